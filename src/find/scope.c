/*
 * Whose a hedge is, and which claim it weakens.
 *
 * It is his in whose words it stands. What stands in quotation marks, or in a claim
 * that somebody makes, is the source's, for the author only passes it on. The rest is
 * the author's: a cue ("may have said", "suggests"), what a source is called, what
 * stands beside them, and hearsay, which is nobody's. Hearsay of somebody ("the mayor
 * is reported to have said that S") is his in S.
 *
 * It weakens one claim at most:
 *
 *   - in a claim's words, the innermost claim around it, but for the "if" of what
 *     somebody asks;
 *   - in a cue, that cue's claim. But within what somebody says, words beside another
 *     cue weaken what that one says ("Lund said critics might warn that S"), and only a
 *     cue that is itself a hedge weakens S ("Lund said it suggests that S");
 *   - in a source's words, the claim, where it opens them or names them ("some clerks",
 *     "possibly the mayor", "foreign critics"), or where they name no person or body
 *     ("an unconfirmed report"). What else is told of a person ("the alleged thief",
 *     "Holt, who may run") weakens nothing that he says;
 *   - beside these, the claim, where no noun and no mark parts it from them ("she
 *     appeared to say", "said with low confidence that S") or where it stands alone
 *     ("Apparently, X said S", "S, X said, perhaps");
 *   - elsewhere, the author's own claim before it, where the sentence has one.
 *
 * What weakens no claim of the sentence, as in "After possibly the worst flood in
 * years, Lund said S", belongs to none. An amount and a weasel word weaken the words
 * they stand in and nothing beside them: "about 40 clerks told some reporters that S"
 * does not hold back S.
 */
#include "find/scope.h"

#include <stdlib.h>

#include "base/str.h"

enum part { PART_CONTENT, PART_SOURCE, PART_CUE };

struct piece {
    size_t start, end, claim;
    enum part part;
    const struct piece *around; /* the content it began in, or NULL */
};

enum {
    MAX_SOURCE = 60, /* tokens of a source before a hedge in it */
    MAX_BESIDE = 12  /* tokens between a hedge and the frame it stands beside */
};

/* ## Pieces ---------------------------------------------------------------------- */

/* Text order, outer first. */
static int by_start(const void *left, const void *right)
{
    const struct piece *a = left, *b = right;
    if (a->start != b->start)
        return a->start < b->start ? -1 : 1;
    if (a->end != b->end)
        return a->end > b->end ? -1 : 1;
    if (a->claim != b->claim)
        return a->claim < b->claim ? -1 : 1;
    return (int)a->part - (int)b->part;
}

/* A quotation that goes on has its source and cue elsewhere. */
static void add_pieces(struct scope *scope, struct sayso_strs strs, size_t claim,
                       enum part part)
{
    for (size_t i = 0; i < strs.n; i++)
        if (strs.v[i].n && str_overlaps(scope->text, strs.v[i])) {
            size_t start = str_offset(scope->text, strs.v[i]);
            scope->pieces[scope->piece_count++] =
                (struct piece){.start = start,
                               .end = start + strs.v[i].n,
                               .claim = claim,
                               .part = part};
        }
}

/* A claim's content mostly stands behind its source and cue, or claims do in order. */
static void sort_pieces(struct piece *pieces, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (by_start(&pieces[i - 1], &pieces[i]) > 0) {
            qsort(pieces, count, sizeof *pieces, by_start);
            return;
        }
}

struct scope scope_begin(const struct passage *p, size_t sentence,
                         const struct sayso_claim *claims, size_t claim_count)
{
    struct scope scope = {.passage = p, .claims = claims};
    struct arena *scratch = p->find->scratch;
    size_t most = 0;
    scope.own = NO_CLAIM;
    scope.sentence = (struct range){p->starts[sentence], p->starts[sentence + 1]};
    scope.text = passage_text(p, (struct range){0, p->count});
    for (size_t i = 0; i < claim_count; i++)
        most += claims[i].claim.n + claims[i].source.n + claims[i].cue.n;
    scope.pieces = arena_array_raw(scratch, most, sizeof *scope.pieces);
    scope.open = arena_array_raw(scratch, most, sizeof *scope.open);
    for (size_t i = 0; i < claim_count; i++) {
        add_pieces(&scope, claims[i].claim, i, PART_CONTENT);
        add_pieces(&scope, claims[i].source, i, PART_SOURCE);
        add_pieces(&scope, claims[i].cue, i, PART_CUE);
    }
    sort_pieces(scope.pieces, scope.piece_count);
    return scope;
}

static const struct piece *innermost(const struct scope *scope)
{
    return scope->open_count ? scope->open[scope->open_count - 1] : NULL;
}

