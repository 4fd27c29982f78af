/* What a state remembers from one run to the next, and what it refuses. */
#include "fetch/state.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
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
