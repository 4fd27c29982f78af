/*
 * Takes the name of an input, gives its bytes. A document comes as one piece, since
 * what it is shows at its end as much as at its beginning. JSON Lines need not end, so
 * they come as they arrive: each piece is as many whole lines as are there, up to a
 * size, and what stands behind the last line end waits for the next one.
 */
#include "cli/intake.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/inputs.h"
#include "cli/message.h"
#include "fetch/fetch.h"

enum { READ_STEP = 64 << 10, PIECE = 256 << 10 };

static int too_large(const char *name, struct sayso_err *err)
{
    return message_set(err, SAYSO_INPUT, name, "larger than %zu MiB",
                       SAYSO_MAX_INPUT >> 20);
}

/* One step of reading: how many bytes came, 0 at the end, -1 with err filled. */
static ssize_t read_step(int fd, const char *name, struct bytes *bytes,
                         struct sayso_err *err)
{
    ssize_t n;
    if (bytes->n > SAYSO_MAX_INPUT)
        return too_large(name, err);
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

static void close_input(int fd)
{
    if (fd > STDERR_FILENO)
        close(fd);
}

/* Make room for a file at once: one byte more than it has, so that its end shows
 * without growing. */
static int prepare(int fd, const char *name, struct bytes *bytes, struct sayso_err *err)
{
    struct stat status;
    if (fstat(fd, &status) || !S_ISREG(status.st_mode) || status.st_size <= 0)
        return 0;
    size_t room = READ_STEP + 1;
    if (status.st_size < PIECE)
        room += (size_t)status.st_size;
    return bytes_reserve(bytes, room)
               ? message_set(err, SAYSO_SYSTEM, name, "out of memory")
               : 0;
}

static size_t first_of_text(const struct bytes *bytes)
{
    size_t at = bytes->n >= 3 && !memcmp(bytes->p, "\xEF\xBB\xBF", 3) ? 3 : 0;
    while (at < bytes->n && strchr(" \t\r\n", bytes->p[at]) && bytes->p[at])
        at++;
    return at;
}

/* Where the first line behind blank ones ends, its line end included; 0: not yet. */
static size_t first_line_end(const struct bytes *bytes, size_t from)
{
    const char *end = memchr(bytes->p + from, '\n', bytes->n - from);
    return end ? (size_t)(end - bytes->p) + 1 : 0;
}

/* Read on until the bytes tell whether they are JSON Lines. Returns 1 for those, 0 for
 * anything else, -1 and fills err. */
static int tell(int fd, const char *name, struct bytes *bytes, struct sayso_err *err)
{
    size_t start = 0, searched = 0, end = 0;
    for (;;) {
        ssize_t n = read_step(fd, name, bytes, err);
        if (n < 0)
            return -1;
        start = first_of_text(bytes);
        if (start < bytes->n && bytes->p[start] != '{')
            return 0;
        end = first_line_end(bytes, searched > start ? searched : start);
        searched = bytes->n;
        if (end || !n)
            break;
    }
    if (!end)
        end = bytes->n;
    struct sayso_str line = {bytes->p + start, end - start};
    return sayso_is_json_line(line);
}

/* Cut the bytes behind their last line end, or nowhere when the input has ended. */
static int cut(struct intake *intake, struct piece *piece, bool ended,
               struct sayso_err *err)
{
    struct bytes *bytes = &piece->bytes;
    size_t end = bytes->n;
    while (!ended && end && bytes->p[end - 1] != '\n')
        end--;
    if (bytes_add(&intake->rest, bytes->p + end, bytes->n - end))
        return message_set(err, SAYSO_SYSTEM, intake->name, "out of memory");
    bytes->n = end;
    piece->line = intake->line;
    for (size_t i = 0; i < end; i++)
        intake->line += bytes->p[i] == '\n';
    return 0;
}

static void end(struct intake *intake)
{
    close_input(intake->fd);
    intake->fd = -1;
    bytes_free(&intake->rest);
}

bool intake_goes_on(const struct intake *intake)
{
    return intake->fd >= 0;
}

/* Read until a line is whole, and go on as long as nothing has to be waited for, which
 * a step shows that does not fill its room. */
static int read_lines(struct intake *intake, struct piece *piece, bool *ended,
                      struct sayso_err *err)
{
    struct bytes *bytes = &piece->bytes;
    bool whole = false;
    *ended = false;
    while (!*ended && !(whole && bytes->n >= PIECE)) {
        size_t before = bytes->n;
        ssize_t n = read_step(intake->fd, intake->name, bytes, err);
        if (n < 0) /* whole lines first: the next call meets the error again */
            return whole ? 0 : -1;
        *ended = n == 0;
        whole = whole || memchr(bytes->p + before, '\n', (size_t)n);
        if (whole && n < READ_STEP)
            break;
    }
    return 0;
}

int intake_next(struct intake *intake, struct piece *piece, struct sayso_err *err)
{
    bool ended;
    *piece = (struct piece){.name = intake->name, .fd = -1, .bytes = intake->rest};
    intake->rest = (struct bytes){0};
    int failed = read_lines(intake, piece, &ended, err);
    if (!failed)
        failed = cut(intake, piece, ended, err);
    if (failed || ended)
        end(intake);
    return failed;
}

static int open_input(const char *name, struct sayso_err *err)
{
    if (input_is_stdin(name))
        return STDIN_FILENO;
    int fd = open(name, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0 && errno == ENOENT && strstr(name, "://"))
        return message_set(err, SAYSO_INPUT, name, "is no http or https address");
    return fd < 0 ? message_set(err, SAYSO_INPUT, name, "%s", strerror(errno)) : fd;
}

int intake_open(struct intake *intake, const char *name, struct piece *piece,
                struct sayso_err *err)
{
    const char *shown = input_is_stdin(name) ? "stdin" : name;
    *piece = (struct piece){.name = shown, .fd = -1};
    if (fetch_is_url(name) && access(name, F_OK)) {
        piece->url = true;
        return 0;
    }
    int fd = open_input(name, err);
    if (fd < 0)
        return -1;
    int lines = prepare(fd, shown, &piece->bytes, err);
    if (!lines)
        lines = tell(fd, shown, &piece->bytes, err);
    if (lines <= 0) {
        piece->fd = fd;
        return lines;
    }
    intake->name = shown;
    intake->fd = fd;
    intake->line = 1;
    return cut(intake, piece, false, err);
}

int piece_finish(struct piece *piece, struct sayso_err *err)
{
    struct stat status;
    ssize_t n = 1;
    if (piece->fd < 0)
        return 0;
    if (!fstat(piece->fd, &status) && S_ISREG(status.st_mode)) {
        if ((uintmax_t)status.st_size > SAYSO_MAX_INPUT)
            return too_large(piece->name, err);
        if (bytes_reserve(&piece->bytes, (size_t)status.st_size + 1))
            return message_set(err, SAYSO_SYSTEM, piece->name, "out of memory");
    }
    while (n > 0)
        n = read_step(piece->fd, piece->name, &piece->bytes, err);
    return n < 0 ? -1 : 0;
}

void piece_free(struct piece *piece)
{
    close_input(piece->fd);
    bytes_free(&piece->bytes);
    piece->fd = -1;
}
