/*
 * HTML's tokeniser takes any bytes, so it is the reader of last resort for feeds. What
 * it does not know is done here: which elements are open, which namespaces are
 * declared, where a CDATA section really ends. An end tag looks through the open
 * elements, which are at most LOOSE_MAX_DEPTH.
 */
#include "read/loose.h"

#include <stdint.h>

#include "base/str.h"
#include "read/html.h"

/* A namespace declaration and how deep it stands. */
struct declaration {
    struct sayso_str prefix, space;
    size_t depth;
};

struct reader {
    struct html html;
    const struct xml_events *events;
    struct sayso_str open[LOOSE_MAX_DEPTH]; /* names with their prefixes */
    struct xml_name names[LOOSE_MAX_DEPTH];
    size_t depth;
    struct declaration declared[LOOSE_MAX_SPACES];
    size_t declared_count;
    struct xml_attribute attributes[HTML_ATTRIBUTES];
};

/* What the innermost declaration of a prefix says. */
static struct sayso_str space_of(const struct reader *reader, struct sayso_str prefix)
{
    for (size_t i = reader->declared_count; i-- > 0;)
        if (str_eq(reader->declared[i].prefix, prefix))
            return reader->declared[i].space;
    return (struct sayso_str){0};
}

static struct xml_name name_of(const struct reader *reader, struct sayso_str raw,
                               bool attribute)
{
    struct xml_name name = {.local = raw};
    size_t colon = str_find_char(raw, ':', 0);
    if (colon != SIZE_MAX) {
        name.prefix = str_sub(raw, 0, colon);
        name.local = str_sub(raw, colon + 1, raw.n);
    }
    if (str_is(name.prefix, "xml"))
        name.space = STR_LIT("http://www.w3.org/XML/1998/namespace");
    else if (name.prefix.n || !attribute)
        name.space = space_of(reader, name.prefix);
    return name;
}

static void declare(struct reader *reader, const struct html_token *token)
{
    for (size_t i = 0; i < token->attribute_count; i++) {
        struct sayso_str name = token->attributes[i].name;
        bool prefixed = str_starts(name, "xmlns:");
        if ((!prefixed && !str_is(name, "xmlns")) ||
            reader->declared_count == LOOSE_MAX_SPACES)
            continue;
        reader->declared[reader->declared_count++] =
            (struct declaration){str_sub(name, prefixed ? 6 : 5, name.n),
                                 token->attributes[i].value, reader->depth};
    }
}

static void close_last(struct reader *reader)
{
    reader->depth--;
    reader->events->end(reader->events->context, reader->names[reader->depth]);
    while (reader->declared_count &&
           reader->declared[reader->declared_count - 1].depth >= reader->depth)
        reader->declared_count--;
}

/* Close the nearest open element of that name and all that is open in it. */
static void close(struct reader *reader, struct sayso_str raw)
{
    size_t at = reader->depth;
    while (at > 0 && !str_eq(reader->open[at - 1], raw))
        at--;
    while (at > 0 && reader->depth >= at)
        close_last(reader);
}

/* An item begins: what is open in the element that holds items was not closed. */
static void close_to_items(struct reader *reader)
{
    struct sayso_str holders = STR_LIT("channel feed items rdf:rdf rss");
    size_t at = reader->depth;
    while (at > 0 && !str_has_word(holders, reader->open[at - 1]))
        at--;
    while (at > 0 && reader->depth > at)
        close_last(reader);
}

static void start(struct reader *reader, const struct html_token *token)
{
    bool item = str_is(token->name, "item") || str_is(token->name, "entry");
    if (item && !token->self_closing)
        close_to_items(reader);
    if (reader->depth == LOOSE_MAX_DEPTH)
        return;
    declare(reader, token);
    for (size_t i = 0; i < token->attribute_count; i++) {
        struct attribute attribute = token->attributes[i];
        reader->attributes[i] = (struct xml_attribute){
            name_of(reader, attribute.name, true), attribute.value};
    }
    struct xml_name name = name_of(reader, token->name, false);
    reader->open[reader->depth] = token->name;
    reader->names[reader->depth++] = name;
    reader->events->start(reader->events->context, name, reader->attributes,
                          token->attribute_count);
    if (token->self_closing)
        close_last(reader);
}

/* Does the CDATA section that begins at the reader's place end before another begins?
 * Each byte is looked at twice at most: the next look begins where this one ended. */
static bool cdata_ends(const struct html *html, struct sayso_str mark)
{
    size_t next = str_find(html->input, mark, html->at + mark.n);
    struct sayso_str own = str_sub(html->input, 0, next);
    return str_find(own, STR_LIT("]]>"), html->at) != SIZE_MAX;
}

static void skip_broken_cdata(struct html *html)
{
    struct sayso_str mark = STR_LIT("<![CDATA[");
    while (str_starts(str_sub(html->input, html->at, html->input.n), mark.p) &&
           !cdata_ends(html, mark))
        html->at += mark.n;
}

bool loose_read(struct sayso_str text, const struct xml_events *events,
                struct arena *scratch)
{
    struct reader *reader = arena_alloc(scratch, sizeof *reader);
    struct html_token token;
    reader->events = events;
    reader->html = (struct html){.input = text, .arena = scratch};
    for (;;) {
        skip_broken_cdata(&reader->html);
        reader->html.cdata = true;
        html_next(&reader->html, &token);
        if (token.kind == HTML_END_OF_INPUT)
            break;
        if (token.kind == HTML_TEXT)
            events->text(events->context, token.text);
        else if (token.kind == HTML_START_TAG)
            start(reader, &token);
        else if (token.kind == HTML_END_TAG)
            close(reader, token.name);
    }
    bool whole = reader->depth == 0;
    while (reader->depth)
        close_last(reader);
    return whole;
}
