/*
 * Subjects, by a stack of clauses. A sentence is read from left to right; a relative
 * pronoun, "that" or a conjunction opens a clause on top of the others, and so does a
 * noun phrase behind a verb that takes clauses. A finite verb goes to the innermost
 * clause that still waits for one; a verb behind "and" shares a clause that has one.
 * What stood between a noun phrase and its verb (appositives, relative clauses,
 * participles, prepositional phrases) is thereby part of the subject.
 */
#include "find/syntax.h"

#include "base/str.h"
#include "find/clause.h"
#include "find/dateline.h"
#include "find/quote.h"
#include "find/verb.h"

enum {
    DEPTH = 16,           /* clauses within clauses */
    LONGEST_BRACKET = 24, /* tokens that are passed over with their brackets */
    LONGEST_GROUP = 8     /* tokens from an auxiliary to its verb */
};

#define NO_VERB SIZE_MAX

/* What stood last before the token that is read, adverbials apart. */
enum before { BEFORE_WORD, BEFORE_COMMA, BEFORE_AND };

struct open_clause {
    uint32_t number;       /* in passage->clauses */
    size_t verb;           /* the last one read; NO_VERB: the clause waits for it */
    size_t first_verb;     /* of its group */
    struct range phrase;   /* the noun phrase read since the verb or the last comma */
    struct range outer;    /* the one before the comma, with what describes it */
    struct range governed; /* the one behind a preposition, where there is no other */
    size_t asides;         /* commas behind `outer` */
    enum before apart;     /* what `phrase` began behind, a dash being a comma */
    bool listed;           /* "and" joins what stands around the comma */
    bool absolute;         /* ... or a participle's: "with Lind saying" */
    bool clausal;          /* `governed` may be a subject: "as Lind said" */
    size_t opener;         /* the verb whose object the phrase may be; NO_VERB */
    bool gapped;           /* a relative clause with a subject: "which they said" */
    bool keeps;            /* what stands since the comma describes `outer` */
    bool dashed;           /* it stands between dashes */
};

struct reader {
    struct passage *p;
    uint32_t *frames; /* of the cues whose head a token is */
    struct open_clause stack[DEPTH];
    size_t depth;
    size_t dashed;       /* the depth outside the dash that is open; 0 for none */
    size_t gerund;       /* that may be a subject: "leaving was"; NO_VERB for none */
    size_t first, limit; /* the sentence */
    size_t outside;      /* the depth outside the quotation that is open; 0 for none */
    size_t last;         /* one past the last word that can end a noun phrase */
    size_t comma;        /* the last one, or dash */
    enum before before;
    enum before separator; /* a comma, a dash or "and" since the last verb */
    size_t capacity;
};

/* ---- Clauses --------------------------------------------------------------------- */

static struct open_clause *top(struct reader *r)
{
    return &r->stack[r->depth - 1];
}

static uint32_t new_clause(struct reader *r, struct range subject)
{
    struct clause clause = {.subject = subject};
    ARENA_PUSH(r->p->find->scratch, r->p->clauses, r->p->clause_count, r->capacity,
               clause);
    return (uint32_t)r->p->clause_count - 1;
}

static struct open_clause *open_clause(struct reader *r, struct range phrase)
{
    if (r->depth == DEPTH)
        r->depth--;
    struct open_clause *c = &r->stack[r->depth++];
    *c = (struct open_clause){.verb = NO_VERB, .opener = NO_VERB, .phrase = phrase};
    c->number = new_clause(r, (struct range){0});
    return c;
}

static bool waits(const struct open_clause *c)
{
    return c->verb == NO_VERB;
}

static bool has_phrase(const struct open_clause *c)
{
    return !range_empty(c->phrase) || !range_empty(c->outer);
}

/* The innermost clause below the top that waits for its verb: its depth, or 0. */
static size_t waiting(const struct reader *r)
{
    for (size_t d = r->depth - 1; d > 0; d--)
        if (waits(&r->stack[d - 1]))
            return d;
    return 0;
}

static bool takes_clause(const struct reader *r, size_t verb)
{
    return verb != NO_VERB && (r->frames[verb] & FRAME_THAT);
}

/* "Holt himself", "they all": words that float behind a noun phrase or an
 * auxiliary. */
static bool floats(const struct passage *p, size_t i)
{
    static const char *const words[] = {"himself", "herself", "itself", "themselves",
                                        "both",    "all",     "each"};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (token_is(p, i, words[k]))
            return true;
    return false;
}

/* ---- Verbs ----------------------------------------------------------------------- */

