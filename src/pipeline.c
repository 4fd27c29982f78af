/*
 * The hallway: bytes -> articles -> evidence -> scores. It alone knows the order of the
 * rooms, and implements the door.
 */
#include <string.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/rx.h"
#include "base/str.h"
#include "base/utf8.h"
#include "find/find.h"
#include "find/tag.h"
#include "rate/rate.h"
#include "read/form.h"
#include "read/part.h"
#include "read/read.h"
#include "rubric/rubric.h"

/* Each lives in its own arena, `home`. */
struct sayso_worker {
    struct arena home;
    const struct sayso_rubric *rubric;
    struct rx_scratch *rx;
    struct tagger *tagger;
    struct rate_rules *rules;
    struct arena scratch;  /* emptied for every document */
    struct arena passages; /* ... and for every few passages */
};

/* What the caller holds is its first member. */
struct report {
    struct sayso_report open;
    struct arena arena;
    struct notes notes;
};

struct sayso_worker *sayso_worker_new(const struct sayso_rubric *rubric)
{
    struct arena home = {0};
    struct sayso_worker *worker = arena_alloc(&home, sizeof *worker);
    worker->home = home;
    worker->rubric = rubric;
    worker->rx = rx_scratch_new();
    worker->tagger = tagger_new(&worker->home);
    worker->rules = rate_rules_new(rubric_of(rubric), &worker->home);
    return worker;
}

void sayso_worker_free(struct sayso_worker *worker)
{
    if (!worker)
        return;
    rx_scratch_free(worker->rx);
    arena_free(&worker->scratch);
    arena_free(&worker->passages);
    struct arena home = worker->home;
    arena_free(&home);
}

static struct report *report_new(void)
{
    struct arena arena = {0};
    struct report *report = arena_alloc(&arena, sizeof *report);
    report->arena = arena;
    report->notes.arena = &report->arena;
    return report;
}

void sayso_report_free(struct sayso_report *open)
{
    if (!open)
        return;
    struct arena arena = ((struct report *)open)->arena;
    arena_free(&arena);
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
    ARENA_PUSH(&report->arena, report->notes.v, report->notes.n, report->notes.capacity,
               note);
}

struct sayso_place sayso_place_behind(const struct sayso_article *article)
{
    struct sayso_place place = article->before;
    size_t count = article->sentence_count;
    place.title = article->title;
    place.byline = article->byline;
    place.published = article->published;
    place.sentences += count;
    if (count)
        place.paragraphs += article->sentences[count - 1].paragraph;
    place.code_points += utf8_count(article->text);
    return place;
}

static struct find find_new(struct sayso_worker *worker, struct report *report)
{
    return (struct find){.rubric = rubric_of(worker->rubric),
                         .rx = worker->rx,
                         .tagger = worker->tagger,
                         .scratch = &worker->scratch,
                         .passages = &worker->passages,
                         .report = &report->arena};
}

/* What is audited elsewhere is only counted, where parts behind it count on. */
static void count_article(struct sayso_worker *worker, struct report *report,
                          struct sayso_article *article)
{
    struct find find = find_new(worker, report);
    if (article->part)
        segment_article(&find, article);
}

static void audit_article(struct sayso_worker *worker, struct report *report,
                          struct sayso_article *article)
{
    struct find find = find_new(worker, report);
    segment_article(&find, article);
    find_claims(&find, article);
    arena_reset(find.scratch);
    rate_article(worker->rules, article, report->open.form > SAYSO_PAGE,
                 &worker->scratch, &report->arena);
    article->rubric = arena_str(&report->arena, sayso_rubric_name(worker->rubric));
    if (find.limited.times)
        note_limited(report, &find.limited);
}

/* Title and body in one text, so that the headline's words have spans too; a title that
 * is a slice of the text stands there already. */
static void compose(struct sayso_article *article, const struct item *item,
                    struct arena *arena)
{
    article->text = item->text;
    article->title = item->title;
    if (!item->title.n || str_contains(item->text, item->title))
        return;
    article->text = arena_printf(arena, "%.*s%s%.*s", STR(item->title),
                                 item->text.n ? "\n\n" : "", STR(item->text));
    article->title = str_sub(article->text, 0, item->title.n);
}

