/* The numbers, words and signs of a date. */
#ifndef READ_DATETOKEN_H
#define READ_DATETOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sayso.h"

enum date_part { DATE_END, DATE_NUMBER, DATE_WORD, DATE_SIGN };

enum { DATE_MAX_TOKENS = 64, DATE_MAX_WORD = 32 };

struct date_token {
    enum date_part part;
    bool spaced; /* a blank stands before it */
    bool upper;  /* a word without lower case */
    char sign;   /* as in ASCII; '?' for one that no date has */
    int digits;
    int64_t value; /* of a number; -1 where it has more than 18 digits */
    size_t length; /* of `word`: in lower case, without marks upon letters */
    char word[DATE_MAX_WORD];
};

struct date_tokens {
    struct date_token v[DATE_MAX_TOKENS];
    size_t n;
};

/* Are there two numbers in the text, or one of four figures? A day takes as much: "11
 * dead" is none. May say yes where there are figures of other scripts. */
bool date_has_figures(struct sayso_str text);

/* The first tokens of valid UTF-8. Digits and signs of other scripts are as ASCII's. */
void date_tokens_read(struct sayso_str text, struct date_tokens *tokens);

/* The token at `at`; one of part DATE_END past the end. */
const struct date_token *date_token(const struct date_tokens *tokens, size_t at);

/* A number of `least` to `most` digits? One of these signs? One of these words, which
 * blanks separate? */
bool date_is_number(const struct date_tokens *tokens, size_t at, int least, int most);
bool date_is_sign(const struct date_tokens *tokens, size_t at, const char *signs);
bool date_is_word(const struct date_tokens *tokens, size_t at, const char *words);

/* The value of the number at `at`. */
int date_value(const struct date_tokens *tokens, size_t at);

struct sayso_str date_word(const struct date_token *token);

#endif
