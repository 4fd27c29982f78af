/*
 * Compares and cuts slices. Every function takes an empty one, whose pointer may be
 * NULL.
 */
#include "cli/text.h"

#include <string.h>
#include <strings.h>

struct sayso_str text_of(const char *text)
{
    return (struct sayso_str){text, strlen(text)};
}

struct sayso_str text_in(const struct bytes *bytes)
{
    return (struct sayso_str){bytes->p, bytes->n};
}

void text_add(struct bytes *to, struct sayso_str s)
{
    bytes_add(to, s.p, s.n);
}

bool text_same(struct sayso_str a, struct sayso_str b)
{
    return a.n == b.n && (!a.n || !memcmp(a.p, b.p, a.n));
}

bool text_same_fold(struct sayso_str a, struct sayso_str b)
{
    return a.n == b.n && (!a.n || !strncasecmp(a.p, b.p, a.n));
}

bool text_is(struct sayso_str s, const char *text)
{
    return text_same(s, text_of(text));
}

bool text_starts(struct sayso_str s, const char *text)
{
    size_t n = strlen(text);
    return s.n >= n && text_is((struct sayso_str){s.p, n}, text);
}

bool text_holds(struct sayso_str s, struct sayso_str part)
{
    for (size_t i = 0; i + part.n <= s.n; i++)
        if (text_same_fold((struct sayso_str){s.p + i, part.n}, part))
            return true;
    return false;
}

struct sayso_str text_trim(struct sayso_str s)
{
    while (s.n && s.p[0] == ' ')
        s = (struct sayso_str){s.p + 1, s.n - 1};
    while (s.n && s.p[s.n - 1] == ' ')
        s.n--;
    return s;
}

bool text_split(struct sayso_str *rest, char separator, struct sayso_str *part)
{
    if (!rest->p)
        return false;
    const char *end = rest->n ? memchr(rest->p, separator, rest->n) : NULL;
    *part = (struct sayso_str){rest->p, end ? (size_t)(end - rest->p) : rest->n};
    *rest = end ? (struct sayso_str){end + 1, rest->n - part->n - 1}
                : (struct sayso_str){0};
    return true;
}
