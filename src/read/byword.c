/*
 * Bylines are words of a language. These are the ones that readers of names need most,
 * in the languages that most news on the web is written in. A word that is missing here
 * costs little: pages name their authors in attributes and vocabularies as well, and
 * those are read first.
 *
 * All are compared without regard to the case of ASCII letters.
 */
#include "read/byword.h"

#include "base/str.h"

/* What comes before a name. `label`: only with a colon, in other text it is a word like
 * any other. `name`: it can begin a name too ("Di Stefano"), so it counts only where
 * the text is known to be a byline. */
struct lead {
    const char *words;
    bool label, name;
};

static const struct lead leads[] = {
    {"a report by", false, false},
    {"article by", false, false},
    {"articolo di", false, false},
    {"author", true, false},
    {"authors", true, false},
    {"auteur", true, false},
    {"autor", true, false},
    {"autora", true, false},
    {"autoren", true, false},
    {"autores", true, false},
    {"autorin", true, false},
    {"autorinnen", true, false},
    {"autore", true, false},
    {"av", false, true},
    {"af", false, true},
    {"by", false, false},
    {"da", false, true},
    {"di", false, true},
    {"door", false, true},
    {"ein artikel von", false, false},
    {"ein beitrag von", false, false},
    {"escrito por", false, false},
    {"geschrieben von", false, false},
    {"par", false, true},
    {"por", false, true},
    {"posted by", false, false},
    {"publicado por", false, false},
    {"published by", false, false},
    {"publi\xC3\xA9 par", false, false},
    {"reported by", false, false},
    {"reporting by", false, false},
    {"scritto da", false, false},
    {"story by", false, false},
    {"text", true, false},
    {"text by", false, false},
    {"text von", false, false},
    {"ver\303\266ffentlicht von", false, false},
    {"verfasst von", false, false},
    {"von", false, false},
    {"words", true, false},
    {"words by", false, false},
    {"written by", false, false},
    {"\303\251crit par", false, false},
    {"\xD0\x90\xD0\xB2\xD1\x82\xD0\xBE\xD1\x80", true, false},
    {"\xD0\xB0\xD0\xB2\xD1\x82\xD0\xBE\xD1\x80", true, false},
};

static const char *const joins[] = {"&",   "and", "e",   "en",   "et",
                                    "och", "og",  "und", "with", "y"};

/* "By Ann Lee for The Post", "Ann Lee, updated ...". */
static const char *const ends[] = {"aktualisiert",
                                   "for",
                                   "f\303\274r",
                                   "on",
                                   "posted",
                                   "pour",
                                   "published",
                                   "special",
                                   "to",
                                   "updated",
                                   "ver\303\266ffentlicht"};

static const char *const roles[] = {"analyst",         "author",
                                    "autor",           "autorin",
                                    "bureau",          "chief",
                                    "columnist",       "contributor",
                                    "coordinator",     "correspondent",
                                    "critic",          "desk",
                                    "director",        "editor",
                                    "founder",         "freelance",
                                    "journalist",      "journalistin",
                                    "korrespondent",   "korrespondentin",
                                    "manager",         "photographer",
                                    "president",       "producer",
                                    "professor",       "redacteur",
                                    "redakteur",       "redakteurin",
                                    "redaktion",       "redaktionsleiter",
                                    "reporter",        "reporterin",
                                    "researcher",      "specialist",
                                    "staff",           "strategist",
                                    "volont\xC3\xA4r", "volont\xC3\xA4rin",
                                    "writer"};

static const char *const introducers[] = {"by", "di", "door", "par", "por", "von"};

static const char *const companies[] = {"AG",  "e.V", "eG",  "GmbH", "Inc", "KG",
                                        "LLC", "Ltd", "mbH", "plc",  "S.A", "SE"};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static bool listed(const char *const *list, size_t count, struct sayso_str word)
{
    while (word.n && (word.p[word.n - 1] == '.' || word.p[word.n - 1] == ','))
        word.n--;
    for (size_t i = 0; i < count; i++)
        if (str_is_fold(word, list[i]))
            return true;
    return false;
}

/* How long the lead is at the start of `line`, with what parts it from the name. */
static size_t lead_at(struct sayso_str line, const struct lead *lead)
{
    struct sayso_str words = str_from(lead->words);
    if (!str_eq_fold(str_sub(line, 0, words.n), words))
        return 0;
    size_t at = words.n;
    while (at < line.n && line.p[at] == ' ')
        at++;
    bool colon = at < line.n && line.p[at] == ':';
    if (colon)
        at++;
    else if (at < line.n && (lead->label || at == words.n))
        return 0;
    while (at < line.n && line.p[at] == ' ')
        at++;
    return at;
}

size_t byword_lead(struct sayso_str line, bool plain)
{
    size_t longest = 0;
    for (size_t i = 0; i < COUNT(leads); i++) {
        if (plain && (leads[i].label || leads[i].name))
            continue;
        size_t length = lead_at(line, &leads[i]);
        if (length > longest)
            longest = length;
    }
    return longest;
}

bool byword_joins(struct sayso_str word)
{
    return listed(joins, COUNT(joins), word);
}

bool byword_ends(struct sayso_str word)
{
    return listed(ends, COUNT(ends), word);
}

bool byword_introduces(struct sayso_str word)
{
    return listed(introducers, COUNT(introducers), word);
}

bool byword_company(struct sayso_str word)
{
    return listed(companies, COUNT(companies), word);
}

bool byword_role(struct sayso_str word)
{
    return listed(roles, COUNT(roles), word);
}
