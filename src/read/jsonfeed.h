/* JSON Feed -> articles. */
#ifndef READ_JSONFEED_H
#define READ_JSONFEED_H

#include "read/read.h"
#include "sayso.h"

/* The most notes on items that hold nothing. */
enum { JSONFEED_MAX_NOTES = 20 };

/* Read a JSON Feed, version 1.0 or 1.1; `base` is its URL or empty. Where it breaks off
 * it is read as far as it goes, with a note, and so is every item that holds nothing.
 * Returns 0; -1 and err (SAYSO_INPUT) where it is no JSON or has no items. */
int jsonfeed_read(struct read *read, struct sayso_str json, struct sayso_str base,
                  struct items *items, struct sayso_err *err);

#endif