/* The main verb of the group that begins at `i`. */
static size_t group_head(const struct reader *r, size_t i)
{
    const struct passage *p = r->p;
    size_t end = i + LONGEST_GROUP < r->limit ? i + LONGEST_GROUP : r->limit;
    size_t head = i;
    for (size_t k = i; k < end; k++) {
        enum tag tag = tag_at(p, k);
        if (is_verbal(p, k))
            head = k;
        else if (tag != TAG_ADV && tag != TAG_NOT && !floats(p, k))
            break;
        if (tag != TAG_AUX && tag != TAG_MODAL && is_verbal(p, k))
            break;
    }
    return head;
}

static bool is_object_pronoun(const struct passage *p, size_t i)
{
    return token_is(p, i, "him") || token_is(p, i, "them") || token_is(p, i, "me") ||
           token_is(p, i, "us");
}

/* "The tunnel, said Lind, is": the cue's subject stands behind it. */
static bool is_inverted(const struct reader *r, const struct open_clause *c,
                        size_t verb)
{
    const struct passage *p = r->p;
    if (verb + 1 >= r->limit || !(r->frames[verb] & FRAME_POST) ||
        p->chunk_of[verb + 1] == NO_CHUNK || is_object_pronoun(p, verb + 1) ||
        r->before != BEFORE_COMMA || !range_empty(c->phrase))
        return false;
    if (!range_empty(c->outer))
        return c->asides == 1 && !waiting(r);
    return !waiting(r) && !clause_begins(p, verb + 1, r->limit, NULL);
}

static void take(struct reader *r, struct open_clause *c, struct range subject)
{
    r->depth = (size_t)(c - r->stack) + 1;
    r->p->clauses[c->number].subject = subject;
}

static struct range to_here(const struct reader *r, size_t first)
{
    return (struct range){first, r->last > first ? r->last : first + 1};
}

/* The subject of a clause that waits for its verb, by its phrase or the one before the
 * comma. */
static struct range awaited(const struct reader *r, const struct open_clause *c)
{
    if (!range_empty(c->phrase)) {
        /* A comma within closing quotation marks ends an aside too. */
        bool ends = r->before == BEFORE_COMMA && c->keeps;
        bool list = (c->listed || ends) && !range_empty(c->outer);
        return to_here(r, list ? c->outer.first : c->phrase.first);
    }
    return c->outer;
}

static bool speaks(const struct reader *r, size_t verb)
{
    return r->frames[verb] & (FRAME_QUOTE | FRAME_POST);
}

/* The clause that the verb at `verb` shares ("went home and added", ", adding"): the
 * innermost whose verb is one of saying, for a verb of saying and a participle; else a
 * participle the outermost, another the innermost. NULL for none. */
static struct open_clause *shared(struct reader *r, size_t verb)
{
    bool gerund = tag_at(r->p, verb) == TAG_ING;
    struct open_clause *found = NULL;
    for (size_t d = r->depth; d > 0; d--) {
        struct open_clause *c = &r->stack[d - 1];
        if (waits(c) || range_empty(r->p->clauses[c->number].subject) ||
            r->p->tokens[c->verb].quote > r->p->tokens[verb].quote)
            continue;
        if (gerund || !found)
            found = c;
        if (speaks(r, c->verb) && (gerund || speaks(r, verb)))
            return c;
    }
    return found;
}

static bool share(struct reader *r, size_t head)
{
    struct open_clause *c = shared(r, head);
    if (c)
        r->depth = (size_t)(c - r->stack) + 1;
    return c;
}

/* "A report published Wednesday said": what was read as the verb is a participle. */
static bool was_participle(const struct reader *r, const struct open_clause *c,
                           size_t head)
{
    const struct passage *p = r->p;
    struct range subject = p->clauses[c->number].subject;
    size_t next = c->verb + 1;
    bool by = token_is(p, next, "by");
    bool time = class_at(p, next + (tag_at(p, next) == TAG_PREP), WORD_TIME);
    return c->verb == c->first_verb && tag_at(p, c->verb) == TAG_VERB &&
           class_at(p, c->verb, WORD_PART) && !range_empty(subject) &&
           tag_at(p, subject.first) != TAG_PRONOUN && r->frames[head] &&
           (by || time || (tag_at(p, next) == TAG_PREP && !r->frames[c->verb]));
}

/* "as officials said": the phrase behind the preposition ends at the verb. */
static bool take_governed(struct reader *r)
{
    struct open_clause *c = top(r);
    if (!c->clausal || range_empty(c->governed) || c->governed.last != r->last ||
        r->before != BEFORE_WORD)
        return false;
    struct range subject = c->governed;
    c->clausal = false;
    take(r, open_clause(r, subject), subject);
    return true;
}

