import { exportMessages as messages } from "../messages/exports.ts";
import { BASIS_LABELS, DISAGREEMENT_LABELS } from "../messages/labels.ts";
import type { Corpus } from "../model/corpus.ts";
import { type Disagreement, disagreementsOf, isMarkedKind } from "../model/disagreement.ts";
import type { EventDate } from "../model/eventDate.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import type { Participant } from "../model/timelineEvent.ts";
import { isolateDirection } from "../text/direction.ts";
import { quote } from "../text/quote.ts";

/** Describes how a date is known: "How the date is known: Printed. The article …". */
export function describeDateBasis({ basis, reasoning }: Pick<EventDate, "basis" | "reasoning">): string {
  return messages.dateKnown(BASIS_LABELS[basis], reasoning);
}

/** Formats an excerpt in quotation marks with its article, file and offsets (UTF-16 code units). */
export function describeExcerpt(corpus: Corpus, { article, exact, start, end }: Excerpt): string {
  const record = indexCorpus(corpus).article(article);
  const place = messages.place(record?.short ?? article, record?.file ?? "", start, end);
  return messages.quote(quote(exact), place);
}

/** Describes the differences that an event's mark shows, each with its kind. */
export function describeMarkedDisagreements(corpus: Corpus, event: string): string[] {
  return disagreementsOf(event, corpus.disagreements)
    .filter(({ kind }) => isMarkedKind(kind))
    .map((one) => describeDifference(corpus, one));
}

/** Describes a difference: its kind, the subject that it shares with others, and its title. */
export function describeDifference(corpus: Corpus, { kind, title, about }: Disagreement): string {
  const subject = corpus.subjects.find(({ id }) => id === about);
  return messages.difference(DISAGREEMENT_LABELS[kind], title, subject?.label);
}

/** Describes a participant with its role, and the editor's reason if no quote names it. */
export function describeParticipant(corpus: Corpus, { actor, role, because }: Participant): string {
  const { actor: find, role: roleOf } = indexCorpus(corpus);
  const reason = because === undefined ? "" : `; ${messages.editorDecision(because)}`;
  return `${isolateDirection(find(actor)?.name ?? actor)} (${roleOf(role).label}${reason})`;
}
