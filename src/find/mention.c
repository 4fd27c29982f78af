/*
 * A mention is found by hash of a word that it may be called by, and of several that
 * fit the newest counts, which its stamp tells. So a name costs what the few who share
 * one of its words cost, however many the article spoke of; what is older or newer is
 * an order of bytes, which is moved in a few instructions. To take an article's phrases
 * in costs 36 instructions a byte of news, a fifth of them here.
 */
#include "find/mention.h"

#include <string.h>

#include "base/str.h"
#include "find/described.h"

bool gender_differs(enum gender a, enum gender b)
{
    return a != b && a != GENDER_UNKNOWN && b != GENDER_UNKNOWN;
}

/* ## Order ------------------------------------------------------------------------- */

void mention_begin(struct mention_list *l, struct arena *arena)
{
    l->arena = arena;
    l->count = l->ids = l->stamps = 0;
    l->stale = l->stale_before = 0;
    memset(l->chains, 0, sizeof l->chains);
}

/* Take the number at a place of the order to its end. */
static void move_to_end(struct mention_list *l, uint8_t *place)
{
    uint8_t number = *place, *last = &l->order[l->count - 1];
    if (place < l->order + l->stale)
        l->stale--;
    memmove(place, place + 1, (size_t)(last - place));
    *last = number;
}

/* Its place in the order. */
static size_t place_in(const struct mention_list *l, const struct mention *who)
{
    const uint8_t *place = memchr(l->order, who->number, l->count);
    return (size_t)(place - l->order);
}

void mention_renew(struct mention_list *l, struct mention *who)
{
    who->stamp = ++l->stamps;
    if (l->order[l->count - 1] != who->number)
        move_to_end(l, l->order + place_in(l, who));
}

/* ## Keys -------------------------------------------------------------------------- */

static size_t chain_of(uint32_t hash)
{
    return (hash >> 1) % MENTION_CHAINS;
}

/* Enter the word of that hash, or none. */
static void link_key(struct mention_list *l, size_t place, uint32_t hash)
{
    uint16_t *chain = &l->chains[chain_of(hash)];
    l->keys[place] = (struct key){hash, *chain};
    if (hash)
        *chain = (uint16_t)(place + 1);
}

static void unlink_keys(struct mention_list *l, const struct mention *who)
{
    size_t first = (size_t)who->number * CALLS;
    size_t end = first + (who->name.text.n ? CALLS : 0);
    for (size_t place = first; place < end; place++) {
        const struct key *key = &l->keys[place];
        if (!key->hash)
            continue;
        uint16_t *link = &l->chains[chain_of(key->hash)];
        while (*link != place + 1)
            link = &l->keys[*link - 1].next;
        *link = key->next;
    }
}

static void link_keys(struct mention_list *l, const struct mention *who)
{
    const struct full_name *name = &who->name;
    size_t first = (size_t)who->number * CALLS;
    bool two = name->first.n < name->text.n;
    if (!name->text.n) {
        memset(&l->keys[first], 0, CALLS * sizeof *l->keys);
        return;
    }
    link_key(l, first + CALL_LAST, full_name_key(name->last));
    link_key(l, first + CALL_FIRST, two ? full_name_key(name->first) : 0);
    link_key(l, first + CALL_ACRONYM, who->acronym.n ? full_name_key(who->acronym) : 0);
    link_key(l, first + CALL_INITIALS, two ? full_name_initials(name) : 0);
}

/* Of those that may be called by a word. */
struct called {
    const struct mention_list *list;
    uint32_t hash;
    uint16_t link;
};

static struct called called_by(const struct mention_list *l, struct sayso_str word)
{
    uint32_t hash = full_name_key(word);
    return (struct called){l, hash, l->chains[chain_of(hash)]};
}

/* The next; NULL behind the last. One whose hash is the same may be among them, or the
 * same one twice. */
static struct mention *next_called(struct called *called)
{
    while (called->link) {
        size_t place = called->link - 1u;
        const struct key *key = &called->list->keys[place];
        called->link = key->next;
        if (key->hash == called->hash)
            return called->list->list[place / CALLS];
    }
    return NULL;
}

/* ## What is told ------------------------------------------------------------------ */

static void enter_words(struct mention_list *l, const struct mention *who)
{
    uint64_t bits = described_bits(who->core);
    if (who->kind.n)
        bits |= described_bits(who->kind);
    l->bits[who->number] = bits ? bits : UINT64_MAX;
    l->first[who->number] = who->core.p;
}

/* One not used yet, or the oldest; the last in the order from now on. */
static struct mention *make_room(struct mention_list *l)
{
    uint8_t number = (uint8_t)l->count;
    if (l->count < MAX_MENTIONS) {
        l->order[l->count++] = number;
        l->list[number] = arena_raw(l->arena, sizeof **l->list);
    } else {
        number = l->order[0];
        unlink_keys(l, l->list[number]);
        move_to_end(l, l->order);
    }
    l->list[number]->number = number;
    return l->list[number];
}

void mention_add(struct mention_list *l, const struct mention *fresh)
{
    struct mention *who = make_room(l);
    uint8_t number = who->number;
    *who = *fresh;
    who->number = number;
    who->id = ++l->ids;
    who->stamp = ++l->stamps;
    l->reached[number] = who->last.sentence;
    enter_words(l, who);
    link_keys(l, who);
}

/* Is it among the oldest that reached no sentence from some one on? */
static bool is_stale(const struct mention_list *l, const struct mention *who)
{
    return l->stale && who->stamp <= l->list[l->order[l->stale - 1]]->stamp;
}

