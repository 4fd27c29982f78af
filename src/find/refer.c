/*
 * A list of names, newest last. A pronoun means the most recent compatible person, a
 * surname the person whose name ends in it, "the minister" the person who was called a
 * minister. When nothing fits, nothing is said: empty rather than wrong.
 */
#include "find/refer.h"

#include <string.h>

#include "base/str.h"
#include "find/clause.h"

enum { LONGEST_DESCRIPTION = 400 /* bytes that are searched for a role */ };

struct mentions mentions_new(struct arena *arena)
{
    return (struct mentions){
        .list = arena_array(arena, MAX_MENTIONS, sizeof(struct mention))};
}

/* The last word of a name; a surname for a person. */
static struct sayso_str last_word(struct sayso_str name)
{
    for (size_t i = name.n; i > 0; i--)
        if (ascii_space(name.p[i - 1]))
            return str_sub(name, i, name.n);
    return name;
}

static bool is_title(const struct passage *p, size_t i)
{
    return class_at(p, i, WORD_TITLE) && !class_at(p, i, WORD_MALE | WORD_FEMALE);
}

static enum gender gender_of(const struct passage *p, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++) {
        bool male = class_at(p, i, WORD_MALE), female = class_at(p, i, WORD_FEMALE);
        if (male != female)
            return male ? GENDER_MALE : GENDER_FEMALE;
    }
    return GENDER_UNKNOWN;
}

/* The names proper at the end of a chunk: behind titles, roles and adjectives. */
static struct range name_of(const struct passage *p, const struct chunk *c)
{
    size_t last = c->head + 1, first = last;
    while (first > c->range.first && tag_at(p, first - 1) == TAG_NAME &&
           !is_title(p, first - 1))
        first--;
    while (first < last && class_at(p, first, WORD_TITLE))
        first++;
    return (struct range){first, last};
}

static bool has_class(const struct passage *p, struct range r, uint32_t classes)
{
    for (size_t i = r.first; i < r.last; i++)
        if (class_at(p, i, classes))
            return true;
    return false;
}

/* Where a description of the name before `i` begins: behind the comma of an appositive,
 * or behind "is" and "was"; `limit` where none does. */
static size_t description_start(const struct passage *p, size_t i, size_t limit)
{
    bool comma = token_is(p, i, ",");
    bool copula = token_is(p, i, "is") || token_is(p, i, "was");
    if ((!comma && !copula) || i + 1 >= limit || p->chunk_of[i + 1] == NO_CHUNK)
        return limit;
    bool person = has_class(p, p->chunks[p->chunk_of[i + 1]].range, WORD_PERSON);
    bool article = tag_at(p, i + 1) == TAG_DET;
    return (comma ? article || person : article && person) ? i + 1 : limit;
}

/* ", a former official" and "is the captain of the ferry" describe a name. */
static struct range description_of(const struct passage *p, const struct chunk *c,
                                   size_t limit)
{
    struct range whole = c->range;
    size_t start = description_start(p, c->range.last, limit);
    if (start < limit)
        whole.last = noun_phrase_end(p, start, limit);
    return whole;
}

static struct mention *known(const struct mentions *m, struct sayso_str name)
{
    struct sayso_str surname = last_word(name);
    for (size_t i = m->count; i-- > 0;) {
        struct sayso_str other = m->list[i].name;
        if (str_eq(other, name) || (surname.n == name.n && m->list[i].person &&
                                    str_eq(last_word(other), surname)))
            return &m->list[i];
    }
    return NULL;
}

static void move_to_end(struct mentions *m, struct mention *mention)
{
    struct mention copy = *mention;
    size_t behind = (size_t)(m->list + m->count - (mention + 1));
    memmove(mention, mention + 1, behind * sizeof *mention);
    m->list[m->count - 1] = copy;
}

static void add(struct mentions *m, const struct mention *mention)
{
    if (m->count == MAX_MENTIONS) {
        memmove(m->list, m->list + 1, (MAX_MENTIONS - 1) * sizeof *m->list);
        m->count--;
    }
    m->list[m->count++] = *mention;
}

