import { formatNote, formatProblemWithPassage, type Problem } from "../../core/model/problem.ts";

/** Most problems of a kind that are printed, unless all are asked for. */
const MAX_OF_KIND = 20;

/** Returns the kind of a problem: its message without paths, names, numbers and quoted words. */
const kindOf = ({ wrong }: Problem) =>
  wrong
    .replace(/^.+? › [^:]*: /, "")
    .replace(/\([\d:, ]+(?:and \d+ more)?\)/g, "")
    .replace(/“[^”]*”|\S+\.txt|\d+/g, "…")
    .replace(/ {2,}/g, " ")
    .trim();

/**
 * Formats problems in their order: at most 20 of a kind, then a line with the number of the others.
 * `call` prints all of them.
 */
export const formatProblems = (
  problems: readonly Problem[],
  all = false,
  call = "check with --all",
): string[] => formatList(problems, formatProblemWithPassage, all, call);

/** Formats notes in the same way. */
export const formatNotes = (notes: readonly Problem[], all = false): string[] =>
  formatList(notes, formatNote, all, "check with --all");

function formatList(
  list: readonly Problem[],
  format: (problem: Problem) => string,
  all: boolean,
  call: string,
): string[] {
  const counts = new Map<string, number>();
  const lines: string[] = [];
  for (const problem of list) {
    const kind = kindOf(problem);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (all || count <= MAX_OF_KIND) lines.push(format(problem));
  }
  for (const [kind, count] of all ? [] : counts)
    if (count > MAX_OF_KIND)
      lines.push(`${count - MAX_OF_KIND} more (${count} in all): ${kind}; ${call} prints them`);
  return lines;
}
