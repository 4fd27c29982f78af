/* Memory with one lifetime: allocate often, free once. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

#include "sayso.h"

struct arena_block;

/* Valid when zeroed. */
struct arena {
    struct arena_block *last; /* newest block; older ones hang behind it */
};

/* Zeroed memory, aligned for any type, until the arena is reset or freed. Never NULL:
 * when memory ends, one line goes to stderr and the process aborts. */
void *arena_alloc(struct arena *arena, size_t size);

/* The same for an array; aborts when count * size overflows. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* A copy of `text` that lives in the arena. */
struct sayso_str arena_str(struct arena *arena, struct sayso_str text);

/* printf into the arena; the result also ends in NUL. */
struct sayso_str arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Room for one more element behind a growing array: returns the array, moved if it had
 * to grow; the room is not zeroed. Pointers into the array end here. The outgrown copy
 * of a small array stays until the arena goes; a large one grows where it is. */
void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity,
                 size_t size);

/* Append `item` to array `v` of `n` elements with capacity `cap`. */
#define ARENA_PUSH(arena, v, n, cap, item)                                             \
    ((v) = arena_grow((arena), (v), (n), &(cap), sizeof *(v)), (v)[(n)++] = (item))

/* Forget everything, keep one block for the next use. */
void arena_reset(struct arena *arena);
void arena_free(struct arena *arena);

#endif
