#!/bin/sh
# README is true: every command in a ```console block gives what stands under it, and
# the library's example compiles without a warning, runs, and prints something.
# shellcheck source=tests/setup.sh
. "$(dirname "$0")/setup.sh"
ln -s "$ROOT/tests" "$ROOT/rubrics" "$TMP/" 2>/dev/null || true
mkdir "$TMP/blocks"

# Block n, command m: blocks/n.m.cmd and .out.
awk -v dir="$TMP/blocks" '
    /^```console$/ { block++; command = 0; inside = 1; next }
    /^```/ { inside = 0; next }
    !inside { next }
    /^\$ / { command++; name = sprintf("%s/%03d.%03d", dir, block, command)
             print substr($0, 3) > (name ".cmd"); printf "" > (name ".out"); next }
    { print > (name ".out") }' "$ROOT/README.md"

console() {
    (cd "$TMP" && sh "$1.cmd" >"$1.got" 2>&1 </dev/null) || true
    diff -u "$1.out" "$1.got"
}
for cmd in "$TMP"/blocks/*.cmd; do
    [ ! -f "$cmd" ] || check "README: $(cat "$cmd")" console "${cmd%.cmd}"
done

example() {
    sh "$ROOT/tests/example.sh" <"$ROOT/README.md" >"$TMP/example.c" || return 1
    # shellcheck disable=SC2046,SC2086  # lists of flags
    "$CC" -std=c11 -Wall -Wextra -pedantic -Werror $SAN_FLAGS -I "$ROOT/include" \
        -o "$TMP/example" "$TMP/example.c" "$BUILD/libsayso.a" \
        $(pkg-config --libs $(sed -n 's/^DEPS *= *//p' "$ROOT/Makefile")) -lcsv -ldl || return 1
    "$TMP/example" >"$TMP/example.out" && [ -s "$TMP/example.out" ]
}
check "README: the library example" example
finish
