/* The finding room's steps, each by what it makes of one line of text under the default
 * rubric: tags, phrases, quotations, verb groups, subjects, clauses, and who is who. */
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/rx.h"
#include "base/str.h"
#include "find/clause.h"
#include "find/figure.h"
#include "find/quote.h"
#include "find/subject.h"
#include "find/syntax.h"
#include "find/tag.h"
#include "find/verb.h"
#include "find/window.h"
#include "unit.h"

struct fixture {
    struct sayso_rubric *rubric;
    struct arena scratch, report, home;
    struct find find;
    struct sayso_article article;
    struct passage passage;
};

static struct fixture setup(void)
{
    struct fixture f = {0};
    struct sayso_err err = {0};
    f.rubric = sayso_rubric_load(NULL, 0, &err);
    f.find.rubric = rubric_of(f.rubric);
    f.find.rx = rx_scratch_new();
    f.find.tagger = tagger_new(&f.home);
    return f;
}

static void teardown(struct fixture *f)
{
    rx_scratch_free(f->find.rx);
    arena_free(&f->home);
    arena_free(&f->scratch);
    arena_free(&f->report);
    sayso_rubric_free(f->rubric);
}

static const struct passage *parse(struct fixture *f, const char *text)
{
    arena_reset(&f->scratch);
    arena_reset(&f->report);
    f->find.scratch = &f->scratch;
    f->find.report = &f->report;
    f->article = (struct sayso_article){.text = str_from(text)};
    segment_article(&f->find, &f->article);
    passage_begin(&f->passage, &f->find, &f->article, 0);
    passages_parse(&f->passage, 1);
    return &f->passage;
}

/* The first token that reads `word`. */
static size_t at(const struct passage *p, const char *word)
{
    for (size_t i = 0; i < p->count; i++)
        if (str_is_fold(p->tokens[i].s, word))
            return i;
    OK(!"the word is in the text");
    return 0;
}

struct cell {
    const char *text, *word, *want;
};

#define EACH(cells) for (size_t k = 0; k < sizeof(cells) / sizeof *(cells); k++)

/* ---- Tags ------------------------------------------------------------------------ */

static const struct {
    const char *text, *word;
    enum tag tag;
} tag_cells[] = {
    {"The minister said the port was safe.", "said", TAG_VERB},
    {"The minister said the port was safe.", "port", TAG_NOUN},
    {"The minister has said so.", "said", TAG_PART},
    {"The minister may say so.", "say", TAG_BASE},
    {"The company plans to close.", "plans", TAG_VERB},
    {"The company plans to close the port.", "to", TAG_TO},
    {"Their plans for the harbour were thrown out.", "plans", TAG_NOUN},
    {"The mayor, Lena Voss, resigned.", "Voss", TAG_NAME},
    {"Voss believes that it rained.", "that", TAG_THAT},
    {"The man that was tall left.", "that", TAG_WH},
    {"The firm's boss left.", "'s", TAG_POSS},
    {"It's raining in Elmar.", "'s", TAG_AUX},
    {"A man accused of fraud said he was innocent.", "accused", TAG_PART},
    {"The ward was not full.", "not", TAG_NOT},
    {"Three ships sank.", "Three", TAG_NUMBER},
    {"The new Iranian envoy said so.", "Iranian", TAG_NAME},
    /* One finite verb a clause. */
    {"A report published Wednesday said the port was safe.", "published", TAG_PART},
    {"A report published Wednesday said the port was safe.", "said", TAG_VERB},
    {"The company published a report.", "published", TAG_VERB},
    {"The plan backed by the council failed.", "backed", TAG_PART},
    {"The rockets, said to be old, were shown.", "said", TAG_PART},
    {"The fleet stood by.", "stood", TAG_VERB},
    {"A nurse who asked not to be named said so.", "said", TAG_VERB},
    {"When he left the guard said nothing.", "said", TAG_VERB},
    {"The mayor, Ada Holt said, lied.", "lied", TAG_VERB},
    {"They said the ferries plan to close.", "plan", TAG_VERB},
    {"He found comments she made.", "made", TAG_VERB},
    {"The state claims the plan failed.", "claims", TAG_VERB},
    {"Voss Backs Harbour Plan", "Backs", TAG_VERB},
    /* What stands beside a word. */
    {"They hope to address the leak.", "address", TAG_BASE},
    {"The address was wrong.", "address", TAG_NOUN},
    {"Did he say so?", "say", TAG_BASE},
    {"They came to find the leak and stop it.", "stop", TAG_BASE},
    {"He is excited.", "excited", TAG_PART},
    {"She called her a star.", "her", TAG_PRONOUN},
    {"She called her lawyer.", "her", TAG_DET},
    {"The lake that the storm fed dried up.", "that", TAG_THAT},
    {"In Elmar, that state is rare.", "that", TAG_DET},
    {"It was even worse.", "even", TAG_ADV},
    {"The only clerk left.", "only", TAG_ADJ},
    {"People close to the envoy left.", "close", TAG_ADJ},
    {"The only week was lost.", "only", TAG_ADJ},
    {"Her past claims were false.", "Her", TAG_DET},
    {"Her past claims were false.", "past", TAG_ADJ},
    {"Many fear the bridge will fall.", "fear", TAG_VERB},
    {"What Voss wants is a vote.", "wants", TAG_VERB},
    {"What does Voss want?", "want", TAG_BASE},
    {"It rained in May.", "May", TAG_NAME},
    {"The US said so.", "US", TAG_NAME},
    {"They told us so.", "us", TAG_PRONOUN},
    {"The IT staff left.", "IT", TAG_NAME},
    {"About 200 ships sank.", "About", TAG_ADV},
    {"They spoke about 200 ships.", "about", TAG_PREP},
    {"The survey released on Monday found that it rained.", "found", TAG_VERB},
    {"The survey released on Monday found that it rained.", "released", TAG_PART},
    {"A think tank said so.", "think", TAG_NOUN},
    {"The party plans a major ad buy.", "plans", TAG_VERB},
    {"He would like to go.", "like", TAG_BASE},
    {"Ships like the Dorothea are rare.", "like", TAG_PREP},
};

