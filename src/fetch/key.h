/*
 * What makes two articles the same one: the keys of an item.
 *
 * An item has one or two keys, and is known when either of them is:
 *
 * 1. Its id. One that is unique in the world (a URI with an authority, a tag:, a
 *    urn:, a UUID, a long hexadecimal number) stands alone; any other counts within
 *    its feed only, as "17" is the id of many articles. An id that is a bare home page
 *    is none. Without an id: its URL and its title, where it has both, and the URL is
 *    no bare home page, which all items of a feed may share.
 * 2. Its URL, its title and the time it was published, which tell the same article in
 *    two feeds that number it otherwise; where one of the three is missing, its text
 *    stands in. An article of which there is no more than a title, and perhaps a home
 *    page, counts within its feed only: a headline alone may be anybody's.
 *
 * The rule leans to auditing an article twice rather than losing one: a live page
 * whose items share one link and one title has an item for each of its times.
 */
#ifndef FETCH_KEY_H
#define FETCH_KEY_H

#include <stddef.h>

#include "sayso.h"

/* The first half of a SHA-256 digest: too long for chance or malice to meet twice. */
struct item_key {
    unsigned char bytes[16];
};

enum { ITEM_KEYS = 2 };

/* The key of an address by itself. */
struct item_key link_key(struct sayso_str url);

/* The key of an address at which a feed was found. */
struct item_key feed_key(struct sayso_str url);

/* The key of an article that is no item of a feed: the same document, as it was. */
struct item_key document_key(const struct sayso_article *article);

/* The keys of an article, from its id, url, title, published, text and, where the id
 * does not stand alone, `feed`: the URL or path of the document it came in. Returns how
 * many there are, 1 or 2. Linear in the text. */
size_t item_keys(const struct sayso_article *article, struct sayso_str feed,
                 struct item_key keys[ITEM_KEYS]);

#endif
