/*
 * A colon that hangs what follows on the name before it: a transcript's line ("SMITH:
 * We will go.") or a headline ("Smith: We Will Go").
 */
#include "find/attribute.h"
#include "find/clause.h"
#include "find/verb.h"

/* Somebody's name, and no "Q" of an interview or "Editor's note". */
static bool names_speaker(const struct passage *p, const struct chunk *c)
{
    for (size_t i = c->range.first; i < c->range.last; i++)
        if (tag_at(p, i) == TAG_POSS || tag_at(p, i) == TAG_DET)
            return false;
    return tag_at(p, c->head) == TAG_NAME && p->tokens[c->head].s.n > 1;
}

/* "Image: Nick Mora" credits somebody, and quotes nobody. */
static bool is_credit(const struct passage *p, size_t i, size_t end)
{
    struct range r = without_marks(p, (struct range){i, end});
    return r.first < end && p->chunk_of[r.first] != NO_CHUNK &&
           p->chunks[p->chunk_of[r.first]].range.last == r.last &&
           tag_at(p, r.last - 1) == TAG_NAME;
}

/* "SMITH: We will go." and the headline "Smith: We Will Go". */
static void attribute_script(struct attribution *a, size_t sentence)
{
    const struct passage *p = a->passage;
    size_t first = p->starts[sentence], end = p->starts[sentence + 1], i = first;
    while (i < end && i < first + 7 && tag_at(p, i) != TAG_MARK && !is_finite(p, i) &&
           tag_at(p, i) != TAG_PREP)
        i++;
    if (i == first || !token_is(p, i, ":") || i + 2 >= end || a->role[i] != ROLE_FREE ||
        a->role[i + 1] != ROLE_FREE || p->chunk_of[first] == NO_CHUNK)
        return;
    const struct chunk *c = &p->chunks[p->chunk_of[first]];
    if (c->range.last != i || !names_speaker(p, c) || is_credit(p, i + 1, end))
        return;
    struct relation r = {.source = c->range, .cue = {{i, i + 1}}, .cue_count = 1};
    relation_add_content(a, &r, (struct range){i + 1, end});
    attribution_add(a, &r);
}

void attribute_scripts(struct attribution *a)
{
    for (size_t k = 0; k < a->passage->sentence_count; k++)
        attribute_script(a, k);
}
