/* Scales of likelihood: what the class of an estimate says, and its range in words. */
#ifndef RUBRIC_SCALE_H
#define RUBRIC_SCALE_H

#include "base/csv.h"
#include "rubric/rubric.h"

/* The scale that a class names: "icd203" of "icd203/likelihood", where what stands
 * behind the slash is the row of terms within the scale. */
struct sayso_str scale_of(struct sayso_str klass);

/* Is it a class of an estimate: a scale's name, and may be a row's behind a slash? */
bool scale_is_class(struct sayso_str klass);

/* An estimate's range, as in "55-80", or that of what is denied ("not likely"). Lives
 * in the arena. */
struct sayso_str scale_range(const struct rule *rule, bool negated,
                             struct arena *arena);

/* One estimate as it was read, and the scale that was in force there. */
struct scale_row {
    const struct rule *rule;
    struct sayso_str under;
    unsigned line, column; /* of its class */
};

/* What is known of scales while rubrics are read. Only estimates of one scale are in
 * force: that which the latest setting `scale` names, or that of the first estimate
 * where there is none. Valid when zeroed. */
struct scales {
    struct sayso_str name;      /* of the scale in force so far */
    const struct rule *setting; /* that says so */
    struct csv_cell value;      /* its value, where it stands */
    struct scale_row *rows;
    size_t count, capacity, ended;
};

/* Take notice of a row, whatever it is, with its class and value where they stand. */
void scale_read(struct scales *scales, const struct rule *rule,
                const struct csv_cell *klass, const struct csv_cell *value,
                struct arena *arena);

/* All of a rubric that the user named has been read. It may have rows of a scale that
 * it puts in force, above or below them; others would silently do nothing. Returns 0,
 * or -1 and fills err. */
int scale_end(struct scales *scales, struct sayso_err *err);

/* Everything has been read: does the scale in force have a row, or is it off? Returns
 * 0, or -1 and fills err. */
int scale_check(const struct scales *scales, struct sayso_err *err);

/* Is the rule in force, as far as scales decide? */
bool scale_in_force(const struct scales *scales, const struct rule *rule);

#endif
