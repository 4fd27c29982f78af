/*
 * Most patterns match in few sentences, and those hold words that the pattern names, or
 * begin and end with certain bytes. From the tree of a pattern this finds the cheapest
 * such demands, so that the pattern runs only where they are met: sets of first and
 * last bytes, whether it is tied to the ends of the sentence, and keys, the beginnings
 * of words of which one must be there. A demand may ask too little, never too much.
 */
#include "rubric/need.h"

#include <limits.h>
#include <string.h>

#include "base/str.h"

enum {
    KEY_BYTES = 4,
    MAX_OPEN = 64,
    MAX_LETTERS = 6,
    LEAD_IS_RARER = 16,
    LETTERS = 0x7FFFFFE, /* of 32 bytes of ASCII from @ or ` on */
    DIGITS = 0x3FF       /* from 0 on */
};

/* ## Ends -------------------------------------------------------------------------- */

static void add_set(struct byte_set *set, const struct byte_set *more)
{
    for (size_t i = 0; i < 4; i++)
        set->bits[i] |= more->bits[i];
}

/* Add the bytes with which it can begin; returns whether it may match no text. */
static bool add_first(const struct node *node, struct byte_set *set)
{
    bool empty = node->sort == NODE_ROW;
    switch (node->sort) {
    case NODE_CHARACTER:
        add_set(set, &node->first);
        return false;
    case NODE_ROW:
        for (const struct node *one = node->child; one && empty; one = one->next)
            empty = add_first(one, set);
        return empty;
    case NODE_CHOICE:
        for (const struct node *one = node->child; one; one = one->next)
            empty |= add_first(one, set);
        return empty;
    case NODE_REPEAT:
        return add_first(node->child, set) || !node->least;
    default:
        return true;
    }
}

/* The same of the bytes with which it can end. */
static bool add_last(const struct node *node, struct byte_set *set)
{
    bool empty = node->sort == NODE_ROW;
    struct byte_set row = {{0}};
    switch (node->sort) {
    case NODE_CHARACTER:
        add_set(set, &node->last);
        return false;
    case NODE_ROW:
        for (const struct node *one = node->child; one; one = one->next) {
            struct byte_set last = {{0}};
            bool none = add_last(one, &last);
            if (!none)
                row = last;
            else
                add_set(&row, &last);
            empty &= none;
        }
        add_set(set, &row);
        return empty;
    case NODE_CHOICE:
        for (const struct node *one = node->child; one; one = one->next)
            empty |= add_last(one, set);
        return empty;
    case NODE_REPEAT:
        return add_last(node->child, set) || !node->least;
    default:
        return true;
    }
}

static bool is_condition(const struct node *node)
{
    return node->sort == NODE_EDGE || node->sort == NODE_AHEAD ||
           node->sort == NODE_NOTHING;
}

/* Does every way begin with a condition of that sort, ^ or \b? */
static bool is_first(const struct node *node, enum node_sort sort)
{
    const struct node *one = node->child;
    bool all = true;
    if (node->sort == NODE_CHOICE) {
        for (; one; one = one->next)
            all &= is_first(one, sort);
        return all;
    }
    if (node->sort != NODE_ROW)
        return node->sort == sort;
    while (one && is_condition(one) && one->sort != sort)
        one = one->next;
    return one && is_first(one, sort);
}

/* Does every way end with $? */
static bool is_at_end(const struct node *node)
{
    const struct node *one = node->child;
    bool all = true;
    if (node->sort == NODE_CHOICE) {
        for (; one; one = one->next)
            all &= is_at_end(one);
        return all;
    }
    if (node->sort != NODE_ROW)
        return node->sort == NODE_END;
    while (one && one->next)
        one = one->next;
    return one && is_at_end(one);
}

/* ## Reading keys ------------------------------------------------------------------ */

/* The beginning of a run, as far as it is read. */
struct piece {
    unsigned char bytes[KEY_BYTES];
    unsigned n;
};

struct pieces {
    struct piece v[MAX_OPEN];
    size_t n;
};

struct reading {
    struct pieces open; /* may go on */
    uint32_t done[MAX_NEED_KEYS];
    size_t done_count;
    bool failed;
};

static void finish(struct reading *reading, uint32_t key)
{
    for (size_t i = 0; i < reading->done_count; i++)
        if (reading->done[i] == key)
            return;
    if (reading->done_count == MAX_NEED_KEYS)
        reading->failed = true;
    else
        reading->done[reading->done_count++] = key;
}

static void close(struct reading *reading, const struct piece *piece)
{
    uint32_t key = 0;
    for (unsigned i = 0; i < piece->n; i++)
        key |= (uint32_t)piece->bytes[i] << 8 * i;
    finish(reading, key);
}

static void keep_open(struct reading *reading, struct piece piece)
{
    struct pieces *open = &reading->open;
    for (size_t i = 0; i < open->n; i++)
        if (open->v[i].n == piece.n &&
            memcmp(open->v[i].bytes, piece.bytes, piece.n) == 0)
            return;
    if (open->n == MAX_OPEN)
        reading->failed = true;
    else
        open->v[open->n++] = piece;
}

