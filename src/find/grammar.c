/*
 * English as a table. A row says what may follow a sort of word; adverbs and quotation
 * marks are passed over, so that "has often said" is "has said". Beside the table
 * stands one law: a clause has one finite verb, and a subject before it.
 *
 * All costs are in the unit of find/reading, where a word costs 0 as what it mostly is,
 * 2 as what it may also be, and 3 as what it hardly ever is. So a cost says how strong
 * a habit it outweighs.
 */
#include "find/grammar.h"

#include <stddef.h>

enum {
    COLUMNS = 6, /* of the table, between two blanks */

    /* What it costs that a finite verb ... */
    COST_NO_SUBJECT = 4,
    COST_SECOND = 5,    /* is the second of its clause */
    COST_LISTED = 4,    /* is, behind a comma: "visited the port, met the crew" */
    COST_INVERTED = 1,  /* stands before its subject: "it was, said the mayor" */
    COST_CONTACT = 2,   /* belongs to a clause that began with it: "he said was" */
    COST_DISAGREES = 3, /* is not of its subject's number */

    /* What it costs that a sentence ends where ... */
    COST_NO_VERB = 3, /* a subject waits for its verb */
    COST_WAITING = 4  /* ... past a clause within: "the man who left" */
};

/* clang-format off */

/* 0    usual
 * 1    decides between readings that are alike
 * 2-3  uncommon: outweighs that a word may also be, or hardly ever is, something else
 * 4-6  rare: stands where every other way breaks a rule too
 * 7-9  not English; a sentence that has it is read all the same
 * Columns are the kinds, in their order. */
static const char *const follows[KIND_COUNT] = {
    /*
     *                                      m
     *                      s p             o
     *                  p n u r             d                 s
     *                  l u b o             i    m           cp
     *                 nunmtj n p  s s b pb f h  o  p  t   c oes
     *                 orabie odoaaa asaiaa i a ad  r  h  rosmet
     *                 uamemc uesddy iasnrr ebvdua teboaw enumco
     *                 nleret ntsjvs dyegte reeoxl opyfth ljbahp */
    [KIND_NOUN] =     "111202 220200 016171 500050 000000 000000",
    [KIND_PLURAL] =   "232201 220201 005161 500050 000000 000000",
    [KIND_NAME] =     "000102 220200 015172 500050 100010 000000",
    [KIND_NUMBER] =   "000002 221003 126171 100050 100011 100000",
    [KIND_TIME] =     "011000 000100 015152 300050 000000 000000",
    [KIND_SUBJECT] =  "775425 449500 004555 700040 434543 412101",
    [KIND_PRONOUN] =  "443311 216200 013142 500030 000011 000000",
    [KIND_DET] =      "000009 529017 777276 055665 434364 435303",
    [KIND_POSS] =     "000009 549017 777276 055665 434364 435202",
    [KIND_ADJ] =      "000203 335114 346253 122352 001001 101000",
    [KIND_ADV] =      NULL, /* passed over */
    [KIND_SAYS] =     "210100 009102 225153 222242 002100 400000",
    [KIND_SAID] =     "210100 009102 225153 222242 002100 400000",
    [KIND_SAY] =      "210100 009102 225153 222242 002100 400000",
    [KIND_BASE] =     "210100 009102 225153 222242 002100 400000",
    [KIND_ING] =      "100101 008004 355343 223443 001100 400000",
    [KIND_PART] =     "111102 109102 225154 222242 000100 400000",
    [KIND_BARE] =     "664306 559304 247364 522352 000123 410113",
    [KIND_MODIFIER] = "003266 665114 346253 122352 434444 401304",
    [KIND_BE] =       "321120 109007 775007 266716 000111 411100",
    [KIND_HAVE] =     "211131 009107 675407 266707 012422 422100",
    [KIND_DO] =       "310220 009207 770457 266716 132422 411100",
    [KIND_AUX] =      "321123 109007 775006 266716 000111 411100",
    [KIND_MODAL] =    "431440 119508 880777 688806 334554 423202",
    [KIND_TO] =       "776748 779518 880777 688806 754556 423303",
    [KIND_PREP] =     "200006 009016 566065 144524 311220 412102",
    [KIND_BY] =       "200006 009016 566065 144524 534250 432303",
    [KIND_OF] =       "200006 009016 566065 144524 534250 432303",
    [KIND_THAT] =     "000000 009005 554164 244534 301341 420102",
    [KIND_WH] =       "210110 009100 005263 300040 012333 412101",
    [KIND_REL] =      "210110 009100 015263 300040 012343 412101",
    [KIND_CONJ] =     "000000 009000 000012 100010 000100 410103",
    [KIND_SUB] =      "000000 009105 555051 244434 201331 422103",
    [KIND_COMMA] =    "210000 009201 024060 211231 100120 400101",
    [KIND_SPEECH] =   "210000 009300 035164 411231 100110 400101",
    [KIND_STOP] =     "100000 009104 463191 223242 200230 400100",
};

