import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CORPUS_VERSION, type Corpus } from "../../core/model/corpus.ts";
import { corpusSchema } from "../../core/model/corpusSchema.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import { formatValue, type Problem } from "../../core/model/problem.ts";
import { isFields } from "../compile/oldWords.ts";
import { formatSha256 } from "../compile/readSeeds.ts";

/** A case that an export has completely, with its articles by the name of their file. */
export interface ExportedCase {
  corpus: Corpus;
  articles: Map<string, Buffer>;
}

/** Returns whether a value of JSON is our own export: annotations with their case, or a corpus. */
export const isOwnExport = (value: unknown): boolean =>
  isFields(value) &&
  ("case" in value && value.type === "AnnotationCollection"
    ? isFields(value.case)
    : value.format === "on-the-record/corpus");

/** Reads an annotation of our export as an excerpt. Its id has the article and the UTF-16 offsets. */
function readAnnotatedExcerpt(annotation: unknown): Excerpt | undefined {
  if (!isFields(annotation) || !isFields(annotation.target)) return undefined;
  const address = String(annotation.id);
  const id = new URLSearchParams(address.replace(/^[^?]*/, "")).get("excerpt") ?? "";
  const [, article, start, end] = /^(.+)-(\d+)-(\d+)$/.exec(id) ?? [];
  const selectors: unknown[] = [annotation.target.selector].flat();
  const quote = selectors.find((one) => isFields(one) && one.type === "TextQuoteSelector");
  if (article === undefined || !isFields(quote) || typeof quote.exact !== "string") return undefined;
  return { id, article, exact: quote.exact, start: Number(start), end: Number(end) };
}

/** Joins the case of an export with its excerpts. A corpus has them already. */
function readCorpus(value: Record<string, unknown>): { corpus: unknown } | { item: number; found: unknown } {
  if (!("case" in value)) return { corpus: value };
  const { first } = value;
  const items: unknown[] = isFields(first) && Array.isArray(first.items) ? first.items : [];
  const excerpts: Excerpt[] = [];
  for (const [i, item] of items.entries()) {
    const excerpt = readAnnotatedExcerpt(item);
    if (excerpt === undefined) return { item: i + 1, found: item };
    excerpts.push(excerpt);
  }
  return { corpus: { ...(isFields(value.case) ? value.case : {}), excerpts } };
}

/**
 * Reads our own export and its articles, which are in one of these folders. Returns problems if an article is
 * missing or another one, or if the file was changed.
 */
export function readExport(
  path: string,
  value: unknown,
  articlesDir: string | undefined,
): ExportedCase | Problem[] {
  const problem = (wrong: string, found: string, todo: string): Problem => ({
    ...{ path, line: 1, col: 1, wrong, found, todo },
  });
  const read = readCorpus(isFields(value) ? value : {});
  if ("item" in read) {
    const wrong = `annotation ${read.item} is not one of our export`;
    return [problem(wrong, formatValue(read.found), "export the annotations again")];
  }
  const parsed = corpusSchema.safeParse(read.corpus);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const version = isFields(read.corpus) ? read.corpus.version : undefined;
    return version === CORPUS_VERSION
      ? [
          problem(
            "the case in this export is not complete",
            formatValue(issue?.path.join(" › ")),
            "export it again",
          ),
        ]
      : [problem("the case in this export has another version", formatValue(version), "export it again")];
  }
  const corpus = parsed.data;
  const folders = articlesDir === undefined ? [dirname(path)] : [articlesDir];
  const articles = new Map<string, Buffer>();
  const problems: Problem[] = [];
  for (const { file, sha256 } of corpus.articles) {
    const places = folders.flatMap((folder) => [join(folder, file), join(folder, "articles", file)]);
    // The name of a file is a part of the export, which may be from anybody.
    const found = /^[\w.-]+\.txt$/.test(file) ? places.find((place) => existsSync(place)) : undefined;
    if (found === undefined) {
      const todo = "put it beside the export, or name its folder with --articles";
      problems.push(problem("an article of this export is missing", formatValue(file), todo));
      continue;
    }
    const bytes = readFileSync(found);
    const hash = formatSha256(bytes);
    const todo = "use the file of which the export was made: its words are at these places only";
    if (hash === sha256) articles.set(file, bytes);
    else
      problems.push({
        ...problem("this is not the article of the export", `SHA-256 ${hash.slice(0, 12)}…`, todo),
        path: found,
      });
  }
  const texts = new Map(
    corpus.articles.map(({ id, file }) => [id, `${articles.get(file) ?? ""}`.replace(/^\uFEFF/, "")]),
  );
  if (problems.length > 0) return problems;
  for (const { id, article, exact, start, end } of corpus.excerpts)
    if (texts.get(article)?.slice(start, end) !== exact)
      problems.push(
        problem(
          `the words of the excerpt ${id} are not in its article`,
          formatValue(exact),
          "export it again",
        ),
      );
  return problems.length > 0 ? problems : { corpus, articles };
}
