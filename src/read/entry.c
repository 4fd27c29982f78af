/* Weighs what an item says of itself more than once. */
#include "read/entry.h"

#include <stdint.h>

#include "base/str.h"
#include "read/content.h"

/* No byline is longer; a list of names that is stays as far as it got. */
enum { MAX_BYLINE = 1000 };

void best_of(struct best *best, struct sayso_str text, int rank)
{
    if (text.n && rank > best->rank)
        *best = (struct best){text, rank};
}

void best_names(struct best *best, struct sayso_str name, int rank, struct arena *arena)
{
    if (best->rank != rank || !name.n) {
        best_of(best, name, rank);
        return;
    }
    if (str_find(best->text, name, 0) == SIZE_MAX && best->text.n + name.n < MAX_BYLINE)
        best->text = arena_printf(arena, "%.*s; %.*s", STR(best->text), STR(name));
}

static struct value emptied(struct value value)
{
    value.text.n = 0;
    return (struct value){.text = value.text};
}

void entry_begin(struct entry *entry)
{
    struct value body = emptied(entry->body), summary = emptied(entry->summary);
    *entry = (struct entry){.body = body, .summary = summary};
}

void entry_keep(struct value *best, struct value *value)
{
    if (value->rank <= best->rank || value_plain(value).n == 0)
        return;
    struct value kept = *value;
    *value = *best;
    *best = kept;
}

void entry_finish(const struct entry *entry, struct read *read, struct item *item)
{
    item->id = entry->id.text;
    item->url = entry->url.text;
    item->title = entry->title.text;
    item->byline = entry->byline.text;
    item->published = entry->published.text;
    item->outlet = entry->outlet.text;
    item->language = entry->language.text;
    item->text = value_prose(&entry->body, read, item->url);
    item->summary = content_is_cut(item->text);
    if (item->text.n == 0) {
        item->text = value_prose(&entry->summary, read, item->url);
        item->summary = !content_is_article(item->text);
    }
}

void entry_free(struct entry *entry)
{
    value_free(&entry->body);
    value_free(&entry->summary);
}
