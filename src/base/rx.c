/*
 * Regular expressions by PCRE2, which no other file includes. A pattern comes from a
 * rubric that a stranger may have written, so it runs under a limit of steps, on a
 * bounded window, with a bounded stack; text is valid UTF-8 already, so it is not
 * checked again.
 *
 * A pattern is compiled once and kept as bytes, which lie in the rubric and may come
 * from another process. Each thread makes code of them when it first needs it, and
 * keeps that in its scratch; of the 250 patterns of a rubric a short article needs ten,
 * each a few times, and a feed of twenty needs seven of them 33 to 152 times. Machine
 * code takes as long to make as fifty runs of the interpreter, which takes the first
 * ones: in most runs of the program all.
 *
 * Both must stop at the same patterns and texts. Each counts steps in its own way, the
 * interpreter more of them; so what it has not settled in a twentieth of the limit it
 * leaves to the machine code, whose word is final.
 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "base/rx.h"

#include <pcre2.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"

enum {
    MATCH_LIMIT = 20000,   /* it starts afresh at each place where a match may begin */
    HEAP_LIMIT = 16 << 10, /* KiB; without JIT only */
    STACK_FIRST = 32 << 10,
    STACK_MOST = 1 << 20,
    MAX_PATTERN = 16 << 10,
    FIRST_SIZE = 64,  /* places for what a thread has compiled */
    BRIEF = 20,       /* of the limit, the interpreter's part */
    RUNS = 160,       /* of a pattern, before it becomes machine code */
    OVERLAP = 1 << 10 /* what two neighbouring windows share */
};

struct rx {
    struct sayso_str pattern;
    const uint8_t *bytes; /* the compiled pattern, as PCRE2 writes it down */
    bool anchored, may_be_empty;
};

/* A place of a hash table: a pattern, by its address, and its code. */
struct compiled {
    const struct rx *rx;
    pcre2_code *code;
    unsigned runs; /* of the interpreter */
    bool machine;  /* there is machine code, or there can be none */
};

struct rx_scratch {
    pcre2_match_data *match;
    pcre2_match_context *context, *brief; /* with the limit; with a part of it */
    pcre2_jit_stack *stack;
    struct compiled *compiled;
    size_t count, size; /* a power of two, more than twice the count */
};

static void *must(void *memory)
{
    if (!memory) {
        fputs("sayso: out of memory\n", stderr);
        abort();
    }
    return memory;
}

static pcre2_code *compile(struct sayso_str pattern, bool anchored, int *error,
                           size_t *offset)
{
    pcre2_compile_context *context = must(pcre2_compile_context_create(NULL));
    pcre2_set_max_pattern_length(context, MAX_PATTERN);
    uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | PCRE2_DUPNAMES;
    pcre2_code *code = pcre2_compile(
        (PCRE2_SPTR)(pattern.p ? pattern.p : ""), pattern.n,
        options | (anchored ? PCRE2_ANCHORED : 0), error, offset, context);
    pcre2_compile_context_free(context);
    return code;
}

/* NULL where PCRE2 has no memory for it, and then the source must do. */
static const uint8_t *write_down(const pcre2_code *code, struct arena *arena)
{
    uint8_t *bytes = NULL;
    PCRE2_SIZE size = 0;
    if (pcre2_serialize_encode(&code, 1, &bytes, &size, NULL) != 1)
        return NULL;
    uint8_t *copy = memcpy(arena_raw(arena, size), bytes, size);
    pcre2_serialize_free(bytes);
    return copy;
}

struct rx *rx_new(struct arena *arena, struct sayso_str pattern, bool anchored,
                  struct rx_error *error)
{
    int number = 0;
    uint32_t may_be_empty = 0;
    pcre2_code *code = compile(pattern, anchored, &number, &error->offset);
    if (!code) {
        pcre2_get_error_message(number, (PCRE2_UCHAR *)error->message,
                                sizeof error->message);
        return NULL;
    }
    pcre2_pattern_info(code, PCRE2_INFO_MATCHEMPTY, &may_be_empty);
    struct rx *rx = arena_alloc(arena, sizeof *rx);
    rx->pattern = pattern;
    rx->bytes = write_down(code, arena);
    rx->anchored = anchored;
    rx->may_be_empty = may_be_empty != 0;
    pcre2_code_free(code);
    return rx;
}

bool rx_may_be_empty(const struct rx *rx)
{
    return rx->may_be_empty;
}

/* ## What a thread has compiled ---------------------------------------------------- */

static struct compiled *place_of(struct rx_scratch *scratch, const struct rx *rx)
{
    size_t mask = scratch->size - 1;
    size_t at = (size_t)((uintptr_t)rx / sizeof(max_align_t)) & mask;
    while (scratch->compiled[at].rx && scratch->compiled[at].rx != rx)
        at = (at + 1) & mask;
    return &scratch->compiled[at];
}

static void grow(struct rx_scratch *scratch)
{
    struct compiled *old = scratch->compiled;
    size_t size = scratch->size;
    scratch->size *= 2;
    scratch->compiled = must(calloc(scratch->size, sizeof *scratch->compiled));
    for (size_t i = 0; i < size; i++)
        if (old[i].rx)
            *place_of(scratch, old[i].rx) = old[i];
    free(old);
}

