#!/bin/sh
# make install puts everything in its place, what it installed works, a program can be
# built against it, and make uninstall leaves nothing.
# shellcheck source=tests/setup.sh
. "$(dirname "$0")/setup.sh"
cd "$ROOT"
dest=$TMP/dest
usr=$dest/opt/say
MAKEFLAGS=
export MAKEFLAGS

# `make -o` would not do: the build is there, and must not be made again here.
setup() {
    make -s "$1" SAN="$SAN" BUILD="$BUILD" DESTDIR="$dest" PREFIX=/opt/say
}

example() {
    sh "$ROOT/tests/example.sh" <"$ROOT/README.md" >"$TMP/example.c" || return 1
    PKG_CONFIG_PATH=$usr/lib/pkgconfig
    export PKG_CONFIG_PATH
    flags=$(pkg-config --define-variable=prefix="$usr" \
        --define-variable=includedir="$usr/include" \
        --define-variable=libdir="$usr/lib" --cflags --libs sayso) || return 1
    # shellcheck disable=SC2086  # lists of flags
    "$CC" -std=c11 $SAN_FLAGS -o "$TMP/example" "$TMP/example.c" $flags
}

check "make install" setup install
check "the program runs" "$usr/bin/sayso" --version
check "the manual" test -s "$usr/share/man/man1/sayso.1"
check "the manual names the rubrics' folder" \
    grep -q /opt/say/share/sayso "$usr/share/man/man1/sayso.1"
for rubric in rubrics/*.csv; do
    [ ! -f "$rubric" ] ||
        check "installed $rubric" cmp "$rubric" "$usr/share/sayso/${rubric##*/}"
done
check "a program is built by pkg-config" example
check "make uninstall" setup uninstall
left() {
    [ -z "$(find "$dest" ! -type d)" ] && [ ! -d "$usr/share/sayso" ]
}
check "nothing is left" left
finish
