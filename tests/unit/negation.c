/* Denied or not, on tokens without tags: the words of closed classes alone decide. */
#include "find/negation.h"

#include <string.h>

#include "base/buf.h"
#include "base/str.h"
#include "unit.h"

/* The denial of the first place of "likely" in a text, as an estimate of that range. */
static enum denial denial(const char *text, int low, int high, enum rule_kind kind)
{
    struct arena arena = {0};
    struct token *tokens;
    size_t count = token_split(NULL, str_from(text), &arena, &tokens), at = 0;
    struct rule rule = {.kind = kind, .low = low, .high = high};
    while (at < count && !str_is(tokens[at].s, "likely"))
        at++;
    OK(at < count);
    struct hit hit = {.rule = &rule, .first = at, .last = at + 1};
    struct passage passage = {
        .tokens = tokens, .count = count, .hits = &hit, .hit_count = 1};
    enum denial found = denial_of(&passage, 0);
    arena_free(&arena);
    return found;
}

#define DENIAL(text) denial(text, 55, 80, RULE_ESTIMATE)

TEST(negation_of_words)
{
    INT_EQ(DENIAL("likely"), DENIAL_NONE);
    INT_EQ(DENIAL("not likely"), DENIAL_TURNS);
    INT_EQ(DENIAL("not at all likely"), DENIAL_TURNS);
    INT_EQ(DENIAL("not only likely"), DENIAL_NONE);
    INT_EQ(DENIAL("if not likely"), DENIAL_NONE);
    INT_EQ(DENIAL("or not likely"), DENIAL_NONE);
    INT_EQ(DENIAL("far from likely"), DENIAL_TURNS);
    INT_EQ(DENIAL("by no means likely"), DENIAL_TURNS);
    INT_EQ(DENIAL("not, likely"), DENIAL_NONE);
    INT_EQ(DENIAL("likely not"), DENIAL_TURNS);
    INT_EQ(DENIAL("likely not only"), DENIAL_NONE);
    INT_EQ(DENIAL("likely no more than"), DENIAL_NONE);
    INT_EQ(DENIAL("not likely not"), DENIAL_NONE);
    INT_EQ(DENIAL("neither likely nor wise"), DENIAL_TURNS);
}

TEST(negation_of_extremes)
{
    INT_EQ(denial("not likely", 95, 99, RULE_ESTIMATE), DENIAL_VOIDS);
    INT_EQ(denial("not likely", 0, 5, RULE_ESTIMATE), DENIAL_VOIDS);
    INT_EQ(denial("not likely", 45, 55, RULE_ESTIMATE), DENIAL_VOIDS);
    INT_EQ(denial("not likely", 50, 100, RULE_ESTIMATE), DENIAL_TURNS);
    INT_EQ(denial("likely not", 95, 99, RULE_ESTIMATE), DENIAL_TURNS);
    INT_EQ(denial("not likely", 0, 0, RULE_BOOSTER), DENIAL_VOIDS);
    INT_EQ(denial("likely not", 0, 0, RULE_BOOSTER), DENIAL_NONE);
    INT_EQ(denial("not likely", 0, 0, RULE_HEDGE), DENIAL_NONE);
}

/* However long the way to it, only a few tokens are looked at. */
TEST(negation_looks_a_few_words_far)
{
    struct buf buf = {0};
    buf_add_cstr(&buf, "not");
    for (int i = 0; i < 8; i++)
        buf_add_cstr(&buf, " very");
    buf_add_cstr(&buf, " likely");
    buf_add_char(&buf, '\0');
    INT_EQ(DENIAL(buf.p), DENIAL_TURNS);
    buf.n = 0;
    buf_add_cstr(&buf, "not");
    for (int i = 0; i < 100; i++)
        buf_add_cstr(&buf, " very");
    buf_add_cstr(&buf, " likely");
    buf_add_char(&buf, '\0');
    INT_EQ(DENIAL(buf.p), DENIAL_NONE);
    buf_free(&buf);
}

/* "Not very likely": the plainer term stays, and stands for it. */
TEST(negation_of_the_plainer_term)
{
    struct arena arena = {0};
    struct token *tokens;
    size_t count = token_split(NULL, STR_LIT("it is not very likely"), &arena, &tokens);
    struct rule very = {.kind = RULE_ESTIMATE, .low = 80, .high = 95};
    struct rule likely = {.kind = RULE_ESTIMATE, .low = 55, .high = 80};
    struct hit hits[] = {{.rule = &very, .first = 3, .last = 5},
                         {.rule = &likely, .first = 4, .last = 5}};
    INT_EQ(count, 5);
    struct passage passage = {
        .tokens = tokens, .count = count, .hits = hits, .hit_count = 2};
    INT_EQ(denial_of(&passage, 0), DENIAL_VOIDS);
    INT_EQ(denial_of(&passage, 1), DENIAL_TURNS);
    passage.hit_count = 1;
    INT_EQ(denial_of(&passage, 0), DENIAL_TURNS);
    arena_free(&arena);
}
