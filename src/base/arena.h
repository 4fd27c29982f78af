/* Memory with one lifetime: allocate often, free once. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "sayso.h"

struct arena_block;

/* Valid when zeroed. */
struct arena {
    char *at; /* free room in the block in use: `left` bytes from here */
    size_t left;
    struct arena_block *first, *last; /* last: the one in use; kept ones behind it */
    struct arena_block *large;        /* what has a block of its own */
};

/* What arena_raw does where the block in use has no room. */
void *arena_refill(struct arena *arena, size_t size);

/* What has at least so many bytes comes zeroed from the system: a page of it that is
 * never touched, as most of a large table are not, costs nothing. */
enum { ARENA_HUGE = 128 << 10 };
void *arena_zeroed(struct arena *arena, size_t size);

/* Memory that holds anything, for a caller who writes all of it before he reads; else
 * as arena_alloc. */
static inline void *arena_raw(struct arena *arena, size_t size)
{
    size_t align = _Alignof(max_align_t), whole = (size + align - 1) / align * align;
    if (whole - 1 >= arena->left) /* no room, or size is 0 or too large to round */
        return arena_refill(arena, size);
    void *memory = arena->at;
    arena->at += whole;
    arena->left -= whole;
    return memory;
}

/* Zeroed memory, aligned for any type, until the arena is reset or freed. Never NULL:
 * when memory ends, one line goes to stderr and the process aborts. */
static inline void *arena_alloc(struct arena *arena, size_t size)
{
    if (size >= ARENA_HUGE && size > arena->left)
        return arena_zeroed(arena, size);
    return memset(arena_raw(arena, size), 0, size);
}

/* count * size; where that overflows, more than any arena has. */
static inline size_t arena_bytes(size_t count, size_t size)
{
    return size && count > SIZE_MAX / size ? SIZE_MAX : count * size;
}

/* The same for arrays; both abort when count * size overflows. */
static inline void *arena_array(struct arena *arena, size_t count, size_t size)
{
    return arena_alloc(arena, arena_bytes(count, size));
}

static inline void *arena_array_raw(struct arena *arena, size_t count, size_t size)
{
    return arena_raw(arena, arena_bytes(count, size));
}

/* A copy of `text` that lives in the arena, with a NUL behind it. */
struct sayso_str arena_str(struct arena *arena, struct sayso_str text);

/* printf into the arena; the result also ends in NUL. */
struct sayso_str arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Room for one more element behind a growing array: returns the array, moved if it had
 * to grow; the room is not zeroed. Pointers into the array end here. A large array, and
 * one that nothing was allocated behind, grows where it is; of another the outgrown
 * copy stays until the arena goes. */
void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity,
                 size_t size);

/* Append `item` to array `v` of `n` elements with capacity `cap`. */
#define ARENA_PUSH(arena, v, n, cap, item)                                             \
    ((v) = (n) < (cap) ? (v) : arena_grow((arena), (v), (n), &(cap), sizeof *(v)),     \
     (v)[(n)++] = (item))

/* Forget everything in constant time; the blocks are kept for the next use, but for
 * those that held one large thing each. */
void arena_reset(struct arena *arena);
void arena_free(struct arena *arena);

#endif