static void keep_all(struct reading *reading, const struct pieces *pieces)
{
    for (size_t i = 0; i < pieces->n; i++)
        keep_open(reading, pieces->v[i]);
}

static void extend(struct reading *reading, struct piece piece, unsigned char byte)
{
    piece.bytes[piece.n++] = byte;
    if (piece.n == KEY_BYTES)
        close(reading, &piece);
    else
        keep_open(reading, piece);
}

/* Which of the letters a character can be, in either case: the lowest bit but one is
 * a. */
static uint32_t letters_of(const struct node *node)
{
    uint64_t bits = node->first.bits[1];
    return (uint32_t)(bits | bits >> 32) & LETTERS;
}

/* Which of the digits: the lowest bit is 0. */
static uint32_t digits_of(const struct node *node)
{
    return (uint32_t)(node->first.bits[0] >> '0') & DIGITS;
}

static bool has_digit(const struct node *node)
{
    return digits_of(node) != 0;
}

/* May it be a character that parts runs? */
static bool has_parting(const struct node *node)
{
    uint64_t digits = (uint64_t)DIGITS << '0';
    uint64_t letters = (uint64_t)LETTERS << 32 | LETTERS;
    return node->high || node->first.bits[0] & ~digits ||
           node->first.bits[1] & ~letters;
}

/* Which letter or digit the lowest bit of a set is, counted from `zero`. */
static unsigned char lowest(uint32_t set, char zero)
{
    return (unsigned char)(zero + __builtin_ctz(set));
}

static void begin_run(struct reading *reading, const struct node *node)
{
    struct piece empty = {{0}, 0};
    bool wide = node->high && node->digits;
    if (has_digit(node))
        finish(reading, NEED_DIGIT);
    if (wide)
        finish(reading, NEED_WIDE);
    if (!wide && has_parting(node))
        keep_open(reading, empty);
}

static void go_on(struct reading *reading, const struct node *node,
                  const struct piece *piece)
{
    for (uint32_t left = digits_of(node); left; left &= left - 1)
        extend(reading, *piece, lowest(left, '0'));
    if (has_parting(node))
        close(reading, piece);
}

static void read_character(struct reading *reading, const struct node *node)
{
    uint32_t letters = letters_of(node);
    struct pieces in = reading->open;
    reading->open.n = 0;
    if (__builtin_popcount(letters) > MAX_LETTERS) {
        reading->failed = true;
        return;
    }
    for (size_t i = 0; i < in.n; i++) {
        for (uint32_t left = letters; left; left &= left - 1)
            extend(reading, in.v[i], lowest(left, 'a' - 1));
        if (in.v[i].n)
            go_on(reading, node, &in.v[i]);
        else
            begin_run(reading, node);
    }
}

/* Runs end here. */
static void close_all(struct reading *reading, bool at_end)
{
    struct pieces in = reading->open;
    reading->open.n = 0;
    for (size_t i = 0; i < in.n; i++) {
        if (in.v[i].n)
            close(reading, &in.v[i]);
        else if (at_end)
            reading->failed = true;
        else
            keep_open(reading, in.v[i]);
    }
}

static bool are_empty(const struct pieces *pieces)
{
    return !pieces->n || (pieces->n == 1 && !pieces->v[0].n);
}

static void read_node(struct reading *reading, const struct node *node);

static void read_choice(struct reading *reading, const struct node *node)
{
    struct pieces in = reading->open, out = {.n = 0};
    for (const struct node *one = node->child; one; one = one->next) {
        reading->open = in;
        read_node(reading, one);
        keep_all(reading, &out);
        out = reading->open;
    }
}

/* What is repeated must have parted or ended all runs, for there is no end of ways. */
static void read_repeat(struct reading *reading, const struct node *node)
{
    struct pieces in = reading->open;
    read_node(reading, node->child);
    if (node->most > 1 && reading->open.n &&
        !(are_empty(&in) && are_empty(&reading->open)))
        reading->failed = true;
    if (!node->least)
        keep_all(reading, &in);
}

/* What stands behind here ends the runs, or tells nothing. */
static void read_ahead(struct reading *reading, const struct node *node)
{
    struct reading ahead = *reading;
    read_node(&ahead, node->child);
    if (!ahead.failed && !ahead.open.n)
        *reading = ahead;
}

static void read_node(struct reading *reading, const struct node *node)
{
    if (!reading->open.n || reading->failed)
        return;
    switch (node->sort) {
    case NODE_CHARACTER:
        read_character(reading, node);
        break;
    case NODE_ROW:
        for (const struct node *one = node->child; one; one = one->next)
            read_node(reading, one);
        break;
    case NODE_CHOICE:
        read_choice(reading, node);
        break;
    case NODE_REPEAT:
        read_repeat(reading, node);
        break;
    case NODE_END:
        close_all(reading, true);
        break;
    case NODE_EDGE:
        close_all(reading, false);
        break;
    case NODE_AHEAD:
        read_ahead(reading, node);
        break;
    case NODE_START:
    case NODE_NOTHING:
        break;
    }
}

/* ## Where to read ----------------------------------------------------------------- */

