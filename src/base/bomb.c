/*
 * libxml2 compares each attribute of an element with all others of it, the ones that a
 * document type gives it by default among them, and looks for a declared name among all
 * that are declared. So a few kilobytes can take minutes, whatever its options. This
 * looks for them first. Tags inside of comments and CDATA sections are counted like
 * others: who refuses such a document must have another way to read it.
 */
#include "base/bomb.h"

#include <stdint.h>

#include "base/str.h"

/* How many values in quotation marks stand in a tag, before its ">". */
static size_t count_values(struct sayso_str tag)
{
    size_t count = 0, at = 0;
    while (at < tag.n && tag.p[at] != '>') {
        if (tag.p[at] == '"' || tag.p[at] == '\'') {
            count++;
            at = str_find_char(tag, tag.p[at], at + 1);
            if (at == SIZE_MAX)
                return count;
        }
        at++;
    }
    return count;
}

static bool is_declaration(struct sayso_str tag)
{
    return tag.n > 2 && tag.p[1] == '!' && ascii_alpha(tag.p[2]);
}

const char *bomb_in(struct sayso_str text, size_t *at)
{
    size_t declared = 0, next;
    for (*at = str_find_char(text, '<', 0); *at != SIZE_MAX; *at = next) {
        /* No attribute has a "<" in it. */
        next = str_find_char(text, '<', *at + 1);
        struct sayso_str tag = str_sub(text, *at, next);
        if (is_declaration(tag))
            declared += tag.n;
        if (declared > BOMB_DECLARATIONS)
            return "too many declarations";
        if (str_starts(tag, "<!ATTLIST"))
            return "a declaration of attributes";
        if (tag.n > 1 && tag.p[1] != '!' && tag.p[1] != '?' &&
            count_values(tag) > BOMB_ATTRIBUTES)
            return "an element with too many attributes";
    }
    return NULL;
}
