/*
 * A chain of blocks, each twice the size of the one before up to a ceiling. Allocation
 * is an addition; nothing is freed alone. What is large has a block of its own, which
 * can grow and which no reset keeps; so any other fits into any block of the chain.
 * Under ARENA_DEBUG every allocation is its own block, filled with rubbish where it is
 * not zeroed, so that AddressSanitizer sees an overrun and a test what was not written.
 */
#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 16 << 10, LARGEST_BLOCK = 256 << 10, RUBBISH = 0xA5 };

#ifdef ARENA_DEBUG
enum { LARGE = 0 }; /* what has more bytes has its own block */
#else
enum { LARGE = FIRST_BLOCK };
#endif

struct arena_block {
    struct arena_block *next;
    size_t size;
    max_align_t bytes[];
};

static void out_of_memory(void)
{
    fputs("sayso: out of memory\n", stderr);
    abort();
}

static struct arena_block *resize_block(struct arena_block *block, size_t size)
{
    if (size > SIZE_MAX - sizeof *block)
        out_of_memory();
    block = realloc(block, sizeof *block + size);
    if (!block)
        out_of_memory();
    block->size = size;
    return block;
}

/* A block that holds one large thing. */
static void *own_block(struct arena *arena, struct arena_block *block)
{
    block->next = arena->large;
    arena->large = block;
    return block->bytes;
}

static void *large(struct arena *arena, size_t size)
{
    void *memory = own_block(arena, resize_block(NULL, size));
    return LARGE == 0 ? memset(memory, RUBBISH, size) : memory;
}

void *arena_zeroed(struct arena *arena, size_t size)
{
    struct arena_block *block = NULL;
    if (size <= SIZE_MAX - sizeof *block)
        block = calloc(1, sizeof *block + size);
    if (!block)
        out_of_memory();
    block->size = size;
    return own_block(arena, block);
}

static void use_block(struct arena *arena, struct arena_block *block)
{
    arena->last = block;
    arena->at = (char *)block->bytes;
    arena->left = block->size;
}

/* Behind the block in use: one that a reset kept, or a new one. */
static void next_block(struct arena *arena)
{
    struct arena_block *last = arena->last;
    struct arena_block **link = last ? &last->next : &arena->first;
    if (!*link) {
        size_t size = last ? last->size * 2 : FIRST_BLOCK;
        *link = resize_block(NULL, size < LARGEST_BLOCK ? size : LARGEST_BLOCK);
        (*link)->next = NULL;
    }
    use_block(arena, *link);
}

void *arena_refill(struct arena *arena, size_t size)
{
    if (size > LARGE)
        return large(arena, size);
    if (LARGE == 0)
        return large(arena, 1);
    if (size > 0 || !arena->left)
        next_block(arena);
    return size > 0 ? arena_raw(arena, size) : arena->at;
}

struct sayso_str arena_str(struct arena *arena, struct sayso_str text)
{
    char *copy = arena_raw(arena, text.n + 1);
    if (text.n)
        memcpy(copy, text.p, text.n);
    copy[text.n] = '\0';
    return (struct sayso_str){copy, text.n};
}

struct sayso_str arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int length = vsnprintf(arena->at, arena->left, format, args);
    va_end(args);
    if (length < 0)
        return (struct sayso_str){0};
    size_t size = (size_t)length + 1;
    bool fits = size <= arena->left;
    char *text = arena_raw(arena, size);
    if (!fits) {
        va_start(args, format);
        vsnprintf(text, size, format, args);
        va_end(args);
    }
    return (struct sayso_str){text, (size_t)length};
}

/* The link that holds the block which `array` has for itself alone; NULL for none. */
static struct arena_block **link_of(struct arena *arena, const void *array)
{
    struct arena_block **link = &arena->large;
    while (*link && (const void *)(*link)->bytes != array)
        link = &(*link)->next;
    return *link ? link : NULL;
}

/* Is the array, of so many bytes, the last thing in the block in use, and is there room
 * behind it for as many again? Takes that room. */
static bool stretch(struct arena *arena, const void *array, size_t bytes)
{
    size_t align = _Alignof(max_align_t);
    size_t whole = (bytes + align - 1) / align * align;
    size_t more = (2 * bytes + align - 1) / align * align - whole;
    if (!bytes || more > arena->left || (const char *)array + whole != arena->at)
        return false;
    arena->at += more;
    arena->left -= more;
    return true;
}

void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity,
                 size_t size)
{
    if (count < *capacity)
        return array;
    if (*capacity > SIZE_MAX / 4 / size)
        out_of_memory();
    size_t old = *capacity * size;
    /* Most lists are short: what a word of a rule may be, what begins with a word. */
    *capacity = *capacity ? *capacity * 2 : 2;
    struct arena_block **link = old > FIRST_BLOCK ? link_of(arena, array) : NULL;
    if (link) {
        *link = resize_block(*link, *capacity * size);
        return (*link)->bytes;
    }
    if (old <= FIRST_BLOCK && stretch(arena, array, old))
        return array;
    void *grown = arena_array_raw(arena, *capacity, size);
    if (count)
        memcpy(grown, array, count * size);
    return grown;
}

static void free_chain(struct arena_block *block)
{
    while (block) {
        struct arena_block *next = block->next;
        free(block);
        block = next;
    }
}

void arena_reset(struct arena *arena)
{
    free_chain(arena->large);
    arena->large = NULL;
    arena->last = NULL;
    arena->at = NULL;
    arena->left = 0;
    if (arena->first)
        use_block(arena, arena->first);
}

void arena_free(struct arena *arena)
{
    free_chain(arena->large);
    free_chain(arena->first);
    *arena = (struct arena){0};
}
