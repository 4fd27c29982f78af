/*
 * English as a table. A row says what may follow a sort of word; adverbs and quotation
 * marks are passed over, so that "has often said" is "has said". Beside the table
 * stands one law: a clause has one finite verb, and a subject before it.
 */
#include "find/grammar.h"

#include <stddef.h>

/* Digits are costs, columns are the kinds in their order: noun, plural, name, number,
 * time; subject, pronoun, determiner, possessive, adjective, adverb; says, said, say,
 * base, -ing; participle in a verb group, alone, before a noun; be, have, do, their
 * other forms, modal, to; preposition, by, of; that, wh, relative that, conjunction,
 * subordinator; comma, end of a quotation, stop. */
static const char *const follows[KIND_COUNT] = {
    [KIND_NOUN] = "111202220200016171500050000000000000",
    [KIND_PLURAL] = "232201220201005161500050000000000000",
    [KIND_NAME] = "000102220200015172500050100010000000",
    [KIND_NUMBER] = "000002221003126171100050100011100000",
    [KIND_TIME] = "011000000100015152300050000000000000",
    [KIND_SUBJECT] = "775425449500004555700040434543412101",
    [KIND_PRONOUN] = "443311216200013142500030000011000000",
    [KIND_DET] = "000009529017777276055665434364435303",
    [KIND_POSS] = "000009549017777276055665434364435202",
    [KIND_ADJ] = "000203335114346253122352001001101000",
    [KIND_ADV] = NULL, /* passed over */
    [KIND_SAYS] = "210100009102225153222242002100400000",
    [KIND_SAID] = "210100009102225153222242002100400000",
    [KIND_SAY] = "210100009102225153222242002100400000",
    [KIND_BASE] = "210100009102225153222242002100400000",
    [KIND_ING] = "100101008004355343223443001100400000",
    [KIND_PART] = "111102109102225154222242000100400000",
    [KIND_BARE] = "664306559304247364522352000123410113",
    [KIND_MODIFIER] = "003266665114346253122352434444401304",
    [KIND_BE] = "321120109007775007266716000111411100",
    [KIND_HAVE] = "211131009107675407266707012422422100",
    [KIND_DO] = "310220009207770457266716132422411100",
    [KIND_AUX] = "321123109007775006266716000111411100",
    [KIND_MODAL] = "431440119508880777688806334554423202",
    [KIND_TO] = "776748779518880777688806754556423303",
    [KIND_PREP] = "200006009016566065144524311220412102",
    [KIND_BY] = "200006009016566065144524534250432303",
    [KIND_OF] = "200006009016566065144524534250432303",
    [KIND_THAT] = "000000009005554164244534301341420102",
    [KIND_WH] = "210110009100005263300040012333412101",
    [KIND_REL] = "210110009100015263300040012343412101",
    [KIND_CONJ] = "000000009000000012100010000100410103",
    [KIND_SUB] = "000000009105555051244434201331422103",
    [KIND_COMMA] = "210000009201024060211231100120400101",
    [KIND_SPEECH] = "210000009300035164411231100110400101",
    [KIND_STOP] = "100000009104463191223242200230400100",
};

/* What a conjunction joins is of one group. */
enum group {
    GROUP_NONE,
    GROUP_NOUN,
    GROUP_ADJ,
    GROUP_FINITE,
    GROUP_BASE,
    GROUP_ING,
    GROUP_PART
};

static enum group group_of(enum kind kind)
{
    switch (kind) {
    case KIND_NOUN:
    case KIND_PLURAL:
    case KIND_NAME:
    case KIND_NUMBER:
    case KIND_TIME:
    case KIND_SUBJECT:
    case KIND_PRONOUN:
        return GROUP_NOUN;
    case KIND_ADJ:
    case KIND_MODIFIER:
        return GROUP_ADJ;
    case KIND_SAYS:
    case KIND_SAID:
    case KIND_SAY:
    case KIND_BE:
    case KIND_HAVE:
    case KIND_DO:
    case KIND_MODAL:
        return GROUP_FINITE;
    case KIND_BASE:
        return GROUP_BASE;
    case KIND_ING:
        return GROUP_ING;
    case KIND_PART:
    case KIND_BARE:
        return GROUP_PART;
    default:
        return GROUP_NONE;
    }
}

