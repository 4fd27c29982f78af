/* The words that grammar asks for by name. */
#include "rubric/spelling.h"

#include "base/str.h"
#include "unit.h"

#define X(place, name, text) {place, text},
static const struct {
    size_t place;
    const char *text;
} all[] = {{0, ""}, SPELLINGS(X)};
#undef X

TEST(spelling_finds_every_name)
{
    for (size_t i = 1; i < SPELLING_COUNT; i++) {
        struct sayso_str text = str_from(all[i].text);
        char capitals[16] = {0};
        for (size_t k = 0; k < text.n; k++)
            capitals[k] =
                text.p[k] >= 'a' && text.p[k] <= 'z' ? text.p[k] - 0x20 : text.p[k];
        INT_EQ(spelling_of(text), i);
        INT_EQ(spelling_of(str_from(capitals)), i);
        size_t beyond = (all[i].place - spelling_place(text)) % 512;
        OK(beyond < 5); /* few places are looked at for any word */
    }
}

TEST(spelling_finds_nothing_else)
{
    static const char *const others[] = {"",
                                         "th",
                                         "thee",
                                         "teh",
                                         "off",
                                         "thx",
                                         "saids",
                                         "i1",
                                         "__",
                                         "\"\"",
                                         "\x0C",
                                         ";)",
                                         "themselvesandmore",
                                         "{"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        INT_EQ(spelling_of(str_from(others[i])), UNSPELT);
    INT_EQ(spelling_of((struct sayso_str){0}), UNSPELT);
}
