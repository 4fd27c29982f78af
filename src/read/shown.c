/*
 * One walk over the body gathers candidates, each with a rank (how sure the page is of
 * it) and its place. Then the best rank near the headline counts, and of one rank the
 * candidate next to the headline.
 */
#include "read/shown.h"

#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "read/byword.h"
#include "read/date.h"
#include "read/dated.h"
#include "read/label.h"
#include "read/line.h"
#include "read/memo.h"

enum {
    MAX_CANDIDATES = 64,
    MAX_LOOKS = 4000, /* elements that are called authors or dates */
    NEAR = 400,       /* nodes behind the headline that are still about the article */
    BEFORE = 4, /* a node in front of the headline is as far as so many behind it */
    GROUP = 20, /* nodes between two authors of one article, at most */
    BY_NEAR = 120,
    SHORT = 100, /* bytes */
    WORD_MAX = 24,
    DAY = sizeof "2024-05-01" - 1
};

/* What is asked for, from sure to unsure. */
enum rank { MARKED, CLASSED, LINKED, WRITTEN, RANKS };

struct candidate {
    bool aside; /* in a part of the page that seems to be about other things */
    enum rank rank;
    size_t place;
    struct sayso_str line; /* a byline, or a date as date_read gives it */
};

struct candidates {
    struct candidate v[MAX_CANDIDATES];
    size_t n;
};

struct shown {
    struct read *read;
    const struct node *headline;
    struct sayso_str language;
    /* The headline and what it stands in, outermost first, and how many were met. */
    const struct node *path[TREE_DEPTH + 2];
    size_t path_length, path_met;
    size_t place, headline_place, looks;
    bool passed;                  /* the headline */
    const struct node *aside_end; /* the node behind such a part, while in one */
    bool aside;
    struct candidates authors, published, modified;
    struct memo memo; /* of said_in */
};

/* ## Class names ------------------------------------------------------------------- */

/* What an element says that it holds. */
enum said {
    SAID_AUTHOR = 1,
    SAID_OTHER = 2, /* beside which "author" speaks of something else */
    SAID_DATE = 4,
    SAID_MODIFIED = 8
};

/* Words in class names and ids that are conventions of the web. */
static const struct {
    const char *word;
    unsigned said;
} said_words[] = {
    {"author", SAID_AUTHOR},
    {"authorname", SAID_AUTHOR},
    {"authors", SAID_AUTHOR},
    {"autor", SAID_AUTHOR},
    {"autoren", SAID_AUTHOR},
    {"autorenzeile", SAID_AUTHOR},
    {"avatar", SAID_OTHER},
    {"bio", SAID_OTHER},
    {"btn", SAID_OTHER},
    {"button", SAID_OTHER},
    {"byline", SAID_AUTHOR},
    {"bylines", SAID_AUTHOR},
    {"caption", SAID_OTHER},
    {"contributor", SAID_AUTHOR},
    {"contributors", SAID_AUTHOR},
    {"count", SAID_OTHER},
    {"date", SAID_DATE},
    {"dateline", SAID_DATE},
    {"datepublished", SAID_DATE},
    {"datetime", SAID_DATE},
    {"day", SAID_DATE},
    {"follow", SAID_OTHER},
    {"image", SAID_OTHER},
    {"img", SAID_OTHER},
    {"lastmodified", SAID_MODIFIED},
    {"media", SAID_OTHER},
    {"modified", SAID_MODIFIED},
    {"photo", SAID_OTHER},
    {"postdate", SAID_DATE},
    {"posted", SAID_DATE},
    {"pubdate", SAID_DATE},
    {"publish", SAID_DATE},
    {"publishdate", SAID_DATE},
    {"published", SAID_DATE},
    {"time", SAID_DATE},
    {"timestamp", SAID_DATE},
    {"update", SAID_MODIFIED},
    {"updated", SAID_MODIFIED},
    {"writer", SAID_AUTHOR},
    {"writers", SAID_AUTHOR},
};

