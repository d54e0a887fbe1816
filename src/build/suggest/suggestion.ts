import type { Suggestion } from "../../core/editing/protocol.ts";
import type { Article, TextSpan } from "../../core/model/article.ts";
import { isInsideCharacter, isInsideWord } from "../../core/text/boundaries.ts";
import { formatSha256 } from "../compile/readSeeds.ts";

/** Source of the suggestions that this program makes. */
export const BUILT_IN = "built in";

/** Quotes a part of an article. */
export const quoteOf = ({ id, text }: Article, { start, end }: TextSpan): Suggestion["quotes"][number] => ({
  article: id,
  start,
  end,
  words: text.slice(start, end),
});

/**
 * Gives a suggestion its id: a hash of what it says. It has no offsets, so it stays the same if the article
 * changes elsewhere.
 */
export function withSuggestionId(suggestion: Omit<Suggestion, "id">): Suggestion {
  const { quotes, source: _, title: __, ...rest } = suggestion;
  const content = JSON.stringify([
    quotes.map(({ article, words }) => [article, words]),
    Object.entries(rest).sort(),
  ]);
  return { id: formatSha256(content).slice(0, 16), ...suggestion };
}

/** Returns whether each quote of a suggestion has the words of its article at its place, and cuts no word. */
export function verifySuggestion(
  { quotes }: Pick<Suggestion, "quotes">,
  articles: ReadonlyMap<string, Pick<Article, "text">>,
): boolean {
  return (
    quotes.length > 0 &&
    quotes.every(({ article, start, end, words }) => {
      const text = articles.get(article)?.text;
      return (
        text !== undefined &&
        words !== "" &&
        text.slice(start, end) === words &&
        end - start === words.length &&
        ![start, end].some((at) => isInsideWord(text, at) || isInsideCharacter(text, at))
      );
    })
  );
}
