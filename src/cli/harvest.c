/*
 * Keys and visits wait here, first with the piece of input they belong to, then with
 * the run, until the table is written. Only then may the state learn of them: an item
 * that is marked before its rows are on the disk could be lost.
 */
#include "cli/harvest.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "cli/message.h"

/* Room for `more` elements of `size` behind the `count` that are there. */
static void *reserve(void *array, size_t count, size_t *capacity, size_t more,
                     size_t size)
{
    if (more <= *capacity - count)
        return array;
    size_t wanted = *capacity ? *capacity : 16;
    while (wanted < count + more)
        wanted *= 2;
    void *grown = realloc(array, wanted * size);
    if (grown)
        *capacity = wanted;
    return grown;
}

int harvest_keys(struct harvest *harvest, const struct item_key *keys, size_t count)
{
    struct item_key *grown = reserve(harvest->keys, harvest->key_count,
                                     &harvest->key_capacity, count, sizeof *grown);
    if (!grown)
        return count ? -1 : 0;
    harvest->keys = grown;
    for (size_t i = 0; i < count; i++)
        harvest->keys[harvest->key_count++] = keys[i];
    return 0;
}

static int add_visits(struct harvest *harvest, const struct fetch_result *results,
                      size_t count)
{
    struct fetch_result *grown =
        reserve(harvest->visits, harvest->visit_count, &harvest->visit_capacity, count,
                sizeof *grown);
    if (!grown)
        return count ? -1 : 0;
    harvest->visits = grown;
    for (size_t i = 0; i < count; i++)
        harvest->visits[harvest->visit_count++] = results[i];
    return 0;
}

int harvest_visit(struct harvest *harvest, struct fetch_result *result)
{
    if (add_visits(harvest, result, 1))
        return -1;
    *result = (struct fetch_result){0};
    return 0;
}

int harvest_move(struct harvest *harvest, struct harvest *from)
{
    int failed = harvest_keys(harvest, from->keys, from->key_count);
    if (!failed)
        failed = add_visits(harvest, from->visits, from->visit_count);
    if (!failed)
        from->visit_count = 0;
    return failed;
}

int harvest_commit(const struct harvest *harvest, struct state *state,
                   struct sayso_err *err)
{
    struct visit *visits = calloc(harvest->visit_count + 1, sizeof *visits);
    if (!visits)
        return message_set(err, SAYSO_SYSTEM, NULL, "out of memory");
    for (size_t i = 0; i < harvest->visit_count; i++)
        visits[i] = harvest->visits[i].visit;
    struct state_news news = {.visits = visits,
                              .visit_count = harvest->visit_count,
                              .keys = harvest->keys,
                              .key_count = harvest->key_count,
                              .now = time(NULL)};
    int failed = state_commit(state, &news, err);
    free(visits);
    return failed;
}

void harvest_free(struct harvest *harvest)
{
    for (size_t i = 0; i < harvest->visit_count; i++)
        fetch_result_free(&harvest->visits[i]);
    free(harvest->visits);
    free(harvest->keys);
    *harvest = (struct harvest){0};
}
