/*
 * Takes what a run learnt, keeps it in an SQLite database. The only user of sqlite3.h.
 * The connection holds a write transaction from open to close, which keeps other runs
 * out and lets people look in; a commit ends it and begins the next. The journal is the
 * classic one: it is gone when nothing is being written, so that the one file can be
 * copied and mailed. Every commit waits for the disk, folder included (synchronous is
 * EXTRA), as there are few. Text of input is bound to prepared statements only.
 */
#include "fetch/state.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/err.h"
#include "base/library.h"
#include "base/str.h"

#define STATE_ID 1398896979 /* the application_id: "SayS" */
#define STATE_VERSION 1
#define NOT_OURS "is not a state file of sayso"
#define TEXT_OF(number) #number
#define TEXT(number) TEXT_OF(number)

enum {
    PATIENCE = 5000,          /* milliseconds to wait for another run */
    LONGEST_VALIDATOR = 8192, /* a longer one no server would take back */
    LONGEST_URL = 65536
};

enum statement { VISIT, SEEN, KEEP_VISIT, KEEP_KEY, STATEMENTS };

static const char *const statement_texts[STATEMENTS] = {
    [VISIT] = "SELECT etag, last_modified, moved_to, gone, not_before, time, status"
              " FROM visits WHERE url = ?",
    [SEEN] = "SELECT 1 FROM items WHERE key = ?",
    [KEEP_VISIT] = "INSERT OR REPLACE INTO visits (url, etag, last_modified, moved_to,"
                   " gone, not_before, time, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    [KEEP_KEY] = "INSERT OR IGNORE INTO items (key, seen) VALUES (?, ?)",
};

static const char schema[] =
    "CREATE TABLE visits (url TEXT PRIMARY KEY, etag BLOB, last_modified BLOB,"
    " moved_to TEXT, gone INTEGER, not_before INTEGER, time INTEGER, status INTEGER)"
    " WITHOUT ROWID;"
    "CREATE TABLE items (key BLOB PRIMARY KEY, seen INTEGER) WITHOUT ROWID;"
    "PRAGMA application_id = " TEXT(STATE_ID) ";"
                                              "PRAGMA user_version = " TEXT(
                                                  STATE_VERSION) ";";

/* clang-format off */
#define LIBSQLITE3(X)                                                                  \
    X(sqlite3_bind_blob64) X(sqlite3_bind_int) X(sqlite3_bind_int64)                   \
    X(sqlite3_bind_text64) X(sqlite3_busy_timeout) X(sqlite3_clear_bindings)           \
    X(sqlite3_close) X(sqlite3_column_blob) X(sqlite3_column_bytes)                    \
    X(sqlite3_column_int) X(sqlite3_column_int64) X(sqlite3_column_text)               \
    X(sqlite3_db_config) X(sqlite3_db_filename) X(sqlite3_db_mutex)                    \
    X(sqlite3_errcode) X(sqlite3_errmsg) X(sqlite3_exec) X(sqlite3_finalize)           \
    X(sqlite3_get_autocommit) X(sqlite3_mutex_enter) X(sqlite3_mutex_leave)            \
    X(sqlite3_open_v2) X(sqlite3_prepare_v2) X(sqlite3_prepare_v3) X(sqlite3_reset)    \
    X(sqlite3_step) X(sqlite3_system_errno)
/* clang-format on */

/* The functions of SQLite. */
struct libsqlite3 {
    LIBSQLITE3(LIBRARY_MEMBER)
};

struct state {
    struct libsqlite3 lib;
    sqlite3 *db;
    sqlite3_stmt *statements[STATEMENTS];
    char *name; /* as the user named it */
};

/* ---- What went wrong --------------------------------------------------------------
 */

static int fail(const struct state *state, struct sayso_err *err, const char *what,
                const char *why)
{
    return err_set(err, SAYSO_SYSTEM, state->name, 0, 0, "%s%s", what, why);
}

/* What the database said last, in words for those who do not know it is one. */
static int fail_sqlite(const struct state *state, struct sayso_err *err)
{
    int system = state->db ? state->lib.sqlite3_system_errno(state->db) : 0;
    switch (state->lib.sqlite3_errcode(state->db) & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(state, err, "is in use by another run", "");
    case SQLITE_NOTADB:
        return fail(state, err, NOT_OURS, "");
    case SQLITE_CORRUPT:
        return fail(state, err, "is damaged: ", state->lib.sqlite3_errmsg(state->db));
    case SQLITE_FULL:
        return fail(state, err, "cannot write: ", strerror(ENOSPC));
    case SQLITE_READONLY:
        return fail(state, err, "cannot write: ", "it is read-only");
    case SQLITE_NOMEM:
        return fail(state, err, "out of memory", "");
    default:
        return fail(state, err, "cannot be used: ",
                    system ? strerror(system) : state->lib.sqlite3_errmsg(state->db));
    }
}

