/*
 * The scripts are read one by one; their objects are laid out in one list, breadth
 * first, through the members that lead to the page's own matter. The list holds the
 * candidates and is the index of @id as well. What an article only mentions (related
 * articles, comments, items of a list) is not followed.
 */
#include "read/jsonld.h"

#include "base/json.h"
#include "base/str.h"
#include "read/line.h"
#include "read/prose.h"

/* Members that lead to what the page is about, or to who made it. */
static const char *const followed[] = {"@graph",    "mainEntity", "mainEntityOfPage",
                                       "subjectOf", "author",     "creator",
                                       "publisher", "isPartOf"};

struct linked {
    struct read *read;
    struct sayso_str page_title, page_url; /* as line_key has them */
    struct json *scripts[JSONLD_MAX_SCRIPTS];
    size_t script_count, broken;
    const struct json *objects[JSONLD_MAX_OBJECTS];
    size_t object_count;
};

/* ## The objects ------------------------------------------------------------------- */

/* Scripts hide their text from old readers: <!-- ... -->, //<![CDATA[ ... //]]>, ;. */
static struct sayso_str bare_script(struct sayso_str text)
{
    static const char *const before[] = {"<!--", "//", "/*", "*/", "<![CDATA["};
    static const char *const behind[] = {"-->", "//", "/*", "*/", "]]>", ";"};
    text = str_trim(text);
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        if (str_starts(text, before[i])) {
            text = str_trim(str_sub(text, str_from(before[i]).n, text.n));
            i = SIZE_MAX; /* once more from the first */
        }
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
        if (str_ends(text, behind[i])) {
            text = str_trim(str_sub(text, 0, text.n - str_from(behind[i]).n));
            i = SIZE_MAX;
        }
    return text;
}

static void add_object(struct linked *linked, const struct json *json)
{
    if (linked->object_count < JSONLD_MAX_OBJECTS && json_count(json))
        linked->objects[linked->object_count++] = json;
}

/* Lay out what hangs below the values that are listed from `at` on. */
static void follow(struct linked *linked, size_t at)
{
    for (; at < linked->object_count; at++) {
        const struct json *json = linked->objects[at];
        if (json_kind(json) == JSON_ARRAY) {
            for (size_t i = 0; i < json_count(json) && i < JSONLD_MAX_OBJECTS; i++)
                add_object(linked, json_at(json, i));
            continue;
        }
        for (size_t i = 0; i < sizeof followed / sizeof *followed; i++)
            add_object(linked, json_get(json, followed[i]));
    }
}

/* What is no JSON may be several objects that only a comma parts, or JSON whose
 * quotation marks were escaped as in HTML. */
static struct json *read_loose(struct linked *linked, struct sayso_str text,
                               struct sayso_err *err)
{
    struct arena *scratch = linked->read->scratch;
    struct json *json = json_read(text, err);
    if (!json && str_starts(text, "{") && str_ends(text, "}"))
        json = json_read(arena_printf(scratch, "[%.*s]", STR(text)), NULL);
    if (!json && str_find(text, STR_LIT("&quot;"), 0) != SIZE_MAX)
        json = json_read(prose_line(linked->read, text), NULL);
    return json;
}

static void read_script(struct linked *linked, struct sayso_str text)
{
    struct sayso_err err = {0};
    text = bare_script(text);
    if (!text.n || linked->script_count + linked->broken == JSONLD_MAX_SCRIPTS)
        return;
    struct json *json = read_loose(linked, text, &err);
    if (!json && linked->broken++ == 0) /* of many, one is worth a note */
        read_note(linked->read, SAYSO_OK, "the JSON-LD of a page %s", err.message);
    if (!json)
        return;
    linked->scripts[linked->script_count++] = json;
    size_t at = linked->object_count;
    add_object(linked, json);
    follow(linked, at);
}

static void read_scripts(struct linked *linked, const struct node *document)
{
    for (const struct node *node = document; node; node = node_next(node, document)) {
        if (node->tag != TAG_SCRIPT)
            continue;
        struct sayso_str type = node_attribute(node, "type");
        if (str_find(type, STR_LIT("ld+json"), 0) != SIZE_MAX)
            read_script(linked, node->text);
    }
}

/* ## Values ------------------------------------------------------------------------ */

/* A value as one line of text: a string, the first of an array, {"@value": ...}. */
static struct sayso_str text_of(struct linked *linked, const struct json *json)
{
    if (json_kind(json) == JSON_ARRAY)
        json = json_at(json, 0);
    if (json_kind(json) == JSON_OBJECT)
        json = json_get(json, "@value");
    return line_text(linked->read, json_text(json));
}

