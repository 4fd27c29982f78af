#!/bin/sh
# bench.sh BUILD: what sayso costs beside what else could be used, on a corpus made from
# the shipped articles (bench/corpus.sh), all in one run, since only ratios travel from
# machine to machine. Each command runs in turn, ROUNDS times over; medians count. Slow
# ones get the beginning of the text. MB (100) and ROUNDS (3) can be set. A yardstick
# that is not installed is left out: tests/deps.sh bench installs all. No test: it
# prints, and fails only where a program does.
# shellcheck source=tests/setup.sh
. "$(dirname "$0")/setup.sh"
: "${MB:=100}" "${ROUNDS:=3}"
work=$BUILD/bench-corpus-$MB
clock=$BUILD/clock
bench=$BUILD/bench

[ -f "$work/done" ] || {
    rm -rf "$work"
    echo "making the corpus: $MB MB of text, as much in small files, pages, feeds"
    sh "$ROOT/tests/bench/corpus.sh" "$work" "$MB"
    : >"$work/done"
}
cd "$work"
for kb in 100 300 10000; do
    head -c "${kb}000" text.txt >"first-$kb.txt"
done
"$bench" patterns >patterns.txt
"$bench" literals >literals.txt
sh "$ROOT/tests/rubric5000.sh" >rubric.csv
find small -type f | sort | sed 1q >one
one=$(cat one)

# The yardsticks from npm, with their versions, so that a later run measures the same.
node=$BUILD/bench-node
if command -v npm >/dev/null && [ ! -d "$node/node_modules" ]; then
    mkdir -p "$node"
    echo '{"private": true}' >"$node/package.json"
    (cd "$node" && npm install --silent write-good@1.0.8 textlint@15.8.0 \
        textlint-rule-write-good@2.0.0 >/dev/null) || echo "npm: nothing installed"
fi
bytes() {
    find "$@" -type f -exec cat {} + | wc -c
}

# run NAME BYTES RUNS COMMAND...: measures it once more; a line of times a run.
run() {
    name=$1 size=$2 runs=$3
    shift 3
    command -v "$1" >/dev/null || return 0
    line=$("$clock" "$runs" "$@") || exit 1
    echo "$name $size $line" >>"$TMP/times"
}

# One process for all files of a folder, or one a file.
# shellcheck disable=SC2016  # the inner shell's
all='find "$0" -type f -print0 | sort -z | xargs -0 "$@"'
# shellcheck disable=SC2016
each='for file in "$0"/*/*.xml; do "$@" <"$file" || exit 1; done'

text=$(bytes text.txt)
small=$(bytes small)
pages=$(bytes pages)
feeds=$(bytes feeds)
lines=$(bytes lines.jsonl)
head=$(bytes first-10000.txt)
i=0
while [ $i -lt "$ROUNDS" ]; do
    i=$((i + 1))
    echo "round $i of $ROUNDS" >&2
    run sayso "$text" 1 sayso -q -j 1 text.txt
    run wc "$text" 1 wc -w text.txt
    run pcre2grep 100000 1 pcre2grep -o -f patterns.txt first-100.txt
    run each 100000 1 "$bench" each first-100.txt
    run diction 100000 1 diction -q -n -f literals.txt first-100.txt
    run write-good 300000 1 sh -c '"$@" >/dev/null || true' sh \
        "$node/node_modules/.bin/write-good" first-300.txt
    run textlint 300000 1 sh -c '"$@" >/dev/null || true' sh \
        "$node/node_modules/.bin/textlint" --rule write-good first-300.txt
    run two "$text" 1 sayso -q -j 2 text.txt
    run all "$text" 1 sayso -q text.txt
    run small "$small" 1 sayso -q -j 1 small
    run small-two "$small" 1 sayso -q -j 2 small
    run lines "$lines" 1 sayso -q -j 1 lines.jsonl
    run memory "$head" 1 sayso -q -j 1 first-10000.txt
    run one 2000 20 sayso -q -j 1 "$one"
    run default "$head" 1 sayso -q -j 1 -r default first-10000.txt
    run many "$head" 1 sayso -q -j 1 -r "$work/rubric.csv" first-10000.txt
    run load 2000 5 sayso -q -j 1 -r "$work/rubric.csv" "$one"
    run pages "$pages" 1 sayso -q -j 1 pages
    run xmllint "$pages" 1 sh -c "$all" pages xmllint --html --noout
    run feeds "$feeds" 1 sh -c "$each" feeds sayso -q -j 1
    run sfeed "$feeds" 1 sh -c "$each" feeds sfeed
