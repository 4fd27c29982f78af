/* Blocks: what is zeroed, what grows where it is, what a reset keeps. */
#include "base/arena.h"

#include <string.h>

#include "base/str.h"
#include "unit.h"

static bool is_zero(const char *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (bytes[i])
            return false;
    return true;
}

TEST(arena_zeroes_what_a_reset_took_back)
{
    struct arena a = {0};
    for (size_t round = 0; round < 3; round++) {
        for (size_t size = 1; size < 100000; size = size * 3 + 1) {
            char *zeroed = arena_alloc(&a, size);
            OK(is_zero(zeroed, size));
            memset(zeroed, 'x', size);
            memset(arena_raw(&a, size), 'y', size);
        }
        arena_reset(&a);
    }
    arena_free(&a);
}

TEST(arena_arrays_keep_their_elements_as_they_grow)
{
    struct arena a = {0};
    size_t *alone = NULL, *beside = NULL;
    size_t alone_count = 0, beside_count = 0, room = 0, beside_room = 0;
    for (size_t i = 0; i < 40000; i++)
        ARENA_PUSH(&a, alone, alone_count, room, i);
    for (size_t i = 0; i < 40000; i++) {
        ARENA_PUSH(&a, beside, beside_count, beside_room, i);
        *(char *)arena_raw(&a, i % 7 + 1) = 'x';
    }
    size_t wrong = 0;
    for (size_t i = 0; i < 40000; i++)
        wrong += alone[i] != i || beside[i] != i;
    INT_EQ(wrong, 0);
    arena_free(&a);
}

#ifndef ARENA_DEBUG
TEST(arena_grows_the_last_array_in_place)
{
    struct arena a = {0};
    size_t room = 0;
    char *first = arena_grow(&a, NULL, 0, &room, 10);
    OK(arena_grow(&a, first, room, &room, 10) == first);
    arena_raw(&a, 1);
    OK(arena_grow(&a, first, room, &room, 10) != first);
    arena_free(&a);
}

TEST(arena_gives_nothing_for_nothing)
{
    struct arena a = {0};
    char *first = arena_raw(&a, 1);
    for (size_t i = 0; i < 100; i++)
        OK(arena_alloc(&a, 0) == (void *)(first + 16));
    arena_free(&a);
}

TEST(arena_reset_gives_the_same_blocks_again)
{
    struct arena a = {0};
    char *first[100];
    for (size_t i = 0; i < 100; i++)
        first[i] = arena_raw(&a, 10000);
    arena_reset(&a);
    for (size_t i = 0; i < 100; i++)
        OK(arena_raw(&a, 10000) == first[i]);
    arena_free(&a);
}
#endif

TEST(arena_prints_what_the_block_has_no_room_for)
{
    struct arena a = {0};
    for (size_t i = 0; i < 2000; i++) {
        struct sayso_str s = arena_printf(&a, "%zu of %s", i, "two thousand");
        OK(str_ends(s, " of two thousand") && s.p[s.n] == '\0');
    }
    arena_free(&a);
}
