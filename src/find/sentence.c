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
    struct arena *arena;
    struct slices *sentences;
};

/* The sentence ends at `end`; the next one begins behind the blanks there. */
static size_t cut(struct cutter *cutter, size_t end)
{
    struct open_sentence *open = &cutter->open;
    struct slices *list = cutter->sentences;
    struct sayso_str text = str_sub(open->text, open->start, end);
    struct sayso_str trimmed = paragraph_trim(text);
    if (trimmed.n)
        ARENA_PUSH(cutter->arena, list->v, list->n, list->capacity, trimmed);
    size_t n;
    while (utf8_is_space(utf8_at(open->text, end, &n)) && n)
        end += n;
    open->start = open->counted = end;
    open->words = 0;
    open->in_word = false;
    cutter->last_blank = 0;
    struct list_marker item = list_read(open->text, end);
    if (item.length)
        cutter->item = item;
    return end;
}

/* Take note of blanks from `at` on, where a code point `cp` of `n` bytes stands, as far
 * as nothing can end; returns where that is, behind that code point at least. In a list
 * any blank may be before an item. */
static size_t pass(struct cutter *cutter, size_t at, uint32_t cp, size_t n)
{
    struct sayso_str text = cutter->open.text;
    size_t limit = cutter->open.start + LONGEST, end = at;
    if (cp < 0x80 && !cutter->item.length)
        end = simd_find(text, at, limit < text.n ? limit : text.n, BYTES_SENTENCE);
    if (end == at) {
        if (utf8_is_space(cp))
            cutter->last_blank = at;
        return at + n;
    }
    for (size_t i = end; i > at; i--)
        if (ascii_space(text.p[i - 1])) {
            cutter->last_blank = i - 1;
            break;
        }
    return end;
}

/* Does the next item of the paragraph's list begin at `at`? */
static bool next_item(struct cutter *cutter, size_t at)
{
    if (cutter->item.length == 0 || cutter->last_blank == 0 ||
        !stop_has_words(&cutter->open, at, 1))
        return false;
    size_t n;
    if (!utf8_is_space(utf8_before(cutter->open.text, at, &n)))
        return false;
    struct list_marker marker = list_read(cutter->open.text, at);
    return list_follows(&cutter->item, &marker);
}

void sentence_cut(const struct rubric *rubric, struct sayso_str paragraph,
                  struct arena *arena, struct slices *sentences)
{
    struct cutter cutter = {.open = {.rubric = rubric, .text = paragraph},
                            .arena = arena,
                            .sentences = sentences};
    size_t at = cut(&cutter, 0), n;
    while (at < paragraph.n) {
        uint32_t cp = utf8_at(paragraph, at, &n);
        if (at - cutter.open.start >= LONGEST) {
            at = cut(&cutter, cutter.last_blank ? cutter.last_blank : at);
        } else if (next_item(&cutter, at)) {
            at = cut(&cutter, at);
            at += cutter.item.length;
            cutter.open.counted = at;
        } else if (mark_ends(cp) && at + n == paragraph.n) {
            at = paragraph.n; /* where its last sentence ends anyway */
        } else if (mark_ends(cp)) {
            struct stop stop = stop_read(paragraph, at);
            size_t end = stop_cut(&cutter.open, &stop);
            at = end ? cut(&cutter, end) : stop.end;
        } else {
            at = pass(&cutter, at, cp, n);
        }
    }
    cut(&cutter, paragraph.n);
}
