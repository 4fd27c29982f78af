/*
 * Sources in a list are taken for independent unless their words show otherwise: one is
 * the other's ("and her deputy"), one names the other ("Holt and Holt's brother"), they
 * share a surname, or a body ("Lin and Chen of the Corvane Institute"). Outlets count
 * once together, as they report what others say, and often the same others. Whether
 * sources copied each other without a word of it, no text shows.
 */
#include "find/independent.h"

#include "base/str.h"
#include "find/attribute.h"
#include "find/figure.h"

enum {
    MAX_MEMBERS = 16,
    MAX_WORDS = 24 /* of a phrase, before its end, among which a name is looked for */
};

struct member {
    const struct chunk *chunk;
    struct figure figure;
};

static const uint8_t of_body[] = {W_OF, W_AT, W_FROM, W_WITH, W_FOR, UNSPELT};

static bool is_affiliated(const struct passage *p, size_t behind)
{
    return word_is_one(p, behind, of_body) && chunk_at(p, behind + 1);
}

/* Does the phrase behind "and" go on with the list that began with `first`, and not
 * with what stands between: "the head of the port and the Corvane Institute"? */
static bool joins_list(const struct passage *p, const struct member *first,
                       const struct member *next)
{
    size_t joint = next->chunk->range.first - 1;
    if (first->chunk->range.last == joint || word_at(p, joint - 1) == W_COMMA)
        return true;
    const struct chunk *between = chunk_at(p, joint - 1);
    if (!between || word_at(p, between->range.first - 1) == W_COMMA)
        return between != NULL;
    return first->figure.type == next->figure.type &&
           figure_read(p, between).type != next->figure.type;
}

/* "her deputy Paul Renn", "its director". */
static bool is_owned(const struct passage *p, const struct chunk *c)
{
    return is_possessive(p, c->range.first);
}

/* Does one phrase name the other: by its last name, as "Anna Holt" is by "Holt's
 * brother" and "Paul Holt"? */
static bool names(const struct passage *p, const struct member *who,
                  const struct chunk *other)
{
    struct sayso_str name = p->tokens[who->figure.name.last - 1].s;
    size_t first = other->range.first, last = other->range.last;
    for (size_t i = last - first > MAX_WORDS ? last - MAX_WORDS : first; i < last; i++)
        if (str_eq(p->tokens[i].s, name))
            return true;
    return false;
}

/* "Anna and Paul Holt": a surname for both. */
static bool share_surname(const struct passage *p, const struct member *first,
                          const struct member *next)
{
    struct range name = first->figure.name;
    return name.last == name.first + 1 &&
           class_at(p, name.first, WORD_MALE | WORD_FEMALE) &&
           next->figure.name.last > next->figure.name.first + 1;
}

static bool is_independent(const struct passage *p, const struct member *members,
                           size_t count, const struct member *next)
{
    if (next->figure.naming != SAYSO_NAMED || is_owned(p, next->chunk))
        return false;
    for (size_t i = 0; i < count; i++)
        if ((next->figure.type == SAYSO_OUTLET &&
             members[i].figure.type == SAYSO_OUTLET) ||
            share_surname(p, &members[i], next) || names(p, &members[i], next->chunk) ||
            names(p, next, members[i].chunk))
            return false;
    return true;
}

/* "Corvane Institute analysts Lin and Chen": a body before what all of them are. */
static bool has_body_before(const struct passage *p, const struct member *first)
{
    bool name = false;
    for (size_t i = first->chunk->range.first; i < first->figure.name.first; i++) {
        if (name && class_at(p, i, WORD_PLURAL) && tag_at(p, i) == TAG_NOUN)
            return true;
        name = name || tag_at(p, i) == TAG_NAME;
    }
    return false;
}

/* "Lin and Chen of the Corvane Institute", "Lin and Chen, analysts at it". */
static bool has_body_behind(const struct passage *p, const struct member *members,
                            size_t count)
{
    size_t behind = members[count - 1].chunk->range.last;
    const struct chunk *aside =
        word_at(p, behind) == W_COMMA ? chunk_at(p, behind + 1) : NULL;
    if (aside)
        return class_at(p, aside->head, WORD_PLURAL) &&
               is_affiliated(p, aside->range.last);
    return members[count - 1].figure.type == SAYSO_PERSON && is_affiliated(p, behind) &&
           !is_affiliated(p, members[0].chunk->range.last);
}

unsigned independent_count(const struct passage *p, struct range source)
{
    struct member members[MAX_MEMBERS];
    size_t count = 0, i = source.first;
    while (i < source.last && tag_at(p, i) != TAG_WH && count < MAX_MEMBERS) {
        const struct chunk *c = chunk_at(p, i);
        if (!c) {
            i++;
            continue;
        }
        struct member next = {c, figure_read(p, c)};
        bool opens = i == source.first || (tag_at(p, i - 1) == TAG_CONJ && count &&
                                           joins_list(p, &members[0], &next));
        if (opens && !range_empty(next.figure.name) &&
            is_independent(p, members, count, &next))
            members[count++] = next;
        i = c->range.last;
    }
    bool together = count >= 2 && (has_body_before(p, &members[0]) ||
                                   has_body_behind(p, members, count));
    return together ? 1 : (unsigned)count;
}
