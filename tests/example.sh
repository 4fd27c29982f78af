#!/bin/sh
# README in, its C example out: the first fenced block marked "c".
exec awk '/^```c$/ && !done { inside = 1; next }
    /^```$/ && inside { inside = 0; done = 1 }
    inside { print }
    END { exit !done }'
