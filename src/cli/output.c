/*
 * Takes bytes, gives a file that is either complete or as it was before. A temporary
 * file stands beside the target, is flushed to the disk and renamed at the very end.
 * While it is there, SIGINT, SIGTERM and SIGHUP are held back and looked for between
 * writes, so that no signal handler and no global is needed to clean up. A reader that
 * closes the pipe is no news to anybody: no message, only the exit status. Rows that
 * are appended wait in a file without a name, and become one with the old ones at the
 * end.
 */
#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/append.h"
#include "cli/message.h"

enum { TEMP_TRIES = 100, TEMP_ROOM = 64 };

static enum sayso_code fail(const struct output *output, int error)
{
    if (error == EPIPE)
        return SAYSO_SYSTEM;
    return message_fail(SAYSO_SYSTEM, output->name, "cannot write: %s",
                        strerror(error));
}

/* Hold back what would kill us, but not what is ignored (nohup) anyway. */
static void hold_signals(struct output *output)
{
    static const int deadly[] = {SIGINT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++) {
        struct sigaction action;
        if (!sigaction(deadly[i], NULL, &action) && action.sa_handler == SIG_DFL)
            sigaddset(&output->held, deadly[i]);
    }
    sigprocmask(SIG_BLOCK, &output->held, NULL);
}

static void let_signals_through(struct output *output)
{
    sigprocmask(SIG_UNBLOCK, &output->held, NULL);
    sigemptyset(&output->held);
}

void output_heed_signals(struct output *output)
{
    sigset_t pending;
    if (!output->temp || sigpending(&pending))
        return;
    sigandset(&pending, &pending, &output->held);
    if (!sigisemptyset(&pending))
        output_discard(output); /* lets the signal through */
}

/* Create a file of a free name in the folder of output->path. Returns its descriptor,
 * or -1 with errno set. */
static int create_temp(struct output *output, mode_t mode)
{
    const char *slash = strrchr(output->path, '/');
    int folder = slash ? (int)(slash - output->path) + 1 : 0;
    size_t room = strlen(output->path) + TEMP_ROOM;
    int fd = -1;
    output->temp = malloc(room);
    for (int i = 0; output->temp && i < TEMP_TRIES && fd < 0; i++) {
        snprintf(output->temp, room, "%.*s.sayso-%ld-%d.tmp", folder, output->path,
                 (long)getpid(), i);
        fd = open(output->temp, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (fd < 0 && errno != EEXIST)
            break;
    }
    if (fd < 0) {
        free(output->temp);
        output->temp = NULL;
    }
    return fd;
}

/* The new file allows what the old one did. That its owner cannot always be kept is no
 * error; but another group must not gain the old one's rights. */
static void inherit(int fd, const struct stat *old)
{
    mode_t mode = old->st_mode & 0777;
    bool kept =
        !fchown(fd, old->st_uid, old->st_gid) || !fchown(fd, (uid_t)-1, old->st_gid);
    if (fchmod(fd, kept ? mode : mode & 0707))
        errno = 0;
}

static int open_beside(struct output *output, const struct stat *old)
{
    if (old && access(output->path, W_OK))
        return -1;
    hold_signals(output);
    output->fd = create_temp(output, old ? 0600 : 0666);
    if (output->fd < 0)
        return -1;
    if (old)
        inherit(output->fd, old);
    return 0;
}

/* A place for the rows, in the folder of the table, so that it is known early whether
 * there is one. Signals are held back only while it has a name: it is gone when it is
 * closed. */
static int open_rows(struct output *output)
{
    hold_signals(output);
    output->fd = create_temp(output, 0600);
    if (output->temp)
        unlink(output->temp);
    free(output->temp);
    output->temp = NULL;
    let_signals_through(output);
    return output->fd < 0 ? -1 : 0;
}

/* Can rows be put behind what is there? Better to know before the work. */
static enum sayso_code check_old(const struct output *output)
{
    int old = open(output->path, O_RDONLY | O_CLOEXEC);
    if (old < 0)
        return fail(output, errno);
    enum sayso_code code = access(output->path, W_OK) ? fail(output, errno) : SAYSO_OK;
    if (!code)
        code = append_check(old, output->name, output->append);
    close(old);
    return code;
}

static enum sayso_code open_directly(struct output *output, const char *path)
{
    if (output->append)
        return message_fail(SAYSO_USAGE, output->name,
                            "cannot append to what is not a file");
    output->fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    return output->fd < 0 ? fail(output, errno) : SAYSO_OK;
}

/* `old` is what stands at output->path now, or NULL. */
static enum sayso_code open_file(struct output *output, const struct stat *old)
{
    if (!output->append)
        return open_beside(output, old) ? fail(output, errno) : SAYSO_OK;
    enum sayso_code code = old ? check_old(output) : SAYSO_OK;
    if (!code && open_rows(output))
        code = fail(output, errno);
    return code;
}

enum sayso_code output_open(struct output *output, const char *path,
                            const struct sayso_table *append)
{
    struct stat old;
    *output = (struct output){
        .fd = STDOUT_FILENO, .name = path ? path : "stdout", .append = append};
    sigemptyset(&output->held);
    signal(SIGPIPE, SIG_IGN);
    if (!path)
        return SAYSO_OK;
    bool there = !stat(path, &old);
    if (there && !S_ISREG(old.st_mode))
        return open_directly(output, path);
    /* Through a link: the file it names is replaced, the link stays. */
    output->path = there ? realpath(path, NULL) : strdup(path);
    enum sayso_code code =
        output->path ? open_file(output, there ? &old : NULL) : fail(output, errno);
    if (code)
        output_discard(output);
    return code;
}

int output_write(void *context, const char *bytes, size_t count)
{
    struct output *output = context;
    while (count && !output->error) {
        ssize_t n = write(output->fd, bytes, count);
        if (n > 0) {
            bytes += n;
            count -= (size_t)n;
        } else if (n < 0 && errno != EINTR) {
            output->error = errno;
        }
    }
    return output->error ? -1 : 0;
}

static void forget(struct output *output)
{
    free(output->temp);
    free(output->path);
    output->temp = output->path = NULL;
    let_signals_through(output);
}

void output_discard(struct output *output)
{
    if (output->temp)
        unlink(output->temp);
    if (output->path && output->fd > STDERR_FILENO)
        close(output->fd);
    output->fd = -1;
    forget(output);
}

/* A new name is on the disk when its folder is. A folder that cannot be opened or
 * flushed is no reason to call a table lost that stands there. */
static int sync_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *folder = slash ? strndup(path, (size_t)(slash - path) + 1) : strdup(".");
    int fd = folder ? open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    int error = fd >= 0 && fsync(fd) && errno == EIO ? EIO : 0;
    if (fd >= 0)
        close(fd);
    free(folder);
    return error;
}

