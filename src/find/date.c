/*
 * Finds a date in a short line, such as stands over an article. Three parts in a row
 * make it: day, month's name, year in either order, or figures with the year first. It
 * knows English month names, and no relative dates.
 */
#include "find/date.h"

#include "base/str.h"

enum { MAX_LINE = 512, MAX_FIGURES = 4 };

static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                     "jul", "aug", "sep", "oct", "nov", "dec"};

struct part {
    int number; /* -1: none */
    int month;  /* 0: none */
};

/* Is `word` the month's name or its first three letters, or four as in "Sept"? */
static int month_of(struct sayso_str word)
{
    static const char *const names[] = {
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    for (int i = 0; i < 12; i++)
        if (str_is_fold(word, names[i]) || str_is_fold(word, months[i]) ||
            (i == 8 && str_is_fold(word, "sept")))
            return i + 1;
    return 0;
}

/* The next run of letters or figures; "29th" is 29. */
static bool next_part(struct sayso_str line, size_t *at, struct part *part)
{
    while (*at < line.n && !ascii_alpha(line.p[*at]) && !ascii_digit(line.p[*at]))
        ++*at;
    size_t start = *at;
    while (*at < line.n && ascii_digit(line.p[*at]))
        ++*at;
    struct sayso_str figures = str_sub(line, start, *at);
    size_t letters = *at;
    while (*at < line.n && (ascii_alpha(line.p[*at])))
        ++*at;
    *part = (struct part){.number = -1};
    if (figures.n && figures.n <= MAX_FIGURES)
        str_int(figures, &part->number);
    if (!figures.n)
        part->month = month_of(str_sub(line, letters, *at));
    return *at > start;
}

static bool is_year(int number)
{
    return number >= 1800 && number < 2200;
}

static bool is_day(int number)
{
    return number >= 1 && number <= 31;
}

static bool date_of(const struct part *p, struct date *date)
{
    if (p[0].month && is_day(p[1].number) && is_year(p[2].number))
        *date = (struct date){p[2].number, p[0].month, p[1].number};
    else if (p[1].month && is_day(p[0].number) && is_year(p[2].number))
        *date = (struct date){p[2].number, p[1].month, p[0].number};
    else if (is_year(p[0].number) && p[1].number >= 1 && p[1].number <= 12 &&
             is_day(p[2].number))
        *date = (struct date){p[0].number, p[1].number, p[2].number};
    else
        return false;
    return true;
}

bool date_find(struct sayso_str line, struct date *date)
{
    struct part parts[3] = {{-1, 0}, {-1, 0}, {-1, 0}}, part;
    size_t at = 0;
    line = str_sub(line, 0, MAX_LINE);
    while (next_part(line, &at, &part)) {
        parts[0] = parts[1];
        parts[1] = parts[2];
        parts[2] = part;
        if (date_of(parts, date))
            return true;
    }
    return false;
}

bool date_is_month(struct sayso_str word)
{
    return month_of(word);
}
