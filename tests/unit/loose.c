/* What is no XML, read as if it were: nothing that people wrote is lost. */
#include "read/loose.h"

#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "base/str.h"
#include "unit.h"

static void start(void *context, struct xml_name name,
                  const struct xml_attribute *attributes, size_t count)
{
    buf_printf(context, "<%.*s", STR(name.local));
    if (name.space.n)
        buf_printf(context, "{%.*s}", STR(name.space));
    for (size_t i = 0; i < count; i++)
        buf_printf(context, " %.*s=%.*s", STR(attributes[i].name.local),
                   STR(attributes[i].value));
    buf_add_cstr(context, ">");
}

static void end(void *context, struct xml_name name)
{
    buf_printf(context, "</%.*s>", STR(name.local));
}

static void text(void *context, struct sayso_str piece)
{
    buf_add(context, piece);
}

static bool read_loosely(struct sayso_str xml, struct buf *buf)
{
    struct arena arena = {0};
    struct xml_events events = {start, end, text, NULL, buf};
    bool whole = loose_read(xml, &events, &arena);
    arena_free(&arena);
    return whole;
}

static void reads(const char *xml, const char *expected, bool whole, int line)
{
    struct buf buf = {0};
    unit_int(read_loosely(str_from(xml), &buf), whole, __FILE__, line, "whole");
    unit_str(buf_str(&buf), str_from(expected), __FILE__, line, xml);
    buf_free(&buf);
}

#define READS(xml, expected) reads(xml, expected, true, __LINE__)
#define CUT(xml, expected) reads(xml, expected, false, __LINE__)

TEST(loose_reads_what_is_well_formed)
{
    READS("<?xml version='1.0'?><!DOCTYPE a><A B='1'><c/>x<!-- no --></A>",
          "<a b=1><c></c>x</a>");
    READS("<a><![CDATA[<b> & ]]>&lt;</a>", "<a><b> & <</a>");
}

TEST(loose_keeps_stray_marks)
{
    READS("<a>AT&T, R & D, 1 < 2, &unknown;</a>",
          "<a>AT&T, R & D, 1 < 2, &unknown;</a>");
    READS("<a>caf&eacute;&nbsp;&#8217;</a>", "<a>café\xC2\xA0’</a>");
    READS("<a href='?x=1&y=2' b=c d></a>", "<a href=?x=1&y=2 b=c d=></a>");
}

TEST(loose_matches_end_tags)
{
    READS("<a><b>1<br>2</b>3</a>", "<a><b>1<br>2</br></b>3</a>");
    READS("<a>1</b>2</a>3</a>", "<a>12</a>3");
    CUT("<a><b>1", "<a><b>1</b></a>");
    CUT("<a><b", "<a></a>");
}

TEST(loose_never_puts_an_item_in_another)
{
    READS("<channel><item><title>1<item><title>2</title></item></channel>",
          "<channel><item><title>1</title></item><item><title>2</title></item>"
          "</channel>");
    READS("<channel><x><item>1</item></channel>",
          "<channel><x></x><item>1</item></channel>");
    READS("<feed><entry>1<entry>2</feed>",
          "<feed><entry>1</entry><entry>2</entry></feed>");
    READS("<channel><item>1<item/>2</item></channel>",
          "<channel><item>1<item></item>2</item></channel>");
}

TEST(loose_resolves_namespaces)
{
    READS("<a xmlns='u' xmlns:p='v'><p:b></p:b><c xmlns='w'></c><d></d></a><e></e>",
          "<a{u} xmlns=u p=v><b{v}></b><c{w} xmlns=w></c><d{u}></d></a><e></e>");
}

TEST(loose_reads_cdata_that_does_not_end)
{
    READS("<a><![CDATA[1</a><b><![CDATA[2<x>]]></b>", "<a>1</a><b>2<x></b>");
    READS("<a><![CDATA[1</a>", "<a>1</a>");
}

static void repeat(struct buf *buf, const char *piece, size_t times)
{
    for (size_t i = 0; i < times; i++)
        buf_add_cstr(buf, piece);
}

/* Seconds that reading takes. */
static double seconds(struct sayso_str xml)
{
    struct buf buf = {0};
    clock_t began = clock();
    read_loosely(xml, &buf);
    buf_free(&buf);
    return (double)(clock() - began) / CLOCKS_PER_SEC;
}

TEST(loose_is_linear)
{
    enum { MANY = 40000 };
    static const char *const pieces[] = {
        "<a>",        "</a>",   "<a></b>",         "<![CDATA[", "<a xmlns:p='u'>",
        "<![CDATA[x", "<item>", "<p:a xmlns:p=u>", "<",         "&"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct buf xml = {0};
        repeat(&xml, pieces[i], MANY);
        OK(seconds(buf_str(&xml)) < 5);
        buf_free(&xml);
    }
}
