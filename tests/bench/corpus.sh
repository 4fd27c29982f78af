#!/bin/sh
# corpus.sh FOLDER MB: makes what the bench reads, from the shipped articles. Their
# paragraphs, shuffled by a generator of our own (the same corpus on every machine), make
# articles of about 2 KB: FOLDER/text.txt holds MB of them in one file, FOLDER/small as
# many in a file each, FOLDER/lines.jsonl half as many as JSON Lines, FOLDER/pages a tenth
# as web pages with the clutter of such, FOLDER/feeds a twentieth as feeds of twenty items.
set -eu
folder=$1
megabytes=$2
articles=$(cd "$(dirname "$0")/../articles" && pwd)
mkdir -p "$folder/small" "$folder/pages" "$folder/feeds"
awk -v folder="$folder" -v megabytes="$megabytes" '
BEGIN { RS = ""; state = 20261 }
FNR == 1 { titles[++title_count] = $0; next }
{ gsub(/\n/, " "); paragraphs[++paragraph_count] = $0 }

# Park and Miller (1988), exact in the floating point of every awk.
function random(n) { state = (state * 16807) % 2147483647; return 1 + state % n }

# Fill body[1..n] with paragraphs of about 2 KB in all; returns n.
function article(    n, bytes) {
    title = titles[random(title_count)]
    while (bytes < 1700) {
        body[++n] = paragraphs[random(paragraph_count)]
        bytes += length(body[n])
    }
    return n
}
function text(    n, i, all) {
    n = article()
    all = title "\n"
    for (i = 1; i <= n; i++)
        all = all "\n" body[i] "\n"
    return all
}
function line(    n, i, all) {
    n = article()
    all = quoted(body[1])
    for (i = 2; i <= n; i++)
        all = all "\\n\\n" quoted(body[i])
    return "{\"title\": \"" quoted(title) "\", \"text\": \"" all "\"}\n"
}
function quoted(s) { gsub(/"/, "\\\"", s); return s }
function escaped(s) {
    gsub(/&/, "\\&amp;", s); gsub(/</, "\\&lt;", s); gsub(/"/, "\\&quot;", s)
    return s
}
function links(n, class,    i, all) {
    all = "<ul class=\"" class "\">\n"
    for (i = 1; i <= n; i++)
        all = all "<li class=\"item\"><a href=\"/news/" random(99999) "?from=" class \
              "\" data-id=\"" i "\"><span>" escaped(titles[random(title_count)]) \
              "</span></a></li>\n"
    return all "</ul>\n"
}
function page(    n, i, all) {
    n = article()
    all = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<title>" \
          escaped(title) " | The Lowmoor Courier</title>\n<style>" style "</style>\n" \
          "<script>" script "</script>\n</head><body>\n<nav>" links(40, "menu") \
          "</nav>\n<main><article><h1>" escaped(title) "</h1>\n"
    for (i = 1; i <= n; i++)
        all = all "<p class=\"story__text\">" escaped(body[i]) "</p>\n" \
              (i % 4 ? "" : "<aside class=\"related\">" links(3, "more") "</aside>\n")
    return all "</article></main>\n<aside>" links(30, "most-read") "</aside>\n<footer>" \
           links(20, "footer") "<p>All rights reserved.</p></footer></body></html>\n"
}
function feed(    items, n, i, all) {
    all = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" " \
          "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>\n" \
          "<title>The Lowmoor Courier</title><link>https://courier.example/</link>\n"
    for (items = 1; items <= 20; items++) {
        n = article()
        all = all "<item><title>" escaped(title) "</title><guid>c-" random(1e9) \
              "</guid><pubDate>Tue, 10 Nov 2026 17:05:00 GMT</pubDate>\n" \
              "<content:encoded><![CDATA["
        for (i = 1; i <= n; i++)
            all = all "<p>" escaped(body[i]) "</p>\n"
        all = all "]]></content:encoded></item>\n"
    }
    return all "</channel></rss>\n"
}
# As many files as have `bytes` in all, a thousand a folder.
function files(what, ending, bytes,    n, name, all) {
    for (n = 0; bytes > 0; n++) {
        if (n % 1000 == 0)
            system("mkdir -p " folder "/" what "/" int(n / 1000))
        all = what == "small" ? text() : what == "pages" ? page() : feed()
        name = folder "/" what "/" int(n / 1000) "/" n ending
        printf "%s", all > name
        close(name)
        bytes -= length(all)
    }
}
END {
    for (i = 1; i <= 60; i++) {
        style = style ".block-" i " > li:hover { color: #" 100 + i "; margin: 0 " i "px }\n"
        script = script "window.q=window.q||[];q.push({slot:\"a" i "\",sizes:[[300,250]]});\n"
    }
    for (bytes = megabytes * 1e6; bytes > 0; bytes -= length(all)) {
        all = text() "\n"
        printf "%s", all > (folder "/text.txt")
    }
    for (bytes = megabytes * 5e5; bytes > 0; bytes -= length(all)) {
        all = line()
        printf "%s", all > (folder "/lines.jsonl")
    }
    files("small", ".txt", megabytes * 1e6)
    files("pages", ".html", megabytes * 1e5)
    files("feeds", ".xml", megabytes * 5e4)
}' "$articles"/*.txt
