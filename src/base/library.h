/*
 * Shared libraries that are opened by the first who needs them. Those that fetching and
 * its state stand on take the dynamic linker 6 ms, libcurl with forty others 5 of them,
 * and libxml2 with ICU one: too much for a program that is started for each of many
 * files, and mostly needs none. Of each there is a struct of pointers to its functions.
 */
#ifndef BASE_LIBRARY_H
#define BASE_LIBRARY_H

#include <stddef.h>

#include "sayso.h"

/* Fill `functions`, which is `count` pointers to functions and nothing else, with those
 * of the names. The library stays open until the program ends; any thread may call.
 * Returns 0, or -1 and fills err. */
int library_open(const char *library, const char *const *names, size_t count,
                 void *functions, struct sayso_err *err);

/* From a list of names, X(name) each, the members of the struct and its filling. */
#define LIBRARY_MEMBER(name) __typeof__(name) *name;
#define LIBRARY_NAME(name) #name,
#define LIBRARY_OPEN(library, LIST, functions, err)                                    \
    library_open((library), (const char *const[]){LIST(LIBRARY_NAME)},                 \
                 sizeof *(functions) / sizeof(void *), (functions), (err))

#endif