/* clang-format on */

static unsigned follow_cost(enum kind left, enum kind kind)
{
    return (unsigned)(follows[left][kind + kind / COLUMNS] - '0');
}

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
    bool noun = kind == KIND_NOUN || kind == KIND_PLURAL;
    bool open = left == KIND_DET || left == KIND_POSS || left == KIND_ADJ;
    if (open && (noun || kind == KIND_TIME)) /* "the only week" */
        return 4;
    return !noun ? 0 : left == KIND_PREP ? 4 : 2;
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
        [CLAUSE_EMPTY] = COST_NO_SUBJECT,
        [CLAUSE_PREP] = COST_NO_SUBJECT + 1,
        [CLAUSE_SUBJECT] = 0,
        [CLAUSE_HEAVY] = 0,
        [CLAUSE_VERB] = COST_SECOND,
        [CLAUSE_OBJECT] = COST_SECOND,
        [CLAUSE_TAIL] = COST_SECOND - 1, /* the preposition may be an adverb */
    };
    if (has_verb(place) && place.owing == OWING_VERB)
        return 0;
    if (place.clause == CLAUSE_OBJECT && place.owing == OWING_CLAUSE)
        return 1; /* "when he left the man said", with no comma */
    if (takes_clause(place))
        return agrees(place, kind) ? 0 : COST_DISAGREES;
    if (place.clause == CLAUSE_VERB && place.clausal)
        return COST_CONTACT; /* "which he said was" */
    if (has_verb(place) && place.kind == KIND_COMMA)
        return COST_LISTED;
    bool asks = kind == KIND_BE || kind == KIND_DO || kind == KIND_MODAL;
    if (place.clause == CLAUSE_EMPTY && place.kind == KIND_STOP && asks)
        return COST_INVERTED;
    if (place.clause == CLAUSE_EMPTY && !place.owing && clausal)
        return COST_INVERTED;
    return costs[place.clause] + (agrees(place, kind) ? 0 : COST_DISAGREES);
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
    unsigned cost = follow_cost(left, kind);
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
    if (kind == KIND_WH && place.clause == CLAUSE_EMPTY) {
        take(&next[0], left, reading); /* "what he wants", or "what he wants is" */
        next[1] = next[0];
        next[1].owing = OWING_VERB;
        cost[1] = cost[0];
        return 2;
    }
    take(&next[0], left, reading);
    if (is_auxiliary(left) && kind == KIND_PRONOUN)
        cost[0]++;
    if ((is_auxiliary(left) && (kind == KIND_SUBJECT || kind == KIND_PRONOUN)) ||
        (left == KIND_DO && kind == KIND_NAME))
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
        [CLAUSE_EMPTY] = 0,
        [CLAUSE_PREP] = COST_NO_VERB - 1, /* a headline may be no more */
        [CLAUSE_SUBJECT] = COST_NO_VERB,
        [CLAUSE_HEAVY] = COST_NO_VERB,
        [CLAUSE_VERB] = 0,
        [CLAUSE_OBJECT] = 0,
        [CLAUSE_TAIL] = 0,
    };
    return costs[place.clause] + (place.owing == OWING_VERB ? COST_WAITING : 0);
}
