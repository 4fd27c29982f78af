/* JSON as the web writes it. */
#include "base/json.h"

#include "base/buf.h"
#include "base/mend.h"
#include "base/str.h"
#include "base/utf8.h"
#include "unit.h"

/* The text of the only element of an array, or why there is none. */
static void element_is(const char *text, const char *wanted, int line)
{
    struct sayso_err err = {0};
    struct json *json = json_read(str_from(text), &err);
    struct sayso_str got = json ? json_text(json_at(json, 0)) : str_from(err.message);
    unit_str(got, str_from(wanted), __FILE__, line, text);
    unit_check(utf8_invalid(got) == got.n, __FILE__, line, "valid UTF-8");
    json_free(json);
}
#define ELEMENT(text, wanted) element_is((text), (wanted), __LINE__)

static void refused(const char *text, const char *message, unsigned line,
                    unsigned column, int at)
{
    struct sayso_err err = {0};
    struct json *json = json_read(str_from(text), &err);
    unit_check(!json, __FILE__, at, text);
    unit_str(str_from(err.message), str_from(message), __FILE__, at, text);
    unit_int(err.code, SAYSO_INPUT, __FILE__, at, text);
    unit_int(err.line, line, __FILE__, at, text);
    unit_int(err.column, column, __FILE__, at, text);
    json_free(json);
}
#define REFUSED(text, message, line, column)                                           \
    refused((text), "is not sound JSON: " message, (line), (column), __LINE__)

TEST(json_reads_values)
{
    struct json *json = json_read(
        STR_LIT("{\"a\": [1, \"two\", null, true, false, {}], \"b\": 2.50}"), NULL);
    const struct json *a = json_get(json, "a");
    INT_EQ(json_kind(json), JSON_OBJECT);
    INT_EQ(json_count(json), 2);
    INT_EQ(json_kind(a), JSON_ARRAY);
    INT_EQ(json_count(a), 6);
    STR_EQ(json_text(json_at(a, 0)), "1");
    INT_EQ(json_kind(json_at(a, 0)), JSON_NUMBER);
    STR_EQ(json_text(json_at(a, 1)), "two");
    OK(json_at(a, 2) == NULL);
    OK(json_true(json_at(a, 3)));
    OK(!json_true(json_at(a, 4)));
    INT_EQ(json_kind(json_at(a, 4)), JSON_BOOL);
    INT_EQ(json_kind(json_at(a, 5)), JSON_OBJECT);
    OK(json_at(a, 6) == NULL);
    STR_EQ(json_text(json_get(json, "b")), "2.50");
    OK(json_get(json, "c") == NULL);
    json_free(json);
}

TEST(json_takes_what_is_not_there)
{
    struct json_member member = {0};
    OK(json_get(NULL, "a") == NULL && json_at(NULL, 0) == NULL);
    OK(json_count(NULL) == 0 && json_text(NULL).n == 0 && !json_true(NULL));
    OK(json_kind(NULL) == JSON_NULL && !json_next(NULL, &member));
    json_free(NULL);
}

TEST(json_walks_members_in_order)
{
    struct json *json = json_read(STR_LIT("{\"z\":1,\"\":null,\"a\":2,\"z\":3}"), NULL);
    struct json_member member = {0};
    OK(json_next(json, &member));
    STR_EQ(member.name, "z");
    STR_EQ(json_text(member.value), "3");
    OK(json_next(json, &member));
    OK(member.name.n == 0 && !member.value);
    OK(json_next(json, &member));
    STR_EQ(member.name, "a");
    OK(!json_next(json, &member));
    json_free(json);
}

TEST(json_keeps_the_digits_of_numbers)
{
    ELEMENT("[123456789012345678901234]", "123456789012345678901234");
    ELEMENT("[-98765432109876543210 ]", "-98765432109876543210");
    ELEMENT("[9007199254740993]", "9007199254740993");
    ELEMENT("[007]", "007");
    ELEMENT("[0]", "0");
    ELEMENT("[1e999]", "1e999");
    ELEMENT("[0.10]", "0.10");
    ELEMENT("[12345678901234567890.5]", "12345678901234567890.5");
}

TEST(json_takes_what_the_web_writes)
{
    ELEMENT("[\"a\nb\tc\x01\"]", "a\nb\tc\x01");
    ELEMENT("[\"x\",]", "x");
    ELEMENT("[,\"x\",,,]", "x");
    ELEMENT("[\"\\ud800x\\udc00\"]", "\uFFFDx\uFFFD");
    ELEMENT("[\"\\ud83d\\ude00\"]", "\U0001F600");
    ELEMENT("[\"a\\u0000b\"]", "a\uFFFDb");
    ELEMENT("[\"it\\'s\"]", "it's");
    ELEMENT("['it\\'s']", "it's");
    ELEMENT("[\"C:\\dir \\u12 \\u12g4 \\x41\"]", "C:\\dir \\u12 \\u12g4 \\x41");
    ELEMENT("[\"a\\\nb\"]", "a\\\nb");
    ELEMENT("/* \"no */ [ // don't\n \"x\" ]", "x");
    ELEMENT("[\"// \\\" /* 0123 ,,\"]", "// \" /* 0123 ,,");
    ELEMENT("[\"x\"];\n", "x");
}

