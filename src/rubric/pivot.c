/*
 * "is often criticised" could be looked for at each "is", but few of them are followed
 * by "criticised": a rule hangs at the words of one slot that it cannot do without, and
 * of these at the rarest. How rare a word is, nobody counts; words of grammar are
 * common, short words rather more than long ones, and that is enough. From there the
 * first word is looked for backwards, as far as the slots before reach.
 */
#include "rubric/pivot.h"

#include "base/str.h"

enum { MAX_REACH = 64 /* tokens before a pivot */ };

/* Tokens that slots can take. */
struct reach {
    size_t least, most;
};

/* ## How common -------------------------------------------------------------------- */

static size_t cost_of_word(const struct word *word)
{
    const uint32_t grammar = WORD_DET | WORD_PRONOUN | WORD_PREP | WORD_CONJ |
                             WORD_SUB | WORD_MODAL | WORD_BE | WORD_HAVE | WORD_DO |
                             WORD_WH | WORD_NOT;
    size_t n = word->form.n;
    if (!n || !ascii_alpha(word->form.p[0]))
        return 400;
    if (word->classes & grammar)
        return n < 4 ? 400 : 60;
    return n < 4 ? 20 : n < 6 ? 4 : 1;
}

static size_t cost_of_atom(const struct atom *atom)
{
    size_t cost = 0;
    if (atom->sort != ATOM_FORM)
        return SIZE_MAX;
    for (size_t i = 0; i < atom->count; i++)
        cost += cost_of_word(atom->words[i]);
    return cost;
}

/* The rarest token of an alternative. */
static size_t rarest(const struct alternative *alternative, size_t *cost)
{
    size_t best = 0;
    *cost = SIZE_MAX;
    for (size_t i = 0; i < alternative->count && i < MAX_REACH; i++) {
        size_t one = cost_of_atom(&alternative->atoms[i]);
        if (one < *cost) {
            *cost = one;
            best = i;
        }
    }
    return best;
}

/* SIZE_MAX where some alternative names no word. */
static size_t cost_of_slot(const struct slot *slot)
{
    size_t sum = 0, cost;
    for (size_t i = 0; i < slot->count; i++) {
        rarest(&slot->alternatives[i], &cost);
        if (cost == SIZE_MAX)
            return SIZE_MAX;
        sum += cost;
    }
    return sum;
}

/* ## Which slot -------------------------------------------------------------------- */

static struct reach reach_of(const struct slot *slot)
{
    struct reach reach = {SIZE_MAX, 0};
    if (slot->sort == SLOT_BESIDE || slot->sort == SLOT_NOT_BESIDE)
        return (struct reach){0, 0};
    if (!slot->count)
        return (struct reach){0, PHRASE_GAP};
    for (size_t i = 0; i < slot->count; i++) {
        size_t n = slot->alternatives[i].count;
        reach.least = n < reach.least ? n : reach.least;
        reach.most = n > reach.most ? n : reach.most;
    }
    if (slot->sort == SLOT_OPTIONAL)
        reach.least = 0;
    return reach;
}

/* The slot to look for; *before is what the slots before it take. */
static const struct slot *find_slot(const struct rule *rule, struct reach *before)
{
    struct reach reach = {0, 0};
    const struct slot *best = NULL;
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < rule->slot_count && reach.most < MAX_REACH; i++) {
        const struct slot *slot = &rule->slots[i];
        struct reach own = reach_of(slot);
        if (slot->sort == SLOT_TAKEN && slot->count) {
            size_t cost = cost_of_slot(slot), ways = reach.most - reach.least + 1;
            if (cost < SIZE_MAX && (!best || cost * ways < least)) {
                best = slot;
                least = cost * ways;
                *before = reach;
            }
        }
        reach = (struct reach){reach.least + own.least, reach.most + own.most};
    }
    return best;
}

/* ## Words ------------------------------------------------------------------------- */

static bool takes(const struct slot *slot)
{
    return slot->sort == SLOT_TAKEN || slot->sort == SLOT_OPTIONAL;
}

/* Of the words that a match can go on with at a slot. */
static uint64_t bits_from(const struct rule *rule, size_t at)
{
    uint64_t bits = 0;
    for (; at < rule->slot_count; at++) {
        const struct slot *slot = &rule->slots[at];
        if (takes(slot))
            bits |= slot->count ? slot->bits : UINT64_MAX;
        if (slot->sort == SLOT_TAKEN)
            return bits;
    }
    return UINT64_MAX;
}

/* Of the words that can stand last before a slot. */
static uint64_t bits_to(const struct rule *rule, size_t at)
{
    uint64_t bits = 0;
    while (at-- > 0) {
        const struct slot *slot = &rule->slots[at];
        if (takes(slot) && !slot->count)
            return UINT64_MAX;
        for (size_t i = 0; takes(slot) && i < slot->count; i++) {
            const struct alternative *one = &slot->alternatives[i];
            bits |= atom_bits(&one->atoms[one->count - 1]);
        }
        if (slot->sort == SLOT_TAKEN)
            return bits;
    }
    return UINT64_MAX;
}

/* Every word with which a match can begin. */
static void visit_firsts(const struct rule *rule,
                         void (*visit)(void *context, const struct pivot *pivot),
                         void *context)
{
    for (size_t i = 0; i < rule->slot_count; i++) {
        const struct slot *slot = &rule->slots[i];
        for (size_t k = 0; takes(slot) && k < slot->count; k++) {
            const struct atom *atom = slot->alternatives[k].atoms;
            for (size_t w = 0; w < atom->count; w++)
                visit(context, &(struct pivot){.word = atom->words[w],
                                               .before = UINT64_MAX,
                                               .after = UINT64_MAX});
        }
        if (slot->sort == SLOT_TAKEN)
            return;
    }
}

void pivot_visit(const struct rule *rule,
                 void (*visit)(void *context, const struct pivot *pivot), void *context)
{
    struct reach before = {0, 0};
    const struct slot *slot = find_slot(rule, &before);
    if (!slot)
        visit_firsts(rule, visit, context);
    for (size_t i = 0; slot && i < slot->count; i++) {
        const struct alternative *one = &slot->alternatives[i];
        size_t cost, token = rarest(one, &cost);
        const struct atom *atom = &one->atoms[token];
        struct pivot pivot = {.nearest = (uint8_t)(before.least + token),
                              .farthest = (uint8_t)(before.most + token)};
        size_t place = (size_t)(slot - rule->slots);
        pivot.before = token ? atom_bits(&one->atoms[token - 1]) : bits_to(rule, place);
        pivot.after = token + 1 < one->count ? atom_bits(&one->atoms[token + 1])
                                             : bits_from(rule, place + 1);
        if (rule->slot_count == 1 && !rule->before_count && one->count == 1)
            pivot.whole = atom;
        for (size_t k = 0; k < atom->count; k++) {
            pivot.word = atom->words[k];
            visit(context, &pivot);
        }
    }
}

static void add_bit(void *context, const struct pivot *pivot)
{
    *(uint64_t *)context |= word_bit(pivot->word);
}

uint64_t pivot_firsts(const struct rule *rule)
{
    uint64_t set = 0;
    visit_firsts(rule, add_bit, &set);
    return set;
}
