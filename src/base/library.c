/*
 * The dynamic linker, asked at run time. ISO C has no way from a pointer to an object
 * to one to a function; POSIX has both be of one size.
 */
#include "base/library.h"

#include <dlfcn.h>
#include <string.h>

#include "base/err.h"

int library_open(const char *library, const char *const *names, size_t count,
                 void *functions, struct sayso_err *err)
{
    void *handle = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
    if (!handle)
        return err_set(err, SAYSO_SYSTEM, NULL, 0, 0, "needs a library: %s", dlerror());
    for (size_t i = 0; i < count; i++) {
        void *address = dlsym(handle, names[i]);
        if (!address)
            return err_set(err, SAYSO_SYSTEM, NULL, 0, 0,
                           "needs a later version of %s, with %s", library, names[i]);
        memcpy((char *)functions + i * sizeof address, &address, sizeof address);
    }
    return 0;
}
