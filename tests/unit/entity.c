/* Character references, named and by number. */
#include <string.h>

#include "base/str.h"
#include "read/entity.h"
#include "unit.h"

/* What the reference at the start of `text` means and how many bytes it takes. */
static void means(const char *text, bool attribute, const char *meaning, size_t taken,
                  int line)
{
    char out[ENTITY_TEXT];
    size_t length = 0, n = entity_read(str_from(text), 0, attribute, out, &length);
    unit_int((long long)n, (long long)taken, __FILE__, line, text);
    unit_str((struct sayso_str){out, n ? length : 0}, str_from(meaning), __FILE__, line,
             text);
}

#define MEANS(text, meaning, taken) means(text, false, meaning, taken, __LINE__)
#define ATTRIBUTE(text, meaning, taken) means(text, true, meaning, taken, __LINE__)

TEST(entity_names)
{
    MEANS("&amp;", "&", 5);
    MEANS("&amp", "&", 4);
    MEANS("&ampere", "&", 4);
    MEANS("&notin;", "\xE2\x88\x89", 7);
    MEANS("&notit;", "\xC2\xAC", 4);
    MEANS("&AMP;", "&", 5);
    MEANS("&Amp;", "", 0);
    MEANS("&hellip", "", 0);
    MEANS("&nGt;", "\xE2\x89\xAB\xE2\x83\x92", 5);
    MEANS("&CounterClockwiseContourIntegral;", "\xE2\x88\xB3", 33);
    MEANS("&", "", 0);
    MEANS("& ", "", 0);
    MEANS("&\xFF", "", 0);
}

TEST(entity_in_attributes)
{
    ATTRIBUTE("&copy;=", "\xC2\xA9", 6);
    ATTRIBUTE("&copy ", "\xC2\xA9", 5);
    ATTRIBUTE("&copy", "\xC2\xA9", 5);
    ATTRIBUTE("&copy=1", "", 0);
    ATTRIBUTE("&copy2", "", 0);
    ATTRIBUTE("&copyx", "", 0);
}

TEST(entity_numbers)
{
    MEANS("&#65;b", "A", 5);
    MEANS("&#x41;b", "A", 6);
    MEANS("&#X4a", "J", 5);
    MEANS("&#65b", "A", 4);
    MEANS("&#146;", "\xE2\x80\x99", 6);
    MEANS("&#x81;", "\xC2\x81", 6);
    MEANS("&#0;", "\xEF\xBF\xBD", 4);
    MEANS("&#xD800;", "\xEF\xBF\xBD", 8);
    MEANS("&#x110000;", "\xEF\xBF\xBD", 10);
    MEANS("&#99999999999999999999;", "\xEF\xBF\xBD", 23);
    MEANS("&#x10FFFF;", "\xF4\x8F\xBF\xBF", 10);
    MEANS("&#;", "", 0);
    MEANS("&#x;", "", 0);
    MEANS("&#", "", 0);
}

TEST(entity_table_sorted)
{
    for (size_t i = 1; i < ENTITY_COUNT; i++)
        OK(strcmp(entities[i - 1].name, entities[i].name) < 0);
}