done

# Against what, what was measured of both, what it must be and what it should be.
awk '
function median(name, column,    n, i, list, parts, v, k) {
    n = split(runs[name], list, "\n") - 1
    for (i = 1; i <= n; i++) {
        split(list[i], parts, " ")
        for (k = i; k > 1 && v[k - 1] > parts[column] + 0; k--)
            v[k] = v[k - 1]
        v[k] = parts[column] + 0
    }
    return v[int((n + 1) / 2)]
}
function rate(name) { return size[name] / median(name, 2) }
function row(what, a, b, unit, ratio, least, aim, started) {
    printf "%-34s %10s %10s %-5s %8.2f %9s %9s %9s\n", what, a, b, unit, ratio, least,
           aim, started
}
# On one thread, by time of the processor; and as both are when they are just started,
# by the clock.
function wall(name) { return median(name, 1) / size[name] }
function started(name, ours) {
    return ours == "sayso" ? sprintf("%.1f", wall(name) / wall("all")) : ""
}
function against(what, name, ours, least, aim) {
    if (name in size)
        row(what, sprintf("%.2f", rate(name)), sprintf("%.2f", rate(ours)), "MB/s",
            rate(ours) / rate(name), ">= " least, ">= " aim, started(name, ours))
    else
        printf "%-34s is not installed\n", what
}
function threads(what, one, two) {
    row(what, sprintf("%.2f", size[one] / median(one, 1)),
        sprintf("%.2f", size[two] / median(two, 1)), "MB/s",
        median(one, 1) / median(two, 1), ">= 1.8", ">= 1.9")
}
function peak(what, name) {
    row(what, "", sprintf("%.1f", median(name, 3) / 1024), "MiB",
        median(name, 3) / 1024, "<= 48", "<= 16")
}
{ size[$1] = $2; runs[$1] = runs[$1] $3 " " $4 " " $5 "\n" }
END {
    printf "%-34s %10s %10s %-5s %8s %9s %9s %9s\n", "against", "theirs", "sayso", "",
           "ratio", "at least", "aim", "all cores"
    against("pcre2grep -o, the patterns", "pcre2grep", "sayso", 4, 10)
    against("one pattern after another", "each", "sayso", 30, 80)
    against("write-good", "write-good", "sayso", 100, 250)
    against("textlint with write-good", "textlint", "sayso", 40, 100)
    against("diction, the literals", "diction", "sayso", 40, 100)
    row("time of wc -w", sprintf("%.2f", rate("wc")), sprintf("%.2f", rate("sayso")),
        "MB/s", rate("wc") / rate("sayso"), "<= 6", "<= 2",
        sprintf("%.1f", wall("all") / wall("wc")))
    threads("two threads, one file", "sayso", "two")
    threads("two threads, small files", "small", "small-two")
    row("one article of 2 KB", "", sprintf("%.1f", median("one", 1) / 1e3), "ms",
        median("one", 1) / 1e3, "<= 20", "<= 8")
    peak("peak memory, long text", "sayso")
    peak("peak memory, its beginning", "memory")
    peak("peak memory, JSON Lines", "lines")
    against("pages: xmllint --html", "xmllint", "pages", 0.4, 1)
    against("feeds: sfeed, a process each", "sfeed", "feeds", 1, 3)
    row("time with 5,000 rules", sprintf("%.2f", rate("default")),
        sprintf("%.2f", rate("many")), "MB/s",
        median("many", 2) / median("default", 2), "<= 1.5", "")
    row("load 5,000 rules", "", sprintf("%.0f", median("load", 1) / 1e3), "ms",
        median("load", 1) / 1e3, "<= 100", "")
    printf "\nJSON Lines %.2f MB/s, small files %.2f MB/s (%.0f articles/s)\n",
           rate("lines"), rate("small"), 1e6 * size["small"] / median("small", 2) / 2000
}' "$TMP/times"
echo
echo "where the time goes, one thread, first 10 MB:"
"$bench" stages first-10000.txt
echo
"$bench" bytes first-10000.txt
