/*
 * Two passes of leaving out: one over the whole page before the article is looked for,
 * one inside what was found. Names lie now and then: whole pages stand in "sidebar"
 * wrappers, dialogs and forms. So each kind of name is only believed of an element that
 * holds no more than a certain share of all prose. The shares are wide apart from what
 * occurs: an article has nearly all prose of its page, or its page has other long
 * texts.
 */
#include "read/prune.h"

#include "read/label.h"
#include "read/measure.h"
#include "read/prose.h"

/* Shares are per cent: of the page's prose, or of an element's own text. */
enum {
    FOREIGN_SHARE = 90, /* comments may well be longer than the article */
    JUNK_SHARE = 40,
    FORM_SHARE = 20, /* some pages are one form */
    FIGURE_SHARE = 20,
    DOUBT_SHARE = 20,
    DOUBT_LINKS = 20, /* at least that many links in what is only perhaps junk */
    SMALL_SHARE = 15,
    SMALL_BLOCKS = 3,     /* of prose, in a byline, a caption, an appeal */
    RUNNING_BLOCKS = 3,   /* text that runs on: so many blocks of prose at least, */
    RUNNING_LENGTH = 150, /* of so many bytes each, */
    RUNNING_LINKS = 25,   /* with fewer links than that */
    LIST_LINKS = 60,      /* a block of links has more of them than that, */
    LINE_LINKS = 75,      /* or than that when it is one paragraph */
    MAX_STORIES = 64,     /* that are looked at for a title of their own */
    LEAST_PROSE = 1000    /* bytes: a page with less is judged as if it had that */
};

/* What a page is made of, and is never junk. */
static bool is_frame(const struct node *node)
{
    return node->tag == TAG_HTML || node->tag == TAG_BODY || node->tag == TAG_MAIN ||
           node->tag == TAG_ARTICLE || node->tag == TAG_DOCUMENT;
}

/* The node's share of the page's prose. */
static unsigned share(const struct node *node, uint32_t whole)
{
    return whole ? (unsigned)((uint64_t)node->measure->prose * 100 / whole) : 0;
}

static bool is_junk_tag(const struct node *node, unsigned part)
{
    switch (node->tag) {
    case TAG_NAV:
    case TAG_FOOTER:
    case TAG_ASIDE:
    case TAG_DIALOG:
    case TAG_MENU:
        return part < JUNK_SHARE;
    case TAG_FORM:
        return part < FORM_SHARE;
    case TAG_FIGCAPTION:
        return true;
    case TAG_FIGURE:
        return part < FIGURE_SHARE && !node->measure->set_text;
    default:
        return false;
    }
}

/* Some paragraphs with few links among them, whatever their box is called. */
static bool is_running_text(const struct node *node)
{
    const struct measure *measure = node->measure;
    return measure->blocks >= RUNNING_BLOCKS &&
           measure->prose / measure->blocks >= RUNNING_LENGTH &&
           measure_link_share(node) < RUNNING_LINKS;
}

/* Words that a sentence goes on behind, as a term with its explanation is. */
static bool is_in_sentence(const struct node *node)
{
    const struct node *around = node->measure->around;
    return node->next && !prose_is_block(node) && around && around->tag == TAG_P &&
           around->measure->prose && node->measure->linked == 0;
}

static bool is_junk_name(const struct node *node, unsigned part)
{
    unsigned labels = node->measure->labels;
    bool small = part < SMALL_SHARE && node->measure->blocks <= SMALL_BLOCKS;
    if (is_in_sentence(node))
        labels &= LABEL_HIDDEN;
    if (labels & LABEL_FOREIGN)
        return part < FOREIGN_SHARE;
    if (labels & LABEL_HIDDEN)
        return part < JUNK_SHARE;
    if (labels & LABEL_JUNK)
        return part < JUNK_SHARE && !is_running_text(node);
    if (labels & LABEL_APPEAL && node->tag != TAG_P)
        return small;
    if (labels & (LABEL_BYLINE | LABEL_BESIDE))
        return small;
    if (labels & LABEL_DOUBT)
        return part < DOUBT_SHARE && measure_link_share(node) > DOUBT_LINKS;
    return false;
}

