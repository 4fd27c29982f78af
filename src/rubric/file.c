/*
 * The one place of the library that opens files. Takes names, gives bytes or the reason
 * why not; says nothing of what the bytes mean.
 */
#include "rubric/file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/str.h"

bool file_look_up(struct file *file, bool regular)
{
    struct stat status;
    if (stat(file->name.p, &status) || S_ISDIR(status.st_mode))
        return false;
    if (regular && !S_ISREG(status.st_mode))
        return false;
    file->device = status.st_dev;
    file->inode = status.st_ino;
    file->on_disk = true;
    return true;
}

bool file_is_same(const struct file *a, const struct file *b)
{
    if (a->on_disk != b->on_disk)
        return false;
    return a->on_disk ? a->device == b->device && a->inode == b->inode
                      : a->shipped && a->shipped == b->shipped;
}

static int read_stream(FILE *stream, struct buf *buf)
{
    size_t got = 1;
    while (got && buf_reserve(buf, 1)) {
        size_t room = buf->capacity - buf->n;
        if (buf->max && room > buf->max - buf->n)
            room = buf->max - buf->n;
        got = fread(buf->p + buf->n, 1, room, stream);
        buf->n += got;
    }
    return ferror(stream) ? -1 : 0;
}

static const char *read_disk(const struct file *file, size_t most,
                             const char *too_large, struct arena *arena,
                             struct sayso_str *bytes)
{
    const char *wrong = NULL;
    struct buf buf = {.max = most + 1};
    FILE *stream = fopen(file->name.p, "rbe");
    if (!stream)
        return strerror(errno);
    if (read_stream(stream, &buf))
        wrong = strerror(errno);
    else if (buf.n == buf.max)
        wrong = too_large;
    else
        *bytes = arena_str(arena, buf_str(&buf));
    buf_free(&buf);
    fclose(stream);
    return wrong;
}

const char *file_read(const struct file *file, size_t most, const char *too_large,
                      struct arena *arena, struct sayso_str *bytes)
{
    if (file->on_disk)
        return read_disk(file, most, too_large, arena, bytes);
    struct sayso_str text = {(const char *)file->shipped->bytes, file->shipped->size};
    *bytes = arena_str(arena, text);
    return NULL;
}

struct sayso_str file_folder(struct sayso_str path)
{
    size_t end = path.n;
    while (end && path.p[end - 1] != '/')
        end--;
    return str_sub(path, 0, end);
}

struct sayso_str file_stem(struct sayso_str path)
{
    struct sayso_str name = str_sub(path, file_folder(path).n, path.n);
    return str_ends(name, ".csv") ? str_sub(name, 0, name.n - 4) : name;
}
