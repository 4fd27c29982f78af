/*
 * Cuts a paragraph at the stops that end a sentence (stop.c decides) and before the
 * items of a list that runs through it. One pass; a stretch of SENTENCE_MAX bytes
 * without an end is cut at its last blank, so that what comes after is bounded.
 */
#include "find/sentence.h"

#include "base/simd.h"
#include "base/str.h"
#include "base/utf8.h"
#include "find/list.h"
#include "find/mark.h"
#include "find/paragraph.h"
#include "find/stop.h"

/* A stop is at most this long, so a sentence that is cut here stays below its limit. */
enum { LONGEST = SENTENCE_MAX - 1024 };

struct cutter {
    struct open_sentence open;
    struct list_marker item;
    size_t last_blank; /* where the last white space stands; 0: none yet */
    bool in_word;
    struct arena *arena;
    struct sayso_str *sentences;
    size_t count, capacity;
};

/* The sentence ends at `end`; the next one begins behind the blanks there. */
static size_t cut(struct cutter *cutter, size_t end)
{
    struct open_sentence *open = &cutter->open;
    struct sayso_str text = str_sub(open->text, open->start, end);
    struct sayso_str trimmed = paragraph_trim(text);
    if (trimmed.n)
        ARENA_PUSH(cutter->arena, cutter->sentences, cutter->count, cutter->capacity,
                   trimmed);
    size_t n;
    while (utf8_is_space(utf8_at(open->text, end, &n)) && n)
        end += n;
    open->start = end;
    open->words = 0;
    cutter->in_word = false;
    cutter->last_blank = 0;
    struct list_marker item = list_read(open->text, end);
    if (item.length)
        cutter->item = item;
    return end;
}

/* Take note of the character at `at`, which ends nothing; returns where the next is. */
static size_t pass(struct cutter *cutter, size_t at)
{
    size_t n;
    uint32_t cp = utf8_at(cutter->open.text, at, &n);
    bool alnum = utf8_is_alpha(cp) || utf8_is_digit(cp);
    cutter->open.words += alnum && !cutter->in_word;
    cutter->in_word = alnum;
    if (utf8_is_space(cp))
        cutter->last_blank = at;
    return at + n;
}

/* Count the words of ASCII from `at` to `end`, as far as they are told. */
static void count_words(struct cutter *cutter, size_t at, size_t end)
{
    const char *p = cutter->open.text.p;
    size_t words = cutter->open.words;
    bool in_word = cutter->in_word;
    for (; at < end && words < WORDS_TOLD; at++) {
        bool alnum = ascii_alpha(p[at]) || ascii_digit(p[at]);
        words += alnum && !in_word;
        in_word = alnum;
    }
    cutter->open.words = words;
    cutter->in_word = in_word;
}

/* The same of ASCII from `at` on in which nothing can end. In a list any blank may be
 * before an item. */
static size_t pass_all(struct cutter *cutter, size_t at)
{
    const struct open_sentence *open = &cutter->open;
    size_t limit =
        open->start + LONGEST < open->text.n ? open->start + LONGEST : open->text.n;
    size_t end =
        cutter->item.length ? at : simd_find(open->text, at, limit, BYTES_SENTENCE);
    if (at == end)
        return pass(cutter, at);
    count_words(cutter, at, end);
    for (size_t i = end; i > at; i--)
        if (ascii_space(open->text.p[i - 1])) {
            cutter->last_blank = i - 1;
            break;
        }
    return end;
}

/* Does the next item of the paragraph's list begin at `at`? */
static bool next_item(const struct cutter *cutter, size_t at)
{
    if (cutter->item.length == 0 || cutter->last_blank == 0 || cutter->open.words == 0)
        return false;
    size_t n;
    if (!utf8_is_space(utf8_before(cutter->open.text, at, &n)))
        return false;
    struct list_marker marker = list_read(cutter->open.text, at);
    return list_follows(&cutter->item, &marker);
}

size_t sentence_cut(const struct rubric *rubric, struct sayso_str paragraph,
                    struct arena *arena, struct sayso_str **sentences)
{
    struct cutter cutter = {.open = {.rubric = rubric, .text = paragraph},
                            .arena = arena};
    size_t at = cut(&cutter, 0), n;
    while (at < paragraph.n) {
        uint32_t cp = utf8_at(paragraph, at, &n);
        if (at - cutter.open.start >= LONGEST) {
            at = cut(&cutter, cutter.last_blank ? cutter.last_blank : at);
        } else if (next_item(&cutter, at)) {
            at = cut(&cutter, at);
            at += cutter.item.length;
        } else if (mark_ends(cp)) {
            struct stop stop = stop_read(paragraph, at);
            size_t end = stop_cut(&cutter.open, &stop);
            at = end ? cut(&cutter, end) : stop.end;
            cutter.in_word = false;
        } else {
            at = pass_all(&cutter, at);
        }
    }
    cut(&cutter, paragraph.n);
    *sentences = cutter.sentences;
    return cutter.count;
}
