/* Pages as trees: what is implied, what ends what, and what is kept. */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"
#include "read/tree.h"
#include "unit.h"

static void show_open(struct buf *out, const struct node *node)
{
    if (node->tag == TAG_TEXT || node->text.n) {
        if (node->tag != TAG_TEXT)
            buf_printf(out, "%.*s:", STR(node->name));
        buf_printf(out, "'%.*s'", STR(node->text));
        return;
    }
    buf_add(out, node->name);
    for (size_t i = 0; i < node->attribute_count; i++)
        buf_printf(out, "[%.*s=%.*s]", STR(node->attributes[i].name),
                   STR(node->attributes[i].value));
}

/* The tree as "html(body(p('text' b)))". */
static void show(struct buf *out, const struct node *top)
{
    const struct node *node = top->first;
    while (node) {
        show_open(out, node);
        if (node->first) {
            buf_add_char(out, '(');
            node = node->first;
            continue;
        }
        while (node != top && !node->next) {
            node = node->parent;
            if (node != top)
                buf_add_char(out, ')');
        }
        if (node == top)
            return;
        buf_add_char(out, ' ');
        node = node->next;
    }
}

static void tree_is(const char *html, const char *tree, const char *file, int line)
{
    struct arena arena = {0};
    struct buf out = {0};
    show(&out, tree_parse(str_from(html), &arena));
    unit_str(buf_str(&out), str_from(tree), file, line, html);
    buf_free(&out);
    arena_free(&arena);
}

#define TREE(html, tree) tree_is(html, tree, __FILE__, __LINE__)
#define BODY(html, tree) tree_is(html, "html(body(" tree "))", __FILE__, __LINE__)

TEST(tree_frame)
{
    TREE("", "");
    TREE(" \n<!-- a --><!DOCTYPE html>\n", "");
    TREE("a", "html(body('a'))");
    TREE("<html lang=sv><head><title>A &amp; B</title></head> <body "
         "class=x>c</body></html>",
         "html[lang=sv](head(title('A & B')) body[class=x]('c'))");
    TREE("<title>A</title><p>b", "html(head(title('A')) body(p('b')))");
    TREE("<meta name=a><html lang=en><p>b<body class=c>d",
         "html[lang=en](head(meta[name=a]) body[class=c](p('b' 'd')))");
    TREE("<head></head><link rel=x><p>a", "html(head(link[rel=x]) body(p('a')))");
    TREE("<head><div>a</div><meta name=b>", "html(head body(div('a') meta[name=b]))");
    TREE("<p>a</body></html> b", "html(body(p('a' ' b')))");
    TREE("<head><noscript><img src=a></noscript><title>b</title></head>c",
         "html(head(noscript(img[src=a]) title('b')) body('c'))");
    TREE("<head><noscript><body>a", "html(head(noscript) body('a'))");
    TREE("</div></p>a", "html(body(p 'a'))");
}

TEST(tree_implied_ends)
{
    BODY("<p>a<p>b<div>c</div>d", "p('a') p('b') div('c') 'd'");
    BODY("<ul><li>a<li>b<ul><li>c</ul>d</ul>e",
         "ul(li('a') li('b' ul(li('c')) 'd')) 'e'");
    BODY("<ul><li><div>a<li>b", "ul(li(div('a')) li('b'))");
    BODY("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt('a') dd('b') dt('c'))");
    BODY("<table><tr><td>a<th>b<tr><td>c<tbody><tr><td>d</table>e",
         "table(tr(td('a') th('b')) tr(td('c')) tbody(tr(td('d')))) 'e'");
    BODY("<table><td><table><td>a</table>b", "table(td(table(td('a')) 'b'))");
    BODY("<table><tr><table><tr>", "table(tr) table(tr)");
    BODY("<table><caption>a<tr><td>b", "table(caption('a') tr(td('b')))");
    BODY("<tr><td>a<td>b<tr><td>c", "tr(td('a') td('b')) tr(td('c'))");
    BODY("<td>a<div>b<td>c</td>d</div>e</td>", "td('a' div('b' td('c') 'd') 'e')");
    BODY("<td><div>a</td>b</tr>c</table>d", "td(div('a' 'b' 'c' 'd'))");
    BODY("<select><option>a<option>b<optgroup><option>c</select>d",
         "select(option('a') option('b') optgroup(option('c'))) 'd'");
    BODY("<h1>a<h2>b</h3>c", "h1('a') h2('b') 'c'");
    BODY("<ruby>a<rt>b<rp>c</ruby>", "ruby('a' rt('b') rp('c'))");
    BODY("<button>a<button>b", "button('a') button('b')");
    BODY("<a href=1>a<a href=2>b", "a[href=1]('a') a[href=2]('b')");
    BODY("<p>a</p></p>b", "p('a') p 'b'");
}

TEST(tree_void)
{
    BODY("a<br>b</br>c<hr>d<img src=e>f<div/>g",
         "'a' br 'b' br 'c' hr 'd' img[src=e] 'f' div('g')");
}

