/*
 * libcurl unpacks too, but takes a body that ends in the middle for a whole one, and
 * half an article for an article. So it hands the bytes over as they came. Keeps one
 * piece of what comes out in memory, never more: whoever the pieces go to counts them
 * and stops a bomb.
 */
#define ZLIB_CONST /* what is read is const */
#include "fetch/unpack.h"

#include <brotli/decode.h>
#include <stdint.h>
#include <stdlib.h>
#include <zlib.h>

#include "base/err.h"
#include "base/library.h"
#include "base/str.h"

/* clang-format off */
#define LIBZ(X) X(inflate) X(inflateEnd) X(inflateInit2_) X(inflateReset) X(inflateReset2)
#define LIBBROTLIDEC(X)                                                                \
    X(BrotliDecoderCreateInstance) X(BrotliDecoderDecompressStream)                    \
    X(BrotliDecoderDestroyInstance)
/* clang-format on */

/* The functions of zlib and of Brotli's decoder. */
struct libz {
    LIBZ(LIBRARY_MEMBER)
};

struct libbrotlidec {
    LIBBROTLIDEC(LIBRARY_MEMBER)
};

enum { PIECE = 64 << 10, GZIP = 15 + 16, ZLIB = 15, RAW = -15 }; /* zlib's windowBits */

struct unpack {
    int (*add)(struct unpack *unpack, struct sayso_str packed, struct sayso_sink sink);
    bool ended; /* all that was begun has come to its end */
    bool gzip;  /* after which another one may follow */
    bool begun; /* of deflate: which kind it is has been seen */
    z_stream zlib;
    BrotliDecoderState *brotli;
    struct libz libz;
    struct libbrotlidec libbrotlidec;
    unsigned char piece[PIECE];
};

static int pass(const struct unpack *unpack, size_t count, struct sayso_sink sink)
{
    return count ? sink.write(sink.context, (const char *)unpack->piece, count) : 0;
}

static int add_plain(struct unpack *unpack, struct sayso_str packed,
                     struct sayso_sink sink)
{
    (void)unpack;
    return sink.write(sink.context, packed.p, packed.n);
}

/* What follows the end: another gzip file, which belongs to the same body; anything
 * else, zeros mostly, is padding. */
static bool goes_on(struct unpack *unpack)
{
    if (!unpack->gzip || !unpack->zlib.avail_in || *unpack->zlib.next_in != 0x1F)
        return false;
    unpack->ended = false;
    return unpack->libz.inflateReset(&unpack->zlib) == Z_OK;
}

/* "deflate" is a zlib stream by the standard, and a raw one by some servers. The former
 * begins with an 8 in its low four bits, the latter would have to have a stored block
 * with a bit of its padding set. */
static int begin_deflate(struct unpack *unpack, unsigned char first)
{
    unpack->begun = true;
    return (first & 0x0F) == 8 || unpack->libz.inflateReset2(&unpack->zlib, RAW) == Z_OK
               ? 0
               : -1;
}

static int add_zlib(struct unpack *unpack, struct sayso_str packed,
                    struct sayso_sink sink)
{
    z_stream *zlib = &unpack->zlib;
    zlib->next_in = (const unsigned char *)packed.p;
    zlib->avail_in = (unsigned)packed.n; /* curl passes on 16 KiB or so at a time */
    bool full = false;
    if (!unpack->begun && begin_deflate(unpack, *zlib->next_in))
        return -1;
    while (unpack->ended ? goes_on(unpack) : zlib->avail_in || full) {
        zlib->next_out = unpack->piece;
        zlib->avail_out = PIECE;
        int code = unpack->libz.inflate(zlib, Z_NO_FLUSH);
        if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
            return -1;
        if (pass(unpack, PIECE - zlib->avail_out, sink))
            return -1;
        full = zlib->avail_out == 0;
        unpack->ended = code == Z_STREAM_END;
    }
    return 0;
}

static int add_brotli(struct unpack *unpack, struct sayso_str packed,
                      struct sayso_sink sink)
{
    const uint8_t *in = (const uint8_t *)packed.p;
    size_t left = packed.n;
    BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (!unpack->ended && result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
        unsigned char *out = unpack->piece;
        size_t room = PIECE;
        result = unpack->libbrotlidec.BrotliDecoderDecompressStream(
            unpack->brotli, &left, &in, &room, &out, NULL);
        if (result == BROTLI_DECODER_RESULT_ERROR || pass(unpack, PIECE - room, sink))
            return -1;
        unpack->ended = result == BROTLI_DECODER_RESULT_SUCCESS;
    }
    return 0;
}

static int no_memory(struct sayso_err *err)
{
    return err_set(err, SAYSO_SYSTEM, NULL, 0, 0, "out of memory");
}

static int begin_zlib(struct unpack *unpack, struct sayso_err *err)
{
    unpack->add = add_zlib;
    unpack->begun = unpack->gzip;
    if (LIBRARY_OPEN("libz.so.1", LIBZ, &unpack->libz, err))
        return -1;
    int bits = unpack->gzip ? GZIP : ZLIB;
    int code = unpack->libz.inflateInit2_(&unpack->zlib, bits, ZLIB_VERSION,
                                          (int)sizeof unpack->zlib);
    return code == Z_OK ? 0 : no_memory(err);
}

static int begin_brotli(struct unpack *unpack, struct sayso_err *err)
{
    struct libbrotlidec *lib = &unpack->libbrotlidec;
    unpack->add = add_brotli;
    if (LIBRARY_OPEN("libbrotlidec.so.1", LIBBROTLIDEC, lib, err))
        return -1;
    unpack->brotli = lib->BrotliDecoderCreateInstance(NULL, NULL, NULL);
    return unpack->brotli ? 0 : no_memory(err);
}

static int begin(struct unpack *unpack, struct sayso_str coding, struct sayso_err *err)
{
    unpack->gzip = str_is_fold(coding, "gzip") || str_is_fold(coding, "x-gzip");
    if (unpack->gzip || str_is_fold(coding, "deflate"))
        return begin_zlib(unpack, err);
    if (str_is_fold(coding, "br"))
        return begin_brotli(unpack, err);
    unpack->add = add_plain;
    unpack->ended = true;
    return 0;
}

struct unpack *unpack_new(struct sayso_str coding, struct sayso_err *err)
{
    struct unpack *unpack = calloc(1, sizeof *unpack);
    if (!unpack)
        no_memory(err);
    else if (!begin(unpack, coding, err))
        return unpack;
    free(unpack);
    return NULL;
}

void unpack_free(struct unpack *unpack)
{
    if (!unpack)
        return;
    if (unpack->add == add_zlib)
        unpack->libz.inflateEnd(&unpack->zlib);
    if (unpack->brotli)
        unpack->libbrotlidec.BrotliDecoderDestroyInstance(unpack->brotli);
    free(unpack);
}

int unpack_add(struct unpack *unpack, struct sayso_str packed, struct sayso_sink sink)
{
    return packed.n ? unpack->add(unpack, packed, sink) : 0;
}

bool unpack_is_whole(const struct unpack *unpack)
{
    return unpack->ended;
}
