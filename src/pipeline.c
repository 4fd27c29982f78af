/*
 * The hallway: bytes -> articles -> evidence -> scores. It alone knows the order of the
 * rooms, and implements the door.
 */
#include <string.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/rx.h"
#include "base/str.h"
#include "find/find.h"
#include "rate/rate.h"
#include "read/read.h"
#include "rubric/rubric.h"

/* Each lives in its own arena, `home`. */
struct sayso_worker {
    struct arena home;
    const struct sayso_rubric *rubric;
    struct rx_scratch *rx;
    struct arena scratch; /* emptied for every document */
};

/* What the caller holds is its first member. */
struct report {
    struct sayso_report open;
    struct arena arena;
};

struct sayso_worker *sayso_worker_new(const struct sayso_rubric *rubric)
{
    struct arena home = {0};
    struct sayso_worker *worker = arena_alloc(&home, sizeof *worker);
    worker->home = home;
    worker->rubric = rubric;
    worker->rx = rx_scratch_new();
    return worker;
}

void sayso_worker_free(struct sayso_worker *worker)
{
    if (!worker)
        return;
    rx_scratch_free(worker->rx);
    arena_free(&worker->scratch);
    struct arena home = worker->home;
    arena_free(&home);
}

static struct report *report_new(void)
{
    struct arena arena = {0};
    struct report *report = arena_alloc(&arena, sizeof *report);
    report->arena = arena;
    return report;
}

void sayso_report_free(struct sayso_report *open)
{
    if (!open)
        return;
    struct arena arena = ((struct report *)open)->arena;
    arena_free(&arena);
}

static void add_note(struct report *report, struct sayso_note note)
{
    struct sayso_note *notes =
        arena_array(&report->arena, report->open.note_count + 1, sizeof *notes);
    if (report->open.note_count)
        memcpy(notes, report->open.notes, report->open.note_count * sizeof *notes);
    notes[report->open.note_count++] = note;
    report->open.notes = notes;
}

static void note_limited(struct report *report, const struct limited *limited)
{
    struct sayso_note note = {.code = SAYSO_INPUT};
    note.message = arena_printf(
        &report->arena,
        "rule %.*s%s took too many steps, %zu time%s; what would have "
        "been found there is not in the table",
        STR(limited->first->cells.id), limited->others ? " and others" : "",
        limited->times, limited->times == 1 ? "" : "s");
    add_note(report, note);
}

static void analyze_article(struct sayso_worker *worker, struct report *report,
                            struct sayso_article *article)
{
    const struct rubric *rubric = rubric_of(worker->rubric);
    struct find find = {rubric, worker->rx, &worker->scratch, &report->arena, {0}};
    segment_article(&find, article);
    arena_reset(find.scratch);
    find_claims(&find, article);
    arena_reset(find.scratch);
    rate_article(rubric, article, &worker->scratch, &report->arena);
    article->rubric = arena_str(&report->arena, sayso_rubric_name(worker->rubric));
    if (find.limited.times)
        note_limited(report, &find.limited);
}

struct sayso_report *sayso_analyze(struct sayso_worker *worker, const char *name,
                                   const void *bytes, size_t count,
                                   struct sayso_err *err)
{
    struct report *report = report_new();
    struct sayso_article *article = arena_alloc(&report->arena, sizeof *article);
    struct sayso_str input = {bytes, count};
    struct sayso_note note = {0};
    article->document = arena_str(&report->arena, str_from(name));
    if (count > SAYSO_MAX_INPUT) {
        err_set(err, SAYSO_INPUT, name, 0, 0, "is larger than %zu bytes",
                SAYSO_MAX_INPUT);
        goto fail;
    }
    if (str_trim(input).n == 0) {
        err_set(err, SAYSO_INPUT, name, 0, 0, count ? "holds no sentence" : "is empty");
        goto fail;
    }
    if (decode_text(name, input, &report->arena, &article->text, &note, err))
        goto fail;
    if (note.message.n)
        add_note(report, note);
    arena_reset(&worker->scratch);
    analyze_article(worker, report, article);
    report->open.articles = article;
    report->open.article_count = 1;
    return &report->open;
fail:
    sayso_report_free(&report->open);
    return NULL;
}

const char *sayso_version(void)
{
    return SAYSO_VERSION;
}
