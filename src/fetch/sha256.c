/*
 * Takes bytes in pieces, a block of 64 at a time, gives their digest. Our own, of one
 * screen: a library for it would be one more to be opened at each start.
 */
#include "fetch/sha256.h"

#include <string.h>

enum {
    BLOCK = 64,
    ROUNDS = 64,
    LENGTH = 8 /* bytes at the end, which tell the size */
};

/* The first bits behind the point of the cube roots of the first 64 primes. */
static const uint32_t constants[ROUNDS] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
    0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
    0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
    0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
    0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
    0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
    0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
    0xc67178f2,
};

/* ... and of the square roots of the first eight. */
static const uint32_t first_state[8] = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
};

static uint32_t rotate(uint32_t x, unsigned by)
{
    return x >> by | x << (32 - by);
}

/* The block's sixteen words, and what follows from them for the other rounds. */
static void schedule(const unsigned char *block, uint32_t words[ROUNDS])
{
    for (size_t i = 0; i < 16; i++, block += 4)
        words[i] = (uint32_t)block[0] << 24 | (uint32_t)block[1] << 16 |
                   (uint32_t)block[2] << 8 | block[3];
    for (size_t i = 16; i < ROUNDS; i++) {
        uint32_t a = words[i - 15], b = words[i - 2];
        uint32_t x = rotate(a, 7) ^ rotate(a, 18) ^ a >> 3;
        uint32_t y = rotate(b, 17) ^ rotate(b, 19) ^ b >> 10;
        words[i] = words[i - 16] + x + words[i - 7] + y;
    }
}

static void take_block(struct sha256 *sha, const unsigned char *block)
{
    uint32_t words[ROUNDS], s[8];
    schedule(block, words);
    memcpy(s, sha->state, sizeof s);
    for (size_t i = 0; i < ROUNDS; i++) {
        uint32_t x = rotate(s[4], 6) ^ rotate(s[4], 11) ^ rotate(s[4], 25);
        uint32_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]);
        uint32_t one = s[7] + x + choice + constants[i] + words[i];
        uint32_t y = rotate(s[0], 2) ^ rotate(s[0], 13) ^ rotate(s[0], 22);
        uint32_t majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
        memmove(s + 1, s, sizeof s - sizeof *s);
        s[4] += one;
        s[0] = one + y + majority;
    }
    for (size_t i = 0; i < 8; i++)
        sha->state[i] += s[i];
}

void sha256_begin(struct sha256 *sha)
{
    *sha = (struct sha256){0};
    memcpy(sha->state, first_state, sizeof first_state);
}

void sha256_add(struct sha256 *sha, struct sayso_str bytes)
{
    while (bytes.n) {
        size_t held = sha->size % BLOCK, count = BLOCK - held;
        if (count > bytes.n)
            count = bytes.n;
        memcpy(sha->block + held, bytes.p, count);
        sha->size += count;
        bytes = (struct sayso_str){bytes.p + count, bytes.n - count};
        if (held + count == BLOCK)
            take_block(sha, sha->block);
    }
}

/* A one bit, zeros up to the last eight bytes of a block, and the size in bits. */
void sha256_end(struct sha256 *sha, unsigned char digest[SHA256_SIZE])
{
    unsigned char end[BLOCK + LENGTH] = {0x80};
    uint64_t bits = sha->size * 8;
    size_t held = sha->size % BLOCK;
    size_t whole = held < BLOCK - LENGTH ? BLOCK : 2 * BLOCK;
    size_t padding = whole - LENGTH - held;
    for (size_t i = 0; i < LENGTH; i++)
        end[padding + i] = (unsigned char)(bits >> 8 * (LENGTH - 1 - i));
    sha256_add(sha, (struct sayso_str){(const char *)end, padding + LENGTH});
    for (size_t i = 0; i < SHA256_SIZE; i++)
        digest[i] = (unsigned char)(sha->state[i / 4] >> 8 * (3 - i % 4));
}