void mention_touch(struct mention_list *l, struct mention *who, struct place place)
{
    who->seen++;
    if (who->last.sentence == place.sentence) {
        who->last.subject = who->last.subject || place.subject;
        who->last.spoke = who->last.spoke || place.spoke;
        return;
    }
    who->before = who->last;
    who->last = place;
    if (place.sentence <= l->reached[who->number])
        return;
    l->reached[who->number] = place.sentence;
    if (is_stale(l, who) && place.sentence >= l->stale_before)
        l->stale = place_in(l, who);
}

static void merge_name(struct mention_list *l, struct mention *old,
                       const struct mention *fresh)
{
    const struct full_name *name = &fresh->name;
    if (!old->name.text.n) {
        old->name = *name;
        old->naming = fresh->naming;
    } else if (name->text.n > old->name.text.n &&
               (str_eq(fresh->acronym, old->name.text) ||
                str_eq(name->last, old->name.text) ||
                full_name_skips_middle(name, &old->name))) {
        old->name = *name;
    } else if (old->acronym.n || !fresh->acronym.n) {
        return;
    }
    if (!old->acronym.n)
        old->acronym = fresh->acronym;
    unlink_keys(l, old);
    link_keys(l, old);
}

static void merge_words(struct mention_list *l, struct mention *old,
                        const struct mention *fresh)
{
    /* "President Holt" stays one when she is "Ms. Holt, who ..." */
    if (old->role && !fresh->role)
        return;
    bool longer = fresh->core.n > old->core.n, fuller = false;
    if (fresh->description.n > fresh->name.text.n &&
        fresh->description.n > old->description.n) {
        old->description = fresh->description;
        fuller = fresh->kind.n > 0;
    }
    if (fuller)
        old->kind = fresh->kind;
    if (longer)
        old->core = fresh->core;
    if (fuller || longer)
        enter_words(l, old);
}

void mention_merge(struct mention_list *l, struct mention *old,
                   const struct mention *fresh)
{
    merge_name(l, old, fresh);
    merge_words(l, old, fresh);
    if (fresh->sure && !old->sure) {
        old->type = fresh->type;
        old->sure = true;
    }
    old->role = old->role || fresh->role;
    old->human = old->human || fresh->human;
    old->where = old->where || fresh->where;
    if (old->gender == GENDER_UNKNOWN)
        old->gender = fresh->gender;
    if (!old->letter)
        old->letter = fresh->letter;
    mention_renew(l, old);
    mention_touch(l, old, fresh->last);
}

/* ## Who is called so -------------------------------------------------------------- */

/* How well a name of one word stands for a mention: a surname is a person's before it
 * is a given name, and that before the beginning of a body's name ("Lund" of "the Lund
 * Bridge"). */
enum short_form { NO_FORM, BODY_FORM, GIVEN_FORM, SURNAME_FORM };

static enum short_form short_form(const struct mention *m, struct sayso_str word,
                                  enum gender gender)
{
    const struct full_name *name = &m->name;
    if (m->type == SAYSO_PERSON) {
        if (gender_differs(m->gender, gender))
            return NO_FORM;
        return str_eq(name->last, word)    ? SURNAME_FORM
               : str_eq(name->first, word) ? GIVEN_FORM
                                           : NO_FORM;
    }
    if (name->text.n <= word.n)
        return NO_FORM;
    bool body = str_eq(m->acronym, word) || full_name_abbreviates(word, name) ||
                (word.n > 3 && str_eq(name->first, word));
    return body ? BODY_FORM : NO_FORM;
}

/* Is it the same name, or a longer one of the same person? */
static bool same_name(const struct mention *m, const struct full_name *name,
                      enum gender gender, bool single)
{
    if (str_eq(m->name.text, name->text))
        return true;
    if (single)
        return false;
    if (m->type == SAYSO_PERSON && full_name_skips_middle(&m->name, name))
        return true;
    /* "Lin" in the headline, "Christina Lin" in the text. */
    return str_eq(m->name.text, name->last) &&
           (!m->sure ||
            (m->type == SAYSO_PERSON && !gender_differs(m->gender, gender)));
}

static struct mention *newer(struct mention *a, struct mention *b)
{
    return !b || a->stamp > b->stamp ? a : b;
}

static struct mention *more_seen(struct mention *a, struct mention *b)
{
    return a->seen == b->seen ? newer(a, b) : a->seen > b->seen ? a : b;
}

/* Whoever has the same name, or a short form of it that counts, has its last word among
 * those by which it may be called. */
struct mention *mention_known(const struct mention_list *l,
                              const struct full_name *name, enum gender gender,
                              bool person)
{
    bool single = name->last.n == name->text.n;
    struct mention *same = NULL, *best = NULL, *other;
    enum short_form form = NO_FORM;
    struct called called = called_by(l, name->last);
    while ((other = next_called(&called)) != NULL) {
        if (person && other->sure && other->type != SAYSO_PERSON)
            continue;
        if (same_name(other, name, gender, single))
            same = newer(other, same);
        enum short_form its = single ? short_form(other, name->last, gender) : NO_FORM;
        if (its == NO_FORM || its < form)
            continue;
        best = its > form ? other : more_seen(other, best);
        form = its;
    }
    return same ? same : best;
}

struct mention *mention_named(const struct mention_list *l, struct sayso_str name)
{
    struct mention *best = NULL, *other;
    struct called called = called_by(l, name);
    while ((other = next_called(&called)) != NULL)
        if (str_eq(other->name.text, name))
            best = newer(other, best);
    return best;
}

struct mention *mention_of_part(const struct mention_list *l, struct sayso_str word)
{
    struct mention *best = NULL, *other;
    struct called called = called_by(l, word);
    while ((other = next_called(&called)) != NULL)
        if (other->name.text.n > word.n && other->type != SAYSO_PERSON &&
            (str_eq(other->name.first, word) || str_eq(other->name.last, word)))
            best = newer(other, best);
    return best;
}
