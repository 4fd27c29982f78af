/* The laws that the fuzzer looks for, on whole articles. */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "../fuzz/laws.h"
#include "base/buf.h"
#include "base/str.h"
#include "unit.h"

static void read_file(const char *path, struct buf *buf)
{
    FILE *file = fopen(path, "rb");
    OK(file != NULL);
    if (!file)
        return;
    int c;
    while ((c = getc(file)) != EOF)
        buf_add_char(buf, (char)c);
    fclose(file);
}

TEST(laws_of_articles)
{
    struct sayso_err err;
    struct sayso_rubric *rubric = sayso_rubric_load(NULL, 0, &err);
    glob_t paths;
    OK(rubric != NULL);
    OK(glob("tests/articles/*", 0, NULL, &paths) == 0); /* run from the root */
    for (size_t i = 0; rubric && i < paths.gl_pathc; i++) {
        struct buf buf = {0};
        read_file(paths.gl_pathv[i], &buf);
        const char *broken = laws_broken(rubric, buf_str(&buf));
        if (broken)
            printf("%s: ", paths.gl_pathv[i]);
        STR_EQ(str_from(broken), "");
        buf_free(&buf);
    }
    globfree(&paths);
    sayso_rubric_free(rubric);
}
