/*
 * Takes bytes, gives a file that is either complete or as it was before. A temporary
 * file stands beside the target, is flushed to the disk and renamed at the very end.
 * While it is there, SIGINT, SIGTERM and SIGHUP are held back and looked for between
 * writes, so that no signal handler and no global is needed to clean up. A reader that
 * closes the pipe is no news to anybody: no message, only the exit status.
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
        fd = open(output->temp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
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

enum sayso_code output_open(struct output *output, const char *path)
{
    struct stat old;
    *output = (struct output){.fd = STDOUT_FILENO, .name = path ? path : "stdout"};
    sigemptyset(&output->held);
    signal(SIGPIPE, SIG_IGN);
    if (!path)
        return SAYSO_OK;
    bool there = !stat(path, &old);
    if (there && !S_ISREG(old.st_mode)) {
        output->fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
        return output->fd < 0 ? fail(output, errno) : SAYSO_OK;
    }
    /* Through a link: the file it names is replaced, the link stays. */
    output->path = there ? realpath(path, NULL) : strdup(path);
    if (output->path && !open_beside(output, there ? &old : NULL))
        return SAYSO_OK;
    enum sayso_code code = fail(output, errno);
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
    sigprocmask(SIG_UNBLOCK, &output->held, NULL);
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

enum sayso_code output_close(struct output *output)
{
    output_heed_signals(output);
    if (!output->error && output->temp && fsync(output->fd))
        output->error = errno;
    if (close(output->fd) && !output->error)
        output->error = errno;
    output->fd = -1;
    if (!output->error && output->temp && rename(output->temp, output->path))
        output->error = errno;
    if (output->error) {
        enum sayso_code code = fail(output, output->error);
        output_discard(output);
        return code;
    }
    forget(output);
    return SAYSO_OK;
}
