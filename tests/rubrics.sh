#!/bin/sh
# Every example and counter-example of every shipped rubric holds, and of those of a
# reader's that stand among the articles; each is one test.
# shellcheck source=tests/setup.sh
. "$(dirname "$0")/setup.sh"
for file in "$ROOT"/rubrics/*.csv "$ROOT"/tests/articles/*.csv; do
    [ -f "$file" ] || continue
    name=$file
    case $file in "$ROOT"/rubrics/*) name=$(basename "$file" .csv) ;; esac
    rc=0
    sayso --check-rubric -r "$name" >"$TMP/out" 2>&1 || rc=$?
    sums=$(sed -n 's/^.*: \([0-9]*\) examples hold, \([0-9]*\) do not$/\1 \2/p' "$TMP/out")
    if [ -z "$sums" ]; then
        fail "rubric $name"
        cat "$TMP/out"
        continue
    fi
    passed=$((passed + ${sums% *}))
    failed=$((failed + ${sums#* }))
    if [ "$rc" -eq 0 ]; then pass; else cat "$TMP/out"; fi
done

# One of five thousand rules more: each of them is in force, and the text gets its rows.
large() {
    sh "$ROOT/tests/rubric5000.sh" >"$TMP/large.csv" &&
        sayso --print-rubric -r "$TMP/large.csv" >"$TMP/large.printed" &&
        [ "$(grep -c '^Z[0-9]*,' "$TMP/large.printed")" -eq 5000 ] &&
        sayso -q -r "$TMP/large.csv" "$ROOT/tests/articles/wire.txt" >"$TMP/large.table" &&
        [ "$(wc -l <"$TMP/large.table")" -gt 10 ]
}
check "a rubric of five thousand rules" large
finish
