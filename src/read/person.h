/* The name of an author, as feeds write it. */
#ifndef READ_PERSON_H
#define READ_PERSON_H

#include "sayso.h"

/* The name in "Jo Doe <jo@news.example>", "jo@news.example (Jo Doe)" or "Jo Doe
 * (jo@news.example)"; an address that has no name stays, and so does all else. A slice
 * of `text`, trimmed. */
struct sayso_str person_name(struct sayso_str text);

#endif
