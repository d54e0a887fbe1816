import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { shortenForeign } from "../../core/messages/foreignText.ts";
import { count } from "../../core/messages/language.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { describeFileError } from "../compile/readPlainFile.ts";
import { type PublishedReader, verifyCorpus } from "../verify/verifyCorpus.ts";
import { type Command, CommandError, formatJson } from "./command.ts";

/** Longest wait for a file from the network, in milliseconds. */
const FETCH_TIMEOUT = 30_000;

/** Most mismatches that are printed. */
const MAX_MISMATCHES = 100;

/** Reads the files of a site from the network. `address` is that of the page or of its `corpus.json`. */
function readFromNetwork(address: string): PublishedReader {
  if (!URL.canParse(address)) throw new CommandError(`“${shortenForeign(address)}” is not a web address.`);
  const base = new URL(address);
  base.search = "";
  base.hash = "";
  // The last part of a path is a file if it has an extension; otherwise it is a folder.
  if (!/\/(?:[^/]*\.\w+)?$/.test(base.pathname)) base.pathname += "/";
  return async (path) => {
    const url = new URL(path.split("/").map(encodeURIComponent).join("/"), base);
    let response: Response;
    try {
      response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT) });
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      const { message, cause } = error as Error;
      throw new CommandError(`${url} cannot be read: ${cause instanceof Error ? cause.message : message}`);
    }
    if (response.status === 404 || response.status === 410) return undefined;
    throw new CommandError(`${url} cannot be read: the server answered with ${response.status}`);
  };
}

/** Reads the files of a site from a folder. */
function readFromFolder(dir: string): PublishedReader {
  return (path) =>
    readFile(join(dir, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
      throw new CommandError(`${join(dir, path)} cannot be read: found ${describeFileError(error)}`);
    });
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
    const read = /^https?:\/\//.test(place) ? readFromNetwork(place) : readFromFolder(place);
    terminal.step(`Reading the corpus of ${place}`);
    const bytes = await read("corpus.json");
    if (bytes === undefined)
      throw new CommandError(`${place} has no corpus.json; give the address or folder of a page.`);
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
      const more = mismatches.length - MAX_MISMATCHES;
      const shown = mismatches.slice(0, MAX_MISMATCHES);
      terminal.printError(
        [...shown, ...(more > 0 ? [`and ${more} more; --json prints all`] : [])].join("\n"),
      );
      terminal.print(`${place}: ${count(mismatches.length, { one: "mismatch", other: "mismatches" })}`);
    }
    return valid ? 0 : 1;
  },
};
