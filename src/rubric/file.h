/* Where a rubric's bytes are: a file, or compiled in. */
#ifndef RUBRIC_FILE_H
#define RUBRIC_FILE_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/arena.h"
#include "rubric/shipped.h"
#include "sayso.h"

struct file {
    struct sayso_str name;         /* its path, or a shipped rubric's; ends in NUL */
    const struct shipped *shipped; /* NULL where it is none */
    bool on_disk;
    dev_t device; /* of one on disk */
    ino_t inode;
};

/* Is there a file of that name, and no folder? A regular one, where only such will do.
 */
bool file_look_up(struct file *file, bool regular);

/* Are both the same, by whatever names? */
bool file_is_same(const struct file *a, const struct file *b);

/* All its bytes, in the arena. Returns NULL, or what went wrong: the system's words, or
 * `too_large` where there are more than `most`. */
const char *file_read(const struct file *file, size_t most, const char *too_large,
                      struct arena *arena, struct sayso_str *bytes);

/* Of a path, the folder with its slash, or nothing; the name without folder and .csv.
 */
struct sayso_str file_folder(struct sayso_str path);
struct sayso_str file_stem(struct sayso_str path);

#endif