static struct sayso_str member_text(struct linked *linked, const struct json *object,
                                    const char *name)
{
    return text_of(linked, json_get(object, name));
}

/* The type without its vocabulary: "NewsArticle" of "https://schema.org/NewsArticle".
 */
static struct sayso_str bare_type(struct sayso_str type)
{
    for (size_t at = type.n; at > 0; at--)
        if (type.p[at - 1] == '/' || type.p[at - 1] == ':' || type.p[at - 1] == '#')
            return str_sub(type, at, type.n);
    return type;
}

static bool has_type(const struct json *object, bool (*wanted)(struct sayso_str type))
{
    const struct json *type = json_get(object, "@type");
    if (json_kind(type) != JSON_ARRAY)
        return wanted(bare_type(json_text(type)));
    for (size_t i = 0; i < json_count(type); i++)
        if (wanted(bare_type(json_text(json_at(type, i)))))
            return true;
    return false;
}

static bool is_article(struct sayso_str type)
{
    return str_ends(type, "Article") || str_ends(type, "Posting") ||
           str_is(type, "Report") || str_is(type, "ClaimReview");
}

static bool is_work(struct sayso_str type)
{
    return str_is(type, "Review") || str_is(type, "Recipe") || str_is(type, "HowTo") ||
           str_is(type, "CreativeWork") || str_is(type, "VideoObject") ||
           str_is(type, "PodcastEpisode") || str_is(type, "Course") ||
           str_is(type, "QAPage") || str_is(type, "DiscussionForumPosting");
}

static bool is_page(struct sayso_str type)
{
    return str_ends(type, "WebPage") || str_is(type, "AboutPage") ||
           str_is(type, "ItemPage") || str_is(type, "CollectionPage");
}

static bool is_site(struct sayso_str type)
{
    return str_is(type, "WebSite") || str_is(type, "NewsMediaOrganization");
}

/* ## The article ------------------------------------------------------------------- */

/* The address an object gives for itself. */
static struct sayso_str own_url(const struct json *object)
{
    static const char *const names[] = {"url", "mainEntityOfPage", "@id"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct json *value = json_get(object, names[i]);
        if (json_kind(value) == JSON_OBJECT)
            value = json_get(value, "@id");
        struct sayso_str url = json_text(value);
        if (str_starts(url, "http"))
            return url;
    }
    return (struct sayso_str){0};
}

static struct sayso_str title_of(struct linked *linked, const struct json *object)
{
    struct sayso_str title = member_text(linked, object, "headline");
    return title.n ? title : member_text(linked, object, "name");
}

/* Is the object about this page? */
static int agrees(struct linked *linked, const struct json *object)
{
    struct arena *scratch = linked->read->scratch;
    struct sayso_str title = line_key(scratch, title_of(linked, object));
    struct sayso_str url = line_key(scratch, own_url(object));
    int same = linked->page_url.n && str_eq(url, linked->page_url) ? 2 : 0;
    if (title.n &&
        (str_find(linked->page_title, title, 0) != SIZE_MAX ||
         (linked->page_title.n && str_find(title, linked->page_title, 0) != SIZE_MAX)))
        same++;
    return same;
}

static const struct json *find_article(struct linked *linked)
{
    const struct json *best = NULL;
    int best_score = 0;
    for (size_t i = 0; i < linked->object_count; i++) {
        const struct json *object = linked->objects[i];
        int score = has_type(object, is_article) ? 8
                    : has_type(object, is_work)  ? 4
                    : has_type(object, is_page)  ? 1
                                                 : 0;
        if (!score)
            continue;
        score = 2 * score + agrees(linked, object);
        if (score > best_score) {
            best_score = score;
            best = object;
        }
    }
    return best;
}

static const struct json *find_id(const struct linked *linked, struct sayso_str id)
{
    for (size_t i = 0; i < linked->object_count && id.n; i++) {
        const struct json *object = linked->objects[i];
        if (json_count(object) > 1 && str_eq(json_text(json_get(object, "@id")), id))
            return object;
    }
    return NULL;
}

/* ## Names ------------------------------------------------------------------------- */

static struct sayso_str whole_name(struct linked *linked, const struct json *person)
{
    struct sayso_str name = member_text(linked, person, "name");
    if (name.n)
        return name;
    struct sayso_str given = member_text(linked, person, "givenName");
    struct sayso_str family = member_text(linked, person, "familyName");
    if (given.n && family.n)
        return arena_printf(linked->read->scratch, "%.*s %.*s", STR(given),
                            STR(family));
    return family;
}

