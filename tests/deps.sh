#!/bin/sh
# Install what is missing, on Debian and its kin: what the build needs; with the word
# "test" also what the tests need, with "bench" what the bench measures sayso beside. As
# root, or by sudo. Does nothing, and needs neither, when all is there.
set -eu
build='gcc libc6-dev make pkg-config libpcre2-dev libutf8proc-dev libcsv-dev libjson-c-dev
       libexpat1-dev libxml2-dev libsqlite3-dev libcurl4-openssl-dev libidn2-dev
       zlib1g-dev libbrotli-dev nettle-dev'
test='g++ clang clang-format clang-tidy shellcheck mandoc libreoffice-calc-nogui python3
      openssl'
bench='diction pcre2-utils libxml2-utils sfeed nodejs npm'

# A command that is there will do, whatever package it came from.
there() {
    case $1 in
    pcre2-utils) command -v pcre2grep >/dev/null ;;
    libxml2-utils) command -v xmllint >/dev/null ;;
    nodejs) command -v node >/dev/null ;;
    lib*-nogui) command -v soffice >/dev/null || command -v libreoffice >/dev/null ;;
    lib* | *-dev) dpkg-query -W -f '${Status}\n' "$1" 2>/dev/null | grep -q '^install ok' ;;
    *) command -v "$1" >/dev/null ;;
    esac
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    elif command -v sudo >/dev/null; then
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    else
        echo "deps: this needs root or sudo: $*" >&2
        exit 1
    fi
}

install() {
    command -v apt-get >/dev/null || {
        echo "deps: there is no apt-get here; install these by hand: $*" >&2
        exit 1
    }
    echo "deps: installing $*" >&2
    as_root apt-get update -q >&2
    as_root apt-get install -q -y --no-install-recommends "$@" >&2
}

# clang only recommends its own runtime, whose package has the version in its name.
fuzzes() {
    echo 'int LLVMFuzzerTestOneInput(void); int LLVMFuzzerTestOneInput(void) { return 0; }' |
        clang -fsanitize=fuzzer -o /dev/null -x c - 2>/dev/null
}

wanted=$build
case ${1:-} in
test) wanted="$build $test" ;;
bench) wanted="$build $bench" ;;
esac
missing=
for package in $wanted; do
    there "$package" || missing="$missing $package"
done
# shellcheck disable=SC2086  # a list of words
[ -z "$missing" ] || install $missing
[ "${1:-}" = test ] || exit 0
fuzzes || install "libclang-rt-$(clang -dumpversion | cut -d . -f 1)-dev"
