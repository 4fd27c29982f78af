/*
 * Reads one noun phrase: its proper name, the source rule on its head, and what the
 * words around the name say of it. It looks at nothing outside the phrase but for the
 * "of Texas" that ends a body's name. Whom a pronoun means is find/refer's.
 */
#include "find/figure.h"

#include "base/str.h"
#include "base/utf8.h"

enum { LONGEST_PARTICLE = 3 };

struct chunk chunk_within(const struct passage *p, const struct chunk *c,
                          struct range range)
{
    struct chunk cut = *c;
    if (cut.head < range.last || range.last <= cut.range.first)
        return cut;
    cut.range.last = range.last;
    cut.head = range.last - 1;
    while (cut.head > cut.range.first && tag_at(p, cut.head) == TAG_POSS)
        cut.head--;
    return cut;
}

bool range_has_class(const struct passage *p, struct range r, uint32_t classes)
{
    for (size_t i = r.first; i < r.last; i++)
        if (class_at(p, i, classes))
            return true;
    return false;
}

/* The source rule that covers the head: the longest, of equals the later. */
static const struct hit *hit_on_head(const struct passage *p, const struct chunk *c)
{
    const struct hit *best = NULL;
    if (!(p->tokens[c->head].shape & SHAPE_SOURCE))
        return NULL;
    for (size_t i = passage_hits(p, c->range.first);
         i < p->hit_count && p->hits[i].first <= c->head; i++) {
        const struct hit *hit = &p->hits[i];
        if (hit->rule->kind != RULE_SOURCE || hit->last <= c->head)
            continue;
        if (!best || hit->last - hit->first >= best->last - best->first)
            best = hit;
    }
    return best;
}

/* "al-Amr": a capital behind a hyphen. */
static bool has_inner_capital(struct sayso_str s)
{
    size_t at = str_find_char(s, '-', 0), length;
    return at != SIZE_MAX && utf8_is_upper(utf8_at(s, at + 1, &length));
}

static bool is_name(const struct passage *p, size_t i)
{
    enum tag tag = tag_at(p, i);
    return tag == TAG_NAME || (tag == TAG_NOUN && !(p->tokens[i].shape & SHAPE_SMALL) &&
                               has_inner_capital(p->tokens[i].s));
}

/* "van der", "de la", "bin": small words between two names. */
static bool is_particle(const struct passage *p, size_t i)
{
    enum tag tag = tag_at(p, i);
    return (tag == TAG_NOUN || tag == TAG_ADJ) && !class_at(p, i, WORD_NOUN) &&
           p->tokens[i].s.n <= LONGEST_PARTICLE;
}

/* "J." or "J" */
static bool is_initial(const struct passage *p, size_t i)
{
    struct sayso_str s = p->tokens[i].s;
    return (s.n == 1 || (s.n == 2 && s.p[1] == '.')) && s.p[0] >= 'A' && s.p[0] <= 'Z';
}

/* "General", and what somebody is before a given name, as in "Democrat Anna Holt" and
 * "Senators Anna Holt and Tom Moe"; but not in "Prince Group", where the
 * head is no person's name, nor the last word of "Charlie King" and "Mr. King", nor
 * an initial behind a name. */
static bool is_title(const struct passage *p, const struct chunk *c, size_t i)
{
    size_t head = c->head;
    if (!class_at(p, i, WORD_TITLE | WORD_PERSON))
        return false;
    if (is_initial(p, i) && i > c->range.first && is_name(p, i - 1))
        return false;
    if (i == head && i > c->range.first && tag_at(p, i) == TAG_NAME &&
        class_at(p, i - 1, WORD_MALE | WORD_FEMALE) &&
        (class_at(p, i - 1, WORD_ABBREVIATION) || !class_at(p, i - 1, WORD_TITLE)))
        return false;
    uint32_t given = WORD_MALE | WORD_FEMALE;
    if (i < head && class_at(p, i, WORD_PERSON) && !class_at(p, i, given) &&
        class_at(p, i + 1, given))
        return true;
    bool of_body = tag_at(p, i) == TAG_NAME && class_at(p, head, WORD_GROUP) &&
                   !class_at(p, head, given) && !class_at(p, i, WORD_ABBREVIATION);
    return class_at(p, i, WORD_TITLE) && !of_body;
}

/* "Dan" of "National Intelligence Dan Coats": a given name, which what somebody is
 * the director of stands before. */
