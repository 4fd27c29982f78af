/*
 * libcurl does the talking; this says what may be talked about. Only http and https,
 * certificates always verified, no cookies, no .netrc, no credentials but those that
 * stand in the address itself; proxies from the environment, as curl knows them. What a
 * server sends is never trusted: its headers have a ceiling, its body has one counted
 * after unpacking, and a body that is shorter or longer than announced is an error.
 * Errors are told in words of our own. Follows no redirect and keeps no state: fetch.c
 * does.
 *
 * A host may have an address in the reader's own network. Whether it may be talked to
 * is the request's to say, and it is checked twice: before a new connection is made,
 * and before a request goes out on one that is open already. Behind a proxy neither
 * shows; there the name is looked up beforehand.
 */
#define CURL_DISABLE_TYPECHECK /* its checks know no pointers to functions */
#include "fetch/http.h"

#include <curl/curl.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/library.h"
#include "base/str.h"
#include "base/utf8.h"
#include "fetch/address.h"
#include "fetch/idn.h"
#include "fetch/unpack.h"

enum {
    WAIT = 30,              /* seconds */
    SLOWEST = 64,           /* bytes a second, over the time one waits */
    MAX_BODY = 100 << 20,   /* bytes, unpacked */
    MAX_DROPPED = 64 << 10, /* of the body of a 404 and the like, to keep the line */
    MAX_HEADERS = 256 << 10,
    MAX_HEADER = 4 << 10, /* longest value that is kept, and sent back */
    MAX_URL = 8 << 10
};

static const char agent[] =
    "sayso/" SAYSO_VERSION " (audits news for fact-checkers: on whose say-so a claim"
    " stands; heeds robots.txt as \"sayso\")";

/* clang-format off */
#define LIBCURL(X)                                                                     \
    X(curl_easy_cleanup) X(curl_easy_getinfo) X(curl_easy_header) X(curl_easy_init)    \
    X(curl_easy_perform) X(curl_easy_reset) X(curl_easy_setopt) X(curl_easy_strerror)  \
    X(curl_free) X(curl_global_cleanup) X(curl_global_init) X(curl_slist_append)       \
    X(curl_slist_free_all) X(curl_url) X(curl_url_cleanup) X(curl_url_get)             \
    X(curl_url_set)
/* clang-format on */

/* The functions of libcurl. */
struct libcurl {
    LIBCURL(LIBRARY_MEMBER)
};

struct http {
    struct libcurl lib;
    CURL *curl; /* NULL: there was no memory for it */
    struct http_limits limits;
    bool proxied; /* some proxy is set: the address connected to is not the host's */
    char reason[CURL_ERROR_SIZE]; /* curl's own words */
    struct arena arena;           /* the response's strings */
    struct arena self;            /* what this lives in */
};

/* One exchange while it goes on, and why it was stopped, if it was. */
struct exchange {
    struct http *http;
    const struct http_request *request;
    struct sayso_sink body;
    struct http_response *response;
    struct sayso_err *err;
    struct unpack *unpack; /* NULL: no body came yet */
    size_t header_bytes, body_bytes;
    curl_off_t raw_bytes;  /* of the body, still packed */
    bool private_refused;  /* the host has a private address */
    bool headers_too_long; /* more than MAX_HEADERS */
    bool body_too_long;    /* more than the limit */
    bool sink_failed;
    bool no_unpacker; /* none can be had; `err` says why */
    bool damaged;     /* the body cannot be unpacked */
    bool cut;         /* enough of the body came */
    bool overfull;    /* more came than was announced */
};

/* Its binary interface has had this name since 2006. */
static int open_libcurl(struct libcurl *lib, struct sayso_err *err)
{
    return LIBRARY_OPEN("libcurl.so.4", LIBCURL, lib, err);
}

