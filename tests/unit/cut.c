/* Sentences against a cutter written out plainly: it looks at every character, counts
 * every word, and runs over nothing. */
#include "base/buf.h"
#include "base/str.h"
#include "base/utf8.h"
#include "find/list.h"
#include "find/mark.h"
#include "find/paragraph.h"
#include "find/sentence.h"
#include "find/stop.h"
#include "unit.h"

enum { TEXTS = 4000, LONGEST = SENTENCE_MAX - 1024 };

struct plain {
    struct open_sentence open;
    struct list_marker item;
    size_t last_blank;
    struct arena *arena;
    struct slices *sentences;
};

static size_t cut(struct plain *plain, size_t end)
{
    struct open_sentence *open = &plain->open;
    struct slices *list = plain->sentences;
    size_t n;
    struct sayso_str text = paragraph_trim(str_sub(open->text, open->start, end));
    if (text.n)
        ARENA_PUSH(plain->arena, list->v, list->n, list->capacity, text);
    while (utf8_is_space(utf8_at(open->text, end, &n)) && n)
        end += n;
    open->start = end;
    open->words = 0;
    open->in_word = false;
    plain->last_blank = 0;
    struct list_marker item = list_read(open->text, end);
    if (item.length)
        plain->item = item;
    return end;
}

static bool next_item(const struct plain *plain, size_t at)
{
    size_t n;
    if (!plain->item.length || !plain->last_blank || !plain->open.words ||
        !utf8_is_space(utf8_before(plain->open.text, at, &n)))
        return false;
    struct list_marker marker = list_read(plain->open.text, at);
    return list_follows(&plain->item, &marker);
}

static size_t pass(struct plain *plain, uint32_t cp, size_t at, size_t n)
{
    bool alnum = utf8_is_alpha(cp) || utf8_is_digit(cp);
    plain->open.words += alnum && !plain->open.in_word;
    plain->open.in_word = alnum;
    if (utf8_is_space(cp))
        plain->last_blank = at;
    return at + n;
}

/* A stop finds all words counted up to it. */
static size_t judge(struct plain *plain, size_t at)
{
    struct stop stop = stop_read(plain->open.text, at);
    plain->open.counted = at;
    size_t end = stop_cut(&plain->open, &stop);
    plain->open.in_word = false;
    return end ? cut(plain, end) : stop.end;
}

static void cut_plainly(const struct rubric *rubric, struct sayso_str text,
                        struct arena *arena, struct slices *sentences)
{
    struct plain plain = {.open = {.rubric = rubric, .text = text},
                          .arena = arena,
                          .sentences = sentences};
    size_t at = cut(&plain, 0), n;
    while (at < text.n) {
        uint32_t cp = utf8_at(text, at, &n);
        if (at - plain.open.start >= LONGEST) {
            at = cut(&plain, plain.last_blank ? plain.last_blank : at);
        } else if (next_item(&plain, at)) {
            at = cut(&plain, at);
            at += plain.item.length;
        } else {
            at = mark_ends(cp) ? judge(&plain, at) : pass(&plain, cp, at, n);
        }
    }
    cut(&plain, text.n);
}

static const char *const pieces[] = {"Dogs",
                                     "ran",
                                     "at",
                                     "5",
                                     "p.m.",
                                     "Mr.",
                                     "Smith",
                                     "U.S.",
                                     "3.50",
                                     "1.",
                                     "2.",
                                     "(a)",
                                     "b)",
                                     "etc.",
                                     ". . .",
                                     "...",
                                     "?!",
                                     "!",
                                     "?",
                                     ".",
                                     "\"",
                                     "[12]",
                                     "x.Today",
                                     ")",
                                     "(",
                                     "--",
                                     "\xE2\x80\xA6",
                                     "\xE2\x80\x9D",
                                     "s\xC3\xA9t",
                                     "\xC2\xA0",
                                     "\xE3\x80\x82",
                                     "\xE2\x80\xA2",
                                     "said",
                                     "Ph.D.",
                                     "J.",
                                     "No.",
                                     "\t",
                                     "R-Ky."};

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

/* Now and then a stretch that is too long for a sentence. */
static void add_piece(struct buf *buf, uint32_t *seed)
{
    enum { PIECES = sizeof pieces / sizeof pieces[0], WORDS = 700 };
    if (next_random(seed) % 500 == 0)
        for (int i = 0; i < WORDS; i++)
            buf_add(buf, str_from(i % 90 ? "word " : "wordword"));
    buf_add(buf, str_from(pieces[next_random(seed) % PIECES]));
    if (next_random(seed) % 4)
        buf_add(buf, STR_LIT(" "));
}

TEST(cut_as_written_out_plainly)
{
    struct sayso_err err;
    struct sayso_rubric *loaded = sayso_rubric_load(NULL, 0, &err);
    const struct rubric *rubric = rubric_of(loaded);
    struct arena arena = {0};
    struct buf text = {0};
    uint32_t seed = 7;
    for (int i = 0; i < TEXTS; i++) {
        struct slices fast = {0}, plain = {0};
        text.n = 0;
        for (uint32_t n = next_random(&seed) % 40; n > 0; n--)
            add_piece(&text, &seed);
        sentence_cut(rubric, buf_str(&text), &arena, &fast);
        cut_plainly(rubric, buf_str(&text), &arena, &plain);
        INT_EQ(fast.n, plain.n);
        for (size_t k = 0; k < fast.n && k < plain.n; k++)
            OK(fast.v[k].p == plain.v[k].p && fast.v[k].n == plain.v[k].n);
        arena_reset(&arena);
    }
    buf_free(&text);
    arena_free(&arena);
    sayso_rubric_free(loaded);
}