/* From its bytes, or from its source where they are another version's. */
static pcre2_code *make_code(const struct rx *rx)
{
    int error;
    size_t offset;
    pcre2_code *code = NULL;
    if (rx->bytes && pcre2_serialize_decode(&code, 1, rx->bytes, NULL) == 1)
        return code;
    return must(compile(rx->pattern, rx->anchored, &error, &offset));
}

static struct compiled *code_of(struct rx_scratch *scratch, const struct rx *rx)
{
    struct compiled *place = place_of(scratch, rx);
    if (place->rx)
        return place;
    if (++scratch->count * 2 >= scratch->size) {
        grow(scratch);
        place = place_of(scratch, rx);
    }
    place->rx = rx;
    place->code = make_code(rx);
    return place;
}

static pcre2_match_context *new_context(uint32_t limit)
{
    pcre2_match_context *context = must(pcre2_match_context_create(NULL));
    pcre2_set_match_limit(context, limit);
    pcre2_set_depth_limit(context, limit);
    pcre2_set_heap_limit(context, HEAP_LIMIT);
    return context;
}

struct rx_scratch *rx_scratch_new(void)
{
    struct rx_scratch *scratch = must(calloc(1, sizeof *scratch));
    scratch->match = must(pcre2_match_data_create(1, NULL));
    scratch->context = new_context(MATCH_LIMIT);
    scratch->brief = new_context(MATCH_LIMIT / BRIEF);
    scratch->size = FIRST_SIZE;
    scratch->compiled = must(calloc(FIRST_SIZE, sizeof *scratch->compiled));
    return scratch;
}

void rx_scratch_free(struct rx_scratch *scratch)
{
    if (!scratch)
        return;
    for (size_t i = 0; i < scratch->size; i++)
        pcre2_code_free(scratch->compiled[i].code);
    free(scratch->compiled);
    pcre2_match_data_free(scratch->match);
    pcre2_match_context_free(scratch->context);
    pcre2_match_context_free(scratch->brief);
    pcre2_jit_stack_free(scratch->stack);
    free(scratch);
}

/* The end of the code point boundary at or before `end`. */
static size_t boundary(struct sayso_str s, size_t end)
{
    while (end < s.n && end > 0 && ((unsigned char)s.p[end] & 0xC0) == 0x80)
        end--;
    return end;
}

/* Where there is no JIT there is no stack for it either, and the interpreter goes on,
 * slower. */
static void make_machine_code(struct rx_scratch *scratch, struct compiled *compiled)
{
    pcre2_jit_compile(compiled->code, PCRE2_JIT_COMPLETE);
    compiled->machine = true;
    if (scratch->stack)
        return;
    scratch->stack = pcre2_jit_stack_create(STACK_FIRST, STACK_MOST, NULL);
    if (scratch->stack)
        pcre2_jit_stack_assign(scratch->context, NULL, scratch->stack);
}

/* pcre2_match, by the interpreter or by machine code. */
static int run(const struct rx *rx, struct rx_scratch *scratch, struct sayso_str window,
               size_t from, uint32_t options)
{
    struct compiled *compiled = code_of(scratch, rx);
    PCRE2_SPTR text = (PCRE2_SPTR)(window.p ? window.p : "");
    if (!compiled->machine && compiled->runs++ < RUNS) {
        int result = pcre2_match(compiled->code, text, window.n, from, options,
                                 scratch->match, scratch->brief);
        if (result >= PCRE2_ERROR_NOMATCH)
            return result;
    }
    if (!compiled->machine)
        make_machine_code(scratch, compiled);
    return pcre2_match(compiled->code, text, window.n, from, options, scratch->match,
                       scratch->context);
}

static enum rx_result find_in(const struct rx *rx, struct rx_scratch *scratch,
                              struct sayso_str window, size_t from, bool whole,
                              struct sayso_str *match)
{
    int result =
        run(rx, scratch, window, from, PCRE2_NO_UTF_CHECK | (whole ? 0 : PCRE2_NOTEOL));
    if (result == PCRE2_ERROR_NOMATCH)
        return RX_NONE;
    if (result < 0)
        return RX_LIMIT;
    const PCRE2_SIZE *span = pcre2_get_ovector_pointer(scratch->match);
    if (span[0] > span[1])
        return RX_NONE;
    *match = str_sub(window, span[0], span[1]);
    return RX_MATCH;
}

enum rx_result rx_find(const struct rx *rx, struct rx_scratch *scratch,
                       struct sayso_str subject, size_t from, struct sayso_str *match)
{
    for (;;) {
        if (from > subject.n)
            return RX_NONE;
        bool whole = subject.n - from <= RX_WINDOW;
        size_t end = whole ? subject.n : boundary(subject, from + RX_WINDOW);
        enum rx_result result =
            find_in(rx, scratch, str_sub(subject, 0, end), from, whole, match);
        if (result != RX_NONE || whole || rx->anchored)
            return result;
        from = boundary(subject, end - OVERLAP);
    }
}
