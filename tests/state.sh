#!/bin/sh
# state.sh [BUILD]: the program with --state and --append, killed, locked out, on a full
# disk and with damaged files. What has to hold every time: the table is whole, and no
# item is taken for audited whose rows are not in it.
# shellcheck source=tests/setup.sh
. "$(dirname "$0")/setup.sh"
cd "$TMP"
mkdir feeds

# feed NAME COUNT: a feed of so many items, titled NAME-1, NAME-2 ...
feed() {
    awk -v name="$1" -v count="$2" 'BEGIN {
        print "<rss version=\"2.0\"><channel><title>" name "</title>"
        for (i = 1; i <= count; i++)
            print "<item><title>" name "-" i "</title><guid>https://example.org/" name \
                "/" i "</guid><description>The mayor said bridge " i \
                " is safe.</description></item>"
        print "</channel></rss>" }' >"feeds/$1.xml"
}

# audit STATE TABLE [INPUT]: what a daily run is. Its messages are in err.
audit() {
    sayso -q -j2 --plain --append --table articles --columns title --state "$1" \
        "${3:-feeds}" -o "$2" 2>"$err"
}
err=err

# The same, as often as it takes where another run is slow to let go.
patiently() {
    until audit "$@"; do
        grep -q 'is in use by another run' "$err" || return 1
    done
}

