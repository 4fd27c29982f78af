/* Rows behind those of an old table. */
#ifndef CLI_APPEND_H
#define CLI_APPEND_H

#include <stdbool.h>

#include "sayso.h"

/* May rows of `table` go behind what the file `old` holds? Reads all of it. It may be
 * empty. Says what is in the way, `name` being the file's, and returns it. */
enum sayso_code append_check(int old, const char *name,
                             const struct sayso_table *table);

/* Open the file at `path`, made empty where there is none, and keep other appending
 * runs out until it is closed; waits some seconds for one. Returns a descriptor, or -1
 * with errno set: EWOULDBLOCK when the other did not end. *made says that there was no
 * file. */
int append_lock(const char *path, bool *made);

/* Write a table to `to`: all that `old` holds, or the header where that is nothing;
 * then all that `rows` holds. Returns 0 or an errno. */
int append_join(int old, int rows, const struct sayso_table *table, int to);

#endif