static unsigned join_cost(struct place place, enum kind kind)
{
    if (kind == KIND_BASE && place.bare) /* "to find the man and fix it" */
        return 0;
    static const unsigned mismatch[] = {
        [GROUP_NOUN] = 1, [GROUP_ADJ] = 1, [GROUP_FINITE] = 1,
        [GROUP_BASE] = 3, [GROUP_ING] = 1, [GROUP_PART] = 2,
    };
    enum group group = group_of(kind);
    return group == GROUP_NONE || group == place.joined ? 0 : mismatch[group];
}

/* "the now president": an adverb before a noun belongs to no noun phrase. */
static unsigned adverb_cost(enum kind left, enum kind kind)
{
    if (kind != KIND_NOUN && kind != KIND_PLURAL)
        return 0;
    return left == KIND_DET || left == KIND_POSS || left == KIND_ADJ ||
                   left == KIND_PREP
               ? 4
               : 2;
}

static bool has_verb(struct place place)
{
    return place.clause >= CLAUSE_VERB;
}

static bool has_subject(struct place place)
{
    return place.clause == CLAUSE_SUBJECT || place.clause == CLAUSE_HEAVY;
}

static bool is_open(struct place place)
{
    return place.clause == CLAUSE_EMPTY || place.clause == CLAUSE_PREP;
}

/* ## What each sort of word makes of the clause ------------------------------------ */

/* Is a noun phrase here what somebody said something of? */
static bool takes_clause(struct place place)
{
    return place.clause == CLAUSE_OBJECT && place.clausal;
}

static bool agrees(struct place place, enum kind kind)
{
    return !(kind == KIND_SAYS && place.number == NUMBER_PLURAL) &&
           !(kind == KIND_SAY && place.number == NUMBER_SINGULAR);
}

/* What it costs that a finite verb stands here. */
static unsigned finite_cost(struct place place, enum kind kind, bool clausal)
{
    static const unsigned costs[] = {
        [CLAUSE_EMPTY] = 4, [CLAUSE_PREP] = 5, [CLAUSE_SUBJECT] = 0,
        [CLAUSE_HEAVY] = 0, [CLAUSE_VERB] = 5, [CLAUSE_OBJECT] = 5,
        [CLAUSE_TAIL] = 4,
    };
    if (has_verb(place) && place.owing == OWING_VERB)
        return 0;
    if (place.clause == CLAUSE_OBJECT && place.owing == OWING_CLAUSE)
        return 1; /* "when he left the man said", with no comma */
    if (takes_clause(place))
        return agrees(place, kind) ? 0 : 3;
    if (place.clause == CLAUSE_VERB && place.clausal)
        return 2; /* "which he said was" */
    if (has_verb(place) && place.kind == KIND_COMMA)
        return 4; /* "visited the port, met the crew and left" */
    bool asks = kind == KIND_BE || kind == KIND_DO || kind == KIND_MODAL;
    if (place.clause == CLAUSE_EMPTY && place.kind == KIND_STOP && asks)
        return 1;
    if (place.clause == CLAUSE_EMPTY && !place.owing && clausal)
        return 1; /* "it was, said the mayor" */
    return costs[place.clause] + (agrees(place, kind) ? 0 : 3);
}

static void take_finite(struct place *next, bool clausal)
{
    if (has_verb(*next) && !takes_clause(*next))
        next->owing = OWING_NOTHING;
    next->clause = CLAUSE_VERB;
    next->clausal = clausal;
    next->bare = false;
    next->number = NUMBER_UNKNOWN;
}

/* A bare form or participle: what follows is its object now. */
static void take_infinite(struct place *next, bool clausal)
{
    if (!has_verb(*next))
        return;
    next->clause = CLAUSE_VERB;
    next->clausal = clausal;
}

/* "said going there was": a subject; "voters saying the mayor was": a verb. */
static void take_gerund(struct place *next, enum kind left, bool clausal)
{
    bool nominal = left == KIND_DET || left == KIND_POSS;
    if (clausal && !nominal)
        take_infinite(next, true);
    else if (next->clause == CLAUSE_VERB && next->clausal && left != KIND_BE &&
             left != KIND_AUX && !nominal)
        next->clause = CLAUSE_OBJECT;
}

static enum number number_of(enum kind kind)
{
    return kind == KIND_NOUN     ? NUMBER_SINGULAR
           : kind == KIND_PLURAL ? NUMBER_PLURAL
                                 : NUMBER_UNKNOWN;
}

