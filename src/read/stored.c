/*
 * Some pages show nothing until their scripts have run, but tell search engines the
 * whole article. The values of each JSON-LD script are laid out breadth first, as far
 * as its limit goes, and the longest articleBody is taken.
 */
#include "read/stored.h"

#include "base/buf.h"
#include "base/json.h"
#include "base/str.h"
#include "read/prose.h"

struct values {
    const struct json *v[STORED_MAX_VALUES];
    size_t n;
};

static void add_value(struct values *values, const struct json *json)
{
    if (values->n < STORED_MAX_VALUES && json_count(json))
        values->v[values->n++] = json;
}

static void add_members(struct values *values, const struct json *json)
{
    struct json_member member = {0};
    for (size_t i = 0; i < json_count(json) && json_kind(json) == JSON_ARRAY; i++)
        add_value(values, json_at(json, i));
    while (json_kind(json) == JSON_OBJECT && json_next(json, &member))
        add_value(values, member.value);
}

/* The longest articleBody of a script; it lends from `json`. */
static struct sayso_str longest_body(struct values *values, const struct json *json)
{
    struct sayso_str longest = {0};
    values->n = 0;
    add_value(values, json);
    for (size_t i = 0; i < values->n; i++) {
        const struct json *value = json_get(values->v[i], "articleBody");
        struct sayso_str body = value ? json_text(value) : (struct sayso_str){0};
        if (body.n > longest.n)
            longest = body;
        add_members(values, values->v[i]);
    }
    return longest;
}

/* Markup is markup; in plain text each line is a paragraph. */
static struct sayso_str paragraphs(struct read *read, struct sayso_str body)
{
    if (str_find_char(body, '<', 0) != SIZE_MAX)
        return prose_html(read, body);
    struct buf html = {0};
    for (struct sayso_str line; str_split(&body, '\n', &line);) {
        buf_add_cstr(&html, "<p>");
        buf_add(&html, line);
    }
    struct sayso_str text = prose_html(read, buf_str(&html));
    buf_free(&html);
    return text;
}

static bool is_linked_data(const struct node *node)
{
    return node->tag == TAG_SCRIPT &&
           str_is_fold(node_attribute(node, "type"), "application/ld+json") &&
           str_find(node->text, STR_LIT("\"articleBody\""), 0) != SIZE_MAX;
}

struct sayso_str stored_text(struct read *read, const struct node *document)
{
    struct values *values = arena_alloc(read->scratch, sizeof *values);
    struct sayso_str longest = {0};
    const struct node *node = document;
    for (; node; node = node_next(node, document)) {
        struct sayso_err err = {0};
        struct json *json = is_linked_data(node) ? json_read(node->text, &err) : NULL;
        struct sayso_str body = json ? longest_body(values, json) : longest;
        if (body.n > longest.n)
            longest = arena_str(read->scratch, body);
        json_free(json);
    }
    return paragraphs(read, longest);
}
