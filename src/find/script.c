/*
 * A colon that hangs what follows on the name before it: a transcript's line ("SMITH:
 * We will go.") or a headline ("Smith: We Will Go").
 */
#include "find/attribute.h"
#include "find/clause.h"
#include "find/verb.h"

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
    if (c->range.last != i || tag_at(p, c->head) != TAG_NAME)
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
