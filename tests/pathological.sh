#!/bin/sh
# Inputs made to hurt. Each must end in time, within a memory ceiling, with the exit
# status named here, and without a storm of messages. Under a sanitizer the inputs are
# smaller, since each byte costs many times as much there.
# shellcheck source=tests/setup.sh
. "$(dirname "$0")/setup.sh"
scale=1
slack=1
if [ -n "$SAN" ]; then
    scale=20
    slack=3
else
    # shellcheck disable=SC3045  # dash and bash have it, others do without
    ulimit -v 8000000 2>/dev/null || true
fi
cd "$TMP"

# repeat COUNT TEXT [BREAK]: the text so often (divided by the scale), a line end after
# every BREAK of them.
repeat() {
    awk -v n="$1" -v s="$scale" -v text="$2" -v brk="${3:-0}" 'BEGIN {
        n = int(n / s)
        for (i = 1; i <= n; i++)
            printf "%s%s", text, brk && i % brk == 0 ? "\n" : ""
    }'
}

# bytes COUNT CHARACTER: so many of them (divided by the scale).
bytes() {
    head -c $(($1 / scale)) /dev/zero | tr '\0' "$2"
}

# numbered COUNT BEFORE AFTER: a number between the two, so often (divided by the scale).
numbered() {
    awk -v n="$1" -v s="$scale" -v before="$2" -v after="$3" 'BEGIN {
        n = int(n / s)
        for (i = 1; i <= n; i++)
            printf "%s%d%s", before, i, after
    }'
}

# stand NAME SECONDS STATUSES [OPTION...]: analyse the file NAME. No more than so many
# lines may stand on stderr.
most=3
stand() {
    name=$1
    limit=$(($2 * slack))
    statuses=$3
    shift 3
    rc=0
    timeout "$limit" sayso "$@" "$name" >out 2>err || rc=$?
    lines=$(($(wc -l <err)))
    case " $statuses " in
    *" $rc "*) good=true ;;
    *) good=false ;;
    esac
    [ "$lines" -le "$most" ] || good=false
    if $good; then
        pass
    else
        fail "$name: exit status $rc, not $statuses; $lines lines on stderr"
        head -n 5 err | cut -c 1-300
    fi
    rm -f "$name"
}

repeat 2500000 'The mayor said it was. ' >one-line-50MB
stand one-line-50MB 60 0
repeat 100000 'and so on it ' >one-sentence-1MB
stand one-sentence-1MB 10 0
repeat 100000 '"Yes, he said. ' 10 >open-quotes
stand open-quotes 10 0
repeat 4000000 '!' >only-exclamations
stand only-exclamations 3 0
repeat 100000 '"' >only-quotes
stand only-quotes 10 '0 1'
repeat 100000 'not very likely ' >denials
stand denials 10 0
repeat 50000 "'\"" >nested-quotes
stand nested-quotes 10 '0 1'
repeat 1000000 'said ' >said-said
stand said-said 10 0
repeat 200000 'he said that ' >said-that
stand said-that 10 0
repeat 100000 'according to ' >according-to
stand according-to 10 0
repeat 100000 '(' >brackets
stand brackets 10 '0 1'
{
    repeat 100000 '([{'
    printf 'said'
    repeat 100000 '}])'
} >deep-brackets
stand deep-brackets 10 '0 1'
repeat 1000000 '. ' >full-stops
stand full-stops 10 '0 1'
repeat 1000000 '\n' >line-ends
stand line-ends 10 '0 1'
repeat 1000000 'a' >one-word
stand one-word 10 '0 1'
repeat 300000 'e\314\201\314\200\314\202' >marks
stand marks 10 '0 1'
repeat 200000 'Mr. J. R. ' >abbreviations
stand abbreviations 10 '0 1'
repeat 200000 'may perhaps ' >hedges
stand hedges 10 0
repeat 200000 'Ann, Bob and ' >names
stand names 10 '0 1'
repeat 100000 'The minister, who ' >relatives
stand relatives 10 0
repeat 200000 'a-' >hyphens
stand hyphens 10 '0 1'
{
    printf 'The mayor said'
    repeat 100000 '\000'
    printf ' that it was safe.\n'
} >nul-bytes
stand nul-bytes 10 '0 1'
repeat 100000 'He said \377\376 so. ' 10 >not-utf8
stand not-utf8 10 '0 1'
head -c $((2000000 / scale)) "$SAYSO" >binary
stand binary 10 '0 1'
printf '\357\273\277' >only-a-mark
stand only-a-mark 5 '0 1'
printf '\377\376' >only-a-utf16-mark
stand only-a-utf16-mark 5 '0 1'
printf 'He said so.\360\237\230' >cut-short
stand cut-short 5 '0 1'

