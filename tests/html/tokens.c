/*
 * tokens FOLDER: runs the tokeniser on every FOLDER/NAME.test, files in the JSON form
 * of the html5lib tokeniser tests: what goes in, in which states, and which tokens come
 * out. Parse errors are not looked at. Both lists of tokens are written as text, text
 * that is cut in pieces as one, attributes by name, and the texts compared.
 *
 * Strings of such tests hold NUL and halves of surrogate pairs, which no JSON reader
 * hands over. So an escape "\uHHHH" goes through the reader as a mark that no test
 * holds and the four digits, and is read here. In "doubleEscaped" tests the four digits
 * stand behind a backslash of the string's own.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/json.h"
#include "base/str.h"
#include "base/utf8.h"
#include "read/html.h"

#define MARK "\xEF\x84\xA3" /* U+F123, private use */

struct run {
    struct arena arena;
    bool twice;     /* strings are escaped once more */
    bool violation; /* what XML cannot hold is replaced, as the test's form has it */
    size_t passed, failed;
};

/* ## Strings ----------------------------------------------------------------------- */

/* The file with every "\u" as MARK; a backslash takes the byte behind it along. */
static void mark_escapes(struct sayso_str file, struct buf *out)
{
    for (size_t at = 0; at < file.n; at++) {
        if (file.p[at] == '\\' && at + 1 < file.n) {
            if (file.p[++at] == 'u') {
                buf_add_cstr(out, MARK);
                continue;
            }
            buf_add_char(out, '\\');
        }
        buf_add_char(out, file.p[at]);
    }
}

static uint32_t unit_at(struct sayso_str s, size_t at)
{
    char digits[5] = {0};
    if (at + 4 <= s.n)
        memcpy(digits, s.p + at, 4);
    return (uint32_t)strtoul(digits, NULL, 16);
}

/* How long the opening of an escape is that stands at `at`; 0 for none. */
static size_t escape_at(const struct run *run, struct sayso_str s, size_t at)
{
    struct sayso_str rest = str_sub(s, at, s.n);
    if (str_starts(rest, MARK))
        return strlen(MARK);
    return run->twice && str_starts(rest, "\\u") ? 2 : 0;
}

static struct sayso_str unescape(struct run *run, struct sayso_str s)
{
    char *out = arena_alloc(&run->arena, s.n + 4);
    size_t n = 0, opening;
    for (size_t at = 0; at < s.n;) {
        if (!(opening = escape_at(run, s, at))) {
            out[n++] = s.p[at++];
            continue;
        }
        uint32_t cp = unit_at(s, at + opening);
        at += opening + 4;
        opening = escape_at(run, s, at);
        uint32_t low = opening ? unit_at(s, at + opening) : 0;
        if (cp >= 0xD800 && cp < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
            cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
            at += opening + 4;
        }
        n += utf8_put(cp, out + n);
    }
    return (struct sayso_str){out, n};
}

/* Line ends become LF before a tokeniser sees them. */
static struct sayso_str line_ends(struct sayso_str s, char *out)
{
    size_t n = 0;
    for (size_t at = 0; at < s.n; at++)
        if (s.p[at] != '\r' || at + 1 == s.n || s.p[at + 1] != '\n')
            out[n++] = s.p[at] == '\r' ? '\n' : s.p[at];
    return (struct sayso_str){out, n};
}

/* ## Tokens as text ---------------------------------------------------------------- */

static void add_string(struct buf *out, struct sayso_str s)
{
    buf_add_char(out, ' ');
    if (!s.p) {
        buf_add_cstr(out, "null");
        return;
    }
    json_string(out, s);
    /* Bytes that are no UTF-8 all look the same in a JSON string. */
    for (size_t at = utf8_invalid(s); at < s.n; at++)
        buf_printf(out, " %02x", (unsigned char)s.p[at]);
}

static int by_name(const void *a, const void *b)
{
    return str_cmp(((const struct attribute *)a)->name,
                   ((const struct attribute *)b)->name);
}

static void add_attributes(struct buf *out, struct attribute *attributes, size_t count)
{
    qsort(attributes, count, sizeof *attributes, by_name);
    for (size_t i = 0; i < count; i++) {
        add_string(out, attributes[i].name);
        add_string(out, attributes[i].value);
    }
}

/* Text that follows text goes on with it. */
static void begin_token(struct buf *out, const char *kind)
{
    if (out->n)
        buf_add_char(out, '\n');
    buf_add_cstr(out, kind);
}

