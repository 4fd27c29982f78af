/* Language tags, as pages and feeds write them, in one form. */
#include "read/language.h"

#include "base/str.h"

/* "zh-Hant-TW" and a little more. */
enum { LONGEST = 16 };

struct sayso_str language_tag(struct sayso_str text, struct arena *arena)
{
    char tag[LONGEST];
    size_t n = 0, first = 0;
    text = str_trim(text);
    for (; n < text.n && n < LONGEST; n++) {
        char c = text.p[n];
        if (!ascii_alpha(c) && !ascii_digit(c) && c != '-' && c != '_')
            break;
        tag[n] = c == '_' ? '-' : c;
        if (first == n && ascii_alpha(c))
            first++;
    }
    if (first < 2 || first > 3 || n == LONGEST || (n > first && tag[first] != '-'))
        return (struct sayso_str){0};
    return arena_str(arena, (struct sayso_str){tag, n});
}
