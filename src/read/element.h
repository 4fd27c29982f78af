/* The elements of HTML, and what the tree builder has to know of each. */
#ifndef READ_ELEMENT_H
#define READ_ELEMENT_H

#include "sayso.h"

/* In the order of their names from TAG_A on. */
enum tag {
    TAG_DOCUMENT, /* the root of a tree, which no tag names */
    TAG_TEXT,     /* a node that is text */
    TAG_OTHER,    /* any other element, and all inside svg and math */
    TAG_A,
    TAG_ABBR,
    TAG_ACRONYM,
    TAG_ADDRESS,
    TAG_APPLET,
    TAG_AREA,
    TAG_ARTICLE,
    TAG_ASIDE,
    TAG_AUDIO,
    TAG_B,
    TAG_BASE,
    TAG_BASEFONT,
    TAG_BDI,
    TAG_BDO,
    TAG_BGSOUND,
    TAG_BIG,
    TAG_BLINK,
    TAG_BLOCKQUOTE,
    TAG_BODY,
    TAG_BR,
    TAG_BUTTON,
    TAG_CANVAS,
    TAG_CAPTION,
    TAG_CENTER,
    TAG_CITE,
    TAG_CODE,
    TAG_COL,
    TAG_COLGROUP,
    TAG_COMMAND,
    TAG_DATA,
    TAG_DATALIST,
    TAG_DD,
    TAG_DEL,
    TAG_DETAILS,
    TAG_DFN,
    TAG_DIALOG,
    TAG_DIR,
    TAG_DIV,
    TAG_DL,
    TAG_DT,
    TAG_EM,
    TAG_EMBED,
    TAG_FIELDSET,
    TAG_FIGCAPTION,
    TAG_FIGURE,
    TAG_FONT,
    TAG_FOOTER,
    TAG_FORM,
    TAG_FRAME,
    TAG_FRAMESET,
    TAG_H1,
    TAG_H2,
    TAG_H3,
    TAG_H4,
    TAG_H5,
    TAG_H6,
    TAG_HEAD,
    TAG_HEADER,
    TAG_HGROUP,
    TAG_HR,
    TAG_HTML,
    TAG_I,
    TAG_IFRAME,
    TAG_IMG,
    TAG_INPUT,
    TAG_INS,
    TAG_KBD,
    TAG_KEYGEN,
    TAG_LABEL,
    TAG_LEGEND,
    TAG_LI,
    TAG_LINK,
    TAG_LISTING,
    TAG_MAIN,
    TAG_MAP,
    TAG_MARK,
    TAG_MARQUEE,
    TAG_MATH,
    TAG_MENU,
    TAG_META,
    TAG_METER,
    TAG_NAV,
    TAG_NOBR,
    TAG_NOEMBED,
    TAG_NOFRAMES,
    TAG_NOSCRIPT,
    TAG_OBJECT,
    TAG_OL,
    TAG_OPTGROUP,
    TAG_OPTION,
    TAG_OUTPUT,
    TAG_P,
    TAG_PARAM,
    TAG_PICTURE,
    TAG_PLAINTEXT,
    TAG_PRE,
    TAG_PROGRESS,
    TAG_Q,
    TAG_RB,
    TAG_RP,
    TAG_RT,
    TAG_RTC,
    TAG_RUBY,
    TAG_S,
    TAG_SAMP,
    TAG_SCRIPT,
    TAG_SEARCH,
    TAG_SECTION,
    TAG_SELECT,
    TAG_SLOT,
    TAG_SMALL,
    TAG_SOURCE,
    TAG_SPAN,
    TAG_STRIKE,
    TAG_STRONG,
    TAG_STYLE,
    TAG_SUB,
    TAG_SUMMARY,
    TAG_SUP,
    TAG_SVG,
    TAG_TABLE,
    TAG_TBODY,
    TAG_TD,
    TAG_TEMPLATE,
    TAG_TEXTAREA,
    TAG_TFOOT,
    TAG_TH,
    TAG_THEAD,
    TAG_TIME,
    TAG_TITLE,
    TAG_TR,
    TAG_TRACK,
    TAG_TT,
    TAG_U,
    TAG_UL,
    TAG_VAR,
    TAG_VIDEO,
    TAG_WBR,
    TAG_XMP,
    TAG_COUNT
};

/* What holds of an element, or-ed. A wall hides what is open outside of it from tags
 * inside: "</p>" in a table's cell does not end the paragraph that the table is in. */
enum element_trait {
    ELEMENT_VOID = 1 << 0,       /* has no content and no end tag */
    ELEMENT_HEAD = 1 << 1,       /* may stand in the head */
    ELEMENT_BLOCK = 1 << 2,      /* its start ends an open paragraph */
    ELEMENT_FORMATTING = 1 << 3, /* may overlap others */
    ELEMENT_HEADING = 1 << 4,
    ELEMENT_RCDATA = 1 << 5,    /* its content is text with references */
    ELEMENT_RAW = 1 << 6,       /* its content is text as it stands */
    ELEMENT_TABLE = 1 << 7,     /* a table or a part of one */
    ELEMENT_LEAVES = 1 << 8,    /* its start ends svg and math */
    ELEMENT_IMPLIES = 1 << 9,   /* its start ends others: tree.c has a table */
    ELEMENT_SPECIAL = 1 << 10,  /* a wall to end tags of inline elements */
    ELEMENT_SCOPE = 1 << 11,    /* a wall to end tags of blocks */
    ELEMENT_LIST = 1 << 12,     /* a wall to list items */
    ELEMENT_BUTTON = 1 << 13,   /* a wall to paragraphs */
    ELEMENT_GRID = 1 << 14,     /* a wall to rows and cells */
    ELEMENT_NEWLINE = 1 << 15,  /* a line end at its start does not count */
    ELEMENT_INVISIBLE = 1 << 16 /* raw content that is not prose: it is node->text */
};

/* The tag of a name in lower case. */
enum tag element_tag(struct sayso_str name);

/* The name of a tag from TAG_A on; "" for the others. */
const char *element_name(enum tag tag);

unsigned element_traits(enum tag tag); /* enum element_trait */

#endif
