/* The text of an article that a page keeps for machines. */
#ifndef READ_STORED_H
#define READ_STORED_H

#include "read/read.h"
#include "read/tree.h"
#include "sayso.h"

/* How many values of a JSON-LD script are looked at. */
enum { STORED_MAX_VALUES = 2000 };

/* The longest articleBody in the page's JSON-LD as paragraphs, in the report's arena;
 * empty where there is none. It is no match for the text that the page shows: often cut
 * short, without paragraphs, or of another article. Linear. */
struct sayso_str stored_text(struct read *read, const struct node *document);

#endif
