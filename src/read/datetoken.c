/*
 * Cuts the text of a date into numbers, words and signs. A word is letters; where
 * digits begin, the next token does ("16th", "T10"). What stands behind the first
 * tokens of a long text is not looked at.
 */
#include "read/datetoken.h"

#include <limits.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"

enum { MOST_DIGITS = 18 };

/* The value of a decimal digit of a script that feeds are written in; -1 for none. */
static int digit_of(uint32_t cp)
{
    static const uint32_t zeros[] = {'0', 0x660, 0x6F0, 0x966, 0x9E6, 0xFF10};
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
        if (cp >= zeros[i] && cp < zeros[i] + 10)
            return (int)(cp - zeros[i]);
    return -1;
}

/* May the byte begin a digit beyond ASCII? */
static bool may_be_digit(char c)
{
    static const char leads[] = "\xD9\xDB\xE0\xEF";
    return (unsigned char)c >= 0x80 && strchr(leads, c);
}

bool date_has_figures(struct sayso_str text)
{
    size_t numbers = 0, digits = 0;
    for (size_t at = 0; at < text.n; at++) {
        digits = ascii_digit(text.p[at]) ? digits + 1 : 0;
        numbers += digits == 1;
        if (digits == 4 || may_be_digit(text.p[at]))
            return true;
    }
    return numbers > 1;
}

static char sign_of(uint32_t cp)
{
    if (cp > 0 && cp < 0x80)
        return (char)cp;
    if ((cp >= 0x2010 && cp <= 0x2014) || cp == 0x2212 || cp == 0xFF0D)
        return '-';
    if (cp == 0x2018 || cp == 0x2019)
        return '\'';
    if (cp == 0xFF0C || cp == 0x3001 || cp == 0x60C)
        return ',';
    if (cp > 0xFF00 && cp < 0xFF5F)
        return (char)(cp - 0xFF00 + ' ');
    return '?';
}

static bool is_letter(uint32_t cp)
{
    return cp == '_' || utf8_is_alpha(cp);
}

static size_t read_number(struct sayso_str text, size_t at, struct date_token *token)
{
    size_t start = at, length;
    token->part = DATE_NUMBER;
    for (int digit; (digit = digit_of(utf8_at(text, at, &length))) >= 0; at += length) {
        token->digits += token->digits < INT_MAX;
        token->value = token->digits > MOST_DIGITS ? -1 : token->value * 10 + digit;
    }
    return at - start;
}

static size_t read_word(struct sayso_str text, size_t at, struct date_token *token)
{
    size_t start = at, length;
    token->part = DATE_WORD;
    token->upper = true;
    for (uint32_t cp; is_letter(cp = utf8_at(text, at, &length)); at += length) {
        char bytes[4];
        token->upper = token->upper && !utf8_is_lower(cp);
        bool hangul = cp >= 0xAC00 && cp <= 0xD7A3; /* syllables, not marked letters */
        uint32_t plain = hangul ? cp : utf8_lower(utf8_unmarked(cp));
        size_t n = utf8_put(plain, bytes);
        if (utf8_is_mark(plain) || token->length + n > sizeof token->word)
            continue;
        memcpy(token->word + token->length, bytes, n);
        token->length += n;
    }
    return at - start;
}

/* One token at `at`, which is no blank: returns its length in bytes. */
static size_t read_token(struct sayso_str text, size_t at, struct date_token *token)
{
    size_t length;
    uint32_t cp = utf8_at(text, at, &length);
    if (digit_of(cp) >= 0)
        return read_number(text, at, token);
    if (is_letter(cp))
        return read_word(text, at, token);
    token->part = DATE_SIGN;
    token->sign = sign_of(cp);
    return length;
}

void date_tokens_read(struct sayso_str text, struct date_tokens *tokens)
{
    bool spaced = true;
    tokens->n = 0;
    for (size_t at = 0, length; at < text.n && tokens->n < DATE_MAX_TOKENS;) {
        if (utf8_is_space(utf8_at(text, at, &length))) {
            spaced = true;
            at += length;
            continue;
        }
        struct date_token *token = &tokens->v[tokens->n++];
        *token = (struct date_token){.spaced = spaced};
        at += read_token(text, at, token);
        spaced = false;
    }
}

const struct date_token *date_token(const struct date_tokens *tokens, size_t at)
{
    static const struct date_token end = {.part = DATE_END};
    return at < tokens->n ? &tokens->v[at] : &end;
}

bool date_is_number(const struct date_tokens *tokens, size_t at, int least, int most)
{
    const struct date_token *token = date_token(tokens, at);
    return token->part == DATE_NUMBER && token->digits >= least &&
           token->digits <= most && token->value >= 0;
}

bool date_is_sign(const struct date_tokens *tokens, size_t at, const char *signs)
{
    const struct date_token *token = date_token(tokens, at);
    return token->part == DATE_SIGN && strchr(signs, token->sign);
}

bool date_is_word(const struct date_tokens *tokens, size_t at, const char *words)
{
    const struct date_token *token = date_token(tokens, at);
    return token->part == DATE_WORD && str_has_word(str_from(words), date_word(token));
}

int date_value(const struct date_tokens *tokens, size_t at)
{
    int64_t value = date_token(tokens, at)->value;
    return value > INT_MAX ? INT_MAX : (int)value;
}

struct sayso_str date_word(const struct date_token *token)
{
    return (struct sayso_str){token->word, token->length};
}
