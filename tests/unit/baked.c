/* The rubric that is compiled in is what loading gives, to the last bit. */
#include "rubric/baked.h"

#include "bake/image.h"
#include "base/str.h"
#include "unit.h"

static struct image compiled_in(void)
{
    const uintptr_t *words = (const uintptr_t *)(const void *)rubric_baked;
    return (struct image){.words = words, .count = rubric_baked_size / sizeof *words};
}

TEST(baked_is_what_loading_gives)
{
    struct sayso_err err = {0};
    struct image fresh, baked = compiled_in();
    INT_EQ(image_load(&fresh, &err), 0);
    OK(fresh.count > 100000);
    INT_EQ(image_differs(&fresh, &baked), fresh.count);
    image_free(&fresh);
}

/* Two words of four: a pointer to the second and a number. */
TEST(baked_tells_pointers_from_numbers)
{
    uintptr_t a[4] = {(uintptr_t)&a[1], 7}, b[4] = {(uintptr_t)&b[1], 7};
    struct image x = {.words = a, .count = 4}, y = {.words = b, .count = 4};
    size_t to = 0;
    OK(image_points(&x, &y, 0, &to));
    INT_EQ(to, sizeof a[0]);
    OK(!image_points(&x, &y, 1, &to));
    INT_EQ(image_differs(&x, &y), 4);
    b[1] = 8;
    INT_EQ(image_differs(&x, &y), 1);
    b[1] = 7;
    b[0] = (uintptr_t)&b[2];
    INT_EQ(image_differs(&x, &y), 0);
    a[0] = b[0] = 7;
    y.count = 3;
    INT_EQ(image_differs(&x, &y), 0);
}

TEST(baked_is_taken_where_no_file_has_the_name)
{
    const char *const named[] = {"default"}, *const two[] = {"default", "default"};
    struct sayso_rubric *none = sayso_rubric_load(NULL, 0, NULL);
    struct sayso_rubric *one = sayso_rubric_load(named, 1, NULL);
    struct sayso_rubric *other = sayso_rubric_load(two, 2, NULL);
    OK(rubric_of(none) == rubric_baked && rubric_of(one) == rubric_baked);
    OK(other && rubric_of(other) != rubric_baked);
    OK(str_eq(sayso_rubric_name(other), sayso_rubric_name(none)));
    sayso_rubric_free(none);
    sayso_rubric_free(one);
    sayso_rubric_free(other);
}
