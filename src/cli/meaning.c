/*
 * Tables of plain words for kinds, classes, values and frames, as rubric.5 explains
 * them at length. Says nothing of single rules.
 */
#include "cli/meaning.h"

#include <stdbool.h>

#include "cli/text.h"

struct meaning {
    const char *name, *words;
};

static const char *look_up(const struct meaning *table, struct sayso_str name,
                           const char *otherwise)
{
    for (; table->name; table++)
        if (text_is(name, table->name))
            return table->words;
    return otherwise;
}

/* ## Kinds ------------------------------------------------------------------------- */

static const struct meaning kinds[] = {
    {"rubric", "the rubric's name"},
    {"setting", "a setting"},
    {"weight", "a weight: a number that the scores use"},
    {"flag", "a flag: a check that a text can fail"},
    {"cue", "a cue: words that attribute a claim to a source"},
    {"source", "a source: words by which a source is told"},
    {"hedge", "a hedge: words that hold back commitment"},
    {"booster", "a booster: words that overstate"},
    {"estimate", "an estimate: words of likelihood with a range"},
    {"boilerplate", "boilerplate: a line that is no claim"},
    {"stop", "a stop: an idiom inside which no shorter rule fires"},
    {"trait", "a trait: what the words around a source show"},
    {"abbreviation", "an abbreviation: its full stop need not end a sentence"},
    {"forms", "irregular forms of a word"},
    {"word", "words of one class"},
    {"list", "a list of words that other rows name"},
    {0}};

static bool is_level(const struct sayso_rule *rule, const char *axis)
{
    return text_is(rule->kind, "level") && text_starts(rule->id, axis);
}

const char *meaning_of_kind(const struct sayso_rule *rule)
{
    if (is_level(rule, "S"))
        return "a level of sourcing: on whose say-so a claim stands";
    if (is_level(rule, "H"))
        return "a level of hedging: how far a claim is held back";
    if (is_level(rule, "reliability."))
        return "a letter of the grade: how reliable a source is";
    if (is_level(rule, "credibility."))
        return "a digit of the grade: how credible a claim is";
    return look_up(kinds, rule->kind, "a rule");
}

/* ## Classes ----------------------------------------------------------------------- */

static const struct meaning cue_classes[] = {
    {"speech", "saying and writing"},
    {"evidence", "showing and finding"},
    {"belief", "thinking and fearing"},
    {"attitude", "wanting, planning, supporting"},
    {0}};

static const struct meaning source_types[] = {
    {"person", "somebody"},
    {"organisation", "a body that speaks as one"},
    {"outlet", "a paper, an agency, a broadcaster"},
    {"document", "something written"},
    {"group", "people taken together"},
    {"unspecified", "not told of what sort it is"},
    {0}};

static const struct meaning hedge_classes[] = {
    {"modal", "may, might, could"},           {"likelihood", "probably, a chance that"},
    {"shield", "I think, appears to"},        {"approximator", "about 200, some 30"},
    {"weasel", "some say, many believe"},     {"conditional", "if confirmed"},
    {"impersonal", "reportedly, it is said"}, {"evidence", "suggests, unconfirmed"},
    {"confidence", "how sure somebody is"},   {0}};

static const struct meaning boilerplate_classes[] = {
    {"byline", "who wrote it"},
    {"donation", "an appeal for money"},
    {"subscribe", "an appeal to subscribe"},
    {"comment", "an appeal to comment"},
    {"credit", "whose picture or report it is"},
    {"dateline", "where and when it was written"},
    {"note", "a note of the editors"},
    {"share", "an appeal to share"},
    {"date", "when it appeared"},
    {0}};

static const struct meaning stop_classes[] = {
    {"cue", "no cue fires inside"},           {"hedge", "no hedge fires inside"},
    {"booster", "no booster fires inside"},   {"source", "no source fires inside"},
    {"estimate", "no estimate fires inside"}, {0}};

static const struct meaning trait_classes[] = {
    {"reason", "why a source is not named"},  {"opinion", "the content judges"},
    {"number", "how many sources there are"}, {"date", "the date of a document"},
    {"bare", "a source without any role"},    {"voice", "who speaks for another"},
    {"joint", "several speak as one"},        {0}};

static const struct meaning abbreviation_classes[] = {
    {"title", "a name follows"},
    {"number", "a number follows"},
    {"place", "it may well end a sentence"},
    {"any", "whatever follows"},
    {0}};

static const struct meaning forms_classes[] = {
    {"verb", "third person, past, participle, ing-form"}, {"noun", "the plural"}, {0}};

