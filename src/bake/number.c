/*
 * A program of the build, no part of the library: it walks the grammar from the place
 * where a sentence begins, numbers the lefts and clauses that it meets, and prints the
 * tables that find/ways.h describes. It gives up where the grammar has not that shape.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/ways.h"

enum { MAX_TABLES = 256, PACKED_HALVES = 1 << 10 };

/* What has been met of one half of places; of each number, a place that has it. */
struct halves {
    struct place places[MAX_CLAUSES];
    unsigned count, most;
    uint16_t number[PACKED_HALVES]; /* of a packed half, plus 1 */
};

struct tables {
    struct halves lefts, clauses;
    uint32_t ways[MAX_TABLES][MAX_CLAUSES];
    unsigned count;
    uint32_t seconds[MAX_SECOND_WAYS];
    unsigned second_count; /* number 0 is none */
};

static void give_up(const char *what)
{
    fprintf(stderr, "number: find/ways.h does not fit the grammar: %s\n", what);
    exit(EXIT_FAILURE);
}

static unsigned pack_left(struct place p)
{
    return p.kind | (unsigned)p.joined << 6 | (unsigned)p.adverb << 9;
}

static unsigned pack_clause(struct place p)
{
    return p.clause | (unsigned)p.owing << 3 | (unsigned)p.clausal << 5 |
           (unsigned)p.bare << 6 | (unsigned)p.number << 7;
}

static unsigned number_half(struct halves *halves, unsigned packed, struct place place)
{
    uint16_t *number = &halves->number[packed];
    if (!*number) {
        if (halves->count == halves->most)
            give_up("too many lefts or clauses");
        halves->places[halves->count] = place;
        *number = (uint16_t)++halves->count;
    }
    return *number - 1u;
}

static unsigned left_of(struct tables *t, struct place place)
{
    return number_half(&t->lefts, pack_left(place), place);
}

static unsigned clause_of(struct tables *t, struct place place)
{
    return number_half(&t->clauses, pack_clause(place), place);
}

static struct place place_at(const struct tables *t, unsigned left, unsigned clause)
{
    struct place place = t->clauses.places[clause];
    place.kind = t->lefts.places[left].kind;
    place.joined = t->lefts.places[left].joined;
    place.adverb = t->lefts.places[left].adverb;
    return place;
}

static void meet_next(struct tables *t, unsigned left, unsigned clause, unsigned sort)
{
    struct place next[MAX_NEXT];
    unsigned cost[MAX_NEXT];
    unsigned count =
        grammar_next(place_at(t, left, clause), reading_of_sort(sort), next, cost);
    for (unsigned k = 0; k < count; k++) {
        left_of(t, next[k]);
        clause_of(t, next[k]);
    }
}

static void meet_all_next(struct tables *t)
{
    for (unsigned left = 0; left < t->lefts.count; left++)
        for (unsigned clause = 0; clause < t->clauses.count; clause++)
            for (unsigned sort = 0; sort < SORTS; sort++)
                meet_next(t, left, clause, sort);
}

/* Meet all lefts and clauses: those behind the ones that are met, until there are no
 * more. */
static void walk(struct tables *t)
{
    unsigned before = 0;
    left_of(t, grammar_begin());
    clause_of(t, grammar_begin());
    while (before != t->lefts.count + t->clauses.count) {
        before = t->lefts.count + t->clauses.count;
        meet_all_next(t);
    }
}

static unsigned number_second(struct tables *t, uint32_t way)
{
    unsigned k = 1;
    while (k < t->second_count && t->seconds[k] != way)
        k++;
    if (k == MAX_SECOND_WAYS)
        give_up("too many second ways");
    t->seconds[k] = way;
    if (k == t->second_count)
        t->second_count++;
    return k;
}

/* The way on in a clause; stores the left it leads to. */
static uint32_t find_way(struct tables *t, unsigned left, unsigned clause,
                         unsigned sort, unsigned *to)
{
    struct place next[MAX_NEXT];
    unsigned cost[MAX_NEXT], second = 0;
    unsigned count =
        grammar_next(place_at(t, left, clause), reading_of_sort(sort), next, cost);
    *to = left_of(t, next[0]);
    if (count > 1) {
        second =
            number_second(t, clause_of(t, next[1]) | (cost[1] - cost[0]) << COST_SHIFT);
        if (left_of(t, next[1]) != *to)
            give_up("the left behind a word depends on the way taken");
    }
    return clause_of(t, next[0]) | cost[0] << COST_SHIFT | second << SECOND_SHIFT;
}

/* Where the table begins, which is added if it is new. */
static unsigned number_table(struct tables *t, const uint32_t table[MAX_CLAUSES])
{
    unsigned k = 0;
    while (k < t->count && memcmp(t->ways[k], table, sizeof t->ways[k]) != 0)
        k++;
    if (k == MAX_TABLES)
        give_up("too many tables");
    memcpy(t->ways[k], table, sizeof t->ways[k]);
    if (k == t->count)
        t->count++;
    return k * MAX_CLAUSES;
}

/* What costs the same in every clause is taken out of the table, so that more lefts
 * share it. */
static struct follow find_follow(struct tables *t, unsigned left, unsigned sort)
{
    enum { COST = 0xFF << COST_SHIFT };
    uint32_t table[MAX_CLAUSES] = {0}, least = COST;
    unsigned behind = 0, first = 0;
    for (unsigned clause = 0; clause < t->clauses.count; clause++) {
        table[clause] = find_way(t, left, clause, sort, clause ? &behind : &first);
        if (clause && behind != first)
            give_up("the left behind a word depends on the clause");
        if ((table[clause] & COST) < least)
            least = table[clause] & COST;
    }
    for (unsigned clause = 0; clause < t->clauses.count; clause++)
        table[clause] -= least;
    return (struct follow){first << LEFT_SHIFT | least, number_table(t, table)};
}

static void print_follows(struct tables *t)
{
    printf("const struct follow follows[SORTS][MAX_LEFTS] = {\n");
    for (unsigned sort = 0; sort < SORTS; sort++) {
        printf("{");
        for (unsigned left = 0; left < t->lefts.count; left++) {
            struct follow follow = find_follow(t, left, sort);
            printf("{%u,%u},", follow.step, follow.ways);
        }
        printf("},\n");
    }
    printf("};\n");
}

static void print_numbers(const char *what, const uint32_t *numbers, unsigned count)
{
    printf("const %s = {\n", what);
    for (unsigned k = 0; k < count; k++)
        printf("%uu,%s", numbers[k], k % 16 == 15 ? "\n" : "");
    printf("};\n");
}

int main(void)
{
    static struct tables t = {
        .lefts.most = MAX_LEFTS, .clauses.most = MAX_CLAUSES, .second_count = 1};
    uint32_t ends[MAX_CLAUSES] = {0};
    walk(&t);
    for (unsigned clause = 0; clause < t.clauses.count; clause++)
        ends[clause] = grammar_end(t.clauses.places[clause]);
    printf("#include \"find/ways.h\"\n");
    print_follows(&t);
    print_numbers("uint32_t ways[]", t.ways[0], t.count * MAX_CLAUSES);
    print_numbers("uint32_t second_ways[]", t.seconds, t.second_count);
    print_numbers("uint8_t clause_ends[MAX_CLAUSES]", ends, MAX_CLAUSES);
    return fflush(stdout) || ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
