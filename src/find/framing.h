/* What stands beside a quotation and says whose words it is. */
#ifndef FIND_FRAMING_H
#define FIND_FRAMING_H

#include "find/attribute.h"

struct framing {
    struct range source, cue;
    const struct rule *rule; /* NULL: a verb that no rule knows */
    size_t last;             /* one past it */
    bool behind;             /* the quotation */
};

/* `"…," said X` or `"…," X, who …, said on Tuesday`, where `i` is the first token
 * behind the quotation. False where none stands there. */
bool framing_behind(const struct attribution *attribution, size_t i,
                    struct framing *frame);

/* `X said, "…"`, `X told reporters on Tuesday: "…"`. */
bool framing_before(const struct attribution *attribution, const struct quote *quote,
                    struct framing *frame);

#endif
