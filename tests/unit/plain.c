/*
 * From slots to a pattern. Every atom is an alternation of its forms with white space
 * allowed before it, every slot a group of its alternatives in their order, so that
 * backtracking tries the same things in the same order as attempt.c does.
 */
#include "plain.h"

#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "rubric/phrase.h"

static bool is_letter(struct sayso_str s, size_t at)
{
    size_t length;
    uint32_t cp = utf8_at(s, at, &length);
    return utf8_is_alpha(cp) || utf8_is_digit(cp);
}

static bool ends_letter(struct sayso_str s)
{
    size_t length;
    uint32_t cp = utf8_before(s, s.n, &length);
    return utf8_is_alpha(cp) || utf8_is_digit(cp);
}

/* A form, its apostrophes and hyphens in every shape, between ends of words. */
static void add_form(struct buf *out, struct sayso_str form)
{
    if (is_letter(form, 0))
        buf_add_cstr(out, "\\b");
    for (size_t at = 0; at < form.n; at++) {
        char c = form.p[at];
        if (c == '\'')
            buf_add_cstr(out, "['\xE2\x80\x98\xE2\x80\x99]");
        else if (c == '-')
            buf_add_cstr(out, "[-\xE2\x80\x90\xE2\x80\x91]");
        else if ((unsigned char)c < 0x80 && !ascii_alpha(c) && !ascii_digit(c))
            buf_printf(out, "\\%c", c);
        else
            buf_add_char(out, c);
    }
    if (ends_letter(form))
        buf_add_cstr(out, "\\b");
}

static void add_words(struct buf *out, const struct atom *atom)
{
    buf_add_cstr(out, "(?i:");
    for (size_t i = 0; i < atom->count; i++) {
        if (i)
            buf_add_char(out, '|');
        add_form(out, atom->words[i]->form);
    }
    buf_add_char(out, ')');
}

/* As it is spelled, or in capitals. */
static void add_exact(struct buf *out, struct sayso_str exact)
{
    struct buf capitals = {0};
    for (size_t i = 0; i < exact.n; i++) {
        bool small = exact.p[i] >= 'a' && exact.p[i] <= 'z';
        buf_add_char(&capitals, small ? (char)(exact.p[i] - 'a' + 'A') : exact.p[i]);
    }
    buf_add_cstr(out, "(?:");
    add_form(out, exact);
    buf_add_char(out, '|');
    add_form(out, buf_str(&capitals));
    buf_add_char(out, ')');
    buf_free(&capitals);
}

static void add_atom(struct buf *out, const struct atom *atom)
{
    if (atom->sort == ATOM_ANY) {
        buf_add_cstr(out, "\\b[\\p{L}\\p{N}][\\p{L}\\p{N}'\xE2\x80\x99-]*");
    } else if (atom->sort == ATOM_NUMBER) {
        buf_add_cstr(out,
                     "(?:\\p{Sc}|\\b\\d[\\d.,:/]*\\w{0,2}\\b|(?i:\\b(?:one|two|three|"
                     "four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|"
                     "million|billion)\\b))");
    } else if (atom->exact.n) {
        add_exact(out, atom->exact);
    } else {
        if (atom->capital)
            buf_add_cstr(out, "(?=\\p{Lu})");
        add_words(out, atom);
    }
}

static void add_alternatives(struct buf *out, const struct slot *slot)
{
    for (size_t i = 0; i < slot->count; i++) {
        if (i)
            buf_add_char(out, '|');
        for (size_t k = 0; k < slot->alternatives[i].count; k++) {
            buf_add_cstr(out, "\\s*");
            add_atom(out, &slot->alternatives[i].atoms[k]);
        }
    }
}

static void add_slot(struct buf *out, const struct slot *slot)
{
    static const char *const opens[] = {[SLOT_TAKEN] = "(?:",
                                        [SLOT_OPTIONAL] = "(?:",
                                        [SLOT_BESIDE] = "(?=",
                                        [SLOT_NOT_BESIDE] = "(?!"};
    if (!slot->count) {
        buf_add_cstr(out, "(?:\\s*[^\\s.!?\"\xE2\x80\x9C\xE2\x80\x9D]+){0,4}?");
        return;
    }
    buf_add_cstr(out, opens[slot->sort]);
    add_alternatives(out, slot);
    buf_add_cstr(out, slot->sort == SLOT_OPTIONAL ? ")?" : ")");
}

/* What stands before must have one length in each branch: every way to choose the forms
 * of an alternative is a branch of its own, found by counting through them. */
static bool add_before_one(struct buf *out, const struct alternative *one, size_t n)
{
    for (size_t k = 0; k < one->count; k++) {
        const struct atom *atom = &one->atoms[k];
        if (atom->sort != ATOM_FORM)
            return false;
        add_form(out, atom->words[n % atom->count]->form);
        n /= atom->count;
        buf_add_cstr(out, "\\s");
    }
    return true;
}

static size_t ways(const struct alternative *one)
{
    size_t n = 1;
    for (size_t k = 0; k < one->count && n < 4096; k++)
        n *= one->atoms[k].count;
    return n;
}

static bool add_before(struct buf *out, const struct slot *slot)
{
    buf_add_cstr(out, slot->sort == SLOT_BESIDE ? "(?<=" : "(?<!");
    for (size_t i = 0; i < slot->count; i++) {
        size_t count = ways(&slot->alternatives[i]);
        for (size_t n = 0; n < count; n++) {
            if (i || n)
                buf_add_char(out, '|');
            buf_add_cstr(out, "(?i)");
            if (!add_before_one(out, &slot->alternatives[i], n))
                return false;
        }
        if (!count)
            return false;
    }
    buf_add_char(out, ')');
    return true;
}

bool plain_pattern(const struct rule *rule, struct buf *out)
{
    size_t start = out->n;
    struct sayso_str cell = rule->cells.match;
    if (rule->rx) {
        buf_add(out, str_sub(cell, 1, cell.n - 1));
        return true;
    }
    for (size_t i = 0; i < rule->before_count; i++)
        if (!add_before(out, &rule->before[i])) {
            out->n = start;
            return false;
        }
    if (rule->slot_count)
        buf_add_cstr(out, "(?=\\S)");
    for (size_t i = 0; i < rule->slot_count; i++)
        add_slot(out, &rule->slots[i]);
    return rule->slot_count > 0;
}
