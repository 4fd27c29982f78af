/*
 * Any text as a feed: it is refused with a message, or gives items whose strings are
 * valid UTF-8, all but their text in one line; no more items, no longer strings than
 * the text has room for. Read twice it gives the same; cut off before its end it is
 * still read without harm. As XML it is the same to all readers that take it.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "read/decode.h"
#include "read/feed.h"
#include "readers.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool law)
{
    if (!law)
        abort();
}

static void is_text(struct sayso_str s)
{
    must(utf8_invalid(s) == s.n && str_find_char(s, '\0', 0) == SIZE_MAX);
    must(str_trim(s).n == s.n);
}

static void is_line(struct sayso_str s)
{
    is_text(s);
    must(str_find_char(s, '\n', 0) == SIZE_MAX);
    must(str_find_char(s, '\t', 0) == SIZE_MAX);
}

static void look_at(const struct item *item)
{
    is_line(item->id);
    is_line(item->url);
    is_line(item->title);
    is_line(item->byline);
    is_line(item->published);
    is_line(item->outlet);
    is_line(item->language);
    is_text(item->text);
    must(item->summary || item->text.n > 0);
}

/* How many items there are, and a sum over their strings. */
static uint64_t read_feed(struct sayso_str text)
{
    struct arena report = {0}, scratch = {0};
    struct notes notes = {.arena = &report};
    struct read read = {&report, &scratch, &notes};
    struct items items = {0};
    struct sayso_err err = {0};
    uint64_t sum = 0;
    if (feed_read(&read, text, STR_LIT("https://news.example/feed"), &items, &err))
        must(err.code == SAYSO_INPUT && err.message[0] && items.n == 0);
    must(items.n <= text.n / 4);
    for (size_t i = 0; i < items.n; i++) {
        look_at(&items.v[i]);
        sum = sum * 31 + str_hash(items.v[i].title) + str_hash(items.v[i].text);
    }
    for (size_t i = 0; i < items.link_count; i++)
        is_line(items.links[i]);
    for (size_t i = 0; i < notes.n; i++)
        is_line(notes.v[i].message);
    arena_free(&report);
    arena_free(&scratch);
    return sum;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct sayso_input input = {.name = "fuzz", .bytes = {(const char *)data, size}};
    struct sayso_str text;
    struct sayso_note note;
    struct sayso_err err = {0};
    if (decode_text(&input, &arena, &text, &note, &err) == 0) {
        bool quickly;
        must(!readers_differ(text, &quickly));
        uint64_t first = read_feed(text), again = read_feed(text);
        must(first == again);
        if (text.n)
            read_feed(str_sub(text, 0, utf8_invalid(str_sub(text, 0, text.n / 2))));
    }
    arena_free(&arena);
    return 0;
}
