#!/bin/sh
# fetch.sh [BUILD]: fetches from a server of our own on the loopback address, which
# behaves as badly as it is asked to (tests/fetch/server.py), and says for each case what
# has to come of it.
# shellcheck source=tests/setup.sh
. "$(dirname "$0")/setup.sh"
unset http_proxy https_proxy HTTPS_PROXY all_proxy ALL_PROXY no_proxy SSL_CERT_DIR
command -v python3 >/dev/null || {
    echo "fetch: there is no python3; sh tests/deps.sh test installs it" >&2
    exit 1
}

# serve NAME [CERTIFICATE]: a server; its address without the path is in NAME.
servers=
serve() {
    python3 "$ROOT/tests/fetch/server.py" "$TMP/$1.log" ${2:+"$2"} >"$TMP/$1.port" &
    servers="$servers $!"
    tries=0
    while [ ! -s "$TMP/$1.port" ] && [ $tries -lt 100 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    port=$(cat "$TMP/$1.port")
}
# shellcheck disable=SC2086  # a list of numbers
trap 'kill $servers 2>/dev/null; rm -rf "$TMP"' EXIT

# is EXPECTED ARGS...: the probe's lines, with the ports taken out.
is() {
    want=$1
    shift
    "$BUILD/probe" "$@" >"$TMP/out" 2>&1 || true
    got=$(sed "s/:$web\([^0-9]\|\$\)/\1/g; s/:$safe\([^0-9]\|\$\)/\1/g" "$TMP/out")
    if [ "$got" = "$want" ]; then
        pass
    else
        fail "probe $*"
        printf '%s\n' "wanted: $want" "got:    $got"
    fi
}

# lacks PATTERN FILE: no line of it matches, whatever the case.
lacks() {
    ! grep -qi "$1" "$2"
}

# fails PATH REASON [STATUS]: what is said of it; the next one is fetched all the same.
fails() {
    is "failed ${3:-200} http://localhost$1 | $2
$OK" "$W$1" "$W/ok"
}

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost -keyout "$TMP/key" -out "$TMP/cert" 2>/dev/null
cat "$TMP/key" "$TMP/cert" >"$TMP/pem"
serve web
web=$port
serve safe "$TMP/pem"
safe=$port
W=http://localhost:$web
S=https://localhost:$safe
PAGE='<p>The mayor said the bridge was safe.</p>'
OK="new 200 http://localhost/ok | text/html | $PAGE"

# ---- what comes as it should
is "$OK" "$W/ok"
is "$OK" "$W/ok#part"
is "new 200 http://localhost/gzip |  | $PAGE" "$W/gzip"
is "new 200 http://localhost/gzip-two |  | ${PAGE}end" "$W/gzip-two"
is "new 200 http://localhost/deflate |  | $PAGE" "$W/deflate"
is "new 200 http://localhost/deflate-raw |  | $PAGE" "$W/deflate-raw"
is "new 200 http://localhost/coding |  | $PAGE" "$W/coding"
is "new 200 http://localhost/brotli |  | hello" "$W/brotli"
is "new 200 http://localhost/chunks |  | hello" "$W/chunks"
is "new 200 http://localhost/no-length |  | $PAGE" "$W/no-length"
is "new 200 http://localhost/line-end |  | $PAGE" "$W/line-end"
is "new 200 http://localhost/empty |  | " "$W/empty"
is "new 204 http://localhost/no-body |  | " "$W/no-body"
is "new 200 http://localhost/long-etag |  | $PAGE" "$W/long-etag"

# ---- who is asking, and what is not told: no cookie, no password of another host
"$BUILD/probe" "$W/cookie" >"$TMP/echo"
check "says who it is" grep -q '^user-agent: sayso/[0-9.]* (.*)$' "$TMP/echo"
check "takes gzip and brotli" grep -q '^accept-encoding: gzip, .*br$' "$TMP/echo"
check "keeps no cookie" lacks '^cookie\|^authorization' "$TMP/echo"
"$BUILD/probe" "http://me:secret@localhost:$web/echo" >"$TMP/echo"
check "a password in an address" grep -q '^authorization: Basic bWU6c2VjcmV0$' "$TMP/echo"
"$BUILD/probe" "http://me:secret@localhost:$web/to/302/http://127.0.0.1:$web/echo" \
    "$W/echo" >"$TMP/echo"
check "goes nowhere else" lacks '^authorization' "$TMP/echo"
is "$OK" "http://me:secret@localhost:$web/ok"
printf 'machine localhost login me password secret\n' >"$TMP/.netrc"
HOME=$TMP "$BUILD/probe" "$W/echo" >"$TMP/echo"
check "no .netrc" lacks '^authorization' "$TMP/echo"

# ---- redirects
is "$OK" "$W/to/301//ok"
is "$OK" "$W/to/302//ok"
is "$OK" "$W/to/303//ok"
is "$OK" "$W/to/307//ok"
is "$OK" "$W/to/308//ok"
is "new 200 http://localhost/chain/0 |  | $PAGE" "$W/chain/10"
fails /chain/11 "redirects too often, at last to: http://localhost/chain/0" 302
fails /loop "redirects in a circle, back to: http://localhost/loop" 302
fails /nowhere "302 redirects, and does not say where" 302
for where in file:///etc/passwd gopher://localhost/ ftp://localhost/x news:a; do
    fails "/to/301/$where" "redirects to what is no http or https address: $where" 301
done
fails /to/302//status/404 "404 not found, at http://localhost/status/404" 404

# ---- status
fails /status/304 "304 came, which nobody asked for" 304
fails /status/401 "401 asks for a name and a password" 401
fails /status/404 "404 not found" 404
fails /status/410 "410 gone for good" 410
fails /status/429 "429 too many requests" 429
fails /status/500 "500 the server failed" 500
fails /status/503 "503 out of service" 503
fails /part "206 came, which is only a part of it" 206

# ---- what lies, breaks or never ends
fails /short "only part of it came: 42 of 999 bytes"
fails /long "more came than the server announced; some of it is lost"
fails /chunk-cut "only part of it came"
fails /chunk-no "the connection broke off, or what came is garbled"
fails /gzip-cut "only part of it came: what is packed ends too early"
fails /brotli-cut "only part of it came: what is packed ends too early"
fails /gzip-spoilt "what came is packed wrongly and cannot be unpacked"
fails /brotli-no "what came is packed wrongly and cannot be unpacked"
fails /gzip-no "what came is packed wrongly and cannot be unpacked"
fails /long-header "the server sends headers without end"
fails /many-headers "the server sends headers without end"
fails /nul "the server answers something that is not HTTP"
fails /old "the server answers something that is not HTTP" 0
fails /close "the server closes the connection without an answer" 0
is "failed 0 http://localhost/slow-head | the server does not answer within 1 second
$OK" -w 1 "$W/slow-head" "$W/ok"
is "failed 200 http://localhost/slow-body | the server answers too slowly
$OK" -w 1 "$W/slow-body" "$W/ok"
is "failed 200 http://localhost/bomb/101 | is larger than 100 MiB unpacked" "$W/bomb/101"
is "new 200 http://localhost/ok | text/html | $PAGE
failed 200 http://localhost/bomb/2 | is larger than 1 MiB unpacked" -m 1 "$W/ok" \
    "$W/bomb/2"

# ---- where nobody is, and what is no address
is "failed 0 http://localhost:1/ | the server refuses the connection
$OK" http://localhost:1/ "$W/ok"
is "failed 0 http://no-such-host.invalid/ | no such host" http://no-such-host.invalid/
is "failed 0 file:///etc/passwd | is no http or https address" file:///etc/passwd
is "failed 0 gopher://localhost/ | is no http or https address" gopher://localhost/
is "failed 0 http:/// | is no address of the web" http:///

# ---- certificates, and from https down to http
refused="the certificate is not valid: it vouches for itself"
is "failed 0 https://localhost/ok | $refused
$OK" "$S/ok" "$W/ok"
SSL_CERT_FILE=$TMP/cert
export SSL_CERT_FILE
is "new 200 https://localhost/ok | text/html | $PAGE" "$S/ok"
is "failed 0 https://127.0.0.1/ok | the certificate is not valid: it is for another host" \
    "https://127.0.0.1:$safe/ok"
is "new 200 https://localhost/ok | text/html | $PAGE" "$W/to/301/$S/ok"
down="redirects from https down to http, where anybody may change what is sent"
is "failed 302 https://localhost/to/302/http://localhost/ok | $down: http://localhost/ok" \
    "$S/to/302/$W/ok"
is "$OK" -a "$S/to/302/$W/ok"
unset SSL_CERT_FILE
is "failed 0 https://localhost/ok | no encrypted connection can be agreed on" \
    "https://localhost:$web/ok"

# ---- linked documents: robots.txt, private networks, one at a time
is "skipped 0 http://closed.localhost/ok |  | its robots.txt asks programs not to read it" \
    "~http://closed.localhost:$web/ok"
is "new 200 http://closed.localhost/ok | text/html | $PAGE" "http://closed.localhost:$web/ok"
is "new 200 http://open.localhost/ok | text/html | $PAGE
skipped 0 http://open.localhost/private |  | its robots.txt asks programs not to read it" \
    "~http://open.localhost:$web/ok" "~http://open.localhost:$web/private"
is "skipped 0 http://broken.localhost/ok |  | its robots.txt cannot be had: 503 out of service" \
    "~http://broken.localhost:$web/ok"
is "skipped 0 http://elsewhere.localhost/ok |  | its robots.txt asks programs not to read it" \
    "~http://elsewhere.localhost:$web/ok"
is "skipped 0 http://closed.localhost/ok |  | its robots.txt asks programs not to read it" \
    "~$W/to/302/http://closed.localhost:$web/ok"
check "robots.txt is asked for once" \
    test "$(grep -c ' open.localhost:[0-9]* /robots.txt' "$TMP/web.log")" -eq 1
private="leads into a private network, where links are not followed"
is "failed 0 http://localhost/ok | $private" "+$W/ok"
is "failed 0 http://127.0.0.1/ok | $private" "+http://127.0.0.1:$web/ok"
is "$OK
failed 0 http://localhost/ok | $private" "$W/ok" "+$W/ok"
is "$OK
$OK" "~$W/ok" "~$W/ok"
is "failed 429 http://localhost/status/429 | 429 too many requests
skipped 0 http://localhost/ok |  | the server asked not to be asked again for now
$OK" "~$W/status/429" "~$W/ok" "$W/ok"


# ---- a pause between two requests, as robots.txt asks for it
"$BUILD/probe" -j 3 "~http://slow.localhost:$web/ok" >"$TMP/out"
check "three threads, three answers" test "$(grep -c '^new 200' "$TMP/out")" -eq 3
# shellcheck disable=SC2016  # awk's own
check "a pause of 0.6 seconds" awk '
    $2 ~ /^slow/ && $3 == "/ok" { if (n++ && $1 - last < 0.58) exit 1; last = $1 }
    END { exit n != 3 }' "$TMP/web.log"

# ---- a proxy, from the environment; behind it, a private network is one by its name
http_proxy=$W
export http_proxy
is "new 200 http://news.invalid/ok | text/html | $PAGE
new 200 http://news.invalid/ok | text/html | $PAGE
failed 0 http://127.0.0.1/ok | $private" http://news.invalid/ok +http://news.invalid/ok \
    "+http://127.0.0.1:$web/ok"
no_proxy=news.invalid
export no_proxy
is "failed 0 http://news.invalid/ok | no such host" http://news.invalid/ok
unset http_proxy no_proxy

# ---- what is known already: probe -n may ask again at once
state=$TMP/state
feed='http://localhost/feed | text/html; charset=utf-8 |'
is "new 200 $feed $PAGE" -s "$state" -n "$W/feed"
is "unchanged 304 http://localhost/feed |  | " -s "$state" -n "$W/feed"
is "unchanged 304 http://localhost/feed |  | " -s "$state" -n "$W/feed"
is "new 200 $feed $PAGE" "$W/feed"
is "new 200 http://localhost/changing |  | v1" -s "$state" -n "$W/changing"
is "new 200 http://localhost/changing |  | v2" -s "$state" -n "$W/changing"

# asked TIMES PATH: how often the server has been asked for it.
asked() {
    check "$2 asked for $1 times" \
        test "$(grep -c " localhost:[0-9]* $2\$" "$TMP/web.log")" -eq "$1"
}

# An answer that says nothing of it may be asked for again in a minute.
"$BUILD/probe" -s "$state" "$W/gzip" >"$TMP/out"
before=$(grep -c /gzip "$TMP/web.log")
"$BUILD/probe" -s "$state" "$W/gzip" >"$TMP/out"
check "not before then" grep -q 'is not to be asked for again before 20..-..-..T..:..:..Z' \
    "$TMP/out"
check "is not asked" test "$(grep -c /gzip "$TMP/web.log")" -eq "$before"

is "failed 429 http://localhost/status/429/Retry-After:120 | 429 too many requests" \
    -s "$state" "$W/status/429/Retry-After:120"
"$BUILD/probe" -s "$state" "$W/status/429/Retry-After:120" >"$TMP/out"
check "not before Retry-After" grep -q 'is not to be asked for again before' "$TMP/out"
asked 1 /status/429/Retry-After:120

# 410 retires it for good.
is "failed 410 http://localhost/status/410/X:a | 410 gone for good" -s "$state" -n \
    "$W/status/410/X:a"
is "skipped 410 http://localhost/status/410/X:a |  | is gone for good, as its server said (410)" \
    -s "$state" -n "$W/status/410/X:a"
asked 1 /status/410/X:a

# 301 and 308 are remembered, as far as they lead; 302 is not.
moved="new 200 http://localhost/private | text/html | $PAGE"
is "$moved" -s "$state" -n "$W/to/301//to/308//to/302//private"
is "$moved" -s "$state" -n "$W/to/301//to/308//to/302//private"
asked 1 /to/301//to/308//to/302//private
asked 1 /to/308//to/302//private
asked 2 /to/302//private
# Where it moved to and is not found, the old place is asked again.
gone="failed 404 http://localhost/to/301//status/404/X:b | 404 not found"
is "$gone, at http://localhost/status/404/X:b" -s "$state" -n "$W/to/301//status/404/X:b"
is "$gone, at http://localhost/status/404/X:b" -s "$state" -n "$W/to/301//status/404/X:b"
asked 2 /to/301//status/404/X:b

# What a state file holds cannot become a header of its own.
"$BUILD/probe" -s "$state" -n -e "$(printf 'a"\r\nX-Evil: b')" "$W/echo" >"$TMP/out"
"$BUILD/probe" -s "$state" -n "$W/echo" >"$TMP/out"
check "no header smuggled in" lacks 'evil\|none-match' "$TMP/out"
"$BUILD/probe" -s "$state" -n -e 'W/"a b' "$W/echo" >"$TMP/out"
"$BUILD/probe" -s "$state" -n "$W/echo" >"$TMP/out"
check "an odd ETag goes back" grep -q '^if-none-match: W/"a b$' "$TMP/out"

# A linked document has no part in the state.
is "new 200 $feed $PAGE" -s "$state" "~$W/feed"

# ---- the program
# run ARGS...: its table is in out, what it said in err without ports, its status in rc.
run() {
    rc=0
    sayso --plain "$@" >"$TMP/out" 2>"$TMP/err.log" || rc=$?
    sed "s/localhost:$web/localhost/g" "$TMP/err.log" >"$TMP/err"
}
says() {
    check "$1" grep -qxF "$1" "$TMP/err"
}
# Whatever the state holds may be asked for again.
again() {
    python3 -c "import sqlite3, sys; c = sqlite3.connect(sys.argv[1])
c.execute('UPDATE visits SET not_before = 0'); c.commit()" "$TMP/seen"
}

# One bad input costs the others nothing.
run --timeout 1 --table articles --columns document "$W/news/a" "$W/status/404" \
    "$W/short" "$W/slow-head" "$W/loop" "$W/bomb/101" http://no-such-host.invalid/ \
    gopher://localhost/ "$W/ok"
check "the others go on" test "$(sed "s/:$web//" "$TMP/out" | tr '\n' ' ')" = \
    'document http://localhost/news/a http://localhost/ok '
check "and the status is 1" test "$rc" -eq 1
says "sayso: http://localhost/status/404: error: 404 not found"
says "sayso: http://localhost/short: error: only part of it came: 42 of 999 bytes"
says "sayso: http://localhost/slow-head: error: the server does not answer within 1 second"
says "sayso: http://localhost/loop: error: redirects in a circle, back to: http://localhost/loop"
says "sayso: http://no-such-host.invalid/: error: no such host"

# A feed that grows: each item once, whatever was cut short between.
run --table articles --columns id --state "$TMP/seen" -o "$TMP/audit.csv" "$W/news/more"
again
sayso --plain --table articles --columns id --state "$TMP/seen" -o "$TMP/audit.csv" --append \
    "$W/news/more" "$W/slow-head" >"$TMP/out" 2>&1 &
killed=$!
tries=0
until [ "$(grep -c /news/more "$TMP/web.log")" -eq 2 ] || [ $tries -eq 100 ]; do
    sleep 0.1
    tries=$((tries + 1))
done
sleep 0.3 # the feed is read, and the other input on its way
kill -9 $killed
wait $killed 2>/dev/null || true
again
run --table articles --columns id --state "$TMP/seen" -o "$TMP/audit.csv" \
    --append "$W/news/more"
check "nothing is lost, nothing twice" \
    test "$(sort "$TMP/audit.csv" | tr '\n' ' ')" = 'id more-1 more-2 more-3 '
run --table articles --columns id --state "$TMP/seen" "$W/news/one"
again
run --table articles --columns id --state "$TMP/seen" "$W/news/one"
check "an unchanged feed" test "$rc:$(cat "$TMP/out")" = 0:id
says "sayso: http://localhost/news/one: note: has nothing new since it was last fetched"

# An error page where a feed stood is no article, and costs nothing.
rm -f "$TMP/seen"
for _ in 1 2 3; do
    [ ! -e "$TMP/seen" ] || again
    run --table articles --columns id --append --state "$TMP/seen" -o "$TMP/failing.csv" \
        "$W/failing"
    cat "$TMP/err" >>"$TMP/errs"
done
check "an error page" grep -qx \
    'sayso: http://localhost/failing: error: is no feed, though it was one before' "$TMP/errs"
check "and the feed again" \
    test "$(sort "$TMP/failing.csv" | tr '\n' ' ')" = 'failing-1 failing-2 id '

# The pages of summaries.
run --columns claim --follow "$W/news/f"
check "the page is read" grep -q 'damage' "$TMP/out"
run --columns claim "$W/news/f"
check "but not unasked" lacks 'damage' "$TMP/out"
run --columns claim --follow "http://closed.localhost:$web/news/f"
check "nor against robots.txt" lacks 'damage' "$TMP/out"
check "and the summary stands" grep -q 'Pier 1 is safe' "$TMP/out"
check "with a word" grep -q 'its robots.txt asks programs not to read it' "$TMP/err"
run --columns title,claim --follow "$W/live"
check "a page that two items link to is audited for one" \
    test "$(grep -c damage "$TMP/out"):$(grep -c '^Update 2,Boat 2' "$TMP/out")" = 1:1
asked 1 /article/9

run "$W/empty-feed" "gopher://localhost/"
says "sayso: http://localhost/empty-feed: note: is a feed without items"
says "sayso: gopher://localhost/: error: is no http or https address"

# A list of feeds, each fetched once; what is no feed costs the others nothing.
run --table articles --columns id "$W/list-too" "$W/news/b"
check "feeds of a list" test "$rc:$(tr '\n' ' ' <"$TMP/out")" = '1:id b-1 a-1 '
says "sayso: http://localhost/ok: error: is no feed, though the list that names it says so"
says "sayso: http://localhost/list: error: is a list that another list names"
says "sayso: http://localhost/list-too: warning: names what is no http or https address, left out: file:///etc/passwd"

# A password in an address is used, and shown nowhere.
rm -f "$TMP/seen"
run --table articles --state "$TMP/seen" "http://me:secret@localhost:$web/news/p" \
    "http://me:secret@localhost:$web/status/404" "http://me:secret@localhost:$web/to/301//news/q"
check "a password hidden" lacks secret "$TMP/out"
check "in messages too" lacks secret "$TMP/err"
check "and in the state" lacks secret "$TMP/seen"
check "but not the name" grep -q "http://me:\*\*\*@localhost:$web/news/p" "$TMP/out"
says "sayso: http://me:***@localhost/status/404: error: 404 not found"
run --table articles --state "$TMP/seen" "http://me:secret@localhost:$web/news/p"
check "and remembered" grep -q 'me:\*\*\*@localhost/news/p: note: is not to be asked' "$TMP/err"
finish
