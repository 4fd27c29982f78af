/*
 * Takes the names on the command line, gives the names of single inputs. A folder
 * stands for the articles, pages and feeds under it by their endings, sorted by the
 * bytes of their paths; a file that is named is taken whatever it is called. Links to
 * folders are not followed, so a circle cannot trap it. Opens no file.
 */
#include "cli/inputs.h"

#include <dirent.h>
#include <errno.h>
#include <search.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/message.h"

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
    static const char *const endings[] = {"txt",  "text",  "html",  "htm", "xhtml",
                                          "rss",  "atom",  "rdf",   "xml", "opml",
                                          "json", "jsonl", "ndjson"};
    const char *dot = strrchr(name, '.');
    for (size_t i = 0; dot && i < sizeof endings / sizeof *endings; i++)
        if (!strcasecmp(dot + 1, endings[i]))
            return true;
    return false;
}

static enum sayso_code take_folder(struct inputs *inputs, const char *folder,
                                   size_t *others);

/* What stands in a folder. A link is what it leads to, but for a folder; one that leads
 * nowhere is named when it is read. */
enum found { FOLDER, REGULAR, BROKEN, OTHER };

/* Most folders say so of each entry, which saves looking at it. */
static enum found what_is(const char *path, const struct dirent *entry)
{
    struct stat link, target;
#ifdef DT_REG
    if (entry->d_type == DT_REG)
        return REGULAR;
    if (entry->d_type == DT_DIR)
        return FOLDER;
#endif
    if (lstat(path, &link) || stat(path, &target))
        return BROKEN;
    if (S_ISDIR(link.st_mode))
        return FOLDER;
    return S_ISREG(target.st_mode) ? REGULAR : OTHER;
}

static enum sayso_code take_entry(struct inputs *inputs, const char *folder,
                                  const struct dirent *entry, size_t *others)
{
    enum sayso_code code = SAYSO_OK;
    char *path = join(folder, entry->d_name);
    if (!path)
        return add(inputs, NULL);
    enum found found = what_is(path, entry);
    if (found == FOLDER)
        code = take_folder(inputs, path, others);
    else if (is_article(path) && found != OTHER)
        return add(inputs, path);
    else if (found == REGULAR)
        ++*others;
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
            worst = message_worse(worst, take_entry(inputs, folder, entry, others));
    if (errno)
        worst = message_worse(worst,
                              message_fail(SAYSO_INPUT, folder, "%s", strerror(errno)));
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
        return message_worse(
            worst, message_fail(SAYSO_INPUT, name,
                                "no articles, pages or feeds in this folder (by "
                                "their endings: .txt, .html, .xml ...)"));
    qsort(inputs->names + first, inputs->count - first, sizeof *inputs->names,
          by_bytes);
    if (others && !inputs->quiet)
        message_note(name, "%zu file%s of other endings left out", others,
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
        worst = message_worse(worst, take(inputs, names[i]));
    return worst;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(a, b);
}

/* The first to be looked for is looked for among all that were taken. */
static void know(struct inputs *inputs)
{
    for (size_t i = 0; i < inputs->count; i++)
        tsearch(inputs->names[i], &inputs->known, by_name);
}

enum sayso_code inputs_add(struct inputs *inputs, const char *name)
{
    if (!inputs->known)
        know(inputs);
    char *copy = strdup(name);
    char **found = copy ? tsearch(copy, &inputs->known, by_name) : NULL;
    if (found && *found != copy) {
        free(copy);
        return SAYSO_OK;
    }
    return add(inputs, copy);
}

static void keep(void *name)
{
    (void)name; /* it is inputs->names' */
}

void inputs_free(struct inputs *inputs)
{
    tdestroy(inputs->known, keep);
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
