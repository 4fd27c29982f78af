/*
 * References -> addresses. A reference is cleaned, taken apart, filled up from the base
 * and put together again; "." and ".." are walked once. Nothing is percent-decoded, no
 * letter's case is changed: an address that is whole already comes out as it went in,
 * so that the publisher's own spelling stays.
 */
#include "base/url.h"

#include <stdint.h>

#include "base/str.h"

/* The bytes before the first of `stops`, cut from the front of *rest. */
static struct sayso_str take_until(struct sayso_str *rest, const char *stops)
{
    struct sayso_str set = str_from(stops);
    size_t at = 0;
    while (at < rest->n && str_find_char(set, rest->p[at], 0) == SIZE_MAX)
        at++;
    struct sayso_str taken = str_sub(*rest, 0, at);
    *rest = str_sub(*rest, at, rest->n);
    return taken;
}

static struct sayso_str skip(struct sayso_str s, size_t count)
{
    return str_sub(s, count, s.n);
}

/* The length of a scheme at the front, without its colon; 0 for none. */
static size_t scan_scheme(struct sayso_str s)
{
    size_t at = 0;
    while (at < s.n &&
           (ascii_alpha(s.p[at]) || (at && (ascii_digit(s.p[at]) || s.p[at] == '+' ||
                                            s.p[at] == '-' || s.p[at] == '.'))))
        at++;
    return at < s.n && s.p[at] == ':' ? at : 0;
}

/* user@host:port; the last @ counts, and a colon inside brackets is the host's. */
static void split_authority(struct url *url, struct sayso_str authority)
{
    for (size_t at = authority.n; at-- > 0;) {
        if (authority.p[at] != '@')
            continue;
        url->user = str_sub(authority, 0, at);
        authority = skip(authority, at + 1);
        break;
    }
    size_t end = authority.n;
    while (end > 0 && ascii_digit(authority.p[end - 1]))
        end--;
    if (end > 0 && authority.p[end - 1] == ':') {
        url->port = skip(authority, end);
        authority = str_sub(authority, 0, end - 1);
    }
    url->host = authority;
}

struct url url_split(struct sayso_str text)
{
    struct url url = {0};
    size_t scheme = scan_scheme(text);
    if (scheme) {
        url.scheme = str_sub(text, 0, scheme);
        text = skip(text, scheme + 1);
    }
    if (str_starts(text, "//")) {
        text = skip(text, 2);
        split_authority(&url, take_until(&text, "/?#"));
    }
    url.path = take_until(&text, "?#");
    if (str_starts(text, "?")) {
        text = skip(text, 1);
        url.query = take_until(&text, "#");
    }
    if (str_starts(text, "#"))
        url.fragment = skip(text, 1);
    return url;
}

static bool is_web_scheme(struct sayso_str scheme)
{
    return str_is_fold(scheme, "http") || str_is_fold(scheme, "https");
}

bool url_is_web(struct sayso_str text)
{
    struct url url = url_split(text);
    return is_web_scheme(url.scheme) && url.host.n > 0;
}

/* A growing address: never longer than what it is made of, so it is one piece. */
struct out {
    char *p;
    size_t n;
};

static void put(struct out *out, struct sayso_str s)
{
    for (size_t i = 0; i < s.n; i++)
        out->p[out->n++] = s.p[i];
}

static bool is_control(char c)
{
    return (unsigned char)c <= ' ';
}

static bool is_removed(char c)
{
    return c == '\t' || c == '\n' || c == '\r';
}

static bool needs_cleaning(struct sayso_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (is_removed(s.p[i]) || s.p[i] == '\\')
            return true;
    return false;
}

/* A reference as a browser takes it. `web`: backslashes before its query are slashes.
 */
static struct sayso_str clean(struct sayso_str s, bool web, struct arena *arena)
{
    while (s.n && is_control(s.p[0]))
        s = skip(s, 1);
    while (s.n && is_control(s.p[s.n - 1]))
        s.n--;
    if (!needs_cleaning(s))
        return s;
    struct out out = {arena_alloc(arena, s.n), 0};
    for (size_t i = 0; i < s.n; i++) {
        web = web && s.p[i] != '?' && s.p[i] != '#';
        if (is_removed(s.p[i]))
            continue;
        if (s.p[i] == '\\' && web)
            put(&out, STR_LIT("/"));
        else
            put(&out, str_sub(s, i, i + 1));
    }
    return (struct sayso_str){out.p, out.n};
}

