#include "read/page.h"

#include "base/arena.h"
#include "base/str.h"
#include "unit.h"

TEST(page_gives_an_item)
{
    struct arena report = {0}, scratch = {0};
    struct notes notes = {.arena = &report};
    struct read read = {&report, &scratch, &notes};
    struct item item = {0};
    page_read(&read,
              STR_LIT("<title>Mill stays</title><nav><a href=/>Home</a></nav><h1>Mill "
                      "stays</h1><p>The council of Broxton voted to keep the old mill "
                      "open, said Ada Quill, its chair.</p>"),
              STR_LIT("https://courier.example/mill"), &item);
    STR_EQ(item.text,
           "The council of Broxton voted to keep the old mill open, said Ada "
           "Quill, its chair.");
    STR_EQ(item.url, "https://courier.example/mill");
    OK(!item.summary);
    arena_free(&report);
    arena_free(&scratch);
}

TEST(page_without_text)
{
    struct arena report = {0}, scratch = {0};
    struct notes notes = {.arena = &report};
    struct read read = {&report, &scratch, &notes};
    struct item item = {0};
    page_read(&read, STR_LIT("<html><body><img src=x></body></html>"), STR_LIT(""),
              &item);
    STR_EQ(item.text, "");
    arena_free(&report);
    arena_free(&scratch);
}
