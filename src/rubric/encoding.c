/*
 * Takes a file's bytes, gives a word on what went wrong when they were saved: what
 * spreadsheets offer besides "CSV UTF-8", and text that was read in one encoding and
 * written in another. Converts nothing: a rubric that is not what its author saw would
 * rate by rules that nobody wrote.
 */
#include "rubric/encoding.h"

#include "base/csv.h"
#include "base/err.h"
#include "base/str.h"
#include "base/utf8.h"

#define SAVE_AS "save the file as \"CSV UTF-8\""

static int fail(const char *file, struct sayso_str bytes, size_t at, const char *what,
                struct sayso_err *err)
{
    unsigned line, column;
    csv_place(bytes, at, &line, &column);
    return err_set(err, SAYSO_RUBRIC, file, line, column, "%s", what);
}

static int not_utf8(const char *file, struct sayso_str bytes, size_t at,
                    struct sayso_err *err)
{
    unsigned line, column;
    csv_place(bytes, at, &line, &column);
    return err_set(err, SAYSO_RUBRIC, file, line, column,
                   "byte 0x%02X is not UTF-8: " SAVE_AS,
                   (unsigned)(unsigned char)bytes.p[at]);
}

/* The marks that other files begin with. */
static const char *other_file(struct sayso_str bytes)
{
    if (str_starts(bytes, "\xFF\xFE") || str_starts(bytes, "\xFE\xFF"))
        return "this is UTF-16 (\"Unicode text\"): " SAVE_AS;
    if (str_starts(bytes, "PK\x03\x04") || str_starts(bytes, "\xD0\xCF\x11\xE0"))
        return "this is a workbook and no CSV: " SAVE_AS;
    return NULL;
}

/* Where curly quotation marks, dashes or the byte-order mark of UTF-8 were read as
 * Windows-1252 and saved as what they looked like; SIZE_MAX for nowhere. */
static size_t misread(struct sayso_str bytes)
{
    size_t mark = str_find(bytes, STR_LIT("\u00EF\u00BB\u00BF"), 0);
    return mark == 0 ? 0 : str_find(bytes, STR_LIT("\u00E2\u20AC"), 0);
}

int encoding_check(const char *file, struct sayso_str bytes, struct sayso_err *err)
{
    const char *other = other_file(bytes);
    size_t invalid = utf8_invalid(bytes), wrong;
    if (other)
        return fail(file, bytes, 0, other, err);
    if (invalid < bytes.n)
        return not_utf8(file, bytes, invalid, err);
    if ((wrong = misread(bytes)) != SIZE_MAX)
        return fail(file, bytes, wrong,
                    "UTF-8 was read as Windows-1252 here, and saved so: open the "
                    "original again as UTF-8, and " SAVE_AS,
                    err);
    return 0;
}
