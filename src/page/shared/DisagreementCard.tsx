import { eventForSide } from "../../core/evidence/eventForSide.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import {
  DISAGREEMENT_KINDS,
  type Disagreement,
  type DisagreementSide,
  MATTERS,
} from "../../core/model/disagreement.ts";
import { lookup } from "../../core/model/lookup.ts";
import { useChoice } from "../state/store.ts";
import { useStill } from "../ui/prerenderContext.ts";
import { Sign } from "./Icon.tsx";

interface Props {
  corpus: Corpus;
  disagreement: Disagreement;
  /** The event in whose view it stands; none where it stands by itself. */
  within?: string;
  /** The level of its heading. */
  heading: "h3" | "h4";
}

/** Words that differ, side by side and of equal weight: what each says, what differs, what they share. No verdict. */
export function DisagreementCard({ corpus, disagreement, within, heading: Heading }: Props) {
  const { id, kind, matter, title, differs, shared, events, sides } = disagreement;
  const selectEvent = useChoice((choice) => choice.selectEvent);
  const still = useStill();
  const others = events.flatMap((event) => (event === within ? [] : (lookup(corpus).event.get(event) ?? [])));
  return (
    <article className="disagreement" data-disagreement={id}>
      <Heading>{title}</Heading>
      <p className="kind">
        <Sign of={kind} />
        {DISAGREEMENT_KINDS[kind]}, {MATTERS[matter]}
      </p>
      <ul className="sides">
        {sides.map((side) => (
          <Side key={side.excerpt + side.words} corpus={corpus} side={side} events={events} within={within} />
        ))}
      </ul>
      <p>
        <strong>What differs.</strong> {differs}
      </p>
      {shared !== "" && (
        <p>
          <strong>What they share.</strong> {shared}
        </p>
      )}
      {others.length > 0 && (
        <ul className="touches" aria-label={within ? "The other events it touches" : "The events it touches"}>
          {others.map((event) => (
            <li key={event.id}>
              {still ? (
                <a className="event-link" href={`#event-${event.id}`}>
                  {event.title}
                </a>
              ) : (
                <button type="button" className="event-link" onClick={() => selectEvent(event.id)}>
                  {event.title}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Side(props: {
  corpus: Corpus;
  side: DisagreementSide;
  events: readonly string[];
  within: string | undefined;
}) {
  const { corpus, side, events, within } = props;
  const { excerpt, event, article, numberOf } = lookup(corpus);
  const selectEvent = useChoice((choice) => choice.selectEvent);
  const readExcerpt = useChoice((choice) => choice.readExcerpt);
  const still = useStill();
  const words = excerpt.get(side.excerpt);
  if (!words) return null;
  const [before, after] = words.exact.split(side.words);
  const touched = events.flatMap((id) => event.get(id) ?? []);
  const owner = eventForSide(words, touched, excerpt, within);
  const number = numberOf(words.article);
  return (
    <li>
      <p className="says">{side.says}</p>
      <blockquote cite={article.get(words.article)?.url}>
        {before}
        <em>{side.words}</em>
        {after}
      </blockquote>
      {still ? (
        <a className="to-words" href={article.get(words.article)?.url}>
          Article {number} ›
        </a>
      ) : (
        <button
          type="button"
          className="to-words"
          aria-label={`Read it in article ${number}: ${words.exact}`}
          onClick={() => (owner ? selectEvent(owner, words.id) : readExcerpt(words.id))}
        >
          Article {number} ›
        </button>
      )}
    </li>
  );
}
