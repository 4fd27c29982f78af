/*
 * One rule's words at one token of a sentence: do they stand there, and how far do they
 * reach? Slot by slot, with bounded backtracking. What stands in brackets is looked at
 * and not taken.
 */
#include "rubric/attempt.h"

#include "base/str.h"
#include "base/utf8.h"
#include "rubric/phrase.h"

enum { MAX_STEPS = 2000 /* of one attempt at one token */ };

struct attempt {
    const struct slot *slots;
    size_t slot_count;
    const struct token *tokens;
    size_t count, steps, last, head;
};

/* The forms stand in the order of their addresses. */
static bool has_word(const struct atom *atom, const struct word *word)
{
    size_t low = 0, high = atom->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (atom->words[middle] == word)
            return true;
        if ((uintptr_t)atom->words[middle] < (uintptr_t)word)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

static uint32_t straight(uint32_t cp)
{
    return cp == 0x2019 || cp == 0x2018 || cp == 0x02BC ? '\'' : cp;
}

static bool spells(struct sayso_str text, struct sayso_str exact)
{
    size_t i = 0, k = 0, n, m;
    while (i < text.n && k < exact.n) {
        if (straight(utf8_at(text, i, &n)) != straight(utf8_at(exact, k, &m)))
            return false;
        i += n;
        k += m;
    }
    return i == text.n && k == exact.n;
}

/* The parts of speech that a token tagged `tag` can be in a rule: 1 << enum part. */
static unsigned parts_of(unsigned tag)
{
    const unsigned any = 1u << PART_ANY, verb = 1u << PART_VERB;
    if (tag == TAG_NONE)
        return (1u << PARTS) - 1;
    if (tag == TAG_NOUN || tag == TAG_NAME)
        return any | 1u << PART_NOUN;
    if (tag == TAG_MODAL)
        return any | verb | 1u << PART_MODAL;
    return tag >= TAG_VERB && tag < TAG_MODAL ? any | verb : any;
}

static bool fits_tag(enum part part, unsigned tag)
{
    return part == PART_ANY || (parts_of(tag) >> part & 1);
}

/* In digits, in words, or by its currency. */
static bool is_number(const struct token *token)
{
    if (token->shape & SHAPE_NUMBER || token->classes & WORD_NUMBER)
        return true;
    size_t length;
    return token->shape & SHAPE_MARK && utf8_is_currency(utf8_at(token->s, 0, &length));
}

bool attempt_form(const struct atom *atom, const struct token *token)
{
    if (!fits_tag(atom->part, token->tag))
        return false;
    if (atom->capital)
        return (token->shape & SHAPE_CAPITAL) != 0;
    return !atom->exact.n || (token->shape & SHAPE_UPPER) ||
           spells(token->s, atom->exact);
}

static bool fits(const struct atom *atom, const struct token *token)
{
    if (atom->sort == ATOM_NUMBER)
        return is_number(token);
    if (atom->sort == ATOM_ANY)
        return fits_tag(atom->part, token->tag) &&
               (token->shape & (SHAPE_WORD | SHAPE_NUMBER)) &&
               !(token->shape & SHAPE_SUFFIX);
    return token->word && has_word(atom, token->word) && attempt_form(atom, token);
}

static bool fits_all(const struct attempt *attempt,
                     const struct alternative *alternative, size_t at)
{
    if (alternative->count > attempt->count - at)
        return false;
    for (size_t i = 0; i < alternative->count; i++)
        if (!fits(&alternative->atoms[i], &attempt->tokens[at + i]))
            return false;
    return true;
}

/* No gap reaches over the end of a sentence or a quotation. */
static bool breaks_gap(const struct token *token)
{
    if (!(token->shape & SHAPE_MARK))
        return false;
    size_t length;
    switch (utf8_at(token->s, 0, &length)) {
    case '.':
    case '!':
    case '?':
    case '"':
    case '`':
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2026:
        return true;
    case '\'':
        return token->s.n == 2;
    default:
        return false;
    }
}

static bool match_slots(struct attempt *attempt, size_t slot, size_t at);

static bool match_gap(struct attempt *attempt, size_t slot, size_t at)
{
    for (size_t width = 0; width <= PHRASE_GAP; width++) {
        if (match_slots(attempt, slot + 1, at + width))
            return true;
        if (at + width >= attempt->count || breaks_gap(&attempt->tokens[at + width]))
            return false;
    }
    return false;
}

static void note_head(struct attempt *attempt, const struct alternative *alternative,
                      size_t at)
{
    for (size_t i = alternative->count; i > 0; i--)
        if (alternative->atoms[i - 1].part != PART_ANY)
            attempt->head = at + i - 1;
}

/* The first alternative from `from` on whose edge may be token `at`; the count of them
 * where there is none. */
static size_t next_one(const struct attempt *attempt, const struct slot *slot,
                       size_t from, size_t at)
{
    uint64_t bit = at < attempt->count ? word_bit(attempt->tokens[at].word) : 0;
    if (!word_bit_in(slot->bits, bit))
        return slot->count;
    while (from < slot->count && !word_bit_in(slot->alternatives[from].bits, bit))
        from++;
    return from;
}

/* Is what must stand at token `at` there, or what must not, absent? */
static bool stands_at(const struct attempt *attempt, const struct slot *slot, size_t at)
{
    for (size_t i = next_one(attempt, slot, 0, at); i < slot->count;
         i = next_one(attempt, slot, i + 1, at))
        if (fits_all(attempt, &slot->alternatives[i], at))
            return slot->sort == SLOT_BESIDE;
    return slot->sort == SLOT_NOT_BESIDE;
}

static bool stands_before(const struct attempt *attempt, const struct slot *slot,
                          size_t at)
{
    for (size_t i = at ? next_one(attempt, slot, 0, at - 1) : slot->count;
         i < slot->count; i = next_one(attempt, slot, i + 1, at - 1)) {
        size_t width = slot->alternatives[i].count;
        if (width <= at && fits_all(attempt, &slot->alternatives[i], at - width))
            return slot->sort == SLOT_BESIDE;
    }
    return slot->sort == SLOT_NOT_BESIDE;
}

/* Slots from `slot` on, at token `at`. The depth is the number of slots at most. The
 * head is set on the way back, so that the first marked slot has the last word. */
static bool match_slots(struct attempt *attempt, size_t slot, size_t at)
{
    if (slot == attempt->slot_count) {
        attempt->last = at;
        return true;
    }
    if (attempt->steps >= MAX_STEPS)
        return false;
    attempt->steps++;
    const struct slot *this = &attempt->slots[slot];
    if (!this->count)
        return match_gap(attempt, slot, at);
    if (this->sort == SLOT_BESIDE || this->sort == SLOT_NOT_BESIDE)
        return stands_at(attempt, this, at) && match_slots(attempt, slot + 1, at);
    for (size_t i = next_one(attempt, this, 0, at); i < this->count;
         i = next_one(attempt, this, i + 1, at)) {
        const struct alternative *one = &this->alternatives[i];
        if (!fits_all(attempt, one, at) ||
            !match_slots(attempt, slot + 1, at + one->count))
            continue;
        note_head(attempt, one, at);
        return true;
    }
    return this->sort == SLOT_OPTIONAL && match_slots(attempt, slot + 1, at);
}

enum attempt_result attempt_rule(const struct rule *rule, const struct token *tokens,
                                 size_t count, size_t at, struct hit *hit)
{
    struct attempt attempt = {.slots = rule->slots,
                              .slot_count = rule->slot_count,
                              .tokens = tokens,
                              .count = count,
                              .head = at};
    for (size_t i = 0; i < rule->before_count; i++)
        if (!stands_before(&attempt, &rule->before[i], at))
            return ATTEMPT_NO;
    if (!match_slots(&attempt, 0, at))
        return attempt.steps >= MAX_STEPS ? ATTEMPT_LIMIT : ATTEMPT_NO;
    *hit = (struct hit){rule, at, attempt.last, attempt.head, {0}};
    hit->s = str_cover(tokens[at].s, tokens[attempt.last - 1].s);
    return ATTEMPT_YES;
}
