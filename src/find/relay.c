/*
 * A passive of a relaying cue whose subject takes up the source of a claim before it:
 * the same noun with "the" or "this", within the same or the paragraph before.
 */
#include "find/relay.h"

#include "base/str.h"
#include "find/clause.h"
#include "find/letter.h"
#include "find/subject.h"
#include "find/syntax.h"

enum {
    LOOK_BACK = 100, /* claims among which the one that is relayed is looked for */
    MAX_RELAYS = 8   /* of one claim */
};

/* Does the claim's source end its first phrase in the same noun? "an Iranian opposition
 * report in 2008" and "the report". */
static bool takes_up(const struct sayso_claim *claim, struct sayso_str noun)
{
    if (!claim->source.n)
        return false;
    struct sayso_str source = claim->source.v[0];
    size_t at = 0;
    while ((at = str_find(source, noun, at)) != SIZE_MAX) {
        bool starts = at == 0 || !ascii_alpha(source.p[at - 1]);
        bool ends = at + noun.n == source.n || !ascii_alpha(source.p[at + noun.n]);
        if (starts && ends)
            return true;
        at += noun.n;
    }
    return false;
}

static void add_via(const struct passage *p, struct sayso_claim *claim,
                    struct range relay)
{
    if (claim->via.n >= MAX_RELAYS)
        return;
    struct sayso_str *v = arena_array(p->find->report, claim->via.n + 1, sizeof *v);
    v[0] = passage_text(p, relay);
    for (size_t i = 0; i < claim->via.n; i++)
        v[i + 1] = claim->via.v[i];
    claim->via = (struct sayso_strs){v, claim->via.n + 1};
    claim->traits |= SAYSO_SECOND_HAND;
    letter_relay(claim, letter_of(p, relay));
}

void relay_sentence(const struct attribution *a, size_t sentence, struct claims *claims,
                    size_t count)
{
    const struct passage *p = a->passage;
    size_t first = p->starts[sentence], end = p->starts[sentence + 1];
    if (!(a->frames & FRAME_RELAY))
        return;
    size_t paragraph = p->article->sentences[p->first_sentence].paragraph;
    for (size_t i = cue_from(a, first); i < a->cue_count && a->cues[i].first < end;
         i++) {
        const struct cue *cue = &a->cues[i];
        if (!(cue->frames & FRAME_RELAY) || a->role[cue->head] != ROLE_FREE)
            continue;
        size_t by = cue->last;
        if (by > first && word_at(p, by - 1) == W_BY)
            by--;
        if (word_at(p, by) != W_BY)
            continue;
        struct range agent = subject_after(p, by + 1, end);
        struct range subject = subject_of(p, cue->group.head);
        if (range_empty(agent) || range_empty(subject) ||
            !(word_at(p, subject.first) == W_THE ||
              word_at(p, subject.first) == W_THIS))
            continue;
        struct sayso_str noun = p->tokens[p->chunks[p->chunk_of[subject.first]].head].s;
        for (size_t k = count; k-- > 0 && k + LOOK_BACK >= count;) {
            struct sayso_claim *claim = &claims->list[k];
            if (claim->sentence->paragraph + 1 < paragraph)
                break;
            if (!takes_up(claim, noun))
                continue;
            add_via(p, claim, agent);
            break;
        }
    }
}
