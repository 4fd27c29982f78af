/*
 * Writes down every event of both readers, names with their prefixes and spaces. Where
 * texts part is not written.
 */
#include "readers.h"

#include "base/buf.h"
#include "base/expat.h"
#include "base/str.h"

static void add_name(struct buf *buf, const char *mark, struct xml_name name)
{
    buf_printf(buf, "%s{%.*s}%.*s:%.*s", mark, STR(name.space), STR(name.prefix),
               STR(name.local));
}

static void on_start(void *context, struct xml_name name,
                     const struct xml_attribute *attributes, size_t count)
{
    struct buf *buf = context;
    add_name(buf, "<", name);
    for (size_t i = 0; i < count; i++) {
        add_name(buf, " ", attributes[i].name);
        buf_printf(buf, "='%.*s'", STR(attributes[i].value));
    }
    buf_add_cstr(buf, ">");
}

static void on_end(void *context, struct xml_name name)
{
    add_name(context, "</", name);
}

static void on_text(void *context, struct sayso_str text)
{
    buf_add(context, text);
}

const char *readers_differ(struct sayso_str xml, bool *quickly)
{
    struct buf quick = {0}, slow = {0};
    struct xml_events events = {.start = on_start, .end = on_end, .text = on_text};
    struct xml_fault fault;
    const char *differs = NULL;
    events.context = &quick;
    *quickly = expat_read(xml, &events) == 0;
    events.context = &slow;
    if (*quickly && xml_read(xml, &events, &fault))
        differs = fault.what;
    else if (*quickly && !str_eq(buf_str(&quick), buf_str(&slow)))
        differs = "the events are others";
    buf_free(&quick);
    buf_free(&slow);
    return differs;
}