int http_begin(struct sayso_err *err)
{
    struct libcurl lib;
    if (open_libcurl(&lib, err))
        return -1;
    if (lib.curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK)
        return 0;
    return err_set(err, SAYSO_SYSTEM, NULL, 0, 0, "libcurl cannot be set up");
}

void http_end(void)
{
    struct libcurl lib;
    if (!open_libcurl(&lib, NULL))
        lib.curl_global_cleanup();
}

static bool has_proxy(void)
{
    static const char *const names[] = {"http_proxy", "https_proxy", "HTTPS_PROXY",
                                        "all_proxy", "ALL_PROXY"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return true;
    }
    return false;
}

struct http *http_new(const struct http_limits *limits)
{
    struct arena arena = {0};
    struct http *http = arena_alloc(&arena, sizeof *http);
    http->self = arena;
    if (!open_libcurl(&http->lib, NULL))
        http->curl = http->lib.curl_easy_init();
    http->limits = *limits;
    http->proxied = has_proxy();
    if (http->limits.wait <= 0)
        http->limits.wait = WAIT;
    if (http->limits.total <= 0)
        http->limits.total = 4 * http->limits.wait;
    if (!http->limits.max_bytes)
        http->limits.max_bytes = MAX_BODY;
    return http;
}

void http_free(struct http *http)
{
    if (!http)
        return;
    struct arena self = http->self;
    if (http->curl)
        http->lib.curl_easy_cleanup(http->curl);
    arena_free(&http->arena);
    arena_free(&self);
}

/* ---- addresses ----------------------------------------------------------------- */

/* One while it is taken apart. */
struct address {
    struct libcurl lib;
    CURLU *handle;
    struct arena *arena;
};

static struct sayso_str url_part(const struct address *address, CURLUPart part)
{
    unsigned flags = part == CURLUPART_PORT ? CURLU_DEFAULT_PORT : 0;
    char *text = NULL;
    struct sayso_str copy = arena_str(address->arena, (struct sayso_str){0});
    if (address->lib.curl_url_get(address->handle, part, &text, flags) == CURLUE_OK)
        copy = arena_str(address->arena, str_from(text));
    address->lib.curl_free(text);
    return copy;
}

static bool url_set(const struct address *address, CURLUPart part, const char *text)
{
    unsigned flags = part == CURLUPART_URL ? CURLU_URLENCODE | CURLU_ALLOW_SPACE : 0;
    return address->lib.curl_url_set(address->handle, part, text, flags) == CURLUE_OK;
}

/* An address that cannot be one. */
static int bad_address(struct sayso_err *err, const char *why)
{
    return err_set(err, SAYSO_INPUT, NULL, 0, 0, "%s", why);
}

/* Put the host into lower-case ASCII. */
static int normalize_host(const struct address *address, struct sayso_err *err)
{
    struct sayso_str host = url_part(address, CURLUPART_HOST);
    if (!utf8_is_ascii(host) && idn_ascii(host, address->arena, &host, err))
        return -1;
    char *lower = arena_alloc(address->arena, host.n + 1);
    for (size_t i = 0; i < host.n; i++)
        lower[i] = ascii_lower(host.p[i]);
    if (host.n && url_set(address, CURLUPART_HOST, lower))
        return 0;
    return bad_address(err, "has a host name that cannot be");
}

static bool url_parse(const struct address *address, struct sayso_str text)
{
    return str_find_char(text, '\0', 0) == SIZE_MAX &&
           url_set(address, CURLUPART_URL, arena_str(address->arena, text).p);
}

