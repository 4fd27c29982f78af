#!/bin/sh
# run.sh BUILD: every test there is, on one build. Each part prints a last line
# "... N passed, N failed"; one that prints none is a single test. The last line here is
# the sum.
# shellcheck source=tests/setup.sh
. "$(dirname "$0")/setup.sh"
cd "$ROOT"

part() {
    name=$1
    shift
    rc=0
    began=$(date +%s)
    "$@" >"$TMP/part.log" 2>&1 || rc=$?
    took=$(($(date +%s) - began))
    line=$(sed -n 's/^.*[^0-9]\([0-9][0-9]*\) passed, \([0-9][0-9]*\) failed$/\1 \2/p
                   s/^\([0-9][0-9]*\) passed, \([0-9][0-9]*\) failed$/\1 \2/p' \
        "$TMP/part.log" | tail -n 1)
    if grep -q '^[a-z]*: skipped' "$TMP/part.log"; then
        cat "$TMP/part.log"
        return
    fi
    [ -n "$line" ] || line="$((rc == 0)) 0"
    good=${line% *}
    bad=${line#* }
    [ "$rc" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
    [ "$bad" -eq 0 ] || cat "$TMP/part.log"
    echo "-- $name: $good good, $bad bad, $took s"
    passed=$((passed + good))
    failed=$((failed + bad))
}

[ ! -x "$BUILD/unit" ] || part unit "$BUILD/unit"
[ ! -x "$BUILD/spec" ] || part spec "$BUILD/spec" tests/spec/*.md
[ ! -x "$BUILD/tokens" ] || part tokens "$BUILD/tokens" tests/html
for replay in "$BUILD"/replay_*; do
    name=${replay##*/replay_}
    [ ! -f "$replay" ] || [ ! -x "$replay" ] || [ ! -d "tests/corpus/$name" ] ||
        part "replay $name" "$replay" "tests/corpus/$name"/*
done
part layers sh tests/layers.sh
for driver in header golden rubrics readme install fetch state stream trybench; do
    part "$driver" sh "tests/$driver.sh" "$BUILD"
done
# What is big or deep needs no more threads than what is not.
[ "$SAN" = tsan ] || part pathological sh tests/pathological.sh "$BUILD"
# It starts an office suite, which no sanitizer makes any better.
[ -n "$SAN" ] || [ ! -f tests/spreadsheet.sh ] ||
    part spreadsheet sh tests/spreadsheet.sh "$SAYSO"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
