"""A web server for the tests that behaves as badly as it is asked to.

server.py LOG [CERTIFICATE]: listens on the loopback address, at a port that it prints,
and appends a line for each request to LOG: seconds, host, path. Each function below
answers one path; what it returns or sends is on the line as it stands.
"""
import gzip
import re
import socketserver
import ssl
import sys
import threading
import time
import zlib

PAGE = b"<p>The mayor said the bridge was safe.</p>"
STORED_BROTLI = b"\x0b\x02\x80hello\x03"
log = open(sys.argv[1], "a", buffering=1)
lock = threading.Lock()
visits = {}


def answer(status=200, body=b"", headers=(), length=None):
    """The bytes of a response; `length` is what it says of its body, -1 nothing."""
    lines = [f"HTTP/1.1 {status} X", *headers]
    if length != -1:
        lines.append(f"Content-Length: {len(body) if length is None else length}")
    else:
        lines.append("Connection: close")
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def feed(request, _):
    """A feed with validators, 304 to whoever has them."""
    named = ['ETag: "v 1;\xe9"', "Last-Modified: Wed, 01 May 2024 06:00:00 GMT"]
    if request.headers.get("if-none-match") == '"v 1;\xe9"':
        return answer(304, headers=named)
    return answer(200, PAGE, named + ["Content-Type: text/html; charset=utf-8"])


def changing(request, _):
    """Another version at each request."""
    version = f"v{request.visit}"
    if request.headers.get("if-none-match") == f'"{version}"':
        return answer(304)
    return answer(200, version.encode(), [f'ETag: "{version}"'])


def news(request, rest):
    """A feed of summaries, with one item more at each request for some."""
    count = request.visit if rest in ("more", "failing") else 1
    items = "".join(
        f"<item><guid>{rest}-{n}</guid><title>Bridge {n}</title>"
        f"<link>/article/{n}</link><description>Pier {n} is safe, the mayor said."
        "</description></item>" for n in range(count, 0, -1))
    rss = f'<rss version="2.0"><channel><title>Harbour</title>{items}</channel></rss>'
    tag = f'"{count}"'
    if request.headers.get("if-none-match") == tag:
        return answer(304, headers=[f"ETag: {tag}"])
    return answer(200, rss.encode(), ["Content-Type: text/xml", f"ETag: {tag}"])


def live(*_):
    """A feed whose items link to one page."""
    items = "".join(
        f"<item><guid>live-{n}</guid><title>Update {n}</title><link>/article/9#{n}</link>"
        f"<description>Boat {n} has left, the pilot said.</description></item>"
        for n in (1, 2))
    rss = f'<rss version="2.0"><channel><title>Live</title>{items}</channel></rss>'
    return answer(200, rss.encode(), ["Content-Type: text/xml"])


def feed_list(*_):
    """Feeds in folders, one of them twice; and what is none."""
    opml = """<opml version="2.0"><body><outline text="a"><outline text="b">
        <outline xmlUrl="/news/a"/></outline><outline xmlUrl="/ok"/></outline>
        <outline xmlUrl="/news/a"/><outline xmlUrl="/news/b"/><outline xmlUrl="/list"/>
        <outline xmlUrl="file:///etc/passwd"/></body></opml>"""
    return answer(200, opml.encode(), ["Content-Type: text/x-opml"])


def failing(request, _):
    """A feed, but for the second request: then an error page that calls itself 200."""
    if request.visit == 2:
        return answer(200, b"<p>We will be back soon, the operators said.</p>")
    request.visit -= request.visit > 2
    return news(request, "failing")


def article(request, rest):
    """Its page: what the feed says, and more."""
    text = (f"<html><title>Bridge {rest}</title><body><article><h1>Bridge {rest}</h1>"
            f"<p>Pier {rest} is safe, the mayor said on Monday after a long inspection"
            " of the whole bridge.</p><p>Divers found no damage at all, according to the"
            " harbour office, which paid for the inspection.</p></article></body></html>")
    return answer(200, text.encode(), ["Content-Type: text/html"])


def echo(request, _):
    text = "".join(f"{name}: {value}\n" for name, value in request.headers.items())
    return answer(200, text.encode("latin-1"), ["Content-Type: text/plain"])


def redirect(_, rest):
    """/to/302/WHERE"""
    status, where = rest.split("/", 1)
    return answer(int(status), b"moved", [f"Location: {where}"])


def chain(_, rest):
    if rest == "0":
        return answer(200, PAGE)
    return answer(302, b"", [f"Location: /chain/{int(rest) - 1}"])


def status(_, rest):
    """/status/429/Retry-After: 120"""
    number, *headers = rest.split("/", 1)
    return answer(int(number), b"<p>An error said nothing.</p>", headers)


def slow_head(*_):
    time.sleep(4)
    return b""


def slow_body(request, _):
    request.send(answer(200, b"", length=1000))
    for _ in range(8):
        request.send(b"a")
        time.sleep(0.5)


def packed(body, coding="gzip"):
    return answer(200, body, [f"Content-Encoding: {coding}"])


def bomb(_, rest):
    """Zeros, so many MiB of them, in little space."""
    return packed(gzip.compress(bytes(int(rest) << 20), 6))


