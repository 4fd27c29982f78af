/* Takes a name out of the e-mail address that RSS asks for. */
#include "read/person.h"

#include <stdint.h>

#include "base/str.h"

static bool is_address(struct sayso_str s)
{
    return str_find_char(s, '@', 0) != SIZE_MAX;
}

static struct sayso_str bare(struct sayso_str s)
{
    s = str_trim(s);
    if (s.n >= 2 && s.p[0] == '"' && s.p[s.n - 1] == '"')
        s = str_trim(str_sub(s, 1, s.n - 1));
    return s;
}

struct sayso_str person_name(struct sayso_str text)
{
    text = str_trim(text);
    if (str_starts(text, "mailto:"))
        text = str_sub(text, 7, text.n);
    size_t open = str_find_char(text, '(', 0);
    if (open == SIZE_MAX || !str_ends(text, ")"))
        open = str_ends(text, ">") ? str_find_char(text, '<', 0) : SIZE_MAX;
    if (open == SIZE_MAX)
        return text;
    struct sayso_str before = bare(str_sub(text, 0, open));
    struct sayso_str inside = bare(str_sub(text, open + 1, text.n - 1));
    if (is_address(before) && inside.n && !is_address(inside))
        return inside;
    if (is_address(inside))
        return before.n ? before : inside;
    return text;
}
