#include "read/label.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "unit.h"

/* The labels of the first element with an attribute or a name of its own. */
static unsigned labels(const char *tag)
{
    struct arena arena = {0};
    struct node *top = tree_parse(str_from(tag), &arena);
    struct node *node = top;
    while (node && !node->attribute_count && node->tag != TAG_OTHER)
        node = node_next(node, top);
    label_tree(top, &arena);
    unsigned found = node ? node->labels : 0;
    arena_free(&arena);
    return found;
}

TEST(label_words_are_sorted)
{
    size_t i = 0;
    for (; label_word(i + 1); i++)
        OK(strcmp(label_word(i), label_word(i + 1)) < 0);
    OK(i > 100);
    OK(!label_word(i + 1));
}

TEST(label_cuts_names_into_words)
{
    INT_EQ(labels("<div class=related>"), LABEL_JUNK);
    INT_EQ(labels("<div class='c-related__list'>"), LABEL_JUNK);
    INT_EQ(labels("<div class='RelatedLinks'>"), LABEL_JUNK | LABEL_DOUBT);
    INT_EQ(labels("<div id=siteNavigation>"), LABEL_JUNK);
    INT_EQ(labels("<div class='grid  newsletter'>"), LABEL_JUNK);
    INT_EQ(labels("<div class='unrelated'>"), 0);
    INT_EQ(labels("<div class='breadth'>"), 0);
    INT_EQ(labels("<div class='arelatednameofmorethantwentyfourletters'>"), 0);
    INT_EQ(labels("<div class=''>"), 0);
    INT_EQ(labels("<div data-x='related'>"), 0);
}

TEST(label_knows_the_names_of_bodies)
{
    INT_EQ(labels("<div class=entry-content>"), LABEL_BODY);
    INT_EQ(labels("<div class=articleBody>"), LABEL_BODY);
    INT_EQ(labels("<div class=c-story__text>"), LABEL_BODY);
    INT_EQ(labels("<div role=main>"), LABEL_BODY);
    INT_EQ(labels("<div itemprop=articleBody>"), LABEL_BODY | LABEL_FACT);
    INT_EQ(labels("<div class=article-body-comments>"), LABEL_FOREIGN);
    INT_EQ(labels("<div class=content>"), 0);
}

TEST(label_names_that_tell_of_something_else)
{
    INT_EQ(labels("<div class=has-sidebar>"), 0);
    INT_EQ(labels("<div class='no-comments tag-advertising'>"), 0);
    INT_EQ(labels("<div class=elementor-widget>"), 0);
    INT_EQ(labels("<div class=widget>"), LABEL_JUNK);
    INT_EQ(labels("<div class=label-hidden>"), 0);
}

TEST(label_knows_each_kind)
{
    INT_EQ(labels("<div class=comments>"), LABEL_FOREIGN);
    INT_EQ(labels("<div class=cookie-wall>"), LABEL_FOREIGN);
    INT_EQ(labels("<div role=dialog>"), LABEL_FOREIGN);
    INT_EQ(labels("<div role=Navigation>"), LABEL_JUNK);
    INT_EQ(labels("<div itemprop=comment>"), LABEL_FOREIGN);
    INT_EQ(labels("<p class=wp-caption-text>"), LABEL_BESIDE);
    INT_EQ(labels("<p itemprop=caption>"), LABEL_BESIDE);
    INT_EQ(labels("<p class=byline>"), LABEL_BYLINE);
    INT_EQ(labels("<p class=tags>"), LABEL_DOUBT);
    INT_EQ(labels("<p class=paywall>"), LABEL_APPEAL);
}

TEST(label_sees_what_is_hidden)
{
    INT_EQ(labels("<div hidden>"), LABEL_HIDDEN);
    INT_EQ(labels("<div aria-hidden=true>"), LABEL_HIDDEN);
    INT_EQ(labels("<div aria-hidden=false>"), 0);
    INT_EQ(labels("<div style='color: red; display : none'>"), LABEL_HIDDEN);
    INT_EQ(labels("<div style='display:block'>"), 0);
    INT_EQ(labels("<div style='display'>"), 0);
    INT_EQ(labels("<div class='box sr-only'>"), LABEL_HIDDEN);
}

TEST(label_reads_the_names_of_custom_elements_and_of_tests)
{
    INT_EQ(labels("<site-consent><p>Yes</p></site-consent>"), LABEL_FOREIGN);
    INT_EQ(labels("<story-related-list>"), LABEL_JUNK);
    INT_EQ(labels("<story-text>"), LABEL_BODY);
    INT_EQ(labels("<related>"), 0);
    INT_EQ(labels("<div data-testid=promo-box>"), LABEL_JUNK);
    INT_EQ(labels("<div data-component='byline-block'>"), LABEL_BYLINE);
}