# Pages that say of themselves more than anybody asked.
{
    printf '<h1>The mayor fell</h1>'
    repeat 100000 '<div class="author byline date">12 May 2022 Ann Lee ' 1
} >nested-bylines.html
stand nested-bylines.html 20 0
{
    printf '<h1>The mayor fell</h1><p>He said so.</p>'
    repeat 100000 '<a rel=author href=/author/x>Ann Lee</a>' 1
} >many-authors.html
stand many-authors.html 20 0
{
    repeat 100000 '<meta name=author content="Ann &amp; Lee">' 1
    printf '<p>He said so.</p>'
} >many-metas.html
stand many-metas.html 20 0
{
    repeat 100000 '<script type="application/ld+json">{"@type":</script>' 1
    printf '<p>He said so.</p>'
} >broken-scripts.html
stand broken-scripts.html 20 0
{
    printf '<script type="application/ld+json">['
    repeat 50000 '{"@type":"Article","@id":"#a","author":{"@id":"#b"}},' 1
    printf ']</script><p>He said so.</p>'
} >many-objects.html
stand many-objects.html 20 0

# A pattern without end: named on stderr or on the claim, not waited for.
cat >slow.csv <<'EOF'
id,kind,match,class,frame,value,points,example,counter,note
H901,hedge,/(?:\w+\s*)+;;/,modal,,2,10,,,Backtracks for ever
EOF
repeat 2000 'The mayor said it was a very long way to go from here to there; again. ' >slow-rubric
stand slow-rubric 30 '0 1' -r default -r slow.csv

# A hundred thousand rules (divided by the scale), as the awk expression writes the cells
# behind the id of rule i; an article is rated by them.
rules() {
    awk -v n=100000 -v s="$scale" 'BEGIN {
        print "id,kind,match,class,value,points"
        for (i = 1; i <= int(n / s); i++) print "Z" i "," '"$1"'
    }' >rules.csv
}
article='The mayor said it may well rain in the valley. It is likely, he said, that the
lamp of the Institute 77 of Lamps fell. One of the many said so.'
printf '%s\n' "$article" >many-sources
rules '"source,Institute " i " of Lamps,organisation,named"'
stand many-sources 10 0 -r default -r rules.csv
printf '%s\n' "$article" >many-first-words
rules '"hedge,the|a|one lamp" i ",weasel,1,5"'
stand many-first-words 10 0 -r default -r rules.csv
printf '%s\n' "$article" >many-gaps
rules '"hedge,the ... _ lamp" i ",weasel,1,5"'
stand many-gaps 20 0 -r default -r rules.csv
printf '%s\n' "$article" >many-same
rules '"hedge,the lamp,weasel,1,5"'
stand many-same 10 0 -r default -r rules.csv
printf '%s\n' "$article" >many-patterns
rules '"booster,/[a-z]+x" i "/,,,-5"'
stand many-patterns 20 0 -r default -r rules.csv
printf '%s\n' "$article" >many-estimates
rules '"estimate,as likely as lamp " i ",icd203,55-80"'
stand many-estimates 10 0 -r default -r rules.csv
printf '%s\n' "$article" >many-words
rules '"word,lamp" i " lump" i ",noun"'
stand many-words 10 0 -r default -r rules.csv
printf '%s\n' "$article" >many-overridden
rules '"booster,the lamp " i'
cp rules.csv again.csv
stand many-overridden 10 0 -r rules.csv -r again.csv
printf '%s\n' "$article" >many-includes
rules '"include,lexicon"'
stand many-includes 10 0 -r default -r rules.csv

