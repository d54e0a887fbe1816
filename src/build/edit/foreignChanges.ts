import { sum } from "d3";
import { diffLines } from "diff";
import { editingMessages } from "../../core/messages/editing.ts";
import type { OpenConflicts } from "./conflicts.ts";
import type { EditedFile } from "./editedFile.ts";
import { earlierTexts, type History, listRenamings } from "./history.ts";
import { mergeAnnotations } from "./mergeAnnotations.ts";
import { findChange } from "./textChange.ts";

/** Most earlier texts on which the change of another program can be based. */
const MAX_EARLIER = 30;

/** Most lines that may differ. Without it, 9,000 lines that all differ took 10 s for each earlier text. */
const MAX_OTHER_LINES = 1000;

/**
 * Finds the text that another program had read when it saved: the one of the last texts that has the fewest
 * other lines, whatever their line breaks are. An editor of text may have opened the file a few steps ago.
 */
export function findBase(history: History, theirs: string): string {
  const options = { stripTrailingCr: true, maxEditLength: MAX_OTHER_LINES };
  const sizeOf = (text: string) => {
    const changes = diffLines(text, theirs, options);
    if (changes === undefined) return Number.POSITIVE_INFINITY;
    return sum(changes, ({ added, removed, count }) => (added || removed ? count : 0));
  };
  let base = history.text;
  let least = sizeOf(base);
  let left = MAX_EARLIER;
  for (const text of earlierTexts(history)) {
    const size = sizeOf(text);
    if (size < least) [base, least] = [text, size];
    if (--left === 0) break;
  }
  // A text that has no change of its own was put back on purpose.
  return least === 0 ? history.text : base;
}

/** The changes of other programs, which may not know the last steps. */
export interface ForeignChanges {
  /** Reads the file again, and joins a change with these steps. Returns whether something changed. */
  join(): boolean;
  /** Ends the wait for a file that another program broke: a step was saved. */
  endWait(): void;
}

/** Follows the changes of other programs in the annotation at a path. */
export function followForeignChanges(
  path: string,
  file: EditedFile,
  conflicts: OpenConflicts,
): ForeignChanges {
  /** Texts before another program broke the file: its correction is joined with them. */
  let notJoined: { base: string; mine: string } | undefined;

  const joinChange = (before: History) => {
    const theirs = file.history.text;
    const { base, mine } = notJoined ?? { base: findBase(before, theirs), mine: before.text };
    notJoined = undefined;
    if (base === mine) return;
    const merged = mergeAnnotations(path, base, mine, theirs, listRenamings(before));
    if ("problem" in merged) {
      notJoined = { base, mine };
      return;
    }
    conflicts.set([...conflicts.get(), ...merged.conflicts]);
    file.save({ label: editingMessages.joined, ...findChange(theirs, merged.text) });
  };
  return {
    join() {
      const [before, problem] = [file.history, file.problem?.wrong];
      const change = file.sync();
      if (change === "step") notJoined = undefined;
      if (change === "other") joinChange(before);
      return change !== "none" || file.problem?.wrong !== problem;
    },
    endWait() {
      notJoined = undefined;
    },
  };
}
