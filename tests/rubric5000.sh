#!/bin/sh
# rubric5000.sh [COUNT]: print a rubric that includes the default one and adds 5,000
# rules, or COUNT: cues, hedges and sources as a reader might collect them, five in six
# of them words (inflected, with alternatives, gaps and what may be left out), the others
# patterns. The same ones each time. No test: tests and bench.sh read it.
set -eu
awk -v count="${1:-5000}" '
# Any word of a list: the same sequence each time.
function any(list,  words, size) {
	size = split(list, words, " ")
	state = state * 16807 % 2147483647
	return words[state % size + 1]
}
function row(kind, match_, class, frame, value, points) {
	printf "Z%04d,%s,%s,%s,%s,%s,%s\n", ++made, kind, match_, class, frame, value, points
}
function cue() {
	row("cue", any(verbs) "/v " any(ways) " (the) " any(nouns) "|" any(nouns),
	    any("speech evidence belief"), "that np")
}
function hedge() {
	row("hedge", any(adverbs) " (too|so|rather) " any(adjectives) "|" any(adjectives),
	    any("shield likelihood weasel"), "", any("1 2 3"), any("10 20 40"))
}
function source() {
	row("source", any(adjectives) " " any(nouns) "/n of|in|at (the) " any(places),
	    any("person group document"), "", "described", "")
}
function phrase() {
	row("hedge", any(verbs) "/v ... " any(adverbs) " [not " any(ways) "]", "weasel", "",
	    1, 5)
}
function pattern() {
	row("hedge", "/(?i)\\b(?:" any(adverbs) "|" any(adverbs) ") " any(adjectives) \
	    "(?:er)? (?:\\w+ )?" any(nouns) "s?\\b/", "likelihood", "", 2, 20)
}
BEGIN {
	state = 1
	verbs = "announce argue warn hint mutter vow insist reckon guess find show note \
claim deny admit confirm reveal report suggest estimate predict doubt fear hope stress \
recall repeat reply answer shout whisper grumble boast swear write tweet post cable"
	ways = "about on of over against through before behind under with for in"
	nouns = "bridge tunnel harbour mayor clerk farmer minister surgeon ferry railway \
budget tax census vote ballot election storm flood drought harvest hospital school \
factory strike union court judge jury verdict prison border treaty truce ship cargo \
price wage rent bank loan debt market merger patent vaccine virus clinic trial survey \
satellite rocket telescope glacier reef forest river dam reservoir pipeline refinery"
	adjectives = "early late local northern southern rural urban senior retired former \
cautious tentative rough crude plausible doubtful vague partial likely unlikely remote \
distant modest sharp steep steady weak strong brittle stable fragile costly cheap"
	adverbs = "perhaps maybe arguably seemingly roughly nearly almost mostly partly \
possibly presumably supposedly conceivably broadly largely hardly barely apparently \
allegedly probably potentially ostensibly purportedly evidently"
	places = "Arlow Besmar Corvane Dunwick Elmshore Fenby Garrow Halden Istria Jorvale \
Kelmot Lowick Marren Norbeck Ostra Penhale Quarn Rothby Selmar Talvera Umbra Velden"
	print "id,kind,match,class,frame,value,points"
	print "large,rubric,large,,,1.0,"
	print "default,include,default,,,,"
	while (made < count) {
		n = made % 6
		if (n < 2) cue()
		else if (n == 2) hedge()
		else if (n == 3) source()
		else if (n == 4) phrase()
		else pattern()
	}
}'
