/* Which documents the quick reader takes, and that it reads them as the other does. */
#include "base/expat.h"

#include "../fuzz/readers.h"
#include "base/buf.h"
#include "base/str.h"
#include "unit.h"

static void look(struct sayso_str xml, bool expected, int line)
{
    bool quickly;
    const char *differs = readers_differ(xml, &quickly);
    unit_check(quickly == expected, __FILE__, line, "who reads it");
    unit_check(!differs, __FILE__, line, differs ? differs : "");
}

#define QUICK(xml) look(STR_LIT(xml), true, __LINE__)
#define SLOW(xml) look(STR_LIT(xml), false, __LINE__)

TEST(expat_reads_as_libxml2_does)
{
    QUICK("<a><b c='1' d=\"&lt;2&amp;\">x &amp; y</b><e/></a>");
    QUICK("<a>1<!-- no --><?no no?>2<![CDATA[<3> & ]]]]>4</a>");
    QUICK("<a>&#233;&#xE9;&#x1F600;&#13;&#9;&quot;&apos;&gt;</a>");
    QUICK("<a b=' x\n\r\ty&#10;&#13;&#9;z '>\r\n1\r2\r\r\n<![CDATA[\r\n\r]]></a>\r\n");
    QUICK("<?xml version='1.0' encoding='utf-16' standalone='yes'?><!-- a --><a>é</a>");
    QUICK(
        "<?xml version=\"1.0\"\n encoding=\"x-nonsense\" ?>\n<a/><?b c?><!-- d -->\n");
    QUICK("<é ü='ä'>\xC2\x85\xE2\x80\xA8\xEF\xBF\xBD\xF0\x9F\x98\x80\x7F</é>");
}

TEST(expat_names_as_libxml2_does)
{
    QUICK("<a xmlns='u:1' xmlns:p='u:2' p:x='1' y='2'><p:b/><c xmlns=''/></a>");
    QUICK("<p:a xmlns:p='u:1'><p:a xmlns:p='u:2' xmlns:q='u:1' q:p=''/><p:b/></p:a>");
    QUICK("<a xml:lang='en' xml:space='odd' xml:base=''><xml:b/></a>");
    QUICK("<a xmlns='no address' xmlns:xml='http://www.w3.org/XML/1998/namespace'/>");
    QUICK("<a xmlns:p='&#10; &#9;&#13;' p:b='1'/>");
}

TEST(expat_leaves_the_rest_to_libxml2)
{
    SLOW("");
    SLOW("text");
    SLOW("\xEF\xBB\xBF<a/>");
    SLOW(" <a/>");
    SLOW("<!DOCTYPE a><a/>");
    SLOW("<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>");
    SLOW("<!DOCTYPE a SYSTEM 'u'><a>&b;</a>");
    SLOW("<?xml version='1.1'?><a/>");
    SLOW("<?xml version='2.0'?><a/>");
    SLOW("<p:a/>");
    SLOW("<a p:b='1'/>");
    SLOW("<a:b:c/>");
    SLOW("<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>");
    SLOW("<a xmlns:p=''/>");
    SLOW("<a xmlns='http://www.w3.org/2000/xmlns/'/>");
    SLOW("<a>R&D</a>");
    SLOW("<a>&nbsp;</a>");
    SLOW("<a>]]></a>");
    SLOW("<a/>text");
    SLOW("<a><b></a>");
    SLOW("<a>\x01</a>");
    SLOW("<a>&#1;</a>");
    SLOW("<a>\xEF\xBF\xBF</a>");
}

static void repeat(struct buf *buf, const char *piece, size_t times)
{
    for (size_t i = 0; i < times; i++)
        buf_add_cstr(buf, piece);
}

TEST(expat_stops_where_libxml2_is_stopped)
{
    struct buf xml = {0};
    repeat(&xml, "<a>", XML_MAX_DEPTH - 1);
    buf_add_cstr(&xml, "<a/>");
    repeat(&xml, "</a>", XML_MAX_DEPTH - 1);
    look(buf_str(&xml), true, __LINE__);
    xml.n = 0;
    repeat(&xml, "<a>", XML_MAX_DEPTH);
    buf_add_cstr(&xml, "<a/>");
    repeat(&xml, "</a>", XML_MAX_DEPTH);
    look(buf_str(&xml), false, __LINE__);
    xml.n = 0;
    buf_add_cstr(&xml, "<a>");
    for (int i = 0; i < 24000; i++)
        buf_printf(&xml, "<%x/>", 0xA00000 + i);
    buf_add_cstr(&xml, "</a>");
    look(buf_str(&xml), false, __LINE__);
    xml.n = 0;
    buf_add_cstr(&xml, "<a");
    for (int i = 0; i < 4000; i++)
        buf_printf(&xml, " b%d='%d'", i, i);
    buf_add_cstr(&xml, "/>");
    look(buf_str(&xml), false, __LINE__);
    buf_free(&xml);
}
