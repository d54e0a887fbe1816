import { datingInWords } from "../../core/dates/formatEventDate.ts";
import { byId } from "../../core/model/byId.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { BASES } from "../../core/model/eventDate.ts";
import { STANDINGS } from "../../core/model/standing.ts";
import { ARTICLE_SPEAKS, type Claim, type TimelineEvent, UNNAMED } from "../../core/model/timelineEvent.ts";
import { NoteMarks } from "./NoteMarks.tsx";

interface Props {
  corpus: Corpus;
  event: TimelineEvent;
  /** The notes’ numbers by excerpt id. */
  notes: ReadonlyMap<string, number>;
}

/** An event on paper: everything that a press would show on the page. */
export function PrintedEvent({ corpus, event, notes }: Props) {
  const { dating } = event;
  const names = [...new Set(event.actors.map(({ actor }) => nameOf(corpus, actor)))];
  return (
    <article className="print-event">
      <p className="print-date">
        {datingInWords(dating)} <span>({BASES[dating.basis].toLowerCase()})</span>
      </p>
      <h3>{event.title}</h3>
      <p className="print-soft">
        {byId(corpus.stages).get(event.stage)?.label} · {names.join(", ")}
      </p>
      <ul>
        {event.claims.map((claim) => (
          <li key={claim.text}>
            <strong>{STANDINGS[claim.standing]}</strong>
            {speakerOf(corpus, claim)}: {claim.text}
            <NoteMarks of={claim.excerpts} notes={notes} />
          </li>
        ))}
      </ul>
      <p className="print-soft">
        The date: {dating.reasoning}
        <NoteMarks of={dating.excerpts} notes={notes} />
      </p>
      {event.silences.length > 0 && (
        <p className="print-soft">What the articles do not say: {event.silences.join(" ")}</p>
      )}
    </article>
  );
}

function nameOf(corpus: Corpus, id: string): string {
  return byId(corpus.actors).get(id)?.name ?? id;
}

function speakerOf(corpus: Corpus, { standing, speaker, reportedBy }: Claim): string {
  if (speaker === ARTICLE_SPEAKS) return standing === "stated" ? "" : ", the article’s own words";
  if (speaker === UNNAMED) return ", by whom, the article does not say";
  const reported = reportedBy === undefined ? "" : `, as reported by ${nameOf(corpus, reportedBy)}`;
  return `, ${nameOf(corpus, speaker)}${reported}`;
}
