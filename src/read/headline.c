/*
 * Vocabularies give a headline that may be written for search machines, or carry the
 * outlet's name; headings show the one that readers see, but a page has others too. So
 * each heading of the first rank is compared with what is said, and the one that agrees
 * best is the headline. Where what is said goes on behind it, that is the outlet's name
 * or a section; where the heading has more in front, that is a kicker: neither belongs
 * to it.
 */
#include "read/headline.h"

#include "base/str.h"
#include "base/url.h"
#include "read/line.h"

enum {
    MAX_HEADINGS = 24,
    MAX_SAID = HEADLINE_SAID + 1,
    MAX_WORDS = 60,
    SAME = 100,     /* the same letters */
    WITHIN = 90,    /* one is a part of the other */
    ENOUGH = 30,    /* per cent of words shared that make two headlines one */
    SHORTEST = 8,   /* bytes of a key that can be a headline inside of another */
    MAX_OUTLET = 4, /* words of an outlet's name */
    MIN_ALONE = 3   /* words of an only heading that is believed on its own */
};

/* A line and what it is compared by. */
struct title {
    struct sayso_str text, key;
};

struct search {
    struct read *read;
    struct title said[MAX_SAID], outlet, host;
    size_t said_count;
    struct title headings[MAX_HEADINGS];
    const struct node *nodes[MAX_HEADINGS];
    size_t heading_count;
};

static struct title title_of(struct read *read, struct sayso_str text)
{
    if (text.n > LINE_MAX_BYTES)
        text = (struct sayso_str){0};
    text = line_fold(read->scratch, text);
    return (struct title){text, line_key(read->scratch, text)};
}

/* ## The outlet's name at an end of a title ---------------------------------------- */

/* The length of a separator of names at `at`, or 0. A colon or a dash is one only with
 * a blank behind it. */
static size_t separator_at(struct sayso_str text, size_t at)
{
    static const char *const separators[] = {" | ",
                                             " - ",
                                             " \xE2\x80\x93 ",
                                             " \xE2\x80\x94 ",
                                             " \xC2\xB7 ",
                                             " \xE2\x80\xA2 ",
                                             " \xC2\xBB ",
                                             " \xC2\xAB ",
                                             " \xE2\x80\xBA ",
                                             " :: ",
                                             " / ",
                                             ": ",
                                             "\xEF\xBC\x9A",
                                             "\xEF\xBD\x9C",
                                             "|",
                                             " \xC7\x80 ",
                                             " \xE2\x8B\x86 "};
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++)
        if (str_starts(str_sub(text, at, text.n), separators[i]))
            return str_from(separators[i]).n;
    return 0;
}

/* Is the piece the outlet's name, or that with something more ("- Post.example")? */
static bool is_outlet(const struct search *search, struct sayso_str piece)
{
    struct sayso_str key = line_key(search->read->scratch, piece);
    struct sayso_str outlet = search->outlet.key;
    if (key.n < 2)
        return false;
    if (key.n >= SHORTEST && str_find(search->host.key, key, 0) != SIZE_MAX)
        return true;
    if (outlet.n < 2 || str_eq(key, outlet))
        return str_eq(key, outlet);
    bool inside = str_find(outlet, key, 0) == 0 || str_find(key, outlet, 0) == 0;
    return inside && 2 * key.n >= outlet.n && key.n <= 2 * outlet.n + 4;
}

/* Signs at the ends that belong to no headline. */
static struct sayso_str trim_signs(struct sayso_str title)
{
    static const char *const signs[] = {
        "|", "-", "\xE2\x80\x93", "\xE2\x8B\x86", "\xC2\xBB", "\xE2\x80\xA2"};
    title = str_trim(title);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (str_ends(title, signs[i]) && title.n > str_from(signs[i]).n + 1 &&
            title.p[title.n - str_from(signs[i]).n - 1] == ' ')
            return str_trim(str_sub(title, 0, title.n - str_from(signs[i]).n));
    return title;
}

