/* What a state remembers from one run to the next, and what it refuses. */
#include "fetch/state.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/str.h"
#include "unit.h"

/* A scratch folder with room for one state, and what came of opening it. */
struct place {
    char folder[64], path[96];
    struct sayso_err err;
    struct arena arena;
};

static struct place place_new(void)
{
    struct place place = {0};
    snprintf(place.folder, sizeof place.folder, "/tmp/sayso-state-XXXXXX");
    OK(mkdtemp(place.folder) != NULL);
    snprintf(place.path, sizeof place.path, "%s/news.state", place.folder);
    return place;
}

/* Nothing else may be left in the folder: one file at rest. */
static void place_free(struct place *place)
{
    unlink(place->path);
    INT_EQ(rmdir(place->folder), 0);
    arena_free(&place->arena);
}

static void put_file(const struct place *place, const void *bytes, size_t n)
{
    int fd = open(place->path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    OK(fd >= 0 && write(fd, bytes, n) == (ssize_t)n);
    close(fd);
}

static struct item_key key(unsigned number)
{
    struct item_key key = {{0}};
    memcpy(key.bytes, &number, sizeof number);
    return key;
}

static bool seen(struct place *place, struct state *state, unsigned number)
{
    struct item_key one = key(number);
    bool is = false;
    INT_EQ(state_seen(state, &one, 1, &is, &place->err), 0);
    return is;
}

static struct state *reopen(struct place *place, struct state *state)
{
    state_close(state);
    state = state_open(place->path, &place->err);
    unit_check(state != NULL, __FILE__, __LINE__, place->err.message);
    return state;
}

static void refuses(struct place *place, const char *word, int line)
{
    struct state *state = state_open(place->path, &place->err);
    unit_check(state == NULL, __FILE__, line, "refused");
    unit_check(strstr(place->err.message, word) != NULL, __FILE__, line,
               place->err.message);
    unit_int(place->err.code, SAYSO_SYSTEM, __FILE__, line, "err.code");
    unit_str(str_from(place->err.file), str_from(place->path), __FILE__, line, "file");
    state_close(state);
}

TEST(state_remembers_visits)
{
    struct place place = place_new();
    struct state *state = state_open(place.path, &place.err);
    struct visit visit = {.url = STR_LIT("https://example.org/feed"),
                          .etag = STR_LIT("W/\"a\0b\""),
                          .last_modified = STR_LIT("whenever"),
                          .moved_to = STR_LIT("https://example.org/new"),
                          .gone = true,
                          .not_before = 4102444800,
                          .time = 1714555800,
                          .status = 410};
    struct state_news news = {.visits = &visit, .visit_count = 1};
    struct visit got;
    OK(state != NULL);
    INT_EQ(state_visit(state, visit.url, &place.arena, &got, &place.err), 0);
    OK(!got.time && !got.etag.n && str_eq(got.url, visit.url));
    INT_EQ(state_commit(state, &news, &place.err), 0);
    state = reopen(&place, state);
    INT_EQ(state_visit(state, visit.url, &place.arena, &got, &place.err), 0);
    OK(str_eq(got.etag, visit.etag) && str_eq(got.last_modified, visit.last_modified));
    OK(str_eq(got.moved_to, visit.moved_to) && got.gone);
    INT_EQ(got.not_before, visit.not_before);
    INT_EQ(got.time, visit.time);
    INT_EQ(got.status, 410);

    /* A visit takes the place of all that was known before. */
    visit = (struct visit){.url = visit.url, .status = 200, .time = 1714555900};
    INT_EQ(state_commit(state, &news, &place.err), 0);
    INT_EQ(state_visit(state, visit.url, &place.arena, &got, &place.err), 0);
    OK(!got.etag.n && !got.last_modified.n && !got.moved_to.n && !got.gone);
    INT_EQ(got.status, 200);
    state_close(state);
    place_free(&place);
}

TEST(state_remembers_items)
{
    struct place place = place_new();
    struct state *state = state_open(place.path, &place.err);
    struct item_key keys[] = {key(1), key(2), key(2)}, other[] = {key(3), key(2)};
    struct state_news news = {.keys = keys, .key_count = 3, .now = 1714555800};
    bool is = true;
    OK(state != NULL && !seen(&place, state, 1));
    INT_EQ(state_commit(state, &news, &place.err), 0);
    INT_EQ(state_commit(state, &news, &place.err), 0);
    state = reopen(&place, state);
    OK(seen(&place, state, 1) && seen(&place, state, 2) && !seen(&place, state, 3));
    INT_EQ(state_seen(state, other, 2, &is, &place.err), 0);
    OK(is);
    INT_EQ(state_seen(state, other, 1, &is, &place.err), 0);
    OK(!is);
    INT_EQ(state_seen(state, other, 0, &is, &place.err), 0);
    OK(!is);
    state_close(state);
    place_free(&place);
}

TEST(state_of_an_empty_file)
{
    struct place place = place_new();
    put_file(&place, "", 0);
    struct state *state = reopen(&place, NULL);
    state = reopen(&place, state);
    state_close(state);
    place_free(&place);
}

TEST(state_refuses_other_files)
{
    struct place place = place_new();
    char text[5000];
    memset(text, 'x', sizeof text);
    for (size_t n = 1; n <= sizeof text; n = n * 3 + 1) {
        struct stat status;
        put_file(&place, text, n);
        refuses(&place, "is not a state file of sayso", __LINE__);
        OK(!stat(place.path, &status) && status.st_size == (off_t)n);
    }
    unlink(place.path);
    OK(!mkdir(place.path, 0777));
    refuses(&place, "it is not a file", __LINE__);
    rmdir(place.path);
    OK(!mkfifo(place.path, 0666));
    refuses(&place, "it is not a file", __LINE__);
    place_free(&place);
}

TEST(state_refuses_a_missing_folder)
{
    struct place place = place_new();
    struct place deeper = place;
    snprintf(deeper.path, sizeof deeper.path, "%s/no/news.state", place.folder);
    refuses(&deeper, "No such file or directory", __LINE__);
    place_free(&place);
}

/* ---- Damage -------------------------------------------------------------------- */

/* A state with some hundred items and visits, as bytes. */
struct image {
    unsigned char bytes[1 << 17];
    size_t n;
};

static void get_file(const struct place *place, struct image *image)
{
    int fd = open(place->path, O_RDONLY);
    ssize_t n = read(fd, image->bytes, sizeof image->bytes);
    OK(fd >= 0 && n > 0 && (size_t)n < sizeof image->bytes);
    image->n = n > 0 ? (size_t)n : 0;
    close(fd);
}

static void fill(struct place *place, struct image *image)
{
    enum { ITEMS = 400, VISITS = 60 };
    struct item_key keys[ITEMS];
    struct visit visits[VISITS];
    char urls[VISITS][64];
    struct state *state = state_open(place->path, &place->err);
    for (unsigned i = 0; i < ITEMS; i++)
        keys[i] = key(i * 2654435761u);
    for (unsigned i = 0; i < VISITS; i++) {
        snprintf(urls[i], sizeof urls[i], "https://example.org/feeds/%u", i);
        visits[i] = (struct visit){.url = str_from(urls[i]),
                                   .etag = STR_LIT("\"0123456789abcdef\""),
                                   .time = 1714555800};
    }
    struct state_news news = {visits, VISITS, keys, ITEMS, 1714555800};
    INT_EQ(state_commit(state, &news, &place->err), 0);
    state_close(state);
    get_file(place, image);
}

static bool is_as_it_was(const struct place *place, const struct image *image)
{
    static struct image now;
    get_file(place, &now);
    return now.n == image->n && !memcmp(now.bytes, image->bytes, now.n);
}

/* Open what may be damaged. It is refused in words and left alone, or it works, as far
 * as anybody can tell. */
static bool stands(struct place *place, const struct image *image)
{
    struct item_key one = key(7);
    struct state_news news = {.keys = &one, .key_count = 1, .now = 1714555800};
    put_file(place, image->bytes, image->n);
    place->err = (struct sayso_err){0};
    struct state *state = state_open(place->path, &place->err);
    if (state) {
        bool is;
        OK(!state_seen(state, &one, 1, &is, &place->err) || place->err.message[0]);
        OK(!state_commit(state, &news, &place->err) || place->err.message[0]);
        state_close(state);
        return true;
    }
    INT_EQ(place->err.code, SAYSO_SYSTEM);
    OK(place->err.message[0] && is_as_it_was(place, image));
    return false;
}

TEST(state_of_a_damaged_file)
{
    static struct image image, broken;
    struct place place = place_new();
    size_t refused = 0, tried = 0;
    fill(&place, &image);
    OK(stands(&place, &image));
    for (size_t at = 0; at < image.n; at += at < 100 ? 7 : 997, tried++) {
        broken = image;
        broken.bytes[at] ^= 0xff;
        refused += !stands(&place, &broken);
    }
    /* What is changed within a key or a URL still is one. */
    OK(refused > 5 && refused < tried);
    for (size_t n = image.n - 1; n > 1; n = n * 4 / 5) {
        broken = image;
        broken.n = n;
        OK(!stands(&place, &broken));
    }
    /* A page that lost its content; all of them, which no list of pages survives. */
    broken = image;
    memset(broken.bytes + 4096, 0, 4096);
    OK(!stands(&place, &broken));
    OK(strstr(place.err.message, "is damaged") != NULL);
    place_free(&place);
}

TEST(state_of_another_program_or_version)
{
    static struct image image, other;
    struct place place = place_new();
    fill(&place, &image);
    other = image;
    other.bytes[63] = 2; /* the last byte of SQLite's user_version */
    put_file(&place, other.bytes, other.n);
    refuses(&place, "was made by a later version of sayso", __LINE__);
    OK(is_as_it_was(&place, &other));
    other = image;
    memset(other.bytes + 68, 0, 4); /* its application_id */
    put_file(&place, other.bytes, other.n);
    refuses(&place, "is not a state file of sayso", __LINE__);
    OK(is_as_it_was(&place, &other));
    place_free(&place);
}

/* ---- Threads ------------------------------------------------------------------- */

struct reader {
    struct state *state;
    unsigned found;
    pthread_t thread;
};

static void *read_much(void *context)
{
    struct reader *reader = context;
    struct arena arena = {0};
    struct sayso_err err;
    for (unsigned i = 0; i < 400; i++) {
        struct item_key keys[] = {key(i + 1000000), key(i * 2654435761u)};
        struct visit visit;
        bool is = false;
        if (!state_seen(reader->state, keys, 2, &is, &err) && is &&
            !state_visit(reader->state, STR_LIT("https://example.org/feeds/7"), &arena,
                         &visit, &err) &&
            str_is(visit.etag, "\"0123456789abcdef\""))
            reader->found++;
    }
    arena_free(&arena);
    return NULL;
}

TEST(state_read_by_many_threads)
{
    static struct image image;
    struct place place = place_new();
    struct reader readers[4] = {{0}};
    fill(&place, &image);
    struct state *state = state_open(place.path, &place.err);
    for (size_t i = 0; i < 4; i++) {
        readers[i].state = state;
        OK(!pthread_create(&readers[i].thread, NULL, read_much, &readers[i]));
    }
    for (size_t i = 0; i < 4; i++) {
        pthread_join(readers[i].thread, NULL);
        INT_EQ(readers[i].found, 400);
    }
    state_close(state);
    place_free(&place);
}

/* ---- Processes that end badly --------------------------------------------------- */

enum { BATCH = 50 }; /* keys a commit */

static int commit_batch(struct state *state, unsigned batch, struct sayso_err *err)
{
    struct item_key keys[BATCH];
    struct state_news news = {.keys = keys, .key_count = BATCH, .now = 1714555800};
    for (unsigned i = 0; i < BATCH; i++)
        keys[i] = key((batch * BATCH + i) * 2654435761u);
    return state_commit(state, &news, err);
}

/* How many batches the state holds, each of which must be there whole; and how many
 * there were told to be. */
static unsigned count_batches(struct place *place)
{
    struct state *state = reopen(place, NULL);
    unsigned n = 0;
    while (state && seen(place, state, n * 2654435761u))
        n++;
    state_close(state);
    INT_EQ(n % BATCH, 0);
    return n / BATCH;
}

static void commit_for_ever(const char *path, unsigned batch, int told)
{
    struct sayso_err err;
    struct state *state = state_open(path, &err);
    while (state && !commit_batch(state, batch++, &err))
        if (write(told, "x", 1) != 1)
            break;
    _exit(1);
}

/* Wait until a commit was told of; how many of them. */
static ssize_t await_commit(int told)
{
    char byte;
    return read(told, &byte, 1);
}

static void pause_for(long microseconds)
{
    struct timespec pause = {0, microseconds * 1000};
    nanosleep(&pause, NULL);
}

/* What a commit has said to be safe is there after the process was killed; what it has
 * not is there as a whole or not at all. Every other process gets as far as to commit,
 * however slow the machine is; the others are killed where they are. */
TEST(state_of_a_killed_process)
{
    struct place place = place_new();
    unsigned batches = 0;
    for (long i = 0; i < 20; i++) {
        int told[2], status;
        char bytes[4096];
        OK(!pipe(told));
        pid_t child = fork();
        if (!child)
            commit_for_ever(place.path, batches, told[1]);
        close(told[1]);
        ssize_t first = i % 2 ? await_commit(told[0]) : 0;
        pause_for(3000 + i * 7919 % 20000);
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
        OK(WIFSIGNALED(status));
        ssize_t rest = read(told[0], bytes, sizeof bytes);
        ssize_t safe = first + rest;
        unsigned now = count_batches(&place);
        OK(first == i % 2 && rest >= 0 &&
           (now == batches + safe || now == batches + safe + 1));
        batches = now;
        close(told[0]);
    }
    OK(batches >= 10);
    /* A journal that was killed before its first byte stays until the next commit. */
    struct state *state = reopen(&place, NULL);
    INT_EQ(commit_batch(state, batches, &place.err), 0);
    state_close(state);
    place_free(&place);
}

/* Run `work` in a process of its own, where it may give up rights; its checks count by
 * its exit status. */
static void apart(void (*work)(struct place *), struct place *place)
{
    int status = -1;
    pid_t child = fork();
    if (!child) {
        work(place);
        _exit(place->err.code == SAYSO_SYSTEM ? 0 : 1);
    }
    waitpid(child, &status, 0);
    unit_check(WIFEXITED(status) && !WEXITSTATUS(status), __FILE__, __LINE__,
               "failed in words");
}

static void fill_disk(struct place *place)
{
    struct rlimit limit = {1 << 15, 1 << 15};
    struct state *state = state_open(place->path, &place->err);
    unsigned batch = 1;
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &limit);
    while (state && batch < 1000 && !commit_batch(state, batch, &place->err))
        batch++;
    if (!strstr(place->err.message, "cannot be used: ") || batch == 1)
        place->err.code = SAYSO_OK;
    state_close(state);
}

/* A file may not grow beyond some size: as good as a full disk. */
TEST(state_on_a_full_disk)
{
    struct place place = place_new();
    struct state *state = reopen(&place, NULL);
    INT_EQ(commit_batch(state, 0, &place.err), 0);
    state_close(state);
    apart(fill_disk, &place);
    OK(count_batches(&place) > 1);
    place_free(&place);
}

static void open_as_nobody(struct place *place)
{
    if (!getuid() && setresuid(65534, 65534, 65534))
        _exit(2);
    state_close(state_open(place->path, &place->err));
    if (!strstr(place->err.message, "Permission denied"))
        place->err.code = SAYSO_OK;
}

TEST(state_that_cannot_be_written)
{
    struct place place = place_new();
    state_close(reopen(&place, NULL));
    chmod(place.folder, 0755);
    chmod(place.path, 0444);
    apart(open_as_nobody, &place);
    chmod(place.folder, 0555); /* no journal could be made */
    chmod(place.path, 0666);
    apart(open_as_nobody, &place);
    chmod(place.folder, 0755);
    place_free(&place);
}
