#include "read/memo.h"

#include <string.h>

#include "base/str.h"
#include "unit.h"

static unsigned first_byte(struct sayso_str value)
{
    return (unsigned char)value.p[0];
}

static unsigned none(struct sayso_str value)
{
    (void)value;
    return 0;
}

TEST(memo_remembers_a_value)
{
    static struct memo memo;
    INT_EQ(memo_bits(&memo, STR_LIT("story"), first_byte), 's');
    INT_EQ(memo_bits(&memo, STR_LIT("story"), none), 's');
    INT_EQ(memo_bits(&memo, STR_LIT("menu"), none), 0);
    INT_EQ(memo_bits(&memo, (struct sayso_str){0}, first_byte), 0);
}

TEST(memo_keeps_values_of_one_place_apart)
{
    struct memo memo = {0};
    char values[2 * MEMO_PLACES + 1];
    memset(values, 'b', sizeof values);
    memset(values, 'a', MEMO_PLACES);
    for (size_t n = 1; n <= MEMO_PLACES; n++) {
        struct sayso_str a = {values, n}, b = {values + MEMO_PLACES, n};
        INT_EQ(memo_bits(&memo, a, first_byte), 'a');
        INT_EQ(memo_bits(&memo, b, first_byte), 'b');
        INT_EQ(memo_bits(&memo, a, first_byte), 'a');
    }
}
