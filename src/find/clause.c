/*
 * Clause boundaries without a tree: a clause begins where a noun phrase is followed by
 * a finite verb, and a content ends where the words that end it in print stand. Every
 * look ahead is bounded, so the cost stays linear.
 */
#include "find/clause.h"

#include "base/str.h"
#include "find/quote.h"
#include "find/verb.h"

enum {
    LOOK_AHEAD = 24,      /* tokens from a clause's beginning to its verb */
    MAX_LINKS = 64,       /* phrases that prepositions string together */
    LONGEST_CONTENT = 500 /* tokens and whole quotations that one content takes in */
};

bool is_quote_mark(const struct passage *p, size_t i)
{
    const struct quote *q = i < p->count ? quote_at(p, i) : NULL;
    return q && (q->open == i || q->close == i);
}

static bool is_time(const struct passage *p, size_t i)
{
    return class_at(p, i, WORD_TIME) && tag_at(p, i) != TAG_MODAL; /* "may" */
}

size_t noun_phrase_end(const struct passage *p, size_t i, size_t limit)
{
    size_t end = i;
    for (int k = 0; k < MAX_LINKS && end < limit && p->chunk_of[end] != NO_CHUNK; k++) {
        end = p->chunks[p->chunk_of[end]].range.last;
        if (tag_at(p, end) == TAG_ADJ && tag_at(p, end + 1) == TAG_PREP)
            end++; /* "people familiar with the matter" */
        bool more = tag_at(p, end) == TAG_PREP && end + 1 < limit &&
                    p->chunk_of[end + 1] != NO_CHUNK && !is_time(p, end + 1);
        if (!more)
            break;
        end++;
    }
    return end < limit ? end : limit;
}

/* Past a quotation mark that opens a quoted part of the clause. */
static size_t skip_quote_mark(const struct passage *p, size_t i)
{
    const struct quote *q = i < p->count ? quote_at(p, i) : NULL;
    return q && q->open == i ? i + 1 : i;
}

/* "the bridge, which was built in 1902, was": past what stands between two commas
 * behind a subject, where a verb follows; else `i`. */
static size_t past_aside(const struct passage *p, size_t i, size_t limit)
{
    if (!token_is(p, i, ","))
        return i;
    bool relative = tag_at(p, i + 1) == TAG_WH;
    for (size_t k = i + 1; k < limit && !is_quote_mark(p, k); k++) {
        if (token_is(p, k, ","))
            return is_finite(p, k + 1) ? k + 1 : i;
        if (is_finite(p, k) && !relative)
            return i;
    }
    return i;
}

bool clause_begins(const struct passage *p, size_t i, size_t limit, size_t *verb)
{
    size_t end = i + LOOK_AHEAD < limit ? i + LOOK_AHEAD : limit;
    i = skip_quote_mark(p, i);
    while (i < end && (tag_at(p, i) == TAG_ADV || tag_at(p, i) == TAG_SUB))
        i++;
    if (tag_at(p, i) == TAG_PREP && noun_phrase_end(p, i + 1, end) > i + 1) {
        i = noun_phrase_end(p, i + 1, end); /* "in Iraq, the army is" */
        if (token_is(p, i, ","))
            i++;
    }
    size_t subject = noun_phrase_end(p, i, end);
    while (subject < end && tag_at(p, subject) == TAG_CONJ &&
           noun_phrase_end(p, subject + 1, end) > subject + 1)
        subject = noun_phrase_end(p, subject + 1, end);
    if (subject == i)
        return false;
    size_t k = past_aside(p, subject, end);
    while (k < end && (tag_at(p, k) == TAG_ADV || tag_at(p, k) == TAG_NOT ||
                       is_time(p, k) || is_quote_mark(p, k)))
        k++;
    if (k >= end || !is_finite(p, k))
        return false;
    if (verb)
        *verb = k;
    return true;
}