# Pages and feeds. What is said of most of them is their text alone, since what an audit
# costs is measured above. They get a gigabyte of memory.
# shellcheck disable=SC3045
[ -n "$SAN" ] || ulimit -v 1000000 2>/dev/null || true
read_only() {
    stand "$1" 5 '0 1' --format text
}
page='<!DOCTYPE html><html><head><title>Lamps</title></head><body>'
words='<p>The mayor said, after a while, that the lamp of the valley was lit.</p>'
# made NAME: page and words around what standard input holds.
made() {
    {
        printf '%s' "$page"
        cat
        printf '%s' "$words"
    } >"$1"
}

# ... and the words behind it are still found.
read_whole() {
    read_only "$1"
    grep -q 'that the lamp of the valley was lit' out || fail "$1: its words are lost"
}

for tag in '<div>' '<b>' '<b><p>' '</p>' '<br>' '<svg>' '<a><div></a>' '<td>' '<x-y>'; do
    repeat 1000000 "$tag" | made deep-tags
    read_whole deep-tags
done
for tag in '<a>' '<h1>' '<li>' '<select>'; do
    repeat 1000000 "$tag" | made deep-tags
    read_only deep-tags
done
repeat 3000000 '<b>' | made too-many-tags
read_whole too-many-tags
repeat 1000000 '<script><!--<script></script></script>' | made nested-scripts
read_whole nested-scripts
{
    repeat 100000 '<b>'
    repeat 100000 '</i></li></td></h1></y-x>'
} | made unmatched-ends
read_whole unmatched-ends
for tag in '<blockquote>' '<ul><li>' '<table><tr><td>' '<dl><dt>x<dd>' '<font size=2>'; do
    repeat 100000 "$tag" | made deep-blocks
    read_whole deep-blocks
done
{
    repeat 500000 '<div>'
    repeat 500000 '</div></x>'
} | made deep-and-closed
read_whole deep-and-closed
for tag in '<p>x' '<li>x' '<td>x' '<option>x' '<span>x</span>' '<a href=x>x</a> ' \
    '<p class="nav comment">x</p>' '<time datetime="2024-05-01">x</time>' \
    '<h2 class="byline">By Ann</h2>' '<p itemprop="author" itemscope>x</p>' \
    '<meta property="og:title" content="x">' '<script>x</script>' '<!--x-->' \
    '<script type="application/ld+json">{"@type":"Article"}</script>'; do
    repeat 100000 "$tag" | made many-tags
    read_only many-tags
done
numbered 300000 '<x' '>' | made many-names
read_only many-names
{
    printf '<p '
    numbered 1000000 'a' '=b '
    printf '>'
} | made many-attributes
read_only many-attributes
for open in '<!--' '<script>' '<script><!--<script>' '<svg><![CDATA[' '<p title="' \
    '<title>' '<textarea>' '<!DOCTYPE html PUBLIC "' '<img src="data:image/png;base64,' \
    '&#' '&' '<' '</' '<?' '<script type="application/ld+json">{"a":"'; do
    {
        printf '%s%s' "$page" "$open"
        bytes 50000000 A
    } >never-closed
    read_only never-closed
done
for text in '&amp;' '&nbsp;' '&CounterClockwiseContourIntegra' '&#x1F600;' '&' '<' '<a' \
    '<p a="' '<!--x' '<![CDATA[' '</titl'; do
    repeat 1000000 "$text" | made many-references
    read_only many-references
done
bytes 10000000 x | made one-line-page
read_only one-line-page
bytes 50000000 ' ' | made blank-page
read_only blank-page
repeat 200000 '<p>The mayor of the valley\000 said so.</p>' | made nul-page
read_only nul-page
{
    printf '<script type="application/ld+json">'
    repeat 1000000 '{"a":['
    printf '</script>'
} | made deep-json-ld
read_only deep-json-ld
{
    printf '<meta charset=gbk>'
    repeat 3000000 '\201\377'
} >broken-gbk
read_only broken-gbk

rss='<?xml version="1.0"?><rss version="2.0"><channel><title>Lamps</title><item>'
# fed NAME: an item, and another one, around what standard input holds.
fed() {
    {
        printf '%s' "$rss"
        cat
        printf '<title>Lamps</title></item><item><title>Valley</title></item></channel></rss>'
    } >"$1"
}
feed_item='</guid><description>&lt;p&gt;The mayor said it was safe.&lt;/p&gt;</description></item><item>'
numbered 20000 '<guid>' "$feed_item" | fed many-items
stand many-items 10 '0 1'
repeat 100000 '<item/>' | fed empty-items
read_only empty-items
for text in '&' '<' 'a & b ' '&nbsp;' '&foo;' '<![CDATA[x]]>' '<!--x-->' '</x>' '<x>' \
    '<author><name>Ann</name></author>' '<category>x</category>' '<link>http://a/</link>'; do
    repeat 200000 "$text" | fed many-in-an-item
    read_only many-in-an-item