/* The next word of names like "post-author_name" and "PostAuthor", small, in `out`. */
static struct sayso_str name_word(struct sayso_str names, size_t *at,
                                  char out[WORD_MAX])
{
    size_t n = 0;
    while (*at < names.n && !ascii_alpha(names.p[*at]))
        (*at)++;
    for (; *at < names.n && ascii_alpha(names.p[*at]); (*at)++) {
        char c = names.p[*at];
        bool upper = c != ascii_lower(c);
        if (n && upper && names.p[*at - 1] == ascii_lower(names.p[*at - 1]))
            break;
        if (n < WORD_MAX)
            out[n++] = ascii_lower(c);
    }
    return (struct sayso_str){out, n};
}

static unsigned said_in(struct sayso_str names)
{
    char word[WORD_MAX];
    unsigned said = 0;
    for (size_t at = 0; at < names.n;) {
        struct sayso_str part = name_word(names, &at, word);
        for (size_t i = 0; part.n && i < sizeof said_words / sizeof *said_words; i++)
            if (str_is(part, said_words[i].word))
                said |= said_words[i].said;
    }
    return said;
}

static bool holds_names(struct sayso_str attribute)
{
    return str_is(attribute, "class") || str_is(attribute, "id") ||
           str_is(attribute, "data-testid") || str_is(attribute, "data-qa") ||
           str_is(attribute, "data-component");
}

static unsigned said_of(struct memo *memo, const struct node *node)
{
    unsigned said = 0;
    for (size_t i = 0; i < node->attribute_count; i++)
        if (holds_names(node->attributes[i].name))
            said |= memo_bits(memo, node->attributes[i].value, said_in);
    return said;
}

/* ## Candidates -------------------------------------------------------------------- */

/* Of too many, those in front go: a headline may still come. */
static void add(const struct shown *shown, struct candidates *candidates,
                enum rank rank, struct sayso_str line)
{
    if (!line.n)
        return;
    if (candidates->n == MAX_CANDIDATES)
        memmove(candidates->v, candidates->v + 1,
                --candidates->n * sizeof *candidates->v);
    candidates->v[candidates->n++] =
        (struct candidate){shown->aside, rank, shown->place, line};
}

/* How far the place is from the headline. */
static size_t distance(const struct shown *shown, size_t place)
{
    if (!shown->headline)
        return place / BEFORE;
    if (place >= shown->headline_place)
        return place - shown->headline_place;
    return BEFORE * (shown->headline_place - place);
}

static bool is_better(const struct shown *shown, struct candidate a, struct candidate b)
{
    bool near_a = distance(shown, a.place) <= NEAR;
    bool near_b = distance(shown, b.place) <= NEAR;
    if (near_a != near_b)
        return near_a;
    if (a.aside != b.aside)
        return b.aside;
    if (a.rank != b.rank)
        return a.rank < b.rank;
    return distance(shown, a.place) < distance(shown, b.place);
}

/* The best candidate, or NULL. */
static const struct candidate *best_of(const struct shown *shown,
                                       const struct candidates *candidates)
{
    const struct candidate *best = NULL;
    for (size_t i = 0; i < candidates->n; i++)
        if (!best || is_better(shown, candidates->v[i], *best))
            best = &candidates->v[i];
    return best;
}

/* ## Nodes ------------------------------------------------------------------------- */

/* Parts of a page that have nothing to do with its article. */
static bool is_foreign(const struct node *node)
{
    return node->tag == TAG_NAV || node->tag == TAG_FORM || node->tag == TAG_HEAD ||
           node->tag == TAG_SCRIPT || node->tag == TAG_STYLE ||
           node->tag == TAG_TEMPLATE || node->labels & LABEL_FOREIGN;
}

/* Note where a part that seems to be about other things begins. */
static void watch_aside(struct shown *shown, const struct node *node,
                        const struct node *document)
{
    if (shown->aside || !(node->labels & LABEL_JUNK))
        return;
    shown->aside = true;
    shown->aside_end = node_skip(node, document);
}

