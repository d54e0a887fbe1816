import { z } from "zod";
import type { SourceQuote } from "../../core/text/findQuote.ts";
import { keepUnchanged } from "./keepUnchanged.ts";
import { verbatim } from "./scalarSchemas.ts";

/** Keys of a quote beside its article. A quote of one pair has only the article, whatever its id. */
export const QUOTE_KEYS: readonly string[] = ["prefix", "suffix", "part-of-word"];
const articlesOf = (quote: object) => {
  const ids = Object.keys(quote);
  return ids.length === 1 ? ids : ids.filter((key) => !QUOTE_KEYS.includes(key));
};
/** A quote: one pair of an article’s id and its words. */
export const quoteEntry = keepUnchanged(
  z
    .object({
      prefix: verbatim.exactOptional(),
      suffix: verbatim.exactOptional(),
      "part-of-word": z.literal(true).exactOptional(),
    })
    .catchall(verbatim)
    .refine(
      (value) => articlesOf(value).length === 1,
      "a quote is one pair of an article’s id and its words, perhaps with prefix, suffix or part-of-word",
    )
    .meta({ id: "quote" }),
);
const isMap = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
/** Returns a list: one quote may be written without it. */
const asList = (value: unknown) => (isMap(value) ? [value] : value);
/** At least one quote. */
export const quotes = z.preprocess(asList, keepUnchanged(z.array(quoteEntry).min(1)));
/** Any number of quotes, none if the key is missing. */
export const anyQuotes = z.preprocess(asList, z.array(quoteEntry)).default([]);

/** One `article: words` pair, perhaps with the words around them. */
export type Quote = z.infer<typeof quoteEntry>;

/** Returns the article of a quote and its words. */
export function readQuote(quote: Quote): SourceQuote & { article: string } {
  const [article = ""] = articlesOf(quote);
  const exact = String(quote[article] ?? "");
  if (Object.keys(quote).length === 1) return { article, exact };
  const { prefix, suffix, "part-of-word": partOfWord } = quote;
  return { article, exact, prefix, suffix, partOfWord };
}
