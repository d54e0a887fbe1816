import { formatDay } from "../dates/formatDay.ts";
import { correctionMessages as messages } from "../messages/corrections.ts";
import type { Corpus, Correction } from "../model/corpus.ts";
import { startOfDay } from "../model/day.ts";

/** Returns the corrections of an event, latest first. */
export function correctionsOf(
  { corrections = [] }: Pick<Corpus, "corrections">,
  event: string,
): Correction[] {
  return corrections.filter((one) => one.event === event);
}

/** Describes when a correction was made: "Corrected 20 June 2024". */
export const describeCorrected = ({ date }: Correction) => messages.corrected(formatDay(startOfDay(date)));

/** Returns the id of a correction within its case: an event has at most one a day. */
export const correctionId = ({ date, event }: Correction) => `${date}-${event}`;