/* The title without the outlet's name in front or behind, and what stands beyond it. */
static struct sayso_str without_outlet(const struct search *search,
                                       struct sayso_str title)
{
    size_t start = 0, end = title.n, length;
    for (size_t at = title.n; at > 1; at--) {
        length = separator_at(title, at - 1);
        if (!length)
            continue;
        if (!is_outlet(search, str_sub(title, at - 1 + length, end)))
            break;
        end = at - 1;
    }
    for (size_t at = 0; at < end; at++) {
        length = separator_at(title, at);
        if (!length)
            continue;
        if (is_outlet(search, str_sub(title, 0, at)) && at + length < end)
            start = at + length;
        break;
    }
    return trim_signs(str_sub(title, start, end));
}

/* ## Agreement --------------------------------------------------------------------- */

static size_t split_words(struct read *read, struct sayso_str text,
                          struct sayso_str words[MAX_WORDS])
{
    size_t n = 0;
    struct sayso_str word;
    for (size_t at = 0; n < MAX_WORDS && line_word(text, &at, &word);) {
        words[n] = line_key(read->scratch, word);
        if (words[n].n)
            n++;
    }
    return n;
}

/* How many per cent of the words of both are shared. */
static int shared_words(struct read *read, struct sayso_str a, struct sayso_str b)
{
    struct sayso_str of_a[MAX_WORDS], of_b[MAX_WORDS];
    size_t n = split_words(read, a, of_a), m = split_words(read, b, of_b), shared = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < m; k++)
            if (of_b[k].n && str_eq(of_a[i], of_b[k])) {
                of_b[k].n = 0;
                shared++;
                break;
            }
    return n + m ? (int)(200 * shared / (n + m)) : 0;
}

static bool is_part(struct title part, struct title whole)
{
    return part.key.n >= SHORTEST && part.key.n < whole.key.n &&
           str_find(whole.key, part.key, 0) != SIZE_MAX;
}

static int agreement(struct read *read, struct title a, struct title b)
{
    if (!a.key.n || !b.key.n)
        return 0;
    if (str_eq(a.key, b.key))
        return SAME;
    if (is_part(a, b) || is_part(b, a))
        return WITHIN;
    return shared_words(read, a.text, b.text);
}

/* ## The search -------------------------------------------------------------------- */

/* A heading that is a link to the front page shows the outlet's name. */
static bool links_home(const struct node *heading)
{
    size_t seen = 0;
    for (const struct node *node = heading; node && seen < LINE_MAX_NODES;
         node = node_next(node, heading), seen++) {
        struct sayso_str href = str_trim(node_attribute(node, "href"));
        if (node->tag == TAG_A && href.n && href.p[0] != '#')
            return url_split(href).path.n <= 1 && !url_split(href).query.n;
    }
    return false;
}

static void find_headings(struct search *search, const struct node *document)
{
    struct read *read = search->read;
    size_t seen = 0;
    for (const struct node *node = document; node && seen < MAX_HEADINGS;
         node = node_next(node, document)) {
        if (node->tag != TAG_H1)
            continue;
        seen++;
        struct title title = title_of(read, line_node(read->scratch, node));
        if (!title.key.n || str_eq(title.key, search->outlet.key))
            continue;
        if (links_home(node)) {
            if (!search->outlet.key.n)
                search->outlet = title;
            continue;
        }
        search->nodes[search->heading_count] = node;
        search->headings[search->heading_count++] = title;
    }
}

/* The words of the <title>, which agrees with fewer headings than what is said. */
static struct sayso_str page_title(struct read *read, const struct node *document)
{
    for (const struct node *node = document; node; node = node_next(node, document))
        if (node->tag == TAG_TITLE)
            return line_node(read->scratch, node);
    return (struct sayso_str){0};
}

static void add_said(struct search *search, struct sayso_str text)
{
    struct title title = title_of(search->read, text);
    title = title_of(search->read, without_outlet(search, title.text));
    if (title.key.n && !str_eq(title.key, search->outlet.key) &&
        search->said_count < MAX_SAID)
        search->said[search->said_count++] = title;
}