/* Around the title no name is believed. */
static void free_titled(const struct node *heading)
{
    for (const struct node *node = heading; node; node = node->parent)
        if (node->measure)
            node->measure->labels &= LABEL_BODY | LABEL_FACT;
}

static struct node *outermost_article(struct node *node)
{
    struct node *article = NULL;
    for (; node; node = node->parent)
        if (node->tag == TAG_ARTICLE)
            article = node;
    return article;
}

/* Some sites append the next stories, each with a title of its own. */
static void drop_other_stories(struct node *document, const struct node *heading)
{
    const struct node *own = outermost_article(heading ? heading->parent : NULL);
    size_t count = 0;
    if (!own || !own->measure || own->measure->blocks < RUNNING_BLOCKS)
        return;
    struct node *node = document;
    for (; node && count < MAX_STORIES; node = node_next(node, document)) {
        struct node *other = node->tag == TAG_H1 ? outermost_article(node) : NULL;
        count += other != NULL;
        if (other && other != own)
            other->dropped = true;
    }
}

void prune_page(struct node *document, const struct node *heading, enum prune prune)
{
    uint32_t prose = document->measure->prose;
    uint32_t whole = prose < LEAST_PROSE ? LEAST_PROSE : prose;
    struct node *node = document;
    free_titled(heading);
    drop_other_stories(document, heading);
    while (node) {
        if (node->measure && !is_frame(node)) {
            unsigned part = share(node, whole);
            node->dropped = is_junk_tag(node, part) ||
                            (prune == PRUNE_NAMED && is_junk_name(node, part));
        }
        bool inside = node->measure && !node->dropped;
        node = inside ? node_next(node, document) : node_skip(node, document);
    }
}

static bool is_heading(const struct node *node)
{
    return node->tag >= TAG_H1 && node->tag <= TAG_H6;
}

/* A heading that is none of the sentences that some sites set as headings. */
static bool is_mere_heading(const struct node *node)
{
    return is_heading(node) && node->measure && !node->measure->prose;
}

/* The sibling before this one that has text, dropped or not. */
static struct node *text_before(const struct node *node)
{
    struct node *before = node->prev;
    while (before && (!before->measure || !before->measure->text))
        before = before->prev;
    return before;
}

/* A block that is mostly links. Items and cells are judged with their list or table. */
static bool is_links(const struct node *node)
{
    return prose_is_block(node) && !node->measure->prose &&
           measure_link_share(node) > (node->tag == TAG_P ? LINE_LINKS : LIST_LINKS) &&
           node->tag != TAG_LI && node->tag != TAG_DT && node->tag != TAG_DD &&
           node->tag != TAG_TR && node->tag != TAG_TD && node->tag != TAG_TH;
}

/* Drop the headings from `node` on, behind which there is nothing else. */
static void drop_headings(struct node *node, const struct node *top)
{
    for (; node; node = node_skip(node, top))
        if (is_mere_heading(node))
            node->dropped = true;
}

void prune_article(struct node *top)
{
    struct node *node = top->first;
    struct node *last = NULL; /* the first of the headings at the end, so far */
    while (node) {
        bool inside = node->measure && !node->dropped;
        if (inside && is_links(node)) {
            struct node *before = text_before(node);
            node->dropped = true;
            if (before && is_mere_heading(before))
                before->dropped = true;
            inside = false;
        }
        if (inside && is_heading(node))
            last = last ? last : node;
        else if (inside && prose_is_block(node) && node->measure->own)
            last = NULL;
        node = inside ? node_next(node, top) : node_skip(node, top);
    }
    drop_headings(last, top);
}
