import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Renaming } from "../../core/editing/renameEntry.ts";
import type { Article } from "../../core/model/article.ts";
import { groupBy } from "../../core/model/groupBy.ts";
import type { Problem } from "../../core/model/problem.ts";
import { type CaseCache, createCaseCache } from "../compile/caseCache.ts";
import { readCase, type SeedsResult } from "../compile/compileCorpus.ts";
import { isFields } from "../compile/oldWords.ts";
import type { KnownActor } from "../suggest/findNames.ts";
import {
  readSuggestionFile,
  SUGGESTION_FILE,
  type SuggestionTargets,
} from "../suggest/readSuggestionFile.ts";
import { type AnnotatedQuote, createQuoteLister } from "./annotatedQuotes.ts";
import { describeEditedCase } from "./describeEditedCase.ts";
import { createPlainReader, type PlainReader } from "./plainReader.ts";
import { readInside } from "./readInside.ts";

/** A version of a case, as its editor needs it. */
export interface KnownCase {
  annotation: Readonly<Record<string, unknown>>;
  shown: ReturnType<typeof describeEditedCase>;
  articles: ReadonlyMap<string, Article>;
  /** Suggestions of other programs, and what is wrong with the others. */
  external: ReturnType<typeof readSuggestionFile>;
  /** The quotes of each article. */
  quotesOf: ReadonlyMap<string, readonly AnnotatedQuote[]>;
}

/** Reads versions of one case. Parts that did not change are not read again. */
export interface CaseReader {
  /** Parts for other compilations of the same folder. */
  cache: CaseCache;
  /** Reads a text of the annotation as a plain value. */
  plain: PlainReader;
  /** Compiles the case with a text of the annotation. */
  compile(text: string): SeedsResult;
  /** Compiles the case again for the next text: other files changed. */
  forget(): void;
  /** Reads a version of the annotation. With the problem of its file, nothing else is known. */
  read(annotation: string | Problem, renamings: readonly Renaming[]): KnownCase;
}

/** Returns a plain value as an annotation; an empty one if it is no map. */
const asAnnotation = (value: unknown): Record<string, unknown> =>
  isFields(value) && !Array.isArray(value) ? value : {};

/** Reads the suggestions of other programs in a folder, if there are any. */
function readExternal(dir: string, targets: SuggestionTargets): KnownCase["external"] {
  if (!existsSync(join(dir, SUGGESTION_FILE))) return { suggestions: [], problems: [] };
  const read = readInside(dir, SUGGESTION_FILE);
  if ("wrong" in read) return { suggestions: [], problems: [read] };
  return readSuggestionFile(join(dir, SUGGESTION_FILE), read.text, targets);
}

/** Creates a reader of a folder. */
export function createCaseReader(dir: string, path: string): CaseReader {
  const cache = createCaseCache();
  const plain = createPlainReader(path);
  const listQuotes = createQuoteLister();
  // A step is checked before it is saved. The second compilation of 2,000 events takes 0.15 s.
  let last: { text: string; result: SeedsResult } | undefined;
  const compile = (text: string) => {
    if (last?.text !== text) last = { text, result: readCase(dir, { cache, text }) };
    return last.result;
  };
  return {
    ...{ cache, plain, compile },
    forget() {
      last = undefined;
    },
    read(source, renamings) {
      const isText = typeof source === "string";
      const result = isText ? compile(source) : { problems: [source], articleFiles: new Map() };
      const articles = new Map([...result.articleFiles].map(([id, { article }]) => [id, article]));
      const annotation = asAnnotation(isText ? plain(source).value : undefined);
      const quotes = listQuotes(annotation, articles);
      const targets = {
        ...{ articles: result.articleFiles, actors: listActors(annotation) },
        renamings: [...listFormerIds(annotation), ...renamings],
      };
      const external = readExternal(dir, targets);
      const problems = [...result.problems, ...external.problems];
      const shown = describeEditedCase(dir, annotation, quotes, { ...result, problems });
      const quotesOf = groupBy(quotes, ({ article }) => article);
      return { annotation, shown, articles, external, quotesOf };
    },
  };
}

/** Returns the former ids of the part `renamed`, as those of actors: suggestions name no other part of it. */
const listFormerIds = ({ renamed }: KnownCase["annotation"]): Renaming[] =>
  Object.entries(isFields(renamed) ? renamed : {}).map(([id, next]) => ({
    ...{ kind: "actors", id, next: String(next) },
  }));

/** Lists the actors of an annotation's plain value with all their names. */
export function listActors({ actors }: KnownCase["annotation"]): KnownActor[] {
  const texts = (value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
  return Object.entries(isFields(actors) ? actors : {}).map(([id, actor]) => {
    const { name, short, aliases } = isFields(actor) ? actor : {};
    return { id, names: [name, short, aliases].flatMap(texts) };
  });
}