/* The clause that waits may be none: its phrase an object, "those who know Lind said".
 */
static bool is_object(const struct reader *r, const struct open_clause *c,
                      const struct open_clause *outside)
{
    if (c->opener == NO_VERB || !outside || !has_phrase(outside))
        return false;
    if (range_empty(c->phrase)) /* "the man leading the talks, said" */
        return c->asides == 1;
    return r->frames[c->opener] & FRAME_NP;
}

/* The verb's clause waits for it. False where another clause has to be looked at. */
static bool take_awaited(struct reader *r)
{
    struct open_clause *c = top(r);
    size_t lower = waiting(r);
    struct open_clause *outside = lower ? &r->stack[lower - 1] : NULL;
    if (!has_phrase(c)) {
        if (r->gerund != NO_VERB && r->p->clause_of[r->gerund] == c->number)
            return take(r, c, to_here(r, r->gerund)), true;
        if (r->depth > 1)
            return r->depth--, false;
        return true;
    }
    /* "After saying a prayer, the man left". */
    if (c->opener != NO_VERB && !range_empty(c->phrase) && c->apart && outside &&
        !has_phrase(outside))
        take(r, outside, to_here(r, c->phrase.first));
    else if (is_object(r, c, outside))
        take(r, outside, to_here(r, awaited(r, outside).first));
    else
        take(r, c, awaited(r, c));
    return true;
}

/* "The town, Lind said, was": a clause within another that goes on waiting. */
static bool take_inserted(struct reader *r, size_t head)
{
    struct open_clause *c = top(r);
    if (!waits(c) || range_empty(c->outer) || range_empty(c->phrase) ||
        !(r->frames[head] & FRAME_POST) || !token_is(r->p, head + 1, ","))
        return false;
    struct range subject = to_here(r, c->phrase.first);
    c->phrase = (struct range){0};
    c->asides = 2;
    c->keeps = false;
    take(r, open_clause(r, subject), subject);
    return true;
}

/* The verb's clause has a verb already. */
static void take_further(struct reader *r, size_t head)
{
    struct open_clause *c = top(r);
    size_t lower = waiting(r);
    struct open_clause *outside = lower ? &r->stack[lower - 1] : NULL;
    bool awaits = outside && has_phrase(outside);
    bool direct = !range_empty(c->phrase);
    if (has_phrase(c) && (direct ? c->apart != BEFORE_WORD : !awaits)) {
        struct range subject = awaited(r, c);
        take(r, outside && !awaits ? outside : open_clause(r, subject), subject);
    } else if (c->gapped && takes_clause(r, c->verb) && r->last == c->verb + 1) {
        c->gapped = false; /* "which officials said will" */
        take(r, open_clause(r, (struct range){0}), (struct range){0});
    } else if (outside) {
        bool held = range_empty(outside->phrase) && !outside->keeps;
        struct range subject = awaited(r, outside);
        bool closes = r->before == BEFORE_COMMA;
        if (closes && outside->keeps && !range_empty(outside->outer))
            subject.first = outside->outer.first; /* "X, a man who went, said" */
        if (!held && !range_empty(subject))
            subject.last = closes ? r->comma : r->last;
        take(r, outside, subject);
    } else if (!direct && r->before == BEFORE_COMMA) {
        share(r, head);
    } else if (was_participle(r, c, head)) {
        take(r, c, to_here(r, r->p->clauses[c->number].subject.first));
    } else {
        struct range subject = c->phrase;
        take(r, open_clause(r, subject), subject);
    }
}

static void read_finite(struct reader *r, size_t i)
{
    size_t head = group_head(r, i);
    if (is_inverted(r, top(r), head))
        return;
    if (r->before != BEFORE_AND || !share(r, head)) {
        bool done = take_governed(r) || take_inserted(r, head);
        while (!done && waits(top(r)))
            done = take_awaited(r);
        if (!done)
            take_further(r, head);
    }
    struct open_clause *c = top(r);
    c->verb = c->first_verb = i;
    c->phrase = c->outer = c->governed = (struct range){0};
    c->asides = 0;
    c->dashed = c->listed = c->clausal = c->absolute = false;
    r->separator = BEFORE_WORD;
    r->gerund = NO_VERB;
    r->p->clause_of[i] = c->number;
}

/* The auxiliary or "to" before `i`, adverbs apart; SIZE_MAX for none. */
static size_t auxiliary(const struct reader *r, size_t i)
{
    for (size_t k = i; k > r->first; k--) {
        enum tag tag = tag_at(r->p, k - 1);
        if (tag == TAG_AUX || tag == TAG_MODAL || tag == TAG_TO)
            return k - 1;
        if (tag != TAG_ADV && tag != TAG_NOT && !floats(r->p, k - 1))
            break;
    }
    return SIZE_MAX;
}

