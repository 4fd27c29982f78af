/* The ground floor: slices, buffers, arenas, code points. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"
#include "base/utf8.h"
#include "unit.h"

TEST(str_compares_empty_slices)
{
    struct sayso_str none = {0};
    OK(str_eq(none, STR_LIT("")));
    OK(!str_eq(none, STR_LIT("a")));
    OK(str_cmp(none, STR_LIT("a")) < 0);
    OK(str_cmp(STR_LIT("ab"), STR_LIT("a")) > 0);
    INT_EQ(str_find(none, STR_LIT("a"), 0), SIZE_MAX);
}

TEST(str_cuts)
{
    struct sayso_str s = STR_LIT("  on whose say-so\t\n");
    STR_EQ(str_trim(s), "on whose say-so");
    STR_EQ(str_sub(s, 5, 10), "whose");
    STR_EQ(str_sub(s, 16, 99), "o\t\n");
    INT_EQ(str_sub(s, 9, 3).n, 0);
    STR_EQ(str_cover(str_sub(s, 2, 4), str_sub(s, 5, 10)), "on whose");
    OK(str_overlaps(str_sub(s, 0, 4), str_sub(s, 3, 6)));
    OK(!str_overlaps(str_sub(s, 0, 3), str_sub(s, 3, 6)));
    OK(str_contains(s, str_sub(s, 3, 6)));
}

TEST(str_hashes_four_as_one_by_one)
{
    const char *texts[] = {"on whose", "say-so ?", "is it\xC3\xA9 ", "\0\xFF here"};
    uint64_t hashes[] = {STR_HASH, 1, 0, UINT64_MAX}, alone[4];
    for (size_t i = 0; i < 4; i++)
        alone[i] = str_hash_on(hashes[i], (struct sayso_str){texts[i], 7});
    str_hash_four(hashes, texts, 7);
    for (size_t i = 0; i < 4; i++)
        OK(hashes[i] == alone[i]);
    str_hash_four(hashes, texts, 0);
    OK(hashes[3] == alone[3]);
    OK(str_hash(STR_LIT("a")) == UINT64_C(0xAF63DC4C8601EC8C)); /* as published */
}

TEST(str_finds_words_of_a_list)
{
    struct sayso_str list = STR_LIT(" icd203 kent");
    OK(str_has_word(list, STR_LIT("kent")));
    OK(!str_has_word(list, STR_LIT("ken")));
    OK(!str_has_word((struct sayso_str){0}, STR_LIT("kent")));
}

TEST(str_splits_fields)
{
    struct sayso_str rest = STR_LIT("a,,b"), field;
    OK(str_split(&rest, ',', &field));
    STR_EQ(field, "a");
    OK(str_split(&rest, ',', &field));
    STR_EQ(field, "");
    OK(str_split(&rest, ',', &field));
    STR_EQ(field, "b");
    OK(!str_split(&rest, ',', &field));
}

TEST(str_reads_whole_numbers)
{
    int n = 0;
    OK(str_int(STR_LIT("-12"), &n));
    INT_EQ(n, -12);
    OK(str_int(STR_LIT("+7"), &n));
    INT_EQ(n, 7);
    OK(!str_int(STR_LIT(""), &n));
    OK(!str_int(STR_LIT("-"), &n));
    OK(!str_int(STR_LIT("1x"), &n));
    OK(!str_int(STR_LIT("99999999999"), &n));
}

TEST(buf_grows_to_its_ceiling)
{
    struct buf b = {.max = 4};
    buf_add(&b, STR_LIT("abc"));
    buf_add(&b, STR_LIT("de"));
    OK(b.full);
    STR_EQ(buf_str(&b), "abc");
    buf_free(&b);
    buf_add_size(&b, 1000);
    STR_EQ(buf_str(&b), "1000");
    buf_free(&b);
}

TEST(buf_prints)
{
    struct buf b = {0};
    buf_printf(&b, "%d-%d", 55, 80);
    buf_add_char(&b, ' ');
    buf_add_cstr(&b, "icd203");
    STR_EQ(buf_str(&b), "55-80 icd203");
    buf_free(&b);
}

TEST(buf_adds_numbers)
{
    static const size_t sizes[] = {
        0,        7,         10,         42,        99,    100,        101,
        999,      1000,      1001,       54321,     99999, 1234567890, SIZE_MAX / 10,
        SIZE_MAX, 999999999, 1000000000, UINT32_MAX};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        char expected[32];
        struct buf buf = {0};
        snprintf(expected, sizeof expected, "%zu", sizes[i]);
        buf_add_size(&buf, sizes[i]);
        STR_EQ(buf_str(&buf), expected);
        buf_free(&buf);
    }
    struct buf large = {0};
    buf_add_number(&large, 4294967296);
    buf_add_number(&large, -9999999999);
    buf_add_number(&large, 10000000000);
    STR_EQ(buf_str(&large), "4294967296-999999999910000000000");
    buf_free(&large);
    struct buf buf = {.max = 9};
    buf_add_number(&buf, -1024);
    buf_add_number(&buf, 0);
    buf_add_size(&buf, 12345);
    OK(buf.full);
    STR_EQ(buf_str(&buf), "-10240");
    buf_free(&buf);
}

