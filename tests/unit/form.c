#include "read/form.h"
#include "base/str.h"
#include "unit.h"

static enum sayso_form form(const char *text)
{
    struct sayso_str root;
    return form_of(str_from(text), &root);
}

TEST(form_plain)
{
    INT_EQ(form("The mayor said so."), SAYSO_PLAIN);
    INT_EQ(form("<redacted> said so."), SAYSO_PLAIN);
    INT_EQ(form("[The mayor] said so."), SAYSO_PLAIN);
    INT_EQ(form("{sic} he said."), SAYSO_PLAIN);
    INT_EQ(form("< 5 per cent, he said."), SAYSO_PLAIN);
}

TEST(form_page)
{
    INT_EQ(form("<html><p>A"), SAYSO_PAGE);
    INT_EQ(form("\n <!DOCTYPE html>\n<p>A"), SAYSO_PAGE);
    INT_EQ(form("<!-- a > b --><!doctype HTML PUBLIC \"x\"><title>A"), SAYSO_PAGE);
    INT_EQ(form("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a \">\">]><html>"),
           SAYSO_PAGE);
    INT_EQ(form("<P class=a>One</P>"), SAYSO_PAGE);
    INT_EQ(form("Warning: line 12\n<!DOCTYPE html>"), SAYSO_PAGE);
}

TEST(form_feed)
{
    INT_EQ(form("<rss version=\"2.0\">"), SAYSO_FEED);
    INT_EQ(form("<?xml version='1.0'?>\n<?style?>\n<!-- x --><feed xmlns=''>"),
           SAYSO_FEED);
    INT_EQ(form("<?xml version='1.0'?><rdf:RDF>"), SAYSO_FEED);
    INT_EQ(form("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>"), SAYSO_FEED);
    INT_EQ(form("PHP notice\n<?xml version='1.0'?><rss>"), SAYSO_FEED);
    INT_EQ(form("<opml version='2.0'>"), SAYSO_LIST);
}

TEST(form_xml_of_another_kind)
{
    struct sayso_str root;
    INT_EQ(form_of(STR_LIT("<?xml version='1.0'?><s:urlset>"), &root), SAYSO_PLAIN);
    STR_EQ(root, "urlset");
}

TEST(form_json)
{
    INT_EQ(form("{\"text\": \"A\"}\n"), SAYSO_LINES);
    INT_EQ(form(" [ { \"text\": \"A\"}]"), SAYSO_LINES);
    INT_EQ(form("{\"version\": \"https://jsonfeed.org/version/1\"}"), SAYSO_JSON_FEED);
    INT_EQ(form("{\"items\": [], \"version\":\"https:\\/\\/jsonfeed.org\\/version\"}"),
           SAYSO_JSON_FEED);
    INT_EQ(form("{\"text\": \"a \\\"version\\\": \\\"http://jsonfeed.org\\\"\"}"),
           SAYSO_LINES);
    INT_EQ(form("{\"version\": \"2\", \"text\": \"http://jsonfeed.org\"}"),
           SAYSO_LINES);
}

TEST(form_of_what_ends_early)
{
    const char *all =
        "<?xml version='1.0'?><!-- a --><!DOCTYPE rss [ <!ENTITY a 'b'> ]>"
        "<rss version=\"2.0\">";
    struct sayso_str text = str_from(all), root;
    for (size_t n = 0; n < text.n; n++) {
        enum sayso_form form = form_of(str_sub(text, 0, n), &root);
        OK(form == SAYSO_PLAIN || form == SAYSO_FEED);
    }
}

TEST(form_json_line)
{
    OK(form_is_json_line(STR_LIT("{\"text\": \"A\"}\r\n")));
    OK(form_is_json_line(STR_LIT("\xEF\xBB\xBF{\"text\": \"A\"}")));
    OK(!form_is_json_line(STR_LIT("{\n")));
    OK(!form_is_json_line(STR_LIT("{\"text\":\n")));
    OK(!form_is_json_line(STR_LIT("[{\"text\": \"A\"}]\n")));
    OK(!form_is_json_line(STR_LIT("{\"version\": \"https://jsonfeed.org/1\"}")));
}
