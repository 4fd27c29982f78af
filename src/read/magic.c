/*
 * Files that are opened by mistake, told by their first bytes, in words that a
 * journalist would use. It names the file; whether it is refused, decode.c says.
 */
#include "read/magic.h"

#include "base/str.h"

struct magic {
    const char *bytes;
    size_t count, at;
    const char *name;
};

static const struct magic magics[] = {
    {"%PDF-", 5, 0, "a PDF"},
    {"PK\3\4", 4, 0, "a ZIP archive or an office document (.docx, .xlsx, .odt)"},
    {"PK\5\6", 4, 0, "a ZIP archive"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, 0, "an old Office document (.doc, .xls)"},
    {"{\\rtf", 5, 0, "a rich-text document (.rtf)"},
    {"\x89PNG\r\n\x1A\n", 8, 0, "a picture (PNG)"},
    {"\xFF\xD8\xFF", 3, 0, "a picture (JPEG)"},
    {"GIF87a", 6, 0, "a picture (GIF)"},
    {"GIF89a", 6, 0, "a picture (GIF)"},
    {"WEBP", 4, 8, "a picture (WebP)"},
    {"II*\0", 4, 0, "a picture (TIFF)"},
    {"MM\0*", 4, 0, "a picture (TIFF)"},
    {"\x1F\x8B\x08", 3, 0, "a compressed file (gzip)"},
    {"BZh", 3, 0, "a compressed file (bzip2)"},
    {"\xFD"
     "7zXZ\0",
     6, 0, "a compressed file (xz)"},
    {"\x28\xB5\x2F\xFD", 4, 0, "a compressed file (zstd)"},
    {"7z\xBC\xAF\x27\x1C", 6, 0, "a compressed archive (7z)"},
    {"Rar!\x1A\7", 6, 0, "a compressed archive (RAR)"},
    {"\x7F"
     "ELF",
     4, 0, "a program"},
    {"SQLite format 3\0", 16, 0, "a database (SQLite)"},
    {"ID3\3", 4, 0, "a sound recording (MP3)"},
    {"ID3\4", 4, 0, "a sound recording (MP3)"},
    {"OggS", 4, 0, "a sound recording (Ogg)"},
    {"ftyp", 4, 4, "a video (MP4)"},
    {"\x1A\x45\xDF\xA3", 4, 0, "a video (Matroska, WebM)"},
};

const char *magic_name(struct sayso_str bytes)
{
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++) {
        const struct magic *m = &magics[i];
        struct sayso_str head = str_sub(bytes, m->at, m->at + m->count);
        if (str_eq(head, (struct sayso_str){m->bytes, m->count}))
            return m->name;
    }
    return NULL;
}
