/*
 * Tagging by tables against the same search written out plainly: over the grammar
 * itself, with nothing numbered, packed or remembered. They agree on every token of the
 * shipped articles and of sentences made of words thrown together, where many readings
 * cost the same and rows are full.
 */
#include "find/tag.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/str.h"
#include "find/choice.h"
#include "find/ways.h"
#include "rubric/rubric.h"
#include "unit.h"

/* ## The grammar as numbers -------------------------------------------------------- */

struct walk {
    struct place places[MAX_PLACES]; /* by number: its left and its clause */
    bool met[MAX_PLACES];
    uint16_t queue[MAX_PLACES];
    size_t count;
};

static bool same_place(struct place a, struct place b)
{
    return a.kind == b.kind && a.clause == b.clause && a.owing == b.owing &&
           a.adverb == b.adverb && a.clausal == b.clausal && a.bare == b.bare &&
           a.number == b.number && a.joined == b.joined;
}

/* The place has that number wherever it is met, and no other place has it. */
static void meet(struct walk *walk, uint32_t number, struct place place)
{
    if (!walk->met[number]) {
        walk->met[number] = true;
        walk->places[number] = place;
        walk->queue[walk->count++] = (uint16_t)number;
    }
    OK(same_place(walk->places[number], place));
}

static void check_ways(struct walk *walk, unsigned from, unsigned sort)
{
    struct place next[MAX_NEXT];
    unsigned cost[MAX_NEXT];
    unsigned count =
        grammar_next(walk->places[from], reading_of_sort(sort), next, cost);
    struct follow follow = follows[sort][from >> LEFT_SHIFT];
    uint32_t way = ways[follow.ways + from % MAX_CLAUSES];
    uint32_t to = follow.step + (way & WAY_MASK);
    meet(walk, to & UINT16_MAX, next[0]);
    INT_EQ(to >> COST_SHIFT, cost[0]);
    INT_EQ(way > WAY_MASK, count > 1);
    if (count > 1) {
        to = to - to % MAX_CLAUSES + second_ways[way >> SECOND_SHIFT];
        meet(walk, to & UINT16_MAX, next[1]);
        INT_EQ(to >> COST_SHIFT, cost[1]);
    }
}

static int by_place(const void *a, const void *b)
{
    return memcmp(a, b, sizeof(struct place));
}

TEST(ways_are_the_grammar)
{
    struct walk *walk = calloc(1, sizeof *walk);
    meet(walk, FIRST_PLACE, grammar_begin());
    for (size_t k = 0; k < walk->count; k++) {
        uint16_t from = walk->queue[k];
        INT_EQ(clause_ends[from % MAX_CLAUSES], grammar_end(walk->places[from]));
        for (unsigned sort = 0; sort < SORTS; sort++)
            check_ways(walk, from, sort);
    }
    OK(walk->count > 8000);
    struct place *places = calloc(MAX_PLACES, sizeof *places);
    for (size_t k = 0; k < walk->count; k++)
        places[k] = walk->places[walk->queue[k]];
    qsort(places, walk->count, sizeof *places, by_place);
    for (size_t k = 1; k < walk->count; k++) /* no place has two numbers */
        OK(!same_place(places[k - 1], places[k]));
    free(places);
    free(walk);
}

/* ## What is remembered ----------------------------------------------------------- */

/* Features of many readings, other ones for each number. */
static struct features features_of_number(uint32_t number)
{
    enum { READ = WORD_NOUN | WORD_PLURAL | WORD_ADJ | WORD_ADV | WORD_S | WORD_BASE };
    return (struct features){.classes = READ | WORD_PAST | WORD_PART | WORD_ING,
                             .facts = FACT_KNOWN,
                             .habits = (uint8_t)number,
                             .spelling = (uint8_t)(number >> 8)};
}

