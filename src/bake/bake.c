/*
 * Prints, for the assembler, the default rubric as it lies in memory once loaded, its
 * words and rules compiled. The linker puts the pointers right, so a program that needs
 * no other rubric loads none, and touches of this one only what its text needs: 0.1 ms
 * instead of 35. It is loaded twice, which tells pointers from numbers (image.c). In C
 * it would be an array of a million words, and take the compiler ten seconds.
 */
#include <inttypes.h>
#include <stdio.h>

#include "bake/image.h"

enum { LINE = 8, SIZE = sizeof(uintptr_t) };

static void print_word(const struct image *a, const struct image *b, size_t at)
{
    size_t to;
    if (at % LINE == 0)
        printf("\n.%dbyte ", SIZE);
    else
        putchar(',');
    if (image_points(a, b, at, &to))
        printf("image+%zu", to);
    else
        printf("%" PRIuPTR, a->words[at]);
}

static void print(const struct image *a, const struct image *b)
{
    puts(".section .data.rel.ro,\"aw\"\n"
         ".globl rubric_baked, rubric_baked_size\n"
         ".balign 64\n"
         "image:");
    for (size_t at = 0; at < a->count; at++)
        print_word(a, b, at);
    printf("\nrubric_baked: .%dbyte image\n", SIZE);
    printf("rubric_baked_size: .%dbyte %zu\n", SIZE, a->count * SIZE);
    puts(".section .note.GNU-stack,\"\",%progbits");
}

int main(void)
{
    struct image a, b;
    struct sayso_err err = {0};
    if (image_load(&a, &err) || image_load(&b, &err)) {
        fprintf(stderr, "bake: %s:%u: %s\n", err.file, err.line, err.message);
        return 1;
    }
    size_t differs = image_differs(&a, &b);
    if (differs < a.count) {
        fprintf(stderr,
                "bake: two loads differ at byte %zu: a pointer out of the arena, or "
                "bytes never written\n",
                differs * SIZE);
        return 1;
    }
    print(&a, &b);
    image_free(&a);
    image_free(&b);
    return fflush(stdout) || ferror(stdout);
}
