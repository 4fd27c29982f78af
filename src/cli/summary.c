/*
 * Messages come as the inputs do, and of many inputs nobody remembers them at the end.
 * So the end says how much is in the table, and how many inputs are not, by reason.
 */
#include "cli/summary.h"

#include <stdlib.h>
#include <string.h>

#include "cli/message.h"

enum { MAX_REASONS = 8 }; /* the rest is "other reasons" */

static void count_reason(struct summary *summary, const struct bytes *why)
{
    for (size_t i = 0; i < summary->reason_count; i++) {
        struct reason *reason = &summary->reasons[i];
        if (strlen(reason->words) == why->n && !memcmp(reason->words, why->p, why->n)) {
            reason->times++;
            return;
        }
    }
    if (summary->reason_count == MAX_REASONS)
        return;
    if (!summary->reasons)
        summary->reasons = calloc(MAX_REASONS, sizeof *summary->reasons);
    char *words = summary->reasons ? strndup(why->p, why->n) : NULL;
    if (words)
        summary->reasons[summary->reason_count++] = (struct reason){words, 1};
}

/* A text in parts is one article, counted behind its last part. */
static void count_parts(struct summary *summary, const struct job *job)
{
    summary->parts += job->parts;
    summary->parted = summary->parted || job->parts;
    if (job->goes_on || !summary->parted)
        return;
    summary->articles++;
    summary->parted = false;
}

void summary_add(struct summary *summary, const struct job *job)
{
    count_parts(summary, job);
    summary->articles += job->articles;
    summary->claims += job->claims;
    summary->known += job->known;
    if (!job->why.n)
        return;
    summary->unread++;
    count_reason(summary, &job->why);
}

static void add_count(struct bytes *line, size_t count, const char *one)
{
    bytes_printf(line, "%zu %s%s", count, one, count == 1 ? "" : "s");
}

/* "3 could not be read: is empty (2); No such file or directory" */
static void add_unread(struct bytes *line, const struct summary *summary)
{
    size_t told = 0;
    bytes_printf(line, "; %zu could not be read: ", summary->unread);
    for (size_t i = 0; i < summary->reason_count; i++) {
        const struct reason *reason = &summary->reasons[i];
        bytes_printf(line, "%s%s", i ? "; " : "", reason->words);
        if (reason->times > 1)
            bytes_printf(line, " (%zu)", reason->times);
        told += reason->times;
    }
    if (told < summary->unread)
        bytes_printf(line, "; other reasons (%zu)", summary->unread - told);
}

void summary_show(const struct summary *summary, size_t inputs)
{
    struct bytes line = {0};
    if (inputs < 2 && summary->articles < 2 && !summary->parts && !summary->known)
        return;
    if (summary->claims) { /* none are counted where only the text is wanted */
        add_count(&line, summary->claims, "claim");
        bytes_add_text(&line, " in ");
    }
    add_count(&line, summary->articles, "article");
    if (summary->parts) {
        bytes_add_text(&line, " (long text: ");
        add_count(&line, summary->parts, "part");
        bytes_add_text(&line, ")");
    }
    bytes_add_text(&line, " of ");
    add_count(&line, inputs, "input");
    if (summary->known)
        bytes_printf(&line, "; %zu audited before", summary->known);
    if (summary->unread)
        add_unread(&line, summary);
    bytes_add(&line, "", 1);
    if (line.p)
        message_note(NULL, "%s", line.p);
    bytes_free(&line);
}

void summary_free(struct summary *summary)
{
    for (size_t i = 0; i < summary->reason_count; i++)
        free(summary->reasons[i].words);
    free(summary->reasons);
    *summary = (struct summary){0};
}
