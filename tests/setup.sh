# shellcheck shell=sh
# Sourced by every test driver: the same surroundings everywhere, a scratch folder that
# goes away, and the counting. The first argument of the driver is the build's folder.
set -eu
LC_ALL=C NO_COLOR=1 TZ=UTC
export LC_ALL NO_COLOR TZ
ROOT=$(cd "$(dirname "$0")/.." && pwd)
BUILD=${1:-build/plain}
case $BUILD in
/*) ;;
*) BUILD=$ROOT/$BUILD ;;
esac
SAYSO=$BUILD/sayso
TMP=$(mktemp -d)
trap 'rm -rf "$TMP"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$TMP/bin"
ln -s "$SAYSO" "$TMP/bin/sayso"
PATH=$TMP/bin:$PATH
: "${CC:=cc}" "${SAN:=}" "${SAN_FLAGS:=}"
export ROOT BUILD SAYSO TMP PATH

passed=0
failed=0
pass() {
    passed=$((passed + 1))
}
fail() {
    failed=$((failed + 1))
    echo "FAIL $*"
}

# check NAME COMMAND...: one test is one command that succeeds.
check() {
    checked=$1
    shift
    if "$@" >"$TMP/check.log" 2>&1; then
        pass
    else
        fail "$checked"
        cat "$TMP/check.log"
    fi
}

# The last line of every driver, and its exit status.
finish() {
    echo "$(basename "$0" .sh): $passed passed, $failed failed"
    [ "$failed" -eq 0 ]
}
