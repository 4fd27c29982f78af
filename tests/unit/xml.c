/* XML as events; what is never loaded or expanded; where it first goes wrong. */
#include "base/xml.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"
#include "unit.h"

static void add_name(struct buf *buf, struct xml_name name)
{
    if (name.space.n)
        buf_printf(buf, "{%.*s}", STR(name.space));
    buf_printf(buf, "%.*s", STR(name.local));
}

static void start(void *context, struct xml_name name,
                  const struct xml_attribute *attributes, size_t count)
{
    struct buf *buf = context;
    buf_add_cstr(buf, "<");
    add_name(buf, name);
    for (size_t i = 0; i < count; i++) {
        buf_add_cstr(buf, " ");
        add_name(buf, attributes[i].name);
        buf_printf(buf, "=%.*s", STR(attributes[i].value));
    }
    buf_add_cstr(buf, ">");
}

static void end(void *context, struct xml_name name)
{
    (void)name;
    buf_add_cstr(context, "/");
}

static void text(void *context, struct sayso_str piece)
{
    buf_add(context, piece);
}

static struct sayso_str entity(void *context, struct sayso_str name)
{
    (void)context;
    return str_is(name, "eacute") ? STR_LIT("é") : (struct sayso_str){0};
}

static int read_xml(struct sayso_str xml, struct buf *buf, struct xml_fault *fault)
{
    struct xml_events events = {start, end, text, entity, buf};
    return xml_read(xml, &events, fault);
}

static void reads(struct sayso_str xml, const char *expected, int line)
{
    struct buf buf = {0};
    struct xml_fault fault;
    unit_int(read_xml(xml, &buf, &fault), 0, __FILE__, line, "xml_read");
    unit_str(buf_str(&buf), str_from(expected), __FILE__, line, "events");
    buf_free(&buf);
}

static void fails(struct sayso_str xml, unsigned at, unsigned column, const char *what,
                  int line)
{
    struct buf buf = {0};
    struct xml_fault fault;
    unit_int(read_xml(xml, &buf, &fault), -1, __FILE__, line, "xml_read");
    unit_int(fault.line, at, __FILE__, line, "line");
    unit_int(fault.column, column, __FILE__, line, "column");
    unit_check(fault.what && strstr(fault.what, what), __FILE__, line,
               fault.what ? fault.what : "no fault");
    buf_free(&buf);
}

#define READS(xml, expected) reads(STR_LIT(xml), expected, __LINE__)
#define FAILS(xml, at, column, what) fails(STR_LIT(xml), at, column, what, __LINE__)

TEST(xml_gives_events)
{
    READS("<a><b c='1' d=\"&lt;2&amp;\">x &amp; y</b><e/></a>",
          "<a><b c=1 d=<2&>x & y/<e>//");
    READS("<a>1<!-- no --><?no no?>2<![CDATA[<3> & ]]]]>4</a>", "<a>12<3> & ]]4/");
    READS("<a>&#233;&#xE9;&#x1F600;</a>", "<a>éé😀/");
    READS("<a b='x\n y'>\n</a>\n", "<a b=x  y>\n/");
}

TEST(xml_resolves_namespaces)
{
    READS("<a xmlns='u:1' xmlns:p='u:2' p:x='1' y='2'><p:b/><c xmlns=''/></a>",
          "<{u:1}a {u:2}x=1 y=2><{u:2}b>/<c>//");
    READS("<a xml:lang='en'/>", "<a {http://www.w3.org/XML/1998/namespace}lang=en>/");
    READS("<q:a q:b='1'><c/></q:a>", "<a b=1><c>//");
}

TEST(xml_ignores_the_declared_encoding)
{
    READS("<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>", "<a>é/");
    READS("<?xml version='1.0' encoding='utf-16'?><a>é</a>", "<a>é/");
    READS("<?xml version='1.0' encoding='x-nonsense'?><a>é</a>", "<a>é/");
}

