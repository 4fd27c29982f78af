/* Sentences are read for subjects when somebody asks: in which order must not matter.
 */
#include "find/syntax.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/rx.h"
#include "base/str.h"
#include "find/tag.h"
#include "unit.h"

enum { TEXTS = 300, SENTENCES = 4, WORDS = 14 };

struct fixture {
    struct sayso_rubric *rubric;
    struct arena scratch, report, home;
    struct find find;
    struct sayso_article article;
    size_t tokens, subjects, different;
};

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 8;
}

/* Sentences of thrown words, many of which may be participles. */
static void throw_text(struct buf *buf, uint32_t *seed)
{
    static const char words[] =
        "the a his who which that what and but to of by in as said told found asked "
        "left put released warned he she they minister report man town Lind Voss plan "
        "has was had been is will saying leaving , , ; ( ) \" -- people Monday all he";
    struct sayso_str all[64], rest = str_from(words);
    size_t count = 0;
    while (count < 64 && str_split(&rest, ' ', &all[count]))
        count++;
    buf->n = 0;
    for (size_t s = 1 + next_random(seed) % SENTENCES; s > 0; s--) {
        buf_add_cstr(buf, "The man");
        for (size_t w = count ? next_random(seed) % WORDS : 0; w > 0; w--) {
            buf_add_char(buf, ' ');
            buf_add(buf, all[next_random(seed) % count]);
        }
        buf_add_cstr(buf, ". ");
    }
}

static struct passage parse(struct fixture *f, struct sayso_str text)
{
    arena_reset(&f->scratch);
    arena_reset(&f->report);
    f->find.scratch = &f->scratch;
    f->find.report = &f->report;
    f->article = (struct sayso_article){.text = text};
    segment_article(&f->find, &f->article);
    struct passage p;
    passage_begin(&p, &f->find, &f->article, 0);
    passages_parse(&p, 1);
    return p;
}

/* What is told of a token, and its tag before anybody asked. */
struct answer {
    struct range subject, antecedent;
    enum tag tag;
};

static void ask(const struct passage *p, size_t i, struct answer *answer)
{
    answer->subject = subject_of(p, i);
    answer->antecedent = antecedent_of(p, i);
}

static bool same_range(struct range a, struct range b)
{
    return a.first == b.first && a.last == b.last;
}

/* Ask from the first token on, then in a passage made anew from the last one back. No
 * tag changes by it. */
static void compare(struct fixture *f, struct sayso_str text)
{
    struct answer answers[SENTENCES * (WORDS + 4)], other;
    struct passage p = parse(f, text);
    for (size_t i = 0; i < p.count; i++)
        answers[i].tag = tag_at(&p, i);
    for (size_t i = 0; i < p.count; i++)
        ask(&p, i, &answers[i]);
    for (size_t i = 0; i < p.count; i++)
        f->different += answers[i].tag != tag_at(&p, i);
    p = parse(f, text);
    for (size_t i = p.count; i-- > 0;) {
        ask(&p, i, &other);
        f->different += !same_range(answers[i].subject, other.subject) ||
                        !same_range(answers[i].antecedent, other.antecedent);
        f->subjects += !range_empty(other.subject);
    }
    f->tokens += p.count;
}

TEST(syntax_is_the_same_in_whatever_order_it_is_asked_for)
{
    struct fixture f = {0};
    struct sayso_err err = {0};
    struct buf buf = {0};
    f.rubric = sayso_rubric_load(NULL, 0, &err);
    f.find.rubric = rubric_of(f.rubric);
    f.find.rx = rx_scratch_new();
    f.find.tagger = tagger_new(&f.home);
    uint32_t seed = 7;
    for (size_t i = 0; i < TEXTS; i++) {
        throw_text(&buf, &seed);
        compare(&f, buf_str(&buf));
    }
    OK(f.tokens > 2000 && f.subjects > 500);
    INT_EQ(f.different, 0);
    buf_free(&buf);
    rx_scratch_free(f.find.rx);
    arena_free(&f.scratch);
    arena_free(&f.report);
    arena_free(&f.home);
    sayso_rubric_free(f.rubric);
}
