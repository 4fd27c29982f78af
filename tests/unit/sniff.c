#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"
#include "read/encoding.h"
#include "read/sniff.h"
#include "unit.h"

static struct sayso_str name_of(const struct encoding *encoding)
{
    return encoding ? str_from(encoding->name) : STR_LIT("none");
}

#define LABEL(label, name) STR_EQ(name_of(encoding_of(STR_LIT(label))), name)
#define TYPE(type, name) STR_EQ(name_of(sniff_type(STR_LIT(type))), name)
#define MARKUP(bytes, name) STR_EQ(name_of(sniff_markup(STR_LIT(bytes))), name)

TEST(encoding_labels)
{
    LABEL("utf8", "UTF-8");
    LABEL(" UTF-8\n", "UTF-8");
    LABEL("latin1", "Windows-1252");
    LABEL("ISO-8859-1", "Windows-1252");
    LABEL("us-ascii", "Windows-1252");
    LABEL("cp1251", "Windows-1251");
    LABEL("ISO_8859-2:1987", "ISO-8859-2");
    LABEL("GB2312", "GBK");
    LABEL("ks_c_5601-1987", "EUC-KR");
    LABEL("x-sjis", "Shift_JIS");
    LABEL("TIS-620", "Windows-874");
    LABEL("utf-16", "UTF-16LE");
    LABEL("", "none");
    LABEL("utf", "none");
    LABEL("utf-8 utf8", "none");
    LABEL("a label that is longer than any other", "none");
}

TEST(sniff_content_type)
{
    TYPE("text/html; charset=koi8-r", "KOI8-R");
    TYPE("text/html;Charset = \"windows-1251\"; x=y", "Windows-1251");
    TYPE("text/html; charset='big5'", "Big5");
    TYPE("text/html; charset=euc-kr;", "EUC-KR");
    TYPE("text/html; charset; charset=gbk", "GBK");
    TYPE("text/html; charsetcharset=gbk", "GBK");
    TYPE("text/html; charset=\"gbk", "none");
    TYPE("text/html; charset=", "none");
    TYPE("text/html; charset=klingon", "none");
    TYPE("text/html", "none");
    TYPE("", "none");
}

TEST(sniff_meta)
{
    MARKUP("<meta charset=windows-1250>", "Windows-1250");
    MARKUP("\n <HTML><HEAD><META CHARSET='koi8-u' />", "KOI8-U");
    MARKUP("<meta http-equiv=content-type content='text/html; charset=big5'>", "Big5");
    MARKUP("<meta content='a; charset=gbk' http-equiv='Content-Type'>", "GBK");
    MARKUP("<meta content='text/html; charset=gbk'>", "none");
    MARKUP("<meta http-equiv=refresh content='text/html; charset=gbk'>", "none");
    MARKUP("<meta charset=nonsense><meta charset=gbk>", "GBK");
    MARKUP("<metal charset=gbk>", "none");
    MARKUP("<p title='<meta charset=gbk>'>", "none");
    MARKUP("<!-- <meta charset=gbk> --><meta charset=big5>", "Big5");
    MARKUP("<!--><meta charset=big5>", "Big5");
    MARKUP("<? <meta charset=gbk ?><meta charset=big5>", "Big5");
    MARKUP("<a = b/=c><meta charset=utf-16be>", "UTF-8");
    MARKUP("<1><meta charset=gbk>", "GBK");
}

TEST(sniff_cut_off)
{
    MARKUP("<meta charset=gbk", "none");
    MARKUP("<meta charset='gbk>", "none");
    MARKUP("<meta charset=", "none");
    MARKUP("<meta", "none");
    MARKUP("<!--", "none");
    MARKUP("<", "none");
    MARKUP("", "none");
}

TEST(sniff_only_markup)
{
    MARKUP("Write <meta charset=gbk> into the head.", "none");
    MARKUP("{\"html\": \"<meta charset=gbk>\"}", "none");
}

TEST(sniff_xml)
{
    MARKUP("<?xml version='1.0' encoding='windows-1251'?><rss>", "Windows-1251");
    MARKUP("\n<?xml version=\"1.0\" encoding = \"gb2312\" ?>", "GBK");
    MARKUP("<?xml version='1.0' encoding='utf-16'?><rss>", "UTF-8");
    MARKUP("<?xml version='1.0'?><rss encoding='gbk'>", "none");
    MARKUP("<?xml encoding=gbk?>", "none");
    MARKUP("<?xml encoding='gbk", "none");
    /* What a feed quotes is not what it is in; a page's own tag comes first. */
    MARKUP("<?xml encoding='big5'?><rss><meta charset=gbk>", "Big5");
    MARKUP("<?xml version='1.0'?><rss><meta charset=gbk>", "none");
    MARKUP("<?xml encoding='big5'?><!DOCTYPE html><html><meta charset=gbk>", "GBK");
    MARKUP("<?xml encoding='big5'?><html><p>", "Big5");
}

TEST(sniff_looks_far_but_not_for_ever)
{
    enum { NEAR = 60000, FAR = 70000 };
    struct buf page = {0};
    buf_add_cstr(&page, "<html><!--");
    while (page.n < NEAR)
        buf_add_char(&page, 'x');
    buf_add_cstr(&page, "--><meta charset=gbk>");
    STR_EQ(name_of(sniff_markup(buf_str(&page))), "GBK");
    page.n = NEAR;
    while (page.n < FAR)
        buf_add_char(&page, 'x');
    buf_add_cstr(&page, "--><meta charset=gbk>");
    STR_EQ(name_of(sniff_markup(buf_str(&page))), "none");
    buf_free(&page);
}
