import type { Edit } from "../compile/migrationEdits.ts";
import { commentsAbove, commentsBelow } from "./nodeEdits.ts";
import { columnOf, entryEnd, entryStart, isBlank, lineStart, nextLine, type Target } from "./nodeRanges.ts";

/** The text of an entry with its comments, without the indentation of its first line. */
interface EntryBlock {
  start: number;
  end: number;
}

/** Finds the text of an entry with the comments that belong to it: directly above it, or deeper below it. */
function findBlock(target: Target): EntryBlock {
  const { text, holder } = target;
  const [from, last] = [entryStart(target), entryEnd(target)];
  if (holder?.flow) return { start: from, end: last };
  const [line, indent] = [lineStart(text, from), columnOf(text, from)];
  const isAlone = isBlank(text.slice(line, from));
  const start = isAlone ? from - commentsAbove(text, line, indent, true) : from;
  const end = commentsBelow(text, nextLine(text, last), indent);
  return { start, end: end - (/\s*$/.exec(text.slice(start, end))?.[0].length ?? 0) };
}

/**
 * Finds the edits that move the first of neighbouring entries behind the others, or the last one before them.
 * Blank lines and headings between them keep their places. Null if a comment would lose its entry.
 */
export function findMoveEdits(targets: readonly Target[], isToEnd: boolean): Edit[] | null {
  const blocks = targets.map(findBlock);
  const text = targets[0]?.text ?? "";
  const between = text.slice(blocks[0]?.start, blocks.at(-1)?.end);
  // A comment beside entries in brackets does not show which of them has it.
  if (targets[0]?.holder?.flow && /#[^\n]*\n/.test(between)) return null;
  const texts = blocks.map(({ start, end }) => text.slice(start, end));
  const moved = isToEnd
    ? [...texts.slice(1), ...texts.slice(0, 1)]
    : [...texts.slice(-1), ...texts.slice(0, -1)];
  return blocks.map(({ start, end }, i) => ({ start, end, text: moved[i] ?? "" }));
}
