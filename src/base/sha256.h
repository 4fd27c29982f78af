/* A digest of bytes that nobody can make two things have alike: SHA-256. */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include <stdint.h>

#include "sayso.h"

enum { SHA256_SIZE = 32 };

struct sha256 {
    uint32_t state[8];
    uint64_t length; /* bytes taken so far */
    unsigned char block[64];
};

void sha256_begin(struct sha256 *sha);
void sha256_add(struct sha256 *sha, struct sayso_str bytes);
void sha256_end(struct sha256 *sha, unsigned char digest[SHA256_SIZE]);

#endif
