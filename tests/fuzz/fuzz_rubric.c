/*
 * Any bytes as a rubric. The law: it loads, or it says where it is wrong. What loads
 * has a name, and ids that are found again; what a rule overrides is of its id and
 * kind.
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/str.h"
#include "rubric/load.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds)
{
    if (!holds)
        abort();
}

static void check_overridden(const struct sayso_rule *rule)
{
    for (const struct sayso_rule *was = rule->overrides; was; was = was->overrides)
        demand(str_eq(was->id, rule->id) && str_eq(was->kind, rule->kind));
}

static void check_off(const struct sayso_rubric *rubric)
{
    const struct sayso_rule *rule;
    for (size_t i = 0; (rule = sayso_rubric_off(rubric, i)); i++) {
        demand(rule->off && sayso_rubric_find(rubric, rule->id));
        check_overridden(rule);
    }
}

static void check_rules(const struct sayso_rubric *rubric)
{
    const struct rubric *inside = (const struct rubric *)rubric;
    for (size_t i = 0; i < inside->rule_count; i++) {
        const struct rule *rule = inside->rules[i];
        demand(rule->cells.id.n > 0 && rule->cells.line > 1);
        demand(rule->kind < RULE_KINDS && !rule->cells.off);
        check_overridden(&rule->cells);
        demand(rule->kind == RULE_RUBRIC || rubric_find(inside, rule->cells.id) == i);
    }
    demand(sayso_rubric_rule(rubric, inside->rule_count) == NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sayso_err err = {0};
    struct sayso_str bytes = {(const char *)data, size};
    struct sayso_rubric *rubric = rubric_load_memory("fuzz.csv", bytes, &err);
    if (!rubric) {
        demand(err.code == SAYSO_RUBRIC && err.line > 0 && err.column > 0);
        demand(err.message[0] != '\0');
        return 0;
    }
    demand(sayso_rubric_name(rubric).n > 8);
    check_rules(rubric);
    check_off(rubric);
    sayso_rubric_free(rubric);
    return 0;
}
