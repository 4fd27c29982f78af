#!/bin/sh
# What a spreadsheet makes of the table: opened in LibreOffice, saved as .xlsx, and
# saved as CSV again, it has the same cells, and no cell has become a formula.
# usage: spreadsheet.sh SAYSO
set -eu
LC_ALL=C
export LC_ALL
sayso=$1
office=$(command -v soffice || command -v libreoffice || true)
if [ -z "$office" ]; then
	echo "spreadsheet: skipped, there is no LibreOffice here"
	exit 0
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 1' HUP INT TERM
passed=0
failed=0

check() { # what, command ...
	what=$1
	shift
	if "$@" >"$dir/log" 2>&1; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAIL spreadsheet: $what"
		head -20 "$dir/log"
	fi
}

# Convert a file into the folder, with a profile of our own. CSV is read as UTF-8, as
# the byte-order mark says, and formulas in it are evaluated, as by a careless reader.
read_as='Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1,true'
write_as='Text - txt - csv (StarCalc):44,34,76'
convert() { # format, folder, file
	case $3 in
	*.csv) filter=$read_as ;;
	*) filter='Calc MS Excel 2007 XML' ;;
	esac
	timeout 120 "$office" "-env:UserInstallation=file://$dir/profile" --headless \
		"--infilter=$filter" --convert-to "$1" --outdir "$2" "$3" >"$dir/office" 2>&1
	cat "$dir/office"
	[ -s "$2/table.${1%%:*}" ]
}

# One line a cell: row, column, and the cell with its line ends shown.
cells() {
	awk '
	function flush_cell() {
		print row "\t" column "\t" cell; cell = ""; column++
	}
	BEGIN { row = 1; column = 1 }
	NR == 1 { sub(/^\357\273\277/, "") }
	{
		if (!quoted) sub(/\r$/, "")
		n = length($0)
		for (i = 1; i <= n; i++) {
			c = substr($0, i, 1)
			if (quoted && c == "\"" && substr($0, i + 1, 1) == "\"") { cell = cell c; i++ }
			else if (c == "\"") quoted = !quoted
			else if (c == "," && !quoted) flush_cell()
			else cell = cell c
		}
		if (quoted) { cell = cell "\\n"; next }
		flush_cell(); row++; column = 1
	}' "$1"
}

same_cells() {
	cells "$1" >"$dir/one"
	cells "$2" >"$dir/two"
	[ -s "$dir/one" ] && diff "$dir/one" "$dir/two"
}

# The file as it is, no number of rows that have another number of columns.
same_width() {
	cells "$1" | awk -F '\t' '
	{ width[$1] = $2 }
	END { for (row in width) if (width[row] != width[1]) { print row; exit 1 } }'
}

no_formula() {
	! grep -o 'table:formula="[^"]*"' "$dir/flat/table.fods"
}

mkdir "$dir/book" "$dir/flat" "$dir/back"
cat >"$dir/article.txt" <<'END'
Council weighs a "new" levée, costs and all

=HYPERLINK("http://example.org/","Click") is what the leaflet said, according to the mayor.

+1 555 0100 is the number to call. @council may answer, “perhaps”, said Zoë Ångström.

-5 degrees were measured; the clerk said: "It was cold, and, I think, wet."

＝1+1 is three, one resident claimed. The figure 📰 stands.
END
"$sayso" "$dir/article.txt" >"$dir/table.csv" 2>"$dir/err" || {
	cat "$dir/err"
	echo "FAIL spreadsheet: $sayso wrote no table"
	exit 1
}
check "every row has as many cells as the header" same_width "$dir/table.csv"
check "opens and saves as .xlsx" convert xlsx "$dir/book" "$dir/table.csv"
check "saves as CSV again" convert "csv:$write_as" \
	"$dir/back" "$dir/book/table.xlsx"
check "has the same cells" same_cells "$dir/table.csv" "$dir/back/table.csv"
check "saves as flat XML" convert fods "$dir/flat" "$dir/table.csv"
check "has no formula" no_formula
check "keeps the formula's words" grep -q "'=HYPERLINK(" "$dir/back/table.csv"

# The rules that are in force, printed, edited by nobody, and saved again, are the same
# rubric: its name ends in a hash of all cells.
rubric_of() {
	"$sayso" --plain --columns rubric -r "$1" "$dir/article.txt" | sed -n 2p
}
same_rubric() {
	rubric_of wide >"$dir/one"
	rubric_of "$1" >"$dir/two"
	[ -s "$dir/one" ] && diff "$dir/one" "$dir/two"
}
mkdir "$dir/rules" "$dir/rules/book" "$dir/rules/back"
"$sayso" --print-rubric -r wide -o "$dir/rules/table.csv"
check "opens the rules" convert xlsx "$dir/rules/book" "$dir/rules/table.csv"
check "saves the rules as CSV" convert "csv:$write_as" \
	"$dir/rules/back" "$dir/rules/book/table.xlsx"
check "has the same rules" same_rubric "$dir/rules/back/table.csv"
echo "spreadsheet: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
