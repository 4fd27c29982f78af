#!/bin/sh
# Functions that this house does not use: unsafe ones, ones that depend on the locale,
# and malloc where an arena belongs.
set -eu
cd "$(dirname "$0")/.."
bad=0
look() {
    what=$1
    shift
    if grep -nE "(^|[^A-Za-z0-9_])($what) *\(" "$@"; then
        bad=1
    fi
}
set -- $(find src include -name '*.[ch]' | sort)
look 'strcpy|strcat|sprintf|vsprintf|gets|atoi|atol|strtok|strtok_r|asctime' "$@"
look 'setlocale|system|popen|alloca' "$@"
look 'is(alpha|alnum|digit|space|upper|lower|punct|print|xdigit)|to(upper|lower)' "$@"
set -- $(find src -name '*.[ch]' ! -path 'src/base/*' ! -path 'src/cli/*' | sort)
[ $# -eq 0 ] || look 'malloc|calloc|realloc|free|printf|fprintf|puts|exit|abort' "$@"
if grep -nE '^static ([a-z_]+ )*[a-z_]+( \*)?[a-z_]+(\[[^]]*\])?( =.*)?;' "$@" |
    grep -vE 'static const|\('; then
    bad=1
fi
exit $bad
