/*
 * Loads the default rubric into one block of memory and compares two that lie in
 * different places: where a word of both differs by as much as their places do, it is a
 * pointer. All else must be equal, or the rubric holds something that is no part of it.
 */
#include "bake/image.h"

#include "base/err.h"
#include "rubric/load.h"

enum { MOST = 32 << 20 /* bytes */ };

int image_load(struct image *image, struct sayso_err *err)
{
    *image = (struct image){0};
    char *memory = arena_alloc(&image->arena, MOST);
    struct rubric *rubric =
        rubric_load_default((struct arena){.at = memory, .left = MOST}, err);
    if (!rubric)
        return -1;
    if (rubric->arena.first || rubric->arena.large) /* blocks of the arena's own */
        return err_set(err, SAYSO_SYSTEM, "default", 0, 0, "takes more than 32 MiB");
    image->words = (const uintptr_t *)(const void *)memory;
    image->count = (size_t)(rubric->arena.at - memory) / sizeof *image->words;
    rubric->arena = (struct arena){0};
    return 0;
}

void image_free(struct image *image)
{
    arena_free(&image->arena);
}

bool image_points(const struct image *a, const struct image *b, size_t at, size_t *to)
{
    uintptr_t offset = a->words[at] - (uintptr_t)a->words;
    *to = offset;
    return offset <= a->count * sizeof *a->words &&
           offset == b->words[at] - (uintptr_t)b->words;
}

size_t image_differs(const struct image *a, const struct image *b)
{
    size_t at = 0, to;
    if (a->count != b->count)
        return 0;
    while (at < a->count &&
           (a->words[at] == b->words[at] || image_points(a, b, at, &to)))
        at++;
    return at;
}
