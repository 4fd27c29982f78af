/* Hedges of hand-made claims: which of two matches stands, and whose hedge it is. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "find/hedge.h"
#include "find/hits.h"
#include "unit.h"

enum { MOST = 8 };

struct scene {
    struct arena scratch, report;
    struct find find;
    struct sayso_str text;
    struct passage passage;
    size_t starts[2];
    struct rule rules[MOST];
    struct hit hits[MOST];
    struct sayso_sentence sentence;
    struct sayso_claim claims[3];
    struct sayso_str pieces[3][3];
};

static void set_scene(struct scene *scene, const char *text)
{
    *scene = (struct scene){.text = str_from(text)};
    scene->find.scratch = &scene->scratch;
    scene->find.report = &scene->report;
    struct passage *p = &scene->passage;
    p->find = &scene->find;
    p->count = token_split(NULL, scene->text, &scene->scratch, &p->tokens);
    p->starts = scene->starts;
    p->starts[1] = p->count;
    p->sentence_count = 1;
    p->hits = scene->hits;
    scene->sentence.text = scene->text;
    for (size_t i = 0; i < 3; i++)
        scene->claims[i].sentence = &scene->sentence;
}

static void end_scene(struct scene *scene)
{
    arena_free(&scene->scratch);
    arena_free(&scene->report);
}

/* The words, as a slice of the scene's text. */
static struct sayso_str words(const struct scene *scene, const char *part)
{
    size_t at = str_find(scene->text, str_from(part), 0);
    OK(at != SIZE_MAX);
    return str_sub(scene->text, at, at + strlen(part));
}

static void add_hit(struct scene *scene, enum rule_kind kind, const char *part,
                    const char *value)
{
    struct passage *p = &scene->passage;
    struct rule *rule = &scene->rules[p->hit_count];
    rule->kind = kind;
    rule->cells.value = str_from(value);
    sscanf(value, "%d-%d", &rule->low, &rule->high);
    rule->cells.klass = STR_LIT("icd203");
    struct hit hit = {.rule = rule, .s = words(scene, part)};
    while (hit.first < p->count && p->tokens[hit.first].s.p < hit.s.p)
        hit.first++;
    for (hit.last = hit.first;
         hit.last < p->count && p->tokens[hit.last].s.p < hit.s.p + hit.s.n;)
        hit.last++;
    p->hits[p->hit_count++] = hit;
}

static int by_first(const void *left, const void *right)
{
    const struct hit *a = left, *b = right;
    return a->first < b->first ? -1 : a->first > b->first;
}

static void set_claim(struct scene *scene, size_t i, enum sayso_attribution attribution,
                      const char *const parts[3])
{
    struct sayso_claim *claim = &scene->claims[i];
    struct sayso_strs *strs[] = {&claim->claim, &claim->source, &claim->cue};
    claim->attribution = attribution;
    for (size_t k = 0; k < 3; k++)
        if (parts[k]) {
            scene->pieces[i][k] = words(scene, parts[k]);
            *strs[k] = (struct sayso_strs){&scene->pieces[i][k], 1};
        }
}

static void run(struct scene *scene, size_t claims)
{
    struct passage *p = &scene->passage;
    if (p->hit_count)
        qsort(p->hits, p->hit_count, sizeof *p->hits, by_first);
    hits_index(p);
    hedge_claims(p, 0, scene->claims, claims);
}

TEST(hedge_longest_wins)
{
    struct scene scene;
    set_scene(&scene, "It is very likely to rain.");
    set_claim(&scene, 0, SAYSO_NONE, (const char *const[3]){"It is very likely"});
    add_hit(&scene, RULE_ESTIMATE, "very likely", "80-95");
    add_hit(&scene, RULE_HEDGE, "likely", "1");
    add_hit(&scene, RULE_ESTIMATE, "likely", "55-80");
    run(&scene, 1);
    INT_EQ(scene.claims[0].hedge_count, 1);
    STR_EQ(scene.claims[0].hedges[0].text, "very likely");
    OK(scene.claims[0].hedges[0].rule == &scene.rules[0].cells);
    end_scene(&scene);
}

TEST(hedge_and_estimate_in_the_same_words)
{
    struct scene scene;
    set_scene(&scene, "Rain is likely, perhaps very unlikely.");
    set_claim(&scene, 0, SAYSO_NONE, (const char *const[3]){"Rain is likely, perhaps"});
    add_hit(&scene, RULE_ESTIMATE, "likely", "55-80");
    add_hit(&scene, RULE_HEDGE, "likely", "1");
    add_hit(&scene, RULE_HEDGE, "perhaps", "2");
    add_hit(&scene, RULE_ESTIMATE, "very unlikely", "5-20");
    run(&scene, 1);
    INT_EQ(scene.claims[0].hedge_count, 4);
    OK(scene.claims[0].hedges[0].rule == &scene.rules[1].cells);
    OK(scene.claims[0].hedges[1].rule == &scene.rules[0].cells);
    STR_EQ(scene.claims[0].hedges[2].text, "perhaps");
    end_scene(&scene);
}

TEST(hedge_holders)
{
    struct scene scene;
    set_scene(&scene, "A cynic might say the plan may fail, but it is perhaps sound.");
    set_claim(&scene, 0, SAYSO_INDIRECT,
              (const char *const[3]){"the plan may fail", "A cynic", "say"});
    set_claim(&scene, 1, SAYSO_NONE, (const char *const[3]){"it is perhaps sound"});
    add_hit(&scene, RULE_HEDGE, "perhaps", "2");
    add_hit(&scene, RULE_HEDGE, "might", "2");
    add_hit(&scene, RULE_HEDGE, "may", "2");
    run(&scene, 2);
    INT_EQ(scene.claims[0].hedge_count, 2);
    STR_EQ(scene.claims[0].hedges[0].text, "might");
    INT_EQ(scene.claims[0].hedges[0].holder, SAYSO_AUTHOR);
    STR_EQ(scene.claims[0].hedges[1].text, "may");
    INT_EQ(scene.claims[0].hedges[1].holder, SAYSO_SOURCE);
    INT_EQ(scene.claims[1].hedge_count, 1);
    INT_EQ(scene.claims[1].hedges[0].holder, SAYSO_AUTHOR);
    end_scene(&scene);
}

