/* Quotation marks of a passage, paired. */
#ifndef FIND_QUOTE_H
#define FIND_QUOTE_H

#include "find/passage.h"

/* Fill passage->quotes from passage->marks and the tokens' quote depth. Straight and
 * typographic marks; single marks only where they cannot be apostrophes. Linear. */
void quote_passage(struct passage *passage);

/* Of each word that grammar asks for by name: 0 where it is no quotation mark. */
extern const unsigned char quote_shapes[SPELLING_COUNT];

/* Is a quotation open at the passage's end? Reads its marks from the `first`th on,
 * where one was open or not. */
bool quote_left_open(const struct passage *passage, size_t first, bool open);

/* Does a quotation that was left open go on in the paragraph that begins with this
 * sentence: does it open anew, or close before another opens? */
bool quote_goes_on(const struct sayso_article *article, size_t sentence);

/* Does the sentence begin with a mark that opens a quotation? */
bool quote_begins(const struct sayso_article *article, size_t sentence);

/* The quotation around a token that stands between its marks or is one. */
const struct quote *quote_around(const struct passage *passage, size_t token);

/* The quotation that opens or closes at a token, or that holds it; NULL for none. */
static inline const struct quote *quote_at(const struct passage *passage, size_t token)
{
    bool quoted = token < passage->count && quoted_at(passage, token);
    return quoted ? quote_around(passage, token) : NULL;
}

/* Does a quotation open or close at `i`? Past the end: no. */
static inline bool is_quote_mark(const struct passage *passage, size_t i)
{
    if (i >= passage->count || !(passage->tokens[i].shape & SHAPE_MARK))
        return false;
    const struct quote *quote = quote_at(passage, i);
    return quote && (quote->open == i || quote->close == i);
}

#endif
