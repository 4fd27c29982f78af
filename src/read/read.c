/*
 * Takes any document, gives its articles: decodes it, sees what it is, and hands it to
 * the reader for that. Plain text needs none: it is one article as it stands.
 */
#include "read/read.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/err.h"
#include "base/str.h"
#include "read/decode.h"
#include "read/feed.h"
#include "read/form.h"
#include "read/jsonfeed.h"
#include "read/lines.h"
#include "read/page.h"
#include "read/part.h"

enum { MAX_NOTE = 512 };

void read_note(struct read *read, enum sayso_code code, const char *format, ...)
{
    char text[MAX_NOTE];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    struct notes *notes = read->notes;
    struct sayso_note note = {.code = code,
                              .message = arena_str(notes->arena, str_from(text))};
    ARENA_PUSH(notes->arena, notes->v, notes->n, notes->capacity, note);
}

struct item *items_add(struct read *read, struct items *items)
{
    ARENA_PUSH(read->report, items->v, items->n, items->capacity, (struct item){0});
    return &items->v[items->n - 1];
}

/* All that is read at once, a document or a part of a text, is bounded. */
static int refuse_large(const struct sayso_input *input, struct sayso_err *err)
{
    if (input->bytes.n <= SAYSO_MAX_INPUT)
        return 0;
    return err_set(err, SAYSO_INPUT, input->name, 0, 0, "is larger than %zu bytes",
                   SAYSO_MAX_INPUT);
}

static int refuse_blank(const struct sayso_input *input, struct sayso_err *err)
{
    if (str_trim(input->bytes).n == 0)
        return err_set(err, SAYSO_INPUT, input->name, 0, 0,
                       input->bytes.n ? "holds no sentence" : "is empty");
    return 0;
}

static int decode(struct read *read, const struct sayso_input *input,
                  struct sayso_str *text, struct sayso_err *err)
{
    struct sayso_note note = {0};
    if (decode_text(input, read->report, text, &note, err))
        return -1;
    if (note.message.n)
        read_note(read, note.code, "%.*s", STR(note.message));
    return 0;
}

/* Hand the text of the input to the reader of its form. */
static int read_form(struct read *read, const struct sayso_input *input,
                     struct sayso_str text, struct items *items, struct sayso_err *err)
{
    switch (input->form) {
    case SAYSO_PAGE:
        page_read(read, text, input->url, items_add(read, items));
        return 0;
    case SAYSO_FEED:
    case SAYSO_LIST:
        return feed_read(read, text, input->url, items, err);
    case SAYSO_JSON_FEED:
        return jsonfeed_read(read, text, input->url, items, err);
    case SAYSO_LINES:
        return lines_read(read, input, text, items, err);
    default:
        items_add(read, items)->text = text;
        return 0;
    }
}

/* A part of a long text: an item without a title, unless it is the first. */
static int read_part(struct read *read, const struct sayso_input *input,
                     struct items *items, struct sayso_err *err)
{
    struct sayso_str text;
    if (refuse_large(input, err) || decode(read, input, &text, err))
        return -1;
    struct item *item = items_add(read, items);
    item->text = text;
    item->part = input->part;
    return 0;
}

static int read_parts(struct read *read, const struct sayso_input *whole,
                      struct items *items, struct sayso_err *err)
{
    struct sayso_input part = *whole;
    struct sayso_str rest = whole->bytes;
    int failed = 0;
    while (rest.n && !failed) {
        part.bytes = str_sub(rest, 0, part_end(rest));
        part.offset = whole->bytes.n - rest.n;
        part.part++;
        failed = read_part(read, &part, items, err);
        rest = str_sub(rest, part.bytes.n, rest.n);
    }
    return failed;
}

/* Is it a text of more than one part, or one of them? */
static bool is_parted(const struct sayso_input *input)
{
    return input->part ||
           (input->form <= SAYSO_PLAIN && part_is_long(input->bytes, input->type));
}

/* JSON Lines, whatever stands behind the first? So who reads them piece by piece tells
 * them too. */
static bool begins_with_line(struct sayso_str bytes)
{
    if (str_starts(bytes, "\xEF\xBB\xBF"))
        bytes = str_sub(bytes, 3, bytes.n);
    bytes = str_trim(bytes);
    return str_starts(bytes, "{") &&
           form_is_json_line(str_sub(bytes, 0, str_find_char(bytes, '\n', 0)));
}

int read_document(struct read *read, const struct sayso_input *input,
                  enum sayso_form *form, struct items *items, struct sayso_err *err)
{
    struct sayso_str text, root = {0};
    if (is_parted(input)) {
        *form = SAYSO_PLAIN;
        return input->part ? read_part(read, input, items, err)
                           : read_parts(read, input, items, err);
    }
    struct sayso_input known = *input;
    if (!input->form && begins_with_line(input->bytes))
        known.form = SAYSO_LINES;
    if (refuse_large(input, err) || refuse_blank(input, err) ||
        decode(read, &known, &text, err))
        return -1;
    *form = known.form ? known.form : form_of(text, &root);
    if (root.n)
        return err_set(err, SAYSO_INPUT, input->name, 0, 0,
                       "is XML, but no feed that is known: it begins with <%.*s>",
                       STR(root));
    known.form = *form;
    int failed = read_form(read, &known, text, items, err);
    if (failed && err)
        snprintf(err->file, sizeof err->file, "%s", input->name ? input->name : "");
    return failed;
}
