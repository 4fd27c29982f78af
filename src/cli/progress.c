/*
 * One line on stderr that is overwritten in place and wiped before anything else is
 * written. Only on a terminal, only after two seconds, without colour or any control
 * but the carriage return.
 */
#include "cli/progress.h"

#include <stdio.h>
#include <unistd.h>

enum { PATIENCE = 2, WIDTH = 80 };

void progress_start(struct progress *progress, bool quiet)
{
    *progress = (struct progress){.wanted = !quiet && isatty(STDERR_FILENO) == 1,
                                  .start = time(NULL)};
}

void progress_show(struct progress *progress, const struct extent *extent)
{
    if (!progress->wanted || time(NULL) - progress->start < PATIENCE)
        return;
    fprintf(stderr, "\rsayso: %zu of %zu inputs, %zu article%s ", extent->done,
            extent->inputs, extent->articles, extent->articles == 1 ? "" : "s");
    if (extent->parts)
        fprintf(stderr, "(long text: %zu part%s) ", extent->parts,
                extent->parts == 1 ? "" : "s");
    fflush(stderr);
    progress->shown = true;
}

void progress_clear(struct progress *progress)
{
    if (!progress->shown)
        return;
    fprintf(stderr, "\r%*s\r", WIDTH, "");
    fflush(stderr);
    progress->shown = false;
}