static void check_choices(const struct choice_memory *memory, struct choices choices,
                          struct features features)
{
    struct reading readings[MAX_READINGS];
    INT_EQ(choices.count, readings_of(features, readings));
    for (size_t k = 0; k < choices.count; k++) {
        struct choice choice = memory->all[choices.first + k];
        OK(choice.follows == follows[sort_of(readings[k])]);
        INT_EQ((uint8_t)choice.step, readings[k].tag);
        INT_EQ(choice.step >> STATE_COST, readings[k].cost);
    }
}

TEST(choices_stand_until_room_is_made_again)
{
    enum { BLOCKS = 40, EACH = 256 };
    struct choice_memory *memory = calloc(1, sizeof *memory);
    for (uint32_t block = 0; block < BLOCKS; block++) {
        struct choices all[EACH];
        choices_reserve(memory, EACH);
        for (uint32_t i = 0; i < EACH; i++) {
            struct features features = features_of_number(block * EACH + i);
            uint64_t key;
            memcpy(&key, &features, sizeof key);
            all[i] = choices_learn(memory, key);
        }
        for (uint32_t i = 0; i < EACH; i++)
            check_choices(memory, all[i], features_of_number(block * EACH + i));
    }
    free(memory);
}

/* ## The search, written out ------------------------------------------------------- */

enum { MOST_STATES = 48, BEAM = 8, BLOCK = 256 };

struct plain_state {
    struct place place;
    unsigned cost, from, tag;
};

struct plain_row {
    struct plain_state all[MOST_STATES];
    unsigned count;
};

static void keep(struct plain_row *row, struct plain_state state)
{
    unsigned dearest = 0;
    for (unsigned i = 0; i < row->count; i++) {
        if (same_place(row->all[i].place, state.place)) {
            if (state.cost < row->all[i].cost)
                row->all[i] = state;
            return;
        }
        if (row->all[i].cost > row->all[dearest].cost)
            dearest = i;
    }
    if (row->count < MOST_STATES)
        row->all[row->count++] = state;
    else if (state.cost < row->all[dearest].cost)
        row->all[dearest] = state;
}

static unsigned cheapest(const struct plain_row *row, bool at_end)
{
    unsigned best = 0, least = UINT32_MAX;
    for (unsigned i = 0; i < row->count; i++) {
        unsigned cost =
            row->all[i].cost + (at_end ? grammar_end(row->all[i].place) : 0);
        if (cost < least) {
            least = cost;
            best = i;
        }
    }
    return best;
}

static void step(const struct plain_row *before, const struct reading *readings,
                 size_t count, struct plain_row *after)
{
    unsigned least = before->all[cheapest(before, false)].cost;
    for (unsigned i = 0; i < before->count; i++)
        for (size_t k = 0; k < count && before->all[i].cost <= least + BEAM; k++) {
            struct place next[MAX_NEXT];
            unsigned cost[MAX_NEXT];
            unsigned n = grammar_next(before->all[i].place, readings[k], next, cost);
            for (unsigned w = 0; w < n; w++)
                keep(after, (struct plain_state){next[w],
                                                 before->all[i].cost +
                                                     readings[k].cost + cost[w],
                                                 i, readings[k].tag});
        }
}

/* The tags of a block. Returns how many of its rows are full. */
static size_t plain_block(struct reader *reader, size_t first, size_t last,
                          struct place *place, uint8_t *tags)
{
    struct plain_row *rows = calloc(last - first + 1, sizeof *rows);
    size_t full = 0;
    keep(&rows[0], (struct plain_state){.place = *place});
    for (size_t i = first; i < last; i++) {
        struct plain_row *before = &rows[i - first], *after = before + 1;
        struct reading readings[MAX_READINGS];
        size_t count = readings_of(features_of(reader, i), readings);
        if (count)
            step(before, readings, count, after);
        for (unsigned k = 0; !count && k < before->count; k++) {
            after->all[after->count] = before->all[k];
            after->all[after->count].from = k;
            after->all[after->count++].tag = TAG_MARK;
        }
        full += after->count == MOST_STATES;
    }
    unsigned best = cheapest(&rows[last - first], last == reader->count);
    *place = rows[last - first].all[best].place;
    for (size_t i = last; i-- > first;) {
        const struct plain_state *state = &rows[i - first + 1].all[best];
        tags[i] = (uint8_t)state->tag;
        best = state->from;
    }
    free(rows);
    return full;
}

