/*
 * Enumerators to the words that stand in cells. These words are what readers of the
 * table filter by, so they never change.
 */
#include "write/name.h"

#define WORD(text)                                                                     \
    {                                                                                  \
        (text), sizeof(text) - 1                                                       \
    }

struct sayso_str kind_name(enum sayso_kind kind)
{
    static const struct sayso_str names[] = {[SAYSO_CLAIM] = WORD("claim"),
                                             [SAYSO_QUESTION] = WORD("question"),
                                             [SAYSO_HEADLINE] = WORD("headline"),
                                             [SAYSO_BOILERPLATE] = WORD("boilerplate")};
    return names[kind];
}

struct sayso_str attribution_name(enum sayso_attribution attribution)
{
    static const struct sayso_str names[] = {[SAYSO_NONE] = WORD("none"),
                                             [SAYSO_HEARSAY] = WORD("hearsay"),
                                             [SAYSO_INDIRECT] = WORD("indirect"),
                                             [SAYSO_MIXED] = WORD("mixed"),
                                             [SAYSO_DIRECT] = WORD("direct")};
    return names[attribution];
}

struct sayso_str source_type_name(enum sayso_source_type type)
{
    static const struct sayso_str names[] = {
        [SAYSO_NO_TYPE] = WORD(""),      [SAYSO_UNSPECIFIED] = WORD("unspecified"),
        [SAYSO_PERSON] = WORD("person"), [SAYSO_ORGANISATION] = WORD("organisation"),
        [SAYSO_OUTLET] = WORD("outlet"), [SAYSO_DOCUMENT] = WORD("document"),
        [SAYSO_GROUP] = WORD("group")};
    return names[type];
}

struct sayso_str naming_name(enum sayso_naming naming)
{
    static const struct sayso_str names[] = {[SAYSO_UNNAMED] = WORD("none"),
                                             [SAYSO_VAGUE] = WORD("vague"),
                                             [SAYSO_ANONYMOUS] = WORD("anonymous"),
                                             [SAYSO_DESCRIBED] = WORD("described"),
                                             [SAYSO_NAMED] = WORD("named")};
    return names[naming];
}

struct sayso_str holder_name(enum sayso_holder holder)
{
    static const struct sayso_str names[] = {[SAYSO_NOBODY] = WORD(""),
                                             [SAYSO_AUTHOR] = WORD("author"),
                                             [SAYSO_SOURCE] = WORD("source"),
                                             [SAYSO_BOTH] = WORD("both")};
    return names[holder];
}
