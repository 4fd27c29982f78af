/*
 * Which code points are which punctuation mark. The straight quotation marks open and
 * close. Only single code points: runs and context are sentence.c's.
 */
#include "find/mark.h"

bool mark_ends_wide(uint32_t cp)
{
    return cp == 0x2026 || cp == 0x203C || (cp >= 0x2047 && cp <= 0x2049) ||
           cp == 0x203D || cp == 0x061F || cp == 0x06D4 || cp == 0x0964 ||
           mark_wide(cp);
}

bool mark_wide(uint32_t cp)
{
    return cp == 0x3002 || cp == 0xFF01 || cp == 0xFF1F || cp == 0xFF0E || cp == 0xFF61;
}

bool mark_quotes(uint32_t cp)
{
    return cp == '"' || cp == '\'' || (cp >= 0x2018 && cp <= 0x201F) || cp == 0xAB ||
           cp == 0xBB || cp == 0x2039 || cp == 0x203A;
}

bool mark_closes(uint32_t cp)
{
    return cp == '"' || cp == '\'' || cp == ')' || cp == ']' || cp == '}' ||
           cp == 0x2019 || cp == 0x201D || cp == 0xBB || cp == 0x203A || cp == 0x300D ||
           cp == 0x300F || cp == 0xFF09;
}

bool mark_opens(uint32_t cp)
{
    return cp == '"' || cp == '\'' || cp == '(' || cp == '[' || cp == '{' ||
           cp == 0x2018 || cp == 0x201A || cp == 0x201C || cp == 0x201E || cp == 0xAB ||
           cp == 0x2039 || cp == 0x300C || cp == 0x300E || cp == 0xFF08 || cp == 0xBF ||
           cp == 0xA1;
}

bool mark_bullet_wide(uint32_t cp)
{
    return cp == 0x2022 || cp == 0x2023 || cp == 0x2043 || cp == 0x25AA ||
           cp == 0x25AB || cp == 0x25A0 || cp == 0x25A1 || cp == 0x25B6 ||
           cp == 0x25BA || cp == 0x25CF || cp == 0x25CB || cp == 0x25E6 ||
           cp == 0x2219 || cp == 0xB7;
}
