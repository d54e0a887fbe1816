import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { BASIS_LABELS } from "../../core/model/eventDate.ts";
import { STANDING_LABELS } from "../../core/model/standing.ts";
import {
  ARTICLE_AS_SPEAKER,
  type Claim,
  type TimelineEvent,
  UNNAMED_SPEAKER,
} from "../../core/model/timelineEvent.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { NoteMarks } from "./NoteMarks.tsx";

interface PrintedEventProps {
  event: TimelineEvent;
  /** The notes’ numbers by excerpt id. */
  notes: ReadonlyMap<string, number>;
}

/** An event on paper: everything that a press would show on the page. */
export function PrintedEvent({ event, notes }: PrintedEventProps) {
  const { actor, stage } = useCorpus();
  const nameOf = (id: string) => actor(id)?.name ?? id;
  const { date } = event;
  const names = [...new Set(event.actors.map((part) => nameOf(part.actor)))];
  return (
    <article className="print-event">
      <p className="print-date">
        {formatEventDate(date)} <span>({BASIS_LABELS[date.basis].toLowerCase()})</span>
      </p>
      <h3>{event.title}</h3>
      <p className="print-soft">
        {stage(event.stage)?.label} · {names.join(", ")}
      </p>
      <ul>
        {event.claims.map((claim) => (
          <li key={claim.text}>
            <strong>{STANDING_LABELS[claim.standing]}</strong>
            {printedSpeaker(nameOf, claim)}: {claim.text}
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

function printedSpeaker(nameOf: (id: string) => string, { standing, speaker, reportedBy }: Claim): string {
  if (speaker === ARTICLE_AS_SPEAKER) return standing === "stated" ? "" : ", the article’s own words";
  if (speaker === UNNAMED_SPEAKER) return ", by whom, the article does not say";
  const reported = reportedBy === undefined ? "" : `, as reported by ${nameOf(reportedBy)}`;
  return `, ${nameOf(speaker)}${reported}`;
}