done
for open in '<![CDATA[' '<!--' '<title>' '<x ' '<x a="' '<'; do
    {
        printf '%s%s' "$rss" "$open"
        bytes 20000000 A
    } >never-closed-feed
    read_only never-closed-feed
done
numbered 300000 '<x' '/>' | fed feed-names
read_only feed-names
{
    printf '<enclosure '
    numbered 1000000 'a' '="b" '
    printf '/>'
} | fed feed-attributes
read_only feed-attributes
{
    printf '<?xml version="1.0"?><!DOCTYPE rss [<!ATTLIST item '
    numbered 20000 'a' ' CDATA "b" '
    printf '>]><rss version="2.0"><channel>'
    repeat 20000 '<item><title>Lamps</title></item>'
} >default-attributes
read_only default-attributes
{
    printf '<?xml version="1.0"?><!DOCTYPE rss ['
    numbered 300000 '<!ENTITY e' ' "x">'
    printf ']><rss version="2.0"><channel><item><title>&e1;</title></item></channel></rss>'
} >many-entities
read_only many-entities
{
    printf '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">'
    awk 'BEGIN { for (i = 1; i < 10; i++) {
        printf "<!ENTITY e%d \"", i
        for (k = 0; k < 10; k++) printf "&e%d;", i - 1
        printf "\">" } }'
    printf ']><rss version="2.0"><channel><item><title>&e9;</title></item></channel></rss>'
} >billion-laughs
read_only billion-laughs
{
    printf '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e "'
    bytes 100000 a
    printf '">]><rss version="2.0"><channel><item><title>'
    repeat 100000 '&e;'
    printf '</title></item></channel></rss>'
} >quadratic-entity
read_only quadratic-entity
echo 'A secret stands here.' >secret
printf '%s' '<!DOCTYPE rss [<!ENTITY e SYSTEM "secret">]><rss version="2.0"><channel><item>
<title>Lamps &e; lit</title></item></channel></rss>' >external-entity
sayso --format text external-entity >out 2>err || true
if grep -q 'Lamps' out && ! grep -q 'secret stands' out; then
    pass
else
    fail 'external-entity: it was read'
fi
{
    printf '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/'
    bytes 200000 x
    printf '">'
    repeat 20000 '<entry><link href="y"/><title>Lamps</title></entry>'
} >long-base
read_only long-base

most=24 # a reader of JSON names twenty places
for text in '[' '{"a":' '[],' '"a",' '{"version":"https://jsonfeed.org/version/1.1","items":['; do
    {
        printf '{"version":"https://jsonfeed.org/version/1.1","items":['
        repeat 1000000 "$text"
    } >deep-json
    read_only deep-json
done
{
    printf '{"text":"The mayor said so. '
    bytes 50000000 x
    printf '"}\n{"text":"He said so."}\n'
} >long-json-line
read_only long-json-line
repeat 20000 '{"text":"The mayor said so."}' 1 >many-json-lines
stand many-json-lines 10 '0 1'
most=3

# Rubrics made to hurt: refused, with a line that says where.
rubric() {
    rc=0
    printf 'He said so.\n' | timeout $((10 * slack)) sayso -r "$1" >out 2>err || rc=$?
    if [ "$rc" -eq 3 ] && [ "$(($(wc -l <err)))" -le 3 ] && [ -s err ]; then
        pass
    else
        fail "rubric $1: exit status $rc"
        head -n 5 err | cut -c 1-300
    fi
}
: >empty.csv
rubric empty.csv
printf 'id,kind,match\nname,include,self.csv\n' >self.csv
rubric self.csv
head -c 100000 "$SAYSO" >binary.csv
rubric binary.csv
{
    printf 'id,kind,match\nC001,cue,"'
    repeat 1000000 'say '
} >open.csv
rubric open.csv
printf 'id,kind,match\nC001,cue,/(/\n' >pattern.csv
rubric pattern.csv
rubric .
finish