static bool begins_person(const struct passage *p, const struct chunk *c, size_t i)
{
    uint32_t given = WORD_MALE | WORD_FEMALE;
    return i > c->range.first && i < c->head && class_at(p, i, given) &&
           !class_at(p, c->head, WORD_GROUP) && class_at(p, i - 1, WORD_NOUN) &&
           !class_at(p, i - 1, given);
}

/* Does the token at `i` belong to the name that goes on behind it? */
static bool belongs(const struct passage *p, const struct chunk *c, size_t i)
{
    if (is_name(p, i) && !is_title(p, c, i))
        return true;
    return i < c->head && is_particle(p, i) && i > c->range.first &&
           (is_name(p, i - 1) || is_particle(p, i - 1));
}

/* The name that ends at the head: behind titles, roles and adjectives. "St Aldate's
 * Hospital" is one; "Britain's Labour Party" is named by its last two words. */
static struct range name_of(const struct passage *p, const struct chunk *c)
{
    size_t last = c->head + 1, first = last;
    while (first > c->range.first && belongs(p, c, first - 1) &&
           !begins_person(p, c, first))
        first--;
    while (first < last && is_particle(p, first))
        first++;
    bool owned = last - first == 1 && class_at(p, first, WORD_NOUN) &&
                 first > c->range.first + 1 && tag_at(p, first - 1) == TAG_POSS;
    if (owned && is_name(p, first - 2))
        for (first -= 2; first > c->range.first && is_name(p, first - 1);)
            first--;
    return (struct range){first, last};
}

/* "University" + "of Texas": a body's name goes on. */
static struct range with_of(const struct passage *p, struct range name)
{
    for (int k = 0; k < 2; k++) {
        const struct chunk *more = chunk_at(p, name.last + 1);
        bool joins = word_at(p, name.last) == W_OF || word_at(p, name.last) == W_FOR;
        if (!joins || !more || !is_name(p, more->head) ||
            class_at(p, more->head, WORD_TIME) ||
            range_has_class(p, more->range, WORD_PERSON))
            break;
        name.last = more->head + 1;
    }
    return name;
}

/* "University of Texas", "the Ministry of Health": a body that is named by what it is
 * of. */
static bool begins_body(const struct passage *p, const struct chunk *c)
{
    struct range head = {c->head, c->head + 1};
    return class_at(p, c->head, WORD_GROUP) &&
           (p->tokens[c->head].shape & SHAPE_CAPITAL) && c->head + 1 == c->range.last &&
           with_of(p, head).last > head.last;
}

static enum gender gender_of(const struct passage *p, struct range r)
{
    for (size_t i = r.first; i < r.last; i++) {
        uint32_t classes = p->tokens[i].classes & (WORD_MALE | WORD_FEMALE);
        if (tag_at(p, i) == TAG_DET) /* "her father" */
            continue;
        if (classes == WORD_MALE || classes == WORD_FEMALE)
            return classes == WORD_MALE ? GENDER_MALE : GENDER_FEMALE;
    }
    return GENDER_UNKNOWN;
}

/* Names in the phrase that tell it from others of its kind: no nationality, no date, no
 * owner. */
static size_t count_names(const struct passage *p, const struct chunk *c)
{
    size_t names = 0;
    for (size_t i = c->range.first; i < c->range.last; i++) {
        if (tag_at(p, i) == TAG_POSS)
            names = 0;
        names += is_name(p, i) && !class_at(p, i, WORD_ADJ | WORD_TIME);
    }
    return names;
}

/* "the Halden Institute", "the Haaretz newspaper", "the Mueller report", but "an
 * Israeli newspaper" and "a Pentagon report". */
static bool has_own_name(const struct passage *p, const struct chunk *c,
                         enum sayso_source_type type)
{
    if (type == SAYSO_UNSPECIFIED || type == SAYSO_PERSON)
        return false;
    bool named = is_name(p, c->head);
    if (type == SAYSO_GROUP) /* "the Elmar Road Administration" */
        return named && !class_at(p, c->head, WORD_PLURAL) && count_names(p, c) >= 3;
    if (named) /* "the Marran Court": its noun is no name by itself */
        return count_names(p, c) >= (type == SAYSO_DOCUMENT ? 1 : 2);
    bool beside = c->head > c->range.first && is_name(p, c->head - 1) &&
                  !class_at(p, c->head - 1, WORD_ADJ | WORD_TIME);
    if (type == SAYSO_DOCUMENT)
        return beside && word_at(p, c->range.first) == W_THE &&
               !class_at(p, c->head - 1, WORD_GROUP) &&
               !(p->tokens[c->head - 1].shape & SHAPE_UPPER);
    return beside || count_names(p, c) >= 2;
}