TEST(tree_end_tags)
{
    BODY("a</i>b</x>c", "'a' 'b' 'c'");
    BODY("<div><span>a</div>b</span>c", "div(span('a')) 'b' 'c'");
    BODY("<span><div>a</span>b</div>c", "span(div('a' 'b') 'c')");
    BODY("<b><i>a</b>b</i>c", "b(i('a')) 'b' 'c'");
    BODY("<form><div>a</form>b</div>c", "form(div('a' 'b')) 'c'");
    BODY("<p><table><tr><td>a</p>b</table>c", "p table(tr(td('a' p 'b'))) 'c'");
    BODY("<ul><li>a<ol></li>b</ol>", "ul(li('a' ol('b')))");
    BODY("<x-a><x-b>a</x-a>b", "x-a(x-b('a')) 'b'");
}

TEST(tree_overlaps)
{
    BODY("<b>a<div>b</b>c</div>d", "b('a') div('b' 'c') 'd'");
    BODY("<b><b><p>a</b></b>b</p>c", "b(b) p('a' 'b') 'c'");
    BODY("<a x=1>a<h3>b</a>c</h3>d", "a[x=1]('a') h3(a[x=1]('b') 'c') 'd'");
    BODY("<a><div></a>b</div>c", "a div('b') 'c'");
    BODY("<a><div>b<i>c</i><p>d<b>e</a>f</b>g</p>h</div>i",
         "a div(a('b' i('c')) p(a('d') b(a('e') 'f') 'g') 'h') 'i'");
    BODY("<a x=1><div>b<a x=2>c</a>d</div>e",
         "a[x=1] div(a[x=1]('b') a[x=2]('c') 'd') 'e'");
    BODY("<a><ul><li>b</li><li>c</a>d", "a ul(a(li('b')) li(a('c') 'd'))");
    BODY("<a>a<table><td>b</a>c</table>d</a>e", "a('a' table(td('b' 'c')) 'd') 'e'");
    BODY("<b><form><p>a</form>b</b>c", "b form(p('a' 'b' 'c'))");
}

TEST(tree_text)
{
    BODY("<p>a<b>b</b> &lt;c&gt; &eacute;&#x2019;</p>",
         "p('a' b('b') ' <c> \303\251\342\200\231')");
    BODY("<pre>\n\na</pre><pre>b</pre>", "pre('\na') pre('b')");
    TREE("<script>if (a < b && c) { '</p>' }</script>d",
         "html(head(script:'if (a < b && c) { '</p>' }') body('d'))");
    BODY("a<style>b &amp; <i></style><iframe>c<p></iframe>d",
         "'a' style:'b &amp; <i>' iframe:'c<p>' 'd'");
    BODY("a<textarea>\nb<p>&amp;</textarea><xmp><i></xmp>c",
         "'a' textarea('b<p>&') xmp('<i>') 'c'");
    BODY("a<plaintext>b</plaintext>c", "'a' plaintext('b</plaintext>c')");
    BODY("a<template><p>b</template>c", "'a' template(p('b')) 'c'");
    TREE("<![CDATA[a]]>b", "html(body('b'))");
}

TEST(tree_foreign)
{
    BODY("a<svg><title>b</title><path d=1 /><style>c</style></svg>d",
         "'a' svg(title('b') path[d=1] style('c')) 'd'");
    BODY("<svg><![CDATA[a<b>]]></svg>", "svg('a<b>')");
    BODY("<svg><g>a<p>b", "svg(g('a')) p('b')");
    BODY("<svg><foreignObject><p>a</p></foreignObject><g/></svg>b",
         "svg(foreignobject(p('a')) g) 'b'");
    BODY("<math><mi>x</mi><mo>=</mo></math>a", "math(mi('x') mo('=')) 'a'");
}

TEST(tree_nodes)
{
    struct arena arena = {0};
    struct node *root =
        tree_parse(STR_LIT("<p ID=a title='b &amp; c' id=d>x<b>y</b></p>z"), &arena);
    struct node *body = root->first->first, *p = body->first;
    STR_EQ(node_attribute(p, "id"), "a");
    STR_EQ(node_attribute(p, "title"), "b & c");
    STR_EQ(node_attribute(p, "class"), "");
    INT_EQ(p->attribute_count, 2);
    INT_EQ(node_next(p, body)->tag, TAG_TEXT);
    STR_EQ(node_skip(p, body)->text, "z");
    OK(!node_skip(p, p) && !node_skip(body->last, root));
    size_t count = 0;
    for (struct node *node = root; node; node = node_next(node, root))
        count++;
    INT_EQ(count, 8);
    arena_free(&arena);
}

TEST(tree_elements_sorted)
{
    for (int tag = TAG_A; tag < TAG_COUNT; tag++) {
        INT_EQ(element_tag(str_from(element_name((enum tag)tag))), tag);
        OK(tag == TAG_A ||
           strcmp(element_name((enum tag)(tag - 1)), element_name((enum tag)tag)) < 0);
    }
    INT_EQ(element_tag(STR_LIT("")), TAG_OTHER);
    INT_EQ(element_tag(STR_LIT("x-y")), TAG_OTHER);
}
