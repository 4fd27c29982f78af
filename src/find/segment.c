/*
 * The first step of the room: an article's text in, its paragraphs and sentences out,
 * each numbered and with its kind. Every character of the text that is not blank stands
 * in one sentence. The work is paragraph.c's, sentence.c's and kind.c's.
 */
#include "base/str.h"
#include "find/find.h"
#include "find/kind.h"
#include "find/paragraph.h"
#include "find/sentence.h"

/* Of a token and the blank before it, on average: fewer than any text in English has,
 * so that the tokens need no second place in memory. */
enum { TOKEN_BYTES = 5 };

/* Cut every paragraph; returns how many sentences there are. */
static size_t cut_all(struct find *find, const struct sayso_str *texts, size_t count,
                      struct sayso_str **slices, struct paragraph *paragraphs)
{
    size_t total = 0;
    for (size_t i = 0; i < count; i++) {
        paragraphs[i].text = texts[i];
        paragraphs[i].count =
            sentence_cut(find->rubric, texts[i], find->scratch, &slices[i]);
        total += paragraphs[i].count;
    }
    return total;
}

void segment_article(struct find *find, struct sayso_article *article)
{
    struct sayso_str *texts = NULL;
    size_t count = paragraph_cut(article->text, find->scratch, &texts);
    struct paragraph *paragraphs =
        arena_array(find->scratch, count, sizeof *paragraphs);
    struct sayso_str **slices = arena_array(find->scratch, count, sizeof *slices);
    size_t total = cut_all(find, texts, count, slices, paragraphs);
    struct sayso_sentence *sentences =
        arena_array(find->report, total, sizeof *sentences);
    size_t number = 0;
    for (size_t i = 0; i < count; i++) {
        paragraphs[i].sentences = sentences + number;
        for (size_t k = 0; k < paragraphs[i].count; k++, number++)
            sentences[number] = (struct sayso_sentence){
                .text = slices[i][k], .paragraph = i + 1, .number = number + 1};
    }
    find->tokens.n = 0;
    find->tokens.capacity = article->text.n / TOKEN_BYTES + 16;
    find->tokens.v =
        arena_array_raw(find->scratch, find->tokens.capacity, sizeof *find->tokens.v);
    find->words = arena_array(find->scratch, total + 1, sizeof *find->words);
    article->sentences = sentences;
    article->sentence_count = total;
    kind_article(find, article, paragraphs, count);
    article->words = 0;
    for (size_t i = 0; i < count; i++)
        article->words += paragraphs[i].words;
}