static size_t count_colons(struct sayso_str text)
{
    size_t n = 0;
    for (size_t at = 0; (at = str_find_char(text, ':', at)) != SIZE_MAX; at++)
        n++;
    return n;
}

static size_t count_words(struct sayso_str text)
{
    size_t n = 0;
    struct sayso_str word;
    for (size_t at = 0; line_word(text, &at, &word);)
        n++;
    return n;
}

/* Which of the two forms of a headline that agree to show: what readers see, but for a
 * kicker in front of it. A kicker and a headline that a style sheet parts are one
 * phrase only in what is said. */
static struct sayso_str form(struct title heading, struct title said, int agree)
{
    bool styled = count_colons(heading.text) < count_colons(said.text) ||
                  count_words(heading.text) < count_words(said.text) ||
                  str_find(heading.text, STR_LIT(" :"), 0) != SIZE_MAX;
    if (agree == SAME)
        return styled ? said.text : heading.text;
    bool kicker = agree == WITHIN && said.key.n < heading.key.n &&
                  str_find(heading.key, said.key, 0) > 0;
    return kicker ? said.text : heading.text;
}

/* The heading that agrees best with what is said; the first of equals. */
static bool agreed(const struct search *search, struct headline *headline)
{
    int best = ENOUGH - 1;
    for (size_t i = 0; i < search->heading_count; i++)
        for (size_t k = 0; k < search->said_count; k++) {
            int agree = agreement(search->read, search->headings[i], search->said[k]);
            if (agree <= best)
                continue;
            best = agree;
            headline->node = search->nodes[i];
            headline->text = form(search->headings[i], search->said[k], agree);
        }
    return best >= ENOUGH;
}

static bool is_in_article(const struct node *node)
{
    for (node = node->parent; node; node = node->parent)
        if (node->tag == TAG_ARTICLE || node->tag == TAG_MAIN)
            return true;
    return false;
}

/* The heading that counts though it agrees with nothing: the only one, or the first
 * inside an article, if it is no mere word; any where nothing is said. */
static size_t believable(const struct search *search)
{
    for (size_t i = 0; i < search->heading_count; i++)
        if (!search->said_count ||
            ((search->heading_count == 1 || is_in_article(search->nodes[i])) &&
             count_words(search->headings[i].text) >= MIN_ALONE))
            return i;
    return search->heading_count;
}

struct headline headline_find(struct read *read, const struct node *document,
                              const struct headline_known *known)
{
    struct search *search = arena_alloc(read->scratch, sizeof *search);
    struct headline headline = {0};
    search->read = read;
    search->outlet = title_of(read, known->outlet);
    search->host = title_of(read, known->host);
    find_headings(search, document);
    for (size_t i = 0; i < HEADLINE_SAID; i++)
        add_said(search, known->said[i]);
    if (!search->said_count)
        add_said(search, page_title(read, document));
    size_t alone = believable(search);
    if (!agreed(search, &headline)) {
        if (alone < search->heading_count) {
            headline.node = search->nodes[alone];
            headline.text = search->headings[alone].text;
        } else if (search->said_count) {
            headline.text = search->said[0].text;
        }
    }
    headline.text = arena_str(read->report, headline.text);
    return headline;
}

struct sayso_str headline_outlet(struct read *read, const struct node *document,
                                 struct sayso_str headline)
{
    struct sayso_str title = title_of(read, page_title(read, document)).text;
    struct sayso_str key = line_key(read->scratch, headline);
    for (size_t at = title.n; at > 1; at--) {
        size_t length = separator_at(title, at - 1);
        if (!length || title.p[at - 1] == ':')
            continue;
        struct sayso_str behind = str_trim(str_sub(title, at - 1 + length, title.n));
        struct sayso_str before = line_key(read->scratch, str_sub(title, 0, at - 1));
        bool named =
            key.n && str_find(before, key, 0) == 0 && count_words(behind) <= MAX_OUTLET;
        return named ? behind : (struct sayso_str){0};
    }
    return (struct sayso_str){0};
}