TEST(find_tags)
{
    struct fixture f = setup();
    EACH(tag_cells)
    {
        const struct passage *p = parse(&f, tag_cells[k].text);
        INT_EQ(tag_at(p, at(p, tag_cells[k].word)), tag_cells[k].tag);
    }
    INT_EQ(tag_at(&f.passage, f.passage.count + 5), TAG_MARK);
    teardown(&f);
}

/* ---- Phrases --------------------------------------------------------------------- */

/* The phrase that a word stands in. */
static const struct cell chunk_cells[] = {
    {"The old mayor of Elmar left.", "mayor", "The old mayor"},
    {"The old mayor of Elmar left.", "Elmar", "Elmar"},
    {"North Korea's strategic partnership grew.", "strategic",
     "North Korea's strategic partnership"},
    {"The minister Tuesday denied it.", "minister", "The minister"},
    {"He paid $5 for it.", "5", "$5"},
    {"Both tall ships sank.", "ships", "Both tall ships"},
    {"The widely read report was wrong.", "report", "The widely read report"},
    {"The alleged links were denied.", "links", "The alleged links"},
    {"Foreign Minister Ana Ruiz left.", "Ana", "Foreign Minister Ana Ruiz"},
    {"She told him the story.", "him", "him"},
    {"She told him the story.", "story", "the story"},
    {"They met a defeated Voss.", "Voss", "a defeated Voss"},
    {"They accused Voss.", "Voss", "Voss"},
    {"The nearly 90-second film ran.", "film", "The nearly 90-second film"},
    {"About 200 ships sank.", "ships", "About 200 ships"},
    {"Nearly two-thirds of them left.", "Nearly", "Nearly two-thirds"},
    {"A newly found 30-page note was read.", "note", "A newly found 30-page note"},
    {"He praised his \"friend and colleague\" Jan Sorel.", "Jan",
     "his \"friend and colleague\" Jan Sorel"},
    {"She spoke on Tidewater's \"Good Evening Elmar\" on Monday.", "Good",
     "Tidewater's \"Good Evening Elmar\""},
    {"He left the embarrassing, race-baiting group.", "group",
     "the embarrassing, race-baiting group"},
    {"It was critical, senior clerks said.", "clerks", "senior clerks"},
    {"They recalled Sept. 11, 2001 with grief.", "2001", "Sept. 11, 2001"},
    {"The Dorothea sailed on A Good Day.", "Day", "A Good Day"},
    {"US President Ana Ruiz left.", "Ana", "US President Ana Ruiz"},
    {"He helped the poor.", "poor", "the poor"},
    {"He returned calls seeking comment.", "calls", "calls"},
    {"The 43-year-old left.", "43-year-old", "The 43-year-old"},
};

