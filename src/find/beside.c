/* A clause that a frame stands behind or breaks in two. */
#include "find/beside.h"

#include "find/clause.h"
#include "find/content.h"
#include "find/verb.h"

bool can_speak(const struct passage *p, struct range r)
{
    if (range_empty(r))
        return false;
    size_t head = p->chunks[p->chunk_of[r.first]].head;
    return tag_at(p, head) == TAG_NAME ||
           class_at(p, head, WORD_PERSON | WORD_GROUP | WORD_DOCUMENT);
}

struct range free_words(const struct attribution *a, size_t first, size_t last)
{
    const struct passage *p = a->passage;
    struct range r = without_marks(p, (struct range){first, last});
    while (r.first < r.last && tag_at(p, r.first) == TAG_CONJ)
        r = without_marks(p, (struct range){r.first + 1, r.last});
    return r;
}

static bool has_finite(const struct passage *p, struct range r)
{
    for (size_t i = r.first; i < r.last; i++)
        if (is_finite(p, i))
            return true;
    return false;
}

/* "She has also", "He is": the verb of the words has more to it than stands in them. */
static bool lacks_verb(const struct passage *p, struct range r)
{
    while (r.last > r.first && tag_at(p, r.last - 1) == TAG_ADV)
        r.last--;
    enum tag tag = r.last > r.first ? tag_at(p, r.last - 1) : TAG_MARK;
    return tag == TAG_AUX || tag == TAG_MODAL || tag == TAG_TO;
}

/* "Unless S1", "If S1": another clause is to come. */
static bool is_subordinate(const struct passage *p, struct range r)
{
    enum tag tag = tag_at(p, r.first);
    return tag == TAG_SUB || word_at(p, r.first) == W_IF ||
           (tag == TAG_PREP && class_at(p, r.first, WORD_SUB));
}

/* Does the clause before the frame go on at `i`: with its verb, with another that has
 * no subject of its own, with its main clause, or with "that", "to", "including"? */
static bool goes_on(const struct passage *p, struct range before, size_t i)
{
    if (!has_finite(p, before) || lacks_verb(p, before) || is_subordinate(p, before))
        return true;
    i = behind_adverbs(p, i);
    enum tag tag = tag_at(p, i);
    return is_finite(p, i) || tag == TAG_THAT || tag == TAG_TO || tag == TAG_PREP ||
           (tag == TAG_CONJ && is_finite(p, behind_adverbs(p, i + 1)));
}

void add_around(const struct attribution *a, struct relation *r, size_t first,
                size_t last)
{
    const struct passage *p = a->passage;
    struct range unit = unit_of(a, first);
    size_t sentence = p->starts[passage_sentence(p, first)];
    size_t from = free_from(a, first);
    if (from < sentence)
        from = sentence;
    struct range before = free_words(a, from, first);
    if (!range_empty(before))
        relation_add_content(a, r, before);
    bool broken = word_at(p, last) == W_COMMA || is_dash(p, last);
    size_t start = broken ? last + 1 : last;
    if (start >= unit.last || a->role[start] != ROLE_FREE)
        return;
    if (range_empty(before) || (broken && goes_on(p, before, start)))
        relation_add_content(a, r,
                             (struct range){start, content_end(p, start, unit.last)});
}
