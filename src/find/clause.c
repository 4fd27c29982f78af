/*
 * Clauses without a tree: one begins where a noun phrase stands whose finite verb
 * follows, past the verbs of the relative clauses between them. Every look ahead is
 * bounded, so the cost stays linear.
 */
#include "find/clause.h"

#include "find/quote.h"
#include "find/verb.h"

enum {
    LOOK_AHEAD = 48,    /* tokens from a clause's beginning to its verb */
    LONGEST_ASIDE = 30, /* between the commas or dashes around it */
    LONGEST_PARENTHESIS = 60,
    MAX_LINKS = 64 /* phrases that prepositions string together */
};

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
        bool more = tag_at(p, end) == TAG_PREP && word_at(p, end) != W_AS &&
                    end + 1 < limit && p->chunk_of[end + 1] != NO_CHUNK &&
                    !is_time(p, end + 1);
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

size_t behind_adverbs(const struct passage *p, size_t i)
{
    while (tag_at(p, i) == TAG_ADV || tag_at(p, i) == TAG_NOT)
        i++;
    return i;
}

/* One past the last word of the verb group that the finite verb at `i` begins. */
static size_t behind_group(const struct passage *p, size_t i)
{
    for (;; i++) {
        enum tag tag = tag_at(p, i), next = tag_at(p, i + 1);
        bool auxiliary =
            tag == TAG_AUX || tag == TAG_MODAL || tag == TAG_ADV || tag == TAG_NOT;
        bool more = next == TAG_AUX || next == TAG_NOT || next == TAG_BASE ||
                    (next == TAG_ADV && is_verbal(p, i + 2)) || next == TAG_PART ||
                    next == TAG_ING;
        if (!auxiliary || !more) /* "is sinking | was not heard" */
            return i + 1;
    }
}

/* Does the phrase at `i` have its finite verb right behind it? */
static bool has_verb(const struct passage *p, size_t i)
{
    return p->chunk_of[i] != NO_CHUNK &&
           is_finite(p, behind_adverbs(p, p->chunks[p->chunk_of[i]].range.last));
}

/* Is the word before `i` a cue that a clause may follow without "that"? */
static bool behind_cue(const struct passage *p, size_t i)
{
    if (i == 0 || !is_verbal(p, i - 1))
        return false;
    for (size_t k = passage_hits(p, i - 1);
         k < p->hit_count && p->hits[k].first == i - 1; k++)
        if (p->hits[k].rule->kind == RULE_CUE &&
            (p->hits[k].rule->frame & FRAME_THAT) && p->hits[k].last == i)
            return true;
    return false;
}

/* Relative pronouns, conjunctions, "the plan | he unveiled", where a phrase with a verb
 * of its own stands right behind another, and "who said | it was". */
static bool opens_clause(const struct passage *p, size_t i, size_t start)
{
    enum tag tag = tag_at(p, i);
    if (tag == TAG_WH || tag == TAG_THAT || tag == TAG_SUB)
        return true;
    if (tag == TAG_PREP && class_at(p, i, WORD_SUB)) /* "after he left" */
        return has_verb(p, i + 1);
    if (i == start || p->chunk_of[i] == NO_CHUNK || is_time(p, i) || !has_verb(p, i))
        return false;
    bool contact = p->chunk_of[i - 1] != NO_CHUNK &&
                   p->chunk_of[i] != p->chunk_of[i - 1] && !is_time(p, i - 1);
    return contact || behind_cue(p, i);
}

size_t past_aside(const struct passage *p, size_t i, size_t limit)
{
    size_t end = i + LONGEST_ASIDE < limit ? i + LONGEST_ASIDE : limit, open = 0;
    bool dash = is_dash(p, i);
    if (!dash && word_at(p, i) != W_COMMA)
        return i;
    for (size_t k = i + 1; k < end; k++) {
        if (dash ? is_dash(p, k) : word_at(p, k) == W_COMMA) {
            size_t verb = behind_adverbs(p, k + 1);
            if (dash || is_finite(p, verb) ||
                (tag_at(p, i + 1) == TAG_WH && class_at(p, verb, WORD_PAST)))
                return k + 1;
        } else if (is_finite(p, k)) {
            if (open == 0)
                return i;
            open--;
            k = behind_group(p, k) - 1;
        } else if (word_at(p, k) == W_SEMICOLON || word_at(p, k) == W_COLON) {
            return i;
        } else {
            open += opens_clause(p, k, i + 1);
        }
    }
    return i;
}

