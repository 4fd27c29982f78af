/* What is analysed: files, folders of files, standard input. */
#ifndef CLI_INPUTS_H
#define CLI_INPUTS_H

#include <stdbool.h>
#include <stddef.h>

#include "sayso.h"

/* Valid when zeroed. The names are its own. */
struct inputs {
    char **names;
    size_t count, capacity;
    void *known; /* the names as a tree, once inputs_add has to look for one */
    bool quiet;  /* no note of what is left out */
};

/* Take the names of the command line, folders replaced by the articles in them; no name
 * is standard input. Says what is wrong and returns the worst of it. */
enum sayso_code inputs_take(struct inputs *inputs, const char *const *names,
                            size_t count);

/* One more, behind the others, unless it is there already. Says what is wrong and
 * returns it. */
enum sayso_code inputs_add(struct inputs *inputs, const char *name);
void inputs_free(struct inputs *inputs);

/* Is the file at `path` one of the inputs? */
bool inputs_hold(const struct inputs *inputs, const char *path);

/* Is this the name of standard input? */
bool input_is_stdin(const char *name);

#endif