/* Does the noun phrase of the clause end right before `i`? */
static bool ends_phrase(const struct reader *r, const struct open_clause *c, size_t i)
{
    return !range_empty(c->phrase) && i > r->first &&
           r->p->chunk_of[i - 1] != NO_CHUNK && r->last == i;
}

/* "with Lind saying", "of Lind saying": whose the participle is. */
static bool ends_governed(const struct reader *r, const struct open_clause *c, size_t i)
{
    return (c->absolute || range_empty(c->phrase)) && !range_empty(c->governed) &&
           c->governed.last == i && tag_at(r->p, i) == TAG_ING;
}

/* "urged Lind to go": the infinitive is the object's. */
static void read_to(struct reader *r, size_t i)
{
    struct open_clause *c = top(r);
    size_t verb = waits(c) ? c->opener : c->verb;
    bool object = verb != NO_VERB && ends_phrase(r, c, i) &&
                  (r->frames[verb] & (FRAME_OBJINF | FRAME_OBJ));
    r->p->clause_of[i] = object ? new_clause(r, c->phrase) : c->number;
    r->before = BEFORE_WORD;
}

/* A form that may be past tense ("told") where a verb is waited for: behind a relative
 * pronoun, behind a closing comma, or with an object, as participles behind a noun have
 * none. */
static bool is_past(const struct reader *r, size_t i)
{
    const struct passage *p = r->p;
    const struct open_clause *c = &r->stack[r->depth - 1];
    if (tag_at(p, i) != TAG_PART || !class_at(p, i, WORD_PAST) || !waits(c) ||
        !has_phrase(c) || auxiliary(r, i) != SIZE_MAX || token_is(p, i + 1, "by"))
        return false;
    if (range_empty(c->phrase))
        return r->before == BEFORE_COMMA && c->asides > 1;
    size_t left = i;
    while (left > r->first && tag_at(p, left - 1) == TAG_ADV)
        left--;
    if (tag_at(p, left - 1) == TAG_WH)
        return true;
    size_t object = noun_phrase_end(p, i + 1, r->limit);
    bool takes = object > i + 1
                     ? !class_at(p, i + 1, WORD_TIME)
                     : tag_at(p, i + 1) == TAG_THAT || is_quote_mark(p, i + 1);
    return takes && !is_finite(p, object);
}

static void read_nonfinite(struct reader *r, size_t i)
{
    struct passage *p = r->p;
    struct open_clause *c = top(r);
    size_t aux = auxiliary(r, i);
    enum tag left = i > r->first ? tag_at(p, i - 1) : TAG_MARK;
    p->clause_of[i] = c->number;
    if (aux != SIZE_MAX) {
        p->clause_of[i] = p->clause_of[aux];
        if (p->clause_of[aux] == c->number && !waits(c))
            c->verb = i;
    } else if (tag_at(p, i) == TAG_BASE) { /* "did his critics try" */
        if (!waits(c) && range_empty(p->clauses[c->number].subject))
            p->clauses[c->number].subject = c->phrase;
    } else if (ends_governed(r, c, i)) {
        p->clause_of[i] = new_clause(r, c->governed);
    } else if (ends_phrase(r, c, i)) {
        p->clause_of[i] = new_clause(r, to_here(r, c->phrase.first));
    } else if (tag_at(p, i) == TAG_ING && (!waits(c) || c->opener != NO_VERB) &&
               left != TAG_PREP && left != TAG_SUB && r->before != BEFORE_WORD) {
        struct open_clause *other = shared(r, i);
        p->clause_of[i] = other ? other->number : NO_CLAUSE;
    } else if (tag_at(p, i) == TAG_ING && waits(c) && !has_phrase(c) &&
               left != TAG_PREP && left != TAG_SUB && r->gerund == NO_VERB) {
        r->gerund = i;
    }
    r->before = BEFORE_WORD;
}

/* ---- Noun phrases ---------------------------------------------------------------- */

static bool is_time_phrase(const struct passage *p, const struct chunk *c)
{
    return class_at(p, c->head, WORD_TIME) && !class_at(p, c->head, WORD_PERSON);
}

/* "he", which opens a clause of its own behind "and". */
static bool is_nominative(const struct passage *p, size_t i)
{
    return token_is(p, i, "he") || token_is(p, i, "she") || token_is(p, i, "it") ||
           token_is(p, i, "they") || token_is(p, i, "we") || token_is(p, i, "there");
}

