/*
 * Reads two sums out, and a grade. Takes nothing but terms, so what it says is what was
 * added; the same terms give the same words everywhere.
 */
#include "rate/why.h"

#include <stdio.h>

#include "base/str.h"
#include "base/utf8.h"
#include "rate/fold.h"
#include "rate/grade.h"

enum { WHY_WORDS = 40 /* code points of a hedge that are shown */ };

static void add_number(struct buf *buf, const struct term *term)
{
    buf_add_char(buf, ' ');
    if (term->style != TERM_LEVEL && term->points > 0)
        buf_add_char(buf, '+');
    buf_add_number(buf, term->points);
}

/* Behind as many code points as are shown; there are no more of them than bytes. */
static size_t shown_end(struct sayso_str words)
{
    size_t length, end = 0;
    if (words.n <= WHY_WORDS)
        return words.n;
    for (size_t i = 0; i < WHY_WORDS && end < words.n; i++) {
        utf8_at(words, end, &length);
        end += length;
    }
    return end;
}

/* The hedge's words in quotation marks, on one line, cut where they are long. Marks
 * among them are made single, so that it can be told where the words end. */
static void add_quoted(struct buf *buf, struct sayso_str words)
{
    size_t end = shown_end(words);
    buf_add_char(buf, '"');
    size_t start = buf->n;
    fold_space(str_sub(words, 0, end), buf);
    for (size_t i = start; i < buf->n; i++)
        if (buf->p[i] == '"')
            buf->p[i] = '\'';
    if (end < words.n)
        buf_add_cstr(buf, "\u2026");
    buf_add_char(buf, '"');
}

/* " (H012)" */
static void add_id(struct buf *buf, struct sayso_str id)
{
    buf_add_cstr(buf, " (");
    buf_add(buf, id);
    buf_add_char(buf, ')');
}

static void add_term(struct buf *buf, const struct term *term)
{
    bool id_first = term->style == TERM_LEVEL || term->style == TERM_FLAG;
    bool id_only = term->style == TERM_WEIGHT && term->words.n == 0;
    bool quoted = term->style == TERM_WORDS || term->style == TERM_BOOSTER;
    if (term->style == TERM_BOOSTER)
        buf_add_cstr(buf, "booster ");
    if (quoted)
        add_quoted(buf, term->words);
    else if (id_first || id_only)
        buf_add(buf, term->id);
    if (id_first && term->words.n > 0)
        buf_add_char(buf, ' ');
    if (!quoted)
        fold_space(term->words, buf);
    add_number(buf, term);
    if (!id_first && !id_only && term->id.n > 0)
        add_id(buf, term->id);
}

static void add_sum(struct buf *buf, const struct sum *sum)
{
    for (size_t i = 0; i < sum->count; i++) {
        if (i > 0)
            buf_add_cstr(buf, "; ");
        add_term(buf, &sum->terms[i]);
    }
    if (sum->count == 0)
        buf_add_cstr(buf, "unhedged 0");
    buf_add_cstr(buf, " = ");
    buf_add_number(buf, sum->total);
}

void why_scores(const struct sum *sourcing, const struct sum *hedging,
                int hedging_level, struct buf *buf)
{
    add_sum(buf, sourcing);
    buf_add_cstr(buf, " | ");
    add_sum(buf, hedging);
    buf_add_cstr(buf, " H");
    buf_add_number(buf, hedging_level);
}

/* "B usually reliable": the class of the level of that name, where there is one. */
static void add_level(const struct rubric *rubric, const char *axis, char mark,
                      struct buf *buf)
{
    char id[] = "credibility.6";
    snprintf(id, sizeof id, "%s.%c", axis, mark);
    const struct rule *level = rubric_rule(rubric, id);
    buf_add_char(buf, mark);
    if (!level || level->kind != RULE_LEVEL || !level->cells.klass.n)
        return;
    buf_add_char(buf, ' ');
    fold_space(level->cells.klass, buf);
}

bool why_has_grade(const struct sayso_claim *claim)
{
    return grade_rule(claim) || claim->credibility != '6';
}

void why_grade(const struct rubric *rubric, const struct sayso_claim *claim,
               struct buf *buf)
{
    const struct sayso_rule *letter = grade_rule(claim);
    if (!why_has_grade(claim))
        return;
    buf_add_cstr(buf, " | ");
    add_level(rubric, "reliability", claim->reliability, buf);
    if (letter)
        add_id(buf, letter->id);
    buf_add_cstr(buf, "; ");
    add_level(rubric, "credibility", claim->credibility, buf);
}