static void url_parts(const struct address *address, struct http_url *url)
{
    struct arena *arena = address->arena;
    struct sayso_str query = url_part(address, CURLUPART_QUERY);
    struct sayso_str host = url_part(address, CURLUPART_HOST);
    struct sayso_str path = url_part(address, CURLUPART_PATH);
    struct sayso_str port = url_part(address, CURLUPART_PORT);
    url->whole = url_part(address, CURLUPART_URL);
    url_set(address, CURLUPART_USER, NULL);
    url_set(address, CURLUPART_PASSWORD, NULL);
    url->shown = url_part(address, CURLUPART_URL);
    url->origin =
        arena_printf(arena, "%.*s://%.*s:%.*s", STR(url->scheme), STR(host), STR(port));
    url->path =
        arena_printf(arena, "%.*s%s%.*s", STR(path), query.n ? "?" : "", STR(query));
    url->host =
        str_starts(host, "[") ? arena_str(arena, str_sub(host, 1, host.n - 1)) : host;
}

int http_url_read(struct sayso_str text, struct arena *arena, struct http_url *url,
                  struct sayso_err *err)
{
    int failed = 0;
    *url = (struct http_url){0};
    if (text.n > MAX_URL)
        return err_set(err, SAYSO_INPUT, NULL, 0, 0,
                       "is too long for an address: %zu bytes", text.n);
    struct address address = {.arena = arena};
    if (open_libcurl(&address.lib, err))
        return -1;
    address.handle = address.lib.curl_url();
    bool parsed = url_parse(&address, text);
    if (parsed)
        url->scheme = url_part(&address, CURLUPART_SCHEME);
    if (!parsed)
        failed = bad_address(err, "is no address of the web");
    else if (!str_is(url->scheme, "http") && !str_is(url->scheme, "https"))
        failed = bad_address(err, "is no http or https address");
    else
        failed = normalize_host(&address, err);
    if (!failed) {
        url_set(&address, CURLUPART_FRAGMENT, NULL);
        url_parts(&address, url);
    }
    address.lib.curl_url_cleanup(address.handle);
    return failed;
}

/* All lines of one name, joined by commas; empty where that would be too long. */
static struct sayso_str header(struct http *http, const char *name)
{
    struct sayso_str value = arena_str(&http->arena, (struct sayso_str){0});
    struct curl_header *line;
    for (size_t i = 0; http->lib.curl_easy_header(http->curl, name, i, CURLH_HEADER, -1,
                                                  &line) == CURLHE_OK;
         i++) {
        size_t room = strlen(line->value) + 2;
        if (value.n + room > MAX_HEADER)
            return (struct sayso_str){"", 0};
        value = arena_printf(&http->arena, "%.*s%s%s", STR(value), i ? ", " : "",
                             line->value);
    }
    return value;
}

/* ---- what curl calls back ------------------------------------------------------ */

