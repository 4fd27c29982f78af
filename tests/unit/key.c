/* Which articles are the same one. */
#include "fetch/key.h"

#include <string.h>

#include "base/str.h"
#include "unit.h"

/* The feed, then the article's id, url, title, published and text, as far as it goes.
 */
enum { FEED, ID, URL, TITLE, PUBLISHED, BODY, PARTS };
#define LINE(...) ((const char *const[PARTS]){__VA_ARGS__})

static size_t keys_of(const char *const *line, struct item_key keys[ITEM_KEYS])
{
    struct sayso_article article = {.id = str_from(line[ID]),
                                    .url = str_from(line[URL]),
                                    .title = str_from(line[TITLE]),
                                    .published = str_from(line[PUBLISHED]),
                                    .text = str_from(line[BODY])};
    return item_keys(&article, str_from(line[FEED]), keys);
}

static bool same(const char *const *a, const char *const *b)
{
    struct item_key of_a[ITEM_KEYS], of_b[ITEM_KEYS];
    size_t count_a = keys_of(a, of_a), count_b = keys_of(b, of_b);
    OK(count_a >= 1 && count_a <= ITEM_KEYS);
    for (size_t i = 0; i < count_a; i++)
        for (size_t k = 0; k < count_b; k++)
            if (!memcmp(&of_a[i], &of_b[k], sizeof of_a[i]))
                return true;
    return false;
}

TEST(key_of_an_id_that_stands_alone)
{
    static const char *const alone[] = {
        "https://example.org/?p=17",
        "tag:example.org,2024:17",
        "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
        "1225c695-cfb8-4ebb-aaaa-80da344efa6a",
        "{1225C695-CFB8-4EBB-AAAA-80DA344EFA6A}",
        "d41d8cd98f00b204e9800998ecf8427e",
    };
    for (size_t i = 0; i < sizeof alone / sizeof *alone; i++) {
        OK(same(LINE("a", alone[i], "u", "Old title"),
                LINE("b", alone[i], "v", "New title", "2024-05-01")));
        OK(!same(LINE("a", alone[i], "", "T"), LINE("a", "other", "", "T")));
    }
}

TEST(key_of_an_id_within_its_feed)
{
    static const char *const scoped[] = {
        "17",     "post-17",   "article:17",      "example:",
        "://x/y", "a b://x/y", "d41d8cd98f00b204"};
    for (size_t i = 0; i < sizeof scoped / sizeof *scoped; i++) {
        OK(same(LINE("a", scoped[i], "u", "T"), LINE("a", scoped[i], "u", "New T")));
        OK(!same(LINE("a", scoped[i], "u", "T"), LINE("b", scoped[i], "v", "T")));
    }
    /* Neither part of the key runs into the other. */
    OK(!same(LINE("feed1", "7", "", ""), LINE("feed", "17", "", "")));
}

TEST(key_of_one_article_in_two_feeds)
{
    const char *url = "https://example.org/flood";
    OK(same(LINE("a", "17", url, "Flood", "2024-05-01T10:00:00Z"),
            LINE("b", "99", url, "Flood", "2024-05-01T10:00:00Z")));
    OK(same(LINE("a", "17", url, "Flood", "2024-05-01T10:00:00Z"),
            LINE("b", "", url, "Flood", "2024-05-01T10:00:00Z")));
    OK(same(LINE("a", "17", url, "Flood", "", "It rained."),
            LINE("b", "99", url, "Flood", "", "It rained.")));
    OK(!same(LINE("a", "17", url, "Flood", "2024-05-01T10:00:00Z"),
             LINE("b", "99", url, "Drought", "2024-05-01T10:00:00Z")));
}

TEST(key_without_an_id)
{
    const char *url = "https://example.org/flood";
    OK(same(LINE("a", "", url, "Flood", "2024-05-01"),
            LINE("b", "", url, "Flood", "2024-05-02")));
    OK(!same(LINE("a", "", url, "Flood"), LINE("a", "", url, "Flood, part two")));
    OK(!same(LINE("a", "", url, "", "", "One."), LINE("a", "", url, "", "", "Two.")));
    OK(same(LINE("a", "", "", "Flood", "", "It rained."),
            LINE("b", "", "", "Flood", "", "It rained.")));
    OK(!same(LINE("a", "", "", "Flood", "", "It rained."),
             LINE("a", "", "", "Flood", "", "It pours.")));
    OK(same(LINE("a", "", "", "Flood"), LINE("a", "", "", "Flood")));
    OK(!same(LINE("a", "", "", "Flood"), LINE("b", "", "", "Flood")));
    OK(!same(LINE("a", "", "", "Flood", "", "Flood"),
             LINE("b", "", "", "Flood", "", "Flood")));
    OK(!same(LINE("a", "", "https://example.org/", ""),
             LINE("b", "", "https://example.org/", "")));
}

/* All items link to the home page, or have it for an id, or share a page that lives. */
TEST(key_of_a_shared_link)
{
    static const char *const homes[] = {"https://example.org", "https://example.org/",
                                        "http://example.org:8080/"};
    for (size_t i = 0; i < sizeof homes / sizeof *homes; i++) {
        const char *home = homes[i];
        OK(!same(LINE("a", "", home, "One", "2024-05-01"),
                 LINE("a", "", home, "Two", "2024-05-01")));
        OK(!same(LINE("a", "", home, "Today", "2024-05-01"),
                 LINE("a", "", home, "Today", "2024-05-02")));
        OK(!same(LINE("a", home, home, "One", "2024-05-01"),
                 LINE("a", home, home, "Two", "2024-05-01")));
        OK(!same(LINE("a", "", home, "", "", "One."),
                 LINE("a", "", home, "", "", "Two.")));
    }
    OK(same(LINE("a", "", "https://example.org?p=1", "Today", "2024-05-01"),
            LINE("a", "", "https://example.org?p=1", "Today", "2024-05-02")));
    OK(!same(LINE("a", "17", "https://example.org/live", "Update", "10:00"),
             LINE("a", "18", "https://example.org/live", "Update", "10:05")));
    OK(!same(LINE("a", "17", "https://example.org/live", "Update", "", "One."),
             LINE("a", "18", "https://example.org/live", "Update", "", "Two.")));
}