/* "in a statement", "in an interview": where it was said, between subject and verb. */
static bool is_occasion(const struct passage *p, const struct chunk *c, size_t before)
{
    if (!token_is(p, before, "in") && !token_is(p, before, "during"))
        return false;
    bool indefinite =
        token_is(p, c->range.first, "a") || token_is(p, c->range.first, "an");
    return class_at(p, c->head, WORD_DOCUMENT) ||
           (indefinite && before > 0 && tag_at(p, before - 1) == TAG_NAME);
}

/* The token before `i`, quotation marks and adverbs apart; SIZE_MAX for none. */
static size_t left_of(const struct reader *r, size_t i)
{
    while (i > r->first &&
           (tag_at(r->p, i - 1) == TAG_ADV || is_quote_mark(r->p, i - 1)))
        i--;
    return i > r->first ? i - 1 : SIZE_MAX;
}

/* "as Lind said", "than they thought": prepositions that may open a clause. */
static bool may_open_clause(const struct passage *p, size_t i)
{
    static const char *const words[] = {"as",     "than",  "like", "after",
                                        "before", "since", "until"};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (token_is(p, i, words[k]))
            return true;
    return false;
}

/* A phrase behind a preposition belongs to the one before that. */
static void read_governed(struct reader *r, const struct chunk *chunk, size_t left)
{
    struct open_clause *c = top(r);
    bool opens = may_open_clause(r->p, left);
    bool goes_on = !opens && !range_empty(c->governed) && c->governed.last == left;
    if (goes_on) {
        c->governed.last = chunk->range.last;
    } else {
        c->governed = chunk->range;
        c->clausal = opens;
        c->absolute = token_is(r->p, left, "with");
    }
    if (range_empty(c->phrase) || !is_occasion(r->p, chunk, left))
        r->last = chunk->range.last;
    r->before = BEFORE_WORD;
}

/* Two phrases in a row: "the town he left" opens a relative clause, "told the press the
 * town" has two objects. */
static bool opens_relative(const struct reader *r, const struct open_clause *c,
                           size_t i, size_t left)
{
    const struct passage *p = r->p;
    enum tag tag = tag_at(p, i);
    size_t verb = waits(c) ? c->opener : c->verb;
    if ((tag != TAG_PRONOUN && tag != TAG_DET && tag != TAG_NAME) ||
        tag_at(p, left) == TAG_PRONOUN ||
        (verb != NO_VERB && (r->frames[verb] & FRAME_OBJ)))
        return false;
    return waits(c) || clause_begins(p, i, r->limit, NULL);
}

/* "about 40", "at least half", "only a third": where the phrase at `i` begins with what
 * approximates its number. */
static size_t approximated(const struct reader *r, size_t i)
{
    static const char *const words[] = {"about",   "around", "nearly", "almost",
                                        "roughly", "over",   "only",   "just",
                                        "least",   "most",   "than",   "up"};
    const struct passage *p = r->p;
    size_t number = tag_at(p, i) == TAG_DET ? i + 1 : i;
    if (!class_at(p, number, WORD_NUMBER) && tag_at(p, number) != TAG_NUMBER &&
        !token_is(p, number, "third") && !token_is(p, number, "quarter") &&
        !token_is(p, number, "half") && !token_is(p, number, "majority"))
        return i;
    for (size_t k = 0; k < sizeof words / sizeof *words && i > r->first; k++)
        if (token_is(p, i - 1, words[k])) {
            bool pair = token_is(p, i - 1, "least") || token_is(p, i - 1, "most") ||
                        token_is(p, i - 1, "than");
            return pair && i > r->first + 1 ? i - 2 : i - 1;
        }
    return i;
}

/* The phrase says when ("on Tuesday"), or floats ("they both"): it is passed over. */
static bool pass_over(struct reader *r, const struct chunk *chunk, size_t left)
{
    const struct passage *p = r->p;
    bool awaited = range_empty(top(r)->phrase);
    enum tag tag = tag_at(p, left);
    if (is_time_phrase(p, chunk) && !token_is(p, left, "of") &&
        !(awaited && is_finite(p, chunk->range.last))) {
        size_t verb = tag == TAG_PREP ? left_of(r, left) : left;
        if (verb != SIZE_MAX && is_verbal(p, verb)) /* "published on Wednesday" */
            r->last = chunk->range.last;
        return true;
    }
    bool behind = left != SIZE_MAX && p->chunk_of[left] != NO_CHUNK;
    return floats(p, chunk->range.first) && (tag == TAG_AUX || (behind && !awaited));
}