# The titles in a table, without what is in it twice.
titles() {
    sed 1d "$1" | sort -u
}
all_titles() {
    sed -n 's/.*<title>\(.*-[0-9]*\)<.*/\1/p' feeds/*.xml | sort -u
}
holds_all() {
    titles "$1" >got && all_titles >want && diff got want
}

# A header, once; and a line end behind the last row.
is_whole() {
    [ ! -e "$1" ] || {
        [ "$(head -n 1 "$1")" = title ] && [ "$(grep -c '^title$' "$1")" -eq 1 ] &&
            [ -z "$(tail -c 1 "$1" | tr -d '\n')" ]
    }
}

# refuses WORD COMMAND...: exit status 4, a line with the word on stderr.
refuses() {
    word=$1
    shift
    rc=0
    "$@" || rc=$?
    cat err
    [ "$rc" -eq 4 ] && grep -q "$word" err
}

# ---- what is audited is not audited again ----------------------------------------
feed a 30
feed b 30
check "first run" audit one.state one.csv
check "all items" holds_all one.csv
check "each once" [ "$(wc -l <one.csv)" -eq 61 ]
cp one.csv before.csv
check "second run" audit one.state one.csv
check "nothing new" cmp one.csv before.csv
feed c 10
check "third run" audit one.state one.csv
check "each once, the new ones too" [ "$(wc -l <one.csv)" -eq 71 ]
check "one file at rest" [ "$(echo one.state*)" = one.state ]

# ---- texts, pages and JSON Lines: again only when they have changed
printf 'The mayor said the bridge is safe.\n' >a.txt
printf '<title>Pier</title><p>The mayor said the pier is safe.</p>' >b.html
printf '{"text":"It rains, Ann Lee said."}\n{"text":"It snows, Ann Lee said."}\n' >c.jsonl
claims() {
    sayso --plain --append --columns claim --state text.state a.txt b.html c.jsonl -o text.csv \
        2>err
}
check "texts" claims
check "all of them" [ "$(wc -l <text.csv)" -eq 6 ]
cp text.csv before.csv
check "texts again" claims
check "none of them" cmp text.csv before.csv
check "with a word" grep -qx 'sayso: a.txt: note: has not changed since it was last audited' err
check "and a sum" grep -q '4 audited before' err
printf 'The mayor said the bridge is not safe.\n' >a.txt
printf '{"text":"It hails, Ann Lee said."}\n' >>c.jsonl
check "two have changed" claims
check "those two" [ "$(wc -l <text.csv)" -eq 8 ]
rm a.txt b.html c.jsonl

# ---- killed ------------------------------------------------------------------------
# Each round has something new to audit, and is killed a little later in its life, some
# when it has already ended. Whatever the kill left behind, the next round goes on from
# there.
start=$(date +%s%N)
check "a run to measure" audit kill.state kill.csv
life=$((($(date +%s%N) - start) / 1000))
killed=0
broken=0
round=0
while [ $round -lt 25 ]; do
    feed "k$round" 20
    audit kill.state kill.csv &
    sleep "$(printf '%d.%06d' 0 $((life * round / 20 % 1000000)))"
    kill -9 $! 2>/dev/null || true
    rc=0
    wait $! 2>/dev/null || rc=$?
    case $rc in
    137) killed=$((killed + 1)) ;;
    0) ;;
    *)
        broken=$((broken + 1))
        cat err
        ;;
    esac
    is_whole kill.csv || broken=$((broken + 1))
    round=$((round + 1))
done
check "some rounds were killed" [ $killed -gt 0 ]
check "nothing broke" [ $broken -eq 0 ]
check "the last run" audit kill.state kill.csv
check "no item was lost" holds_all kill.csv
check "the table is whole" is_whole kill.csv
cp kill.csv before.csv
check "one run more" audit kill.state kill.csv
check "nothing is left to do" cmp kill.csv before.csv
rm -f feeds/k*

# ---- the disk is full --------------------------------------------------------------
# A file may not grow beyond some size. First the table cannot be written: the state
# must know of nothing.
awk 'BEGIN { print "title"; for (i = 0; i < 90000; i++) print "old" }' >full.csv
cp full.csv before.csv
limited() {
    (
        trap '' XFSZ
        ulimit -f 300
        audit "$@"
    )
}
check "table on a full disk" refuses "cannot write" limited full.state full.csv
check "the old table stands" cmp full.csv before.csv
check "with room again" audit full.state full.csv
sed '/^old$/d' full.csv >rows.csv
check "nothing was marked" holds_all rows.csv

# On a file system of its own, where that may be had, the state itself finds no room.
mkdir disk
if mount -t tmpfs -o size=48k none disk 2>/dev/null; then
    trap 'umount "$TMP/disk"; rm -rf "$TMP"' EXIT
    check "a state on a small disk" audit disk/s tiny.csv feeds/c.xml
    feed big 900
    check "state on a full disk" refuses "disk/s: error: .*No space left" \
        audit disk/s tiny.csv
    check "rows are written first" holds_all tiny.csv
    cp tiny.csv before.csv
    check "the old state stands" audit disk/s tiny.csv feeds/c.xml
    check "what it knew, it knows" cmp tiny.csv before.csv
    rm -f feeds/big.xml
    cp /dev/zero disk/zero 2>/dev/null || true
    check "no room to begin" refuses "No space left" audit disk/new new.csv
    umount disk
    trap 'rm -rf "$TMP"' EXIT
fi

# ---- in use ------------------------------------------------------------------------
# Two at once, on one table and one state: the second waits, and nothing is done twice.
feed d 40
(
    err=other.err
    patiently one.state one.csv
) &
check "at once with another" patiently one.state one.csv
check "the other one" wait $!
check "each once all the same" [ "$(wc -l <one.csv)" -eq 111 ]

# One that does not end: it waits for an input. Beside it, a table that somebody holds.
mkfifo pipe
sayso -q --state one.state pipe >/dev/null &
holder=$!
cp one.csv held.csv
(
    flock 9
    exec sleep 60
) 9<held.csv &
flocker=$!
sleep 0.3
(
    rc=0
    sayso -q --plain --append --table articles --columns title feeds -o held.csv \
        2>held.err || rc=$?
    echo $rc >held.rc
) &
waiter=$!
check "a state in use" refuses "one.state: error: is in use by another run" \
    audit one.state one.csv
wait $waiter
check "a table in use" [ "$(cat held.rc)" = 4 ]
check "and it says so" grep -q "held.csv: error: cannot append: another run" held.err
check "with its rows" cmp one.csv held.csv
kill $holder $flocker
wait $holder $flocker 2>/dev/null || true

# ---- not what it should be ---------------------------------------------------------
# spoilt NAME WORD: the state NAME is refused, and nothing is touched.
spoilt() {
    cp "$1" before
    rm -f spoilt.csv
    refuses "$1: error: $2" audit "$1" spoilt.csv && cmp "$1" before &&
        [ ! -e spoilt.csv ]
}
head -c 5000 one.state >short.state
check "cut short" spoilt short.state "is damaged"
head -c 4096 one.state >page.state
check "a page of it" spoilt page.state "is damaged"
{
    head -c 4096 one.state
    head -c 4096 /dev/zero
    tail -c +8193 one.state
} >holed.state
check "a page of zeros" spoilt holed.state "is damaged"
cp feeds/a.xml text.state
check "a feed" spoilt text.state "is not a state file of sayso"
printf '\n' >line.state
check "a line end" spoilt line.state "is not a state file of sayso"
check "a missing folder" refuses "No such file or directory" audit no/s.state spoilt.csv
check "a folder" refuses "it is not a file" audit feeds spoilt.csv
cp feeds/a.xml article.xml
check "an input" refuses "is not a state file of sayso" \
    audit article.xml spoilt.csv article.xml
cp one.state both.state
cp one.state before
sayso --state both.state both.state 2>err && fail "the state as input"
check "the state as input" grep -q "is an input or the output too" err
sayso --state both.state feeds -o both.state 2>err && fail "the state as output"
check "the state as output" grep -q "is an input or the output too" err
check "the state stands" cmp both.state before
finish
