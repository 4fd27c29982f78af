/*
 * libcurl would convert host names by the locale's encoding, and no locale is consulted
 * here: so they are converted before, from UTF-8.
 */
#include "fetch/idn.h"

#include <idn2.h>
#include <stdint.h>

#include "base/err.h"
#include "base/library.h"
#include "base/str.h"

#define LIBIDN2(X) X(idn2_lookup_u8) X(idn2_free)

struct libidn2 {
    LIBIDN2(LIBRARY_MEMBER)
};

int idn_ascii(struct sayso_str host, struct arena *arena, struct sayso_str *ascii,
              struct sayso_err *err)
{
    struct sayso_str copy = arena_str(arena, host);
    uint8_t *found = NULL;
    int flags = IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL;
    struct libidn2 lib;
    if (LIBRARY_OPEN("libidn2.so.0", LIBIDN2, &lib, err))
        return -1;
    if (str_find_char(host, '\0', 0) != SIZE_MAX ||
        lib.idn2_lookup_u8((const uint8_t *)copy.p, &found, flags) != IDN2_OK)
        return err_set(err, SAYSO_INPUT, NULL, 0, 0, "has a host name that cannot be");
    *ascii = arena_str(arena, str_from((const char *)found));
    lib.idn2_free(found);
    return 0;
}
