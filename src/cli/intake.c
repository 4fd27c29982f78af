/*
 * Takes the name of an input, gives its bytes. A document comes as one piece, since
 * what it is shows at its end as much as at its beginning. JSON Lines need not end, so
 * they come as they arrive: each piece is as many whole lines as are there, up to a
 * size, and what stands behind the last line end waits for the next one. A text that
 * proves to be long comes part by part, each cut where the library says.
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

enum { READ_STEP = 64 << 10, PIECE = 64 << 10 };

static int too_large(const char *name, struct sayso_err *err)
{
    return message_set(err, SAYSO_INPUT, name, "larger than %zu MiB",
                       SAYSO_MAX_INPUT >> 20);
}

/* One step of reading: how many bytes came, `most` at most, 0 at the end, -1 with err
 * filled. */
static ssize_t read_step(int fd, const char *name, struct bytes *bytes, size_t most,
                         struct sayso_err *err)
{
    ssize_t n;
    if (bytes->n > SAYSO_MAX_INPUT)
        return too_large(name, err);
    if (bytes_reserve(bytes, most))
        return message_set(err, SAYSO_SYSTEM, name, "out of memory");
    do
        n = read(fd, bytes->p + bytes->n, most);
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

/* Does the step of reading behind the first `searched` bytes show a long text? */
static bool shows_long(const struct bytes *bytes, size_t searched)
{
    return searched <= SAYSO_PART &&
           sayso_is_long_text((struct sayso_str){bytes->p, bytes->n});
}

/* Are they JSON Lines? 1 and 0 for yes and no, -1 while the first line goes on. Of the
 * bytes, `searched` hold no line end. A long text need not have any, so its first line
 * is not waited for. */
static int look_for_line(const struct bytes *bytes, size_t searched)
{
    size_t start = first_of_text(bytes);
    if (start == bytes->n)
        return bytes->n > SAYSO_PART ? 0 : -1;
    if (bytes->p[start] != '{')
        return 0;
    size_t end = first_line_end(bytes, searched > start ? searched : start);
    if (end)
        return sayso_is_json_line((struct sayso_str){bytes->p + start, end - start});
    return shows_long(bytes, searched) ? 0 : -1;
}

/* The same of all there is. */
static bool are_lines(const struct bytes *bytes)
{
    size_t start = first_of_text(bytes);
    size_t end = first_line_end(bytes, start);
    return sayso_is_json_line(
        (struct sayso_str){bytes->p + start, (end ? end : bytes->n) - start});
}

/* Read on until the bytes tell whether they are JSON Lines; *ended: there are no more.
 * Returns 1 for those, 0 for anything else, -1 and fills err. */
static int tell_lines(int fd, struct piece *piece, bool *ended, struct sayso_err *err)
{
    struct bytes *bytes = &piece->bytes;
    for (;;) {
        size_t searched = bytes->n;
        ssize_t n = read_step(fd, piece->name, bytes, READ_STEP, err);
        if (n < 0)
            return -1;
        *ended = n == 0;
        int lines = n ? look_for_line(bytes, searched) : are_lines(bytes);
        if (lines >= 0)
            return lines;
    }
}

/* Keep the bytes from `end` on for the next piece. */
static int cut(struct intake *intake, struct piece *piece, size_t end,
               struct sayso_err *err)
{
    struct bytes *bytes = &piece->bytes;
    if (bytes_add(&intake->rest, bytes->p + end, bytes->n - end))
        return message_set(err, SAYSO_SYSTEM, intake->name, "out of memory");
    bytes->n = end;
    return 0;
}

/* Cut the bytes behind their last line end, or nowhere when the input has ended. */
static int cut_lines(struct intake *intake, struct piece *piece, bool ended,
                     struct sayso_err *err)
{
    const struct bytes *bytes = &piece->bytes;
    size_t end = bytes->n;
    while (!ended && end && bytes->p[end - 1] != '\n')
        end--;
    piece->line = intake->line;
    piece->offset = intake->offset;
    intake->offset += end;
    const char *at = bytes->p;
    while (end && (at = memchr(at, '\n', end - (size_t)(at - bytes->p)))) {
        intake->line++;
        at++;
    }
    return cut(intake, piece, end, err);
}

/* Cut the next part from bytes that are more than a part, or all that are left. */
static int cut_part(struct intake *intake, struct piece *piece, struct sayso_err *err)
{
    const struct bytes *bytes = &piece->bytes;
    size_t end = sayso_part_end((struct sayso_str){bytes->p, bytes->n});
    piece->part = ++intake->part;
    piece->offset = intake->offset;
    piece->last = end == bytes->n;
    intake->offset += end;
    return cut(intake, piece, end, err);
}

static void end(struct intake *intake)
{
    close_input(intake->fd);
    intake->fd = -1;
    intake->part = intake->offset = 0;
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
        ssize_t n = read_step(intake->fd, intake->name, bytes, READ_STEP, err);
        if (n < 0) /* whole lines first: the next call meets the error again */
            return whole ? 0 : -1;
        *ended = n == 0;
        whole = whole || memchr(bytes->p + before, '\n', (size_t)n);
        if (whole && n < READ_STEP)
            break;
    }
    return 0;
}

