/* SHA-256, as FIPS 180-4 has it. */
#ifndef FETCH_SHA256_H
#define FETCH_SHA256_H

#include <stdint.h>

#include "sayso.h"

struct sha256 {
    uint32_t state[8];
    uint64_t size; /* bytes added so far */
    unsigned char block[64];
};

enum { SHA256_SIZE = 32 };

void sha256_begin(struct sha256 *sha);
void sha256_add(struct sha256 *sha, struct sayso_str bytes);
void sha256_end(struct sha256 *sha, unsigned char digest[SHA256_SIZE]);

#endif