static void take_item(struct sayso_article *article, const struct item *item,
                      struct sayso_str document, struct arena *arena)
{
    article->document = document;
    article->part = item->part;
    article->id = item->id;
    article->url = item->url;
    article->byline = item->byline;
    article->published = item->published;
    article->outlet = item->outlet;
    article->language = item->language;
    article->summary = item->summary;
    compose(article, item, arena);
}

static bool is_foreign(const struct item *item)
{
    return item->language.n && !str_is_fold(str_sub(item->language, 0, 2), "en");
}

/* The grammar is English, whatever the rubric. */
static void note_foreign(struct read *read, const struct items *items)
{
    size_t foreign = 0;
    struct sayso_str language = {0};
    for (size_t i = 0; i < items->n; i++) {
        if (!is_foreign(&items->v[i]))
            continue;
        if (foreign++ == 0)
            language = items->v[i].language;
    }
    if (foreign && items->n == 1)
        read_note(read, SAYSO_OK,
                  "says that it is in another language (%.*s); only "
                  "English is understood",
                  STR(language));
    else if (foreign)
        read_note(read, SAYSO_OK,
                  "%zu of %zu articles are said to be in another language "
                  "(%.*s); only English is understood",
                  foreign, items->n, STR(language));
}

static void show_notes(struct report *report)
{
    report->open.notes = report->notes.v;
    report->open.note_count = report->notes.n;
}

static void take_items(struct report *report, const struct items *items,
                       struct sayso_str document)
{
    report->open.articles =
        arena_array(&report->arena, items->n, sizeof *report->open.articles);
    report->open.article_count = items->n;
    for (size_t i = 0; i < items->n; i++)
        take_item(&report->open.articles[i], &items->v[i], document, &report->arena);
    report->open.links = items->links;
    report->open.link_count = items->link_count;
    report->open.ttl = items->ttl;
    show_notes(report);
}

struct sayso_report *sayso_read(struct sayso_worker *worker,
                                const struct sayso_input *input, struct sayso_err *err)
{
    struct report *report = report_new();
    struct items items = {0};
    struct read read = {&report->arena, &worker->scratch, &report->notes};
    arena_reset(&worker->scratch);
    if (read_document(&read, input, &report->open.form, &items, err)) {
        sayso_report_free(&report->open);
        return NULL;
    }
    note_foreign(&read, &items);
    take_items(report, &items, arena_str(&report->arena, str_from(input->name)));
    return &report->open;
}

/* The ids of its claims, which come of the audit, stay as they are. */
static void go_on(struct report *report, struct sayso_article *article,
                  const struct sayso_place *place)
{
    article->before = *place;
    article->title = arena_str(&report->arena, place->title);
    article->byline = arena_str(&report->arena, place->byline);
    article->published = arena_str(&report->arena, place->published);
    article->before.title = article->title;
    article->before.byline = article->byline;
    article->before.published = article->published;
}

void sayso_go_on(struct sayso_report *report, const struct sayso_place *place)
{
    go_on((struct report *)report, &report->articles[0], place);
}

void sayso_audit(struct sayso_worker *worker, struct sayso_report *open)
{
    struct report *report = (struct report *)open;
    for (size_t i = 0; i < open->article_count; i++) {
        struct sayso_article *article = &open->articles[i];
        arena_reset(&worker->scratch);
        if (article->repeated)
            count_article(worker, report, article);
        else
            audit_article(worker, report, article);
        if (i && article->part) {
            struct sayso_place place = sayso_place_behind(article - 1);
            go_on(report, article, &place);
        }
    }
    show_notes(report);
}

struct sayso_report *sayso_analyze(struct sayso_worker *worker, const char *name,
                                   const void *bytes, size_t count,
                                   struct sayso_err *err)
{
    struct sayso_input input = {.name = name, .bytes = {bytes, count}};
    struct sayso_report *report = sayso_read(worker, &input, err);
    if (report)
        sayso_audit(worker, report);
    return report;
}

bool sayso_is_long_text(struct sayso_str head)
{
    return part_is_long(head, (struct sayso_str){0});
}

size_t sayso_part_end(struct sayso_str bytes)
{
    return part_end(bytes);
}

bool sayso_is_json_line(struct sayso_str line)
{
    return form_is_json_line(line);
}

const char *sayso_version(void)
{
    return SAYSO_VERSION;
}
