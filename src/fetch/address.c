/*
 * A page on the web can name any address in its links, also one of the network that the
 * reader sits in: a router, a printer, a database without a password. This tells such
 * addresses from public ones, by the IANA registries of special-purpose addresses
 * (RFC 6890). IPv6 forms that carry an IPv4 address are judged by what they carry.
 * Decides nothing about who may go there.
 */
#include "fetch/address.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdint.h>
#include <string.h>

struct net4 {
    uint32_t first;
    unsigned bits;
};

static const struct net4 nets4[] = {
    {0x00000000, 8},  /* 0.0.0.0: this host */
    {0x0A000000, 8},  /* 10.0.0.0: private */
    {0x64400000, 10}, /* 100.64.0.0: shared by a provider's customers */
    {0x7F000000, 8},  /* 127.0.0.0: loopback */
    {0xA9FE0000, 16}, /* 169.254.0.0: link-local, cloud metadata */
    {0xAC100000, 12}, /* 172.16.0.0: private */
    {0xC0000000, 24}, /* 192.0.0.0: protocol assignments */
    {0xC0A80000, 16}, /* 192.168.0.0: private */
    {0xC6120000, 15}, /* 198.18.0.0: benchmarks */
    {0xE0000000, 3},  /* 224.0.0.0 and up: multicast, reserved, broadcast */
};

struct net6 {
    unsigned char first[16];
    unsigned bits;
};

static const struct net6 nets6[] = {
    {{0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01}, 48}, /* 64:ff9b:1::: a local NAT64 */
    {{0xFC}, 7},                                /* fc00::: unique local */
    {{0xFE, 0x80}, 9},                          /* fe80:: and fec0::: link, site */
    {{0xFF}, 8},                                /* ff00::: multicast */
};

/* Prefixes behind which an IPv4 address stands, and at which byte it does. */
struct wrap {
    unsigned char first[16];
    unsigned bits, at;
};

static const struct wrap wraps[] = {
    {{0}, 96, 12},                                        /* ::1, ::, a.b.c.d */
    {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF}, 96, 12}, /* ::ffff:a.b.c.d */
    {{0x00, 0x64, 0xFF, 0x9B}, 96, 12},                   /* 64:ff9b::: NAT64 */
    {{0x20, 0x02}, 16, 2},                                /* 2002::: 6to4 */
};

static bool private4(uint32_t address)
{
    for (size_t i = 0; i < sizeof nets4 / sizeof *nets4; i++)
        if ((address ^ nets4[i].first) >> (32 - nets4[i].bits) == 0)
            return true;
    return false;
}

static bool starts_with(const unsigned char *address, const unsigned char *first,
                        unsigned bits)
{
    size_t bytes = bits / 8;
    unsigned rest = 8 - bits % 8;
    if (memcmp(address, first, bytes) != 0)
        return false;
    return bits % 8 == 0 || (address[bytes] ^ first[bytes]) >> rest == 0;
}

static bool private6(const unsigned char *address)
{
    for (size_t i = 0; i < sizeof nets6 / sizeof *nets6; i++)
        if (starts_with(address, nets6[i].first, nets6[i].bits))
            return true;
    for (size_t i = 0; i < sizeof wraps / sizeof *wraps; i++) {
        uint32_t inner;
        if (!starts_with(address, wraps[i].first, wraps[i].bits))
            continue;
        memcpy(&inner, address + wraps[i].at, sizeof inner);
        return private4(ntohl(inner));
    }
    return false;
}

bool address_is_private(const struct sockaddr *address)
{
    if (address->sa_family == AF_INET) {
        struct sockaddr_in in;
        memcpy(&in, address, sizeof in);
        return private4(ntohl(in.sin_addr.s_addr));
    }
    if (address->sa_family == AF_INET6) {
        struct sockaddr_in6 in6;
        memcpy(&in6, address, sizeof in6);
        return private6(in6.sin6_addr.s6_addr);
    }
    return true;
}

bool address_text_is_private(const char *text)
{
    struct in_addr in;
    struct in6_addr in6;
    if (inet_pton(AF_INET, text, &in) == 1)
        return private4(ntohl(in.s_addr));
    if (inet_pton(AF_INET6, text, &in6) == 1)
        return private6(in6.s6_addr);
    return true;
}

bool address_host_is_private(const char *host)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *found;
    bool hit = false;
    if (getaddrinfo(host, NULL, &hints, &found) != 0)
        return false;
    for (const struct addrinfo *at = found; at && !hit; at = at->ai_next)
        hit = address_is_private(at->ai_addr);
    freeaddrinfo(found);
    return hit;
}
