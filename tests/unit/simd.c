/* Vector instructions against the plain loop. */
#include <stdlib.h>
#include <string.h>

#include "base/simd.h"
#include "base/str.h"
#include "unit.h"

/* Every byte at every place of texts of every short length, in a block of memory that
 * ends with the text, so that a read beyond it is seen. */
TEST(simd_finds_what_the_plain_loop_finds)
{
    enum { LONGEST = 70 };
    for (size_t n = 0; n <= LONGEST; n++) {
        char *memory = malloc(n + 1);
        struct sayso_str text = {memory + 1, n};
        memset(memory, 'a', n + 1);
        for (size_t i = 0; i < n * 256; i++) {
            memory[1 + i / 256] = (char)(i % 256);
            for (int class = 0; class < BYTE_CLASSES; class ++) {
                size_t at = i % (n + 1), end = n - i % 3 % (n + 1);
                at = at < end ? at : end;
                INT_EQ(simd_find(text, at, end, (enum byte_class) class),
                       simd_find_plain(text, at, end, (enum byte_class) class));
            }
            memory[1 + i / 256] = 'a';
        }
        free(memory);
    }
}

TEST(simd_classes)
{
    struct sayso_str text =
        STR_LIT("one, two-three; four: \"five\" six? seven\n\xC3\xA9.");
    INT_EQ(simd_find(text, 0, text.n, BYTES_SENTENCE), str_find_char(text, '?', 0));
    INT_EQ(simd_find(text, 0, text.n, BYTES_LINE), str_find_char(text, '\n', 0));
    size_t line = str_find_char(text, '\n', 0);
    INT_EQ(simd_find(text, line, text.n, BYTES_SENTENCE), line + 1);
    INT_EQ(simd_find(text, line + 1, text.n, BYTES_LINE), line + 1);
    INT_EQ(simd_find(text, line + 3, text.n, BYTES_LINE), text.n);
}

/* These bytes, with no other behind them. */
static char *alone(const char *bytes, size_t n)
{
    char *memory = malloc(n + 1);
    return memcpy(memory + 1, bytes, n);
}

/* Runs of letters and digits are those of the plain loop, wherever a text ends. */
TEST(simd_runs_as_the_plain_loop)
{
    char bytes[200];
    unsigned state = 9;
    for (int round = 0; round < 400; round++) {
        for (size_t i = 0; i < sizeof bytes; i++) {
            state = state * 1103515245u + 12345u;
            bytes[i] = (char)(state >> 16);
            if (round & 1)
                bytes[i] = "aZ09 @[`{/:"[(state >> 16) % 11];
        }
        for (size_t n = 0; n <= 150; n += n < 70 ? 1 : 40) {
            uint64_t high = 1, plain = 2;
            char *memory = alone(bytes, n);
            struct sayso_str text = {memory, n};
            size_t at = (size_t)round % (n + 1);
            OK(simd_runs(text, at, &high) == simd_runs_plain(text, at, &plain));
            OK(high == plain);
            free(memory - 1);
        }
    }
}

/* Marks are found at every place of texts of every short length, and nothing else is;
 * the text ends its block of memory. */
TEST(simd_marks_what_the_plain_loop_marks)
{
    for (size_t n = 0; n <= 40; n++) {
        char *memory = malloc(n + 1);
        struct sayso_str text = {memory + 1, n};
        memset(memory, '\xBC', n + 1);
        INT_EQ(simd_marks(text), 0);
        for (size_t i = 0; i < n * 256; i++) {
            memory[1 + i / 256] = (char)(i % 256);
            INT_EQ(simd_marks(text), simd_marks_plain(text));
            memory[1 + i / 256] = 'a';
        }
        free(memory);
    }
    INT_EQ(simd_marks(STR_LIT("so")), 0);
    INT_EQ(simd_marks(STR_LIT("so, she")), MARK_COMMA);
    INT_EQ(simd_marks(STR_LIT("\"so\" she\n")), MARK_QUOTE | MARK_CONTROL);
}

TEST(simd_finds_what_is_odd_as_the_plain_loop)
{
    unsigned state = 5;
    for (int round = 0; round < 3000; round++) {
        char bytes[60];
        for (size_t i = 0; i < sizeof bytes; i++) {
            state = state * 1103515245u + 12345u;
            bytes[i] =
                "abcdefghijklmnopqrstuvwxyz .,    \n\xC3\x7F"[(state >> 16) % 36];
            if (round & 1 && bytes[i] == ' ')
                bytes[i] = '-';
        }
        size_t n = (size_t)round % (sizeof bytes + 1);
        char *memory = alone(bytes, n);
        struct sayso_str text = {memory, n};
        for (size_t at = 0; at <= n; at++)
            INT_EQ(simd_find_odd(text, at), simd_find_odd_plain(text, at));
        free(memory - 1);
    }
    INT_EQ(simd_find_odd(STR_LIT("so far, so good "), 0), 16);
    INT_EQ(simd_find_odd(STR_LIT("so far  and no farther"), 0), 6);
    INT_EQ(simd_find_odd(STR_LIT("no farther than\tthis"), 0), 15);
}

TEST(simd_starts_as_the_plain_loop)
{
    char bytes[80];
    unsigned state = 3;
    for (int round = 0; round < 300; round++) {
        for (size_t i = 0; i < sizeof bytes; i++) {
            state = state * 1103515245u + 12345u;
            bytes[i] = (char)(state >> 16);
        }
        for (size_t n = 0; n <= sizeof bytes; n++) {
            char *memory = alone(bytes, n);
            struct sayso_str text = {memory, n};
            size_t at = (size_t)round % (n + 1);
            OK(simd_starts(text, at) == simd_starts_plain(text, at));
            free(memory - 1);
        }
    }
    INT_EQ(simd_starts(STR_LIT("a\xC3\xA9z\xE2\x80\x99"), 0), 0x1B);
}
