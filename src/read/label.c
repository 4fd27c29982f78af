/*
 * What the names in an element's class and id say it is. The words are markup
 * conventions of the web, not language: they stand in the pages of every country. Names
 * are cut into words at anything but letters and digits and where upper case follows
 * lower ("articleBody" is "article body", "c-related__list" is "c related list"), and
 * looked up in a sorted table. The names of custom elements are read alike, and what
 * programs call the parts of a page for their own tests. Attributes that say the same
 * thing openly are read too.
 */
#include "read/label.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "read/memo.h"

enum { LONGEST_WORD = 24 };

struct known {
    char word[LONGEST_WORD];
    unsigned label;
};

/* Sorted by bytes. */
static const struct known known_words[] = {
    {"about", LABEL_DOUBT},
    {"actions", LABEL_DOUBT},
    {"ad", LABEL_JUNK},
    {"adbox", LABEL_JUNK},
    {"addthis", LABEL_JUNK},
    {"addtoany", LABEL_JUNK},
    {"ads", LABEL_JUNK},
    {"adsense", LABEL_JUNK},
    {"adslot", LABEL_JUNK},
    {"adunit", LABEL_JUNK},
    {"advert", LABEL_JUNK},
    {"advertisement", LABEL_JUNK},
    {"advertisements", LABEL_JUNK},
    {"advertising", LABEL_JUNK},
    {"advertorial", LABEL_JUNK},
    {"adverts", LABEL_JUNK},
    {"affiliate", LABEL_JUNK},
    {"also", LABEL_DOUBT},
    {"author", LABEL_BYLINE},
    {"authorbox", LABEL_BYLINE},
    {"authors", LABEL_BYLINE},
    {"avatar", LABEL_BYLINE},
    {"banner", LABEL_DOUBT},
    {"bio", LABEL_BYLINE},
    {"biography", LABEL_BYLINE},
    {"breadcrumb", LABEL_JUNK},
    {"breadcrumbs", LABEL_JUNK},
    {"button", LABEL_DOUBT},
    {"buttons", LABEL_DOUBT},
    {"byline", LABEL_BYLINE},
    {"bylines", LABEL_BYLINE},
    {"caption", LABEL_BESIDE},
    {"captions", LABEL_BESIDE},
    {"carousel", LABEL_DOUBT},
    {"categories", LABEL_DOUBT},
    {"category", LABEL_DOUBT},
    {"comment", LABEL_FOREIGN},
    {"commentlist", LABEL_FOREIGN},
    {"comments", LABEL_FOREIGN},
    {"consent", LABEL_FOREIGN},
    {"contributor", LABEL_BYLINE},
    {"contributors", LABEL_BYLINE},
    {"cookie", LABEL_FOREIGN},
    {"cookiebar", LABEL_FOREIGN},
    {"cookies", LABEL_FOREIGN},
    {"copyright", LABEL_JUNK},
    {"credit", LABEL_BYLINE},
    {"credits", LABEL_BYLINE},
    {"crumbs", LABEL_JUNK},
    {"cta", LABEL_JUNK},
    {"date", LABEL_BYLINE},
    {"dateline", LABEL_BYLINE},
    {"dfp", LABEL_JUNK},
    {"disclaimer", LABEL_BESIDE},
    {"disclosure", LABEL_JUNK},
    {"discussion", LABEL_DOUBT},
    {"disqus", LABEL_FOREIGN},
    {"donate", LABEL_JUNK},
    {"donation", LABEL_JUNK},
    {"embed", LABEL_BESIDE},
    {"embedded", LABEL_BESIDE},
    {"feedback", LABEL_JUNK},
    {"figcaption", LABEL_BESIDE},
    {"follow", LABEL_JUNK},
    {"followus", LABEL_JUNK},
    {"footer", LABEL_JUNK},
    {"further", LABEL_DOUBT},
    {"gallery", LABEL_DOUBT},
    {"gdpr", LABEL_FOREIGN},
    {"imagecredit", LABEL_BESIDE},
    {"imgcaption", LABEL_BESIDE},
    {"info", LABEL_DOUBT},
    {"jumplink", LABEL_JUNK},
    {"keywords", LABEL_DOUBT},
    {"latest", LABEL_DOUBT},
    {"legal", LABEL_DOUBT},
    {"legend", LABEL_BESIDE},
    {"lightbox", LABEL_JUNK},
    {"links", LABEL_DOUBT},
    {"livefyre", LABEL_FOREIGN},
    {"login", LABEL_FOREIGN},
    {"mailchimp", LABEL_JUNK},
    {"masthead", LABEL_JUNK},
    {"menu", LABEL_JUNK},
    {"menus", LABEL_JUNK},
    {"meta", LABEL_BYLINE},
    {"metadata", LABEL_BYLINE},
    {"modal", LABEL_FOREIGN},
    {"more", LABEL_DOUBT},
    {"mostpopular", LABEL_JUNK},
    {"mostread", LABEL_JUNK},
    {"mostviewed", LABEL_JUNK},
    {"nav", LABEL_JUNK},
    {"navbar", LABEL_JUNK},
    {"navi", LABEL_JUNK},
    {"navigation", LABEL_JUNK},
    {"newsletter", LABEL_JUNK},
    {"newsletters", LABEL_JUNK},
    {"next", LABEL_DOUBT},
    {"noprint", LABEL_JUNK},
    {"note", LABEL_BESIDE},
    {"notice", LABEL_BESIDE},
    {"onetrust", LABEL_FOREIGN},
    {"optin", LABEL_JUNK},
    {"outbrain", LABEL_JUNK},
    {"overlay", LABEL_FOREIGN},
    {"pager", LABEL_JUNK},
    {"paginate", LABEL_JUNK},
    {"pagination", LABEL_JUNK},
    {"paging", LABEL_JUNK},
    {"partner", LABEL_JUNK},
    {"partners", LABEL_JUNK},
    {"paywall", LABEL_APPEAL},
    {"photo", LABEL_BESIDE},
    {"photocaption", LABEL_BESIDE},
    {"photocredit", LABEL_BESIDE},
    {"photos", LABEL_BESIDE},
    {"picture", LABEL_BESIDE},
    {"pictures", LABEL_BESIDE},
    {"player", LABEL_BESIDE},
    {"playlist", LABEL_BESIDE},
    {"poll", LABEL_JUNK},
    {"popular", LABEL_JUNK},
    {"popup", LABEL_FOREIGN},
    {"popups", LABEL_FOREIGN},
    {"posted", LABEL_BYLINE},
    {"poweredby", LABEL_DOUBT},
    {"prev", LABEL_DOUBT},
    {"previous", LABEL_DOUBT},
    {"print", LABEL_JUNK},
    {"profile", LABEL_DOUBT},
    {"promo", LABEL_JUNK},
    {"promos", LABEL_JUNK},
    {"promoted", LABEL_JUNK},
    {"promotion", LABEL_JUNK},
    {"promotions", LABEL_JUNK},
    {"quiz", LABEL_JUNK},
    {"rating", LABEL_JUNK},
    {"ratings", LABEL_JUNK},
    {"readmore", LABEL_JUNK},
    {"readnext", LABEL_DOUBT},
    {"recent", LABEL_DOUBT},
    {"recirc", LABEL_JUNK},
    {"recirculation", LABEL_JUNK},
    {"recommend", LABEL_JUNK},
    {"recommendation", LABEL_JUNK},
    {"recommendations", LABEL_JUNK},
    {"recommended", LABEL_JUNK},
    {"related", LABEL_JUNK},
    {"relatedarticles", LABEL_JUNK},
    {"relatedposts", LABEL_JUNK},
    {"replies", LABEL_FOREIGN},
    {"reply", LABEL_FOREIGN},
    {"respond", LABEL_FOREIGN},
    {"revcontent", LABEL_JUNK},
    {"see", LABEL_DOUBT},
    {"share", LABEL_JUNK},
    {"sharebar", LABEL_JUNK},
    {"sharebox", LABEL_JUNK},
    {"sharebuttons", LABEL_JUNK},
    {"sharedaddy", LABEL_JUNK},
    {"shares", LABEL_JUNK},
    {"sharethis", LABEL_JUNK},
    {"sharing", LABEL_JUNK},
    {"sidebar", LABEL_JUNK},
    {"signin", LABEL_FOREIGN},
    {"signup", LABEL_JUNK},
    {"skiplink", LABEL_JUNK},
    {"slider", LABEL_DOUBT},
    {"slideshow", LABEL_DOUBT},
    {"social", LABEL_JUNK},
    {"socials", LABEL_JUNK},
    {"sponsor", LABEL_JUNK},
    {"sponsored", LABEL_JUNK},
    {"sponsors", LABEL_JUNK},
    {"submenu", LABEL_JUNK},
    {"subscribe", LABEL_JUNK},
    {"subscribebox", LABEL_JUNK},
    {"suggested", LABEL_DOUBT},
    {"suggestion", LABEL_DOUBT},
    {"suggestions", LABEL_DOUBT},
    {"survey", LABEL_JUNK},
    {"taboola", LABEL_JUNK},
    {"taglist", LABEL_DOUBT},
    {"tags", LABEL_DOUBT},
    {"teaser", LABEL_DOUBT},
    {"teasers", LABEL_DOUBT},
    {"timestamp", LABEL_BYLINE},
    {"toc", LABEL_DOUBT},
    {"toolbar", LABEL_JUNK},
    {"tools", LABEL_DOUBT},
    {"tooltip", LABEL_JUNK},
    {"topbar", LABEL_JUNK},
    {"topics", LABEL_DOUBT},
    {"trending", LABEL_JUNK},
    {"upnext", LABEL_DOUBT},
    {"video", LABEL_BESIDE},
    {"videos", LABEL_BESIDE},
    {"vote", LABEL_JUNK},
    {"voting", LABEL_JUNK},
    {"wpcaption", LABEL_BESIDE},
    {"zergnet", LABEL_JUNK},
};

