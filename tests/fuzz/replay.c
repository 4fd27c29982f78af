/*
 * Runs a fuzz target on every file named on the command line, so that any compiler can
 * replay the seeds and whatever a fuzzer ever found. Prints how many there were.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* An input of exactly its size, so that AddressSanitizer sees a read behind its end. */
static int run(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) {
        perror(path);
        if (file)
            fclose(file);
        return -1;
    }
    long end = ftell(file);
    size_t size = end > 0 ? (size_t)end : 0;
    uint8_t *data = malloc(size ? size : 1);
    rewind(file);
    int result = data && fread(data, 1, size, file) == size ? 0 : -1;
    fclose(file);
    if (result == 0)
        LLVMFuzzerTestOneInput(data, size);
    else
        fprintf(stderr, "%s: cannot be read\n", path);
    free(data);
    return result;
}

int main(int argc, char **argv)
{
    int failed = 0;
    for (int i = 1; i < argc; i++)
        failed += run(argv[i]) != 0;
    printf("replay: %d passed, %d failed\n", argc - 1 - failed, failed);
    return failed != 0;
}