bool clause_follows(const struct passage *p, size_t i, size_t limit)
{
    size_t end = i + LOOK_AHEAD < limit ? i + LOOK_AHEAD : limit;
    if (i >= end || p->chunk_of[skip_quote_mark(p, i)] == NO_CHUNK)
        return false;
    for (size_t k = i + 1; k < end; k++) {
        enum tag tag = tag_at(p, k);
        if (tag == TAG_THAT || tag == TAG_CONJ ||
            (tag == TAG_MARK && !is_quote_mark(p, k)))
            return false;
        if (is_finite(p, k) && tag_at(p, k - 1) != TAG_WH)
            return true;
    }
    return false;
}

size_t clause_start(const struct passage *p, size_t i, size_t first)
{
    while (i > first) {
        enum tag tag = tag_at(p, i - 1);
        if (tag == TAG_THAT || tag == TAG_SUB || token_is(p, i - 1, ";") ||
            token_is(p, i - 1, ":"))
            return i;
        if (tag == TAG_CONJ && i >= 2 && token_is(p, i - 2, ",") &&
            clause_begins(p, i, p->count, NULL))
            return i;
        i--;
    }
    return i;
}

/* ", and S" and ", but S" end a content; "and S" without a comma does not. */
static bool coordinates_clause(const struct passage *p, size_t comma, size_t limit)
{
    size_t k = comma + 1;
    return tag_at(p, k) == TAG_CONJ && clause_begins(p, k + 1, limit, NULL);
}

static bool is_reporting(const struct passage *p, size_t verb)
{
    for (size_t i = passage_hits(p, verb); i < p->hit_count && p->hits[i].first == verb;
         i++)
        if (p->hits[i].rule->kind == RULE_CUE &&
            (p->hits[i].rule->frame & (FRAME_POST | FRAME_PREP)))
            return true;
    return false;
}

/* ", X said", ", said X", ", according to X", ", saying": what attributes the words
 * before it or opens another content. */
static bool attributes(const struct passage *p, size_t comma, size_t limit)
{
    size_t k = comma + 1, verb;
    if (is_reporting(p, k)) /* but not "X, the chairman, said S", whose subject is X */
        return tag_at(p, k) != TAG_VERB || !clause_begins(p, k + 1, limit, NULL);
    if (!clause_begins(p, k, limit, &verb))
        return false;
    while (verb + 1 < limit &&
           (tag_at(p, verb) == TAG_AUX || tag_at(p, verb) == TAG_ADV))
        verb++;
    return is_reporting(p, verb);
}

static bool ends_content(const struct passage *p, size_t i, size_t limit)
{
    if (tag_at(p, i) == TAG_CONJ) { /* "said that S and insisted that S" */
        size_t k = i + 1;
        while (tag_at(p, k) == TAG_ADV)
            k++;
        return tag_at(p, k) == TAG_VERB && is_reporting(p, k);
    }
    if (token_is(p, i, ";"))
        return true;
    if (token_is(p, i, ")")) /* unmatched: a matched one was jumped over */
        return true;
    if (!token_is(p, i, ","))
        return false;
    if (coordinates_clause(p, i, limit) || attributes(p, i, limit))
        return true;
    if (token_is(p, i + 1, "which"))
        return past_aside(p, i, limit) == i;
    return tag_at(p, i + 1) == TAG_SUB && clause_begins(p, i + 2, limit, NULL);
}

static size_t past_parenthesis(const struct passage *p, size_t i, size_t limit)
{
    size_t end = i + 60 < limit ? i + 60 : limit;
    for (size_t k = i + 1; k < end; k++)
        if (token_is(p, k, ")"))
            return k;
    return i;
}

