#include "fetch/http.h"
#include "fetch/fetch.h"

#include <string.h>

#include "base/str.h"
#include "fetch/idn.h"
#include "unit.h"

#define PARTS(text, whole_, origin_, host_, path_)                                     \
    do {                                                                               \
        struct arena arena_ = {0};                                                     \
        struct http_url url_;                                                          \
        INT_EQ(http_url_read(STR_LIT(text), &arena_, &url_, NULL), 0);                 \
        STR_EQ(url_.whole, whole_);                                                    \
        STR_EQ(url_.origin, origin_);                                                  \
        STR_EQ(url_.host, host_);                                                      \
        STR_EQ(url_.path, path_);                                                      \
        arena_free(&arena_);                                                           \
    } while (0)

TEST(http_url_parts)
{
    PARTS("http://News.Example", "http://news.example/", "http://news.example:80",
          "news.example", "/");
    PARTS("HTTPS://news.example:8443/a/../b?c=d#e", "https://news.example:8443/b?c=d",
          "https://news.example:8443", "news.example", "/b?c=d");
    PARTS("http://[::1]:80/x", "http://[::1]:80/x", "http://[::1]:80", "::1", "/x");
    PARTS("http://a.example/caf\xC3\xA9 au", "http://a.example/caf%c3%a9%20au",
          "http://a.example:80", "a.example", "/caf%c3%a9%20au");
    PARTS("http://b\xC3\xBC"
          "cher.example/",
          "http://xn--bcher-kva.example/", "http://xn--bcher-kva.example:80",
          "xn--bcher-kva.example", "/");
    /* However an address is spelt, it is checked as what is connected to. */
    PARTS("http://2130706433/", "http://127.0.0.1/", "http://127.0.0.1:80", "127.0.0.1",
          "/");
}

TEST(http_url_password)
{
    struct arena arena = {0};
    struct http_url url;
    INT_EQ(http_url_read(STR_LIT("http://me:pass@a.example/b"), &arena, &url, NULL), 0);
    STR_EQ(url.whole, "http://me:pass@a.example/b");
    STR_EQ(url.shown, "http://a.example/b");
    STR_EQ(url.origin, "http://a.example:80");
    arena_free(&arena);
}

static bool refused(struct sayso_str text, const char *why)
{
    struct arena arena = {0};
    struct http_url url;
    struct sayso_err err = {0};
    int failed = http_url_read(text, &arena, &url, &err);
    arena_free(&arena);
    return failed && err.code == SAYSO_INPUT && str_is(str_from(err.message), why);
}

TEST(http_url_refused)
{
    OK(refused(STR_LIT("file:///etc/passwd"), "is no http or https address"));
    OK(refused(STR_LIT("gopher://a.example/"), "is no http or https address"));
    OK(refused(STR_LIT("javascript:alert(1)"), "is no address of the web"));
    OK(refused(STR_LIT("news.example"), "is no address of the web"));
    OK(refused(STR_LIT(""), "is no address of the web"));
    OK(refused(STR_LIT("http://"), "is no address of the web"));
    OK(refused(STR_LIT("http://a.example/\r\nX: y"), "is no address of the web"));
    OK(refused(STR_LIT("http://a.example/\0b"), "is no address of the web"));
    OK(refused(STR_LIT("http://a.example:99999/"), "is no address of the web"));
    OK(refused(STR_LIT("http://a\xFF\xFE.example/"), "has a host name that cannot be"));
}

TEST(http_url_too_long)
{
    static char text[9000] = "http://a.example/";
    memset(text + strlen(text), 'a', sizeof text - strlen(text));
    OK(refused((struct sayso_str){text, sizeof text},
               "is too long for an address: 9000 bytes"));
}

TEST(http_words)
{
    struct arena arena = {0};
    STR_EQ(http_status_words(404, &arena), "404 not found");
    STR_EQ(http_status_words(599, &arena), "599 the server failed");
    STR_EQ(http_status_words(302, &arena), "302 redirects, and does not say where");
    arena_free(&arena);
}

TEST(idn_names)
{
    struct arena arena = {0};
    struct sayso_str ascii;
    struct sayso_err err = {0};
    struct sayso_str street = STR_LIT("stra\xC3\x9F"
                                      "e.example");
    INT_EQ(idn_ascii(street, &arena, &ascii, &err), 0);
    STR_EQ(ascii, "xn--strae-oqa.example");
    INT_EQ(idn_ascii(STR_LIT("news.example"), &arena, &ascii, &err), 0);
    STR_EQ(ascii, "news.example");
    INT_EQ(idn_ascii(STR_LIT("\xC3"), &arena, &ascii, &err), -1);
    OK(strstr(err.message, "host name") != NULL);
    INT_EQ(idn_ascii(STR_LIT("a\0b"), &arena, &ascii, &err), -1);
    arena_free(&arena);
}

static void check_secret(const char *url, const char *secret)
{
    STR_EQ(fetch_secret(url), secret);
}

TEST(http_secrets_of_an_address)
{
    check_secret("http://a.example/x@y", "");
    check_secret("https://me:pw@a.example/", "pw");
    check_secret("HTTP://me:p:w@a.example", "p:w");
    check_secret("http://:pw@a.example", "pw");
    check_secret("http://key@a.example/", "key");
    check_secret("http://key:@a.example/", "key:");
    check_secret("http://me:p@w@a.example/?q=@", "p@w");
    check_secret("http:///me:pw@a.example/", "pw");
    check_secret("http://a.example?u=me:pw@b", "");
    check_secret("http://@a.example/", "");
    check_secret("http://", "");
}
