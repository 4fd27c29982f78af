/*
 * A chain of blocks, each twice the size of the one before up to a ceiling. Allocation
 * is an addition; nothing is freed alone. Under ARENA_DEBUG every allocation is its own
 * block, so that AddressSanitizer sees an overrun.
 */
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 16 << 10, LARGEST_BLOCK = 1 << 20 };

struct arena_block {
    struct arena_block *older;
    size_t used, size;
    max_align_t bytes[];
};

static void out_of_memory(void)
{
    fputs("sayso: out of memory\n", stderr);
    abort();
}

static struct arena_block *new_block(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX - sizeof(struct arena_block))
        out_of_memory();
    struct arena_block *block = malloc(sizeof *block + size);
    if (!block)
        out_of_memory();
    block->older = arena->last;
    block->used = 0;
    block->size = size;
    arena->last = block;
    return block;
}

static size_t next_size(const struct arena *arena, size_t wanted)
{
#ifdef ARENA_DEBUG
    (void)arena;
    return wanted;
#else
    size_t size = FIRST_BLOCK;
    if (arena->last && arena->last->size >= FIRST_BLOCK)
        size = arena->last->size < LARGEST_BLOCK / 2 ? arena->last->size * 2
                                                     : LARGEST_BLOCK;
    /* So a block above the largest holds one allocation alone, as own_block expects. */
    return size > wanted ? size : wanted;
#endif
}

void *arena_alloc(struct arena *arena, size_t size)
{
    size_t align = sizeof(max_align_t);
    if (size > SIZE_MAX - align)
        out_of_memory();
    size = (size + align - 1) / align * align;
    struct arena_block *block = arena->last;
    if (!block || block->size - block->used < size)
        block = new_block(arena, next_size(arena, size));
    void *memory = (char *)block->bytes + block->used;
    block->used += size;
    return memset(memory, 0, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        out_of_memory();
    return arena_alloc(arena, count * size);
}

struct sayso_str arena_str(struct arena *arena, struct sayso_str text)
{
    char *copy = arena_alloc(arena, text.n + 1);
    if (text.n)
        memcpy(copy, text.p, text.n);
    return (struct sayso_str){copy, text.n};
}

struct sayso_str arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length < 0)
        return (struct sayso_str){0};
    char *text = arena_alloc(arena, (size_t)length + 1);
    va_start(args, format);
    vsnprintf(text, (size_t)length + 1, format, args);
    va_end(args);
    return (struct sayso_str){text, (size_t)length};
}

/* The link that holds the block which `array` has for itself alone; NULL for none. */
static struct arena_block **own_block(struct arena *arena, const void *array)
{
    struct arena_block **link = &arena->last;
    while (*link && (const void *)(*link)->bytes != array)
        link = &(*link)->older;
    return *link && (*link)->size > LARGEST_BLOCK ? link : NULL;
}

/* A large array has a block of its own, and grows where it is. */
static void *grow_block(struct arena_block **link, size_t size)
{
    if (size > SIZE_MAX - sizeof(struct arena_block))
        out_of_memory();
    struct arena_block *block = realloc(*link, sizeof *block + size);
    if (!block)
        out_of_memory();
    block->used = block->size = size;
    *link = block;
    return block->bytes;
}

void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity,
                 size_t size)
{
    if (count < *capacity)
        return array;
    if (*capacity > SIZE_MAX / 2 / size)
        out_of_memory();
    size_t old = *capacity * size;
    /* Most lists are short: what a word of a rule may be, what begins with a word. */
    *capacity = *capacity ? *capacity * 2 : 2;
    struct arena_block **link = old > LARGEST_BLOCK ? own_block(arena, array) : NULL;
    if (link)
        return grow_block(link, *capacity * size);
    void *grown = arena_array(arena, *capacity, size);
    if (count)
        memcpy(grown, array, count * size);
    return grown;
}

static void free_chain(struct arena_block *block)
{
    while (block) {
        struct arena_block *older = block->older;
        free(block);
        block = older;
    }
}

void arena_reset(struct arena *arena)
{
    struct arena_block *keep = arena->last;
    if (!keep)
        return;
    free_chain(keep->older);
    keep->older = NULL;
    keep->used = 0;
    if (keep->size > LARGEST_BLOCK)
        arena_free(arena);
}

void arena_free(struct arena *arena)
{
    free_chain(arena->last);
    arena->last = NULL;
}