static void end_text(struct buf *out, struct buf *text)
{
    if (text->n) {
        begin_token(out, "Character");
        add_string(out, buf_str(text));
        text->n = 0;
    }
}

/* ## What is expected -------------------------------------------------------------- */

static struct sayso_str string_at(struct run *run, const struct json *token, size_t i)
{
    const struct json *value = json_at(token, i);
    if (json_kind(value) != JSON_STRING)
        return (struct sayso_str){0};
    return unescape(run, json_text(value));
}

static void expect_attributes(struct run *run, const struct json *object,
                              struct buf *out)
{
    size_t count = json_count(object), n = 0;
    struct attribute *attributes =
        arena_array(&run->arena, count, sizeof(struct attribute));
    struct json_member member = {0};
    while (json_next(object, &member)) {
        attributes[n].name = unescape(run, member.name);
        attributes[n++].value = unescape(run, json_text(member.value));
    }
    add_attributes(out, attributes, n);
}

static void expect_token(struct run *run, const struct json *token, struct buf *out,
                         struct buf *text)
{
    const char *kind = json_text(json_at(token, 0)).p;
    if (strcmp(kind, "Character") == 0) {
        buf_add(text, string_at(run, token, 1));
        return;
    }
    end_text(out, text);
    begin_token(out, kind);
    add_string(out, string_at(run, token, 1));
    if (strcmp(kind, "StartTag") == 0) {
        expect_attributes(run, json_at(token, 2), out);
        buf_add_cstr(out, json_true(json_at(token, 3)) ? " /" : "");
    } else if (strcmp(kind, "DOCTYPE") == 0) {
        add_string(out, string_at(run, token, 2));
        add_string(out, string_at(run, token, 3));
        buf_add_cstr(out, json_true(json_at(token, 4)) ? "" : " quirks");
    }
}

/* ## What comes out ---------------------------------------------------------------- */

/* U+FFFF is U+FFFD, FF a blank, and a blank parts two dashes of a comment. */
static struct sayso_str for_xml(struct run *run, struct sayso_str s, bool comment)
{
    char *out = arena_alloc(&run->arena, 2 * s.n + 1);
    size_t n = 0;
    for (size_t at = 0; at < s.n; at++) {
        if (comment && s.p[at] == '-' && n && out[n - 1] == '-')
            out[n++] = ' ';
        out[n++] = s.p[at] == '\f' ? ' ' : s.p[at];
        if (n >= 3 && memcmp(out + n - 3, "\xEF\xBF\xBF", 3) == 0)
            out[n - 1] = '\xBD';
    }
    return (struct sayso_str){out, n};
}

static void got_token(struct run *run, const struct html_token *token, struct buf *out,
                      struct buf *text)
{
    struct sayso_str content = token->text;
    if (run->violation)
        content = for_xml(run, content, token->kind == HTML_COMMENT);
    if (token->kind == HTML_TEXT) {
        buf_add(text, content);
        return;
    }
    end_text(out, text);
    if (token->kind == HTML_START_TAG) {
        begin_token(out, "StartTag");
        add_string(out, token->name);
        struct attribute *attributes =
            arena_array(&run->arena, token->attribute_count, sizeof *attributes);
        memcpy(attributes, token->attributes,
               token->attribute_count * sizeof *attributes);
        for (size_t i = 0; i < token->attribute_count; i++)
            if (!attributes[i].value.p)
                attributes[i].value = STR_LIT("");
        add_attributes(out, attributes, token->attribute_count);
        buf_add_cstr(out, token->self_closing ? " /" : "");
    } else if (token->kind == HTML_END_TAG) {
        begin_token(out, "EndTag");
        add_string(out, token->name);
    } else if (token->kind == HTML_COMMENT) {
        begin_token(out, "Comment");
        add_string(out, content.p ? content : STR_LIT(""));
    } else if (token->kind == HTML_DOCTYPE) {
        begin_token(out, "DOCTYPE");
        add_string(out, token->name);
        add_string(out, token->public_id);
        add_string(out, token->system_id);
        buf_add_cstr(out, token->quirks ? " quirks" : "");
    }
}

/* ## Tests ------------------------------------------------------------------------- */

