/*
 * A token is "form=Spelling/flags;". In form and spelling, letters and digits stand for
 * themselves and other bytes for their number, so that ; = and / are ours. A flag is a
 * letter, or a dash where the token is not that.
 */
#include "rendered.h"

#include "base/str.h"
#include "base/utf8.h"

enum { FLAGS = 8 };

static void add_code(struct buf *out, struct sayso_str s)
{
    for (size_t at = 0, n; at < s.n; at += n) {
        uint32_t cp = utf8_at(s, at, &n);
        if (cp == 0x2019 || cp == 0x2018 || cp == 0x02BC)
            cp = '\'';
        if (cp < 0x80 && (ascii_alpha((char)cp) || ascii_digit((char)cp)))
            buf_add_char(out, (char)cp);
        else
            buf_printf(out, "%%%X%%", (unsigned)cp);
    }
}

/* ## Tokens ------------------------------------------------------------------------ */

static bool is_verbal(unsigned tag)
{
    return tag == TAG_VERB || tag == TAG_BASE || tag == TAG_ING || tag == TAG_PART ||
           tag == TAG_AUX || tag == TAG_MODAL;
}

static bool is_number(const struct token *token)
{
    size_t n;
    return token->shape & SHAPE_NUMBER ||
           (token->word && token->word->classes & WORD_NUMBER) ||
           (token->shape & SHAPE_MARK && utf8_is_currency(utf8_at(token->s, 0, &n)));
}

/* Does no gap reach over it? */
static bool is_barrier(const struct token *token)
{
    static const char *const marks[] = {".",
                                        "!",
                                        "?",
                                        "\"",
                                        "`",
                                        "\xC2\xAB",
                                        "\xC2\xBB",
                                        "\xE2\x80\x9C",
                                        "\xE2\x80\x9D",
                                        "\xE2\x80\x9E",
                                        "\xE2\x80\xA6",
                                        "''"};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (token->shape & SHAPE_MARK && str_starts(token->s, marks[i]))
            return true;
    return false;
}

void render_token(struct buf *out, const struct token *token)
{
    unsigned tag = token->tag;
    bool any = tag == TAG_NONE;
    bool word =
        token->shape & (SHAPE_WORD | SHAPE_NUMBER) && !(token->shape & SHAPE_SUFFIX);
    if (token->word)
        add_code(out, token->word->form);
    buf_add_char(out, '=');
    add_code(out, token->s);
    buf_add_char(out, '/');
    buf_add_char(out, any || is_verbal(tag) ? 'v' : '-');
    buf_add_char(out, any || tag == TAG_NOUN || tag == TAG_NAME ? 'n' : '-');
    buf_add_char(out, any || tag == TAG_MODAL ? 'm' : '-');
    buf_add_char(out, word ? 'w' : '-');
    buf_add_char(out, is_number(token) ? '#' : '-');
    buf_add_char(out, token->shape & SHAPE_UPPER ? 'U' : '-');
    buf_add_char(out, token->shape & SHAPE_CAPITAL ? 'C' : '-');
    buf_add_char(out, is_barrier(token) ? 'b' : '-');
    buf_add_char(out, ';');
}

/* ## Patterns ---------------------------------------------------------------------- */

/* Any token with that flag, and of that part of speech. */
static void add_flags(struct buf *out, enum part part, size_t place, char flag)
{
    char flags[FLAGS + 1] = "........";
    static const char letters[PARTS] = {'.', 'v', 'n', 'm'};
    if (part != PART_ANY)
        flags[part - PART_VERB] = letters[part];
    if (flag)
        flags[place] = flag;
    buf_printf(out, "/%s;", flags);
}

static void add_forms(struct buf *out, const struct atom *atom)
{
    buf_add_cstr(out, "(?:");
    for (size_t i = 0; i < atom->count; i++) {
        if (i)
            buf_add_char(out, '|');
        add_code(out, atom->words[i]->form);
    }
    buf_add_cstr(out, ")=");
}

static void add_atom(struct buf *out, const struct atom *atom)
{
    if (atom->sort != ATOM_FORM) {
        buf_add_cstr(out, "[^;]*");
        bool number = atom->sort == ATOM_NUMBER;
        add_flags(out, number ? PART_ANY : atom->part, number ? 4 : 3,
                  number ? '#' : 'w');
        return;
    }
    add_forms(out, atom);
    if (!atom->exact.n || atom->capital) {
        buf_add_cstr(out, "[^;]*");
        add_flags(out, atom->part, 6, atom->capital ? 'C' : 0);
        return;
    }
    buf_add_cstr(out, "(?:");
    add_code(out, atom->exact);
    add_flags(out, atom->part, 0, 0);
    buf_add_cstr(out, "|[^;]*");
    add_flags(out, atom->part, 5, 'U');
    buf_add_char(out, ')');
}

static void add_alternatives(struct buf *out, const struct slot *slot)
{
    for (size_t i = 0; i < slot->count; i++) {
        if (i)
            buf_add_char(out, '|');
        for (size_t k = 0; k < slot->alternatives[i].count; k++)
            add_atom(out, &slot->alternatives[i].atoms[k]);
    }
}

void render_slots(struct buf *out, const struct rule *rule)
{
    static const char *const opens[] = {[SLOT_TAKEN] = "(?:",
                                        [SLOT_OPTIONAL] = "(?:",
                                        [SLOT_BESIDE] = "(?=",
                                        [SLOT_NOT_BESIDE] = "(?!"};
    for (size_t i = 0; i < rule->slot_count; i++) {
        const struct slot *slot = &rule->slots[i];
        if (!slot->count) {
            buf_add_cstr(out, "(?:[^;]*/.......-;){0,4}?");
            continue;
        }
        buf_add_cstr(out, opens[slot->sort]);
        add_alternatives(out, slot);
        buf_add_cstr(out, slot->sort == SLOT_OPTIONAL ? ")?" : ")");
    }
}

void render_before(struct buf *out, const struct slot *slot)
{
    buf_add_cstr(out, "(?:^|;)(?:");
    add_alternatives(out, slot);
    buf_add_cstr(out, ")$");
}
