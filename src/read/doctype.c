/*
 * A doctype: its name, its public and its system identifier, and whether it is so
 * broken that a browser shows the page as it did before there were standards ("DOCTYPE
 * state" to "Bogus DOCTYPE state").
 */
#include "base/str.h"
#include "read/markup.h"

static void skip_blanks(struct sayso_str *s)
{
    while (s->n && markup_blank(s->p[0]))
        *s = str_sub(*s, 1, s->n);
}

static struct sayso_str read_name(struct sayso_str *s)
{
    size_t n = 0;
    while (n < s->n && s->p[n] != '>' && !markup_blank(s->p[n]))
        n++;
    struct sayso_str name = str_sub(*s, 0, n);
    *s = str_sub(*s, n, s->n);
    return n ? name : (struct sayso_str){0};
}

/* An identifier in quotation marks; false where it does not end in its own mark before
 * ">" or the end. Where none stands, `id` stays as it is and the call is true. */
static bool read_id(struct sayso_str *s, struct sayso_str *id)
{
    skip_blanks(s);
    if (!s->n || (s->p[0] != '"' && s->p[0] != '\''))
        return true;
    char quote = s->p[0];
    size_t n = 1;
    while (n < s->n && s->p[n] != quote && s->p[n] != '>')
        n++;
    *id = str_sub(*s, 1, n);
    bool closed = n < s->n && s->p[n] == quote;
    *s = str_sub(*s, n + closed, s->n);
    return closed;
}

/* Behind the name. False where the doctype is to be taken for a broken one. */
static bool read_ids(struct sayso_str *s, struct html_token *token)
{
    skip_blanks(s);
    if (!s->n)
        return false;
    if (s->p[0] == '>')
        return true;
    bool public = str_is_fold(str_sub(*s, 0, 6), "public");
    if (!public && !str_is_fold(str_sub(*s, 0, 6), "system"))
        return false;
    *s = str_sub(*s, 6, s->n);
    struct sayso_str *first = public ? &token->public_id : &token->system_id;
    if (!read_id(s, first) || !first->p)
        return false;
    if (public && !read_id(s, &token->system_id))
        return false;
    skip_blanks(s);
    /* What follows the identifiers is skipped, and breaks nothing, unless it stands
     * where a system identifier should. */
    return s->n > 0 && (s->p[0] == '>' || token->system_id.p);
}

bool markup_doctype(struct html *html, struct html_token *token)
{
    struct sayso_str s = str_sub(html->input, html->at + 9, html->input.n);
    token->kind = HTML_DOCTYPE;
    skip_blanks(&s);
    token->name = read_name(&s);
    token->quirks = !token->name.p || !read_ids(&s, token);
    size_t end = str_find_char(s, '>', 0);
    s = str_sub(s, end, s.n);
    html->at = html->input.n - (s.n ? s.n - 1 : 0);
    token->name = markup_name(html, token->name);
    token->public_id = markup_text(html, token->public_id, MARKUP_NUL);
    token->system_id = markup_text(html, token->system_id, MARKUP_NUL);
    return true;
}
