/*
 * RFC 9309. The groups that name our product are one; where none does, those of "*"
 * are. Of all rules that match, the one with the most octets decides, and of two alike
 * the one that allows. Octets are compared decoded, so that it makes no difference
 * which of them somebody wrote as %XX; "%2A" and "%24" are a plain asterisk and dollar
 * sign. Beyond the RFC: a blank where the colon was forgotten is taken for one, and
 * Crawl-delay is heard. Fetches nothing.
 */
#include "fetch/robots.h"

#include <stdint.h>

#include "base/str.h"

enum {
    MAX_LINE = 16 << 10,  /* the rest of a longer line is left out */
    MAX_DELAY = 100000000 /* milliseconds: more overflows nothing */
};

/* A file while it is read. */
struct reading {
    const char *product;
    struct arena *arena;
    struct robots ours, everyones;
    bool named;           /* some group names our product */
    bool for_us, for_all; /* whom the group at hand is for */
    bool agents_end;      /* a rule came: the next user-agent begins a group */
};

/* ---- patterns ------------------------------------------------------------------ */

static int hex(char c)
{
    if (ascii_digit(c))
        return c - '0';
    c = ascii_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* A copy with every %XX as the octet it stands for. */
static struct sayso_str decode(struct sayso_str text, struct arena *arena)
{
    char *out = arena_alloc(arena, text.n + 1);
    size_t n = 0;
    for (size_t i = 0; i < text.n; i++) {
        bool coded = text.p[i] == '%' && i + 2 < text.n && hex(text.p[i + 1]) >= 0 &&
                     hex(text.p[i + 2]) >= 0;
        if (coded) {
            out[n++] = (char)(hex(text.p[i + 1]) * 16 + hex(text.p[i + 2]));
            i += 2;
        } else {
            out[n++] = text.p[i];
        }
    }
    return (struct sayso_str){out, n};
}

static void add_rule(struct robots *robots, struct sayso_str pattern, bool allow,
                     struct arena *arena)
{
    struct robots_rule rule = {.allow = allow, .anchored = str_ends(pattern, "$")};
    struct sayso_str rest = pattern, piece;
    size_t capacity = 0;
    if (rule.anchored)
        rest.n--;
    while (str_split(&rest, '*', &piece)) {
        piece = decode(piece, arena);
        rule.octets += piece.n + (rule.piece_count > 0);
        ARENA_PUSH(arena, rule.pieces, rule.piece_count, capacity, piece);
    }
    rule.octets += rule.anchored;
    ARENA_PUSH(arena, robots->rules, robots->rule_count, robots->capacity, rule);
}

static bool match(const struct robots_rule *rule, struct sayso_str path)
{
    size_t at = 0, last = rule->piece_count - 1;
    for (size_t i = 0; i <= last; i++) {
        struct sayso_str piece = rule->pieces[i];
        size_t from = at;
        if (i > 0 && i == last && rule->anchored && path.n >= at + piece.n)
            from = path.n - piece.n;
        at = str_find(path, piece, from);
        if (at == SIZE_MAX || (i == 0 && at != 0))
            return false;
        at += piece.n;
    }
    return !rule->anchored || at == path.n;
}

bool robots_allow(const struct robots *robots, struct sayso_str path,
                  struct arena *scratch)
{
    const struct robots_rule *best = NULL;
    if (str_is(path, "/robots.txt"))
        return true;
    if (robots->trouble.n)
        return false;
    path = decode(path, scratch);
    for (size_t i = 0; i < robots->rule_count; i++) {
        const struct robots_rule *rule = &robots->rules[i];
        bool better = !best || rule->octets > best->octets ||
                      (rule->octets == best->octets && rule->allow);
        if (better && match(rule, path))
            best = rule;
    }
    return !best || best->allow;
}

/* ---- lines --------------------------------------------------------------------- */

/* The letters, "-" and "_" that a user-agent line begins with. */
static struct sayso_str product_token(struct sayso_str value)
{
    size_t n = 0;
    while (n < value.n &&
           (ascii_alpha(value.p[n]) || value.p[n] == '-' || value.p[n] == '_'))
        n++;
    return str_sub(value, 0, n);
}

static void take_agent(struct reading *reading, struct sayso_str value)
{
    if (reading->agents_end)
        reading->for_us = reading->for_all = reading->agents_end = false;
    if (value.n && value.p[0] == '*' && (value.n == 1 || ascii_space(value.p[1])))
        reading->for_all = true;
    if (str_is_fold(product_token(value), reading->product))
        reading->for_us = reading->named = true;
}

static void take_rule(struct reading *reading, struct sayso_str pattern, bool allow)
{
    reading->agents_end = true;
    if (!pattern.n)
        return;
    if (reading->for_us)
        add_rule(&reading->ours, pattern, allow, reading->arena);
    if (reading->for_all)
        add_rule(&reading->everyones, pattern, allow, reading->arena);
}

/* Seconds, with tenths or not, as milliseconds; 0 for what is none. */
static long delay(struct sayso_str value)
{
    long whole = 0, part = 0, unit = 100;
    size_t i = 0;
    for (; i < value.n && ascii_digit(value.p[i]); i++)
        if (whole < MAX_DELAY)
            whole = whole * 10 + 1000L * (value.p[i] - '0');
    if (i < value.n && value.p[i] == '.')
        for (i++; i < value.n && ascii_digit(value.p[i]); i++, unit /= 10)
            part += (value.p[i] - '0') * unit;
    return i < value.n ? 0 : whole + part;
}

static void take_delay(struct reading *reading, struct sayso_str value)
{
    long found = delay(value);
    if (reading->for_us && found > reading->ours.delay)
        reading->ours.delay = found;
    if (reading->for_all && found > reading->everyones.delay)
        reading->everyones.delay = found;
}

/* Cut a line into name and value at its colon, or at the only run of blanks in it. */
static bool cut(struct sayso_str line, struct sayso_str *name, struct sayso_str *value)
{
    size_t at = str_find_char(line, ':', 0);
    bool colon = at != SIZE_MAX;
    for (at = colon ? at : 0; !colon && at < line.n && !ascii_space(line.p[at]);)
        at++;
    if (at == line.n)
        return false;
    *name = str_trim(str_sub(line, 0, at));
    *value = str_trim(str_sub(line, at + 1, line.n));
    for (size_t i = 0; !colon && i < value->n; i++)
        if (ascii_space(value->p[i]))
            return false;
    return true;
}

static void take_line(struct reading *reading, struct sayso_str line)
{
    struct sayso_str name, value;
    line = str_sub(line, 0, MAX_LINE);
    line = str_trim(str_sub(line, 0, str_find_char(line, '#', 0)));
    if (!cut(line, &name, &value))
        return;
    if (str_is_fold(name, "user-agent"))
        take_agent(reading, value);
    else if (str_is_fold(name, "disallow"))
        take_rule(reading, value, false);
    else if (str_is_fold(name, "allow"))
        take_rule(reading, value, true);
    else if (str_is_fold(name, "crawl-delay"))
        take_delay(reading, value);
}

void robots_read(struct sayso_str bytes, const char *product, struct arena *arena,
                 struct robots *robots)
{
    struct reading reading = {.product = product, .arena = arena};
    bytes = str_sub(bytes, str_starts(bytes, "\xEF\xBB\xBF") ? 3 : 0, ROBOTS_MAX);
    size_t start = 0;
    for (size_t i = 0; i <= bytes.n; i++) {
        if (i < bytes.n && bytes.p[i] != '\n' && bytes.p[i] != '\r')
            continue;
        take_line(&reading, str_sub(bytes, start, i));
        start = i + 1;
    }
    *robots = reading.named ? reading.ours : reading.everyones;
}
