/*
 * A loaded rubric and what can be asked of it: its rules in order and by id, its name,
 * and the rubrics that are compiled into the library. Loading is load.c's.
 */
#include "rubric/rubric.h"

#include "base/str.h"
#include "rubric/load.h"

enum { FIRST_SIZE = 1024 };

/* ## Rules by id ------------------------------------------------------------------- */

/* The place of an id, or the free one where it would stand. */
static size_t place_of(const struct rubric *rubric, struct sayso_str id)
{
    size_t mask = rubric->by_id_size - 1;
    uint64_t hash = str_hash(id);
    size_t at = (size_t)(hash ^ hash >> 32) & mask;
    while (rubric->by_id[at] &&
           !str_eq(rubric->rules[rubric->by_id[at] - 1]->cells.id, id))
        at = (at + 1) & mask;
    return at;
}

void rubric_index(struct rubric *rubric)
{
    size_t size = FIRST_SIZE;
    while (size < rubric->rule_count * 4)
        size *= 2;
    rubric->by_id = arena_array(&rubric->arena, size, sizeof *rubric->by_id);
    rubric->by_id_size = size;
    for (size_t i = 0; i < rubric->rule_count; i++)
        rubric->by_id[place_of(rubric, rubric->rules[i]->cells.id)] = (uint32_t)i + 1;
}

void rubric_enter(struct rubric *rubric)
{
    if (rubric->rule_count * 2 > rubric->by_id_size) {
        rubric_index(rubric);
        return;
    }
    size_t last = rubric->rule_count - 1;
    rubric->by_id[place_of(rubric, rubric->rules[last]->cells.id)] = (uint32_t)last + 1;
}

/* A rubric put together by hand has no table. */
static size_t find_slowly(const struct rubric *rubric, struct sayso_str id)
{
    for (size_t i = 0; i < rubric->rule_count; i++)
        if (str_eq(rubric->rules[i]->cells.id, id))
            return i;
    return SIZE_MAX;
}

size_t rubric_find(const struct rubric *rubric, struct sayso_str id)
{
    if (!rubric->by_id_size)
        return find_slowly(rubric, id);
    uint32_t place = rubric->by_id[place_of(rubric, id)];
    return place ? place - 1 : SIZE_MAX;
}

const struct rule *rubric_rule(const struct rubric *rubric, const char *id)
{
    size_t at = rubric ? rubric_find(rubric, str_from(id)) : SIZE_MAX;
    return at == SIZE_MAX ? NULL : rubric->rules[at];
}

int rubric_setting(const struct rubric *rubric, const char *id, int otherwise)
{
    const struct rule *rule = rubric_rule(rubric, id);
    return rule && rule->cells.value.n ? rule->low : otherwise;
}

/* ## The name ---------------------------------------------------------------------- */

static uint64_t hash_cell(uint64_t hash, struct sayso_str cell)
{
    return (hash ^ str_hash(cell) ^ (uint64_t)cell.n << 48) * 1099511628211u;
}

static uint64_t hash_rule(uint64_t hash, const struct sayso_rule *rule)
{
    const struct sayso_str cells[] = {
        rule->id,    rule->kind,   rule->match,   rule->klass,   rule->frame,
        rule->value, rule->points, rule->example, rule->counter, rule->note};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        hash = hash_cell(hash, cells[i]);
    return hash;
}

void rubric_sign(struct rubric *rubric, struct sayso_str name, struct sayso_str version)
{
    uint64_t hash = STR_HASH;
    for (size_t i = 0; i < rubric->rule_count; i++)
        hash = hash_rule(hash, &rubric->rules[i]->cells);
    rubric->name =
        arena_printf(&rubric->arena, "%.*s %.*s%s%08x", STR(name), STR(version),
                     version.n ? " " : "", (unsigned)(hash ^ hash >> 32));
}

/* ## The door ---------------------------------------------------------------------- */

const struct rubric *rubric_of(const struct sayso_rubric *rubric)
{
    return (const struct rubric *)rubric;
}

struct sayso_str sayso_rubric_name(const struct sayso_rubric *rubric)
{
    return ((const struct rubric *)rubric)->name;
}

const struct sayso_rule *sayso_rubric_rule(const struct sayso_rubric *rubric,
                                           size_t index)
{
    const struct rubric *inside = (const struct rubric *)rubric;
    return index < inside->rule_count ? &inside->rules[index]->cells : NULL;
}

const struct sayso_rule *sayso_rubric_off(const struct sayso_rubric *rubric,
                                          size_t index)
{
    const struct rubric *inside = (const struct rubric *)rubric;
    return index < inside->off_count ? &inside->off[index]->cells : NULL;
}

const struct sayso_rule *sayso_rubric_idle(const struct sayso_rubric *rubric,
                                           size_t index)
{
    const struct rubric *inside = (const struct rubric *)rubric;
    return index < inside->idle_count ? &inside->idle[index]->cells : NULL;
}

static const struct sayso_rule *find_in(struct rule *const *rules, size_t count,
                                        struct sayso_str id, bool exactly)
{
    for (size_t i = 0; i < count; i++) {
        const struct sayso_rule *rule = &rules[i]->cells;
        if (exactly ? str_eq(rule->id, id) : str_eq_fold(rule->id, id))
            return rule;
    }
    return NULL;
}

const struct sayso_rule *sayso_rubric_find(const struct sayso_rubric *rubric,
                                           struct sayso_str id)
{
    const struct rubric *inside = (const struct rubric *)rubric;
    const struct sayso_rule *found = NULL;
    for (int exactly = 1; exactly >= 0 && !found; exactly--) {
        found = find_in(inside->rules, inside->rule_count, id, exactly);
        if (!found)
            found = find_in(inside->off, inside->off_count, id, exactly);
        if (!found)
            found = find_in(inside->idle, inside->idle_count, id, exactly);
    }
    return found;
}

/* The rubric itself lives in its arena. */
void sayso_rubric_free(struct sayso_rubric *rubric)
{
    if (!rubric)
        return;
    struct arena arena = ((struct rubric *)rubric)->arena;
    arena_free(&arena);
}

/* ## What is compiled in ----------------------------------------------------------- */

static const struct shipped *shipped_at(size_t index)
{
    const struct shipped *shipped = shipped_rubrics;
    while (index && shipped->name) {
        shipped++;
        index--;
    }
    return shipped;
}

const char *sayso_rubric_shipped(size_t index)
{
    return shipped_at(index)->name;
}

struct sayso_str sayso_rubric_shipped_text(size_t index)
{
    const struct shipped *shipped = shipped_at(index);
    return (struct sayso_str){(const char *)shipped->bytes, shipped->size};
}

const struct shipped *rubric_shipped(struct sayso_str name)
{
    if (str_ends(name, ".csv"))
        name = str_sub(name, 0, name.n - 4);
    for (size_t i = 0; shipped_rubrics[i].name; i++)
        if (str_is(name, shipped_rubrics[i].name))
            return &shipped_rubrics[i];
    return NULL;
}
