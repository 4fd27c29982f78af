/*
 * The facts by number, for the tables that name them.
 */
#include "read/facts.h"

#include <stddef.h>

struct sayso_str *facts_line(struct facts *facts, enum fact fact)
{
    switch (fact) {
    case FACT_TITLE:
        return &facts->title;
    case FACT_PUBLISHED:
        return &facts->published;
    case FACT_MODIFIED:
        return &facts->modified;
    case FACT_OUTLET:
        return &facts->outlet;
    case FACT_URL:
        return &facts->url;
    case FACT_LANGUAGE:
        return &facts->language;
    case FACT_NONE:
    case FACT_AUTHOR:
    case FACTS:
        break;
    }
    return NULL;
}
