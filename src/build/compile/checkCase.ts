import { join } from "node:path";
import { count } from "../../core/messages/language.ts";
import { type Problem, shortenProblem } from "../../core/model/problem.ts";
import { readCase } from "./compileCorpus.ts";
import { formatCounts } from "./coverageReport.ts";
import { fixQuotes } from "./fixQuotes.ts";
import { formatNotes, formatProblems } from "./formatProblems.ts";
import { originalProblems } from "./originals.ts";
import { describeDrafts } from "./readDrafts.ts";
import { ANNOTATION_FILE, readText } from "./readSeeds.ts";
import { formatReview } from "./reviewReport.ts";
import { writeAtomically } from "./writeAtomically.ts";

/** The lists of a corpus that a check counts. */
const COUNTED_LISTS = {
  articles: { one: "article", other: "articles" },
  events: { one: "event", other: "events" },
  excerpts: { one: "excerpt", other: "excerpts" },
  disagreements: { one: "disagreement", other: "disagreements" },
} as const;

/** Returns a problem as data. The editor alone uses the path of its value. */
const toData = ({ at: _at, ...problem }: Problem): Problem => shortenProblem(problem);

/** Most unquoted parts of sentences that are printed, unless all are asked for. */
const MAX_RESTS = 20;

/** Options of a check. */
export interface CheckOptions {
  /** Whether to list every sentence of every article with its uses. */
  coverage?: boolean;
  /** Whether every sentence must be used or explained. */
  strict?: boolean;
  /** Whether to print all problems, also more than 20 of a kind, and all unquoted parts of sentences. */
  all?: boolean;
  /** Whether to list the events that nobody checked or that changed since, and the notes of editors. */
  review?: boolean;
  /** Whether to correct the typography of quotes in the annotation. */
  fix?: boolean;
}

/** Result of a check: the lines that it prints (`errors` are for stderr), and the same as data. */
export interface CheckResult {
  isValid: boolean;
  errors: string[];
  output: string[];
  problems: Problem[];
  notes: Problem[];
  /** Number of entries by list of the corpus, and of drafts, if there is no problem. */
  counts?: Record<string, number>;
}

/** Checks a seeds folder. Writes nothing, unless `fix` is set and a quote has another typography. */
export function checkCase(
  dir: string,
  { coverage = false, review = false, fix = false, all = false, strict = false }: CheckOptions,
): CheckResult {
  let result = readCase(dir, { strict });
  const ofOriginals = originalProblems(dir);
  const errors: string[] = [];
  const output: string[] = [];
  if (fix && result.problems.some((problem) => problem.fix)) {
    const path = join(dir, ANNOTATION_FILE);
    const read = readText(dir, ANNOTATION_FILE);
    const fixed = fixQuotes(path, "text" in read ? read.text : "", result.problems);
    errors.push(...formatProblems(fixed.problems, all));
    if (fixed.edits.length > 0) {
      writeAtomically(path, fixed.text);
      output.push(...fixed.changes.map(({ path, line, col, what }) => `${path}:${line}:${col}: ${what}`));
      result = readCase(dir, { strict });
    }
  }
  if (coverage) for (const line of result.coverage()) output.push(line);
  if (review) {
    const read = readText(dir, ANNOTATION_FILE);
    if ("text" in read) output.push(...formatReview(join(dir, ANNOTATION_FILE), read.text));
  }
  for (const line of formatNotes(result.notes, all)) errors.push(line);
  const found = [...ofOriginals, ...result.problems];
  for (const line of formatProblems(found, all)) errors.push(line);
  const [problems, notes] = [found.map(toData), result.notes.map(toData)];
  if (!result.content || found.length > 0) return { isValid: false, errors, output, problems, notes };
  const { corpus } = result.content;
  const lists = Object.keys(COUNTED_LISTS) as (keyof typeof COUNTED_LISTS)[];
  const { drafts } = result;
  const counts = {
    ...Object.fromEntries(lists.map((list) => [list, corpus[list].length])),
    drafts: drafts.length,
  };
  const summary = lists.map((list) => count(corpus[list].length, COUNTED_LISTS[list])).join(", ");
  output.push(`${dir}: ${summary}; every quote found once; ${formatCounts(result.counts)}`);
  const rests = result.rests(all ? Number.POSITIVE_INFINITY : MAX_RESTS);
  if (rests.count > 0) {
    const parts = count(rests.count, { one: "part of a sentence", other: "parts of sentences" });
    const more = rests.count - rests.lines.length;
    output.push(
      `${dir}: ${parts} not quoted, beside quoted words:`,
      ...rests.lines.map((line) => `  ${line}`),
    );
    if (more > 0) output.push(`  ${more} more; check with --all prints them`);
  }
  if (drafts.length > 0) output.push(`${dir}: ${describeDrafts(drafts)}`);
  return { isValid: true, errors, output, problems, notes, counts };
}