TEST(find_chunks)
{
    struct fixture f = setup();
    EACH(chunk_cells)
    {
        const struct passage *p = parse(&f, chunk_cells[k].text);
        const struct chunk *c = chunk_at(p, at(p, chunk_cells[k].word));
        STR_EQ(c ? passage_text(p, c->range) : STR_LIT("none"), chunk_cells[k].want);
    }
    OK(!chunk_at(&f.passage, f.passage.count));
    teardown(&f);
}

/* The same phrases wherever in a long sentence they stand. */
TEST(find_chunks_far_from_the_start)
{
    static const struct cell cells[] = {
        {NULL, "ministry", "the old Norland harbour ministry"},
        {NULL, "poor", "the poor"},
        {NULL, "5", "$5"},
        {NULL, "report", "an embarrassing, grim report"},
        {NULL, "2001", "Sept. 11, 2001"},
    };
    struct fixture f = setup();
    for (size_t n = 0; n < 30; n++) {
        struct buf text = {0};
        for (size_t k = 0; k < n; k++)
            buf_add_cstr(&text, "it rained and ");
        buf_add_cstr(
            &text,
            "the old Norland harbour ministry saw the poor sell fish for $5 with "
            "an embarrassing, grim report on Sept. 11, 2001.");
        buf_add_char(&text, '\0');
        EACH(cells)
        {
            const struct passage *p = parse(&f, text.p);
            const struct chunk *c = chunk_at(p, at(p, cells[k].word));
            STR_EQ(c ? passage_text(p, c->range) : STR_LIT("none"), cells[k].want);
        }
        buf_free(&text);
    }
    teardown(&f);
}

/* Do the windows of a passage lie side by side, and say of each token what its tag
 * does? */
static bool windows_agree(const struct passage *p)
{
    size_t i = 0;
    for (size_t k = 0; k < p->window_count; k++) {
        const struct window *w = &p->windows[k];
        if (w->first != i || w->last < i || w->last - i > 64)
            return false;
        for (; i < w->last; i++) {
            enum tag tag = tag_at(p, i);
            size_t at = i - w->first;
            bool head = tag == TAG_NOUN || tag == TAG_NAME || tag == TAG_NUMBER;
            if (head != (w->heads >> at & 1) || (head && !(w->inside >> at & 1)) ||
                (tag == TAG_PRONOUN) != (w->pronouns >> at & 1) ||
                (tag == TAG_PART) != (w->participles >> at & 1))
                return false;
        }
    }
    return i == p->count;
}

TEST(find_windows)
{
    struct fixture f = setup();
    for (size_t n = 0; n < 50; n++) {
        struct buf text = {0};
        buf_add_cstr(&text, "\"Two of them have left,\" he said.");
        for (size_t k = 0; k < n; k++)
            buf_add_cstr(&text, " The tax they opposed was paid,");
        buf_add_cstr(&text, " and the town was saved. It rained.");
        buf_add_char(&text, '\0');
        const struct passage *p = parse(&f, text.p);
        OK(windows_agree(p));
        INT_EQ(p->mark_count, 2);
        buf_free(&text);
    }
    teardown(&f);
}

/* ---- Quotations ------------------------------------------------------------------ */

/* What stands between the marks that hold a word; empty for none. */
static const struct cell quote_cells[] = {
    {"\"We will go,\" she said.", "We", "We will go,"},
    {"\"We will go,\" she said.", "she", ""},
    {"\u201CWe will go,\u201D she said.", "go", "We will go,"},
    {"She said: \"We will go.\"", "go", "We will go."},
    {"\u2018We will go,\u2019 she said.", "will", "We will go,"},
    {"It's the dog's \"best\" day.", "best", "best"},
    {"It's the dog's day and the cats' night.", "day", ""},
    {"\"One,\" he said. \"Two.\"", "Two", "Two."},
    {"\"One,\" he said. \"Two.\"", "said", ""},
    {"\u201CHe cried \u2018stop\u2019 and ran,\u201D she said.", "ran",
     "He cried \u2018stop\u2019 and ran,"},
};

TEST(find_quotes)
{
    struct fixture f = setup();
    EACH(quote_cells)
    {
        const struct passage *p = parse(&f, quote_cells[k].text);
        const struct quote *q = quote_at(p, at(p, quote_cells[k].word));
        struct sayso_str inside =
            q ? passage_text(p, (struct range){q->open + 1, q->close}) : str_from("");
        STR_EQ(inside, quote_cells[k].want);
    }
    const struct passage *p = parse(&f, "\"We will go and never come back.");
    OK(p->quote_count == 1 && !p->quotes[0].closed);
    teardown(&f);
}

/* ---- Verb groups ----------------------------------------------------------------- */

