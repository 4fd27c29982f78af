/*
 * STANAG 2511 in two characters. Nothing is inferred: how reliable a source is, is the
 * reader's judgement, written down in a rubric's source rows.
 */
#include "rate/grade.h"

#include "base/str.h"

static char reliability(const struct sayso_rule *source)
{
    struct sayso_str rest = source ? str_trim(source->value) : (struct sayso_str){0};
    struct sayso_str word;
    size_t place = 0;
    while (str_split(&rest, ' ', &word)) {
        if (word.n == 0 || ++place < 2)
            continue;
        char letter = word.p[0];
        return word.n == 1 && letter >= 'A' && letter <= 'F' ? letter : 'F';
    }
    return 'F';
}

void grade_claim(struct sayso_claim *claim)
{
    claim->reliability = reliability(claim->source_rule);
    claim->credibility = claim->sources >= 2 ? '1' : '6';
}