static bool is_site(struct sayso_str s)
{
    size_t dot = str_find_char(s, '.', 0);
    return dot != SIZE_MAX && dot > 1 && dot + 2 < s.n && s.p[dot + 1] != '.' &&
           ascii_lower(s.p[dot + 1]) == s.p[dot + 1] && ascii_alpha(s.p[dot + 1]);
}

/* By what the lexicon knows of the head. */
static void read_class(const struct passage *p, const struct chunk *c, struct figure *f)
{
    f->naming = SAYSO_DESCRIBED;
    if (class_at(p, c->head, WORD_PERSON)) {
        f->type = f->plural ? SAYSO_GROUP : SAYSO_PERSON;
    } else if (class_at(p, c->head, WORD_GROUP)) {
        f->type = SAYSO_ORGANISATION;
    } else if (class_at(p, c->head, WORD_DOCUMENT)) {
        f->type = SAYSO_DOCUMENT;
    } else {
        f->type = SAYSO_UNSPECIFIED;
        f->naming = SAYSO_VAGUE;
        f->sure = false;
    }
}

/* "her data", "Lind's data". */
static bool is_owned(const struct passage *p, const struct chunk *c)
{
    enum spelling first = word_at(p, c->range.first);
    if (tag_at(p, c->range.first) == TAG_DET && (first == W_HIS || first == W_HER))
        return true;
    for (size_t i = c->range.first; i < c->head; i++)
        if (tag_at(p, i) == TAG_POSS && i > 0 && is_name(p, i - 1))
            return true;
    return false;
}

static void read_nameless(const struct passage *p, const struct chunk *c,
                          struct figure *f)
{
    f->sure = true;
    f->plural = class_at(p, c->head, WORD_PLURAL);
    if (!f->rule || f->rule->naming == SAYSO_UNNAMED)
        read_class(p, c, f);
    if (f->rule) {
        f->sure = true;
        f->type = f->rule->source_type;
        if (f->rule->naming != SAYSO_UNNAMED)
            f->naming = f->rule->naming;
    }
    if (f->type == SAYSO_DOCUMENT && f->naming == SAYSO_VAGUE && is_owned(p, c))
        f->naming = SAYSO_DESCRIBED; /* "her data": somebody's */
    if (f->naming == SAYSO_DESCRIBED && has_own_name(p, c, f->type)) {
        f->naming = SAYSO_NAMED;
        f->name = (struct range){c->range.first, c->range.last};
        while (f->name.first < c->head && !is_name(p, f->name.first))
            f->name.first++;
    }
}

/* "the weekly Standpunkt": the noun before the name. */
static bool is_outlet(const struct passage *p, size_t i, const struct chunk *c)
{
    if (i < c->range.first || i >= c->head || tag_at(p, i) == TAG_POSS)
        return false;
    for (size_t k = passage_hits(p, i); k < p->hit_count && p->hits[k].first == i; k++)
        if (p->hits[k].rule->kind == RULE_SOURCE &&
            p->hits[k].rule->source_type == SAYSO_OUTLET)
            return true;
    return false;
}

/* A rule for a name, and not for the common noun that is part of one. */
static bool is_of_name(const struct rule *rule)
{
    return rule->naming == SAYSO_NAMED || rule->naming == SAYSO_UNNAMED;
}

/* What a proper name is of, where no title or given name makes it a person's. */
static void read_body(const struct passage *p, const struct chunk *c, struct figure *f)
{
    size_t names = f->name.last - f->name.first;
    bool upper = p->tokens[c->head].shape & SHAPE_UPPER;
    f->sure = true;
    if (f->rule && (f->rule->source_type != SAYSO_PERSON || is_of_name(f->rule)))
        f->type = f->rule->source_type == SAYSO_GROUP && has_own_name(p, c, SAYSO_GROUP)
                      ? SAYSO_ORGANISATION
                      : f->rule->source_type;
    else if (is_site(p->tokens[c->head].s) || is_outlet(p, f->name.first - 1, c))
        f->type = SAYSO_OUTLET;
    else if (range_has_class(p, f->name, WORD_GROUP) || upper ||
             (names >= 2 && class_at(p, c->head, WORD_PLURAL)) ||
             word_at(p, c->range.first) == W_THE)
        f->type = SAYSO_ORGANISATION;
    else if (names >= 2 && class_at(p, c->head, WORD_DOCUMENT))
        f->type = SAYSO_DOCUMENT;
    else
        f->sure = false;
    if (f->sure)
        return;
    f->sure = false;
    f->type = SAYSO_PERSON;
    if (names == 1 && class_at(p, c->head, WORD_ADJ)) { /* "the Kestrian" */
        f->naming = SAYSO_DESCRIBED;
        f->name = (struct range){0};
    }
}