/* ## One against the other --------------------------------------------------------- */

struct fixture {
    struct sayso_rubric *rubric;
    struct arena home, scratch;
    struct tagger *tagger;
    size_t tokens, full, different;
};

static struct fixture setup(void)
{
    struct fixture f = {0};
    struct sayso_err err = {0};
    f.rubric = sayso_rubric_load(NULL, 0, &err);
    f.tagger = tagger_new(&f.home);
    return f;
}

static void teardown(struct fixture *f)
{
    arena_free(&f->home);
    arena_free(&f->scratch);
    sayso_rubric_free(f->rubric);
}

static void compare(struct fixture *f, struct sayso_str text)
{
    struct token *tokens;
    size_t count = token_split(rubric_of(f->rubric), text, &f->scratch, &tokens);
    struct reader reader = reader_of(tokens, count);
    struct place place = grammar_begin();
    uint8_t *tags = arena_alloc(&f->scratch, count + 1);
    for (size_t first = 0; first < count; first += BLOCK)
        f->full +=
            plain_block(&reader, first, count - first < BLOCK ? count : first + BLOCK,
                        &place, tags);
    tag_sentence(f->tagger, tokens, count);
    for (size_t i = 0; i < count; i++)
        f->different += tokens[i].tag != tags[i];
    f->tokens += count;
    arena_reset(&f->scratch);
}

static void read_lines(struct fixture *f, const char *path)
{
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t size = 0;
    OK(file != NULL);
    while (file && getline(&line, &size, file) > 0)
        compare(f, str_from(line));
    free(line);
    if (file)
        fclose(file);
}

TEST(tags_of_articles_are_those_of_the_plain_search)
{
    struct fixture f = setup();
    glob_t paths;
    OK(glob("tests/articles/*.txt", 0, NULL, &paths) == 0); /* run from the root */
    for (size_t i = 0; i < paths.gl_pathc; i++)
        read_lines(&f, paths.gl_pathv[i]);
    globfree(&paths);
    OK(f.tokens > 2000);
    INT_EQ(f.different, 0);
    teardown(&f);
}

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 8;
}

TEST(tags_of_thrown_words_are_those_of_the_plain_search)
{
    static const char words[] =
        "the a his her that this to of by for as such because while so about over and "
        "but or if when who what which he they it us it's didn't say says said saying "
        "report reports reported found left set cut put plan plans claim claims will "
        "may May can is are was were been being had have do does did done not never "
        "only more most less first two 200 1990s May Monday week Voss Mara Jan US WHO "
        "IT Canal Once quickly zorping zorped zorply zorpable zorps zorp Zorp open "
        "close clean warm light fast lead round well back down like before since "
        ", . ! ? : ; \" “ ” ( ) -- … '' $ %";
    struct fixture f = setup();
    struct sayso_str all[128], rest = str_from(words);
    size_t count = 0;
    do
        str_split(&rest, ' ', &all[count++]);
    while (count < 128 && rest.n);
    uint32_t seed = 1;
    for (size_t length = 1; length < 800; length += 1 + length / 24) {
        struct buf text = {0};
        for (size_t i = 0; i < length; i++)
            buf_printf(&text, "%.*s%s", STR(all[next_random(&seed) % count]),
                       next_random(&seed) % 8 ? " " : "");
        compare(&f, buf_str(&text));
        buf_free(&text);
    }
    OK(f.tokens > 5000);
    OK(f.full > 10);
    INT_EQ(f.different, 0);
    teardown(&f);
}