static const struct meaning word_classes[] = {
    {"noun", "nouns, with their plurals"},
    {"plural", "plural nouns"},
    {"verb", "verbs, in all their forms"},
    {"adjective", "adjectives"},
    {"adverb", "adverbs"},
    {"clausal", "verbs that a clause may follow without \"that\""},
    {"noun-first", "more often nouns than anything else"},
    {"verb-first", "more often verbs than anything else"},
    {"adjective-first", "more often adjectives than anything else"},
    {"adverb-first", "more often adverbs than anything else"},
    {"noun-seldom", "hardly ever nouns"},
    {"verb-seldom", "hardly ever verbs"},
    {"adjective-seldom", "hardly ever adjectives"},
    {"adverb-seldom", "hardly ever adverbs"},
    {"person", "nouns that are people"},
    {"group", "nouns that are bodies of people"},
    {"document", "nouns that are documents"},
    {"title", "titles before a name"},
    {"courtesy", "titles that tell no role"},
    {"male", "given names and titles of men"},
    {"female", "given names and titles of women"},
    {"time", "words of time"},
    {"number", "numbers"},
    {0}};

const char *meaning_of_class(const struct sayso_rule *rule)
{
    static const struct {
        const char *kind;
        const struct meaning *classes;
    } tables[] = {{"cue", cue_classes},     {"source", source_types},
                  {"hedge", hedge_classes}, {"boilerplate", boilerplate_classes},
                  {"stop", stop_classes},   {"trait", trait_classes},
                  {"forms", forms_classes}, {"abbreviation", abbreviation_classes},
                  {"word", word_classes}};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        if (text_is(rule->kind, tables[i].kind))
            return look_up(tables[i].classes, rule->klass, "");
    if (text_is(rule->kind, "estimate"))
        return "the scale it belongs to";
    if (text_is(rule->kind, "flag") || text_is(rule->kind, "weight") ||
        text_is(rule->kind, "level"))
        return "the words for it in the table";
    return "";
}

/* ## Values and points ------------------------------------------------------------- */

static const struct meaning namings[] = {
    {"vague", "it cannot be told who that is"},
    {"anonymous", "the name is withheld"},
    {"described", "by role or affiliation, without a name"},
    {"named", "by name"},
    {0}};

static const struct meaning values[] = {{"rubric", "its version"},
                                        {"setting", "what it is set to"},
                                        {"hedge", "its strength, from 1 to 3"},
                                        {"estimate", "its range in per cent"},
                                        {0}};

const char *meaning_of_value(const struct sayso_rule *rule)
{
    if (text_is(rule->kind, "source")) {
        struct sayso_str rest = rule->value, naming = {0};
        text_split(&rest, ' ', &naming);
        return look_up(namings, naming, "");
    }
    if (is_level(rule, "H"))
        return "the lowest hedging score of this level";
    return look_up(values, rule->kind, "");
}

const char *meaning_of_points(const struct sayso_rule *rule)
{
    bool taken = text_starts(rule->points, "-");
    if (text_is(rule->points, "0") && !text_is(rule->kind, "level"))
        return "it changes no score";
    if (is_level(rule, "S"))
        return "the sourcing score of this level, before flags and weights";
    if (text_is(rule->kind, "flag"))
        return taken ? "taken from the sourcing score where it fires"
                     : "added to the sourcing score where it fires";
    if (text_starts(rule->id, "sourcing.") && text_is(rule->kind, "weight"))
        return taken ? "taken from the sourcing score" : "added to the sourcing score";
    if (text_starts(rule->id, "hedging.") && text_is(rule->kind, "weight"))
        return taken ? "taken from the hedging score" : "added to the hedging score";
    if (text_is(rule->kind, "booster"))
        return taken ? "taken from the hedging score" : "added to the hedging score";
    if (text_is(rule->kind, "hedge") || text_is(rule->kind, "estimate"))
        return "the hedging score of a claim that it alone hedges";
    return "";
}

/* ## Frames ------------------------------------------------------------------------ */

static const struct meaning frames[] = {
    {"that", "said (that) ..."},
    {"wh", "explained how, why, whether ..."},
    {"quote", "a quotation beside it"},
    {"post", "..., she said; ..., said the mayor"},
    {"inf", "threatened to ..."},
    {"np", "confirmed the deaths"},
    {"ing", "denied taking ..."},
    {"obj", "told somebody that ..."},
    {"as", "described it as ..."},
    {"of", "warned of ..."},
    {"for", "blamed them for ..."},
    {"about", "complained about ..."},
    {"against", "warned against ..."},
    {"objinf", "urged somebody to ..."},
    {"passive", "is said to ...; it is believed that ..."},
    {"small", "called the plan a disgrace"},
    {"adverb", "reportedly"},
    {"prep", "according to somebody"},
    {"noun", "her claim that ..."},
    {"adj", "is confident that ..."},
    {"raise", "evidence has emerged of ..."},
    {"relay", "was cited by somebody"},
    {"source", "the words are source and cue at once"},
    {"on", "insisted on ..."},
    {"to", "objected to ..."},
    {"with", "disagreed with ..."},
    {"toward", "her attitude toward ..."},
    {"in", "his faith in ..."},
    {"at", "scoffed at ..."},
    {"seem", "seems ...: said of it, by nobody"},
    {"theme", "the toll angered the drivers"},
    {0}};

const char *meaning_of_frame(struct sayso_str frame)
{
    return look_up(frames, frame, "");
}
