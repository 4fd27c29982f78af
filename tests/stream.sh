#!/bin/sh
# stream.sh BUILD: long texts and JSON Lines run in the same memory however long they
# are, and give the same bytes whatever the number of threads and however they come.
# shellcheck source=tests/setup.sh
. "$(dirname "$0")/setup.sh"
most=49152 # KiB for one thread, whatever the input
slack=2048 # KiB by which a longer input may need more than a shorter one
cd "$TMP"

# So many copies of all articles, one behind another; or each on a line of its own.
text() {
    i=0
    while [ $i -lt "$1" ]; do
        cat "$ROOT"/tests/articles/*.txt
        echo
        i=$((i + 1))
    done
}
# A text that might be JSON for all its first byte tells, and never ends a line.
brace() {
    printf '{ '
    text "$1" | tr '\n' ' '
}
lines() {
    sayso -q --table articles --format jsonl --columns document,title,text \
        "$ROOT"/tests/articles/*.txt >articles.jsonl
    i=0
    while [ $i -lt "$1" ]; do
        cat articles.jsonl
        i=$((i + 1))
    done
}

# What sayso needs at most for a stream, in KiB.
peak() {
    "$BUILD/clock" 1 sayso -q -j 1 | cut -d' ' -f3
}
flat() {
    "$1" 120 >short
    "$1" 480 >long
    short=$(peak <short)
    # shellcheck disable=SC2002  # a pipe is what is meant
    long=$(cat long | peak)
    echo "$1: $short KiB for $(wc -c <short) bytes, $long KiB for $(wc -c <long)"
    [ "$long" -le $((short + slack)) ] && [ "$long" -le $most ]
}

# Every number of threads; and from a file, from a pipe, from one that dribbles. The
# file's name is the one that a stream has.
same() {
    rm -f stdin
    "$1" 60 >stdin
    sayso -q -j 1 stdin >expected
    for threads in 2 3 8; do
        sayso -q -j $threads stdin | cmp - expected || return 1
    done
    # shellcheck disable=SC2002  # a pipe is what is meant
    cat stdin | sayso -q -j 2 | cmp - expected || return 1
    dd bs=12345 <stdin 2>/dev/null | sayso -q -j 3 | cmp - expected
}

# The texts of JSON Lines, with a form feed before all but the first.
texts() {
    lines 60 >many.jsonl
    sayso -q --format text many.jsonl >expected
    [ "$(grep -c "$(printf '^\f$')" expected)" = $(($(wc -l <many.jsonl) - 1)) ] || return 1
    dd bs=12345 <many.jsonl 2>/dev/null | sayso -q -j 3 --format text | cmp - expected
}

# The parts one behind another are the text.
text_again() {
    text 60 >whole
    sayso -q --format text <whole >again
    cmp again whole
}

# What --state knows of a text is left out, and what is new counts on all the same.
known() {
    text 60 >grown
    sayso -q --plain --state state grown >before
    sayso -q --plain --state state grown | sed 1d | cmp - /dev/null || return 1
    text 1 >>grown
    sayso -q --plain --state state grown | sed 1d >new
    sayso -q --plain grown >after
    [ "$(wc -l <new)" -lt "$(wc -l <before)" ] || return 1
    tail -n "$(wc -l <new)" after | cmp - new
}

# warned FILE N: of one bad byte, N bytes before the end, is said where it is, once.
warned() {
    at=$(($(wc -c <"$1") - $2))
    rc=0
    sayso -j 2 <"$1" >out 2>err || rc=$?
    [ $rc -eq 1 ] && [ "$(grep -c '^sayso: stdin: warning: ' err)" -eq 1 ] &&
        grep -q "^sayso: stdin: warning: 1 character .* at byte $at\$" err
}

# Bytes that are no UTF-8, far behind the first part.
late() {
    {
        text 60
        printf 'It costs 5 \342\202\254, \342\202\254 or \377 more, Ann Lin said.\n'
    } >late.txt
    warned late.txt 22
}

# The only line of JSON Lines, without a line end: short, and longer than a step.
only() {
    for size in 50 200000; do
        printf '\n{"text": "%s. It rained, Ann Lin said."}' \
            "$(text 9 | tr -cd 'A-Za-z. ' | head -c $size)" >stdin
        sayso -q stdin >expected 2>err || return 1
        # shellcheck disable=SC2002  # a pipe is what is meant
        cat stdin | sayso -q 2>>err | cmp - expected || return 1
        [ ! -s err ] && grep -q 'Ann Lin' expected || return 1
    done
}

# Bytes that are no UTF-8 in a late line of JSON Lines.
late_line() {
    {
        lines 60
        printf '{"text": "It costs 5 \342\202\254, \342\202\254 or \377 more, Ann Lin said."}\n'
    } >late.jsonl
    warned late.jsonl 24
}

[ -n "$SAN" ] || check 'flat memory: a text' flat text
[ -n "$SAN" ] || check 'flat memory: a text without line ends' flat brace
[ -n "$SAN" ] || check 'flat memory: JSON Lines' flat lines
check 'same rows: a text' same text
check 'same rows: JSON Lines' same lines
check 'the text as it is' text_again
check 'texts of JSON Lines' texts
check 'parts that --state knows' known
check 'bad bytes far on' late
check 'bad bytes in a late line' late_line
check 'an only line without its end' only
finish