static void read_name(struct mentions *m, const struct passage *p,
                      const struct chunk *c, size_t limit)
{
    struct range name = name_of(p, c);
    if (range_empty(name) || class_at(p, name.first, WORD_TIME))
        return;
    struct range described = description_of(p, c, limit);
    struct range before = {c->range.first, name.first};
    struct range behind = {c->range.last, described.last};
    bool title = has_class(p, before, WORD_TITLE | WORD_PERSON);
    bool appositive = has_class(p, behind, WORD_PERSON);
    struct mention fresh = {.name = passage_text(p, name),
                            .description = passage_text(p, described)};
    fresh.gender = gender_of(p, c->range.first, name.last);
    /* "The official News Agency" has a person's word before it, and is none. */
    bool body = class_at(p, c->head, WORD_GROUP);
    fresh.role = !body && (title || appositive);
    fresh.person = fresh.role || class_at(p, name.first, WORD_MALE | WORD_FEMALE);
    struct mention *old = known(m, fresh.name);
    if (!old) {
        add(m, &fresh);
        return;
    }
    if (fresh.description.n > fresh.name.n && (!old->role || fresh.role) &&
        fresh.description.n > old->description.n)
        old->description = fresh.description;
    old->role = old->role || fresh.role;
    old->person = old->person || fresh.person;
    if (old->gender == GENDER_UNKNOWN)
        old->gender = fresh.gender;
    move_to_end(m, old);
}

void mentions_read(struct mentions *m, const struct passage *p, size_t sentence)
{
    size_t i = p->starts[sentence], end = p->starts[sentence + 1];
    while (i < end) {
        uint32_t id = p->chunk_of[i];
        if (id == NO_CHUNK) {
            i++;
            continue;
        }
        const struct chunk *c = &p->chunks[id];
        if (tag_at(p, c->head) == TAG_NAME)
            read_name(m, p, c, end);
        i = c->range.last;
    }
}

static const struct mention *latest_person(const struct mentions *m, enum gender gender)
{
    for (size_t i = m->count; i-- > 0;) {
        const struct mention *who = &m->list[i];
        if (who->person && (who->gender == gender || who->gender == GENDER_UNKNOWN))
            return who;
    }
    return NULL;
}

/* "the foreign minister": the latest mention whose description has all its nouns. */
static const struct mention *
by_description(const struct mentions *m, const struct passage *p, struct range source)
{
    const struct chunk *c = &p->chunks[p->chunk_of[source.first]];
    for (size_t i = m->count; i-- > 0;) {
        const struct mention *who = &m->list[i];
        struct sayso_str words = str_sub(who->description, 0, LONGEST_DESCRIPTION);
        size_t at = 0;
        bool all = who->description.n > who->name.n;
        for (size_t k = c->range.first + 1; all && k < c->range.last; k++) {
            struct sayso_str word = p->tokens[k].s;
            bool found = false;
            for (at = 0; !found && at + word.n <= words.n; at++) {
                struct sayso_str part = str_sub(words, at, at + word.n);
                found = ascii_lower(part.p[0]) == ascii_lower(word.p[0]) &&
                        str_eq(str_sub(part, 1, part.n), str_sub(word, 1, word.n));
            }
            all = found;
        }
        if (all)
            return who;
    }
    return NULL;
}

const struct mention *mentions_find(const struct mentions *m, const struct passage *p,
                                    struct range source, bool *fresh)
{
    *fresh = false;
    if (range_empty(source) || p->chunk_of[source.first] == NO_CHUNK)
        return NULL;
    size_t i = source.first;
    if (tag_at(p, i) == TAG_PRONOUN || tag_at(p, i) == TAG_DET) {
        if (token_is(p, i, "he") || token_is(p, i, "his"))
            return latest_person(m, GENDER_MALE);
        if (token_is(p, i, "she") || token_is(p, i, "her"))
            return latest_person(m, GENDER_FEMALE);
    }
    const struct chunk *c = &p->chunks[p->chunk_of[i]];
    if (tag_at(p, c->head) == TAG_NAME) {
        struct sayso_str name = passage_text(p, name_of(p, c));
        const struct mention *who = name.n ? known(m, name) : NULL;
        *fresh = who && str_eq(who->name, name);
        return who;
    }
    if (token_is(p, i, "the") && c->range.last > i + 1 &&
        class_at(p, c->head, WORD_PERSON) && !class_at(p, c->head, WORD_PLURAL))
        return by_description(m, p, source);
    return NULL;
}
