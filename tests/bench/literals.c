/*
 * The rubric's rules as lists of plain words, for programs that know nothing else. A
 * rule stands for the phrases that its slots can spell, at most MAX_PHRASES of them;
 * one with a gap, a number or any word in it has none. What must stand beside a match
 * is left out.
 */
#include "bench/bench.h"

#include "base/str.h"
#include "rubric/phrase.h"

enum { MAX_PHRASES = 64 };

struct phrases {
    struct arena arena;
    struct sayso_str v[MAX_PHRASES];
    size_t n;
};

static void push(struct phrases *phrases, struct sayso_str phrase)
{
    if (phrases->n < MAX_PHRASES)
        phrases->v[phrases->n++] = phrase;
}

/* Every phrase so far, with every form of the atom behind it. */
static void add_atom(struct phrases *phrases, const struct atom *atom)
{
    struct phrases before = *phrases;
    phrases->n = 0;
    for (size_t i = 0; i < before.n; i++)
        for (size_t k = 0; k < atom->count; k++)
            push(phrases,
                 arena_printf(&phrases->arena, "%.*s%s%.*s", STR(before.v[i]),
                              before.v[i].n ? " " : "", STR(atom->words[k]->form)));
}

static void add_slot(struct phrases *phrases, const struct slot *slot)
{
    struct phrases before = *phrases, all = {.n = 0};
    for (size_t i = 0; i < slot->count; i++) {
        struct phrases one = before;
        one.arena = phrases->arena;
        for (size_t k = 0; k < slot->alternatives[i].count; k++)
            add_atom(&one, &slot->alternatives[i].atoms[k]);
        phrases->arena = one.arena;
        for (size_t k = 0; k < one.n; k++)
            push(&all, one.v[k]);
    }
    for (size_t i = 0; slot->sort == SLOT_OPTIONAL && i < before.n; i++)
        push(&all, before.v[i]);
    all.arena = phrases->arena;
    *phrases = all;
}

static bool is_literal(const struct slot *slot)
{
    for (size_t i = 0; i < slot->count; i++)
        for (size_t k = 0; k < slot->alternatives[i].count; k++)
            if (slot->alternatives[i].atoms[k].sort != ATOM_FORM)
                return false;
    return slot->count > 0;
}

static void print_rule(const struct rule *rule)
{
    struct phrases phrases = {.n = 1};
    for (size_t i = 0; i < rule->slot_count; i++)
        if (!is_literal(&rule->slots[i]))
            return;
    for (size_t i = 0; i < rule->slot_count; i++)
        if (rule->slots[i].sort == SLOT_TAKEN || rule->slots[i].sort == SLOT_OPTIONAL)
            add_slot(&phrases, &rule->slots[i]);
    for (size_t i = 0; i < phrases.n; i++)
        if (phrases.v[i].n)
            printf(" %.*s\t%.*s\n", STR(phrases.v[i]), STR(rule->cells.id));
    arena_free(&phrases.arena);
}

int bench_literals(void)
{
    struct sayso_err err;
    struct sayso_rubric *loaded = sayso_rubric_load(NULL, 0, &err);
    if (!loaded)
        return 1;
    const struct rubric *rubric = rubric_of(loaded);
    for (size_t i = 0; i < rubric->rule_count; i++)
        if (rubric->rules[i]->slot_count && !rubric->rules[i]->rx)
            print_rule(rubric->rules[i]);
    sayso_rubric_free(loaded);
    return 0;
}
