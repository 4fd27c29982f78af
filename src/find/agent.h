/* Whose say-so a verb's is: its subject, or that of the verb that governs it. */
#ifndef FIND_AGENT_H
#define FIND_AGENT_H

#include "find/attribute.h"

/* The subject of the cue's verb; empty where there is none. */
struct range agent_of(const struct attribution *attribution, const struct cue *cue);

/* The subject of a passive: of whom or what it is said. */
struct range agent_of_passive(const struct attribution *attribution,
                              const struct cue *cue);

/* Does the cue's passive stand in a participle or relative clause: "the man (who was)
 * accused of fraud"? */
bool is_embedded(const struct attribution *attribution, const struct cue *cue);

/* "it" or "there" that stands for nobody. */
bool is_expletive(const struct passage *passage, struct range subject);

#endif