/* Read until there is more than a part, or the input ends. Returns 0, or -1 and fills
 * err. */
static int read_part(int fd, const char *name, struct bytes *bytes,
                     struct sayso_err *err)
{
    ssize_t n = 1;
    while (n > 0 && bytes->n <= SAYSO_PART)
        n = read_step(fd, name, bytes, SAYSO_PART + READ_STEP - bytes->n, err);
    return n < 0 ? -1 : 0;
}

/* Read and cut the next piece. */
static int read_next(struct intake *intake, struct piece *piece, bool *ended,
                     struct sayso_err *err)
{
    int failed;
    if (intake->part) {
        failed = read_part(intake->fd, intake->name, &piece->bytes, err);
        failed = failed || cut_part(intake, piece, err);
        *ended = piece->last;
    } else {
        failed = read_lines(intake, piece, ended, err);
        failed = failed || cut_lines(intake, piece, *ended, err);
    }
    return failed ? -1 : 0;
}

int intake_next(struct intake *intake, struct piece *piece, struct sayso_err *err)
{
    bool ended = false;
    *piece = (struct piece){.name = intake->name, .fd = -1, .bytes = intake->rest};
    intake->rest = (struct bytes){0};
    int failed = read_next(intake, piece, &ended, err);
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

/* Read on until the bytes tell whether they are a text of more than one part. Returns 1
 * if so, 0 if not, -1 and fills err. */
static int tell_long(int fd, const char *name, struct bytes *bytes,
                     struct sayso_err *err)
{
    struct stat status;
    if (!fstat(fd, &status) && S_ISREG(status.st_mode) &&
        (uintmax_t)status.st_size <= SAYSO_PART)
        return 0;
    if (read_part(fd, name, bytes, err))
        return -1;
    return sayso_is_long_text((struct sayso_str){bytes->p, bytes->n});
}

/* The size of a file that is one piece whatever is in it; 0 for any other. */
static size_t small_size(const char *name)
{
    struct stat status;
    if (input_is_stdin(name) || stat(name, &status) || !S_ISREG(status.st_mode))
        return 0;
    return status.st_size < PIECE ? (size_t)status.st_size : 0;
}

static int open_here(struct intake *intake, const char *name, struct piece *piece,
                     struct sayso_err *err)
{
    bool ended = false;
    int fd = open_input(name, err);
    if (fd < 0)
        return -1;
    int lines = tell_lines(fd, piece, &ended, err);
    int pieces = lines ? lines : tell_long(fd, piece->name, &piece->bytes, err);
    if (pieces <= 0) {
        piece->fd = fd;
        return pieces;
    }
    *intake = (struct intake){.name = piece->name, .fd = fd, .line = 1};
    int failed =
        lines ? cut_lines(intake, piece, ended, err) : cut_part(intake, piece, err);
    if (lines && ended)
        end(intake);
    return failed;
}

int intake_open(struct intake *intake, const char *name, struct piece *piece,
                struct sayso_err *err)
{
    const char *shown = input_is_stdin(name) ? "stdin" : name;
    *piece = (struct piece){.name = shown, .fd = -1};
    piece->size = small_size(name);
    piece->url = !piece->size && fetch_is_url(name) && access(name, F_OK);
    if (piece->size || piece->url)
        return 0;
    return open_here(intake, name, piece, err);
}

/* A small file: a step that comes to its size, and finds no more, shows the end. One
 * that comes to less need not. */
static int read_small(struct piece *piece, struct sayso_err *err)
{
    ssize_t n;
    piece->fd = open_input(piece->name, err);
    if (piece->fd < 0)
        return -1;
    do
        n = read_step(piece->fd, piece->name, &piece->bytes, piece->size + 1, err);
    while (n > 0 && piece->bytes.n != piece->size);
    piece->line = n >= 0 && are_lines(&piece->bytes);
    return n < 0 ? -1 : 0;
}

int piece_finish(struct piece *piece, struct sayso_err *err)
{
    struct stat status;
    ssize_t n = 1;
    if (piece->size)
        return read_small(piece, err);
    if (piece->fd < 0)
        return 0;
    if (!fstat(piece->fd, &status) && S_ISREG(status.st_mode)) {
        if ((uintmax_t)status.st_size > SAYSO_MAX_INPUT)
            return too_large(piece->name, err);
        if (bytes_reserve(&piece->bytes, (size_t)status.st_size + 1))
            return message_set(err, SAYSO_SYSTEM, piece->name, "out of memory");
    }
    while (n > 0) {
        size_t room = piece->bytes.capacity - piece->bytes.n;
        n = read_step(piece->fd, piece->name, &piece->bytes, room ? room : READ_STEP,
                      err);
    }
    return n < 0 ? -1 : 0;
}

void piece_free(struct piece *piece)
{
    close_input(piece->fd);
    bytes_free(&piece->bytes);
    piece->fd = -1;
}
