/* A test is a function that registers itself; a check that fails says where and goes
 * on. */
#ifndef UNIT_H
#define UNIT_H

#include <stdbool.h>

#include "sayso.h"

struct unit_test {
    const char *name;
    void (*run)(void);
    struct unit_test *next;
};

void unit_register(struct unit_test *test);
void unit_check(bool good, const char *file, int line, const char *what);
void unit_int(long long a, long long b, const char *file, int line, const char *what);
void unit_str(struct sayso_str a, struct sayso_str b, const char *file, int line,
              const char *what);

#define TEST(id)                                                                       \
    static void id(void);                                                              \
    __attribute__((constructor)) static void register_##id(void)                       \
    {                                                                                  \
        static struct unit_test test = {#id, id, 0};                                   \
        unit_register(&test);                                                          \
    }                                                                                  \
    static void id(void)

#define OK(condition) unit_check((condition), __FILE__, __LINE__, #condition)
#define INT_EQ(a, b) unit_int((long long)(a), (long long)(b), __FILE__, __LINE__, #a)
#define STR_EQ(a, text) unit_str((a), str_from(text), __FILE__, __LINE__, #a)

#endif
