/* Stable ids: a later run finds the same row again. */
#ifndef RATE_ID_H
#define RATE_ID_H

#include <stdbool.h>

#include "base/arena.h"
#include "sayso.h"

/* Fill the id of every claim from the article's identity and the claim's words. The
 * identity is the publisher's id, else the URL, else the title, else the document's
 * base name; never the folder, so that files may move. Where the document is `shared`
 * with other articles its name tells none from another, and the text is a part of the
 * identity too. Claims of the same words in one article are told apart by their order.
 */
void id_article(struct sayso_article *article, bool shared, struct arena *scratch);

#endif
