#!/bin/sh
# Who may include whom. A room may include itself, the rooms named here,
# and the public header <sayso.h>; nothing else of ours.
set -eu
find src -name '*.[ch]' -exec awk '
BEGIN {
	may["base"] = "base"
	may["rubric"] = "base rubric"
	may["bake"] = "base rubric find bake"
	may["read"] = "base read"
	may["find"] = "base rubric find"
	may["rate"] = "base rubric rate"
	may["write"] = "base write"
	may["pipeline"] = "base rubric read find rate write pipeline"
	may["prove"] = "base"
	may["fetch"] = "base fetch"
	may["cli"] = "cli fetch/fetch.h fetch/key.h fetch/seen.h fetch/state.h"
	only["pcre2.h"] = "src/base/rx.c"
	only["csv.h"] = "src/base/csv.c"
	only["utf8proc.h"] = "src/base/utf8.c"
	only["expat.h"] = "src/base/expat.c"
	only["libxml/parser.h"] = "src/base/xml.c"
	only["libxml/parserInternals.h"] = "src/base/xml.c"
	only["json-c/json_object.h"] = "src/base/json.c"
	only["json-c/json_tokener.h"] = "src/base/json.c"
	only["json.h"] = "src/base/json.c"
	only["json-c/linkhash.h"] = "src/base/json.c"
	only["nettle/sha2.h"] = "src/fetch/key.c"
	only["sqlite3.h"] = "src/fetch/state.c"
	only["iconv.h"] = "src/base/charset.c"
	only["curl/curl.h"] = "src/fetch/http.c"
	only["dlfcn.h"] = "src/base/library.c"
	only["zlib.h"] = "src/fetch/unpack.c"
	only["brotli/decode.h"] = "src/fetch/unpack.c"
	only["idn2.h"] = "src/fetch/idn.c"
	only["pthread.h"] = "src/base/xml.c src/cli/crew.h src/fetch/fetch.c src/fetch/origin.c src/fetch/pace.c"
}
function room(path) { sub(/^src\//, "", path); sub(/[\/.].*/, "", path); return path }
/^#include "/ && !/"sayso.h"/ {
	split($0, q, "\"")
	may_it = " " may[room(FILENAME)] " "
	if (!index(may_it, " " room(q[2]) " ") && !index(may_it, " " q[2] " ")) {
		printf "%s:%d: %s may not include \"%s\"\n", FILENAME, FNR, room(FILENAME), q[2]; bad++
	}
}
/^#include </ {
	h = $0; sub(/^#include </, "", h); sub(/>.*/, "", h)
	if ((h in only) && !index(" " only[h] " ", " " FILENAME " ")) {
		printf "%s:%d: only %s may include <%s>\n", FILENAME, FNR, only[h], h; bad++
	}
}
END { exit bad ? 1 : 0 }' {} +
echo "layers: ok"
