/* Reads a name's ends and capitals. It knows suffixes, but no titles and no names. */
#include "find/fullname.h"

#include "base/eight.h"
#include "base/str.h"

static struct sayso_str word_behind(struct sayso_str name, size_t end)
{
    size_t i = end;
    while (i > 0 && !ascii_space(name.p[i - 1]))
        i--;
    return str_sub(name, i, end);
}

static bool is_suffix(struct sayso_str word)
{
    return word.n >= 2 && word.n <= 3 &&
           (str_is(word, "Jr") || str_is(word, "Jr.") || str_is(word, "Sr") ||
            str_is(word, "Sr.") || str_is(word, "II") || str_is(word, "III"));
}

/* The surname: "Harris" of "Harry Harris Jr." too. */
static struct sayso_str last_word(struct sayso_str name)
{
    struct sayso_str last = word_behind(name, name.n);
    if (last.n < name.n && is_suffix(last))
        return word_behind(name, str_trim(str_sub(name, 0, name.n - last.n)).n);
    return last;
}

static struct sayso_str first_word(struct sayso_str name)
{
    size_t i = 0;
    while (i < name.n && !ascii_space(name.p[i]))
        i++;
    return str_sub(name, 0, i);
}

struct full_name full_name_read(struct sayso_str text)
{
    struct sayso_str last = last_word(text);
    return (struct full_name){text, last.n == text.n ? text : first_word(text), last};
}

static bool has_middle(const struct full_name *name)
{
    return name->text.n > name->first.n + name->last.n + 1;
}

bool full_name_skips_middle(const struct full_name *a, const struct full_name *b)
{
    return has_middle(a) != has_middle(b) && str_eq(a->first, b->first) &&
           str_eq(a->last, b->last);
}

/* The next capital that begins a word, from *at on, which moves behind it; 0 for none.
 */
static char next_initial(struct sayso_str name, size_t *at)
{
    while (*at < name.n) {
        size_t i = (*at)++;
        if (name.p[i] >= 'A' && name.p[i] <= 'Z' &&
            (i == 0 || ascii_space(name.p[i - 1])))
            return name.p[i];
    }
    return 0;
}

bool full_name_abbreviates(struct sayso_str acronym, const struct full_name *name)
{
    size_t k = 0, at = 0;
    for (char c; (c = next_initial(name->text, &at)) != 0;)
        if (k == acronym.n || acronym.p[k++] != c)
            return false;
    return k >= 2 && k == acronym.n;
}

/* Of the first eight bytes of a word, its last eight where it has more, and their
 * number. Never 0, which stands for none. */
static uint32_t key_of(uint64_t first, uint64_t last, size_t count)
{
    uint64_t hash = (first ^ last * 0x9E3779B97F4A7C15u ^ count) * 0xD6E8FEB86659FD93u;
    return (uint32_t)(hash >> 32) | 1;
}

uint32_t full_name_key(struct sayso_str word)
{
    uint64_t last = word.n > 8 ? eight_at(word.p + word.n - 8, 8) : 0;
    return key_of(eight_at(word.p, word.n), last, word.n);
}

uint32_t full_name_initials(const struct full_name *name)
{
    uint64_t first = 0, last = 0;
    size_t count = 0, at = 0;
    for (char c; (c = next_initial(name->text, &at)) != 0; count++) {
        if (count < 8)
            first |= (uint64_t)(unsigned char)c << 8 * count;
        last = last >> 8 | (uint64_t)(unsigned char)c << 56;
    }
    return count >= 2 ? key_of(first, count > 8 ? last : 0, count) : 0;
}
