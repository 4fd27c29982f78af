/* Folding, held against its rule applied to one code point after another. */
#include "rate/fold.h"

#include "base/str.h"
#include "base/utf8.h"
#include "unit.h"

static void fold_plainly(struct sayso_str text, struct buf *out)
{
    size_t length;
    bool blank = false;
    for (size_t at = 0; at < text.n; at += length) {
        if (utf8_is_space(utf8_at(text, at, &length))) {
            blank = out->n > 0;
            continue;
        }
        if (blank)
            buf_add_char(out, ' ');
        blank = false;
        buf_add(out, str_sub(text, at, at + length));
    }
}

TEST(fold_space_makes_every_run_a_blank)
{
    static const char *const parts[] = {
        "a", "b", "c", "d",  "word", "!", " ",        " ",
        " ", " ", " ", "\n", "\t",   "~", "\xC2\xA0", "\xE2\x80\x99"};
    unsigned state = 7;
    for (size_t round = 0; round < 20000; round++) {
        struct buf text = {0}, plain = {0}, folded = {0};
        for (size_t i = 0; i < round % 40; i++) {
            state = state * 1103515245u + 12345u;
            buf_add_cstr(&text, parts[(state >> 16) % 16]);
        }
        fold_plainly(buf_str(&text), &plain);
        fold_space(buf_str(&text), &folded);
        OK(str_eq(buf_str(&folded), buf_str(&plain)));
        OK(fold_hash(buf_str(&text), STR_HASH) == str_hash(buf_str(&plain)));
        buf_free(&text);
        buf_free(&plain);
        buf_free(&folded);
    }
}

TEST(fold_words_takes_off_what_is_dress)
{
    struct arena arena = {0};
    STR_EQ(fold_words(STR_LIT(" The  U.S.\n"), &arena), "the us");
    STR_EQ(fold_words(STR_LIT("Lin\xE2\x80\x99s"), &arena), "lin");
    STR_EQ(fold_words(STR_LIT("O'Neil boys' "), &arena), "o'neil boys");
    STR_EQ(fold_words(STR_LIT("\xC3\x89mile . Zol\xC3\xA0"), &arena), "emile zola");
    STR_EQ(fold_words(STR_LIT("..."), &arena), "");
    STR_EQ(fold_words((struct sayso_str){0}, &arena), "");
    arena_free(&arena);
}
