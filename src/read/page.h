/* A web page -> its article. */
#ifndef READ_PAGE_H
#define READ_PAGE_H

#include "read/item.h"
#include "read/read.h"
#include "sayso.h"

/* Read the article of a page into `item`, which is zeroed: its text and what is known
 * of it. `html` is decoded: valid UTF-8, LF line ends, no NUL; `base` is the page's own
 * address, or empty. Where a page holds no text the item's is empty. Linear in html. */
void page_read(struct read *read, struct sayso_str html, struct sayso_str base,
               struct item *item);

#endif
