/* Cells and where they stand; the errors of a broken file; and back again. */
#include "base/csv.h"
#include "base/csvcell.h"

#include <stdint.h>
#include <string.h>

#include "base/str.h"
#include "unit.h"

/* All cells of a small file as "line:column=text" with a bar behind each row. */
struct seen {
    struct buf buf;
    size_t rows, stop_at;
};

static int see(void *context, const struct csv_cell *cells, size_t count)
{
    struct seen *seen = context;
    for (size_t i = 0; i < count; i++)
        buf_printf(&seen->buf, "%u:%u=%.*s ", cells[i].line, cells[i].column,
                   STR(cells[i].s));
    buf_add_cstr(&seen->buf, "|");
    return ++seen->rows == seen->stop_at ? -1 : 0;
}

static void reads(struct sayso_str bytes, const char *expected, int line)
{
    struct seen seen = {0};
    struct arena arena = {0};
    struct sayso_err err = {0};
    struct csv_rows rows = {see, &seen, "t.csv", 0};
    unit_int(csv_read(bytes, &rows, &arena, &err), 0, __FILE__, line, err.message);
    unit_str(buf_str(&seen.buf), str_from(expected), __FILE__, line, "cells");
    buf_free(&seen.buf);
    arena_free(&arena);
}

static void fails(struct sayso_str bytes, unsigned at, unsigned column,
                  const char *word, int line)
{
    struct seen seen = {0};
    struct arena arena = {0};
    struct sayso_err err = {0};
    struct csv_rows rows = {see, &seen, "t.csv", 0};
    unit_int(csv_read(bytes, &rows, &arena, &err), -1, __FILE__, line, "csv_read");
    unit_int(err.line, at, __FILE__, line, "err.line");
    unit_int(err.column, column, __FILE__, line, "err.column");
    unit_check(strstr(err.message, word) != NULL, __FILE__, line, err.message);
    unit_str(str_from(err.file), STR_LIT("t.csv"), __FILE__, line, "err.file");
    buf_free(&seen.buf);
    arena_free(&arena);
}

#define READS(text, expected) reads(STR_LIT(text), expected, __LINE__)
#define FAILS(text, at, column, word) fails(STR_LIT(text), at, column, word, __LINE__)

TEST(csv_places_cells)
{
    READS("", "");
    READS("a,b\nc,d\n", "1:1=a 1:3=b |2:1=c 2:3=d |");
    READS("a,b\r\nc,d", "1:1=a 1:3=b |2:1=c 2:3=d |");
    READS("a\rb\r", "1:1=a |2:1=b |");
    READS("a,,\n,\n", "1:1=a 1:3= 1:4= |2:1= 2:2= |");
    READS("a,", "1:1=a 1:3= |");
    READS(" a , b\n", "1:1= a  1:5= b |");
}

TEST(csv_counts_blank_lines)
{
    READS("\n\na\n\n\nb\n", "3:1=a |6:1=b |");
    READS("\r\n\r\na\r\n\r\nb", "3:1=a |5:1=b |");
}

TEST(csv_resolves_quotes)
{
    READS("\"a\",\" b \"\n", "1:2=a 1:6= b  |");
    READS("\"a \"\"b\"\" c\",d\n", "1:2=a \"b\" c 1:13=d |");
    READS("\"\",\"\"\"\"\n", "1:2= 1:5=\" |");
    READS("\"a\nb\",c\nd\n", "1:2=a\nb 2:4=c |3:1=d |");
    READS("\"a\r\n\r\nb\",c\r\nd\r\n", "1:2=a\r\n\r\nb 3:4=c |4:1=d |");
}

TEST(csv_strips_a_byte_order_mark)
{
    READS("\xEF\xBB\xBF\"id\",kind\n", "1:2=id 1:6=kind |");
    READS("\xEF\xBB\xBF", "");
    FAILS("\xEF\xBB\xBF"
          "a\"b",
          1, 2, "does not begin");
}

TEST(csv_names_what_is_broken)
{
    FAILS("a,b\nc,\"d\ne\n", 2, 3, "never closed");
    FAILS("a,\"", 1, 3, "never closed");
    FAILS("a\nb,\"c\" d\n", 2, 6, "behind the closing");
    FAILS("a\r\nb,c\"d\"\n", 2, 4, "does not begin");
    FAILS("a\nb\0c\n", 2, 2, "NUL");
}

TEST(csv_stops_when_told)
{
    struct seen seen = {.stop_at = 2};
    struct arena arena = {0};
    struct sayso_err err = {0};
    struct csv_rows rows = {see, &seen, "t.csv", 0};
    INT_EQ(csv_read(STR_LIT("a\nb\nc\n\"d\n"), &rows, &arena, &err), -1);
    INT_EQ(seen.rows, 2);
    buf_free(&seen.buf);
    arena_free(&arena);
}

TEST(csv_limits_cells)
{
    struct seen seen = {0};
    struct arena arena = {0};
    struct sayso_err err = {0};
    struct csv_rows rows = {see, &seen, "t.csv", 2};
    INT_EQ(csv_read(STR_LIT("a,b\nc,d,e\n"), &rows, &arena, &err), -1);
    INT_EQ(err.line, 2);
    INT_EQ(err.column, 5);
    buf_free(&seen.buf);
    arena_free(&arena);
}

static void writes(const char *cell, const char *expected)
{
    struct buf buf = {0};
    csv_cell(&buf, str_from(cell));
    unit_str(buf_str(&buf), str_from(expected), __FILE__, __LINE__, cell);
    buf_free(&buf);
}

TEST(csv_writes_cells)
{
    writes("", "");
    writes("plain words", "plain words");
    writes("a,b", "\"a,b\"");
    writes("say \"so\"", "\"say \"\"so\"\"\"");
    writes("two\nlines", "\"two\nlines\"");
    writes(" blank", "\" blank\"");
    writes("blank ", "\"blank \"");
    writes("caf\xC3\xA9", "caf\xC3\xA9");
    struct buf buf = {.max = 4};
    csv_cell(&buf, STR_LIT("a,bcd"));
    OK(buf.full);
    buf_free(&buf);
}

TEST(csv_writes_a_cell_it_can_read)
{
    static const char hard[] = "\",\"\"\r\n a\n\"";
    struct buf buf = {0};
    csv_cell(&buf, STR_LIT(hard));
    struct seen seen = {0};
    struct arena arena = {0};
    struct csv_rows rows = {see, &seen, "t.csv", 0};
    INT_EQ(csv_read(buf_str(&buf), &rows, &arena, NULL), 0);
    OK(str_find(buf_str(&seen.buf), STR_LIT(hard), 0) != SIZE_MAX);
    buf_free(&buf);
    buf_free(&seen.buf);
    arena_free(&arena);
}
