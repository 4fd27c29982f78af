/* HTML -> tokens, as the HTML standard cuts them. */
#ifndef READ_HTML_H
#define READ_HTML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "sayso.h"

/* How many attributes of one tag are kept; the others are read over. */
enum { HTML_ATTRIBUTES = 128 };

struct attribute {
    struct sayso_str name, value;
};

/* How text is read: up to any tag; up to the end tag of the element it stands in, with
 * references or without; ... */
enum html_mode {
    HTML_DATA,
    HTML_RCDATA,
    HTML_RAWTEXT,
    HTML_SCRIPT,
    HTML_PLAINTEXT, /* to the end */
    HTML_CDATA      /* in "<![CDATA[", up to "]]>" */
};

enum html_kind {
    HTML_END_OF_INPUT,
    HTML_TEXT,
    HTML_START_TAG,
    HTML_END_TAG,
    HTML_COMMENT,
    HTML_DOCTYPE
};

/* Strings are slices of the input, or of the arena where a reference, a NUL or a
 * capital letter had to be replaced. */
struct html_token {
    enum html_kind kind;
    struct sayso_str name;              /* of a tag or doctype, in lower case */
    struct sayso_str text;              /* of text and comments */
    const struct attribute *attributes; /* of a tag; lent until the next token */
    size_t attribute_count;             /* each name once: the first one counts */
    bool self_closing;
    /* Of a doctype: p is NULL where it has none, as is that of its name. */
    struct sayso_str public_id, system_id;
    bool quirks; /* a doctype so broken that pages are shown the old way */
};

/* A tokeniser; set `input` and `arena`, leave the rest zeroed, or begin in another
 * mode. Whoever builds a tree sets `mode` after a start tag whose text is of another
 * kind, and `cdata` where the next token may be a CDATA section. */
struct html {
    struct sayso_str input; /* UTF-8, LF line ends; other bytes do no harm */
    struct arena *arena;
    enum html_mode mode;
    bool cdata;
    struct sayso_str last; /* name of the last start tag: its end tag ends the mode */
    size_t at;             /* the next byte to be read */
    char *room;            /* memory of the arena for what is copied */
    size_t room_left;
    struct attribute attributes[HTML_ATTRIBUTES];
};

/* The next token. Text comes in one token up to what is no text. At the end, and ever
 * after, HTML_END_OF_INPUT. Over all tokens time is linear in the input. */
void html_next(struct html *html, struct html_token *token);

#endif
