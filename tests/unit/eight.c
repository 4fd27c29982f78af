/* Eight bytes at once against one at a time. */
#include "base/eight.h"

#include <stdlib.h>

#include "base/str.h"
#include "unit.h"

/* Every byte at every place, among letters and among other bytes. */
TEST(eight_answers_for_each_byte)
{
    static const char *const around[] = {"aaaaaaaa", "\xFF\x80\0\x7F@[`{"};
    for (size_t i = 0; i < (size_t)2 * 8 * 256; i++) {
        char bytes[8], lower[8];
        size_t run = 0;
        memcpy(bytes, around[i & 1], 8);
        bytes[i / 2 % 8] = (char)(i / 16);
        uint64_t eight = eight_at(bytes, 8), letters = eight_letters(eight);
        for (size_t k = 0; k < 8; k++) {
            unsigned char answer = (unsigned char)(letters >> 8 * k);
            OK(answer == (ascii_alpha(bytes[k]) ? 0x80 : 0));
        }
        while (run < 8 && ascii_alpha(bytes[run]))
            run++;
        INT_EQ(eight_run(letters), run);
        eight_put(eight_lower(eight), lower);
        for (size_t k = 0; k < 8; k++)
            OK(lower[k] == ascii_lower(bytes[k]));
    }
}

TEST(eight_reads_no_further)
{
    INT_EQ(eight_at(NULL, 0), 0);
    for (size_t n = 0; n <= 8; n++) {
        char *bytes = malloc(n + 1), back[8], expected[8] = {0};
        for (size_t i = 0; i < n; i++)
            bytes[i] = expected[i] = (char)(0xF8 + i);
        eight_put(eight_at(bytes, n), back);
        OK(memcmp(back, expected, 8) == 0);
        free(bytes);
    }
    INT_EQ(eight_at("abc", 2), 'a' | 'b' << 8);
    INT_EQ(eight_first(eight_at("abcdefgh", 8), 2), 'a' | 'b' << 8);
    INT_EQ(eight_first(eight_at("abcdefgh", 8), 0), 0);
}
