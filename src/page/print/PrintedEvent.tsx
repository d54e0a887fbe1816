import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { indexById } from "../../core/model/byId.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { BASIS_LABELS } from "../../core/model/eventDate.ts";
import { STANDING_LABELS } from "../../core/model/standing.ts";
import {
  ARTICLE_AS_SPEAKER,
  type Claim,
  type TimelineEvent,
  UNNAMED_SPEAKER,
} from "../../core/model/timelineEvent.ts";
import { NoteMarks } from "./NoteMarks.tsx";

interface PrintedEventProps {
  corpus: Corpus;
  event: TimelineEvent;
  /** The notes’ numbers by excerpt id. */
  notes: ReadonlyMap<string, number>;
}

/** An event on paper: everything that a press would show on the page. */
export function PrintedEvent({ corpus, event, notes }: PrintedEventProps) {
  const { date } = event;
  const names = [...new Set(event.actors.map(({ actor }) => printedName(corpus, actor)))];
  return (
    <article className="print-event">
      <p className="print-date">
        {formatEventDate(date)} <span>({BASIS_LABELS[date.basis].toLowerCase()})</span>
      </p>
      <h3>{event.title}</h3>
      <p className="print-soft">
        {indexById(corpus.stages).get(event.stage)?.label} · {names.join(", ")}
      </p>
      <ul>
        {event.claims.map((claim) => (
          <li key={claim.text}>
            <strong>{STANDING_LABELS[claim.standing]}</strong>
            {printedSpeaker(corpus, claim)}: {claim.text}
            <NoteMarks of={claim.excerpts} notes={notes} />
          </li>
        ))}
      </ul>
      <p className="print-soft">
        The date: {date.reasoning}
        <NoteMarks of={date.excerpts} notes={notes} />
      </p>
      {event.silences.length > 0 && (
        <p className="print-soft">What the articles do not say: {event.silences.join(" ")}</p>
      )}
    </article>
  );
}

function printedName(corpus: Corpus, id: string): string {
  return indexById(corpus.actors).get(id)?.name ?? id;
}

function printedSpeaker(corpus: Corpus, { standing, speaker, reportedBy }: Claim): string {
  if (speaker === ARTICLE_AS_SPEAKER) return standing === "stated" ? "" : ", the article’s own words";
  if (speaker === UNNAMED_SPEAKER) return ", by whom, the article does not say";
  const reported = reportedBy === undefined ? "" : `, as reported by ${printedName(corpus, reportedBy)}`;
  return `, ${printedName(corpus, speaker)}${reported}`;
}
