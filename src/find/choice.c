/*
 * Few features are many tokens': what they can be is worked out once and looked up from
 * then on. What is remembered depends on the features alone, so it does not matter who
 * remembers what.
 */
#include "find/choice.h"

#include <string.h>

#include "find/ways.h"

static void work_out(struct choices *choices, struct features features)
{
    struct reading readings[MAX_READINGS];
    size_t count = readings_of(features, readings);
    choices->count = (uint8_t)count;
    for (size_t k = 0; k < count; k++)
        choices->all[k] = (struct choice){(uint8_t)sort_of(readings[k]),
                                          readings[k].tag, readings[k].cost};
}

const struct choices *choices_of(struct choice_memory *memory,
                                 const struct reader *reader, size_t i)
{
    struct features features = features_of(reader, i);
    uint64_t key;
    memcpy(&key, &features, sizeof key);
    struct choices *place =
        &memory->places[key * 0x9E3779B97F4A7C15u >> (64 - CHOICE_BITS)];
    if (place->features != key) {
        place->features = key;
        work_out(place, features);
    }
    return place;
}
