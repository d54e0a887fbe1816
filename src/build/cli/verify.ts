import { shortenForeign } from "../../core/messages/foreignText.ts";
import { count } from "../../core/messages/language.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { verifyCorpus } from "../verify/verifyCorpus.ts";
import { type Command, CommandError, formatJson } from "./command.ts";
import { openPublished } from "./openPublished.ts";

/** Most mismatches that are printed. */
const MAX_MISMATCHES = 100;

/** Formats mismatches, and the number of those that are not shown. `call` prints all. */
export function formatMismatches(mismatches: readonly string[], call: string): string {
  const more = mismatches.length - MAX_MISMATCHES;
  const end = more > 0 ? [`and ${more} more; ${call} prints all`] : [];
  return [...mismatches.slice(0, MAX_MISMATCHES), ...end].join("\n");
}

/** Formats the result for a corpus in which everything matches. */
function formatSuccess(place: string, { edition, articles, excerpts, extract }: Corpus): string {
  const partial = articles.filter(({ quotesSha256 }) => quotesSha256 !== undefined).length;
  const articlesOf = (number: number) => count(number, { one: "article", other: "articles" });
  const quotes = count(excerpts.length, { one: "quote", other: "quotes" });
  return [
    `${place}: edition ${edition}`,
    `${articlesOf(articles.length)}, ${quotes}: every hash, offset and word matches`,
    ...(partial > 0
      ? [`Of ${articlesOf(partial)} only the quotes are published; the rest was not verified.`]
      : []),
    ...(extract ? ["This is a part of a corpus; its edition was not verified."] : []),
  ].join("\n");
}

/** Verifies a published corpus. */
export const verifyCommand: Command = {
  parameters: "URL|DIR",
  count: [1, 1],
  summary: "Verifies a published corpus: that its articles are unchanged, and that they have every quote.",
  details: [
    "Reads corpus.json and the articles of a site, at a web address or in a folder, and builds nothing.",
    "It computes the SHA-256 of the corpus and of each article, and compares each quote with the words at its",
    "offsets. It does not know whether an article is what its publisher once published.",
  ],
  options: { "--json": "print the result as one JSON object" },
  failure: "something does not match; each line says what is wrong, what was found and what to do",
  async run({ positionals: [place = ""], has }, terminal) {
    const read = openPublished(place);
    terminal.step(`Reading the corpus of ${place}`);
    const bytes = await read("corpus.json");
    if (bytes === undefined)
      throw new CommandError(
        `${shortenForeign(place, 300)} has no corpus.json; give the address or folder of a page.`,
      );
    const { corpus, mismatches } = await verifyCorpus(bytes, read, (done, all) =>
      terminal.step(`Verifying article ${done + 1} of ${all}`),
    );
    const valid = mismatches.length === 0;
    if (has("json")) {
      const counts = corpus && { articles: corpus.articles.length, excerpts: corpus.excerpts.length };
      terminal.print(formatJson({ valid, edition: corpus?.edition, counts, mismatches }));
    } else if (valid && corpus) {
      terminal.print(formatSuccess(place, corpus));
    } else {
      terminal.printError(formatMismatches(mismatches, "--json"));
      terminal.print(`${place}: ${count(mismatches.length, { one: "mismatch", other: "mismatches" })}`);
    }
    return valid ? 0 : 1;
  },
};
