#!/bin/sh
# What this house does not use: unsafe functions, ones that depend on the locale,
# printing in the library, malloc where an arena belongs, variables of a file's own.
set -eu
cd "$(dirname "$0")/.."
bad=0
look() {
    if grep -nHE "$@"; then
        bad=1
    fi
}
calls() {
    names=$1
    shift
    look "(^|[^A-Za-z0-9_])($names) *\(" "$@"
}
# shellcheck disable=SC2046  # our names have no blanks
set -- $(find src include -name '*.[ch]' | sort)
calls 'strcpy|strcat|sprintf|vsprintf|gets|atoi|atol|strtok|strtok_r|asctime' "$@"
calls 'setlocale|system|popen|alloca' "$@"
calls 'is(alpha|alnum|digit|space|upper|lower|punct|print|xdigit)|to(upper|lower)' "$@"
look '^static (_Thread_local )?(unsigned |struct |enum )?[a-z_]+ [*]?[a-z_]+(\[.*\])?( = .*)?;$' "$@"
# shellcheck disable=SC2046
set -- $(find src -name '*.[ch]' ! -path 'src/base/*' ! -path 'src/cli/*' \
    ! -path 'src/bake/bake.c' ! -path 'src/bake/number.c' | sort)
[ $# -eq 0 ] || calls 'printf|fprintf|puts|fputs|perror|exit|_exit' "$@"
# shellcheck disable=SC2046
set -- $(find src -name '*.[ch]' ! -path 'src/base/*' ! -path 'src/cli/*' \
    ! -path 'src/fetch/*' ! -name pipeline.c | sort)
[ $# -eq 0 ] || calls 'malloc|calloc|realloc|strdup' "$@"
exit $bad
