/*
 * Takes the names on the command line, gives the names of single inputs and, one by
 * one, their bytes. A folder stands for the *.txt and *.text files under it, sorted by
 * the bytes of their paths; a file that is named is taken whatever it is called. Links
 * to folders are not followed, so a circle cannot trap it. Knows nothing of text.
 */
#include "cli/inputs.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/message.h"

enum { READ_STEP = 64 << 10 };

static enum sayso_code worse(enum sayso_code a, enum sayso_code b)
{
    return a > b ? a : b;
}

bool input_is_stdin(const char *name)
{
    return !strcmp(name, "-");
}

/* ---- names --------------------------------------------------------------------- */

/* Takes over `name`, which may be NULL when memory has ended. */
static enum sayso_code add(struct inputs *inputs, char *name)
{
    if (name && inputs->count == inputs->capacity) {
        size_t capacity = inputs->capacity ? inputs->capacity * 2 : 16;
        char **names = realloc(inputs->names, capacity * sizeof *names);
        if (names) {
            inputs->names = names;
            inputs->capacity = capacity;
        }
    }
    if (!name || inputs->count == inputs->capacity) {
        free(name);
        return message_fail(SAYSO_SYSTEM, NULL, "out of memory");
    }
    inputs->names[inputs->count++] = name;
    return SAYSO_OK;
}

static char *join(const char *folder, const char *entry)
{
    size_t length = strlen(folder);
    while (length > 1 && folder[length - 1] == '/')
        length--;
    bool slash = folder[length - 1] != '/';
    size_t room = length + slash + strlen(entry) + 1;
    char *path = malloc(room);
    if (!path)
        return NULL;
    snprintf(path, room, "%.*s%s%s", (int)length, folder, slash ? "/" : "", entry);
    return path;
}

static bool is_article(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot && (!strcasecmp(dot, ".txt") || !strcasecmp(dot, ".text"));
}

static enum sayso_code take_folder(struct inputs *inputs, const char *folder,
                                   size_t *others);

/* One entry of a folder, its path to be freed or kept here. */
static enum sayso_code take_entry(struct inputs *inputs, char *path, size_t *others)
{
    struct stat link, target;
    enum sayso_code code = SAYSO_OK;
    if (!path)
        return add(inputs, NULL);
    bool there = !lstat(path, &link) && !stat(path, &target);
    if (there && S_ISDIR(link.st_mode)) {
        code = take_folder(inputs, path, others);
    } else if (is_article(path) && (!there || S_ISREG(target.st_mode))) {
        return add(inputs, path); /* a broken link is named when it is read */
    } else if (there && S_ISREG(target.st_mode)) {
        ++*others;
    }
    free(path);
    return code;
}

static enum sayso_code take_folder(struct inputs *inputs, const char *folder,
                                   size_t *others)
{
    enum sayso_code worst = SAYSO_OK;
    struct dirent *entry;
    DIR *dir = opendir(folder);
    if (!dir)
        return message_fail(SAYSO_INPUT, folder, "%s", strerror(errno));
    while (errno = 0, (entry = readdir(dir)))
        if (entry->d_name[0] != '.')
            worst =
                worse(worst, take_entry(inputs, join(folder, entry->d_name), others));
    if (errno)
        worst = worse(worst, message_fail(SAYSO_INPUT, folder, "%s", strerror(errno)));
    closedir(dir);
    return worst;
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static enum sayso_code take(struct inputs *inputs, const char *name)
{
    struct stat status;
    size_t first = inputs->count, others = 0;
    if (input_is_stdin(name) || stat(name, &status) || !S_ISDIR(status.st_mode))
        return add(inputs, strdup(name));
    enum sayso_code worst = take_folder(inputs, name, &others);
    if (inputs->count == first)
        return worse(worst, message_fail(SAYSO_INPUT, name,
                                         "no articles (*.txt, *.text) in this folder"));
    qsort(inputs->names + first, inputs->count - first, sizeof *inputs->names,
          by_bytes);
    if (others)
        message_note(name, "%zu other file%s left out (not *.txt or *.text)", others,
                     others == 1 ? "" : "s");
    return worst;
}

enum sayso_code inputs_take(struct inputs *inputs, const char *const *names,
                            size_t count)
{
    enum sayso_code worst = SAYSO_OK;
    if (!count)
        return take(inputs, "-");
    for (size_t i = 0; i < count; i++)
        worst = worse(worst, take(inputs, names[i]));
    return worst;
}

void inputs_free(struct inputs *inputs)
{
    for (size_t i = 0; i < inputs->count; i++)
        free(inputs->names[i]);
    free(inputs->names);
    *inputs = (struct inputs){0};
}

bool inputs_hold(const struct inputs *inputs, const char *path)
{
    struct stat file, input;
    if (stat(path, &file) || !S_ISREG(file.st_mode))
        return false;
    for (size_t i = 0; i < inputs->count; i++) {
        int missing = input_is_stdin(inputs->names[i]) ? fstat(STDIN_FILENO, &input)
                                                       : stat(inputs->names[i], &input);
        if (!missing && input.st_dev == file.st_dev && input.st_ino == file.st_ino)
            return true;
    }
    return false;
}

/* ---- bytes --------------------------------------------------------------------- */

static bool is_url(const char *name)
{
    return !strncasecmp(name, "http://", 7) || !strncasecmp(name, "https://", 8);
}

/* One step of reading: how many bytes came, 0 at the end, -1 with err filled. */
static ssize_t read_step(int fd, const char *name, struct bytes *bytes,
                         struct sayso_err *err)
{
    ssize_t n;
    if (bytes->n > SAYSO_MAX_INPUT)
        return message_set(err, SAYSO_INPUT, name, "larger than %zu MiB",
                           SAYSO_MAX_INPUT >> 20);
    if (bytes_reserve(bytes, READ_STEP))
        return message_set(err, SAYSO_SYSTEM, name, "out of memory");
    do
        n = read(fd, bytes->p + bytes->n, bytes->capacity - bytes->n);
    while (n < 0 && errno == EINTR);
    if (n < 0)
        return message_set(err, SAYSO_INPUT, name, "%s", strerror(errno));
    bytes->n += (size_t)n;
    return n;
}

static int read_all(int fd, const char *name, struct bytes *bytes,
                    struct sayso_err *err)
{
    struct stat status;
    ssize_t n;
    /* One byte more than the file has, so that the end shows without growing. */
    if (!fstat(fd, &status) && S_ISREG(status.st_mode) && status.st_size > 0) {
        if ((uintmax_t)status.st_size > SAYSO_MAX_INPUT)
            return message_set(err, SAYSO_INPUT, name, "larger than %zu MiB",
                               SAYSO_MAX_INPUT >> 20);
        if (bytes_reserve(bytes, (size_t)status.st_size + READ_STEP + 1))
            return message_set(err, SAYSO_SYSTEM, name, "out of memory");
    }
    do
        n = read_step(fd, name, bytes, err);
    while (n > 0);
    return n < 0 ? -1 : 0;
}

int input_read(const char *name, struct bytes *bytes, struct sayso_err *err)
{
    bytes->n = 0;
    if (input_is_stdin(name))
        return read_all(STDIN_FILENO, "stdin", bytes, err);
    int fd = open(name, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0 && is_url(name))
        return message_set(err, SAYSO_INPUT, name,
                           "fetching comes later; save the article as text first");
    if (fd < 0)
        return message_set(err, SAYSO_INPUT, name, "%s", strerror(errno));
    int failed = read_all(fd, name, bytes, err);
    close(fd);
    return failed;
}
