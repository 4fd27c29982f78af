/*
 * Words and marks that the grammar asks for by name, numbered, so that asking is a
 * comparison of numbers: which of them a token reads is looked up once, when its
 * sentence is cut into tokens.
 */
#ifndef RUBRIC_SPELLING_H
#define RUBRIC_SPELLING_H

#include <stddef.h>

#include "sayso.h"

/* X(place in the table of spelling.c, name, text in lower case). The place of a new one
 * is what spelling_place gives, or the next that is free. */
/* clang-format off */
#define SPELLINGS(X)                                                                   \
    X(290, A, "a")                                                                     \
    X(110, ABOUT, "about")                                                             \
    X(58, ACCORDING, "according")                                                      \
    X(119, ACROSS, "across")                                                           \
    X(70, AFTER, "after")                                                              \
    X(308, AGAINST, "against")                                                         \
    X(195, AL, "al")                                                                   \
    X(244, ALL, "all")                                                                 \
    X(359, ALMOST, "almost")                                                           \
    X(249, ALTHOUGH, "although")                                                       \
    X(345, AMID, "amid")                                                               \
    X(62, AMONG, "among")                                                              \
    X(355, AN, "an")                                                                   \
    X(316, AND, "and")                                                                 \
    X(40, ANY, "any")                                                                  \
    X(236, ANYBODY, "anybody")                                                         \
    X(11, ANYONE, "anyone")                                                            \
    X(230, ANYTHING, "anything")                                                       \
    X(31, AROUND, "around")                                                            \
    X(243, AS, "as")                                                                   \
    X(323, AT, "at")                                                                   \
    X(504, BARELY, "barely")                                                           \
    X(212, BE, "be")                                                                   \
    X(457, BECAUSE, "because")                                                         \
    X(408, BEFORE, "before")                                                           \
    X(164, BETTER, "better")                                                           \
    X(178, BOTH, "both")                                                               \
    X(458, BUT, "but")                                                                 \
    X(276, BY, "by")                                                                   \
    X(269, CANNOT, "cannot")                                                           \
    X(161, COURSE, "course")                                                           \
    X(342, DE, "de")                                                                   \
    X(75, DESPITE, "despite")                                                          \
    X(54, DOUBT, "doubt")                                                              \
    X(156, DOWN, "down")                                                               \
    X(466, DURING, "during")                                                           \
    X(93, EACH, "each")                                                                \
    X(231, ESPECIALLY, "especially")                                                   \
    X(361, EVEN, "even")                                                               \
    X(242, EVERYBODY, "everybody")                                                     \
    X(17, EVERYONE, "everyone")                                                        \
    X(197, FAR, "far")                                                                 \
    X(65, FEW, "few")                                                                  \
    X(375, FEWER, "fewer")                                                             \
    X(477, FOR, "for")                                                                 \
    X(286, FROM, "from")                                                               \
    X(168, HALF, "half")                                                               \
    X(163, HANDFUL, "handful")                                                         \
    X(382, HARDLY, "hardly")                                                           \
    X(90, HE, "he")                                                                    \
    X(407, HER, "her")                                                                 \
    X(395, HERSELF, "herself")                                                         \
    X(187, HIM, "him")                                                                 \
    X(475, HIMSELF, "himself")                                                         \
    X(35, HIS, "his")                                                                  \
    X(396, HOW, "how")                                                                 \
    X(426, I, "i")                                                                     \
    X(235, IF, "if")                                                                   \
    X(363, IN, "in")                                                                   \
    X(287, INCLUDING, "including")                                                     \
    X(19, INSIDE, "inside")                                                            \
    X(9, INTO, "into")                                                                 \
    X(331, IT, "it")                                                                   \
    X(320, ITS, "its")                                                                 \
    X(199, ITSELF, "itself")                                                           \
    X(2, JUST, "just")                                                                 \
    X(245, LAST, "last")                                                               \
    X(173, LATER, "later")                                                             \
    X(373, LEAST, "least")                                                             \
    X(264, LESS, "less")                                                               \
    X(16, LIKE, "like")                                                                \
    X(502, LONGER, "longer")                                                           \
    X(293, MAJORITY, "majority")                                                       \
    X(97, MANY, "many")                                                                \
    X(288, MATTER, "matter")                                                           \
    X(415, ME, "me")                                                                   \
    X(378, MEANS, "means")                                                             \
    X(476, MEMBERS, "members")                                                         \
    X(275, MERELY, "merely")                                                           \
    X(81, MINE, "mine")                                                                \
    X(201, MORE, "more")                                                               \
    X(77, MOST, "most")                                                                \
    X(501, MUCH, "much")                                                               \
    X(479, MY, "my")                                                                   \
    X(334, NEAR, "near")                                                               \
    X(340, NEARLY, "nearly")                                                           \
    X(481, NEITHER, "neither")                                                         \
    X(383, NEVER, "never")                                                             \
    X(454, NEXT, "next")                                                               \
    X(256, NO, "no")                                                                   \
    X(28, NOBODY, "nobody")                                                            \
    X(266, NONE, "none")                                                               \
    X(485, NOR, "nor")                                                                 \
    X(94, NOT, "not")                                                                  \
    X(21, NOTHING, "nothing")                                                          \
    X(413, NOWHERE, "nowhere")                                                         \
    X(240, NUMBER, "number")                                                           \
    X(113, OF, "of")                                                                   \
    X(241, ON, "on")                                                                   \
    X(262, ONE, "one")                                                                 \
    X(487, ONLY, "only")                                                               \
    X(49, OR, "or")                                                                    \
    X(237, OTHER, "other")                                                             \
    X(346, OTHERS, "others")                                                           \
    X(158, OUR, "our")                                                                 \
    X(278, OUT, "out")                                                                 \
    X(227, OVER, "over")                                                               \
    X(172, PARTICULARLY, "particularly")                                               \
    X(219, PERCENT, "percent")                                                         \
    X(484, QUARTER, "quarter")                                                         \
    X(179, REGARDING, "regarding")                                                     \
    X(337, ROUGHLY, "roughly")                                                         \
    X(211, SCARCELY, "scarcely")                                                       \
    X(446, SEVERAL, "several")                                                         \
    X(402, SHE, "she")                                                                 \
    X(233, SIMPLY, "simply")                                                           \
    X(8, SINCE, "since")                                                               \
    X(140, SLIGHTEST, "slightest")                                                     \
    X(69, SO, "so")                                                                    \
    X(79, SOME, "some")                                                                \
    X(451, SOMEBODY, "somebody")                                                       \
    X(226, SOMEONE, "someone")                                                         \
    X(379, SUCH, "such")                                                               \
    X(32, THAN, "than")                                                                \
    X(392, THAT, "that")                                                               \
    X(467, THE, "the")                                                                 \
    X(321, THEIR, "their")                                                             \
    X(486, THEM, "them")                                                               \
    X(114, THEMSELVES, "themselves")                                                   \
    X(53, THERE, "there")                                                              \
    X(180, THEY, "they")                                                               \
    X(505, THIRD, "third")                                                             \
    X(332, THIS, "this")                                                               \
    X(282, THOUGH, "though")                                                           \
    X(174, THROUGHOUT, "throughout")                                                   \
    X(134, TO, "to")                                                                   \
    X(183, TOO, "too")                                                                 \
    X(182, TOWARD, "toward")                                                           \
    X(107, TOWARDS, "towards")                                                         \
    X(506, UNDER, "under")                                                             \
    X(146, UNTIL, "until")                                                             \
    X(279, UP, "up")                                                                   \
    X(257, UPON, "upon")                                                               \
    X(7, US, "us")                                                                     \
    X(250, VERY, "very")                                                               \
    X(186, WAY, "way")                                                                 \
    X(41, WE, "we")                                                                    \
    X(76, WHAT, "what")                                                                \
    X(228, WHEN, "when")                                                               \
    X(248, WHERE, "where")                                                             \
    X(162, WHEREAS, "whereas")                                                         \
    X(102, WHETHER, "whether")                                                         \
    X(428, WHICH, "which")                                                             \
    X(251, WHILE, "while")                                                             \
    X(238, WHO, "who")                                                                 \
    X(167, WHOM, "whom")                                                               \
    X(252, WHOSE, "whose")                                                             \
    X(326, WHY, "why")                                                                 \
    X(399, WITH, "with")                                                               \
    X(388, WORSE, "worse")                                                             \
    X(96, YET, "yet")                                                                  \
    X(356, YOU, "you")                                                                 \
    X(225, YOUR, "your")                                                               \
    X(229, EXCLAMATION, "!")                                                           \
    X(371, QUOTE, "\"")                                                                \
    X(149, DOLLAR, "$")                                                                \
    X(294, PERCENT_SIGN, "%")                                                          \
    X(439, AMPERSAND, "&")                                                             \
    X(72, APOSTROPHE, "'")                                                             \
    X(121, TWO_APOSTROPHES, "''")                                                      \
    X(57, S, "'s")                                                                     \
    X(217, OPEN_BRACKET, "(")                                                          \
    X(362, CLOSE_BRACKET, ")")                                                         \
    X(285, COMMA, ",")                                                                 \
    X(430, HYPHEN, "-")                                                                \
    X(480, HYPHENS, "--")                                                              \
    X(63, STOP, ".")                                                                   \
    X(165, DOTS, "...")                                                                \
    X(208, SLASH, "/")                                                                 \
    X(267, COLON, ":")                                                                 \
    X(412, SEMICOLON, ";")                                                             \
    X(482, QUESTION, "?")                                                              \
    X(478, OPEN_SQUARE, "[")                                                           \
    X(254, CLOSE_SQUARE, "]")                                                          \
    X(194, TWO_GRAVES, "``")                                                           \
    X(309, OPEN_ANGLE, "\xC2\xAB")                                                     \
    X(52, CLOSE_ANGLE, "\xC2\xBB")                                                     \
    X(105, EN_DASH, "\xE2\x80\x93")                                                    \
    X(166, EM_DASH, "\xE2\x80\x94")                                                    \
    X(405, OPEN_SINGLE, "\xE2\x80\x98")                                                \
    X(410, OPEN_SINGLE_S, "\xE2\x80\x98" "s")                                          \
    X(465, CLOSE_SINGLE, "\xE2\x80\x99")                                               \
    X(411, CLOSE_SINGLE_S, "\xE2\x80\x99" "s")                                         \
    X(133, OPEN_DOUBLE, "\xE2\x80\x9C")                                                \
    X(193, CLOSE_DOUBLE, "\xE2\x80\x9D")                                               \
    X(349, ELLIPSIS, "\xE2\x80\xA6")
/* clang-format on */

enum spelling {
    UNSPELT,
#define X(place, name, text) W_##name,
    SPELLINGS(X)
#undef X
        SPELLING_COUNT
};

/* Which of them the text reads, ASCII case apart; UNSPELT for another. */
enum spelling spelling_of(struct sayso_str text);

/* Where in the table of spelling.c a text, which is not empty, is looked for first. */
size_t spelling_place(struct sayso_str text);

#endif