/* "X and Y", `his "friend" Y`: one phrase with what stands before. */
static bool joins(const struct reader *r, const struct open_clause *c, size_t i,
                  size_t left)
{
    const struct passage *p = r->p;
    enum tag tag = tag_at(p, i);
    if (range_empty(c->phrase))
        return false;
    if (tag_at(p, left) == TAG_CONJ)
        return !token_is(p, left, "but") && !is_nominative(p, i) &&
               (waits(c) || c->apart);
    return left != SIZE_MAX && is_quote_mark(p, i - 1) &&
           p->chunk_of[left] != NO_CHUNK && tag != TAG_PRONOUN && tag != TAG_DET;
}

/* Is the verb at `left`, before a phrase, one that is not finite? */
static bool is_nonfinite(const struct reader *r, size_t left)
{
    enum tag tag = tag_at(r->p, left);
    if (tag == TAG_BASE && tag_at(r->p, left - 1) == TAG_TO)
        return true;
    return (tag == TAG_ING || tag == TAG_PART || tag == TAG_BASE) &&
           auxiliary(r, left) == SIZE_MAX;
}

/* A phrase that no preposition governs: an object, a relative clause's subject, or what
 * a verb is waited for by. `first` is where it begins with what approximates it. */
static void hang_phrase(struct reader *r, const struct chunk *chunk, size_t first,
                        size_t left)
{
    struct passage *p = r->p;
    struct open_clause *c = top(r);
    size_t i = chunk->range.first, verb = c->verb;
    bool whose = token_is(p, left, "whose"), and = tag_at(p, left) == TAG_CONJ;
    bool behind = left != SIZE_MAX && p->chunk_of[left] != NO_CHUNK;
    if (is_object_pronoun(p, i)) {
        c->phrase = waits(c) ? c->phrase : (struct range){0};
    } else if (is_nonfinite(r, left)) {
        if (takes_clause(r, left))
            open_clause(r, chunk->range)->opener = left;
    } else if (!waits(c) && r->separator == BEFORE_WORD && range_empty(c->phrase) &&
               takes_clause(r, verb)) {
        open_clause(r, chunk->range)->opener = verb;
    } else if (behind && !range_empty(c->phrase) && opens_relative(r, c, i, left)) {
        struct range before = {c->phrase.first, left + 1};
        c = open_clause(r, chunk->range);
        c->gapped = true;
        p->clauses[c->number].antecedent = before;
    } else {
        c->gapped = c->gapped || (tag_at(p, left) == TAG_WH && !whose);
        c->listed =
            and&&!token_is(p, left, "but") && c->asides > 1 && !is_nominative(p, i);
        c->phrase = (struct range){whose ? left : first, chunk->range.last};
        c->apart = r->separator;
    }
}

static void read_phrase(struct reader *r, const struct chunk *chunk)
{
    struct passage *p = r->p;
    struct open_clause *c = top(r);
    size_t i = chunk->range.first, left = left_of(r, i);
    if (pass_over(r, chunk, left))
        return;
    if (tag_at(p, i) == TAG_ING || tag_at(p, i) == TAG_PART)
        read_nonfinite(r, i);
    size_t first = approximated(r, i);
    if (first < i)
        left = left_of(r, first);
    if (tag_at(p, left) == TAG_PREP) {
        read_governed(r, chunk, left);
        return;
    }
    r->last = chunk->range.last;
    r->before = BEFORE_WORD;
    if (joins(r, c, i, left))
        c->listed =
            c->listed || (tag_at(p, left) == TAG_CONJ && !range_empty(c->outer));
    else
        hang_phrase(r, chunk, first, left);
}

/* ---- What stands between --------------------------------------------------------- */

/* Does what begins at `i`, behind a comma, describe the phrase before the comma? */
static bool describes(const struct passage *p, size_t i)
{
    switch (tag_at(p, i)) {
    case TAG_WH:
        return token_is(p, i, "who") || token_is(p, i, "which") ||
               token_is(p, i, "whose") || token_is(p, i, "whom") ||
               token_is(p, i, "that");
    case TAG_ING: /* "managing director at", but not "citing reports" */
        return token_is(p, i, "including") ||
               (p->chunk_of[i] != NO_CHUNK &&
                class_at(p, p->chunks[p->chunk_of[i]].head, WORD_PERSON));
    case TAG_PREP:
        return (token_is(p, i, "of") && !token_is(p, i + 1, "course")) ||
               token_is(p, i, "from") || token_is(p, i, "with") ||
               token_is(p, i, "like") || token_is(p, i, "including");
    case TAG_ADV:
        return p->chunk_of[i + 1] != NO_CHUNK;
    case TAG_SUB:
    case TAG_TO:
        return false;
    default:
        return true;
    }
}

