import { isUtf8 } from "node:buffer";
import { findUsedExcerpts } from "../../core/evidence/excerptUsage.ts";
import { shortenForeign } from "../../core/messages/foreignText.ts";
import { type ArticleRecord, CORPUS_VERSION, type Corpus } from "../../core/model/corpus.ts";
import { corpusSchema } from "../../core/model/corpusSchema.ts";
import { formatValue } from "../../core/model/problem.ts";
import { formatSha256 } from "../compile/readSeeds.ts";

/** Reads a published file by its path relative to `corpus.json`; undefined if there is none. */
export type PublishedReader = (path: string) => Promise<Uint8Array | undefined>;

/** Something that does not match: `path: what is wrong; found …; what to do`. */
type Mismatch = string;

/** Result of verifying a published corpus. */
export interface Verification {
  mismatches: Mismatch[];
  /** Null if `corpus.json` is not a corpus. */
  corpus: Corpus | null;
}

/** Number of articles that are read at once. */
const READ_AT_ONCE = 8;

const CORPUS_FILE = "corpus.json";
const ASK = "ask the publisher for a complete copy";

const mismatch = (path: string, wrong: string, found: unknown, todo: string): Mismatch =>
  `${shortenForeign(path, 300)}: ${shortenForeign(wrong, 300)}; found ${formatValue(found)}; ${todo}`;

/**
 * Verifies a published corpus: its shape, the hashes of the edition and of each article, and that each
 * quote is at its offsets. Calls `onArticle` with the number of articles that it has read.
 */
export async function verifyCorpus(
  bytes: Uint8Array,
  read: PublishedReader,
  onArticle: (count: number, all: number) => void,
): Promise<Verification> {
  const parsed = parsePublished(bytes, CORPUS_FILE);
  if (parsed.corpus === null) return parsed;
  const { corpus } = parsed;
  const mismatches = [...checkEdition(bytes, corpus), ...checkReferencesOf(corpus)];
  const { articles } = corpus;
  for (let i = 0; i < articles.length; i += READ_AT_ONCE) {
    onArticle(i, articles.length);
    const checked = articles
      .slice(i, i + READ_AT_ONCE)
      .map((article) => verifyArticle(article, corpus, read));
    for (const found of (await Promise.all(checked)).flat()) mismatches.push(found);
  }
  return { mismatches, corpus };
}

/** Parses the content of a published corpus, which is at `path`. */
export function parsePublished(bytes: Uint8Array, path: string): Verification {
  const text = new TextDecoder().decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { corpus: null, mismatches: [mismatch(path, "this is not JSON", text, ASK)] };
  }
  const { format, version } = Object(value);
  if (format !== "on-the-record/corpus")
    return {
      corpus: null,
      mismatches: [mismatch(path, "this is not a corpus", format, "give a site of On the Record")],
    };
  if (version !== CORPUS_VERSION) {
    const wrong = `this version can read corpora of version ${CORPUS_VERSION}`;
    const todo = "use the version of On the Record that built it";
    return { corpus: null, mismatches: [mismatch(path, wrong, version, todo)] };
  }
  const { data, error } = corpusSchema.safeParse(value);
  if (data) return { corpus: data, mismatches: [] };
  const wrong = (keys: readonly PropertyKey[]) =>
    `${keys.map(String).join(" › ") || "the file"} does not have the shape of corpus.schema.json`;
  return {
    corpus: null,
    mismatches: error.issues.map(({ path: keys }) =>
      mismatch(
        path,
        wrong(keys),
        keys.reduce((at, key) => Object(at)[key], value),
        ASK,
      ),
    ),
  };
}

/** Compares the edition with the hash of all the rest. An export of a part has the edition of the whole. */
function checkEdition(bytes: Uint8Array, { edition, extract }: Corpus): Mismatch[] {
  if (extract) return [];
  const { edition: _edition, ...content } = JSON.parse(new TextDecoder().decode(bytes));
  const hash = formatSha256(JSON.stringify(content));
  if (hash === edition) return [];
  const todo = "do not trust this copy: somebody changed it after it was built";
  return [mismatch(CORPUS_FILE, `the SHA-256 of the content is not the edition ${edition}`, hash, todo)];
}

/** Finds uses of quotes and articles that the corpus does not have. */
function checkReferencesOf(corpus: Corpus): Mismatch[] {
  const excerpts = new Set(corpus.excerpts.map(({ id }) => id));
  const articles = new Set(corpus.articles.map(({ id }) => id));
  const used = [...findUsedExcerpts(corpus), ...corpus.background.map(({ excerpt }) => excerpt)];
  return [
    ...used
      .filter((id) => !excerpts.has(id))
      .map((id) => mismatch(CORPUS_FILE, "a statement rests on a quote that is missing", id, ASK)),
    ...corpus.excerpts
      .filter(({ article }) => !articles.has(article))
      .map(({ id }) => mismatch(CORPUS_FILE, "the article of this quote is missing", id, ASK)),
  ];
}

async function verifyArticle(
  { id, url, sha256, quotesSha256 }: ArticleRecord,
  { excerpts }: Corpus,
  read: PublishedReader,
): Promise<Mismatch[]> {
  if (/^[/\\]|:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(url))
    return [mismatch(CORPUS_FILE, `the article “${id}” is outside the site`, url, "do not trust this copy")];
  const bytes = await read(url);
  if (bytes === undefined) return [mismatch(url, "the article is missing", "no such file", ASK)];
  const mismatches: Mismatch[] = [];
  const expected = quotesSha256 ?? sha256;
  const hash = formatSha256(bytes);
  if (hash !== expected) {
    const todo = "get the article again, or ask the publisher which text is right";
    mismatches.push(mismatch(url, `the SHA-256 of the article is not ${expected}`, hash, todo));
  }
  if (!isUtf8(bytes)) return [...mismatches, mismatch(url, "the article is not UTF-8", "other bytes", ASK)];
  // Removes a byte order mark, as the page does: offsets do not count it.
  const text = new TextDecoder().decode(bytes);
  for (const { article, start, end, exact } of excerpts) {
    if (article !== id || text.slice(start, end) === exact) continue;
    const wrong = `the words at ${start} to ${end} are not the quote ${formatValue(exact)}`;
    const places = text.split(exact).length - 1;
    const todo =
      places === 0
        ? "do not trust this quote: the article does not have it"
        : `do not trust its place: the article has these words elsewhere (${places} times)`;
    mismatches.push(mismatch(url, wrong, text.slice(start, end), todo));
  }
  return mismatches;
}
