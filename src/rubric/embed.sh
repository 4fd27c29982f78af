#!/bin/sh
# Print a C file that holds the rubrics named on the command line, byte for byte.
set -eu
echo '#include "rubric/shipped.h"'
names=
for file; do
    name=$(basename "$file" .csv)
    ident=$(printf %s "$name" | tr -c 'a-z0-9' '_')
    printf 'static const unsigned char %s_csv[] = {\n' "$ident"
    od -An -v -tu1 "$file" | sed 's/  *\([0-9]\)/\1/; s/  */,/g; s/$/,/'
    echo '};'
    names="$names {\"$name\", $ident""_csv, sizeof $ident""_csv},"
done
echo "const struct shipped shipped_rubrics[] = {$names {0, 0, 0}};"
