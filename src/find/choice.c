/*
 * Many tokens have the same few features: what they can be is worked out once and
 * looked up from then on. It depends on the features alone, so it makes no difference
 * what is remembered.
 */
#include "find/choice.h"

void choices_forget(struct choice_memory *memory)
{
    memset(memory->places, 0, sizeof memory->places);
    memory->places_used = memory->used = 0;
}

void choices_reserve(struct choice_memory *memory, size_t tokens)
{
    if (memory->places_used + tokens <= CHOICE_PLACES - CHOICE_PLACES / 4 &&
        memory->used + tokens * MAX_READINGS <= MAX_CHOICES)
        return;
    choices_forget(memory);
}

struct choices choices_learn(struct choice_memory *memory, uint64_t key)
{
    struct features features;
    struct reading readings[MAX_READINGS];
    memcpy(&features, &key, sizeof features);
    size_t at = choices_place(key), count = readings_of(features, readings);
    struct choices choices = {memory->used, (uint32_t)count};
    while (memory->places[at].features)
        at = (at + 1) % CHOICE_PLACES;
    memory->places[at] = (struct known){key, choices};
    memory->places_used++;
    for (size_t k = 0; k < count; k++)
        memory->all[memory->used++] = (struct choice){
            follows[sort_of(readings[k])], (uint64_t)readings[k].cost << STATE_COST |
                                               k << STATE_CHOICE | readings[k].tag};
    return choices;
}
