/*
 * Takes an article, gives the digests that tell it from all others. Every digest begins
 * with the name of its kind, and each part with its length, so that no two different
 * lists of parts read the same. Nothing is normalised: the readers did that.
 */
#include "fetch/key.h"

#include <nettle/sha2.h>

#include "base/str.h"

/* ---- What an id is ----------------------------------------------------------------
 */

static bool is_hex(char c)
{
    c = ascii_lower(c);
    return ascii_digit(c) || (c >= 'a' && c <= 'f');
}

/* A UUID, with its hyphens and in braces or not; an MD5 or a longer digest. */
static bool is_long_number(struct sayso_str id)
{
    enum { ENOUGH = 32 };
    size_t digits = 0;
    for (size_t i = 0; i < id.n; i++) {
        if (is_hex(id.p[i]))
            digits++;
        else if (str_find_char(STR_LIT("-{}"), id.p[i], 0) == SIZE_MAX)
            return false;
    }
    return digits >= ENOUGH;
}

/* Where the authority of "scheme://authority/path" begins; 0 where there is none. */
static size_t authority_start(struct sayso_str url)
{
    size_t at = str_find(url, STR_LIT("://"), 0);
    if (at == SIZE_MAX || !at || !ascii_alpha(url.p[0]))
        return 0;
    for (size_t i = 1; i < at; i++)
        if (!ascii_alpha(url.p[i]) && !ascii_digit(url.p[i]) &&
            str_find_char(STR_LIT("+-."), url.p[i], 0) == SIZE_MAX)
            return 0;
    return at + 3;
}

/* "https://example.org" and the same with a slash: says where, but not what. */
static bool is_home_page(struct sayso_str url)
{
    size_t start = authority_start(url);
    size_t slash = str_find_char(url, '/', start);
    struct sayso_str host = str_sub(url, start, slash);
    return start && (slash == SIZE_MAX || slash + 1 == url.n) &&
           str_find_char(host, '?', 0) == SIZE_MAX &&
           str_find_char(host, '#', 0) == SIZE_MAX;
}

static bool stands_alone(struct sayso_str id)
{
    struct sayso_str scheme = str_sub(id, 0, 4);
    return authority_start(id) || str_is_fold(scheme, "tag:") ||
           str_is_fold(scheme, "urn:") || is_long_number(id);
}

/* ---- Keys -------------------------------------------------------------------------
 */

static void add_part(struct sha256_ctx *sha, struct sayso_str part)
{
    uint64_t length = part.n;
    uint8_t bytes[8];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (uint8_t)(length >> 8 * i);
    sha256_update(sha, sizeof bytes, bytes);
    sha256_update(sha, part.n, (const uint8_t *)part.p);
}

static struct item_key key_of(const char *kind, const struct sayso_str *parts, size_t n)
{
    struct sha256_ctx sha;
    struct item_key key;
    sha256_init(&sha);
    add_part(&sha, str_from(kind));
    for (size_t i = 0; i < n; i++)
        add_part(&sha, parts[i]);
    sha256_digest(&sha, sizeof key.bytes, key.bytes);
    return key;
}

struct item_key link_key(struct sayso_str url)
{
    return key_of("link", &url, 1);
}

struct item_key feed_key(struct sayso_str url)
{
    return key_of("was feed", &url, 1);
}

struct item_key document_key(const struct sayso_article *article)
{
    const struct sayso_str parts[] = {article->document, article->id, article->url,
                                      article->title, article->text};
    return key_of("document", parts, sizeof parts / sizeof *parts);
}

static struct item_key key_of_id(struct sayso_str id, struct sayso_str feed)
{
    if (stands_alone(id))
        return key_of("id", &id, 1);
    return key_of("feed", (struct sayso_str[]){feed, id}, 2);
}

/* Is there no more of it than a title, which is its text then, and a home page? */
static bool is_bare(const struct sayso_article *article)
{
    return (!article->url.n || is_home_page(article->url)) &&
           article->text.n <= article->title.n;
}

static struct item_key key_of_time(const struct sayso_article *article,
                                   struct sayso_str feed)
{
    bool whole = article->url.n && article->title.n && article->published.n;
    bool bare = is_bare(article);
    const struct sayso_str parts[] = {article->url, article->title, article->published,
                                      bare ? feed : article->text};
    return whole ? key_of("time", parts, 3) : key_of(bare ? "bare" : "text", parts, 4);
}

size_t item_keys(const struct sayso_article *article, struct sayso_str feed,
                 struct item_key keys[ITEM_KEYS])
{
    const struct sayso_str page[] = {article->url, article->title};
    bool has_page = article->url.n && article->title.n;
    size_t n = 0;
    if (article->id.n && !is_home_page(article->id))
        keys[n++] = key_of_id(article->id, feed);
    else if (has_page && !is_home_page(article->url))
        keys[n++] = key_of("page", page, 2);
    if (!n || has_page)
        keys[n++] = key_of_time(article, feed);
    return n;
}