/* Does a new noun phrase begin right behind another? */
static bool begins_another(enum kind left, enum kind kind)
{
    return group_of(left) == GROUP_NOUN && left != KIND_TIME &&
           (kind == KIND_DET || kind == KIND_SUBJECT || kind == KIND_PRONOUN ||
            (kind == KIND_NAME && left == KIND_PLURAL));
}

/* "the man he saw left", "comments she made": a clause that hangs on a noun with no
 * pronoun between; also one behind "said". */
static void take_bare_relative(struct place *next, enum kind kind)
{
    if (has_subject(*next))
        next->owing = OWING_VERB;
    next->clause = CLAUSE_SUBJECT;
    next->number = (uint8_t)number_of(kind);
}

/* A noun phrase begins or goes on. */
static void take_noun(struct place *next, enum kind left, enum kind kind)
{
    bool begins = begins_another(left, kind) ||
                  (left == KIND_TIME && (kind == KIND_DET || kind == KIND_NAME));
    if (kind == KIND_SUBJECT && (has_verb(*next) || begins)) {
        take_bare_relative(next, kind);
    } else if (next->clause == CLAUSE_EMPTY || next->clause == CLAUSE_SUBJECT ||
               (next->clause == CLAUSE_PREP && (begins || kind == KIND_SUBJECT))) {
        next->clause = CLAUSE_SUBJECT;
        next->number = (uint8_t)number_of(kind);
    } else if (next->clause == CLAUSE_VERB || (next->clause == CLAUSE_TAIL && begins)) {
        next->clause = CLAUSE_OBJECT;
        next->number = (uint8_t)number_of(kind);
    } else if (next->clause == CLAUSE_OBJECT) {
        next->number = (uint8_t)number_of(kind);
    }
}

static void take_preposition(struct place *next)
{
    if (next->clause == CLAUSE_EMPTY)
        next->clause = CLAUSE_PREP;
    else if (next->clause == CLAUSE_SUBJECT)
        next->clause = CLAUSE_HEAVY;
    else if (next->clause == CLAUSE_VERB)
        next->clause = CLAUSE_TAIL;
}

/* A clause opens inside the one before, or ahead of it. */
static void take_opener(struct place *next, enum kind left, enum kind kind)
{
    if (has_subject(*next))
        next->owing = OWING_VERB;
    else if (is_open(*next) && kind == KIND_SUB)
        next->owing = OWING_CLAUSE;
    next->number = kind == KIND_REL ? (uint8_t)number_of(left) : NUMBER_UNKNOWN;
    next->clausal = false;
    bool subject = kind == KIND_REL || (kind == KIND_WH && left != KIND_PREP);
    next->clause = subject ? CLAUSE_SUBJECT : CLAUSE_EMPTY;
}

/* Behind a comma the clause goes on, or another begins: the main one, or one that says
 * who said this. Returns what the second way costs. */
static unsigned take_comma(struct place *stays, struct place *begins, enum kind left)
{
    unsigned cost = stays->clause == CLAUSE_PREP ? 0 : 1;
    if (has_subject(*stays))
        cost = 2;
    else if (has_verb(*stays) && stays->owing != OWING_CLAUSE)
        cost = 3;
    if (left == KIND_COMMA) /* `he said, "` */
        cost = 0;
    stays->clausal = false;
    *begins = *stays;
    begins->clause = CLAUSE_EMPTY;
    if (has_subject(*stays))
        begins->owing = OWING_VERB; /* "the mayor, he said, is" */
    else if (has_verb(*stays) && stays->owing == OWING_CLAUSE)
        begins->owing = OWING_NOTHING;
    return cost;
}

static bool is_auxiliary(enum kind kind)
{
    return kind == KIND_BE || kind == KIND_HAVE || kind == KIND_DO ||
           kind == KIND_MODAL;
}

/* ## The door ---------------------------------------------------------------------- */

struct place grammar_begin(void)
{
    return (struct place){.kind = KIND_STOP, .clause = CLAUSE_EMPTY};
}

