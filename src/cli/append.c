/*
 * Takes an old table and the rows of a run, gives both as one. The two only meet at the
 * end of the run, for as long as copying takes: what another run, or a person with a
 * spreadsheet, wrote into the table meanwhile is kept. A header is compared without its
 * byte-order mark and its line end, which spreadsheets drop and change when they save;
 * but rows that are not guarded against them (--plain) never go into their tables.
 */
#include "cli/append.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "cli/bytes.h"
#include "cli/message.h"

enum {
    HEAD = 8192, /* longer than any header */
    BLOCK = 1 << 16,
    SHOWN = 40,       /* bytes of a column's name in a message */
    TRIES = 50,       /* to get hold of the table, with a pause between them ... */
    PAUSE = 100000000 /* ... in nanoseconds: five seconds in all */
};

static const char mark[] = "\xef\xbb\xbf";

static int table_header(const struct sayso_table *table, struct bytes *header)
{
    return sayso_table_begin(table, (struct sayso_sink){bytes_add, header});
}

/* ---- What the old table is --------------------------------------------------------
 */

struct old {
    char head[HEAD];
    size_t head_size;
    bool quoted; /* its end stands within a cell in quotation marks */
};

static int examine(int fd, struct old *old)
{
    char block[BLOCK];
    off_t at = 0;
    ssize_t n;
    old->head_size = 0;
    old->quoted = false;
    while ((n = pread(fd, block, sizeof block, at)) != 0) {
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return -1;
        if (!at) {
            old->head_size = n < HEAD ? (size_t)n : HEAD;
            memcpy(old->head, block, old->head_size);
        }
        for (ssize_t i = 0; i < n; i++)
            old->quoted ^= block[i] == '"';
        at += n;
    }
    return 0;
}

/* The first line, without byte-order mark and line end. */
static struct sayso_str first_line(const char *p, size_t n)
{
    if (n >= 3 && !memcmp(p, mark, 3)) {
        p += 3;
        n -= 3;
    }
    struct sayso_str line = {p, n};
    const char *end = memchr(p, '\n', n);
    if (end)
        line.n = (size_t)(end - p);
    if (line.n && p[line.n - 1] == '\r')
        line.n--;
    return line;
}

/* Was it written for spreadsheets, or by one? Without these signs nobody can tell. */
static bool has_marks(const struct old *old)
{
    struct sayso_str line = first_line(old->head, old->head_size);
    return line.p != old->head || (line.n < old->head_size && line.p[line.n] == '\r');
}

/* ---- How it differs ---------------------------------------------------------------
 */

/* The next name of a header; its pointer is NULL when there is none. */
static struct sayso_str next_column(struct sayso_str *rest)
{
    struct sayso_str column = *rest;
    if (!column.p)
        return column;
    const char *comma = memchr(column.p, ',', column.n);
    if (!comma) {
        *rest = (struct sayso_str){0};
        return column;
    }
    column.n = (size_t)(comma - column.p);
    rest->p = comma + 1;
    rest->n -= column.n + 1;
    return column;
}

static int shown(struct sayso_str column)
{
    return column.n < SHOWN ? (int)column.n : SHOWN;
}

static enum sayso_code say_difference(const char *name, struct sayso_str theirs,
                                      struct sayso_str ours)
{
    for (int i = 1;; i++) {
        struct sayso_str a = next_column(&theirs), b = next_column(&ours);
        if (a.p && b.p && a.n == b.n && !memcmp(a.p, b.p, a.n))
            continue;
        if (!a.p)
            return message_fail(SAYSO_USAGE, name,
                                "cannot append: it has no column \"%.*s\"", shown(b),
                                b.p);
        if (!b.p)
            return message_fail(SAYSO_USAGE, name,
                                "cannot append: it has a column more, \"%.*s\"",
                                shown(a), a.p);
        return message_fail(SAYSO_USAGE, name,
                            "cannot append: its column %d is \"%.*s\", not \"%.*s\"", i,
                            shown(a), a.p, shown(b), b.p);
    }
}

static enum sayso_code check_csv(const struct old *old, const char *name,
                                 const struct sayso_table *table)
{
    struct bytes header = {0};
    enum sayso_code code = SAYSO_OK;
    struct sayso_str theirs = first_line(old->head, old->head_size), ours;
    if (table_header(table, &header)) {
        bytes_free(&header);
        return message_fail(SAYSO_SYSTEM, NULL, "out of memory");
    }
    ours = first_line(header.p, header.n);
    if (theirs.n != ours.n || memcmp(theirs.p, ours.p, ours.n) != 0)
        code = say_difference(name, theirs, ours);
    else if (table->plain && has_marks(old))
        code =
            message_fail(SAYSO_USAGE, name,
                         "cannot append with --plain: the table is for spreadsheets");
    else if (old->quoted)
        code = message_fail(SAYSO_SYSTEM, name,
                            "cannot append: it ends within a cell in quotation marks");
    bytes_free(&header);
    return code;
}

