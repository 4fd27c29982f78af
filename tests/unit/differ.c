/* Every rule of the shipped rubrics as a plain pattern: it compiles, and it finds the
 * example that the rubric gives for the rule. */
#include "plain.h"

#include "base/rx.h"
#include "base/str.h"
#include "unit.h"

struct seen {
    size_t rules, found;
};

static void see_rule(const struct rule *rule, struct rx_scratch *scratch,
                     struct arena *arena, struct seen *seen)
{
    struct buf pattern = {0};
    struct rx_error error = {0};
    struct sayso_str match;
    if (rule->cells.example.n && plain_pattern(rule, &pattern)) {
        struct rx *rx =
            rx_new(arena, arena_str(arena, buf_str(&pattern)), false, &error);
        STR_EQ(str_from(error.message), "");
        seen->rules++;
        seen->found +=
            rx && rx_find(rx, scratch, rule->cells.example, 0, &match) == RX_MATCH;
    }
    buf_free(&pattern);
}

TEST(plain_patterns_find_their_examples)
{
    static const char *const names[] = {"default", "wide", "kent", "ipcc"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct sayso_err err;
        struct seen seen = {0};
        struct arena arena = {0};
        struct rx_scratch *scratch = rx_scratch_new();
        struct sayso_rubric *rubric = sayso_rubric_load(names + i, 1, &err);
        OK(rubric != NULL);
        for (size_t k = 0; rubric && k < rubric_of(rubric)->rule_count; k++)
            see_rule(rubric_of(rubric)->rules[k], scratch, &arena, &seen);
        OK(seen.rules > 20);
        /* A word is not always what \b bounds. */
        OK(seen.found * 100 >= seen.rules * 97);
        rx_scratch_free(scratch);
        arena_free(&arena);
        sayso_rubric_free(rubric);
    }
}
