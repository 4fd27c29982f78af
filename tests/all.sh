#!/bin/sh
# Everything: the tests on three builds (plain; AddressSanitizer with UBSan;
# ThreadSanitizer), both compilers without a warning, lint, and a short while of fuzzing
# from the seeds. Installs what is missing first. The last line is the sum of all.
set -eu
cd "$(dirname "$0")/.."
sh tests/deps.sh test
log=$(mktemp)
trap 'rm -f "$log"' EXIT
trap 'exit 1' HUP INT TERM
passed=0
failed=0
jobs=$(nproc)

# A step that prints a sum counts as that many tests, any other as one.
step() {
    name=$1
    shift
    echo "== $name"
    rc=0
    began=$(date +%s)
    "$@" >"$log" 2>&1 || rc=$?
    took=$(($(date +%s) - began))
    line=$(sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$log" | tail -n 1)
    [ -n "$line" ] || line="$((rc == 0)) 0"
    good=${line% *}
    bad=${line#* }
    [ "$rc" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
    if [ "$bad" -gt 0 ]; then
        tail -n 400 "$log"
    else
        grep '^-- ' "$log" || true
    fi
    echo "== $name: $good good, $bad bad, $took s"
    passed=$((passed + good))
    failed=$((failed + bad))
}

# ThreadSanitizer of gcc 12 cannot stand some kernels' address randomisation.
fixed=
if setarch "$(uname -m)" -R true 2>/dev/null; then
    fixed="setarch $(uname -m) -R"
fi

# The plain build is gcc's without a warning, too.
step "make check" make -j"$jobs" check CC=gcc CFLAGS='-O2 -g -Werror'
step "make check SAN=asan" make -j"$jobs" check SAN=asan
# shellcheck disable=SC2086  # a command and its arguments
step "make check SAN=tsan" $fixed make -j"$jobs" check SAN=tsan
# The asan build gives every allocation a block of its own; here they share, as in earnest.
step "shared arena blocks" sh -c "make -j$jobs BUILD=build/blocks build/blocks/unit \
    CFLAGS='-O1 -g -fsanitize=address' LDFLAGS=-fsanitize=address && build/blocks/unit"
# What the fuzzers are linked from.
step "clang -Werror" make -j"$jobs" all CC=clang SAN=fuzz BUILD=build/fuzz \
    CFLAGS='-O1 -g -Werror'
for lint in format tidy shell manuals banned; do
    step "lint $lint" make "lint-$lint"
done
for source in tests/fuzz/fuzz_*.c; do
    [ -f "$source" ] || continue
    fuzzer=${source##*/fuzz_}
    fuzzer=${fuzzer%.c}
    step "fuzz $fuzzer" make -j"$jobs" fuzz FUZZ="$fuzzer" TIME="${FUZZ_TIME:-20}"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
