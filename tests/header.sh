#!/bin/sh
# The public header alone is enough, in C and in C++, without a warning.
# shellcheck source=tests/setup.sh
. "$(dirname "$0")/setup.sh"
echo '#include <sayso.h>
int main(void) { return sayso_version() == 0; }' >"$TMP/h.c"
cp "$TMP/h.c" "$TMP/h.cc"
strict='-Wall -Wextra -pedantic -Werror -fsyntax-only'
# shellcheck disable=SC2086  # lists of flags
{
    check "header as C11" "$CC" -std=c11 $strict -I "$ROOT/include" "$TMP/h.c"
    for cxx in g++ clang++; do
        command -v $cxx >/dev/null || continue
        check "header as C++17, $cxx" $cxx -std=c++17 $strict -I "$ROOT/include" "$TMP/h.cc"
    done
}
finish
