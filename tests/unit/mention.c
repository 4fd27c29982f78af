/*
 * The store of mentions against the plain way: a list of whole mentions, newest last,
 * in which each question is a walk from the end. Both get the same names, made of few
 * words so that they share many, and more of them than are kept; after each step they
 * must be in the same order and give the same answers.
 */
#include "find/mention.h"

#include <string.h>

#include "base/str.h"
#include "find/described.h"
#include "unit.h"

/* ## The plain way ----------------------------------------------------------------- */

struct plain {
    struct mention list[MAX_MENTIONS];
    size_t count, ids;
};

static void plain_end(struct plain *l, struct mention *who)
{
    struct mention copy = *who, *end = l->list + l->count;
    memmove(who, who + 1, (size_t)(end - (who + 1)) * sizeof *who);
    end[-1] = copy;
}

static void plain_add(struct plain *l, const struct mention *fresh)
{
    if (l->count == MAX_MENTIONS) {
        memmove(l->list, l->list + 1, (MAX_MENTIONS - 1) * sizeof *l->list);
        l->count--;
    }
    l->list[l->count] = *fresh;
    l->list[l->count++].id = ++l->ids;
}

static void plain_touch(struct mention *who, struct place place)
{
    who->seen++;
    if (who->last.sentence != place.sentence) {
        who->before = who->last;
        who->last = place;
        return;
    }
    who->last.subject |= place.subject;
    who->last.spoke |= place.spoke;
}

static void plain_merge(struct plain *l, struct mention *old,
                        const struct mention *fresh)
{
    const struct full_name *name = &fresh->name;
    if (!old->name.text.n)
        old->name = *name;
    if (name->text.n > old->name.text.n &&
        (str_eq(fresh->acronym, old->name.text) || str_eq(name->last, old->name.text) ||
         full_name_skips_middle(name, &old->name)))
        old->name = *name;
    if (fresh->sure && !old->sure) {
        old->type = fresh->type;
        old->sure = true;
    }
    if (old->gender == GENDER_UNKNOWN)
        old->gender = fresh->gender;
    if (!old->acronym.n)
        old->acronym = fresh->acronym;
    plain_touch(old, fresh->last);
    plain_end(l, old);
}

static int plain_form(const struct mention *m, struct sayso_str word,
                      enum gender gender)
{
    if (m->type == SAYSO_PERSON && gender_differs(m->gender, gender))
        return 0;
    if (m->type == SAYSO_PERSON)
        return str_eq(m->name.last, word) ? 3 : str_eq(m->name.first, word) ? 2 : 0;
    return m->name.text.n > word.n &&
           (str_eq(m->acronym, word) || full_name_abbreviates(word, &m->name) ||
            (word.n > 3 && str_eq(m->name.first, word)));
}

static bool plain_same(const struct mention *m, const struct full_name *name,
                       enum gender gender)
{
    bool single = name->last.n == name->text.n;
    if (str_eq(m->name.text, name->text))
        return true;
    if (!single && m->type == SAYSO_PERSON && full_name_skips_middle(&m->name, name))
        return true;
    return !single && str_eq(m->name.text, name->last) &&
           (!m->sure ||
            (m->type == SAYSO_PERSON && !gender_differs(m->gender, gender)));
}

static struct mention *plain_known(struct plain *l, const struct full_name *name,
                                   enum gender gender, bool person)
{
    struct mention *best = NULL;
    int form = 0;
    for (size_t i = l->count; i-- > 0;) {
        struct mention *other = &l->list[i];
        if (!other->name.text.n ||
            (person && other->sure && other->type != SAYSO_PERSON))
            continue;
        if (plain_same(other, name, gender))
            return other;
        bool single = name->last.n == name->text.n;
        int its = single ? plain_form(other, name->text, gender) : 0;
        if (its > form || (its == form && best && other->seen > best->seen)) {
            form = its;
            best = other;
        }
    }
    return best;
}

static struct mention *plain_named(struct plain *l, struct sayso_str name)
{
    for (size_t i = l->count; i-- > 0;)
        if (str_eq(l->list[i].name.text, name))
            return &l->list[i];
    return NULL;
}

static struct mention *plain_of_part(struct plain *l, struct sayso_str word)
{
    for (size_t i = l->count; i-- > 0;) {
        struct mention *who = &l->list[i];
        if (who->name.text.n > word.n && who->type != SAYSO_PERSON &&
            (str_eq(who->name.first, word) || str_eq(who->name.last, word)))
            return who;
    }
    return NULL;
}

/* ## Made names -------------------------------------------------------------------- */

/* A small generator, the same everywhere. */
static unsigned draw(uint64_t *seed, unsigned below)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(*seed >> 33) % below;
}