/* Folders of the pages that publishers keep of their authors. */
static bool is_author_folder(struct sayso_str name)
{
    static const char *const names[] = {
        "author",   "authors",   "autor",       "autores",      "autoren",    "auteur",
        "auteurs",  "columnist", "contributor", "contributors", "journalist", "people",
        "profiles", "redakteur", "redaktion",   "staff"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_is(name, names[i]))
            return true;
    return false;
}

static bool links_author(const struct node *node)
{
    struct sayso_str href = node_attribute(node, "href");
    size_t start = str_find_char(href, '/', 0), end;
    if (str_find(href, STR_LIT("?author="), 0) != SIZE_MAX)
        return true;
    for (; start != SIZE_MAX; start = end) {
        end = str_find_char(href, '/', start + 1);
        if (end != SIZE_MAX && is_author_folder(str_sub(href, start + 1, end)))
            return true;
    }
    return false;
}

static void look_for_author(struct shown *shown, const struct node *node, unsigned said)
{
    enum rank rank = RANKS;
    if (line_has(node_attribute(node, "rel"), "author"))
        rank = MARKED;
    else if ((said & SAID_AUTHOR && !(said & SAID_OTHER)) || node->tag == TAG_ADDRESS)
        rank = CLASSED;
    else if (node->tag == TAG_A && links_author(node))
        rank = LINKED;
    if (rank == RANKS || shown->looks++ > MAX_LOOKS)
        return;
    struct names names = {0};
    struct sayso_str line = line_parts(shown->read->scratch, node);
    byline_add(shown->read->scratch, &names, line, BYLINE_LINE);
    if (names.n)
        add(shown, &shown->authors, rank, line);
}

/* The date of an element that is said to hold one. */
static struct sayso_str date_of(struct shown *shown, const struct node *node)
{
    static const char *const attributes[] = {"datetime", "content", "title",
                                             "data-datetime"};
    struct arena *arena = shown->read->scratch;
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
        struct sayso_str date = date_read(node_attribute(node, attributes[i]), arena);
        if (date.n >= DAY)
            return date;
    }
    return dated_line(line_node(arena, node), shown->language, arena);
}

static void look_for_date(struct shown *shown, const struct node *node, unsigned said)
{
    bool time = node->tag == TAG_TIME;
    if ((!time && !(said & (SAID_DATE | SAID_MODIFIED))) || shown->looks++ > MAX_LOOKS)
        return;
    struct sayso_str date = date_of(shown, node);
    if ((said | said_of(&shown->memo, node->parent)) & SAID_MODIFIED)
        add(shown, &shown->modified, CLASSED, date);
    else
        add(shown, &shown->published, time ? MARKED : CLASSED, date);
}

/* No sentence: every word is a name's or joins names. */
static bool is_byline(struct sayso_str line)
{
    struct sayso_str word;
    size_t length;
    for (size_t at = 0; line_word(line, &at, &word);)
        if (utf8_is_lower(utf8_at(word, 0, &length)) && !byword_joins(word) &&
            word.n > 3)
            return false;
    return line.n > 0;
}

/* Elements around a word or two. */
static bool is_dress(const struct node *node)
{
    return node->tag == TAG_SPAN || node->tag == TAG_B || node->tag == TAG_STRONG ||
           node->tag == TAG_I || node->tag == TAG_EM || node->tag == TAG_SMALL ||
           node->tag == TAG_H5 || node->tag == TAG_H6 || node->tag == TAG_LABEL;
}