enum { PASSIVE = 1, BARE = 2, INFINITIVE = 4, GERUND = 8, NEGATED = 16 };

static const struct {
    const char *text, *word, *first;
    int is;
} verb_cells[] = {
    {"She said it rained.", "said", "said", 0},
    {"She has often said it rained.", "said", "has", 0},
    {"It was said to be safe.", "said", "was", PASSIVE},
    {"It had been widely reported.", "reported", "had", PASSIVE},
    {"The ships thought to be lost came back.", "thought", "thought", BARE},
    {"She wanted to say it.", "say", "to", INFINITIVE},
    {"She left, saying it rained.", "saying", "saying", GERUND},
    {"She was saying it rained.", "saying", "was", 0},
    {"She did not say it rained.", "say", "did", NEGATED},
    {"She would never have said it.", "said", "would", NEGATED},
};

TEST(find_verb_groups)
{
    struct fixture f = setup();
    EACH(verb_cells)
    {
        const struct passage *p = parse(&f, verb_cells[k].text);
        struct verb_group g = verb_group(p, at(p, verb_cells[k].word));
        STR_EQ(p->tokens[g.first].s, verb_cells[k].first);
        INT_EQ(g.passive * PASSIVE + g.bare * BARE + g.infinitive * INFINITIVE +
                   g.gerund * GERUND + g.negated * NEGATED,
               verb_cells[k].is);
    }
    teardown(&f);
}

/* ---- Subjects -------------------------------------------------------------------- */

static const struct cell before_cells[] = {
    {"The minister said it rained.", "said", "The minister"},
    {"The head of the bank said it rained.", "said", "The head of the bank"},
    {"Ana Ruiz, the foreign minister, said it rained.", "said",
     "Ana Ruiz, the foreign minister"},
    {"Ana Ruiz, 54, said it rained.", "said", "Ana Ruiz, 54"},
    {"The man who led the review said it rained.", "said",
     "The man who led the review"},
    {"A nurse, who asked not to be named, said it rained.", "said",
     "A nurse, who asked not to be named"},
    {"The minister on Tuesday said it rained.", "said", "The minister"},
    {"The minister also said it rained.", "said", "The minister"},
    {"Ana Ruiz and Paul Moreau said it rained.", "said", "Ana Ruiz and Paul Moreau"},
    {"On Monday said it all.", "said", ""},
};

TEST(find_subject_of)
{
    struct fixture f = setup();
    EACH(before_cells)
    {
        const struct passage *p = parse(&f, before_cells[k].text);
        struct range s = subject_of(p, at(p, before_cells[k].word));
        STR_EQ(passage_text(p, s), before_cells[k].want);
    }
    teardown(&f);
}

static const struct cell after_cells[] = {
    {"\"It rains,\" said the minister.", "the", "the minister"},
    {"\"It rains,\" said the head of the bank.", "the", "the head of the bank"},
    {"\"It rains,\" said Ana Ruiz, a pilot.", "Ana", "Ana Ruiz, a pilot"},
    {"\"It rains,\" said Ana Ruiz, who led the trial.", "Ana",
     "Ana Ruiz, who led the trial"},
    {"\"It rains,\" said Ana Ruiz and Paul Moreau.", "Ana", "Ana Ruiz and Paul Moreau"},
    {"According to the bank, it rained.", "the", "the bank"},
    {"According to a report by the bank, it rained.", "a", "a report by the bank"},
    {"\"It rains,\" she said.", "she", "she"},
    {"\"It rains,\" said a man familiar with the talks.", "said", ""},
    {"According to police, it rained.", "police", "police"},
};

TEST(find_subject_after)
{
    struct fixture f = setup();
    EACH(after_cells)
    {
        const struct passage *p = parse(&f, after_cells[k].text);
        struct range s = subject_after(p, at(p, after_cells[k].word), p->count);
        STR_EQ(passage_text(p, s), after_cells[k].want);
    }
    teardown(&f);
}

/* ---- Clauses --------------------------------------------------------------------- */

/* The finite verb of the clause that begins at a word; empty where none does. */
static const struct cell clause_cells[] = {
    {"She said the port was safe.", "the", "was"},
    {"She said he left.", "he", "left"},
    {"She said in Elmar the port was safe.", "in", "was"},
    {"She said the old port of Elmar was safe.", "the", "was"},
    {"She said ships and boats were lost.", "ships", "were"},
    {"She bought the port.", "the", ""},
    {"She plans to close the port.", "to", ""},
    {"She said perhaps the port was safe.", "perhaps", "was"},
    {"She praised the man for his work.", "the", ""},
    {"She said the port could not be safe.", "the", "could"},
};

