/*
 * STANAG 2511 in two characters. Nothing is inferred: how reliable a source is, is the
 * reader's judgement, written down in a rubric's source rows; a text shows of a claim's
 * credibility no more than that independent sources say the same.
 */
#include "rate/grade.h"

#include "rate/claim.h"

static char letter(const struct sayso_rule *rule)
{
    return rule ? ((const struct rule *)(const void *)rule)->letter : 'F';
}

const struct sayso_rule *grade_rule(const struct sayso_claim *claim)
{
    char source = letter(claim->source_letter), via = letter(claim->via_letter);
    return source != 'F' && via != 'F' && via > source ? claim->via_letter
                                                       : claim->source_letter;
}

void grade_claim(struct sayso_claim *claim)
{
    claim->reliability = letter(grade_rule(claim));
    claim->credibility = claim_confirmed(claim) ? '1' : '6';
}