static void read_comma(struct reader *r, size_t i, bool dash)
{
    if (dash && r->dashed && r->depth > r->dashed)
        r->depth = r->dashed;
    if (dash)
        r->dashed = r->dashed ? 0 : r->depth;
    struct open_clause *c = top(r);
    if (r->before != BEFORE_AND)
        r->before = BEFORE_COMMA;
    r->separator = BEFORE_COMMA;
    r->gerund = NO_VERB;
    r->comma = i;
    if (c->clausal && c->governed.last == r->last && range_empty(c->phrase) &&
        token_is(r->p, c->governed.first - 1, "as") &&
        tag_at(r->p, r->p->chunks[r->p->chunk_of[c->governed.first]].head) == TAG_NAME)
        c = open_clause(r, c->governed); /* "as Ana Ruiz, the minister, said" */
    if (c->dashed && !dash) {
        c->phrase = (struct range){0};
        return;
    }
    if (!range_empty(c->outer)) {
        if (c->keeps)
            c->outer.last = i;
        c->asides++;
    } else if (!range_empty(c->phrase) && (waits(c) || c->apart == BEFORE_COMMA)) {
        c->outer = to_here(r, c->phrase.first);
        c->asides = 1;
    }
    c->phrase = (struct range){0};
    c->keeps = !range_empty(c->outer) && describes(r->p, i + 1);
    c->dashed = dash && !c->dashed && !range_empty(c->outer);
}

/* The token behind the bracket that opens at `i`; `i` where a clause stands in it. */
static size_t past_bracket(const struct reader *r, size_t i)
{
    size_t end = i + LONGEST_BRACKET < r->limit ? i + LONGEST_BRACKET : r->limit;
    for (size_t k = i + 1; k < end && !is_finite(r->p, k); k++)
        if (token_is(r->p, k, ")") || token_is(r->p, k, "]"))
            return k + 1;
    return i;
}

static void restart(struct reader *r)
{
    r->depth = r->outside = r->dashed = 0;
    r->gerund = NO_VERB;
    r->before = BEFORE_WORD;
    r->separator = BEFORE_WORD;
    open_clause(r, (struct range){0});
}

static bool mark_ends_sentence(const struct passage *p, size_t i)
{
    return token_is(p, i, ".") || token_is(p, i, "?") || token_is(p, i, "!");
}

/* What is quoted has clauses of its own. */
static void read_quote(struct reader *r, size_t i)
{
    const struct quote *q = quote_at(r->p, i);
    if (q->open == i) {
        r->outside = r->depth;
        open_clause(r, (struct range){0});
    } else if (!r->outside) {
        restart(r);
    } else if (r->depth > r->outside) {
        r->depth = r->outside;
    }
}

static size_t read_mark(struct reader *r, size_t i)
{
    const struct passage *p = r->p;
    if (is_quote_mark(p, i) && quote_at(p, i)->speech)
        read_quote(r, i);
    if (token_is(p, i, "(") || token_is(p, i, "[")) {
        size_t end = past_bracket(r, i);
        if (end > i && top(r)->governed.last == i)
            top(r)->governed.last = end;
        if (end > i && r->last == i)
            r->last = end;
        return end > i ? end : i + 1;
    }
    if (token_is(p, i, ";") || token_is(p, i, ":") || mark_ends_sentence(p, i))
        restart(r);
    else if (token_is(p, i, ",") || is_dash(p, i))
        read_comma(r, i, !token_is(p, i, ","));
    return i + 1;
}

/* A phrase that began behind a comma and that a clause hangs on now is no object: it
 * waits for a verb of its own. */
static void settle(struct reader *r)
{
    struct open_clause *c = top(r);
    if (waits(c) || !has_phrase(c) ||
        (range_empty(c->outer) && c->apart == BEFORE_WORD))
        return;
    struct open_clause from = *c;
    size_t lower = waiting(r);
    if (lower && !has_phrase(&r->stack[lower - 1]))
        r->depth = lower;
    else
        open_clause(r, (struct range){0});
    top(r)->phrase = from.phrase;
    top(r)->outer = from.outer;
    top(r)->asides = from.asides;
    top(r)->keeps = from.keeps;
}

/* The phrase that a relative clause hangs on. */
static struct range described(struct reader *r)
{
    struct open_clause *c = top(r);
    if (!range_empty(c->phrase))
        return to_here(r, c->phrase.first);
    return !range_empty(c->outer) && waits(c) ? c->outer : c->governed;
}

/* "who", "which", "what", "whether": a clause within, whose subject the pronoun may be.
 */