/* What comes behind a node, from the inside out. */
struct behind {
    const struct node *next;
    const struct behind *outer;
};

struct keys {
    uint32_t v[MAX_NEED_KEYS];
    size_t n, cost; /* n 0: none */
    bool lead;
};

/* How often a key may stand in a text, roughly. */
static size_t cost_of(uint32_t key)
{
    if (key == NEED_DIGIT)
        return 24;
    if (key == NEED_WIDE || key >> 24)
        return 1;
    return key >> 16 ? 4 : 16;
}

static void read_from(const struct node *node, const struct behind *behind,
                      struct keys *keys)
{
    struct reading reading = {.open.n = 1};
    while (reading.open.n && !reading.failed) {
        for (; !node && behind; behind = behind->outer)
            node = behind->next;
        if (!node)
            break;
        read_node(&reading, node);
        node = node->next;
    }
    *keys = (struct keys){.n = 0};
    if (reading.failed || reading.open.n)
        return;
    for (size_t i = 0; i < reading.done_count; i++) {
        keys->v[i] = reading.done[i];
        keys->cost += cost_of(reading.done[i]);
    }
    keys->n = reading.done_count;
}

/* Where a search for keys has come. */
struct place {
    bool parted; /* no letter or digit of a run stands before it */
    bool begun;  /* the first word has, and keys may be read */
    bool lead;   /* all before it parts, from the start of the sentence on */
};

/* The place behind a node. */
static struct place pass(const struct node *node, struct place at)
{
    struct place out = at;
    switch (node->sort) {
    case NODE_CHARACTER:
        out.parted = !letters_of(node) && !has_digit(node);
        out.lead = at.lead && out.parted;
        out.begun = true;
        return out;
    case NODE_ROW:
        for (const struct node *one = node->child; one; one = one->next)
            out = pass(one, out);
        return out;
    case NODE_CHOICE:
        out = (struct place){true, true, true};
        for (const struct node *one = node->child; one; one = one->next) {
            struct place way = pass(one, at);
            out.parted &= way.parted;
            out.lead &= way.lead;
            out.begun &= way.begun;
        }
        return out;
    case NODE_REPEAT:
        out = pass(node->child, at);
        if (node->least)
            return out;
        return (struct place){out.parted && at.parted, out.begun && at.begun,
                              out.lead && at.lead};
    case NODE_EDGE:
    case NODE_START:
        out.parted = true;
        return out;
    default:
        return out;
    }
}

static void take_cheaper(struct keys *best, const struct keys *keys)
{
    if (keys->n && (!best->n || keys->cost < best->cost))
        *best = *keys;
}

static void find_keys(const struct node *node, struct place at,
                      const struct behind *behind, struct keys *best);

/* One key of each way. */
static void find_in_choice(const struct node *node, struct place at,
                           const struct behind *behind, struct keys *best)
{
    struct keys all = {.n = 0}, keys;
    bool lead = true;
    for (const struct node *one = node->child; one; one = one->next) {
        keys = (struct keys){.n = 0};
        find_keys(one, at, behind, &keys);
        if (!keys.n || all.n + keys.n > MAX_NEED_KEYS)
            return;
        memcpy(all.v + all.n, keys.v, keys.n * sizeof *keys.v);
        all.n += keys.n;
        all.cost += keys.cost;
        lead &= keys.lead;
    }
    all.lead = lead;
    take_cheaper(best, &all);
}

/* The cheapest keys of a row: read at every place where a run may begin, and inside
 * what has to match there. */
static void find_keys(const struct node *node, struct place at,
                      const struct behind *behind, struct keys *best)
{
    struct keys keys;
    if (node->sort == NODE_CHOICE)
        find_in_choice(node, at, behind, best);
    if (node->sort != NODE_ROW)
        return;
    for (const struct node *one = node->child; one; one = one->next) {
        struct behind inside = {one->next, behind};
        if (at.parted && at.begun) {
            read_from(one, behind, &keys);
            keys.lead = at.lead;
            keys.cost = at.lead ? keys.cost / LEAD_IS_RARER : keys.cost;
            take_cheaper(best, &keys);
        }
        find_keys(one, at, &inside, best);
        at = pass(one, at);
    }
}

void need_read(struct sayso_str pattern, bool begun, struct need *need)
{
    struct arena arena = {0};
    const struct node *tree = pattern_read(&arena, pattern);
    struct keys keys = {.n = 0};
    struct ends *ends = &need->ends;
    *ends = (struct ends){.at_start = tree && is_first(tree, NODE_START),
                          .at_edge = tree && is_first(tree, NODE_EDGE)};
    if (tree)
        find_keys(tree, (struct place){false, !begun, ends->at_start}, NULL, &keys);
    if (!tree || add_first(tree, &ends->first))
        memset(&ends->first, 0xFF, sizeof ends->first);
    ends->at_end = tree && is_at_end(tree) && !add_last(tree, &ends->last);
    need->lead = keys.lead;
    need->key_count = keys.n;
    memcpy(need->keys, keys.v, keys.n * sizeof *keys.v);
    arena_free(&arena);
}