static struct sayso_str made_name(uint64_t *seed, struct arena *arena)
{
    static const char *const words[] = {"Ann", "Lee", "Lund", "Northern", "Health",
                                        "Bo",  "Ek",  "al",   "Forum",    "D."};
    static const char *const last[] = {"Lee", "Lund", "Ek",  "Forum", "Ann",
                                       "NHF", "Jr.",  "III", "LH"};
    char text[64] = "";
    for (unsigned n = draw(seed, 4); n > 0; n--) {
        strcat(text, words[draw(seed, 10)]);
        strcat(text, " ");
    }
    strcat(text, last[draw(seed, 9)]);
    return arena_str(arena, str_from(text));
}

static struct mention made_mention(uint64_t *seed, struct arena *arena, size_t sentence)
{
    struct mention m = {.type = draw(seed, 2) ? SAYSO_PERSON : SAYSO_ORGANISATION,
                        .gender = (enum gender)draw(seed, 3),
                        .sure = draw(seed, 3) > 0,
                        .last = {.offset = sentence, .sentence = sentence}};
    if (draw(seed, 5) > 0)
        m.name = full_name_read(made_name(seed, arena));
    if (m.name.text.n && draw(seed, 4) == 0)
        m.acronym = str_from(draw(seed, 2) ? "NHF" : "LH");
    m.core = m.description = m.name.text;
    return m;
}

/* ## Both -------------------------------------------------------------------------- */

struct both {
    struct plain plain;
    struct mention_list list;
    size_t differences;
};

static struct mention *newest_but(const struct mention_list *l, size_t back)
{
    return l->list[l->order[l->count - 1 - back]];
}

static void compare(struct both *b, const struct mention *a, const struct mention *c)
{
    b->differences += (a ? a->id : 0) != (c ? c->id : 0);
}

static void compare_order(struct both *b)
{
    b->differences += b->plain.count != b->list.count;
    for (size_t i = 0; i < b->list.count && !b->differences; i++) {
        const struct mention *a = &b->plain.list[b->plain.count - 1 - i];
        const struct mention *c = newest_but(&b->list, i);
        compare(b, a, c);
        b->differences += !str_eq(a->name.text, c->name.text) || a->seen != c->seen;
        b->differences += b->list.reached[c->number] < c->last.sentence;
    }
}

/* Remember, as a search for a pronoun does, what is older than eight sentences. */
static void search(struct mention_list *l, size_t sentence)
{
    l->stale_before = sentence > 8 ? sentence - 8 : 0;
    for (l->stale = 0; l->stale < l->count; l->stale++)
        if (l->reached[l->order[l->stale]] >= l->stale_before)
            return;
}

static void check_stale(struct both *b)
{
    const struct mention_list *l = &b->list;
    b->differences += l->stale > l->count;
    for (size_t i = 0; i < l->stale; i++)
        b->differences += l->reached[l->order[i]] >= l->stale_before;
}

/* What a name does: seen again, or new; and now and then one seen without its name. */
static void read_both(struct both *b, uint64_t *seed, struct arena *arena, size_t step)
{
    struct mention fresh = made_mention(seed, arena, step / 4);
    bool person = draw(seed, 2), named = fresh.name.text.n > 0;
    struct mention *old = NULL, *who = NULL;
    if (named) {
        old = plain_known(&b->plain, &fresh.name, fresh.gender, person);
        who = mention_known(&b->list, &fresh.name, fresh.gender, person);
    } else if (b->list.count && draw(seed, 2)) {
        size_t back = draw(seed, (unsigned)b->list.count);
        old = &b->plain.list[b->plain.count - 1 - back];
        who = newest_but(&b->list, back);
    }
    compare(b, old, who);
    if (b->differences)
        return;
    if (!old) {
        plain_add(&b->plain, &fresh);
        mention_add(&b->list, &fresh);
    } else if (named) {
        plain_merge(&b->plain, old, &fresh);
        mention_merge(&b->list, who, &fresh);
    } else {
        plain_touch(old, fresh.last);
        mention_touch(&b->list, who, fresh.last);
        if (draw(seed, 2)) {
            plain_end(&b->plain, old);
            mention_renew(&b->list, who);
        }
    }
}

static void ask_both(struct both *b, uint64_t *seed, struct arena *arena)
{
    struct full_name name = full_name_read(made_name(seed, arena));
    enum gender gender = (enum gender)draw(seed, 3);
    compare(b, plain_known(&b->plain, &name, gender, false),
            mention_known(&b->list, &name, gender, false));
    compare(b, plain_named(&b->plain, name.last), mention_named(&b->list, name.last));
    compare(b, plain_of_part(&b->plain, name.last),
            mention_of_part(&b->list, name.last));
}

