#!/bin/sh
# bench.sh BUILD: what the whole program costs, and that it grows with the text alone.
# The shipped articles, one behind another, make a file of each size; the median of three
# runs counts, in time of the processor, so that a busy machine does little harm.
# "against" is the time a byte at that size to that at the first: 1.0 is linear. No test:
# it prints, and fails only where the program does.
# shellcheck source=tests/setup.sh
. "$(dirname "$0")/setup.sh"
runs=3

# The milliseconds of processor that one command takes, its output thrown away.
timed() {
    # shellcheck disable=SC2016  # the inner shell's
    sh -c '"$@" >/dev/null || exit 1; times' sh "$@" |
        awk 'NR == 2 { for (i = 1; i <= 2; i++) { split($i, t, /[ms]/)
                       ms += t[1] * 60000 + t[2] * 1000 } printf "%.0f\n", ms }'
}

median() {
    i=0
    while [ $i -lt $runs ]; do
        timed "$@"
        i=$((i + 1))
    done | sort -n | sed -n "$(((runs + 1) / 2))p"
}

# A file of so many copies of all articles.
copies() {
    i=0
    while [ $i -lt "$1" ]; do
        cat "$ROOT"/tests/articles/*.txt
        echo
        i=$((i + 1))
    done >"$2"
}

printf '%-10s %10s %10s %10s %12s %8s\n' rubric bytes ms 'MB/s' 'us/sentence' against
for rubric in default wide; do
    start=$(median sayso -j 1 -r $rubric "$ROOT/tests/articles/wire.txt")
    first=
    for count in 40 80 160; do
        copies $count "$TMP/text"
        bytes=$(wc -c <"$TMP/text")
        sentences=$(sayso --plain --columns paragraph,sentence "$TMP/text" | sort -u | wc -l)
        ms=$(median sayso -j 1 -r $rubric "$TMP/text")
        work=$((ms - start))
        [ -n "$first" ] || first="$work $bytes"
        echo "$rubric $bytes $ms $work $sentences $first" |
            awk '{ printf "%-10s %10d %10d %10.2f %12.1f %8.2f\n", $1, $2, $3,
                   $2 / $4 / 1e3, $4 / $5 * 1e3, $4 / $2 / ($6 / $7) }'
    done
    echo "$rubric: start and one article $start ms"
done

mkdir "$TMP/small"
i=0
while [ $i -lt 100 ]; do
    for article in "$ROOT"/tests/articles/*.txt; do
        cp "$article" "$TMP/small/$i-${article##*/}"
    done
    i=$((i + 1))
done
for threads in 1 2; do
    start=$(date +%s%N)
    sayso -j $threads "$TMP/small" >/dev/null
    ns=$(($(date +%s%N) - start))
    find "$TMP/small" -type f | wc -l | awk -v ns="$ns" -v threads=$threads \
        '{ printf "%d articles, %d threads: %.0f articles/s\n", $1, threads, $1 / ns * 1e9 }'
done
