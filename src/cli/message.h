/* What the program says on stderr: "sayso: file:line:column: level: message". */
#ifndef CLI_MESSAGE_H
#define CLI_MESSAGE_H

#include "cli/bytes.h"
#include "sayso.h"

/* The worse of two exit statuses. */
enum sayso_code message_worse(enum sayso_code a, enum sayso_code b);

/* Fill err; `file` may be NULL. Returns -1. */
int message_set(struct sayso_err *err, enum sayso_code code, const char *file,
                const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Append the line for err, to be shown when its turn comes. */
void message_add(struct bytes *to, const char *level, const struct sayso_err *err);

/* Write gathered lines to stderr. */
void message_show(const struct bytes *lines);

/* Say that err happened; returns its code, which is the program's exit status. */
enum sayso_code message_err(const struct sayso_err *err);

/* The same in one call. */
enum sayso_code message_fail(enum sayso_code code, const char *file, const char *format,
                             ...) __attribute__((format(printf, 3, 4)));

/* Say something that is no error. */
void message_note(const char *file, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
