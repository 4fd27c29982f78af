#include "fetch/unpack.h"

#include "base/buf.h"
#include "base/str.h"
#include "unit.h"

static const char text[] = "say so, say so, say so\n";
static const unsigned char gzip[] = {0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00,
                                     0x02, 0x03, 0x2B, 0x4E, 0xAC, 0x54, 0x28, 0xCE,
                                     0xD7, 0x51, 0x28, 0x46, 0xA1, 0xB9, 0x00, 0x48,
                                     0xE9, 0xB3, 0x5E, 0x17, 0x00, 0x00, 0x00};
static const unsigned char zlib[] = {0x78, 0x9C, 0x2B, 0x4E, 0xAC, 0x54, 0x28,
                                     0xCE, 0xD7, 0x51, 0x28, 0x46, 0xA1, 0xB9,
                                     0x00, 0x5E, 0x7E, 0x07, 0x90};
static const unsigned char brotli[] = {0x0B, 0x02, 0x80, 'h', 'e', 'l', 'l', 'o', 3};

static int add(void *context, const char *bytes, size_t count)
{
    buf_add(context, (struct sayso_str){bytes, count});
    return 0;
}

static int refuse(void *context, const char *bytes, size_t count)
{
    (void)context, (void)bytes, (void)count;
    return -1;
}

/* Unpack so many bytes of it, `step` at a time. Returns whether all has come. */
static bool unpacked(const char *coding, struct sayso_str packed, size_t step,
                     const char *expected)
{
    struct unpack *unpack = unpack_new(str_from(coding), NULL);
    struct buf out = {0};
    struct sayso_sink sink = {add, &out};
    int failed = 0;
    for (size_t at = 0; at < packed.n && !failed; at += step)
        failed = unpack_add(unpack, str_sub(packed, at, at + step), sink);
    bool whole = unpack_is_whole(unpack);
    INT_EQ(failed, 0);
    STR_EQ(buf_str(&out), expected);
    unpack_free(unpack);
    buf_free(&out);
    return whole;
}

#define BYTES(array) ((struct sayso_str){(const char *)(array), sizeof(array)})

TEST(unpack_by_any_step)
{
    struct sayso_str raw = str_sub(BYTES(zlib), 2, sizeof zlib - 4);
    for (size_t step = 1; step < sizeof gzip; step++) {
        OK(unpacked("gzip", BYTES(gzip), step, text));
        OK(unpacked("X-GZIP", BYTES(gzip), step, text));
        OK(unpacked("deflate", BYTES(zlib), step, text));
        OK(unpacked("deflate", raw, step, text));
        OK(unpacked("br", BYTES(brotli), step, "hello"));
        OK(unpacked("", STR_LIT(text), step, text));
        OK(unpacked("identity", STR_LIT(text), step, text));
    }
}

/* A body that ends anywhere before its end is no whole one. */
TEST(unpack_cut_short)
{
    for (size_t n = 0; n < sizeof gzip; n++) {
        struct unpack *unpack = unpack_new(STR_LIT("gzip"), NULL);
        struct buf out = {0};
        struct sayso_sink sink = {add, &out};
        INT_EQ(unpack_add(unpack, str_sub(BYTES(gzip), 0, n), sink), 0);
        OK(!unpack_is_whole(unpack));
        unpack_free(unpack);
        buf_free(&out);
    }
}

TEST(unpack_damaged)
{
    static const char *const codings[] = {"gzip", "deflate", "br"};
    for (size_t i = 0; i < sizeof codings / sizeof *codings; i++) {
        struct unpack *unpack = unpack_new(str_from(codings[i]), NULL);
        struct sayso_sink sink = {refuse, NULL};
        INT_EQ(unpack_add(unpack, STR_LIT("\xFF\xFF\xFF\xFF damaged"), sink), -1);
        unpack_free(unpack);
    }
    unpack_free(NULL);
}

TEST(unpack_sink_full)
{
    struct unpack *unpack = unpack_new(STR_LIT("gzip"), NULL);
    struct sayso_sink sink = {refuse, NULL};
    INT_EQ(unpack_add(unpack, BYTES(gzip), sink), -1);
    unpack_free(unpack);
}