def robots(request, _):
    """By the name before ".localhost"."""
    rules = {
        "closed": "User-agent: *\nDisallow: /\n",
        "open": "User-agent: *\nDisallow: /\n\nUser-agent: sayso\nDisallow: /private\n",
        "slow": "User-agent: *\nCrawl-delay: 0.6\n",
    }
    name = request.headers.get("host", "").split(".")[0]
    if name == "broken":
        return answer(503, b"later")
    if name == "elsewhere":
        port = request.server.server_address[1]
        return answer(301, b"", [f"Location: http://closed.localhost:{port}/robots.txt"])
    return answer(200, rules[name].encode()) if name in rules else answer(404)


def ok(request, _):
    return answer(200, PAGE, ["Content-Type: text/html"])


PATHS = {
    "/ok": ok,
    "/private": ok,
    "/feed": feed,
    "/changing": changing,
    "/echo": echo,
    "/news/": news,
    "/article/": article,
    "/live": live,
    "/failing": failing,
    "/empty-feed": lambda *_: answer(200, b"<rss><channel></channel></rss>"),
    "/list": feed_list,
    "/list-too": feed_list,
    "/to/": redirect,
    "/chain/": chain,
    "/status/": status,
    "/slow-head": slow_head,
    "/slow-body": slow_body,
    "/bomb/": bomb,
    "/robots.txt": robots,
    "/loop": lambda *_: answer(302, b"", ["Location: /back"]),
    "/back": lambda *_: answer(302, b"", ["Location: /loop"]),
    "/gzip": lambda *_: packed(gzip.compress(PAGE)),
    "/gzip-cut": lambda *_: packed(gzip.compress(PAGE)[:-20]),
    "/gzip-two": lambda *_: packed(gzip.compress(PAGE) + gzip.compress(b"end") + bytes(9)),
    "/gzip-spoilt": lambda *_: packed(gzip.compress(PAGE)[:-6] + b"abcdef"),
    "/deflate": lambda *_: packed(zlib.compress(PAGE), "deflate"),
    "/deflate-raw": lambda *_: packed(zlib.compress(PAGE)[2:-4], "Deflate"),
    "/brotli-cut": lambda *_: packed(STORED_BROTLI[:-1], "br"),
    "/brotli-no": lambda *_: packed(PAGE, "br"),
    "/coding": lambda *_: packed(PAGE, "UTF-8"),
    "/gzip-no": lambda *_: packed(PAGE),
    "/brotli": lambda *_: packed(STORED_BROTLI, "br"),
    "/short": lambda *_: answer(200, PAGE, length=999),
    "/long": lambda *_: answer(200, PAGE, length=5),
    "/line-end": lambda *_: answer(200, PAGE + b"\r\n", length=len(PAGE)),
    "/no-length": lambda *_: answer(200, PAGE, length=-1),
    "/chunks": lambda *_: answer(200, b"", ["Transfer-Encoding: chunked"], -1)
    + b"5\r\nhello\r\n0\r\n\r\n",
    "/chunk-cut": lambda *_: answer(200, b"", ["Transfer-Encoding: chunked"], -1)
    + b"ff\r\nhello",
    "/chunk-no": lambda *_: answer(200, b"", ["Transfer-Encoding: chunked"], -1)
    + b"zz\r\nhello\r\n",
    "/long-header": lambda *_: answer(200, PAGE, ["X: " + "y" * (1 << 20)]),
    "/many-headers": lambda *_: answer(200, PAGE, ["X: y"] * 200000),
    "/long-etag": lambda *_: answer(200, PAGE, ['ETag: "' + "e" * 9000 + '"']),
    "/nul": lambda *_: answer(200, PAGE, ["X: a\0b"]),
    "/old": lambda *_: PAGE,
    "/empty": lambda *_: answer(200),
    "/part": lambda *_: answer(206, PAGE),
    "/no-body": lambda *_: answer(204, length=-1),
    "/nowhere": lambda *_: answer(302),
    "/close": lambda *_: b"",
    "/cookie": lambda *_: answer(302, b"", ["Set-Cookie: a=b", "Location: /echo"]),
}


class Handler(socketserver.StreamRequestHandler):
    def send(self, data):
        self.wfile.write(data)
        self.wfile.flush()

    def handle(self):
        try:
            self.one()
        except (OSError, ValueError):
            pass

    def one(self):
        if self.rfile.peek(1)[:1] == b"\x16":  # the beginning of TLS
            return
        line = self.rfile.readline().decode("latin-1").split()
        if len(line) < 2:
            return
        self.headers = {}
        for header in iter(self.rfile.readline, b"\r\n"):
            name, _, value = header.decode("latin-1").partition(":")
            self.headers[name.lower()] = value.strip()
        path = re.sub("^http://[^/]*", "", line[1])  # as a proxy is asked
        with lock:
            self.visit = visits[path] = visits.get(path, 0) + 1
        log.write(f"{time.monotonic():.2f} {self.headers.get('host')} {path}\n")
        for prefix, function in PATHS.items():
            if path == prefix or (prefix.endswith("/") and path.startswith(prefix)):
                self.send(function(self, path[len(prefix):]) or b"")
                return
        self.send(answer(404))


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 64

    def get_request(self):
        connection, address = super().get_request()
        if len(sys.argv) > 2:
            connection = context.wrap_socket(connection, server_side=True,
                                             do_handshake_on_connect=False)
        return connection, address


if len(sys.argv) > 2:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2])
with Server(("127.0.0.1", 0), Handler) as server:
    print(server.server_address[1], flush=True)
    server.serve_forever()
