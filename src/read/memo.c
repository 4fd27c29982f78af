/* A table with one place for each remainder of the hash: who comes last stays. */
#include "read/memo.h"

#include <stddef.h>

#include "base/str.h"

unsigned memo_bits(struct memo *memo, struct sayso_str value,
                   unsigned (*read)(struct sayso_str value))
{
    if (!value.n)
        return 0;
    size_t place = str_hash(value) % MEMO_PLACES;
    if (!str_eq(memo->places[place].value, value)) {
        memo->places[place].value = value;
        memo->places[place].bits = read(value);
    }
    return memo->places[place].bits;
}