size_t content_end(const struct passage *p, size_t start, size_t limit)
{
    size_t i = start;
    for (int k = 0; k < LONGEST_CONTENT && i < limit; k++) {
        const struct quote *q = quote_at(p, i);
        if (q && q->open == i && q->closed && q->close < limit)
            i = q->close;
        else if (token_is(p, i, "("))
            i = past_parenthesis(p, i, limit);
        else if (i > start && !q && ends_content(p, i, limit))
            return i;
        i++;
    }
    return i < limit ? i : limit;
}

static bool is_dash(const struct passage *p, size_t i)
{
    return token_is(p, i, "--") || token_is(p, i, "\xE2\x80\x94") ||
           token_is(p, i, "\xE2\x80\x93") || token_is(p, i, "-");
}

/* "apples, pears and plums": a comma between noun phrases that a conjunction joins. */
static bool in_list(const struct passage *p, size_t comma, size_t limit)
{
    size_t i = comma + 1;
    for (int items = 0; items < 4 && i < limit; items++) {
        if (tag_at(p, i) == TAG_CONJ)
            return true;
        size_t end = noun_phrase_end(p, i, limit);
        if (end == i)
            return false;
        if (tag_at(p, end) == TAG_CONJ)
            return !clause_begins(p, end + 1, limit, NULL);
        if (!token_is(p, end, ","))
            return false;
        i = end + 1;
    }
    return false;
}

size_t phrase_content_end(const struct passage *p, size_t start, size_t limit)
{
    size_t end = content_end(p, start, limit);
    for (size_t i = start; i < end; i++) {
        const struct quote *q = quote_at(p, i);
        if (q && q->open == i && q->closed && q->close < end)
            i = q->close;
        else if (i > start &&
                 (is_dash(p, i) || (token_is(p, i, ",") && !in_list(p, i, end))))
            return i;
    }
    return end;
}

struct range without_marks(const struct passage *p, struct range r)
{
    while (r.first < r.last && tag_at(p, r.first) == TAG_MARK &&
           !is_quote_mark(p, r.first) && !token_is(p, r.first, "$") &&
           !token_is(p, r.first, "(") && !token_is(p, r.first, "["))
        r.first++;
    while (r.last > r.first && tag_at(p, r.last - 1) == TAG_MARK &&
           !is_quote_mark(p, r.last - 1) && !token_is(p, r.last - 1, "%") &&
           !token_is(p, r.last - 1, ")") && !token_is(p, r.last - 1, "]"))
        r.last--;
    return r;
}

static size_t skip_one_adverbial(const struct passage *p, size_t i, size_t limit)
{
    enum tag tag = tag_at(p, i);
    if (tag == TAG_ADV)
        return i + 1;
    if (is_time(p, i) || (tag == TAG_DET && is_time(p, i + 1)) ||
        (tag == TAG_ADJ && is_time(p, i + 1))) {
        size_t end = i + 1;
        while (end < limit && (is_time(p, end) || tag_at(p, end) == TAG_NUMBER))
            end++;
        return end;
    }
    if (tag == TAG_PREP && !token_is(p, i, "of") && !token_is(p, i, "as")) {
        size_t end = noun_phrase_end(p, i + 1, limit);
        return end > i + 1 ? end : i;
    }
    return i;
}

size_t skip_adverbials(const struct passage *p, size_t i, size_t limit)
{
    for (int k = 0; k < 4 && i < limit; k++) {
        size_t next = skip_one_adverbial(p, i, limit);
        if (next == i)
            return i;
        i = next;
    }
    return i;
}

size_t embedded_content_end(const struct passage *p, size_t start, size_t limit)
{
    size_t end = content_end(p, start, limit), verbs = 0;
    for (size_t i = start; i < end; i++) {
        if (!is_finite(p, i))
            continue;
        enum tag left = tag_at(p, i - 1);
        bool behind = left == TAG_PART || left == TAG_ADJ || left == TAG_VERB ||
                      left == TAG_BASE || left == TAG_ADV;
        if (verbs && behind && tag_at(p, i) != TAG_MODAL)
            return i;
        verbs++;
    }
    return end;
}