/* A name that begins with one of these tells of something else that the page has:
 * "has-sidebar", "tag-advertising". Sorted. */
static const char *const beside[] = {"cat", "category", "format", "has",
                                     "is",  "js",       "no",     "status",
                                     "tag", "type",     "with",   "without"};

/* "article-body", "entry-content": one of these, then one of those. Sorted. */
static const char *const wholes[] = {"article", "blog",  "content", "entry",
                                     "main",    "news",  "page",    "post",
                                     "single",  "story", "text"};
static const char *const bodies[] = {"article", "body", "content", "copy",
                                     "entry",   "main", "text"};

/* One name of an attribute while it is read. */
struct reading {
    char word[2][LONGEST_WORD]; /* this one and the one before it */
    size_t length;
    size_t count; /* words of this name so far */
    unsigned labels;
    bool skipped; /* nothing of this name counts */
};

static int compare_words(const void *a, const void *b)
{
    return strcmp(a, *(const char *const *)b);
}

static bool is_one_of(const char *word, const char *const *list, size_t count)
{
    return bsearch(word, list, count, sizeof *list, compare_words) != NULL;
}

static int compare_known(const void *word, const void *known)
{
    return strcmp(word, ((const struct known *)known)->word);
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

static unsigned look_up(const char *word)
{
    const struct known *known = bsearch(word, known_words, COUNT(known_words),
                                        sizeof *known_words, compare_known);
    return known ? known->label : 0;
}

/* Only the whole of a name tells these: "elementor-widget" and "label-hidden" are
 * something else. */
static const struct known known_names[] = {
    {"d-none", LABEL_HIDDEN},         {"hidden", LABEL_HIDDEN},
    {"hide", LABEL_HIDDEN},           {"invisible", LABEL_HIDDEN},
    {"is-hidden", LABEL_HIDDEN},      {"screen-reader-text", LABEL_HIDDEN},
    {"sr-only", LABEL_HIDDEN},        {"visually-hidden", LABEL_HIDDEN},
    {"visuallyhidden", LABEL_HIDDEN}, {"widget", LABEL_JUNK},
    {"widget-area", LABEL_JUNK},
};

/* The end of a word: look it up, alone and behind the one before it. */
static void end_word(struct reading *reading)
{
    char *word = reading->word[0], *before = reading->word[1];
    if (reading->length == 0)
        return;
    word[reading->length < LONGEST_WORD ? reading->length : 0] = '\0';
    if (reading->count++ == 0)
        reading->skipped = is_one_of(word, beside, COUNT(beside));
    reading->labels |= look_up(word);
    if (is_one_of(before, wholes, COUNT(wholes)) &&
        is_one_of(word, bodies, COUNT(bodies)))
        reading->labels |= LABEL_BODY;
    memcpy(before, word, LONGEST_WORD);
    reading->length = 0;
}

static void add_byte(struct reading *reading, char c)
{
    if (reading->length < LONGEST_WORD)
        reading->word[0][reading->length++] = ascii_lower(c);
}

/* The labels of one name. What is named after something in a body is not the body:
 * "article-body-newsletter". */
static unsigned label_name(struct sayso_str name)
{
    struct reading reading = {0};
    for (size_t i = 0; i < name.n; i++) {
        char c = name.p[i];
        bool upper = c >= 'A' && c <= 'Z';
        if (!ascii_alpha(c) && !ascii_digit(c)) {
            end_word(&reading);
            continue;
        }
        if (upper && i && ascii_lower(name.p[i - 1]) == name.p[i - 1])
            end_word(&reading);
        add_byte(&reading, c);
    }
    end_word(&reading);
    if (reading.skipped)
        return 0;
    for (size_t i = 0; i < COUNT(known_names); i++)
        if (str_is_fold(name, known_names[i].word))
            reading.labels |= known_names[i].label;
    unsigned other = reading.labels & ~(unsigned)LABEL_BODY;
    return other ? other : reading.labels;
}

/* The labels of all names in an attribute's value. */
static unsigned label_names(struct sayso_str value)
{
    unsigned labels = 0;
    size_t at = 0;
    while (at < value.n) {
        size_t end = at;
        while (end < value.n && !ascii_space(value.p[end]))
            end++;
        labels |= label_name(str_sub(value, at, end));
        at = end + 1;
    }
    return labels;
}

/* "display: none" anywhere in a style. */
static bool is_hidden_style(struct sayso_str style)
{
    size_t at = str_find(style, STR_LIT("display"), 0);
    if (at == SIZE_MAX)
        return false;
    struct sayso_str rest = str_trim(str_sub(style, at + 7, style.n));
    rest = str_sub(rest, str_starts(rest, ":"), rest.n);
    return str_starts(str_trim(rest), "none");
}

static unsigned label_role(struct sayso_str role)
{
    static const struct known roles[] = {
        {"alert", LABEL_JUNK},       {"alertdialog", LABEL_FOREIGN},
        {"banner", LABEL_JUNK},      {"complementary", LABEL_JUNK},
        {"contentinfo", LABEL_JUNK}, {"dialog", LABEL_FOREIGN},
        {"directory", LABEL_JUNK},   {"main", LABEL_BODY},
        {"menu", LABEL_JUNK},        {"menubar", LABEL_JUNK},
        {"navigation", LABEL_JUNK},  {"search", LABEL_JUNK},
        {"toolbar", LABEL_JUNK}};
    for (size_t i = 0; i < COUNT(roles); i++)
        if (str_is_fold(role, roles[i].word))
            return roles[i].label;
    return 0;
}

static unsigned label_itemprop(struct sayso_str value)
{
    if (str_is_fold(value, "articlebody"))
        return LABEL_BODY | LABEL_FACT;
    if (str_is_fold(value, "comment"))
        return LABEL_FOREIGN;
    if (str_is_fold(value, "caption"))
        return LABEL_BESIDE;
    return 0;
}

const char *label_word(size_t index)
{
    return index < COUNT(known_words) ? known_words[index].word : NULL;
}

/* Attributes whose value is a list of names. */
static bool holds_names(struct sayso_str attribute)
{
    return str_is(attribute, "class") || str_is(attribute, "id") ||
           str_is(attribute, "data-testid") || str_is(attribute, "data-component");
}

/* A custom element has a dash in its name, and so is called after what it is for. */
static unsigned label_element(const struct node *node)
{
    bool custom =
        node->tag == TAG_OTHER && str_find_char(node->name, '-', 0) != SIZE_MAX;
    return custom ? label_name(node->name) : 0;
}

static unsigned label_of(const struct node *node, struct memo *memo)
{
    unsigned labels = label_element(node);
    for (size_t i = 0; i < node->attribute_count; i++) {
        struct sayso_str name = node->attributes[i].name;
        struct sayso_str value = node->attributes[i].value;
        if (holds_names(name))
            labels |= memo_bits(memo, value, label_names);
        else if (str_is(name, "role"))
            labels |= label_role(value);
        else if (str_is(name, "itemprop"))
            labels |= label_itemprop(value);
        else if (str_is(name, "hidden") ||
                 (str_is(name, "aria-hidden") && str_is_fold(value, "true")) ||
                 (str_is(name, "style") && is_hidden_style(value)))
            labels |= LABEL_HIDDEN;
    }
    return node->opened ? labels & ~(unsigned)LABEL_HIDDEN : labels;
}

void label_tree(struct node *document, struct arena *scratch)
{
    struct memo *memo = NULL; /* a text in a feed mostly needs none */
    for (struct node *node = document; node; node = node_next(node, document)) {
        if (!memo && node->attribute_count)
            memo = arena_alloc(scratch, sizeof *memo);
        node->labels = label_of(node, memo);
    }
}