static int run_sql(struct state *state, const char *sql, struct sayso_err *err)
{
    if (state->lib.sqlite3_exec(state->db, sql, NULL, NULL, NULL) == SQLITE_OK)
        return 0;
    return fail_sqlite(state, err);
}

/* ---- Opening ----------------------------------------------------------------------
 */

/* The first column of the first row, a number. */
static int ask_number(struct state *state, const char *sql, int *number,
                      struct sayso_err *err)
{
    sqlite3_stmt *statement = NULL;
    int code = state->lib.sqlite3_prepare_v2(state->db, sql, -1, &statement, NULL);
    if (code == SQLITE_OK)
        code = state->lib.sqlite3_step(statement);
    if (code == SQLITE_ROW)
        *number = state->lib.sqlite3_column_int(statement, 0);
    state->lib.sqlite3_finalize(statement);
    return code == SQLITE_ROW ? 0 : fail_sqlite(state, err);
}

/* A file that SQLite would wait for or make nothing of is refused before it sees it. */
static int check_file(const struct state *state, struct sayso_err *err)
{
    struct stat status;
    if (stat(state->name, &status))
        return errno == ENOENT ? 0
                               : fail(state, err, "cannot be used: ", strerror(errno));
    if (!S_ISREG(status.st_mode))
        return fail(state, err, "cannot be used: ", "it is not a file");
    if (status.st_size == 1) /* SQLite thinks that this is an empty one */
        return fail(state, err, NOT_OURS, "");
    if (access(state->name, R_OK | W_OK))
        return fail(state, err, "cannot write: ", strerror(errno));
    return 0;
}

/* The journal of a commit stands beside the file: can it? Better to know before hours
 * of work than after. */
static int check_folder(const struct state *state, struct sayso_err *err)
{
    const char *name = state->lib.sqlite3_db_filename(state->db, "main");
    const char *slash = name ? strrchr(name, '/') : NULL;
    char folder[PATH_MAX];
    if (!slash || (size_t)(slash - name) >= sizeof folder - 1)
        return 0;
    memcpy(folder, name, (size_t)(slash - name) + 1);
    folder[slash - name + 1] = 0;
    if (access(folder, W_OK | X_OK))
        return fail(state, err, "cannot write to its folder: ", strerror(errno));
    return 0;
}

/* Whose file is it? Sets *fresh for one without anything in it. */
static int check_identity(struct state *state, bool *fresh, struct sayso_err *err)
{
    int id = 0, version = 0, things = 0;
    if (ask_number(state, "PRAGMA application_id", &id, err) ||
        ask_number(state, "PRAGMA user_version", &version, err) ||
        ask_number(state, "SELECT count(*) FROM sqlite_schema", &things, err))
        return -1;
    *fresh = !id && !version && !things;
    if (!*fresh && id != STATE_ID)
        return fail(state, err, NOT_OURS, "");
    if (version > STATE_VERSION)
        return fail(state, err, "was made by a later version of sayso", "");
    return 0;
}

/* SQLite takes what is missing from the last page for zeros. */
static int check_length(struct state *state, struct sayso_err *err)
{
    struct stat status;
    int page = 1;
    if (ask_number(state, "PRAGMA page_size", &page, err))
        return -1;
    if (stat(state->name, &status))
        return fail(state, err, "cannot read: ", strerror(errno));
    if (status.st_size % page)
        return fail(state, err, "is damaged: ", "it is cut short");
    return 0;
}

/* Read all of the file once: one that is damaged must not be built upon. */
static int check_pages(struct state *state, struct sayso_err *err)
{
    sqlite3_stmt *statement = NULL;
    const char *sql = "PRAGMA quick_check(1)";
    int code = state->lib.sqlite3_prepare_v2(state->db, sql, -1, &statement, NULL);
    int failed = -1;
    if (code == SQLITE_OK)
        code = state->lib.sqlite3_step(statement);
    if (code != SQLITE_ROW) {
        fail_sqlite(state, err);
    } else {
        const char *verdict =
            (const char *)state->lib.sqlite3_column_text(statement, 0);
        if (verdict && !strcmp(verdict, "ok"))
            failed = 0;
        else
            fail(state, err, "is damaged: ", verdict ? verdict : "");
    }
    state->lib.sqlite3_finalize(statement);
    return failed;
}