static curl_socket_t open_socket(void *context, curlsocktype purpose,
                                 struct curl_sockaddr *address)
{
    struct exchange *exchange = context;
    (void)purpose;
    if (!exchange->http->proxied && !exchange->request->private_allowed &&
        address_is_private(&address->addr)) {
        exchange->private_refused = exchange->response->private_address = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

/* The connection stands, new or used before; the request has not gone out. */
static int before_request(void *context, char *remote, char *local, int remote_port,
                          int local_port)
{
    struct exchange *exchange = context;
    (void)local, (void)remote_port, (void)local_port;
    if (exchange->http->proxied)
        return CURL_PREREQFUNC_OK;
    exchange->response->private_address = address_text_is_private(remote);
    exchange->private_refused =
        exchange->response->private_address && !exchange->request->private_allowed;
    return exchange->private_refused ? CURL_PREREQFUNC_ABORT : CURL_PREREQFUNC_OK;
}

static size_t take_header(char *line, size_t size, size_t count, void *context)
{
    struct exchange *exchange = context;
    (void)line;
    exchange->header_bytes += size * count;
    if (exchange->header_bytes <= MAX_HEADERS)
        return size * count;
    exchange->headers_too_long = true;
    return CURL_WRITEFUNC_ERROR;
}

static bool is_success(const struct http *http)
{
    long status = 0;
    http->lib.curl_easy_getinfo(http->curl, CURLINFO_RESPONSE_CODE, &status);
    return status >= 200 && status < 300;
}

/* Unpacked bytes, on their way out. */
static int deliver(void *context, const char *bytes, size_t count)
{
    struct exchange *exchange = context;
    size_t wanted = exchange->request->max_bytes;
    exchange->body_bytes += count;
    if (wanted && exchange->body_bytes > wanted) {
        exchange->cut = true;
        count -= exchange->body_bytes - wanted;
    } else if (exchange->body_bytes > exchange->http->limits.max_bytes) {
        exchange->body_too_long = true;
        return -1;
    }
    if (exchange->body.write(exchange->body.context, bytes, count))
        exchange->sink_failed = true;
    return exchange->sink_failed || exchange->cut ? -1 : 0;
}

static bool unpack(struct exchange *exchange, struct sayso_str packed)
{
    struct sayso_sink out = {deliver, exchange};
    if (!exchange->unpack)
        exchange->unpack =
            unpack_new(header(exchange->http, "Content-Encoding"), exchange->err);
    if (!exchange->unpack)
        exchange->no_unpacker = true;
    else if (!unpack_add(exchange->unpack, packed, out))
        return true;
    else
        exchange->damaged =
            !exchange->cut && !exchange->body_too_long && !exchange->sink_failed;
    return false;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context)
{
    struct exchange *exchange = context;
    bool good;
    count *= size;
    if (is_success(exchange->http)) {
        good = unpack(exchange, (struct sayso_str){bytes, count});
    } else {
        exchange->body_bytes += count;
        good = exchange->body_bytes <= MAX_DROPPED;
        exchange->cut = !good;
    }
    return good ? count : CURL_WRITEFUNC_ERROR;
}

/* Sees the body as it comes off the line. curl stops reading where the announced length
 * ends; what came behind it shows only here. Line ends there are a known slip of old
 * servers and lose nothing. */
static int watch(CURL *curl, curl_infotype type, char *bytes, size_t count,
                 void *context)
{
    struct exchange *exchange = context;
    const struct libcurl *lib = &exchange->http->lib;
    curl_off_t announced = -1;
    if (type != CURLINFO_DATA_IN)
        return 0;
    exchange->raw_bytes += (curl_off_t)count;
    lib->curl_easy_getinfo(curl, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &announced);
    curl_off_t excess = exchange->raw_bytes - announced;
    if (announced < 0 || excess <= 0 || !is_success(exchange->http))
        return 0;
    size_t first = excess < (curl_off_t)count ? count - (size_t)excess : 0;
    for (size_t i = first; i < count; i++)
        if (!ascii_space(bytes[i]))
            exchange->overfull = true;
    return 0;
}

/* ---- the request --------------------------------------------------------------- */

static void add_header(struct http *http, struct curl_slist **headers, const char *name,
                       struct sayso_str value)
{
    struct sayso_str line = arena_printf(&http->arena, "%s: %.*s", name, STR(value));
    struct curl_slist *longer = http->lib.curl_slist_append(*headers, line.p);
    if (longer)
        *headers = longer;
}

/* May a value that a server sent, or a file kept, be sent back? One with a control
 * character could smuggle in a line of its own. */
static bool may_be_sent(struct sayso_str value)
{
    for (size_t i = 0; i < value.n; i++)
        if (((unsigned char)value.p[i] < ' ' && value.p[i] != '\t') ||
            value.p[i] == 0x7F)
            return false;
    return value.n > 0 && value.n <= MAX_HEADER;
}

static struct curl_slist *request_headers(struct http *http,
                                          const struct http_request *request)
{
    struct curl_slist *headers = NULL;
    add_header(http, &headers, "Accept-Encoding", STR_LIT(UNPACK_CODINGS));
    if (request->accept)
        add_header(http, &headers, "Accept", str_from(request->accept));
    if (may_be_sent(request->etag))
        add_header(http, &headers, "If-None-Match", request->etag);
    if (may_be_sent(request->last_modified))
        add_header(http, &headers, "If-Modified-Since", request->last_modified);
    return headers;
}

static void set_callbacks(const struct http *http, struct exchange *exchange)
{
    const struct libcurl *lib = &http->lib;
    CURL *curl = http->curl;
    lib->curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    lib->curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, exchange);
    lib->curl_easy_setopt(curl, CURLOPT_PREREQFUNCTION, before_request);
    lib->curl_easy_setopt(curl, CURLOPT_PREREQDATA, exchange);
    lib->curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_header);
    lib->curl_easy_setopt(curl, CURLOPT_HEADERDATA, exchange);
    lib->curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
    lib->curl_easy_setopt(curl, CURLOPT_WRITEDATA, exchange);
    lib->curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, watch);
    lib->curl_easy_setopt(curl, CURLOPT_DEBUGDATA, exchange);
    lib->curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
}

