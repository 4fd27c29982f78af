#!/bin/sh
# trybench.sh BUILD: the bench itself, on a corpus of one megabyte: what it reads is what it
# says it is, and its programs run. How fast anything is, is no test.
# shellcheck source=tests/setup.sh
. "$(dirname "$0")/setup.sh"
sh "$ROOT/tests/bench/corpus.sh" "$TMP/corpus" 1
cd "$TMP/corpus"

# So many articles, every one with claims, and nothing to complain of.
articles() {
    count=$(find "$1" -type f | wc -l)
    sayso -q --plain --table articles --columns claims "$1" >claims.txt 2>errors.txt
    [ ! -s errors.txt ] && ! grep -qx 0 claims.txt &&
        [ "$(sed 1d claims.txt | wc -l)" -ge $((count * $2)) ]
}

reads() {
    "$BUILD/bench" stages text.txt | grep -q '^all .* MB/s$' && "$BUILD/bench" bytes text.txt
}

matches() {
    sed 20q text.txt >short.txt
    "$BUILD/bench" each short.txt |
        awk '{ good = $1 > 1000 && $3 > 0 } END { exit !good }'
}

lists() {
    "$BUILD/bench" literals >literals.txt && grep -q "^ according to	" literals.txt &&
        "$BUILD/bench" patterns >patterns.txt && [ -s patterns.txt ]
}

clocks() {
    "$BUILD/clock" 3 true | grep -qE '^[0-9]+ [0-9]+ [0-9]+$' && ! "$BUILD/clock" 1 false
}

for folder in small pages; do
    check "$folder" articles $folder 1
done
check feeds articles feeds 20
check "JSON Lines" articles lines.jsonl 200
check "text of a megabyte" test "$(wc -c <text.txt)" -ge 1000000
check stages reads
check patterns matches
check lists lists
check clock clocks
finish