static void close_pieces(struct scope *scope, size_t at)
{
    while (scope->open_count && innermost(scope)->end <= at)
        scope->open_count--;
}

/* Does somebody make the claim? Not the author, and not nobody. */
static bool is_somebodys(const struct sayso_claim *claim)
{
    return claim->attribution != SAYSO_NONE &&
           (claim->attribution != SAYSO_HEARSAY || claim->source.n);
}

static void open_piece(struct scope *scope, struct piece *piece)
{
    const struct piece *outer = innermost(scope);
    if (outer)
        piece->around = outer->part == PART_CONTENT ? outer : outer->around;
    scope->open[scope->open_count++] = piece;
    if (!scope->before || piece->end >= scope->before->end)
        scope->before = piece;
    if (scope->claims[piece->claim].attribution == SAYSO_NONE)
        scope->own = piece->claim;
    if (piece->part == PART_CONTENT && is_somebodys(&scope->claims[piece->claim]) &&
        piece->end > scope->voiced)
        scope->voiced = piece->end;
}

static void read_up_to(struct scope *scope, size_t at)
{
    for (; scope->next < scope->piece_count && scope->pieces[scope->next].start <= at;
         scope->next++) {
        close_pieces(scope, scope->pieces[scope->next].start);
        open_piece(scope, &scope->pieces[scope->next]);
    }
    close_pieces(scope, at);
}

/* ## In a claim's words ---------------------------------------------------------- */

/* "asked if the dam was safe": an "if" that opens what somebody asks is no condition.
 * A cue that takes such a clause and no other asks; "said if" does not. */
static bool opens_question(const struct scope *scope, const struct hit *hit,
                           const struct piece *content, size_t at)
{
    /* A rule begins with its cells, so a pointer to them is a pointer to it. */
    const struct rule *cue =
        (const struct rule *)(const void *)scope->claims[content->claim].cue_rule;
    return at == content->start && word_at(scope->passage, hit->first) == W_IF && cue &&
           (cue->frame & FRAME_WH) && !(cue->frame & FRAME_THAT);
}

/* ## In a frame ------------------------------------------------------------------ */

static bool is_amount(const struct hit *hit)
{
    return str_is(hit->rule->cells.klass, "approximator");
}

static bool is_weasel(const struct hit *hit)
{
    return str_is(hit->rule->cells.klass, "weasel");
}

static bool is_person_or_body(const struct sayso_claim *claim)
{
    return claim->source_type != SAYSO_DOCUMENT &&
           claim->source_type != SAYSO_UNSPECIFIED;
}

/* What may stand before a hedge that opens a source: adverbs, and before a noun that is
 * the hedge itself ("foreign critics") what tells more of it. */
static bool may_precede(const struct passage *p, size_t i, bool noun)
{
    switch (tag_at(p, i)) {
    case TAG_ADV:
    case TAG_NOT:
        return true;
    case TAG_DET:
    case TAG_ADJ:
    case TAG_NAME:
    case TAG_POSS:
        return noun;
    default:
        return false;
    }
}

/* Does the hedge open the source, or, in "unions and some clerks", one of several? The
 * words of a document may hold it anywhere before a clause or an aside. */
static bool opens_source(const struct scope *scope, const struct hit *hit,
                         const struct piece *source)
{
    const struct passage *p = scope->passage;
    bool deep = false, listed = false, noun = tag_at(p, hit->last - 1) == TAG_NOUN;
    for (size_t i = hit->first; i > scope->sentence.first; i--) {
        enum tag tag = tag_at(p, i - 1);
        if (str_offset(scope->text, p->tokens[i - 1].s) < source->start)
            break;
        if (tag == TAG_WH || tag == TAG_THAT || hit->first - i >= MAX_SOURCE ||
            (tag == TAG_MARK && !listed))
            return false;
        listed = listed || tag == TAG_CONJ;
        deep = deep || (!listed && !may_precede(p, i - 1, noun));
    }
    return !deep || !is_person_or_body(&scope->claims[source->claim]);
}

/* Does a hedge that begins in a claim's cue or source weaken that claim? */
static bool weakens_content(const struct scope *scope, const struct hit *hit,
                            const struct piece *frame)
{
    size_t end = str_offset(scope->text, hit->s) + hit->s.n;
    if (frame->part == PART_CUE)
        return !frame->around || end >= frame->end;
    if (end > frame->end)
        return true; /* "experts say" */
    return !is_amount(hit) && opens_source(scope, hit, frame);
}

/* ## Beside a frame -------------------------------------------------------------- */

/* How much stands between a hedge and what comes next on one side of it. */
enum weight {
    WEIGHT_LIGHT,  /* words that say nothing by themselves */
    WEIGHT_LINKED, /* verbs, adjectives and prepositions too */
    WEIGHT_HEAVY
};