/* Whom to trust, where the environment has it otherwise than the system: a house that
 * looks into its own traffic vouches for it itself. */
static void set_trust(const struct http *http)
{
    const struct libcurl *lib = &http->lib;
    CURL *curl = http->curl;
    const char *file = getenv("SSL_CERT_FILE"), *folder = getenv("SSL_CERT_DIR");
    lib->curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    lib->curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (file && *file)
        lib->curl_easy_setopt(curl, CURLOPT_CAINFO, file);
    if (folder && *folder)
        lib->curl_easy_setopt(curl, CURLOPT_CAPATH, folder);
}

static void set_options(struct http *http, struct exchange *exchange)
{
    const struct libcurl *lib = &http->lib;
    CURL *curl = http->curl;
    lib->curl_easy_reset(curl);
    lib->curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, http->reason);
    lib->curl_easy_setopt(curl, CURLOPT_URL, exchange->request->url->whole.p);
    lib->curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    lib->curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    lib->curl_easy_setopt(curl, CURLOPT_USERAGENT, agent);
    lib->curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, http->limits.wait);
    lib->curl_easy_setopt(curl, CURLOPT_TIMEOUT, http->limits.total);
    lib->curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, http->limits.wait);
    lib->curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, (long)SLOWEST);
    set_trust(http);
    set_callbacks(http, exchange);
}

/* ---- the response -------------------------------------------------------------- */

static void read_response(struct http *http, struct http_response *response)
{
    const char *location = NULL;
    long status = 0;
    http->lib.curl_easy_getinfo(http->curl, CURLINFO_RESPONSE_CODE, &status);
    http->lib.curl_easy_getinfo(http->curl, CURLINFO_REDIRECT_URL, &location);
    response->status = (int)status;
    response->location = arena_str(&http->arena, str_from(location));
    response->content_type = header(http, "Content-Type");
    response->etag = header(http, "ETag");
    response->last_modified = header(http, "Last-Modified");
    response->retry_after = header(http, "Retry-After");
    response->cache_control = header(http, "Cache-Control");
    response->expires = header(http, "Expires");
    response->age = header(http, "Age");
    response->date = header(http, "Date");
}

/* ---- why it failed, in words --------------------------------------------------- */

/* What OpenSSL found wrong with a certificate, by its X509_V_ERR numbers. */
static const struct {
    long number;
    const char *words;
} certificate_faults[] = {
    {9, "it is not valid yet"},
    {10, "it has expired"},
    {18, "it vouches for itself"},
    {19, "it vouches for itself"},
    {20, "nobody this system trusts vouches for it"},
    {21, "nobody this system trusts vouches for it"},
    {23, "it was revoked"},
};

static int certificate_failed(struct http *http, struct sayso_err *err)
{
    long number = 0;
    http->lib.curl_easy_getinfo(http->curl, CURLINFO_SSL_VERIFYRESULT, &number);
    /* curl compares the host before OpenSSL's verdict, and leaves a 1 there. */
    const char *words = number > 1 ? http->reason : "it is for another host";
    for (size_t i = 0; i < sizeof certificate_faults / sizeof *certificate_faults; i++)
        if (certificate_faults[i].number == number)
            words = certificate_faults[i].words;
    return err_set(err, SAYSO_INPUT, NULL, 0, 0, "the certificate is not valid: %s",
                   words);
}

