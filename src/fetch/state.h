/*
 * What earlier runs left behind: the file of --state.
 *
 * One SQLite database, one file at rest, with two tables: what is known of each URL,
 * and the keys of the items whose rows are written. A state belongs to one run at a
 * time: state_open waits some seconds for another to end and then says so, because two
 * runs that both find an item new would both audit it. What state_commit is given goes
 * in as one transaction, so that a process killed at any moment leaves the state before
 * or the state after. The caller commits only once the rows are safely on the disk.
 *
 * Nothing is ever forgotten: an item that was dropped would be audited again when an
 * old feed comes back. A key takes about 30 bytes, a million items of two keys 60 MB,
 * which state_open reads once in a fraction of a second.
 *
 * Every failure is SAYSO_SYSTEM and names the file, and never harms it: a file that is
 * damaged, of a later version, or no state of ours is refused and left as it is.
 */
#ifndef FETCH_STATE_H
#define FETCH_STATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "fetch/key.h"
#include "fetch/visit.h"
#include "sayso.h"

struct state;

/* Open the state at `path`, made new where there is none or an empty file. NULL is
 * returned, and err filled, when it cannot be used, or written to later. */
struct state *state_open(const char *path, struct sayso_err *err);

/* Let go of the file; what was not committed is forgotten. NULL is fine. */
void state_close(struct state *state);

/* What the state file holds of a URL, as of the last commit; the strings live in
 * `arena`. A URL that is not known gives zeros. Returns 0, or -1 and fills err. Any
 * thread may call. */
int state_visit(struct state *state, struct sayso_str url, struct arena *arena,
                struct visit *visit, struct sayso_err *err);

/* Was an item with one of these keys committed before? Returns 0, or -1 and fills err.
 * Any thread may call. */
int state_seen(struct state *state, const struct item_key *keys, size_t count,
               bool *seen, struct sayso_err *err);

/* What a run has to add. A visit takes the place of what was known of its URL; the
 * first time a key was seen is kept. */
struct state_news {
    const struct visit *visits;
    size_t visit_count;
    const struct item_key *keys;
    size_t key_count;
    int64_t now;
};

/* Put all of it into the file, or nothing. Returns 0 once it is safe on the disk, or -1
 * and fills err. May be called again. */
int state_commit(struct state *state, const struct state_news *news,
                 struct sayso_err *err);

#endif
