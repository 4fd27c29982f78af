#include <string.h>

#include "fetch/seen.h"
#include "unit.h"

static struct item_key key(unsigned number)
{
    struct item_key key = {{1}};
    memcpy(key.bytes + 4, &number, sizeof number);
    return key;
}

TEST(seen_knows_what_it_met)
{
    struct seen seen = {0};
    for (unsigned i = 0; i < 5000; i++) {
        struct item_key k = key(i);
        OK(!seen_add(&seen, &k, 1));
    }
    for (unsigned i = 0; i < 5000; i++) {
        struct item_key k = key(i);
        OK(seen_add(&seen, &k, 1));
    }
    INT_EQ(seen.count, 5000);
    seen_free(&seen);
}

TEST(seen_by_either_key)
{
    struct seen seen = {0};
    struct item_key both[] = {key(1), key(2)}, other[] = {key(2), key(3)};
    struct item_key last = key(3);
    OK(!seen_add(&seen, both, 2));
    OK(seen_add(&seen, other, 2));
    OK(seen_add(&seen, &last, 1)); /* what was met under another key as well */
    seen_free(&seen);
}
