/*
 * Opens the library by its name and finds the functions of libcurl.h in it. It stays
 * open until the program ends.
 */
#include "fetch/libcurl.h"

#include <dlfcn.h>
#include <string.h>

#include "base/err.h"

/* The name that its binary interface has had since 2006. */
static const char name_of_library[] = "libcurl.so.4";

/* ISO C has no way from a pointer to an object to one to a function; POSIX has both be
 * of one size. */
static int find(void *library, const char *name, void *function)
{
    void *address = dlsym(library, name);
    memcpy(function, &address, sizeof address);
    return address ? 0 : -1;
}

int libcurl_open(struct libcurl *libcurl, struct sayso_err *err)
{
    int failed = 0;
    void *library = dlopen(name_of_library, RTLD_NOW | RTLD_LOCAL);
    if (library) {
#define X(name) failed |= find(library, "curl_" #name, &libcurl->name);
        LIBCURL_FUNCTIONS(X)
#undef X
    }
    if (library && !failed)
        return 0;
    return err_set(err, SAYSO_SYSTEM, NULL, 0, 0, "needs libcurl to be fetched: %s",
                   library ? "this one is too old" : dlerror());
}
