/* A rubric as one stretch of memory. */
#ifndef BAKE_IMAGE_H
#define BAKE_IMAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "sayso.h"

/* Words of memory, of which the first are the rubric. */
struct image {
    struct arena arena; /* that holds them */
    const uintptr_t *words;
    size_t count;
};

/* Load the default rubric from its text. Returns 0, or -1 and fills err. */
int image_load(struct image *image, struct sayso_err *err);
void image_free(struct image *image);

/* Do both have a pointer there, into themselves and to the same place? Stores which
 * byte that is. */
bool image_points(const struct image *a, const struct image *b, size_t at, size_t *to);

/* The first word that is neither such a pointer nor equal, or 0 where there are not as
 * many; the count of `a` for none. */
size_t image_differs(const struct image *a, const struct image *b);

#endif
