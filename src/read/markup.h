/* The parts of the HTML tokeniser that read what is no text. */
#ifndef READ_MARKUP_H
#define READ_MARKUP_H

#include <stdbool.h>

#include "read/html.h"

/* Bytes that end a name: blank, tab, LF, FF, "/" and ">". */
bool markup_delimits(char c);

/* Is this the byte of an HTML blank: blank, tab, LF, FF? (CR became LF.) */
bool markup_blank(char c);

/* Memory of the arena for `count` bytes, not aligned: most copies are a few bytes. */
char *markup_room(struct html *html, size_t count);

/* What `text` means: with its references read if asked, NUL as U+FFFD if asked. The
 * slice itself where nothing has to change. */
enum { MARKUP_REFERENCES = 1, MARKUP_ATTRIBUTE = 2, MARKUP_NUL = 4 };
struct sayso_str markup_text(struct html *html, struct sayso_str text, unsigned how);

/* A name in lower case, NUL as U+FFFD. */
struct sayso_str markup_name(struct html *html, struct sayso_str name);

/* Read what begins at html->at, move behind it, and fill the token. False where it
 * makes no token: a tag that the input's end cuts short, or "</>". A tag begins with
 * "<" and a letter, an end tag with "</" and one; the others with "<!", "<?", "</". */
bool markup_tag(struct html *html, struct html_token *token);
bool markup_declaration(struct html *html, struct html_token *token);
bool markup_doctype(struct html *html, struct html_token *token);

#endif