static unsigned cost_of(struct place place, struct reading reading)
{
    enum kind kind = (enum kind)reading.kind, left = (enum kind)place.kind;
    unsigned cost = (unsigned)(follows[left][kind] - '0');
    if (place.adverb)
        cost += adverb_cost(left, kind);
    if (left == KIND_CONJ)
        cost += join_cost(place, kind);
    if (group_of(kind) == GROUP_FINITE)
        cost += finite_cost(place, kind, reading.clausal);
    return kind == KIND_STOP ? cost + grammar_end(place) / 2 : cost;
}

/* What the word makes of the clause, where there is one way only. */
static void take(struct place *next, enum kind left, struct reading reading)
{
    enum kind kind = (enum kind)reading.kind;
    switch (kind) {
    case KIND_NOUN:
    case KIND_PLURAL:
    case KIND_NAME:
    case KIND_NUMBER:
    case KIND_SUBJECT:
    case KIND_PRONOUN:
    case KIND_DET:
        take_noun(next, left, kind);
        break;
    case KIND_BASE:
        next->bare = true;
        take_infinite(next, reading.clausal);
        break;
    case KIND_PART:
        take_infinite(next, reading.clausal);
        break;
    case KIND_BARE: /* "seen as allied with": no clause opened */
        if (left == KIND_SUB && next->owing == OWING_VERB)
            next->clause = CLAUSE_VERB;
        break;
    case KIND_AUX:
        next->clausal = next->clausal && left != KIND_TO;
        break;
    case KIND_ING:
        take_gerund(next, left, reading.clausal);
        break;
    case KIND_PREP:
    case KIND_BY:
    case KIND_OF:
        take_preposition(next);
        break;
    case KIND_THAT:
    case KIND_WH:
    case KIND_REL:
    case KIND_SUB:
        take_opener(next, left, kind);
        break;
    case KIND_SPEECH:
        *next = (struct place){.kind = KIND_SPEECH, .clause = CLAUSE_SUBJECT};
        break;
    case KIND_STOP:
        *next = grammar_begin();
        break;
    default:
        if (group_of(kind) == GROUP_FINITE)
            take_finite(next, reading.clausal);
        break;
    }
}

unsigned grammar_next(struct place place, struct reading reading,
                      struct place next[MAX_NEXT], unsigned cost[MAX_NEXT])
{
    enum kind kind = (enum kind)reading.kind, left = (enum kind)place.kind;
    next[0] = place;
    cost[0] = cost_of(place, reading);
    next[0].adverb = kind == KIND_ADV;
    if (kind == KIND_ADV)
        return 1;
    next[0].kind = (uint8_t)kind;
    next[0].joined = kind == KIND_CONJ ? (uint8_t)group_of(left) : GROUP_NONE;
    if (kind == KIND_COMMA && place.clause != CLAUSE_EMPTY) {
        cost[1] = cost[0] + take_comma(&next[0], &next[1], left);
        return 2;
    }
    if (kind == KIND_CONJ && has_verb(place)) { /* "he left and (he) said" */
        next[1] = next[0];
        next[1].clause = CLAUSE_SUBJECT;
        next[1].number = NUMBER_UNKNOWN;
        cost[1] = cost[0];
        return 2;
    }
    take(&next[0], left, reading);
    if (is_auxiliary(left) && kind == KIND_PRONOUN)
        cost[0]++;
    if (is_auxiliary(left) && (kind == KIND_SUBJECT || kind == KIND_PRONOUN))
        next[0].kind = (uint8_t)left; /* "did he say" */
    if (takes_clause(place) && place.owing && group_of(kind) == GROUP_FINITE) {
        next[1] = next[0]; /* "who said the plan left": of the plan, or of "who" */
        next[1].owing = OWING_NOTHING;
        cost[1] = cost[0];
        return 2;
    }
    if (begins_another(left, kind) && kind != KIND_SUBJECT) {
        next[1] = next[0];
        next[1].clause = place.clause;
        take_bare_relative(&next[1], kind);
        cost[1] = cost[0] + 1;
        return 2;
    }
    return 1;
}

unsigned grammar_end(struct place place)
{
    static const unsigned costs[] = {
        [CLAUSE_EMPTY] = 0, [CLAUSE_PREP] = 2, [CLAUSE_SUBJECT] = 3,
        [CLAUSE_HEAVY] = 3, [CLAUSE_VERB] = 0, [CLAUSE_OBJECT] = 0,
        [CLAUSE_TAIL] = 0,
    };
    return costs[place.clause] + (place.owing == OWING_VERB ? 4 : 0);
}
