import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { BASIS_LABELS } from "../../core/model/eventDate.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { ClaimAttribution } from "../shared/ClaimAttribution.tsx";
import { useCorpus } from "../state/useCorpus.tsx";
import { NoteMarks, type NoteNumbers } from "./notes.tsx";

/** Prints everything that the page shows of an event. */
export function PrintedEvent({ event, notes }: { event: TimelineEvent; notes: NoteNumbers }) {
  const { actor, stage } = useCorpus();
  const { date } = event;
  const names = [...new Set(event.actors.map((part) => actor(part.actor)?.name ?? part.actor))];
  return (
    <article className="print-event">
      <p className="print-date">
        {formatEventDate(date)} <span>({BASIS_LABELS[date.basis].toLowerCase()})</span>
      </p>
      <h3>{event.title}</h3>
      <p className="print-soft">
        {stage(event.stage).label} · {names.join(", ")}
      </p>
      <ul>
        {event.claims.map((claim) => (
          <li key={claim.text}>
            <ClaimAttribution claim={claim} form="print" />: {claim.text}
            <NoteMarks excerpts={claim.excerpts} notes={notes} />
          </li>
        ))}
      </ul>
      <p className="print-soft">
        The date: {date.reasoning}
        <NoteMarks excerpts={date.excerpts} notes={notes} />
      </p>
      {event.silences.length > 0 && (
        <p className="print-soft">What the articles do not say: {event.silences.join(" ")}</p>
      )}
    </article>
  );
}
