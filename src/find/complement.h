/* What follows a cue: the clause, quotation or phrase that it takes. */
#ifndef FIND_COMPLEMENT_H
#define FIND_COMPLEMENT_H

#include "find/attribute.h"

struct complement {
    uint32_t frame;   /* 0: nothing that the cue takes */
    struct range cue; /* the cue, with a preposition or "to have" that belongs to it */
    size_t start;     /* of the content */
    size_t limit;     /* before which it was looked for; 0: not yet */
};

/* Make room for what complement_read keeps of each cue. */
void complement_room(struct attribution *attribution);

/* What stands behind one of the attribution's cues, before `limit`, that one of its
 * frames takes. Kept, as several steps ask for it. */
struct complement complement_read(const struct attribution *attribution,
                                  const struct cue *cue, size_t limit);

/* The content of the complement. Asked for only when all else holds, since it reads on.
 */
struct range complement_range(const struct passage *passage,
                              const struct complement *complement, size_t limit);

/* "The toll angered the drivers": the cue's object is the source, its subject the
 * content. False where there is no subject. */
bool attribute_theme(struct attribution *attribution, const struct cue *cue,
                     const struct complement *complement);

/* A clause, question or quotation at `i` that one of the frames takes; its frame, 0 for
 * none. `*start` is where the content begins. */
uint32_t clausal_complement(const struct passage *passage, size_t i, size_t limit,
                            uint32_t frames, size_t *start);

/* The frame of the preposition at `i`; 0 for another word. */
uint32_t preposition_frame(const struct passage *passage, size_t i);

/* Does "to" and a verb stand at `i`? */
bool is_infinitive(const struct passage *passage, size_t i);

#endif
