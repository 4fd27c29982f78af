#include "fetch/address.h"

#include "unit.h"

TEST(address_private)
{
    static const char *const private[] = {"127.0.0.1",
                                          "127.255.0.9",
                                          "10.1.2.3",
                                          "172.16.0.1",
                                          "172.31.255.255",
                                          "192.168.1.1",
                                          "169.254.1.1",
                                          "0.0.0.0",
                                          "100.64.0.1",
                                          "198.19.0.1",
                                          "224.0.0.1",
                                          "255.255.255.255",
                                          "192.0.0.8",
                                          "::1",
                                          "::",
                                          "fe80::1",
                                          "fec0::1",
                                          "fc00::1",
                                          "fd12::1",
                                          "ff02::1",
                                          "::ffff:10.0.0.1",
                                          "2002:7f00:1::",
                                          "64:ff9b::c0a8:101",
                                          "64:ff9b:1::1",
                                          "not an address",
                                          ""};
    for (size_t i = 0; i < sizeof private / sizeof *private; i++)
        unit_check(address_text_is_private(private[i]), __FILE__, __LINE__, private[i]);
}

TEST(address_public)
{
    static const char *const public[] = {
        "1.1.1.1",    "8.8.8.8",         "172.15.0.1",      "172.32.0.1",
        "100.63.0.1", "100.128.0.1",     "192.167.0.1",     "198.17.255.255",
        "126.0.0.1",  "223.255.255.255", "2001:4860::1",    "2a00::1",
        "2002:101::", "::ffff:8.8.8.8",  "64:ff9b::808:808"};
    for (size_t i = 0; i < sizeof public / sizeof *public; i++)
        unit_check(!address_text_is_private(public[i]), __FILE__, __LINE__, public[i]);
}

TEST(address_host)
{
    OK(address_host_is_private("localhost"));
    OK(address_host_is_private("127.0.0.1"));
    OK(!address_host_is_private("8.8.8.8"));
    OK(!address_host_is_private("no-such-host.invalid"));
}