static int prepare(struct state *state, struct sayso_err *err)
{
    for (size_t i = 0; i < STATEMENTS; i++)
        if (state->lib.sqlite3_prepare_v3(state->db, statement_texts[i], -1,
                                          SQLITE_PREPARE_PERSISTENT,
                                          &state->statements[i], NULL))
            return fail_sqlite(state, err);
    return 0;
}

/* The file may come from anybody: its schema is data, and no more is done with it than
 * our statements say. */
static int distrust(struct state *state, struct sayso_err *err)
{
    state->lib.sqlite3_db_config(state->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    state->lib.sqlite3_db_config(state->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    state->lib.sqlite3_db_config(state->db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    return run_sql(state,
                   "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
                   "PRAGMA synchronous = EXTRA",
                   err);
}

/* Take hold of the file for this run, made where it is new. */
static int take(struct state *state, struct sayso_err *err)
{
    bool fresh = false;
    if (run_sql(state, "BEGIN IMMEDIATE", err) || check_identity(state, &fresh, err))
        return -1;
    if (!fresh)
        return check_length(state, err) || check_pages(state, err) ? -1 : 0;
    if (run_sql(state, schema, err))
        return -1;
    return run_sql(state, "COMMIT; BEGIN IMMEDIATE", err);
}

/* SQLite gives names such as "file:x" and ":memory:" a meaning of their own; behind a
 * folder they have none. */
static int open_path(struct state *state)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX;
    char path[PATH_MAX];
    int n = snprintf(path, sizeof path, "%s%s", *state->name == '/' ? "" : "./",
                     state->name);
    if (n < 0 || (size_t)n >= sizeof path)
        return SQLITE_CANTOPEN;
    return state->lib.sqlite3_open_v2(path, &state->db, flags, NULL);
}

static int open_database(struct state *state, struct sayso_err *err)
{
    if (!state->name)
        return err_set(err, SAYSO_SYSTEM, NULL, 0, 0, "out of memory");
    if (check_file(state, err))
        return -1;
    if (LIBRARY_OPEN("libsqlite3.so.0", LIBSQLITE3, &state->lib, err))
        return -1;
    if (open_path(state))
        return fail_sqlite(state, err);
    state->lib.sqlite3_busy_timeout(state->db, PATIENCE);
    if (check_folder(state, err) || distrust(state, err) || take(state, err))
        return -1;
    return prepare(state, err);
}

struct state *state_open(const char *path, struct sayso_err *err)
{
    struct state *state = calloc(1, sizeof *state);
    if (!state) {
        err_set(err, SAYSO_SYSTEM, path, 0, 0, "out of memory");
        return NULL;
    }
    state->name = strdup(path);
    if (!open_database(state, err))
        return state;
    state_close(state);
    return NULL;
}

void state_close(struct state *state)
{
    if (!state)
        return;
    for (size_t i = 0; state->db && i < STATEMENTS; i++)
        state->lib.sqlite3_finalize(state->statements[i]);
    if (state->db) /* rolls back what was not committed */
        state->lib.sqlite3_close(state->db);
    free(state->name);
    free(state);
}

/* ---- Statements -------------------------------------------------------------------
 */

/* The connection is one for all threads: from binding to reading a result it is ours.
 */
static sqlite3_stmt *enter(struct state *state, enum statement which)
{
    state->lib.sqlite3_mutex_enter(state->lib.sqlite3_db_mutex(state->db));
    return state->statements[which];
}

/* Give it back; `code` is what stepping gave last. */
static int leave(struct state *state, sqlite3_stmt *statement, int code,
                 struct sayso_err *err)
{
    int failed = 0;
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        failed = fail_sqlite(state, err);
    state->lib.sqlite3_reset(statement);
    state->lib.sqlite3_clear_bindings(statement);
    state->lib.sqlite3_mutex_leave(state->lib.sqlite3_db_mutex(state->db));
    return failed;
}

/* Bytes as they are; empty ones too, where NULL would mean another thing. */
static void bind(struct state *state, sqlite3_stmt *statement, int at,
                 struct sayso_str bytes)
{
    state->lib.sqlite3_bind_blob64(statement, at, bytes.n ? bytes.p : "", bytes.n,
                                   SQLITE_STATIC);
}

static struct sayso_str column(struct state *state, sqlite3_stmt *statement, int at,
                               struct arena *arena)
{
    const char *p = state->lib.sqlite3_column_blob(statement, at);
    int n = state->lib.sqlite3_column_bytes(statement, at);
    return arena_str(arena, (struct sayso_str){p, p && n > 0 ? (size_t)n : 0});
}

static void bind_url(struct state *state, sqlite3_stmt *statement, int at,
                     struct sayso_str url)
{
    state->lib.sqlite3_bind_text64(statement, at, url.n ? url.p : "", url.n,
                                   SQLITE_STATIC, SQLITE_UTF8);
}

int state_visit(struct state *state, struct sayso_str url, struct arena *arena,
                struct visit *visit, struct sayso_err *err)
{
    *visit = (struct visit){.url = url};
    sqlite3_stmt *statement = enter(state, VISIT);
    bind_url(state, statement, 1, url);
    int code = state->lib.sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        visit->etag = column(state, statement, 0, arena);
        visit->last_modified = column(state, statement, 1, arena);
        visit->moved_to = column(state, statement, 2, arena);
        visit->gone = state->lib.sqlite3_column_int(statement, 3) != 0;
        visit->not_before = state->lib.sqlite3_column_int64(statement, 4);
        visit->time = state->lib.sqlite3_column_int64(statement, 5);
        visit->status = state->lib.sqlite3_column_int(statement, 6);
    }
    return leave(state, statement, code, err);
}

static struct sayso_str key_bytes(const struct item_key *key)
{
    return (struct sayso_str){(const char *)key->bytes, sizeof key->bytes};
}

int state_seen(struct state *state, const struct item_key *keys, size_t count,
               bool *seen, struct sayso_err *err)
{
    *seen = false;
    for (size_t i = 0; i < count && !*seen; i++) {
        sqlite3_stmt *statement = enter(state, SEEN);
        bind(state, statement, 1, key_bytes(&keys[i]));
        int code = state->lib.sqlite3_step(statement);
        *seen = code == SQLITE_ROW;
        if (leave(state, statement, code, err))
            return -1;
    }
    return 0;
}

/* ---- Committing -------------------------------------------------------------------
 */

static struct sayso_str at_most(struct sayso_str bytes, size_t limit)
{
    return bytes.n <= limit ? bytes : (struct sayso_str){0};
}

static int keep_visit(struct state *state, const struct visit *visit,
                      struct sayso_err *err)
{
    sqlite3_stmt *statement = enter(state, KEEP_VISIT);
    bind_url(state, statement, 1, visit->url);
    bind(state, statement, 2, at_most(visit->etag, LONGEST_VALIDATOR));
    bind(state, statement, 3, at_most(visit->last_modified, LONGEST_VALIDATOR));
    bind_url(state, statement, 4, at_most(visit->moved_to, LONGEST_URL));
    state->lib.sqlite3_bind_int(statement, 5, visit->gone);
    state->lib.sqlite3_bind_int64(statement, 6, visit->not_before);
    state->lib.sqlite3_bind_int64(statement, 7, visit->time);
    state->lib.sqlite3_bind_int(statement, 8, visit->status);
    return leave(state, statement, state->lib.sqlite3_step(statement), err);
}

static int keep_key(struct state *state, const struct item_key *key, int64_t now,
                    struct sayso_err *err)
{
    sqlite3_stmt *statement = enter(state, KEEP_KEY);
    bind(state, statement, 1, key_bytes(key));
    state->lib.sqlite3_bind_int64(statement, 2, now);
    return leave(state, statement, state->lib.sqlite3_step(statement), err);
}

static int keep_all(struct state *state, const struct state_news *news,
                    struct sayso_err *err)
{
    for (size_t i = 0; i < news->visit_count; i++)
        if (keep_visit(state, &news->visits[i], err))
            return -1;
    for (size_t i = 0; i < news->key_count; i++)
        if (keep_key(state, &news->keys[i], news->now, err))
            return -1;
    return run_sql(state, "COMMIT", err);
}

int state_commit(struct state *state, const struct state_news *news,
                 struct sayso_err *err)
{
    /* An earlier commit went well, but another run slipped in behind it. */
    if (state->lib.sqlite3_get_autocommit(state->db) &&
        run_sql(state, "BEGIN IMMEDIATE", err))
        return -1;
    int failed = keep_all(state, news, err);
    if (failed && !state->lib.sqlite3_get_autocommit(state->db))
        run_sql(state, "ROLLBACK", NULL);
    else if (!failed)
        run_sql(state, "BEGIN IMMEDIATE", NULL);
    return failed;
}