TEST(xml_never_expands_what_a_document_declares)
{
    READS("<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a>&eacute;&x;</a>", "<a>é&x;/");
    READS("<!DOCTYPE a SYSTEM 'u' [<!ENTITY x SYSTEM 'file:///etc/passwd'>"
          "<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><a>&x;</a>",
          "<a>&x;/");
    FAILS("<!DOCTYPE a [<!ENTITY x 'boo'>]>\n<a>&x;</a>", 2, 7, "not declared");
    FAILS("<!DOCTYPE a [<!ENTITY x 'boo'><!ENTITY y '&x;&x;'>]><a b='&y;'/>", 1, 62,
          "not declared");
}

TEST(xml_says_where_it_goes_wrong)
{
    FAILS("", 1, 1, "no element");
    FAILS("plain", 1, 1, "no element");
    FAILS("<a>\n <b>x</a>", 2, 10, "ends nothing open");
    FAILS("<a>R&D</a>", 1, 7, "begins no reference");
    FAILS("<a>R & D</a>", 1, 7, "begins neither");
    FAILS("<a>&nbsp;</a>", 1, 10, "not declared");
    FAILS("<a b=c/>", 1, 6, "without quotation marks");
    FAILS("<a b/>", 1, 5, "without a value");
    FAILS("<a b='1' b='2'/>", 1, 15, "twice");
    FAILS("<a>\x01</a>", 1, 4, "does not allow");
    FAILS("<a>1 < 2</a>", 1, 7, "begins neither");
    FAILS("<a/>text", 1, 5, "behind the end");
    FAILS("<a><b>", 1, 7, "too early");
    FAILS("<a><![CDATA[x", 1, 14, "does not end");
    FAILS(" <?xml version='1.0'?><a/>", 1, 7, "before the XML declaration");
}

TEST(xml_gives_the_events_before_a_fault)
{
    struct buf buf = {0};
    struct xml_fault fault;
    INT_EQ(read_xml(STR_LIT("<a><b>x</b>&<c/></a>"), &buf, &fault), -1);
    STR_EQ(buf_str(&buf), "<a><b>x/");
    buf_free(&buf);
}

static void repeat(struct buf *buf, const char *piece, size_t times)
{
    for (size_t i = 0; i < times; i++)
        buf_add_cstr(buf, piece);
}

/* Behind a fault nothing is read: libxml2 has let go of the document by then. */
TEST(xml_reads_nothing_behind_a_fault)
{
    struct buf xml = {0}, buf = {0};
    struct xml_fault fault;
    buf_add_cstr(&xml, "<a><b>x ]]> y</b>");
    repeat(&xml, "<c>some more of it</c>]]>", 2000000);
    INT_EQ(read_xml(buf_str(&xml), &buf, &fault), -1);
    STR_EQ(buf_str(&buf), "<a><b>");
    INT_EQ(fault.column, 9);
    OK(strstr(fault.what, "ends no CDATA") != NULL);
    buf_free(&xml);
    buf_free(&buf);
}

TEST(xml_stops_at_its_depth)
{
    struct buf xml = {0}, buf = {0};
    struct xml_fault fault;
    repeat(&xml, "<a>", 100000);
    INT_EQ(read_xml(buf_str(&xml), &buf, &fault), -1);
    OK(strstr(fault.what, "too deep") != NULL);
    xml.n = buf.n = 0;
    repeat(&xml, "<a>", XML_MAX_DEPTH);
    repeat(&xml, "</a>", XML_MAX_DEPTH);
    INT_EQ(read_xml(buf_str(&xml), &buf, &fault), 0);
    buf_free(&xml);
    buf_free(&buf);
}

TEST(xml_stands_a_billion_laughs)
{
    struct buf xml = {0}, buf = {0};
    struct xml_fault fault;
    buf_add_cstr(&xml, "<!DOCTYPE a SYSTEM 'u' [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 10; i++) {
        buf_printf(&xml, "<!ENTITY l%d '", i);
        for (int k = 0; k < 10; k++)
            buf_printf(&xml, "&l%d;", i - 1);
        buf_add_cstr(&xml, "'>");
    }
    buf_add_cstr(&xml, "]><a b='&l9;'>&l9;</a>");
    INT_EQ(read_xml(buf_str(&xml), &buf, &fault), 0);
    OK(buf.n < 100 && strstr(buf.p, "&l9;/") != NULL);
    buf_free(&xml);
    buf_free(&buf);
}