static int connect_failed(struct http *http, struct sayso_err *err)
{
    long number = 0;
    http->lib.curl_easy_getinfo(http->curl, CURLINFO_OS_ERRNO, &number);
    const char *words = number == ECONNREFUSED ? "the server refuses the connection"
                                               : "the server cannot be reached";
    return err_set(err, SAYSO_INPUT, NULL, 0, 0, "%s", words);
}

static int too_slow(struct http *http, struct sayso_err *err)
{
    curl_off_t first = 0;
    http->lib.curl_easy_getinfo(http->curl, CURLINFO_STARTTRANSFER_TIME_T, &first);
    if (first)
        return err_set(err, SAYSO_INPUT, NULL, 0, 0, "the server answers too slowly");
    return err_set(err, SAYSO_INPUT, NULL, 0, 0,
                   "the server does not answer within %ld second%s", http->limits.wait,
                   http->limits.wait == 1 ? "" : "s");
}

static int broken_off(struct http *http, struct sayso_err *err)
{
    curl_off_t announced = -1, came = 0;
    http->lib.curl_easy_getinfo(http->curl, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T,
                                &announced);
    http->lib.curl_easy_getinfo(http->curl, CURLINFO_SIZE_DOWNLOAD_T, &came);
    if (announced > 0)
        return err_set(err, SAYSO_INPUT, NULL, 0, 0,
                       "only part of it came: %lld of %lld bytes", (long long)came,
                       (long long)announced);
    return err_set(err, SAYSO_INPUT, NULL, 0, 0, "only part of it came");
}

static const struct {
    CURLcode code;
    const char *words;
} failures[] = {
    {CURLE_COULDNT_RESOLVE_PROXY, "no such host: the proxy that the environment names"},
    {CURLE_COULDNT_RESOLVE_HOST, "no such host"},
    {CURLE_WEIRD_SERVER_REPLY, "the server answers something that is not HTTP"},
    {CURLE_UNSUPPORTED_PROTOCOL, "the server answers something that is not HTTP"},
    {CURLE_OUT_OF_MEMORY, "the server sends headers without end"},
    {CURLE_GOT_NOTHING, "the server closes the connection without an answer"},
    {CURLE_SSL_CONNECT_ERROR, "no encrypted connection can be agreed on"},
    {CURLE_SSL_CACERT_BADFILE, "the certificates of this system cannot be read"},
    {CURLE_SEND_ERROR, "the connection broke off"},
    {CURLE_RECV_ERROR, "the connection broke off, or what came is garbled"},
    {CURLE_HTTP2, "the connection broke off, or what came is garbled"},
    {CURLE_HTTP2_STREAM, "the connection broke off, or what came is garbled"},
};

static int curl_failed(struct http *http, CURLcode code, struct sayso_err *err)
{
    if (code == CURLE_PEER_FAILED_VERIFICATION)
        return certificate_failed(http, err);
    if (code == CURLE_COULDNT_CONNECT)
        return connect_failed(http, err);
    if (code == CURLE_OPERATION_TIMEDOUT)
        return too_slow(http, err);
    if (code == CURLE_PARTIAL_FILE)
        return broken_off(http, err);
    for (size_t i = 0; i < sizeof failures / sizeof *failures; i++)
        if (failures[i].code == code)
            return err_set(err, SAYSO_INPUT, NULL, 0, 0, "%s", failures[i].words);
    return err_set(err, SAYSO_INPUT, NULL, 0, 0, "cannot be fetched: %s",
                   *http->reason ? http->reason : http->lib.curl_easy_strerror(code));
}

