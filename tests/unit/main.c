/* Runs every registered test, in the order of their names; a test passes when none of
 * its checks failed. */
#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "unit.h"

static struct unit_test *tests;
static int failures;

void unit_register(struct unit_test *test)
{
    struct unit_test **at = &tests;
    while (*at && strcmp((*at)->name, test->name) < 0)
        at = &(*at)->next;
    test->next = *at;
    *at = test;
}

void unit_check(bool good, const char *file, int line, const char *what)
{
    if (good)
        return;
    failures++;
    printf("%s:%d: %s\n", file, line, what);
}

void unit_int(long long a, long long b, const char *file, int line, const char *what)
{
    if (a == b)
        return;
    failures++;
    printf("%s:%d: %s is %lld, not %lld\n", file, line, what, a, b);
}

void unit_str(struct sayso_str a, struct sayso_str b, const char *file, int line,
              const char *what)
{
    if (str_eq(a, b))
        return;
    failures++;
    printf("%s:%d: %s is \"%.*s\", not \"%.*s\"\n", file, line, what, STR(a), STR(b));
}

int main(void)
{
    int passed = 0, failed = 0;
    for (struct unit_test *test = tests; test; test = test->next) {
        failures = 0;
        test->run();
        if (failures) {
            printf("FAIL %s\n", test->name);
            failed++;
        } else {
            passed++;
        }
    }
    printf("unit: %d passed, %d failed\n", passed, failed);
    return failed != 0;
}
