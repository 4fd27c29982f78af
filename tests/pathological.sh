#!/bin/sh
# Inputs made to hurt. Each must end in time, within a memory ceiling, with the exit
# status named here, and without a storm of messages. Under a sanitizer the inputs are
# smaller, since each byte costs many times as much there.
# shellcheck source=tests/setup.sh
. "$(dirname "$0")/setup.sh"
scale=1
slack=1
if [ -n "$SAN" ]; then
    scale=20
    slack=3
else
    # shellcheck disable=SC3045  # dash and bash have it, others do without
    ulimit -v 8000000 2>/dev/null || true
fi
cd "$TMP"

# repeat COUNT TEXT [BREAK]: the text so often (divided by the scale), a line end after
# every BREAK of them.
repeat() {
    awk -v n="$1" -v s="$scale" -v text="$2" -v brk="${3:-0}" 'BEGIN {
        n = int(n / s)
        for (i = 1; i <= n; i++)
            printf "%s%s", text, brk && i % brk == 0 ? "\n" : ""
    }'
}

# stand NAME SECONDS STATUSES [OPTION...]: analyse the file NAME.
stand() {
    name=$1
    limit=$(($2 * slack))
    statuses=$3
    shift 3
    rc=0
    timeout "$limit" sayso "$@" "$name" >out 2>err || rc=$?
    lines=$(($(wc -l <err)))
    case " $statuses " in
    *" $rc "*) good=true ;;
    *) good=false ;;
    esac
    [ "$lines" -le 3 ] || good=false
    if $good; then
        pass
    else
        fail "$name: exit status $rc, not $statuses; $lines lines on stderr"
        head -n 5 err | cut -c 1-300
    fi
    rm -f "$name"
}

repeat 2500000 'The mayor said it was. ' >one-line-50MB
stand one-line-50MB 60 0
repeat 100000 'and so on it ' >one-sentence-1MB
stand one-sentence-1MB 10 0
repeat 100000 '"Yes, he said. ' 10 >open-quotes
stand open-quotes 10 0
repeat 100000 '"' >only-quotes
stand only-quotes 10 '0 1'
repeat 100000 'not very likely ' >denials
stand denials 10 0
repeat 50000 "'\"" >nested-quotes
stand nested-quotes 10 '0 1'
repeat 1000000 'said ' >said-said
stand said-said 10 0
repeat 200000 'he said that ' >said-that
stand said-that 10 0
repeat 100000 'according to ' >according-to
stand according-to 10 0
repeat 100000 '(' >brackets
stand brackets 10 '0 1'
{
    repeat 100000 '([{'
    printf 'said'
    repeat 100000 '}])'
} >deep-brackets
stand deep-brackets 10 '0 1'
repeat 1000000 '. ' >full-stops
stand full-stops 10 '0 1'
repeat 1000000 '\n' >line-ends
stand line-ends 10 '0 1'
repeat 1000000 'a' >one-word
stand one-word 10 '0 1'
repeat 300000 'e\314\201\314\200\314\202' >marks
stand marks 10 '0 1'
repeat 200000 'Mr. J. R. ' >abbreviations
stand abbreviations 10 '0 1'
repeat 200000 'may perhaps ' >hedges
stand hedges 10 0
repeat 200000 'Ann, Bob and ' >names
stand names 10 '0 1'
repeat 100000 'The minister, who ' >relatives
stand relatives 10 0
repeat 200000 'a-' >hyphens
stand hyphens 10 '0 1'
{
    printf 'The mayor said'
    repeat 100000 '\000'
    printf ' that it was safe.\n'
} >nul-bytes
stand nul-bytes 10 '0 1'
repeat 100000 'He said \377\376 so. ' 10 >not-utf8
stand not-utf8 10 '0 1'
head -c $((2000000 / scale)) "$SAYSO" >binary
stand binary 10 '0 1'
printf '\357\273\277' >only-a-mark
stand only-a-mark 5 '0 1'
printf '\377\376' >only-a-utf16-mark
stand only-a-utf16-mark 5 '0 1'
printf 'He said so.\360\237\230' >cut-short
stand cut-short 5 '0 1'

# A pattern without end: named on stderr or on the claim, not waited for.
cat >slow.csv <<'EOF'
id,kind,match,class,frame,value,points,example,counter,note
H901,hedge,/(?:\w+\s*)+;;/,modal,,2,10,,,Backtracks for ever
EOF
repeat 2000 'The mayor said it was a very long way to go from here to there; again. ' >slow-rubric
stand slow-rubric 30 '0 1' -r default -r slow.csv

# A hundred thousand rules (divided by the scale), as the awk expression writes the cells
# behind the id of rule i; an article is rated by them.
rules() {
    awk -v n=100000 -v s="$scale" 'BEGIN {
        print "id,kind,match,class,value,points"
        for (i = 1; i <= int(n / s); i++) print "Z" i "," '"$1"'
    }' >rules.csv
}
article='The mayor said it may well rain in the valley. It is likely, he said, that the
lamp of the Institute 77 of Lamps fell. One of the many said so.'
printf '%s\n' "$article" >many-sources
rules '"source,Institute " i " of Lamps,organisation,named"'
stand many-sources 10 0 -r default -r rules.csv
printf '%s\n' "$article" >many-first-words
rules '"hedge,the|a|one lamp" i ",weasel,1,5"'
stand many-first-words 10 0 -r default -r rules.csv
printf '%s\n' "$article" >many-gaps
rules '"hedge,the ... _ lamp" i ",weasel,1,5"'
stand many-gaps 20 0 -r default -r rules.csv
printf '%s\n' "$article" >many-same
rules '"hedge,the lamp,weasel,1,5"'
stand many-same 10 0 -r default -r rules.csv
printf '%s\n' "$article" >many-patterns
rules '"booster,/[a-z]+x" i "/,,,-5"'
stand many-patterns 20 0 -r default -r rules.csv
printf '%s\n' "$article" >many-estimates
rules '"estimate,as likely as lamp " i ",icd203,55-80"'
stand many-estimates 10 0 -r default -r rules.csv
printf '%s\n' "$article" >many-words
rules '"word,lamp" i " lump" i ",noun"'
stand many-words 10 0 -r default -r rules.csv
printf '%s\n' "$article" >many-overridden
rules '"booster,the lamp " i'
cp rules.csv again.csv
stand many-overridden 10 0 -r rules.csv -r again.csv
printf '%s\n' "$article" >many-includes
rules '"include,lexicon"'
stand many-includes 10 0 -r default -r rules.csv

# Rubrics made to hurt: refused, with a line that says where.
rubric() {
    rc=0
    printf 'He said so.\n' | timeout $((10 * slack)) sayso -r "$1" >out 2>err || rc=$?
    if [ "$rc" -eq 3 ] && [ "$(($(wc -l <err)))" -le 3 ] && [ -s err ]; then
        pass
    else
        fail "rubric $1: exit status $rc"
        head -n 5 err | cut -c 1-300
    fi
}
: >empty.csv
rubric empty.csv
printf 'id,kind,match\nname,include,self.csv\n' >self.csv
rubric self.csv
head -c 100000 "$SAYSO" >binary.csv
rubric binary.csv
{
    printf 'id,kind,match\nC001,cue,"'
    repeat 1000000 'say '
} >open.csv
rubric open.csv
printf 'id,kind,match\nC001,cue,/(/\n' >pattern.csv
rubric pattern.csv
rubric .
finish
