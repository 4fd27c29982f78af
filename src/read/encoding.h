/* The encodings of the web and the labels that pages and servers give them. */
#ifndef READ_ENCODING_H
#define READ_ENCODING_H

#include "sayso.h"

/* How it is read. */
enum encoding_kind {
    ENCODING_UTF_8,
    ENCODING_UTF_16LE,
    ENCODING_UTF_16BE,
    ENCODING_TABLE,     /* ASCII, and a letter for each of the other 128 bytes */
    ENCODING_MULTIBYTE, /* ASCII, and other bytes in twos, threes or fours */
    ENCODING_ISO_2022_JP,
    ENCODING_UNREAD /* not at all: browsers do not either, or no text is in it */
};

struct encoding {
    const char *name; /* as the standard spells it; what a note calls it */
    enum encoding_kind kind;
    const char *charset; /* iconv's name for what comes nearest, or NULL */
    const char *labels;  /* lower case, single blanks between */
};

/* The encoding of a label, blanks around it and case apart; NULL for none. It lives for
 * ever. */
const struct encoding *encoding_of(struct sayso_str label);

#endif
