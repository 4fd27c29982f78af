/*
 * Takes what happened and where, gives one line on stderr. Control bytes in names and
 * messages come out as '?', so that a file name cannot steer the reader's terminal and
 * one message stays one line. Uses no colour.
 */
#include "cli/message.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

enum sayso_code message_worse(enum sayso_code a, enum sayso_code b)
{
    return a > b ? a : b;
}

__attribute__((format(printf, 4, 0))) static void fill(struct sayso_err *err,
                                                       enum sayso_code code,
                                                       const char *file,
                                                       const char *format, va_list args)
{
    *err = (struct sayso_err){.code = code};
    if (file)
        snprintf(err->file, sizeof err->file, "%s", file);
    vsnprintf(err->message, sizeof err->message, format, args);
}

int message_set(struct sayso_err *err, enum sayso_code code, const char *file,
                const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fill(err, code, file, format, args);
    va_end(args);
    return -1;
}

static void add_number(struct bytes *to, unsigned number)
{
    char text[16];
    if (!number)
        return;
    snprintf(text, sizeof text, ":%u", number);
    bytes_add_text(to, text);
}

void message_add(struct bytes *to, const char *level, const struct sayso_err *err)
{
    size_t start = to->n;
    bytes_add_text(to, "sayso: ");
    if (err->file[0]) {
        bytes_add_text(to, err->file);
        add_number(to, err->line);
        add_number(to, err->line ? err->column : 0);
        bytes_add_text(to, ": ");
    }
    bytes_add_text(to, level);
    bytes_add_text(to, ": ");
    bytes_add_text(to, err->message);
    for (size_t i = start; i < to->n; i++) {
        unsigned char c = (unsigned char)to->p[i];
        if (c < 0x20 || c == 0x7f)
            to->p[i] = '?';
    }
    bytes_add_text(to, "\n");
}

void message_show(const struct bytes *lines)
{
    /* Nothing is left to tell the user when stderr itself fails. */
    for (size_t done = 0; done < lines->n;) {
        ssize_t n = write(STDERR_FILENO, lines->p + done, lines->n - done);
        if (n <= 0)
            return;
        done += (size_t)n;
    }
}

static void show(const char *level, const struct sayso_err *err)
{
    struct bytes line = {0};
    message_add(&line, level, err);
    message_show(&line);
    bytes_free(&line);
}

enum sayso_code message_err(const struct sayso_err *err)
{
    show("error", err);
    return err->code;
}

enum sayso_code message_fail(enum sayso_code code, const char *file, const char *format,
                             ...)
{
    struct sayso_err err;
    va_list args;
    va_start(args, format);
    fill(&err, code, file, format, args);
    va_end(args);
    return message_err(&err);
}

void message_note(const char *file, const char *format, ...)
{
    struct sayso_err err;
    va_list args;
    va_start(args, format);
    fill(&err, SAYSO_OK, file, format, args);
    va_end(args);
    show("note", &err);
}