static void read_named(const struct passage *p, const struct chunk *c,
                       const struct hit *hit, struct figure *f)
{
    struct range before = {c->range.first, f->name.first};
    size_t first = f->name.first, names = f->name.last - first;
    f->naming = SAYSO_NAMED;
    enum tag left = first > c->range.first ? tag_at(p, first - 1) : TAG_MARK;
    f->role =
        (left == TAG_NOUN || left == TAG_NAME || word_at(p, first - 1) == W_STOP) &&
        class_at(p, first - 1, WORD_TITLE | WORD_PERSON);
    bool given = class_at(p, first, WORD_MALE | WORD_FEMALE);
    bool body = class_at(p, c->head, WORD_GROUP) ||
                (hit && hit->first <= first && f->rule->naming == SAYSO_NAMED &&
                 f->rule->source_type != SAYSO_PERSON);
    bool initial = names > 2 && is_initial(p, f->name.last - 2); /* "Ann J. Tribe" */
    if (f->role || initial || (given && !body)) {
        f->type = SAYSO_PERSON;
        f->sure = true;
        f->gender = gender_of(p, before);
        if (f->gender == GENDER_UNKNOWN && (names > 1 || !f->role))
            f->gender = gender_of(p, (struct range){first, first + 1});
        return;
    }
    f->role = false;
    read_body(p, c, f);
    if (begins_body(p, c))
        f->name = with_of(p, f->name);
}

static void read_figure(const struct passage *p, const struct chunk *c,
                        struct figure *f)
{
    const struct hit *hit = hit_on_head(p, c);
    *f = (struct figure){.rule = hit ? hit->rule : NULL};
    if (is_name(p, c->head))
        f->name = name_of(p, c);
    else if ((p->tokens[c->head].shape & SHAPE_CAPITAL) && begins_body(p, c))
        f->name = (struct range){c->head, c->head + 1};
    if (range_empty(f->name)) {
        f->gender = gender_of(p, c->range);
        read_nameless(p, c, f);
        return;
    }
    /* "General Motors": the rubric knows it whole. */
    if (hit && f->rule->naming == SAYSO_NAMED && hit->first < f->name.first &&
        hit->first >= c->range.first && f->rule->source_type != SAYSO_PERSON)
        f->name.first = hit->first;
    size_t names = f->name.last - f->name.first;
    /* A common noun in capitals: "The Ministry", "the Commission", "Sources". */
    if (f->rule && !is_of_name(f->rule) && names == count_names(p, c) &&
        !begins_body(p, c) && !has_own_name(p, c, f->rule->source_type) &&
        !class_at(p, f->name.first, WORD_MALE | WORD_FEMALE) &&
        !(f->name.first > c->range.first &&
          class_at(p, f->name.first - 1, WORD_TITLE | WORD_PERSON))) {
        f->name = (struct range){0};
        read_nameless(p, c, f);
        return;
    }
    read_named(p, c, hit, f);
}

bool figure_is_nobody(const struct passage *p, const struct chunk *c)
{
    const struct token *head = &p->tokens[c->head];
    return !(head->shape & (SHAPE_CAPITAL | SHAPE_SOURCE)) &&
           !(head->classes & (WORD_PERSON | WORD_GROUP | WORD_DOCUMENT)) &&
           !is_name(p, c->head);
}

void figure_passage(struct passage *p)
{
    p->figures = arena_array(p->find->scratch, p->chunk_count, sizeof *p->figures);
}

const struct figure *figure_of(const struct passage *p, const struct chunk *c)
{
    struct figure **figure = &p->figures[c - p->chunks];
    if (!*figure) {
        *figure = arena_raw(p->find->scratch, sizeof **figure);
        read_figure(p, c, *figure);
    }
    return *figure;
}

struct figure figure_read(const struct passage *p, const struct chunk *c)
{
    const struct chunk *whole = &p->chunks[p->chunk_of[c->range.first]];
    if (c->range.last == whole->range.last && c->head == whole->head)
        return *figure_of(p, whole);
    struct figure part;
    read_figure(p, c, &part);
    return part;
}
