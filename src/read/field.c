/*
 * Finds the fields of an article by the names that programs which collect news give
 * them: our own, those of schema.org and JSON Feed, and their kin. Of two that stand
 * for the same thing, that of the lower rank counts; our own has rank 0.
 */
#include "read/field.h"

#include "base/buf.h"
#include "base/str.h"

struct named {
    const char *name; /* in lower case, without "_" and "-" */
    enum field field;
    int rank;
};

/* Sorted by bytes. */
static const struct named names[] = {
    {"articlebody", FIELD_TEXT, 1},
    {"author", FIELD_BYLINE, 1},
    {"authors", FIELD_BYLINE, 2},
    {"body", FIELD_TEXT, 4},
    {"byline", FIELD_BYLINE, 0},
    {"content", FIELD_TEXT, 5},
    {"contenthtml", FIELD_HTML, 1},
    {"contenttext", FIELD_TEXT, 2},
    {"creator", FIELD_BYLINE, 3},
    {"date", FIELD_PUBLISHED, 6},
    {"datepublished", FIELD_PUBLISHED, 1},
    {"document", FIELD_DOCUMENT, 0},
    {"guid", FIELD_ID, 1},
    {"headline", FIELD_TITLE, 1},
    {"html", FIELD_HTML, 0},
    {"id", FIELD_ID, 0},
    {"inlanguage", FIELD_LANGUAGE, 1},
    {"lang", FIELD_LANGUAGE, 2},
    {"language", FIELD_LANGUAGE, 0},
    {"link", FIELD_URL, 1},
    {"maintext", FIELD_TEXT, 3},
    {"outlet", FIELD_OUTLET, 0},
    {"permalink", FIELD_URL, 2},
    {"pubdate", FIELD_PUBLISHED, 4},
    {"publicationdate", FIELD_PUBLISHED, 5},
    {"publishdate", FIELD_PUBLISHED, 3},
    {"published", FIELD_PUBLISHED, 0},
    {"publishedat", FIELD_PUBLISHED, 2},
    {"publisher", FIELD_OUTLET, 1},
    {"sitename", FIELD_OUTLET, 2},
    {"text", FIELD_TEXT, 0},
    {"title", FIELD_TITLE, 0},
    {"url", FIELD_URL, 0},
};

enum { NAMES = sizeof names / sizeof *names, LONGEST = 24 };

static const struct named *find(struct sayso_str name)
{
    size_t low = 0, high = NAMES;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_cmp_text(name, names[middle].name);
        if (order == 0)
            return &names[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

/* The row for a member of this name; NULL for none. */
static const struct named *look_up(struct sayso_str name)
{
    char bytes[LONGEST];
    size_t n = 0;
    for (size_t i = 0; i < name.n; i++) {
        if (name.p[i] == '_' || name.p[i] == '-')
            continue;
        if (n == sizeof bytes)
            return NULL;
        bytes[n++] = ascii_lower(name.p[i]);
    }
    return find((struct sayso_str){bytes, n});
}

void fields_read(const struct json *object, const struct json *fields[FIELD_COUNT])
{
    int ranks[FIELD_COUNT];
    struct json_member member = {0};
    for (size_t i = 0; i < FIELD_COUNT; i++)
        fields[i] = NULL;
    while (json_next(object, &member)) {
        const struct named *named = look_up(member.name);
        bool empty = !json_text(member.value).n && !json_count(member.value);
        if (!named || empty ||
            (fields[named->field] && ranks[named->field] <= named->rank))
            continue;
        fields[named->field] = member.value;
        ranks[named->field] = named->rank;
    }
}

struct sayso_str field_name(size_t index)
{
    return str_from(index < NAMES ? names[index].name : NULL);
}
