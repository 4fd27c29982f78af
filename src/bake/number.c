/*
 * A program of the build, no part of the library: it walks the grammar from the place
 * where a sentence begins, numbers every place that it meets, and prints the table that
 * find/ways.h describes.
 */
#include <stdio.h>
#include <stdlib.h>

#include "find/ways.h"

enum { PACKED_PLACES = 1 << 20 };

/* What has been met so far. */
struct met {
    struct place places[MAX_PLACES]; /* by number */
    unsigned place_count;
    uint16_t number[PACKED_PLACES]; /* of a packed place, plus 1 */
    uint32_t seconds[MAX_SECOND_WAYS];
    unsigned second_count; /* number 0 is none */
};

static void give_up(const char *what)
{
    fprintf(stderr, "number: too many %s for find/ways.h\n", what);
    exit(EXIT_FAILURE);
}

static unsigned place_pack(struct place p)
{
    return p.kind | (unsigned)p.clause << 6 | (unsigned)p.owing << 9 |
           (unsigned)p.adverb << 11 | (unsigned)p.clausal << 12 |
           (unsigned)p.bare << 13 | (unsigned)p.number << 14 | (unsigned)p.joined << 16;
}

static unsigned number_place(struct met *met, struct place place)
{
    uint16_t *number = &met->number[place_pack(place)];
    if (!*number) {
        if (met->place_count == MAX_PLACES)
            give_up("places");
        met->places[met->place_count] = place;
        *number = (uint16_t)++met->place_count;
    }
    return *number - 1u;
}

static unsigned number_second(struct met *met, uint32_t way)
{
    unsigned k = 1;
    while (k < met->second_count && met->seconds[k] != way)
        k++;
    if (k == MAX_SECOND_WAYS)
        give_up("second ways");
    met->seconds[k] = way;
    if (k == met->second_count)
        met->second_count++;
    return k;
}

static uint32_t way_pack(unsigned place, unsigned cost, unsigned second)
{
    return place | cost << COST_SHIFT | second << SECOND_SHIFT;
}

static uint32_t find_way(struct met *met, struct place place, unsigned sort)
{
    struct place next[MAX_NEXT];
    unsigned cost[MAX_NEXT], second = 0;
    unsigned count = grammar_next(place, reading_of_sort(sort), next, cost);
    unsigned first = number_place(met, next[0]);
    if (count > 1) {
        unsigned number = number_place(met, next[1]);
        second = number_second(met, way_pack(number, cost[1] - cost[0], 0));
    }
    return way_pack(first, cost[0], second);
}

/* All places that can be reached; whose number is above the others' so far has yet to
 * be left. */
static void walk(struct met *met)
{
    number_place(met, grammar_begin());
    for (unsigned i = 0; i < met->place_count; i++)
        for (unsigned sort = 0; sort < SORTS; sort++)
            find_way(met, met->places[i], sort);
}

static void print_ways(struct met *met)
{
    printf("const unsigned place_count = %u;\n", met->place_count);
    printf("const uint32_t ways[] = {\n");
    for (unsigned sort = 0; sort < SORTS; sort++)
        for (unsigned i = 0; i < met->place_count; i++)
            printf("%uu,%s", find_way(met, met->places[i], sort), i % 16 ? "" : "\n");
    printf("};\n");
}

int main(void)
{
    static struct met met = {.second_count = 1};
    walk(&met);
    printf("#include \"find/ways.h\"\n");
    print_ways(&met);
    printf("const uint32_t second_ways[] = {0");
    for (unsigned k = 1; k < met.second_count; k++)
        printf(",%uu", met.seconds[k]);
    printf("};\nconst uint8_t way_ends[] = {");
    for (unsigned i = 0; i < met.place_count; i++)
        printf("%u,", grammar_end(met.places[i]));
    printf("};\n");
    return fflush(stdout) || ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
