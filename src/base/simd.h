/* Questions to many bytes of a text at once; its file alone has vector instructions. */
#ifndef BASE_SIMD_H
#define BASE_SIMD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sayso.h"

enum byte_class {
    BYTES_LINE,     /* may begin a line break: control characters, all beyond ASCII */
    BYTES_SENTENCE, /* may begin a mark that ends a sentence: . ! ? and beyond ASCII */
    BYTE_CLASSES
};

/* Where the first byte of the class stands in the text from `at` on and before `end`;
 * `end` for none. Reads no byte outside. */
size_t simd_find(struct sayso_str text, size_t at, size_t end, enum byte_class class);

/* The same, a byte at a time: what simd_find is held equal to. */
size_t simd_find_plain(struct sayso_str text, size_t at, size_t end,
                       enum byte_class class);

/* Which of the 64 bytes of the text from `at` on are ASCII letters or digits, the first
 * one's bit lowest; in *high those beyond ASCII. Bytes behind the text are neither. */
uint64_t simd_runs(struct sayso_str text, size_t at, uint64_t *high);
uint64_t simd_runs_plain(struct sayso_str text, size_t at, uint64_t *high);

/* At which of the 32 bytes of the text from `at` on a code point begins, the first
 * one's bit lowest. Bytes behind the text begin none. */
uint32_t simd_starts(struct sayso_str text, size_t at);
uint32_t simd_starts_plain(struct sayso_str text, size_t at);

/* Where from `at` on there is anything but words of ASCII with one blank between: a
 * control character, a byte beyond ASCII, a blank before another; text.n for nowhere.
 */
size_t simd_find_odd(struct sayso_str text, size_t at);
size_t simd_find_odd_plain(struct sayso_str text, size_t at);

/* What in a text a cell of CSV may have to be guarded for. */
enum simd_mark {
    MARK_COMMA = 1 << 0,
    MARK_QUOTE = 1 << 1,  /* a quotation mark of ASCII */
    MARK_CONTROL = 1 << 2 /* a line end, tab or other control character below 0x20 */
};

/* All the marks of a text, or-ed. */
unsigned simd_marks(struct sayso_str text);
unsigned simd_marks_plain(struct sayso_str text);

#endif
