import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { exportMessages } from "../../core/messages/exports.ts";
import { BASIS_LABELS } from "../../core/messages/labels.ts";
import { printMessages as messages } from "../../core/messages/print.ts";
import { describePlaceAndTags } from "../../core/model/indexCorpus.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { isolateDirection } from "../../core/text/direction.ts";
import { ClaimAttribution } from "../shared/ClaimAttribution.tsx";
import { useCorpus } from "../state/useCorpus.tsx";
import { NoteMarks, type NoteNumbers } from "./notes.tsx";

interface PrintedEventProps {
  event: TimelineEvent;
  notes: NoteNumbers;
  /** The first printed event with the same date, reasoning and silences: the event itself, or one before. */
  first: TimelineEvent;
}

/** Prints everything that the page shows of an event. */
export function PrintedEvent({ event, notes, first }: PrintedEventProps) {
  const { corpus, actor, stage } = useCorpus();
  const { date } = event;
  const participants = corpus.roles.flatMap(({ id, label }) => {
    const own = event.actors.filter(({ role }) => role === id);
    const names = own.map(({ actor: who, because }) => {
      const name = isolateDirection(actor(who)?.name ?? who);
      return because === undefined ? name : `${name} (${exportMessages.editorDecision(because)})`;
    });
    return names.length > 0 ? [`${label}: ${names.join(", ")}`] : [];
  });
  const placeAndTags = describePlaceAndTags(corpus, event);
  return (
    <article className="print-event">
      <header>
        <p className="print-date">
          {formatEventDate(date)} <span>({BASIS_LABELS[date.basis].toLowerCase()})</span>
        </p>
        <h3 dir="auto">{event.title}</h3>
        <p className="print-soft">{[stage(event.stage).label, ...participants].join(" · ")}</p>
      </header>
      {placeAndTags !== "" && <p className="print-soft">{placeAndTags}</p>}
      <ul>
        {event.claims.map((claim) => (
          <li key={claim.text}>
            <ClaimAttribution claim={claim} form="print" />: <bdi>{claim.text}</bdi>
            <NoteMarks excerpts={claim.excerpts} notes={notes} />
          </li>
        ))}
      </ul>
      <p className="print-soft">
        <b>{messages.dateKnown}</b> {first === event ? date.reasoning : messages.asFor(first.title)}
        <NoteMarks excerpts={date.excerpts} notes={notes} />{" "}
        {event.silences.length > 0 && (
          <>
            <b>{messages.notSaid(corpus.articles.length)}</b>{" "}
            {first === event ? event.silences.join(" ") : messages.asFor(first.title)}
          </>
        )}
      </p>
    </article>
  );
}