TEST(xml_reads_long_text_and_many_attributes)
{
    enum { LONG = 12 << 20 };
    struct buf xml = {0}, buf = {0};
    struct xml_fault fault;
    buf_add_cstr(&xml, "<a><![CDATA[");
    repeat(&xml, "words and ", LONG / 10);
    buf_add_cstr(&xml, "]]>");
    repeat(&xml, "words and ", LONG / 10);
    buf_add_cstr(&xml, "</a>");
    INT_EQ(read_xml(buf_str(&xml), &buf, &fault), 0);
    INT_EQ(buf.n, 2 * (LONG / 10) * 10 + 4);
    xml.n = buf.n = 0;
    buf_add_cstr(&xml, "<a");
    for (int i = 0; i < 3000; i++)
        buf_printf(&xml, " b%d='%d'", i, i);
    buf_add_cstr(&xml, "/>");
    INT_EQ(read_xml(buf_str(&xml), &buf, &fault), 0);
    buf_free(&xml);
    buf_free(&buf);
}

static void refuses_bomb(const struct buf *xml, const char *what)
{
    struct buf buf = {0};
    struct xml_fault fault;
    INT_EQ(read_xml(buf_str(xml), &buf, &fault), -1);
    STR_EQ(str_from(fault.what), what);
    buf_free(&buf);
}

TEST(xml_refuses_what_takes_an_age)
{
    struct buf xml = {0};
    buf_add_cstr(&xml, "<a>\n<b c='>'");
    for (int i = 0; i < 4000; i++)
        buf_printf(&xml, " b%d='%d'", i, i);
    buf_add_cstr(&xml, "/></a>");
    refuses_bomb(&xml, "an element with too many attributes");
    xml.n = 0;
    buf_add_cstr(&xml, "<!DOCTYPE a [<!ATTLIST b c CDATA 'd'>]><a/>");
    refuses_bomb(&xml, "a declaration of attributes");
    xml.n = 0;
    buf_add_cstr(&xml, "<!DOCTYPE a [");
    for (int i = 0; i < 5000; i++)
        buf_printf(&xml, "<!ENTITY e%d 'x'>", i);
    buf_add_cstr(&xml, "]><a/>");
    refuses_bomb(&xml, "too many declarations");
    xml.n = 0;
    buf_add_cstr(&xml, "<a>");
    for (int i = 0; i < 100000; i++)
        buf_printf(&xml, "<b%d/>", i);
    buf_add_cstr(&xml, "</a>");
    refuses_bomb(&xml, "too many different names");
    buf_free(&xml);
}

TEST(xml_takes_no_text_for_a_bomb)
{
    struct buf xml = {0}, buf = {0};
    struct xml_fault fault;
    buf_add_cstr(&xml, "<!DOCTYPE a [<!ENTITY b 'c'>]><a b='c'>");
    repeat(&xml, "d=\"e\" ", 5000);
    buf_add_cstr(&xml, "<!-- ");
    repeat(&xml, "d=\"e\" ", 5000);
    buf_add_cstr(&xml, "--><![CDATA[");
    repeat(&xml, "d=\"e\" ", 5000);
    buf_add_cstr(&xml, "]]></a>");
    INT_EQ(read_xml(buf_str(&xml), &buf, &fault), 0);
    buf_free(&xml);
    buf_free(&buf);
}

TEST(xml_says_where_a_bomb_lies)
{
    struct buf buf = {0};
    struct xml_fault fault;
    INT_EQ(read_xml(STR_LIT("<!DOCTYPE a [\n\n  <!ATTLIST b c ID #IMPLIED>]><a/>"),
                    &buf, &fault),
           -1);
    INT_EQ(fault.line, 3);
    INT_EQ(fault.column, 3);
    buf_free(&buf);
}
