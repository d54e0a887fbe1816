import { listNotes } from "../../core/editing/listNotes.ts";
import type { Path } from "../../core/editing/protocol.ts";
import { describeReview, reviewEvents } from "../../core/editing/reviewEvents.ts";
import { reviewMessages as messages } from "../../core/messages/review.ts";
import { lineAndColumn } from "../../core/model/lineIndex.ts";
import { quote } from "../../core/text/quote.ts";
import { readYaml } from "./readYaml.ts";

/**
 * Formats the review of an annotation: a line for each event that nobody checked or that changed since, a
 * line for each note of an editor, and a summary. Returns no lines if the file is broken.
 */
export function formatReview(path: string, text: string): string[] {
  const yaml = readYaml(path, text);
  if (yaml.value === undefined) return [];
  const place = (at: Path) => {
    const { key, value } = yaml.offsetsOf(at);
    const { line, col } = lineAndColumn(text, key ?? value);
    return `${path}:${line}:${col}`;
  };
  const events = reviewEvents(yaml.value);
  const open = events.filter(({ state }) => state !== "checked");
  const changed = open.filter(({ state }) => state === "changed").length;
  return [
    ...open.map((event) => `${place(["events", event.id])}: ${quote(event.title)}: ${describeReview(event)}`),
    ...listNotes(yaml.value).map((note) => `${place(note.at)}: ${messages.note(quote(note.text))}`),
    `${path}: ${messages.summary(events.length, open.length - changed, changed)}`,
  ];
}
