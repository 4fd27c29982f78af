/* The index of a passage's hits, on hand-made ones. */
#include "find/hits.h"

#include "unit.h"

enum { TOKENS = 8, HITS = 5 };

struct scene {
    struct arena scratch;
    struct find find;
    struct rule rules[HITS];
    struct hit hits[HITS];
    struct token tokens[TOKENS];
    struct passage passage;
};

/* Hits at tokens 1, 1, 4, 6 and, as a match of nothing at the end may, behind all. */
static void set_scene(struct scene *scene)
{
    static const size_t firsts[HITS] = {1, 1, 4, 6, TOKENS};
    *scene = (struct scene){.find = {.scratch = &scene->scratch}};
    for (size_t i = 0; i < HITS; i++)
        scene->hits[i] = (struct hit){
            .rule = &scene->rules[i], .first = firsts[i], .last = firsts[i] + 1};
    scene->passage = (struct passage){.find = &scene->find,
                                      .tokens = scene->tokens,
                                      .count = TOKENS,
                                      .hits = scene->hits,
                                      .hit_count = HITS};
}

TEST(hits_index_finds_the_first_from_a_token)
{
    struct scene scene;
    set_scene(&scene);
    for (scene.passage.hit_count = 0; scene.passage.hit_count <= HITS;
         scene.passage.hit_count++) {
        hits_index(&scene.passage);
        for (size_t token = 0; token < TOKENS + 3; token++) {
            size_t first = 0, count = scene.passage.hit_count;
            while (first < count && scene.hits[first].first < token && token < TOKENS)
                first++;
            INT_EQ(passage_hits(&scene.passage, token), token < TOKENS ? first : count);
        }
    }
    arena_free(&scene.scratch);
}

TEST(hits_index_tells_what_there_is)
{
    struct scene scene;
    set_scene(&scene);
    for (size_t i = 0; i < HITS; i++)
        scene.rules[i].kind = RULE_CUE;
    hits_index(&scene.passage);
    OK(passage_has(&scene.passage, RULE_CUE));
    OK(!passage_has(&scene.passage, RULE_SOURCE));
    OK(!scene.passage.index.letters && !scene.passage.index.anonymity);
    INT_EQ(scene.passage.index.traits, 0);
    scene.rules[1] = (struct rule){.kind = RULE_SOURCE, .letter = 'B'};
    scene.rules[2] = (struct rule){.kind = RULE_SOURCE,
                                   .naming = SAYSO_ANONYMOUS,
                                   .source_type = SAYSO_UNSPECIFIED};
    scene.rules[3] = (struct rule){.kind = RULE_TRAIT, .trait = TRAIT_VOICE};
    hits_index(&scene.passage);
    OK(passage_has(&scene.passage, RULE_SOURCE));
    OK(scene.passage.index.letters && scene.passage.index.anonymity);
    INT_EQ(scene.passage.index.traits, 1 << TRAIT_VOICE);
    arena_free(&scene.scratch);
}

TEST(hits_mark_the_tokens_of_sources)
{
    struct scene scene;
    set_scene(&scene);
    scene.hits[2].last = 6;
    scene.hits[HITS - 1].last = TOKENS + 1;
    for (size_t i = 0; i < HITS; i++)
        scene.rules[i].kind = i == 3 ? RULE_CUE : RULE_SOURCE;
    hits_index(&scene.passage);
    for (size_t i = 0; i < TOKENS; i++)
        INT_EQ(scene.tokens[i].shape, i == 1 || i == 4 || i == 5 ? SHAPE_SOURCE : 0);
    arena_free(&scene.scratch);
}

TEST(hits_show_a_trait_where_it_begins)
{
    struct scene scene;
    set_scene(&scene);
    scene.rules[2] = (struct rule){.kind = RULE_TRAIT, .trait = TRAIT_VOICE};
    scene.rules[3] = (struct rule){.kind = RULE_TRAIT, .trait = TRAIT_REASON};
    hits_index(&scene.passage);
    struct range all = {0, TOKENS}, behind = {5, TOKENS}, before = {0, 4};
    OK(passage_trait(&scene.passage, all, TRAIT_VOICE) == &scene.hits[2]);
    OK(passage_trait(&scene.passage, behind, TRAIT_REASON) == &scene.hits[3]);
    OK(!passage_trait(&scene.passage, behind, TRAIT_VOICE));
    OK(!passage_trait(&scene.passage, before, TRAIT_VOICE));
    OK(!passage_trait(&scene.passage, all, TRAIT_DATE));
    arena_free(&scene.scratch);
}
