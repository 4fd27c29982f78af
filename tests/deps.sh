#!/bin/sh
# Install what is missing, on Debian and its kin: what the build needs, and with the
# word "test" what the tests need too. As root, or by sudo. Does nothing, and needs
# neither, when all is there.
set -eu
build='gcc libc6-dev make pkg-config libpcre2-dev libutf8proc-dev libcsv-dev'
test='g++ clang clang-format clang-tidy shellcheck mandoc'
wanted=$build
[ "${1:-}" = test ] && wanted="$build $test"

# A package that another one provides, as pkgconf does pkg-config, counts as there.
there() {
    case $1 in
    gcc | g++ | make | pkg-config | clang | clang-format | clang-tidy | shellcheck | mandoc)
        command -v "$1" >/dev/null
        ;;
    *)
        dpkg-query -W -f '${Status}\n' "$1" 2>/dev/null | grep -q '^install ok installed'
        ;;
    esac
}

missing=
for package in $wanted; do
    there "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
command -v apt-get >/dev/null || {
    echo "deps: install these by hand:$missing" >&2
    exit 1
}
if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null; then
    as_root=sudo
else
    echo "deps: neither root nor sudo here to install:$missing" >&2
    exit 1
fi
echo "deps: installing$missing" >&2
# shellcheck disable=SC2086  # lists of words
{
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y \
        --no-install-recommends $missing
} >&2
