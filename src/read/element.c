/*
 * What the HTML standard says of each element ("Tree construction"), as far as a tree
 * needs it that is read and not shown: which have no content, which end which, and how
 * far an end tag looks. Names of parts are the standard's own: "special", "formatting",
 * "has an element in scope".
 */
#include "read/element.h"

#include <stddef.h>

#include "base/str.h"

enum {
    VOID = ELEMENT_VOID,
    HEAD = ELEMENT_HEAD,
    BLOCK = ELEMENT_BLOCK,
    FORMATTING = ELEMENT_FORMATTING,
    HEADING = ELEMENT_HEADING,
    RCDATA = ELEMENT_RCDATA,
    RAW = ELEMENT_RAW,
    INVISIBLE = ELEMENT_INVISIBLE,
    TABLE = ELEMENT_TABLE,
    LEAVES = ELEMENT_LEAVES,
    IMPLIES = ELEMENT_IMPLIES,
    SPECIAL = ELEMENT_SPECIAL,
    SCOPE = ELEMENT_SCOPE,
    LIST = ELEMENT_LIST,
    BUTTON = ELEMENT_BUTTON,
    GRID = ELEMENT_GRID,
    NEWLINE = ELEMENT_NEWLINE,
};

static const struct {
    const char *name;
    unsigned traits;
} elements[TAG_COUNT] = {
    [TAG_DOCUMENT] = {"", SPECIAL},
    [TAG_TEXT] = {"", 0},
    [TAG_OTHER] = {"", 0},
    [TAG_A] = {"a", FORMATTING | IMPLIES},
    [TAG_ABBR] = {"abbr", 0},
    [TAG_ACRONYM] = {"acronym", 0},
    [TAG_ADDRESS] = {"address", BLOCK | SPECIAL},
    [TAG_APPLET] = {"applet", SPECIAL | SCOPE},
    [TAG_AREA] = {"area", VOID},
    [TAG_ARTICLE] = {"article", BLOCK | SPECIAL},
    [TAG_ASIDE] = {"aside", BLOCK | SPECIAL},
    [TAG_AUDIO] = {"audio", 0},
    [TAG_B] = {"b", FORMATTING | LEAVES},
    [TAG_BASE] = {"base", VOID | HEAD},
    [TAG_BASEFONT] = {"basefont", VOID | HEAD},
    [TAG_BDI] = {"bdi", 0},
    [TAG_BDO] = {"bdo", 0},
    [TAG_BGSOUND] = {"bgsound", VOID | HEAD},
    [TAG_BIG] = {"big", FORMATTING | LEAVES},
    [TAG_BLINK] = {"blink", 0},
    [TAG_BLOCKQUOTE] = {"blockquote", BLOCK | LEAVES | SPECIAL},
    [TAG_BODY] = {"body", LEAVES | SPECIAL},
    [TAG_BR] = {"br", VOID | LEAVES},
    [TAG_BUTTON] = {"button", IMPLIES | SPECIAL | BUTTON},
    [TAG_CANVAS] = {"canvas", 0},
    [TAG_CAPTION] = {"caption", TABLE | IMPLIES | SPECIAL | SCOPE},
    [TAG_CENTER] = {"center", BLOCK | LEAVES | SPECIAL},
    [TAG_CITE] = {"cite", 0},
    [TAG_CODE] = {"code", FORMATTING | LEAVES},
    [TAG_COL] = {"col", VOID | IMPLIES},
    [TAG_COLGROUP] = {"colgroup", TABLE | IMPLIES | SPECIAL},
    [TAG_COMMAND] = {"command", VOID | HEAD},
    [TAG_DATA] = {"data", 0},
    [TAG_DATALIST] = {"datalist", 0},
    [TAG_DD] = {"dd", BLOCK | LEAVES | IMPLIES | SPECIAL},
    [TAG_DEL] = {"del", 0},
    [TAG_DETAILS] = {"details", BLOCK | SPECIAL},
    [TAG_DFN] = {"dfn", 0},
    [TAG_DIALOG] = {"dialog", BLOCK},
    [TAG_DIR] = {"dir", BLOCK | SPECIAL},
    [TAG_DIV] = {"div", BLOCK | LEAVES | SPECIAL},
    [TAG_DL] = {"dl", BLOCK | LEAVES | SPECIAL},
    [TAG_DT] = {"dt", BLOCK | LEAVES | IMPLIES | SPECIAL},
    [TAG_EM] = {"em", FORMATTING | LEAVES},
    [TAG_EMBED] = {"embed", VOID | LEAVES},
    [TAG_FIELDSET] = {"fieldset", BLOCK | SPECIAL},
    [TAG_FIGCAPTION] = {"figcaption", BLOCK | SPECIAL},
    [TAG_FIGURE] = {"figure", BLOCK | SPECIAL},
    [TAG_FONT] = {"font", FORMATTING},
    [TAG_FOOTER] = {"footer", BLOCK | SPECIAL},
    [TAG_FORM] = {"form", BLOCK | IMPLIES | SPECIAL},
    [TAG_FRAME] = {"frame", VOID},
    [TAG_FRAMESET] = {"frameset", SPECIAL},
    [TAG_H1] = {"h1", BLOCK | HEADING | LEAVES | SPECIAL},
    [TAG_H2] = {"h2", BLOCK | HEADING | LEAVES | SPECIAL},
    [TAG_H3] = {"h3", BLOCK | HEADING | LEAVES | SPECIAL},
    [TAG_H4] = {"h4", BLOCK | HEADING | LEAVES | SPECIAL},
    [TAG_H5] = {"h5", BLOCK | HEADING | LEAVES | SPECIAL},
    [TAG_H6] = {"h6", BLOCK | HEADING | LEAVES | SPECIAL},
    [TAG_HEAD] = {"head", LEAVES | SPECIAL},
    [TAG_HEADER] = {"header", BLOCK | SPECIAL},
    [TAG_HGROUP] = {"hgroup", BLOCK | SPECIAL},
    [TAG_HR] = {"hr", VOID | BLOCK | LEAVES},
    [TAG_HTML] = {"html", SPECIAL | SCOPE | GRID},
    [TAG_I] = {"i", FORMATTING | LEAVES},
    [TAG_IFRAME] = {"iframe", RAW | INVISIBLE | SPECIAL},
    [TAG_IMG] = {"img", VOID | LEAVES},
    [TAG_INPUT] = {"input", VOID | IMPLIES},
    [TAG_INS] = {"ins", 0},
    [TAG_KBD] = {"kbd", 0},
    [TAG_KEYGEN] = {"keygen", VOID | IMPLIES},
    [TAG_LABEL] = {"label", 0},
    [TAG_LEGEND] = {"legend", 0},
    [TAG_LI] = {"li", BLOCK | LEAVES | IMPLIES | SPECIAL},
    [TAG_LINK] = {"link", VOID | HEAD},
    [TAG_LISTING] = {"listing", BLOCK | LEAVES | SPECIAL | NEWLINE},
    [TAG_MAIN] = {"main", BLOCK | SPECIAL},
    [TAG_MAP] = {"map", 0},
    [TAG_MARK] = {"mark", 0},
    [TAG_MARQUEE] = {"marquee", SPECIAL | SCOPE},
    [TAG_MATH] = {"math", SPECIAL},
    [TAG_MENU] = {"menu", BLOCK | LEAVES | SPECIAL},
    [TAG_META] = {"meta", VOID | HEAD | LEAVES},
    [TAG_METER] = {"meter", 0},
    [TAG_NAV] = {"nav", BLOCK | SPECIAL},
    [TAG_NOBR] = {"nobr", FORMATTING | LEAVES | IMPLIES},
    [TAG_NOEMBED] = {"noembed", RAW | INVISIBLE | SPECIAL},
    [TAG_NOFRAMES] = {"noframes", HEAD | RAW | INVISIBLE | SPECIAL},
    [TAG_NOSCRIPT] = {"noscript", HEAD | SPECIAL},
    [TAG_OBJECT] = {"object", SPECIAL | SCOPE},
    [TAG_OL] = {"ol", BLOCK | LEAVES | SPECIAL | LIST},
    [TAG_OPTGROUP] = {"optgroup", IMPLIES},
    [TAG_OPTION] = {"option", IMPLIES},
    [TAG_OUTPUT] = {"output", 0},
    [TAG_P] = {"p", BLOCK | LEAVES | SPECIAL},
    [TAG_PARAM] = {"param", VOID},
    [TAG_PICTURE] = {"picture", 0},
    [TAG_PLAINTEXT] = {"plaintext", BLOCK | SPECIAL},
    [TAG_PRE] = {"pre", BLOCK | LEAVES | SPECIAL | NEWLINE},
    [TAG_PROGRESS] = {"progress", 0},
    [TAG_Q] = {"q", 0},
    [TAG_RB] = {"rb", IMPLIES},
    [TAG_RP] = {"rp", IMPLIES},
    [TAG_RT] = {"rt", IMPLIES},
    [TAG_RTC] = {"rtc", IMPLIES},
    [TAG_RUBY] = {"ruby", LEAVES},
    [TAG_S] = {"s", FORMATTING | LEAVES},
    [TAG_SAMP] = {"samp", 0},
    [TAG_SCRIPT] = {"script", HEAD | RAW | INVISIBLE | SPECIAL},
    [TAG_SEARCH] = {"search", BLOCK | SPECIAL},
    [TAG_SECTION] = {"section", BLOCK | SPECIAL},
    [TAG_SELECT] = {"select", IMPLIES | SPECIAL},
    [TAG_SLOT] = {"slot", 0},
    [TAG_SMALL] = {"small", FORMATTING | LEAVES},
    [TAG_SOURCE] = {"source", VOID},
    [TAG_SPAN] = {"span", LEAVES},
    [TAG_STRIKE] = {"strike", FORMATTING | LEAVES},
    [TAG_STRONG] = {"strong", FORMATTING | LEAVES},
    [TAG_STYLE] = {"style", HEAD | RAW | INVISIBLE | SPECIAL},
    [TAG_SUB] = {"sub", LEAVES},
    [TAG_SUMMARY] = {"summary", BLOCK | SPECIAL},
    [TAG_SUP] = {"sup", LEAVES},
    [TAG_SVG] = {"svg", SPECIAL},
    [TAG_TABLE] = {"table", BLOCK | TABLE | LEAVES | IMPLIES | SPECIAL | SCOPE | GRID},
    [TAG_TBODY] = {"tbody", TABLE | IMPLIES | SPECIAL},
    [TAG_TD] = {"td", TABLE | IMPLIES | SPECIAL | SCOPE},
    [TAG_TEMPLATE] = {"template", HEAD | SPECIAL | SCOPE | GRID},
    [TAG_TEXTAREA] = {"textarea", RCDATA | IMPLIES | SPECIAL | NEWLINE},
    [TAG_TFOOT] = {"tfoot", TABLE | IMPLIES | SPECIAL},
    [TAG_TH] = {"th", TABLE | IMPLIES | SPECIAL | SCOPE},
    [TAG_THEAD] = {"thead", TABLE | IMPLIES | SPECIAL},
    [TAG_TIME] = {"time", 0},
    [TAG_TITLE] = {"title", HEAD | RCDATA | SPECIAL},
    [TAG_TR] = {"tr", TABLE | IMPLIES | SPECIAL},
    [TAG_TRACK] = {"track", VOID},
    [TAG_TT] = {"tt", FORMATTING | LEAVES},
    [TAG_U] = {"u", FORMATTING | LEAVES},
    [TAG_UL] = {"ul", BLOCK | LEAVES | SPECIAL | LIST},
    [TAG_VAR] = {"var", LEAVES},
    [TAG_VIDEO] = {"video", 0},
    [TAG_WBR] = {"wbr", VOID},
    [TAG_XMP] = {"xmp", BLOCK | RAW | SPECIAL},
};

/* The first tag of each letter, or else that of the next one. */
static const unsigned char first[] = {
    TAG_A,      TAG_B,   TAG_CANVAS, TAG_DATA,  TAG_EM,    TAG_FIELDSET, TAG_H1,
    TAG_H1,     TAG_I,   TAG_KBD,    TAG_KBD,   TAG_LABEL, TAG_MAIN,     TAG_NAV,
    TAG_OBJECT, TAG_P,   TAG_Q,      TAG_RB,    TAG_S,     TAG_TABLE,    TAG_U,
    TAG_VAR,    TAG_WBR, TAG_XMP,    TAG_COUNT, TAG_COUNT, TAG_COUNT};

enum tag element_tag(struct sayso_str name)
{
    if (!name.n || name.p[0] < 'a' || name.p[0] > 'z')
        return TAG_OTHER;
    size_t low = first[name.p[0] - 'a'], high = first[name.p[0] - 'a' + 1];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_cmp_text(name, elements[middle].name);
        if (order == 0)
            return (enum tag)middle;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return TAG_OTHER;
}

const char *element_name(enum tag tag)
{
    return elements[tag].name;
}

unsigned element_traits(enum tag tag)
{
    return elements[tag].traits;
}
