#!/usr/bin/env python3
"""Print src/read/entities.c: the named character references of the HTML standard.

The table is a fact of the standard (section "Named character references"), which
Python's own html.entities.html5 holds whole. The same input gives the same bytes.

    python3 src/read/entity.py | clang-format > src/read/entities.c

A name stands as it is written behind the ampersand, with its semicolon where it needs
one; what it means stands as UTF-8. Rows are in the order of their bytes, since
entity.c narrows the table letter by letter.
"""
from html.entities import html5


def quoted(data):
    return '"' + "".join("\\%03o" % byte if byte < 35 or byte > 126 or byte == 92
                         else chr(byte) for byte in data) + '"'


rows = sorted((name.encode(), text.encode()) for name, text in html5.items())
longer = [name for name, text in rows if len(text) > len(name) + 2]
assert not longer, longer  # entity.h promises one byte more than "&name" at most

print("/* The named character references of HTML; printed by entity.py. */")
print('#include "read/entity.h"\n')
print("const struct entity entities[ENTITY_COUNT] = {")
for name, text in rows:
    print("    {%s, %s}," % (quoted(name), quoted(text)))
print("};")