static enum html_mode mode_named(struct sayso_str name)
{
    static const char *const names[] = {
        [HTML_DATA] = "Data state",           [HTML_RCDATA] = "RCDATA state",
        [HTML_RAWTEXT] = "RAWTEXT state",     [HTML_SCRIPT] = "Script data state",
        [HTML_PLAINTEXT] = "PLAINTEXT state", [HTML_CDATA] = "CDATA section state"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_is(name, names[i]))
            return (enum html_mode)i;
    fprintf(stderr, "tokens: there is no \"%.*s\"\n", STR(name));
    exit(1);
}

static void tokenise(struct run *run, const struct json *test, enum html_mode mode,
                     struct buf *out)
{
    struct sayso_str input = unescape(run, json_text(json_get(test, "input")));
    /* Memory of its own size, so that a sanitizer sees a read past its end. */
    char *bytes = malloc(input.n ? input.n : 1);
    struct html html = {.input = line_ends(input, bytes),
                        .arena = &run->arena,
                        .mode = mode,
                        .last = json_text(json_get(test, "lastStartTag"))};
    struct html_token token;
    struct buf text = {0};
    do {
        html_next(&html, &token);
        got_token(run, &token, out, &text);
    } while (token.kind != HTML_END_OF_INPUT);
    buf_free(&text);
    free(bytes);
}

static void run_in(struct run *run, const char *file, const struct json *test,
                   struct sayso_str state)
{
    struct buf got = {0}, expected = {0}, text = {0};
    const struct json *output = json_get(test, "output");
    run->twice = json_true(json_get(test, "doubleEscaped"));
    for (size_t i = 0; i < json_count(output); i++)
        expect_token(run, json_at(output, i), &expected, &text);
    end_text(&expected, &text);
    tokenise(run, test, mode_named(state), &got);
    if (str_eq(buf_str(&got), buf_str(&expected))) {
        run->passed++;
    } else {
        run->failed++;
        printf("%s: %.*s (%.*s)\nnot\n%.*s\nbut\n%.*s\n\n", file,
               STR(json_text(json_get(test, "description"))), STR(state),
               STR(buf_str(&expected)), STR(buf_str(&got)));
    }
    buf_free(&got);
    buf_free(&expected);
    buf_free(&text);
    arena_reset(&run->arena);
}

static void run_tests(struct run *run, const char *file, const struct json *root)
{
    run->violation = json_get(root, "xmlViolationTests");
    const struct json *tests =
        json_get(root, run->violation ? "xmlViolationTests" : "tests");
    for (size_t i = 0; i < json_count(tests); i++) {
        const struct json *test = json_at(tests, i);
        const struct json *states = json_get(test, "initialStates");
        for (size_t k = 0; k < json_count(states); k++)
            run_in(run, file, test, json_text(json_at(states, k)));
        if (!json_count(states))
            run_in(run, file, test, STR_LIT("Data state"));
    }
    if (!json_count(tests)) {
        printf("%s: no tests\n", file);
        run->failed++;
    }
}

static void run_file(struct run *run, const char *folder, const char *name)
{
    char path[4096], bytes[4096];
    struct buf marked = {0}, whole = {0};
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    for (size_t n; file && (n = fread(bytes, 1, sizeof bytes, file)) > 0;)
        buf_add(&whole, (struct sayso_str){bytes, n});
    if (file)
        fclose(file);
    mark_escapes(buf_str(&whole), &marked);
    struct sayso_err err = {0};
    struct json *root = json_read(buf_str(&marked), &err);
    if (root) {
        run_tests(run, name, root);
    } else {
        printf("%s:%u:%u: %s\n", path, err.line, err.column, err.message);
        run->failed++;
    }
    json_free(root);
    buf_free(&marked);
    buf_free(&whole);
}

static int is_test(const struct dirent *entry)
{
    return str_ends(str_from(entry->d_name), ".test");
}

int main(int argc, char **argv)
{
    struct run run = {0};
    struct dirent **names;
    int count = argc == 2 ? scandir(argv[1], &names, is_test, alphasort) : -1;
    if (count <= 0) {
        fprintf(stderr, "usage: tokens FOLDER, which holds files NAME.test\n");
        return 2;
    }
    for (int i = 0; i < count; i++) {
        run_file(&run, argv[1], names[i]->d_name);
        free(names[i]);
    }
    free(names);
    arena_free(&run.arena);
    printf("tokens: %zu passed, %zu failed\n", run.passed, run.failed);
    return run.failed != 0;
}