/* "apples, pears and plums": a comma between noun phrases that a conjunction joins. */
bool in_list(const struct passage *p, size_t comma, size_t limit)
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
        if (word_at(p, end) != W_COMMA)
            return false;
        i = end + 1;
    }
    return false;
}

size_t past_parenthesis(const struct passage *p, size_t i, size_t limit)
{
    size_t end = i + LONGEST_PARENTHESIS < limit ? i + LONGEST_PARENTHESIS : limit;
    for (size_t k = i + 1; k < end; k++)
        if (word_at(p, k) == W_CLOSE_BRACKET)
            return k;
    return i;
}

/* Does the mark stand inside a word, a figure, or a quotation that opened in the walk?
 */
static bool is_inner_mark(const struct walk *w, size_t i)
{
    const struct passage *p = w->passage;
    const struct quote *q = quote_at(p, i);
    return is_quote_mark(p, i) || word_at(p, i) == W_DOLLAR ||
           word_at(p, i) == W_PERCENT_SIGN || word_at(p, i) == W_SLASH ||
           word_at(p, i) == W_AMPERSAND || (q && q->open >= w->start);
}

/* ", and for raising taxes", ", and to vote" */
static bool coordinates_phrase(const struct passage *p, size_t comma)
{
    enum tag tag = tag_at(p, comma + 2);
    return tag_at(p, comma + 1) == TAG_CONJ && (tag == TAG_PREP || tag == TAG_TO);
}

/* ", a former clerk", ", including two of them": a comma that does not end a phrase. */
static bool extends_phrase(const struct passage *p, size_t comma, size_t limit)
{
    size_t i = comma + 1;
    if (word_at(p, i) == W_INCLUDING || word_at(p, i) == W_ESPECIALLY ||
        word_at(p, i) == W_PARTICULARLY || word_at(p, i) == W_SUCH)
        return true;
    bool indefinite = word_at(p, i) == W_A || word_at(p, i) == W_AN;
    return indefinite && !clause_begins(p, i, limit, NULL);
}

static enum step step_over_mark(const struct walk *w, size_t *at, size_t limit)
{
    const struct passage *p = w->passage;
    size_t i = *at, past = w->phrase ? i : past_aside(p, i, limit);
    *at = past > i ? past : i + 1;
    if (past > i || is_inner_mark(w, i))
        return STEP_ON;
    if (word_at(p, i) == W_OPEN_BRACKET) {
        *at = past_parenthesis(p, i, limit) + 1;
        return STEP_ON;
    }
    if (w->phrase && word_at(p, i) == W_COLON)
        return STEP_ON;
    bool adjectives = tag_at(p, i - 1) == TAG_ADJ && tag_at(p, i + 1) == TAG_ADJ;
    bool on = adjectives || in_list(p, i, limit) || coordinates_phrase(p, i) ||
              (w->phrase && extends_phrase(p, i, limit));
    return word_at(p, i) == W_COMMA && on ? STEP_ON : STEP_STOP;
}

/* A finite verb beyond doubt: "needed", "plans" and "help" may be none. */
static bool is_surely_finite(const struct passage *p, size_t i)
{
    if (tag_at(p, i) != TAG_VERB)
        return true;
    return class_at(p, i, WORD_PAST | WORD_S) &&
           !class_at(p, i, WORD_PART | WORD_PLURAL);
}

static enum step step_over_verb(struct walk *w, size_t *at)
{
    const struct passage *p = w->passage;
    size_t i = *at;
    *at = behind_group(p, i);
    if (w->open) {
        w->open--;
        if (w->phrase && is_finite(p, *at)) /* "which he said could" */
            *at = behind_group(p, *at);
        return STEP_ON;
    }
    bool doubtful = w->phrase && !w->subject && !is_surely_finite(p, i);
    return doubtful ? STEP_ON : STEP_VERB;
}

