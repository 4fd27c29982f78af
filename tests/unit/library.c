/* Libraries that are opened when they are needed. */
#include "base/library.h"

#include <string.h>
#include <zlib.h>

#include "unit.h"

#define LIBZ(X) X(zlibVersion) X(crc32)

struct libz {
    LIBZ(LIBRARY_MEMBER)
};

TEST(library_finds_functions_by_name)
{
    struct libz lib;
    struct sayso_err err = {0};
    INT_EQ(LIBRARY_OPEN("libz.so.1", LIBZ, &lib, &err), 0);
    OK(strncmp(lib.zlibVersion(), ZLIB_VERSION, 2) == 0);
    INT_EQ(lib.crc32(0, (const unsigned char *)"a", 1), 0xE8B7BE43);
}

TEST(library_says_what_is_missing)
{
    const char *const names[] = {"zlibVersion", "sayso_is_not_in_zlib"};
    void *functions[2];
    struct sayso_err err = {0};
    INT_EQ(library_open("libz.so.1", names, 2, functions, &err), -1);
    OK(strstr(err.message, "sayso_is_not_in_zlib") != NULL);
    INT_EQ(library_open("libsayso-is-not-there.so", names, 2, functions, &err), -1);
    OK(strstr(err.message, "libsayso-is-not-there.so") != NULL);
}