TEST(json_tells_where_it_is_broken)
{
    REFUSED("", "it is cut off", 1, 1);
    REFUSED("[1,\n {\"a\" 2}]", "a colon is missing", 2, 7);
    REFUSED("[1 2]", "a comma or the end of an array is missing", 1, 4);
    REFUSED("{\"a\":1 \"b\":2}", "a comma or the end of an object is missing", 1, 8);
    REFUSED("{a:1}", "the name of a member is missing", 1, 2);
    REFUSED("[\"abc", "it is cut off", 1, 6);
    REFUSED("[[1]", "it is cut off", 1, 5);
    REFUSED("[1] [2]", "something stands behind its end", 1, 5);
    REFUSED("[x]", "something unexpected stands there", 1, 2);
    REFUSED("[\"\\x\\x\",,\n,\"\\x\" ?]", "a comma or the end of an array is missing",
            2, 7);
    refused("null", "is JSON that says null", 1, 5, __LINE__);
}

static void refused_many(const char *part, size_t times, const char *message)
{
    struct sayso_err err = {0};
    struct buf text = {0};
    for (size_t i = 0; i < times; i++)
        buf_add_cstr(&text, part);
    OK(json_read(buf_str(&text), &err) == NULL);
    STR_EQ(str_from(err.message), message);
    buf_free(&text);
}

TEST(json_stands_what_is_deep_and_what_is_dense)
{
    refused_many("[", MEND_MAX_CONTAINERS, "is not sound JSON: it is nested too deep");
    refused_many("{\"a\":", 100000, "is not sound JSON: it is nested too deep");
    refused_many("[", 1000000,
                 "is JSON of more than 500000 objects and arrays or 4000000 values");
    refused_many("[],", 600000,
                 "is JSON of more than 500000 objects and arrays or 4000000 values");
    refused_many("0,", 4000001,
                 "is JSON of more than 500000 objects and arrays or 4000000 values");
    refused_many("\"\\x\\", 500000, "is not sound JSON: it is cut off");
}

/* The start of a text that is broken, as far as it is whole. */
static void start_is(const char *text, const char *wanted, const char *message,
                     int line)
{
    struct buf out = {0};
    struct sayso_err err = {0};
    struct json *json = json_read_start(str_from(text), &err);
    bool any = mend_start(str_from(text), &out);
    unit_check(any == (wanted != NULL), __FILE__, line, text);
    unit_str(buf_str(&out), str_from(wanted), __FILE__, line, text);
    unit_check(!json == !any, __FILE__, line, text);
    unit_str(str_from(err.message), str_from(message), __FILE__, line, text);
    unit_int(err.code, SAYSO_INPUT, __FILE__, line, text);
    json_free(json);
    buf_free(&out);
}

TEST(json_reads_the_start_of_what_is_cut_off)
{
    const char *cut = "is not sound JSON: it is cut off";
    start_is("{\"items\":[{\"a\":[]},{\"b\":\"]}", "{\"items\":[{\"a\":[]}]}", cut,
             __LINE__);
    start_is("{\"items\":[{\"a\":[1],\"b\":", "{\"items\":[{\"a\":[1]}]}", cut,
             __LINE__);
    start_is("{\"items\":[{\"a\":1", NULL, cut, __LINE__);
    start_is("[1,2", NULL, cut, __LINE__);
    start_is("", NULL, cut, __LINE__);
}

TEST(json_reads_what_stands_before_a_fault)
{
    struct sayso_err err = {0};
    struct json *json =
        json_read_start(STR_LIT("[{\"a\": 1},\n{\"a\" 2}, {\"a\": 3}]"), &err);
    INT_EQ(json_count(json), 1);
    INT_EQ(err.line, 2);
    INT_EQ(err.column, 6);
    STR_EQ(str_from(err.message), "is not sound JSON: a colon is missing");
    json_free(json);
    json = json_read_start(STR_LIT("[{\"a\": 1}]"), &err);
    INT_EQ(err.code, SAYSO_OK);
    json_free(json);
}

TEST(mend_leaves_what_is_sound)
{
    struct buf out = {0};
    struct mended mended = mend_json(
        STR_LIT("{\"a\": [1, -2.5e+3, \"\\\"\\u00e9\\\\\"]}"), SIZE_MAX, &out);
    INT_EQ(mended.changes, 0);
    INT_EQ(out.n, 0);
    INT_EQ(mended.containers, 2);
    buf_free(&out);
}