TEST(hedge_of_hearsay_is_the_authors)
{
    struct scene scene;
    set_scene(&scene, "The tower is said to lean, perhaps.");
    set_claim(&scene, 0, SAYSO_HEARSAY,
              (const char *const[3]){"lean, perhaps", NULL, "is said to"});
    add_hit(&scene, RULE_HEDGE, "is said to", "2");
    add_hit(&scene, RULE_HEDGE, "perhaps", "2");
    run(&scene, 1);
    INT_EQ(scene.claims[0].hedge_count, 2);
    INT_EQ(scene.claims[0].hedges[0].holder, SAYSO_AUTHOR);
    INT_EQ(scene.claims[0].hedges[1].holder, SAYSO_AUTHOR);
    end_scene(&scene);
}

TEST(hedge_behind_every_piece_goes_to_the_last)
{
    struct scene scene;
    set_scene(&scene, "The dam held, she said, apparently.");
    set_claim(&scene, 0, SAYSO_INDIRECT,
              (const char *const[3]){"The dam held", "she", "said"});
    add_hit(&scene, RULE_HEDGE, "apparently", "2");
    run(&scene, 1);
    INT_EQ(scene.claims[0].hedge_count, 1);
    INT_EQ(scene.claims[0].hedges[0].holder, SAYSO_AUTHOR);
    end_scene(&scene);
}

TEST(hedge_none_where_nothing_is_claimed)
{
    struct scene scene;
    set_scene(&scene, "Rain may come");
    set_claim(&scene, 0, SAYSO_NONE, (const char *const[3]){"Rain may come"});
    add_hit(&scene, RULE_HEDGE, "may", "2");
    scene.sentence.kind = SAYSO_HEADLINE;
    run(&scene, 1);
    INT_EQ(scene.claims[0].hedge_count, 0);
    OK(!scene.claims[0].hedges);
    scene.sentence.kind = SAYSO_QUESTION;
    run(&scene, 1);
    INT_EQ(scene.claims[0].hedge_count, 1);
    run(&scene, 0);
    end_scene(&scene);
}

TEST(hedge_beside_a_nested_cue_is_the_outer_claims)
{
    struct scene scene;
    set_scene(&scene, "Lund said critics might warn the dam could go.");
    set_claim(
        &scene, 0, SAYSO_INDIRECT,
        (const char *const[3]){"critics might warn the dam could go", "Lund", "said"});
    set_claim(&scene, 1, SAYSO_INDIRECT,
              (const char *const[3]){"the dam could go", "critics", "might warn"});
    add_hit(&scene, RULE_HEDGE, "might", "2");
    add_hit(&scene, RULE_HEDGE, "could", "2");
    run(&scene, 2);
    INT_EQ(scene.claims[0].hedge_count, 1);
    STR_EQ(scene.claims[0].hedges[0].text, "might");
    INT_EQ(scene.claims[0].hedges[0].holder, SAYSO_SOURCE);
    INT_EQ(scene.claims[1].hedge_count, 1);
    STR_EQ(scene.claims[1].hedges[0].text, "could");
    INT_EQ(scene.claims[1].hedges[0].holder, SAYSO_SOURCE);
    end_scene(&scene);
}

TEST(hedge_over_a_border_belongs_where_it_begins)
{
    struct scene scene;
    set_scene(&scene, "The dam may well hold, Lund said.");
    set_claim(&scene, 0, SAYSO_INDIRECT,
              (const char *const[3]){"well hold", "Lund", "said"});
    set_claim(&scene, 1, SAYSO_NONE, (const char *const[3]){"The dam may"});
    add_hit(&scene, RULE_HEDGE, "may well", "2");
    run(&scene, 2);
    INT_EQ(scene.claims[0].hedge_count, 0);
    INT_EQ(scene.claims[1].hedge_count, 1);
    INT_EQ(scene.claims[1].hedges[0].holder, SAYSO_AUTHOR);
    end_scene(&scene);
}

TEST(hedge_of_a_headline_that_somebody_says)
{
    struct scene scene;
    set_scene(&scene, "Rain may come, Lund says");
    set_claim(&scene, 0, SAYSO_INDIRECT,
              (const char *const[3]){"Rain may come", "Lund", "says"});
    add_hit(&scene, RULE_HEDGE, "may", "2");
    scene.sentence.kind = SAYSO_HEADLINE;
    run(&scene, 1);
    INT_EQ(scene.claims[0].hedge_count, 1);
    INT_EQ(scene.claims[0].hedges[0].holder, SAYSO_SOURCE);
    end_scene(&scene);
}

TEST(hedge_that_weakens_no_claim)
{
    struct scene scene;
    set_scene(&scene, "Rain fell, Lund, maybe tired, said.");
    set_claim(&scene, 0, SAYSO_INDIRECT,
              (const char *const[3]){"Rain fell", "Lund, maybe tired", "said"});
    scene.claims[0].source_type = SAYSO_PERSON;
    add_hit(&scene, RULE_HEDGE, "maybe", "2");
    run(&scene, 1);
    INT_EQ(scene.claims[0].hedge_count, 0);
    OK(!scene.claims[0].hedges);
    end_scene(&scene);
}