static void read_wh(struct reader *r, size_t i)
{
    static const char *const adverbs[] = {"when", "where",   "why",
                                          "how",  "whether", "if"};
    struct open_clause *c = top(r);
    struct range phrase = {i, i + 1};
    for (size_t k = 0; k < sizeof adverbs / sizeof *adverbs; k++)
        if (token_is(r->p, i, adverbs[k]))
            phrase = (struct range){0};
    if (i > r->first && tag_at(r->p, i - 1) == TAG_PREP && c->apart &&
        !range_empty(c->phrase)) { /* "many of whom" */
        phrase.first = c->phrase.first;
        c->phrase = (struct range){0};
    }
    settle(r);
    struct range before = described(r);
    uint32_t number = open_clause(r, phrase)->number;
    r->p->clauses[number].antecedent = before;
    r->before = BEFORE_WORD;
    r->separator = BEFORE_WORD;
    r->last = i + 1;
}

/* "that S", "because S"; but "while talking" and "as expected" open no clause. */
static void read_sub(struct reader *r, size_t i)
{
    size_t next = i + 1;
    while (tag_at(r->p, next) == TAG_ADV)
        next++;
    enum tag tag = tag_at(r->p, next);
    r->before = BEFORE_WORD;
    if (tag == TAG_ING || tag == TAG_PART || tag == TAG_ADJ ||
        token_is(r->p, next, "of"))
        return;
    if (tag_at(r->p, i) == TAG_THAT)
        settle(r);
    open_clause(r, (struct range){0});
    r->separator = BEFORE_WORD;
}

static size_t read_token(struct reader *r, size_t i)
{
    struct passage *p = r->p;
    if (p->chunk_of[i] != NO_CHUNK) {
        const struct chunk *chunk = &p->chunks[p->chunk_of[i]];
        read_phrase(r, chunk);
        return chunk->range.last > i ? chunk->range.last : i + 1;
    }
    enum tag tag = tag_at(p, i);
    if (tag == TAG_MARK)
        return read_mark(r, i);
    if (tag == TAG_DET && token_is(p, i + 1, "of")) { /* "half of voters" */
        read_phrase(r, &(struct chunk){{i, i + 1}, i});
        return i + 1;
    }
    if (tag == TAG_ADV || tag == TAG_NOT || tag == TAG_PREP)
        return i + 1;
    if (tag == TAG_CONJ) {
        r->before = BEFORE_AND;
        if (r->separator == BEFORE_WORD)
            r->separator = BEFORE_AND;
    } else if (tag == TAG_WH) {
        read_wh(r, i);
    } else if (tag == TAG_THAT || tag == TAG_SUB) {
        read_sub(r, i);
    } else if (tag == TAG_TO) {
        read_to(r, i);
    } else if (is_verbal(p, i)) {
        if (is_past(r, i))
            p->tokens[i].tag = TAG_VERB;
        if (is_finite(p, i) && auxiliary(r, i) == SIZE_MAX) {
            read_finite(r, i);
            r->before = BEFORE_WORD;
        } else {
            read_nonfinite(r, i);
        }
        r->last = i + 1;
    } else {
        r->last = i + 1;
        r->before = BEFORE_WORD;
    }
    return i + 1;
}

void syntax_passage(struct passage *p)
{
    struct reader r = {.p = p};
    r.frames = arena_array(p->find->scratch, p->count + 1, sizeof *r.frames);
    for (size_t i = 0; i < p->hit_count; i++)
        if (p->hits[i].rule->kind == RULE_CUE)
            r.frames[p->hits[i].head] |= p->hits[i].rule->frame;
    p->clause_of = arena_array(p->find->scratch, p->count + 1, sizeof *p->clause_of);
    for (size_t i = 0; i <= p->count; i++)
        p->clause_of[i] = NO_CLAUSE;
    for (size_t k = 0; k < p->sentence_count; k++) {
        r.first = dateline_end(p, k);
        r.limit = p->starts[k + 1];
        r.last = r.first;
        restart(&r);
        for (size_t i = r.first; i < r.limit;)
            i = read_token(&r, i);
    }
}

struct range subject_of(const struct passage *p, size_t verb)
{
    if (verb >= p->count || p->clause_of[verb] == NO_CLAUSE)
        return (struct range){0};
    return p->clauses[p->clause_of[verb]].subject;
}

struct range antecedent_of(const struct passage *p, size_t verb)
{
    if (verb >= p->count || p->clause_of[verb] == NO_CLAUSE)
        return (struct range){0};
    return p->clauses[p->clause_of[verb]].antecedent;
}