/* What we found wrong ourselves; NULL for nothing. */
static const char *fault(const struct exchange *exchange)
{
    if (exchange->private_refused)
        return "leads into a private network, where links are not followed";
    if (exchange->headers_too_long)
        return "the server sends headers without end";
    if (exchange->overfull)
        return "more came than the server announced; some of it is lost";
    if (exchange->damaged)
        return "what came is packed wrongly and cannot be unpacked";
    return NULL;
}

static int outcome(const struct exchange *exchange, CURLcode code,
                   struct sayso_err *err)
{
    const char *words = fault(exchange);
    if (exchange->no_unpacker)
        return -1;
    if (words)
        return err_set(err, SAYSO_INPUT, NULL, 0, 0, "%s", words);
    if (exchange->body_too_long)
        return err_set(err, SAYSO_INPUT, NULL, 0, 0, "is larger than %zu MiB unpacked",
                       exchange->http->limits.max_bytes >> 20);
    if (exchange->sink_failed)
        return err_set(err, SAYSO_SYSTEM, NULL, 0, 0, "out of memory");
    if (exchange->cut)
        return 0;
    if (code != CURLE_OK)
        return curl_failed(exchange->http, code, err);
    if (exchange->unpack && !unpack_is_whole(exchange->unpack))
        return err_set(err, SAYSO_INPUT, NULL, 0, 0,
                       "only part of it came: what is packed ends too early");
    return 0;
}

/* Behind a proxy, where no address shows: look the name up here. */
static bool look_up(const struct http *http, const struct http_request *request,
                    struct http_response *response)
{
    if (http->proxied)
        response->private_address = address_host_is_private(request->url->host.p);
    return response->private_address && !request->private_allowed;
}

int http_get(struct http *http, const struct http_request *request,
             struct sayso_sink body, struct http_response *response,
             struct sayso_err *err)
{
    struct exchange exchange = {.http = http,
                                .request = request,
                                .body = body,
                                .response = response,
                                .err = err};
    CURLcode code = CURLE_OK;
    arena_reset(&http->arena);
    *response = (struct http_response){0};
    *http->reason = '\0';
    if (!http->curl)
        return err_set(err, SAYSO_SYSTEM, NULL, 0, 0, "out of memory");
    exchange.private_refused = look_up(http, request, response);
    if (!exchange.private_refused) {
        struct curl_slist *headers = request_headers(http, request);
        set_options(http, &exchange);
        http->lib.curl_easy_setopt(http->curl, CURLOPT_HTTPHEADER, headers);
        code = http->lib.curl_easy_perform(http->curl);
        http->lib.curl_easy_setopt(http->curl, CURLOPT_HTTPHEADER, NULL);
        http->lib.curl_slist_free_all(headers);
        read_response(http, response);
    }
    int failed = outcome(&exchange, code, err);
    unpack_free(exchange.unpack);
    return failed;
}

/* ---- status -------------------------------------------------------------------- */

static const struct {
    int status;
    const char *words;
} statuses[] = {
    {206, "came, which is only a part of it"},
    {304, "came, which nobody asked for"},
    {400, "bad request"},
    {401, "asks for a name and a password"},
    {402, "asks for payment"},
    {403, "forbidden"},
    {404, "not found"},
    {406, "has no such kind of document"},
    {408, "request timed out"},
    {410, "gone for good"},
    {429, "too many requests"},
    {451, "withheld for legal reasons"},
    {500, "the server failed"},
    {502, "the server behind it failed"},
    {503, "out of service"},
    {504, "the server behind it does not answer"},
};

struct sayso_str http_status_words(int status, struct arena *arena)
{
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
        if (statuses[i].status == status)
            return arena_printf(arena, "%d %s", status, statuses[i].words);
    return arena_printf(arena, "%d %s", status,
                        status >= 300 && status < 400
                            ? "redirects, and does not say where"
                        : status >= 500 ? "the server failed"
                                        : "came, which is no answer");
}