TEST(arena_keeps_what_it_gave)
{
    struct arena a = {0};
    int *numbers = NULL;
    size_t n = 0, capacity = 0;
    for (int i = 0; i < 10000; i++)
        ARENA_PUSH(&a, numbers, n, capacity, i);
    INT_EQ(numbers[9999], 9999);
    STR_EQ(arena_printf(&a, "%s %d", "S2", -10), "S2 -10");
    STR_EQ(arena_str(&a, STR_LIT("copy")), "copy");
    char *large = arena_alloc(&a, 3 << 20);
    INT_EQ(large[(3 << 20) - 1], 0);
    arena_reset(&a);
    OK(arena_alloc(&a, 0) != NULL);
    arena_free(&a);
    arena_free(&a);
}

TEST(arena_grows_one_array_beside_others)
{
    /* An array above the largest block grows where it is, so nothing may share its
     * block: not even behind a block whose double would be above the largest too. */
    struct arena a = {0};
    size_t capacity = 0;
    arena_alloc(&a, 960000);
    char *large = arena_grow(&a, NULL, 0, &capacity, 140000); /* eight of them */
    size_t *small = arena_alloc(&a, sizeof *small);
    *small = 7;
    large[0] = 'x';
    large = arena_grow(&a, large, capacity, &capacity, 140000);
    INT_EQ(large[0], 'x');
    INT_EQ(*small, 7);
    arena_free(&a);
}

TEST(utf8_walks_code_points)
{
    struct sayso_str s = STR_LIT("a\xC3\xA9\xE2\x80\x9C\xF0\x9F\x93\xB0");
    size_t n;
    INT_EQ(utf8_at(s, 1, &n), 0xE9);
    INT_EQ(n, 2);
    INT_EQ(utf8_at(s, 3, &n), 0x201C);
    INT_EQ(utf8_before(s, s.n, &n), 0x1F4F0);
    INT_EQ(n, 4);
    INT_EQ(utf8_at(s, s.n, &n), 0);
    INT_EQ(n, 0);
    INT_EQ(utf8_count(s), 4);
    char out[4];
    INT_EQ(utf8_put(0x201C, out), 3);
    OK(memcmp(out, "\xE2\x80\x9C", 3) == 0);
}

TEST(utf8_finds_what_is_invalid)
{
    INT_EQ(utf8_invalid(STR_LIT("caf\xC3\xA9")), 5);
    INT_EQ(utf8_invalid(STR_LIT("caf\xE9 ")), 3);
    INT_EQ(utf8_invalid(STR_LIT("\xED\xA0\x80")), 0); /* a surrogate */
    INT_EQ(utf8_invalid(STR_LIT("ab\xC0\x80")), 2);   /* overlong */
    INT_EQ(utf8_invalid((struct sayso_str){0}), 0);
}

TEST(utf8_knows_letters)
{
    OK(utf8_is_upper('A') && utf8_is_upper(0xC9) && !utf8_is_upper(0xE9));
    OK(utf8_is_lower(0xE9) && utf8_is_alpha(0x44F) && !utf8_is_alpha(0x201C));
    OK(utf8_is_space(0xA0) && utf8_is_digit(0x663));
    static const uint32_t spaces[] = {0x85,   0x1680, 0x2000, 0x200A, 0x2028,
                                      0x2029, 0x202F, 0x205F, 0x3000};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        OK(utf8_is_space(spaces[i]));
    OK(!utf8_is_space(0x180E) && !utf8_is_space(0x200B) && !utf8_is_space(0x2019));
    INT_EQ(utf8_lower(0xC9), 0xE9);
    INT_EQ(utf8_unmarked('e'), 'e');
    INT_EQ(utf8_unmarked(0xE9), 'e');
    INT_EQ(utf8_unmarked(0x1EC7), 'e'); /* with two marks */
    INT_EQ(utf8_unmarked(0x20AC), 0x20AC);
}

TEST(err_is_filled_once)
{
    struct sayso_err err;
    INT_EQ(err_set(&err, SAYSO_RUBRIC, "r.csv", 3, 7, "no such kind: %s", "cu"), -1);
    INT_EQ(err.line, 3);
    OK(strcmp(err.message, "no such kind: cu") == 0);
    INT_EQ(err_set(NULL, SAYSO_INPUT, NULL, 0, 0, "x"), -1);
}