TEST(mention_store_as_a_plain_list)
{
    for (uint64_t run = 0; run < 8; run++) {
        struct arena arena = {0};
        struct both *b = arena_alloc(&arena, sizeof *b);
        uint64_t seed = run;
        mention_begin(&b->list, &arena);
        for (size_t step = 0; step < 1500 && !b->differences; step++) {
            read_both(b, &seed, &arena, step);
            ask_both(b, &seed, &arena);
            compare_order(b);
            check_stale(b);
            if (step % 5 == 0)
                search(&b->list, step / 4);
        }
        INT_EQ(b->differences, 0);
        INT_EQ(b->list.count, MAX_MENTIONS);
        arena_free(&arena);
    }
}

TEST(mention_name_by_its_ends)
{
    struct full_name jr = full_name_read(STR_LIT("Harry Harris Jr."));
    STR_EQ(jr.first, "Harry");
    STR_EQ(jr.last, "Harris");
    struct full_name middle = full_name_read(STR_LIT("Hillary Rodham Clinton")),
                     none = full_name_read(STR_LIT("Hillary Clinton")),
                     other = full_name_read(STR_LIT("Hillary D. Clinton"));
    OK(full_name_skips_middle(&middle, &none));
    OK(full_name_skips_middle(&none, &middle));
    OK(!full_name_skips_middle(&other, &middle));
    struct full_name forum = full_name_read(STR_LIT("World Health and Food Forum"));
    OK(full_name_abbreviates(STR_LIT("WHFF"), &forum));
    OK(!full_name_abbreviates(STR_LIT("WHF"), &forum));
    OK(full_name_initials(&forum) == full_name_key(STR_LIT("WHFF")));
    OK(full_name_initials(&jr) == full_name_key(STR_LIT("HHJ")));
    struct full_name long_name = full_name_read(STR_LIT("A B C D E F G H I J K"));
    OK(full_name_initials(&long_name) == full_name_key(STR_LIT("ABCDEFGHIJK")));
    OK(full_name_initials(&long_name) != full_name_key(STR_LIT("ABCDEFGHIJL")));
    struct full_name one = full_name_read(STR_LIT("Clinton"));
    OK(full_name_initials(&one) == 0);
}

static bool plain_reads(struct sayso_str text, size_t at, struct sayso_str word)
{
    return str_eq_fold(str_sub(text, at, at + word.n), word) &&
           (at == 0 || !ascii_alpha(text.p[at - 1])) &&
           (at + word.n >= text.n || !ascii_alpha(text.p[at + word.n]));
}

static bool plain_has(struct sayso_str text, struct sayso_str word)
{
    for (size_t at = 0; at + word.n <= text.n; at++)
        if (plain_reads(text, at, word))
            return true;
    return false;
}

static struct sayso_str made_text(uint64_t *seed, unsigned least, unsigned most,
                                  struct arena *arena)
{
    static const char bytes[] = "aAbB. -1\xC3\xA9\x80";
    char text[48] = "";
    unsigned n = least + draw(seed, most - least + 1);
    for (unsigned i = 0; i < n; i++)
        text[i] = bytes[draw(seed, sizeof bytes - 1)];
    return arena_str(arena, (struct sayso_str){text, n});
}

TEST(mention_words_of_descriptions)
{
    struct arena arena = {0};
    uint64_t seed = 7;
    size_t held = 0, differences = 0, lost = 0;
    for (size_t i = 0; i < 20000; i++) {
        struct sayso_str text = made_text(&seed, 0, 40, &arena);
        struct sayso_str word = made_text(&seed, 1, 3, &arena);
        bool has = described_has(text, word);
        uint64_t wanted = described_wanted(word);
        held += has;
        differences += has != plain_has(text, word);
        lost += (has || described_shortens(text, word)) && wanted &&
                !(described_bits(text) & wanted);
    }
    OK(held > 1000);
    INT_EQ(differences, 0);
    INT_EQ(lost, 0);
    arena_free(&arena);
}

/* No description that holds or shortens a noun may lack the noun's bit. */
TEST(mention_bits_of_descriptions)
{
    static const char *const texts[] = {"Sen. Anna Lund",
                                        "the vice-president",
                                        "the U.S. senator",
                                        "caf\xC3\xA9 owner",
                                        "former SENATOR Holt",
                                        "Rep. Bo Ek",
                                        "the city\xE2\x80\x99s mayor",
                                        "No. 10"};
    static const char *const nouns[] = {
        "senator", "president", "vice-president", "U.S.", "caf", "owner", "mayor",
        "city",    "10",        "Repeal",         "Lund", "no"};
    size_t held = 0, told = 0;
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
        for (size_t n = 0; n < sizeof nouns / sizeof *nouns; n++) {
            struct sayso_str text = str_from(texts[t]), noun = str_from(nouns[n]);
            uint64_t wanted = described_wanted(noun), bits = described_bits(text);
            bool holds = described_has(text, noun) || described_shortens(text, noun);
            held += holds;
            told += wanted && !(bits & wanted);
            OK(!holds || !wanted || (bits & wanted));
        }
    INT_EQ(held, 14);
    OK(told > 60);
    OK(described_wanted(STR_LIT("10")) == 0);
}