static bool has_dots(struct sayso_str path)
{
    return str_starts(path, ".") || str_find(path, STR_LIT("/."), 0) != SIZE_MAX;
}

/* Back to before the last segment written, but not into what stood before `floor`. */
static void step_back(struct out *out, size_t floor)
{
    while (out->n > floor && out->p[out->n - 1] != '/')
        out->n--;
    if (out->n > floor)
        out->n--;
}

/* RFC 3986, 5.2.4. Each step back undoes bytes written once, so it is linear. */
static void put_path(struct out *out, struct sayso_str path)
{
    size_t floor = out->n;
    bool first = true, open = false;
    struct sayso_str segment;
    if (!has_dots(path)) {
        put(out, path);
        return;
    }
    while (str_split(&path, '/', &segment)) {
        bool last = !path.p, up = str_is(segment, "..");
        open = up || str_is(segment, ".");
        if (up && !first)
            step_back(out, floor);
        if (!open && !first)
            put(out, STR_LIT("/"));
        if (!open)
            put(out, segment);
        if (open && last && !first)
            put(out, STR_LIT("/"));
        first = false;
    }
}

/* The base's path up to its last slash, and behind it the reference's own. */
static struct sayso_str merge(struct url base, struct sayso_str path,
                              struct arena *arena)
{
    struct sayso_str folder = base.path;
    while (folder.n && folder.p[folder.n - 1] != '/')
        folder.n--;
    if (folder.n == 0 && base.host.p)
        folder = STR_LIT("/");
    struct out out = {arena_array(arena, folder.n + path.n + 1, 1), 0};
    put(&out, folder);
    put(&out, path);
    return (struct sayso_str){out.p, out.n};
}

static struct sayso_str join(struct url url, struct arena *arena)
{
    size_t n = url.scheme.n + url.user.n + url.host.n + url.port.n + url.path.n +
               url.query.n + url.fragment.n;
    struct out out = {arena_alloc(arena, n + sizeof "://@:?#/"), 0};
    put(&out, url.scheme);
    put(&out, STR_LIT(":"));
    if (url.host.p)
        put(&out, STR_LIT("//"));
    put(&out, url.user);
    if (url.user.p)
        put(&out, STR_LIT("@"));
    put(&out, url.host);
    if (url.port.p)
        put(&out, STR_LIT(":"));
    put(&out, url.port);
    put_path(&out, url.path);
    if (url.query.p)
        put(&out, STR_LIT("?"));
    put(&out, url.query);
    if (url.fragment.p)
        put(&out, STR_LIT("#"));
    put(&out, url.fragment);
    return (struct sayso_str){out.p, out.n};
}

/* What the reference leaves out, it has from the base (RFC 3986, 5.2.2). */
static struct url fill(struct url base, struct url url, struct arena *arena)
{
    url.scheme = base.scheme;
    if (url.host.p)
        return url;
    url.user = base.user;
    url.host = base.host;
    url.port = base.port;
    if (url.path.n == 0) {
        url.path = base.path;
        if (!url.query.p)
            url.query = base.query;
    } else if (url.path.p[0] != '/') {
        url.path = merge(base, url.path, arena);
    }
    return url;
}

struct sayso_str url_resolve(struct sayso_str base_text, struct sayso_str reference,
                             struct arena *arena)
{
    base_text = str_trim(base_text);
    if (base_text.n > URL_LONGEST_BASE)
        base_text.n = 0;
    struct url base = url_split(base_text);
    size_t scheme = scan_scheme(str_trim(reference));
    struct sayso_str own = str_sub(str_trim(reference), 0, scheme);
    reference = clean(reference, is_web_scheme(scheme ? own : base.scheme), arena);
    struct url url = url_split(reference);
    /* "http:page" is a page beside a base of that scheme, as browsers have it. */
    if (url.scheme.p && !url.host.p && is_web_scheme(url.scheme) &&
        str_eq_fold(url.scheme, base.scheme))
        url.scheme = (struct sayso_str){0};
    if (url.scheme.p)
        return url.host.p && has_dots(url.path) ? join(url, arena) : reference;
    bool hierarchical = base.host.p || str_starts(base.path, "/");
    bool only_fragment = !url.host.p && !url.path.n && !url.query.p;
    if (!base.scheme.p || (!hierarchical && !only_fragment))
        return reference;
    return join(fill(base, url, arena), arena);
}
