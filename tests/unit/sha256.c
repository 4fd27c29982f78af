/* SHA-256: the examples of its standard, and pieces of any size. */
#include "fetch/sha256.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "unit.h"

static const char *hex(struct sha256 *sha, char out[2 * SHA256_SIZE + 1])
{
    unsigned char digest[SHA256_SIZE];
    sha256_end(sha, digest);
    for (size_t i = 0; i < SHA256_SIZE; i++)
        snprintf(out + 2 * i, 3, "%02x", digest[i]);
    return out;
}

static const char *digest_of(struct sayso_str text, char out[2 * SHA256_SIZE + 1])
{
    struct sha256 sha;
    sha256_begin(&sha);
    sha256_add(&sha, text);
    return hex(&sha, out);
}

TEST(sha256_of_the_standard)
{
    char out[2 * SHA256_SIZE + 1];
    OK(!strcmp(digest_of((struct sayso_str){0}, out),
               "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    OK(!strcmp(digest_of(STR_LIT("abc"), out),
               "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    OK(!strcmp(
        digest_of(STR_LIT("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnop"
                          "q"),
                  out),
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
}

/* Every size around the ends of blocks, whole and a byte at a time. */
TEST(sha256_in_pieces)
{
    char text[200], whole[2 * SHA256_SIZE + 1], pieces[2 * SHA256_SIZE + 1];
    memset(text, 'x', sizeof text);
    for (size_t n = 0; n <= sizeof text; n++) {
        struct sha256 sha;
        sha256_begin(&sha);
        for (size_t i = 0; i < n; i++)
            sha256_add(&sha, (struct sayso_str){text + i, 1});
        OK(!strcmp(hex(&sha, pieces), digest_of((struct sayso_str){text, n}, whole)));
    }
    struct sha256 sha;
    sha256_begin(&sha);
    for (size_t i = 0; i < 1000000 / 200; i++) {
        memset(text, 'a', sizeof text);
        sha256_add(&sha, (struct sayso_str){text, sizeof text});
    }
    OK(!strcmp(hex(&sha, whole),
               "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
}