enum sayso_code append_check(int fd, const char *name, const struct sayso_table *table)
{
    struct old old;
    if (examine(fd, &old))
        return message_fail(SAYSO_SYSTEM, name, "cannot read: %s", strerror(errno));
    if (!old.head_size || table->format == SAYSO_TEXT)
        return SAYSO_OK;
    if (table->format == SAYSO_CSV)
        return check_csv(&old, name, table);
    struct sayso_str line = first_line(old.head, old.head_size);
    if (!line.n || line.p[0] != '{')
        return message_fail(SAYSO_USAGE, name, "cannot append: it is not JSON Lines");
    return SAYSO_OK;
}

/* ---- One at a time ----------------------------------------------------------------
 */

/* Who had the lock before has put another file in the place of the one we opened. */
static bool is_current(int fd, const char *path)
{
    struct stat ours, theirs;
    return !fstat(fd, &ours) && !stat(path, &theirs) && ours.st_dev == theirs.st_dev &&
           ours.st_ino == theirs.st_ino;
}

static int open_or_make(const char *path, bool *made)
{
    int fd = open(path, O_RDWR | O_CLOEXEC | O_NOCTTY);
    *made = false;
    if (fd < 0 && errno == ENOENT) {
        fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        *made = fd >= 0;
    }
    return fd;
}

int append_lock(const char *path, bool *made)
{
    const struct timespec pause = {0, PAUSE};
    for (int i = 0; i < TRIES; i++) {
        int fd = open_or_make(path, made);
        if (fd < 0 && errno != EEXIST)
            return -1;
        if (fd >= 0 && !flock(fd, LOCK_EX | LOCK_NB)) {
            if (is_current(fd, path))
                return fd;
            close(fd);
            continue; /* at once: the next file is there */
        }
        int error = errno;
        if (fd >= 0)
            close(fd);
        if (error != EWOULDBLOCK && error != EEXIST && error != EINTR) {
            errno = error;
            return -1;
        }
        nanosleep(&pause, NULL);
    }
    errno = EWOULDBLOCK;
    return -1;
}

/* ---- Joining ----------------------------------------------------------------------
 */

static int write_all(int to, const char *bytes, size_t count)
{
    while (count) {
        ssize_t n = write(to, bytes, count);
        if (n < 0 && errno != EINTR)
            return -1;
        if (n > 0) {
            bytes += n;
            count -= (size_t)n;
        }
    }
    return 0;
}

/* From where `from` stands to its end, by hand. */
static int copy_blocks(int from, int to)
{
    char block[BLOCK];
    ssize_t n;
    while ((n = read(from, block, sizeof block)) != 0) {
        if (n < 0 && errno != EINTR)
            return -1;
        if (n > 0 && write_all(to, block, (size_t)n))
            return -1;
    }
    return 0;
}

/* All of `from`. The file system copies, or only shares the blocks, where it can; what
 * it does not do is left to us. */
static int copy_file(int from, int to)
{
    ssize_t n;
    if (lseek(from, 0, SEEK_SET) < 0)
        return -1;
    do
        n = copy_file_range(from, NULL, to, NULL, (size_t)1 << 30, 0);
    while (n > 0);
    return copy_blocks(from, to);
}

/* The old rows, and a line end where the last one has none. */
static int put_old(int old, off_t size, const struct sayso_table *table, int to)
{
    bool crlf = table->format == SAYSO_CSV && !table->plain;
    char last;
    if (copy_file(old, to) || pread(old, &last, 1, size - 1) != 1)
        return -1;
    if (last == '\n')
        return 0;
    return crlf ? write_all(to, "\r\n", 2) : write_all(to, "\n", 1);
}

static int put_header(const struct sayso_table *table, int to)
{
    struct bytes header = {0};
    int failed = table_header(table, &header);
    if (failed)
        errno = ENOMEM;
    else
        failed = write_all(to, header.p, header.n);
    bytes_free(&header);
    return failed;
}

int append_join(int old, int rows, const struct sayso_table *table, int to)
{
    struct stat status;
    int failed = fstat(old, &status);
    if (!failed)
        failed = status.st_size ? put_old(old, status.st_size, table, to)
                                : put_header(table, to);
    if (!failed)
        failed = copy_file(rows, to);
    return failed ? errno : 0;
}
