/*
 * A colon that hangs what follows on the name before it: a transcript's line ("SMITH:
 * We will go.") or a headline ("Smith: We Will Go").
 */
#include "find/attribute.h"
#include "find/clause.h"
#include "find/verb.h"

enum {
    LONGEST_HEAD = 12, /* tokens before the colon */
    FEWEST_WORDS = 2   /* behind it: "Smith: 547" is a count */
};

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

/* "Poll:", "Study:": a source by the rubric's own words. */
static bool names_document(const struct passage *p, const struct chunk *c)
{
    for (size_t i = passage_hits(p, c->range.first);
         i < p->hit_count && p->hits[i].first == c->range.first; i++)
        if (p->hits[i].rule->kind == RULE_SOURCE && p->hits[i].last == c->range.last)
            return true;
    return false;
}

static bool has_words(const struct passage *p, size_t i, size_t end)
{
    size_t words = 0;
    for (; i < end && words < FEWEST_WORDS; i++)
        words += (p->tokens[i].shape & SHAPE_WORD) != 0;
    return words == FEWEST_WORDS;
}

/* The colon behind the first words of [i, end) where they are no clause; else `end`. */
static size_t colon_of(const struct passage *p, size_t i, size_t end)
{
    size_t limit = i + LONGEST_HEAD < end ? i + LONGEST_HEAD : end;
    for (; i < limit && tag_at(p, i) != TAG_MARK && !is_finite(p, i); i++)
        ;
    return word_at(p, i) == W_COLON ? i : end;
}

/* "SMITH: We will go.", "Smith: We Will Go", "Smith on Jones: He Will Go". */
static void attribute_script(struct attribution *a, size_t sentence)
{
    const struct passage *p = a->passage;
    size_t first = p->starts[sentence], end = p->starts[sentence + 1];
    const struct chunk *c = chunk_at(p, first);
    if (!c ||
        (word_at(p, c->range.last) != W_COLON && tag_at(p, c->range.last) != TAG_PREP))
        return;
    size_t i = colon_of(p, first, end);
    if (i + 2 >= end || a->role[i] != ROLE_FREE || a->role[i + 1] != ROLE_FREE ||
        !has_words(p, i + 1, end))
        return;
    bool behind = c->range.last == i || tag_at(p, c->range.last) == TAG_PREP;
    if (!behind || !(names_speaker(p, c) || names_document(p, c)) ||
        is_credit(p, i + 1, end))
        return;
    struct relation r = {.source = c->range, .cue = {{i, i + 1}}, .cue_count = 1};
    relation_add_content(a, &r, (struct range){i + 1, end});
    attribution_add(a, &r);
}

void attribute_scripts(struct attribution *a)
{
    for (size_t k = 0; a->passage->colons && k < a->passage->sentence_count; k++)
        attribute_script(a, k);
}
