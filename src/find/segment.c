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

/* Cut every paragraph; returns the sentences of all. */
static struct slices cut_all(struct find *find, const struct sayso_str *texts,
                             size_t count, struct paragraph *paragraphs)
{
    struct slices slices = {0};
    for (size_t i = 0; i < count; i++) {
        size_t before = slices.n;
        sentence_cut(find->rubric, texts[i], find->scratch, &slices);
        paragraphs[i].text = texts[i];
        paragraphs[i].count = slices.n - before;
    }
    return slices;
}

/* Room for the words of the article. */
static void make_room(struct find *find, const struct sayso_article *article)
{
    struct tokens *tokens = &find->tokens;
    tokens->n = tokens->words = 0;
    tokens->capacity = article->text.n / TOKEN_BYTES + 16;
    tokens->v = arena_array_raw(find->scratch, tokens->capacity, sizeof *tokens->v);
    find->words =
        arena_array(find->scratch, article->sentence_count + 1, sizeof *find->words);
}

void segment_article(struct find *find, struct sayso_article *article)
{
    struct sayso_str *texts = NULL;
    size_t count = paragraph_cut(article->text, find->scratch, &texts), number = 0;
    struct paragraph *paragraphs =
        arena_array(find->scratch, count, sizeof *paragraphs);
    struct slices slices = cut_all(find, texts, count, paragraphs);
    struct sayso_sentence *sentences =
        arena_array_raw(find->report, slices.n, sizeof *sentences);
    for (size_t i = 0; i < count; i++) {
        paragraphs[i].sentences = sentences + number;
        for (size_t k = 0; k < paragraphs[i].count; k++, number++)
            sentences[number] = (struct sayso_sentence){
                .text = slices.v[number], .paragraph = i + 1, .number = number + 1};
    }
    article->sentences = sentences;
    article->sentence_count = slices.n;
    make_room(find, article);
    kind_article(find, article, paragraphs, count);
    article->words = find->tokens.words;
}
