#!/bin/sh
# golden.sh [BUILD [NAME...]]: tests/golden/NAME/cmd is run by sh in a scratch folder
# that holds the other files of NAME, with sayso on the PATH. What stands in out, err
# and rc must come out; one that is not there is not looked at. UPDATE=1 writes what
# came out into those that are there.
# shellcheck source=tests/setup.sh
. "$(dirname "$0")/setup.sh"
[ $# -eq 0 ] || shift
cd "$ROOT/tests/golden"
[ $# -gt 0 ] || set -- *

golden() {
    want=$ROOT/tests/golden/$1
    got=$TMP/got/$1
    mkdir -p "$got/work"
    cp -R "$want/." "$got/work"
    (cd "$got/work" && rm -f cmd out err rc)
    rc=0
    (cd "$got/work" && exec timeout 60 sh "$want/cmd") \
        >"$got/out" 2>"$got/err" </dev/null || rc=$?
    echo "$rc" >"$got/rc"
    same=true
    for part in out err rc; do
        [ -f "$want/$part" ] || continue
        if [ -n "${UPDATE:-}" ]; then
            cp "$got/$part" "$want/$part"
        elif ! cmp -s "$want/$part" "$got/$part"; then
            same=false
            diff -u "$want/$part" "$got/$part" || true
        fi
    done
    if $same; then pass; else fail "golden $1"; fi
}

# What is asked of a rubric starts no thread, and is slow where threads are watched.
is_idle() {
    case $SAN:$1 in tsan:rubric* | tsan:explain*) return 0 ;; esac
    return 1
}

for name; do
    is_idle "$name" || golden "$name"
done
finish