struct side {
    enum weight weight;
    bool touches; /* a piece comes next, and no mark or end of the sentence */
};

static enum weight weight_of(const struct passage *p, size_t i)
{
    switch (tag_at(p, i)) {
    case TAG_NONE:
    case TAG_ADV:
    case TAG_NOT:
    case TAG_CONJ:
    case TAG_SUB:
    case TAG_AUX:
    case TAG_MODAL:
    case TAG_THAT:
    case TAG_TO:
        return WEIGHT_LIGHT;
    case TAG_VERB:
    case TAG_BASE:
    case TAG_ING:
    case TAG_PART:
    case TAG_ADJ:
    case TAG_PREP:
        return WEIGHT_LINKED;
    case TAG_PRONOUN:
        return word_at(p, i) == W_IT ? WEIGHT_LIGHT : WEIGHT_HEAVY;
    default:
        return WEIGHT_HEAVY;
    }
}

/* Take the token in; false where the side ends with it. */
static bool weigh(const struct scope *scope, size_t i, struct side *side)
{
    enum weight weight = weight_of(scope->passage, i);
    if (tag_at(scope->passage, i) == TAG_MARK)
        return false;
    if (weight > side->weight)
        side->weight = weight;
    return weight != WEIGHT_HEAVY;
}

/* From the hedge back to what ends at the byte `end`. */
static struct side left_of(const struct scope *scope, const struct hit *hit, size_t end)
{
    struct side side = {WEIGHT_LIGHT, false};
    for (size_t i = hit->first; i > scope->sentence.first; i--) {
        struct sayso_str token = scope->passage->tokens[i - 1].s;
        side.touches = str_offset(scope->text, token) < end;
        if (side.touches || !weigh(scope, i - 1, &side))
            return side;
        if (hit->first - i >= MAX_BESIDE)
            return (struct side){WEIGHT_HEAVY, false};
    }
    return side;
}

/* From the hedge on to what begins at the byte `start`. */
static struct side right_of(const struct scope *scope, const struct hit *hit,
                            size_t start)
{
    struct side side = {WEIGHT_LIGHT, false};
    for (size_t i = hit->last; i < scope->sentence.last; i++) {
        side.touches = str_offset(scope->text, scope->passage->tokens[i].s) >= start;
        if (side.touches || !weigh(scope, i, &side))
            return side;
        if (i - hit->last >= MAX_BESIDE)
            return (struct side){WEIGHT_HEAVY, false};
    }
    return side;
}

/* The claim whose source or cue a hedge stands beside that begins in no piece. */
static size_t claim_beside(const struct scope *scope, const struct hit *hit)
{
    const struct piece *before = scope->before, *after = NULL;
    if (scope->next < scope->piece_count)
        after = &scope->pieces[scope->next];
    if (is_amount(hit) || (!before && !after))
        return NO_CLAIM;
    if (after && after->start < str_offset(scope->text, hit->s) + hit->s.n)
        return after->claim; /* "(seen) by some" */
    if (is_weasel(hit))
        return NO_CLAIM;
    struct side left = left_of(scope, hit, before ? before->end : 0);
    struct side right = right_of(scope, hit, after ? after->start : SIZE_MAX);
    enum weight most = left.weight > right.weight ? left.weight : right.weight;
    bool between = left.touches && right.touches && before && after &&
                   before->claim == after->claim;
    if (most > (between ? WEIGHT_LINKED : WEIGHT_LIGHT))
        return NO_CLAIM;
    bool forward = after && (right.touches || !left.touches);
    return forward || !before ? after->claim : before->claim;
}

/* ## The whole ------------------------------------------------------------------- */

static size_t claim_of(const struct scope *scope, const struct hit *hit, size_t at)
{
    const struct piece *piece = innermost(scope);
    if (!piece) {
        size_t claim = claim_beside(scope, hit);
        return claim != NO_CLAIM ? claim : scope->own;
    }
    if (piece->part == PART_CONTENT)
        return opens_question(scope, hit, piece, at) ? NO_CLAIM : piece->claim;
    if (weakens_content(scope, hit, piece))
        return piece->claim;
    return piece->around && piece->around->end > at ? piece->around->claim : NO_CLAIM;
}

struct scoped scope_place(struct scope *scope, const struct hit *hit)
{
    size_t at = str_offset(scope->text, hit->s);
    read_up_to(scope, at);
    bool voiced = at < scope->voiced || quoted_at(scope->passage, hit->first);
    return (struct scoped){claim_of(scope, hit, at),
                           voiced ? SAYSO_SOURCE : SAYSO_AUTHOR};
}
