/*
 * Measures how far each id of the rubric is from a word (Levenshtein), and keeps the
 * nearest. An id has 64 letters at most, so a word that is longer has none near it.
 */
#include "cli/near.h"

#include <strings.h>

#include "cli/text.h"

enum { MOST = 5, FARTHEST = 2, LONGEST = 64 };

struct near {
    struct sayso_str ids[MOST];
    size_t distances[MOST];
    size_t count;
};

static size_t least(size_t a, size_t b, size_t c)
{
    size_t ab = a < b ? a : b;
    return ab < c ? ab : c;
}

/* How many letters must be changed, added or left out to make one of the other. */
static size_t distance(struct sayso_str a, struct sayso_str b)
{
    size_t row[LONGEST + 1];
    for (size_t k = 0; k <= b.n; k++)
        row[k] = k;
    for (size_t i = 1; i <= a.n; i++) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t k = 1; k <= b.n; k++) {
            size_t changed = corner + (strncasecmp(a.p + i - 1, b.p + k - 1, 1) != 0);
            corner = row[k];
            row[k] = least(row[k] + 1, row[k - 1] + 1, changed);
        }
    }
    return row[b.n];
}

/* An id that goes on where the word ends is as near as one with a letter wrong. */
static size_t distance_of(struct sayso_str word, struct sayso_str id)
{
    if (word.n > 1 && id.n > word.n &&
        text_same_fold(word, (struct sayso_str){id.p, word.n}))
        return 1;
    if (word.n > 2 && text_holds(id, word))
        return FARTHEST;
    return distance(word, id);
}

/* Among those that are equally far, the earlier rule is first. */
static void take(struct near *near, struct sayso_str id, size_t far)
{
    size_t at = near->count;
    while (at > 0 && near->distances[at - 1] > far)
        at--;
    if (at == MOST)
        return;
    near->count += near->count < MOST;
    for (size_t i = near->count - 1; i > at; i--) {
        near->ids[i] = near->ids[i - 1];
        near->distances[i] = near->distances[i - 1];
    }
    near->ids[at] = id;
    near->distances[at] = far;
}

void near_ids(const struct sayso_rubric *rubric, struct sayso_str word,
              struct bytes *to)
{
    const struct sayso_rule *rule;
    struct near near = {0};
    if (word.n > LONGEST)
        return;
    for (size_t i = 0; (rule = sayso_rubric_rule(rubric, i)); i++) {
        size_t far = distance_of(word, rule->id);
        if (far <= FARTHEST)
            take(&near, rule->id, far);
    }
    for (size_t i = 0; i < near.count; i++) {
        bytes_add_text(to, " ");
        text_add(to, near.ids[i]);
    }
}