/* Give the temporary file its name. */
static enum sayso_code put_in_place(struct output *output)
{
    output_heed_signals(output);
    bool waits = output->temp && output->path;
    if (!output->error && waits && fsync(output->fd))
        output->error = errno;
    if (close(output->fd) && !output->error)
        output->error = errno;
    output->fd = -1;
    if (!output->error && waits && rename(output->temp, output->path))
        output->error = errno;
    else if (!output->error && waits)
        output->error = sync_folder(output->path);
    if (output->error) {
        enum sayso_code code = fail(output, output->error);
        output_discard(output);
        return code;
    }
    forget(output);
    return SAYSO_OK;
}

/* Write the old table, which `old` holds and locks, and the rows behind it. The rows'
 * file is spent. */
static enum sayso_code join(struct output *output, int old)
{
    struct stat status;
    int rows = output->fd;
    hold_signals(output);
    output->fd = create_temp(output, 0600);
    if (output->fd < 0 || fstat(old, &status)) {
        output->error = errno;
    } else {
        inherit(output->fd, &status);
        output->error = append_join(old, rows, output->append, output->fd);
    }
    close(rows);
    return put_in_place(output);
}

/* The empty file that was made to be locked is not left behind. */
static void unmake(const char *path)
{
    struct stat status;
    if (!stat(path, &status) && !status.st_size)
        unlink(path);
}

static enum sayso_code close_appending(struct output *output)
{
    bool made;
    int old = append_lock(output->path, &made);
    enum sayso_code code;
    if (old < 0 && errno == EWOULDBLOCK)
        code = message_fail(SAYSO_SYSTEM, output->name,
                            "cannot append: another run is adding to it");
    else if (old < 0)
        code = fail(output, errno);
    else
        code = append_check(old, output->name, output->append); /* it is another now */
    if (code)
        output_discard(output);
    else
        code = join(output, old);
    if (code && old >= 0 && made)
        unmake(output->name);
    if (old >= 0)
        close(old);
    return code;
}

enum sayso_code output_close(struct output *output)
{
    if (output->append && output->path && !output->error)
        return close_appending(output);
    return put_in_place(output);
}