/* Lines that say "By ..." near the headline, or "Author: ..." anywhere. */
static void look_for_by(struct shown *shown, const struct node *node,
                        struct sayso_str line)
{
    struct arena *arena = shown->read->scratch;
    const struct node *top = node->parent;
    bool near = shown->passed && distance(shown, shown->place) <= BY_NEAR;
    bool label = line.n <= BYLINE_MAX_BYTES && str_find_char(line, ':', 0) != SIZE_MAX;
    size_t lead = near || label ? byword_lead(line, !label) : 0;
    if (!lead || shown->looks++ > MAX_LOOKS)
        return;
    if (lead == line.n) { /* the names are beside it */
        if (is_dress(top) && top->parent)
            top = top->parent;
        line = line_parts(arena, top);
        lead = byword_lead(line, !label);
    }
    if (line.n <= BYLINE_MAX_BYTES && is_byline(str_sub(line, lead, line.n)))
        add(shown, &shown->authors, WRITTEN, line);
}

/* A line about a date is short, or begins with it: in the middle of prose dates are
 * about something else. */
static void look_at_text(struct shown *shown, const struct node *node)
{
    struct arena *arena = shown->read->scratch;
    struct sayso_str line = line_fold(arena, node->text);
    if (!line.n)
        return;
    if (line.n <= SHORT || ascii_digit(line.p[0]))
        add(shown, &shown->published, WRITTEN,
            dated_line(line, shown->language, arena));
    look_for_by(shown, node, line);
}

static void look_at(struct shown *shown, const struct node *node)
{
    if (node->tag == TAG_TEXT) {
        look_at_text(shown, node);
    } else if (node->parent) {
        unsigned said = said_of(&shown->memo, node);
        look_for_author(shown, node, said);
        look_for_date(shown, node, said);
    }
}

/* Is it the headline, or does the headline stand in it? */
static bool is_around(struct shown *shown, const struct node *node)
{
    if (shown->path_met == shown->path_length || node != shown->path[shown->path_met])
        return false;
    if (++shown->path_met == shown->path_length) {
        shown->passed = true;
        shown->headline_place = shown->place;
    }
    return true;
}

static void find_path(struct shown *shown)
{
    const struct node *up = shown->headline;
    for (; up && shown->path_length < TREE_DEPTH + 2; up = up->parent)
        shown->path_length++;
    up = shown->headline;
    for (size_t i = shown->path_length; up && i > 0; i--, up = up->parent)
        shown->path[i - 1] = up;
}

/* Is a candidate for an author believable? Far from the headline only what is called an
 * author. */
static bool is_sound(const struct shown *shown, const struct candidate *author)
{
    return author && (author->rank <= CLASSED ||
                      (!author->aside && distance(shown, author->place) <= NEAR));
}

/* All candidates like the best one that stand beside it. */
static void take_authors(struct shown *shown, struct facts *facts)
{
    const struct candidate *best = best_of(shown, &shown->authors);
    if (!is_sound(shown, best))
        return;
    size_t last = best ? best->place : 0;
    for (size_t i = 0; best && i < shown->authors.n; i++) {
        struct candidate c = shown->authors.v[i];
        if (c.rank != best->rank || c.place < best->place || c.place > last + GROUP)
            continue;
        byline_add(shown->read->scratch, &facts->authors, c.line, BYLINE_LINE);
        last = c.place;
    }
}

void shown_read(struct read *read, const struct node *document,
                const struct node *headline, struct sayso_str language,
                struct facts *facts)
{
    struct shown *shown = arena_alloc(read->scratch, sizeof *shown);
    shown->read = read;
    shown->headline = headline;
    shown->language = language;
    find_path(shown);
    for (const struct node *node = document; node; shown->place++) {
        bool around = is_around(shown, node);
        if (shown->aside && node == shown->aside_end)
            shown->aside = false;
        if (!around && is_foreign(node)) {
            node = node_skip(node, document);
            continue;
        }
        if (!around) {
            watch_aside(shown, node, document);
            look_at(shown, node);
        }
        node = node_next(node, document);
    }
    take_authors(shown, facts);
    const struct candidate *published = best_of(shown, &shown->published);
    const struct candidate *modified = best_of(shown, &shown->modified);
    facts->published = published ? published->line : (struct sayso_str){0};
    facts->modified = modified ? modified->line : (struct sayso_str){0};
}
