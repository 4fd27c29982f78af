/*
 * Enumerators to the words that stand in cells. These words are what readers of the
 * table filter by, so they never change.
 */
#include "write/name.h"

const char *kind_name(enum sayso_kind kind)
{
    static const char *const names[] = {[SAYSO_CLAIM] = "claim",
                                        [SAYSO_QUESTION] = "question",
                                        [SAYSO_HEADLINE] = "headline",
                                        [SAYSO_BOILERPLATE] = "boilerplate"};
    return names[kind];
}

const char *attribution_name(enum sayso_attribution attribution)
{
    static const char *const names[] = {[SAYSO_NONE] = "none",
                                        [SAYSO_HEARSAY] = "hearsay",
                                        [SAYSO_INDIRECT] = "indirect",
                                        [SAYSO_MIXED] = "mixed",
                                        [SAYSO_DIRECT] = "direct"};
    return names[attribution];
}

const char *source_type_name(enum sayso_source_type type)
{
    static const char *const names[] = {
        [SAYSO_NO_TYPE] = "",      [SAYSO_UNSPECIFIED] = "unspecified",
        [SAYSO_PERSON] = "person", [SAYSO_ORGANISATION] = "organisation",
        [SAYSO_OUTLET] = "outlet", [SAYSO_DOCUMENT] = "document",
        [SAYSO_GROUP] = "group"};
    return names[type];
}

const char *naming_name(enum sayso_naming naming)
{
    static const char *const names[] = {[SAYSO_UNNAMED] = "none",
                                        [SAYSO_VAGUE] = "vague",
                                        [SAYSO_ANONYMOUS] = "anonymous",
                                        [SAYSO_DESCRIBED] = "described",
                                        [SAYSO_NAMED] = "named"};
    return names[naming];
}

const char *holder_name(enum sayso_holder holder)
{
    static const char *const names[] = {[SAYSO_NOBODY] = "",
                                        [SAYSO_AUTHOR] = "author",
                                        [SAYSO_SOURCE] = "source",
                                        [SAYSO_BOTH] = "both"};
    return names[holder];
}
