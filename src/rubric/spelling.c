/*
 * An open-addressing table made by hand: a name stands at the place that its length and
 * three of its letters give, or at the next free one. Most words of a text meet an
 * empty place and are done.
 */
#include "rubric/spelling.h"

#include "base/str.h"

enum { PLACES = 512, LONGEST = 12 };

#define X(place, name, text) [W_##name] = {text, sizeof(text) - 1},
static const struct sayso_str texts[SPELLING_COUNT] = {SPELLINGS(X)};
#undef X

#define X(place, name, text) [place] = W_##name,
static const uint8_t places[PLACES] = {SPELLINGS(X)};
#undef X

/* The bit that tells small letters from capitals is set: marks are moved by it, but
 * none onto another. */
static unsigned small(char c)
{
    return (unsigned char)c | 0x20u;
}

size_t spelling_place(struct sayso_str s)
{
    return ((unsigned)s.n * 49 + small(s.p[0]) * 65 + small(s.p[s.n - 1]) * 60 +
            small(s.p[s.n > 1]) * 20) %
           PLACES;
}

enum spelling spelling_of(struct sayso_str s)
{
    if (!s.n || s.n > LONGEST)
        return UNSPELT;
    for (size_t at = spelling_place(s); places[at]; at = (at + 1) % PLACES)
        if (s.n == texts[places[at]].n && str_eq_fold(s, texts[places[at]]))
            return (enum spelling)places[at];
    return UNSPELT;
}