static void add_author(struct linked *linked, struct facts *facts,
                       const struct json *author)
{
    if (json_kind(author) == JSON_STRING) {
        const struct json *known = find_id(linked, json_text(author));
        if (!known) {
            byline_add(linked->read->scratch, &facts->authors, text_of(linked, author),
                       BYLINE_NAMES);
            return;
        }
        author = known;
    }
    struct sayso_str name = whole_name(linked, author);
    if (!name.n) {
        author = find_id(linked, json_text(json_get(author, "@id")));
        name = whole_name(linked, author);
    }
    const struct json *names = json_get(author, "name");
    struct names *to = &facts->authors;
    byline_add(linked->read->scratch, to, name, BYLINE_NAMES);
    for (size_t i = 1; json_kind(names) == JSON_ARRAY && i < json_count(names); i++)
        byline_add(linked->read->scratch, to, text_of(linked, json_at(names, i)),
                   BYLINE_NAMES);
}

static void add_authors(struct linked *linked, struct facts *facts,
                        const struct json *authors)
{
    if (json_get(authors, "@list"))
        authors = json_get(authors, "@list");
    if (json_kind(authors) != JSON_ARRAY) {
        add_author(linked, facts, authors);
        return;
    }
    for (size_t i = 0; i < json_count(authors) && i < BYLINE_MAX_NAMES; i++)
        add_author(linked, facts, json_at(authors, i));
}

static struct sayso_str name_of(struct linked *linked, const struct json *body)
{
    if (json_kind(body) == JSON_ARRAY)
        body = json_at(body, 0);
    struct sayso_str name = member_text(linked, body, "name");
    if (name.n || json_kind(body) != JSON_OBJECT)
        return name.n || str_starts(json_text(body), "http") ? name
                                                             : text_of(linked, body);
    return member_text(linked, find_id(linked, json_text(json_get(body, "@id"))),
                       "name");
}

/* ## Reading it -------------------------------------------------------------------- */

static void fill(struct sayso_str *field, struct sayso_str value)
{
    if (!field->n)
        *field = value;
}

static void fill_dates(struct linked *linked, const struct json *object,
                       struct facts *facts)
{
    fill(&facts->published, member_text(linked, object, "datePublished"));
    fill(&facts->published, member_text(linked, object, "dateCreated"));
    fill(&facts->published, member_text(linked, object, "uploadDate"));
    fill(&facts->modified, member_text(linked, object, "dateModified"));
}

static void read_language(struct linked *linked, const struct json *object,
                          struct facts *facts)
{
    const struct json *language = json_get(object, "inLanguage");
    fill(&facts->language, text_of(linked, language));
    fill(&facts->language, member_text(linked, language, "alternateName"));
}

static void read_article(struct linked *linked, const struct json *article,
                         struct facts *facts)
{
    fill_dates(linked, article, facts);
    read_language(linked, article, facts);
    fill(&facts->url, arena_str(linked->read->scratch, own_url(article)));
    fill(&facts->outlet, name_of(linked, json_get(article, "publisher")));
    fill(&facts->outlet, name_of(linked, json_get(article, "isPartOf")));
    if (has_type(article, is_page))
        return; /* the page's name and maker need not be the article's */
    fill(&facts->title, title_of(linked, article));
    add_authors(linked, facts, json_get(article, "author"));
    if (!facts->authors.n)
        add_authors(linked, facts, json_get(article, "creator"));
}

/* What the article leaves out, the objects beside it may say. */
static void read_others(struct linked *linked, struct facts *facts)
{
    for (size_t i = 0; i < linked->object_count; i++) {
        const struct json *object = linked->objects[i];
        if (has_type(object, is_page)) {
            fill_dates(linked, object, facts);
            read_language(linked, object, facts);
        }
        if (has_type(object, is_site)) {
            fill(&facts->outlet, member_text(linked, object, "name"));
            read_language(linked, object, facts);
        }
    }
}

void jsonld_read(struct read *read, const struct node *document,
                 const struct facts *page, struct facts *facts)
{
    struct linked *linked = arena_alloc(read->scratch, sizeof *linked);
    linked->read = read;
    linked->page_title = line_key(read->scratch, page->title);
    linked->page_url = line_key(read->scratch, page->url);
    read_scripts(linked, document);
    const struct json *article = find_article(linked);
    if (article)
        read_article(linked, article, facts);
    read_others(linked, facts);
    for (size_t i = 0; i < linked->script_count; i++)
        json_free(linked->scripts[i]);
}