enum step walk_step(struct walk *w, size_t *at, size_t limit)
{
    const struct passage *p = w->passage;
    size_t i = *at;
    if (is_finite(p, i))
        return step_over_verb(w, at);
    if (tag_at(p, i) == TAG_MARK) {
        enum step step = step_over_mark(w, at, limit);
        return w->clause ? STEP_ON : step;
    }
    w->infinitive = w->infinitive || tag_at(p, i) == TAG_TO;
    w->open += opens_clause(p, i, w->start);
    *at = p->chunk_of[i] != NO_CHUNK ? p->chunks[p->chunk_of[i]].range.last : i + 1;
    size_t verb = behind_adverbs(p, i + 1);
    if (tag_at(p, i) != TAG_CONJ || !is_finite(p, verb))
        return STEP_ON;
    if (w->infinitive && class_at(p, verb, WORD_BASE)) /* "to sail and return" */
        return STEP_ON;
    w->open += w->clause; /* "that he lied and cheated" */
    return w->clause || w->open ? STEP_ON : STEP_STOP;
}

/* Past what may open a clause before its subject: a quotation mark, adverbs, "in
 * Iraq,".
 */
static size_t past_opening(const struct passage *p, size_t i, size_t end)
{
    i = skip_quote_mark(p, i);
    while (i < end && (tag_at(p, i) == TAG_ADV || tag_at(p, i) == TAG_SUB))
        i++;
    bool in = tag_at(p, i) == TAG_PREP && word_at(p, i) != W_OF;
    size_t phrase = in ? noun_phrase_end(p, i + 1, end) : i;
    if (phrase <= i + 1)
        return i;
    return word_at(p, phrase) == W_COMMA ? phrase + 1 : phrase;
}

bool clause_begins(const struct passage *p, size_t i, size_t limit, size_t *verb)
{
    size_t end = i + LOOK_AHEAD < limit ? i + LOOK_AHEAD : limit;
    i = skip_quote_mark(p, past_opening(p, i, end));
    struct walk walk = {.passage = p, .start = i};
    if (i >= end || (p->chunk_of[i] == NO_CHUNK && tag_at(p, i) != TAG_ING))
        return false;
    while (i < end) {
        size_t at = i;
        enum step step = walk_step(&walk, &i, end);
        if (step == STEP_STOP)
            return false;
        if (step == STEP_VERB) {
            if (verb)
                *verb = at;
            return true;
        }
    }
    return false;
}

bool clause_follows(const struct passage *p, size_t i, size_t limit)
{
    size_t end = i + LOOK_AHEAD < limit ? i + LOOK_AHEAD : limit;
    if (i >= end || p->chunk_of[skip_quote_mark(p, i)] == NO_CHUNK)
        return false;
    for (size_t k = i + 1; k < end; k++) {
        enum tag tag = tag_at(p, k);
        if (tag == TAG_THAT || tag == TAG_CONJ || tag == TAG_SUB ||
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
        if (tag == TAG_THAT || tag == TAG_SUB || word_at(p, i - 1) == W_SEMICOLON ||
            word_at(p, i - 1) == W_COLON)
            return i;
        if (tag == TAG_CONJ && i >= 2 && word_at(p, i - 2) == W_COMMA &&
            clause_begins(p, i, p->count, NULL))
            return i;
        i--;
    }
    return i;
}

struct range without_marks(const struct passage *p, struct range r)
{
    while (r.first < r.last && tag_at(p, r.first) == TAG_MARK &&
           !is_quote_mark(p, r.first) && word_at(p, r.first) != W_DOLLAR &&
           word_at(p, r.first) != W_OPEN_BRACKET &&
           word_at(p, r.first) != W_OPEN_SQUARE)
        r.first++;
    while (r.last > r.first && tag_at(p, r.last - 1) == TAG_MARK &&
           !is_quote_mark(p, r.last - 1) && word_at(p, r.last - 1) != W_PERCENT_SIGN &&
           word_at(p, r.last - 1) != W_CLOSE_BRACKET &&
           word_at(p, r.last - 1) != W_CLOSE_SQUARE)
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
    if (tag == TAG_PREP && word_at(p, i) != W_OF && word_at(p, i) != W_AS) {
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

bool is_object_pronoun(const struct passage *p, size_t i)
{
    static const uint8_t words[] = {W_HIM, W_THEM, W_ME, W_US, UNSPELT};
    return tag_at(p, i) == TAG_PRONOUN && word_is_one(p, i, words);
}