TEST(find_clause_begins)
{
    struct fixture f = setup();
    EACH(clause_cells)
    {
        const struct passage *p = parse(&f, clause_cells[k].text);
        size_t verb = 0;
        bool found = clause_begins(p, at(p, clause_cells[k].word), p->count, &verb);
        STR_EQ(found ? p->tokens[verb].s : str_from(""), clause_cells[k].want);
    }
    teardown(&f);
}

/* ---- Who is who ------------------------------------------------------------------ */

/* What the last attributed claim's source refers to, its type and its naming. */
static const struct {
    const char *text, *ref;
    enum sayso_source_type type;
    enum sayso_naming naming;
} who_cells[] = {
    {"Ana Ruiz left on Monday. She said that it rained.", "Ana Ruiz", SAYSO_PERSON,
     SAYSO_NAMED},
    {"John Abel and Mary Brandt run the shop. He said that sales were down.",
     "John Abel", SAYSO_PERSON, SAYSO_NAMED},
    {"John Abel and Mary Brandt run the shop. She said that sales were down.",
     "Mary Brandt", SAYSO_PERSON, SAYSO_NAMED},
    {"Dr. Peter Moss led the trial. Moss said that it was cheap.", "Peter Moss",
     SAYSO_PERSON, SAYSO_NAMED},
    {"Foreign Minister Ana Ruiz met them in May. The minister said that it rained.",
     "Ana Ruiz", SAYSO_PERSON, SAYSO_NAMED},
    {"Ana Ruiz, the foreign minister, left. The foreign minister said that it rained.",
     "Ana Ruiz", SAYSO_PERSON, SAYSO_NAMED},
    {"The minister, Oskar Lind, said that it rained.", "Oskar Lind", SAYSO_PERSON,
     SAYSO_NAMED},
    {"The World Health Forum (WHF) met in May. The WHF said that cases rose.",
     "World Health Forum", SAYSO_ORGANISATION, SAYSO_NAMED},
    {"Several witnesses spoke to police. They said that the bus had skidded.",
     "Several witnesses", SAYSO_GROUP, SAYSO_DESCRIBED},
    {"The Larkfield Gazette lost a writer. The newspaper said that he was ill.",
     "Larkfield Gazette", SAYSO_OUTLET, SAYSO_NAMED},
    {"Ana Ruiz, a pilot, said that it rained.", "", SAYSO_PERSON, SAYSO_NAMED},
    {"In May an Israeli newspaper said that it rained.", "", SAYSO_OUTLET,
     SAYSO_DESCRIBED},
    {"In May the Haaretz newspaper said that it rained.", "", SAYSO_OUTLET,
     SAYSO_NAMED},
    {"In May the White House said that it rained.", "", SAYSO_ORGANISATION,
     SAYSO_NAMED},
    {"In May Iran said that the plant was safe.", "", SAYSO_ORGANISATION, SAYSO_NAMED},
    {"His sister said that he had left.", "", SAYSO_PERSON, SAYSO_DESCRIBED},
    {"Mary Brandt left. He said that it rained.", "", SAYSO_PERSON, SAYSO_VAGUE},
    {"\"It rains,\" said Lena Voss, a pilot. \"It will rain for ever.\"", "",
     SAYSO_PERSON, SAYSO_NAMED},
    {"A clerk who was granted anonymity said that it rained.", "", SAYSO_PERSON,
     SAYSO_ANONYMOUS},
};

static const struct sayso_claim *last_attributed(const struct sayso_report *report)
{
    const struct sayso_article *article = &report->articles[0];
    for (size_t i = article->claim_count; i-- > 0;)
        if (article->claims[i].attribution != SAYSO_NONE)
            return &article->claims[i];
    return NULL;
}

TEST(find_who)
{
    struct fixture f = setup();
    struct sayso_worker *worker = sayso_worker_new(f.rubric);
    EACH(who_cells)
    {
        struct sayso_err err = {0};
        const char *text = who_cells[k].text;
        struct sayso_report *report =
            sayso_analyze(worker, "t", text, strlen(text), &err);
        const struct sayso_claim *claim = report ? last_attributed(report) : NULL;
        OK(claim != NULL);
        if (claim) {
            STR_EQ(claim->source_ref, who_cells[k].ref);
            INT_EQ(claim->source_type, who_cells[k].type);
            INT_EQ(claim->naming, who_cells[k].naming);
        }
        sayso_report_free(report);
    }
    sayso_worker_free(worker);
    teardown(&f);
}
