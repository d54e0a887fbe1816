import { findEventForSide } from "../../core/evidence/excerptUsage.ts";
import {
  DISAGREEMENT_LABELS,
  type Disagreement,
  type DisagreementSide,
  SCOPE_LABELS,
} from "../../core/model/disagreement.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/prerenderContext.ts";
import { Icon } from "./Icon.tsx";

interface DisagreementCardProps {
  disagreement: Disagreement;
  /** The event in whose view it stands; none where it stands by itself. */
  within?: string;
  /** The level of its heading. */
  heading: "h3" | "h4";
}

/** Words that differ, side by side and of equal weight: what each says, what differs, what they share. No verdict. */
export function DisagreementCard({ disagreement, within, heading: Heading }: DisagreementCardProps) {
  const { event } = useCorpus();
  const { id, kind, matter, title, differs, shared, events, sides } = disagreement;
  const selectEvent = useStore((state) => state.selectEvent);
  const still = useIsPrerendered();
  const others = events.flatMap((other) => (other === within ? [] : (event(other) ?? [])));
  return (
    <article className="disagreement" data-disagreement={id}>
      <Heading>{title}</Heading>
      <p className="disagreement-kind">
        <Icon of={kind} />
        {DISAGREEMENT_LABELS[kind]}, {SCOPE_LABELS[matter]}
      </p>
      <ul className="disagreement-sides">
        {sides.map((side) => (
          <DisagreementSideView key={side.excerpt + side.words} side={side} events={events} within={within} />
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
        <ul
          className="disagreement-events"
          aria-label={within ? "The other events it touches" : "The events it touches"}
        >
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

function DisagreementSideView(props: {
  side: DisagreementSide;
  events: readonly string[];
  within: string | undefined;
}) {
  const { side, events, within } = props;
  const { excerpt, event, article, articleNumber } = useCorpus();
  const selectEvent = useStore((state) => state.selectEvent);
  const readExcerpt = useStore((state) => state.readExcerpt);
  const still = useIsPrerendered();
  const words = excerpt(side.excerpt);
  if (!words) return null;
  const [before, after] = words.exact.split(side.words);
  const touched = events.flatMap((id) => event(id) ?? []);
  const owner = findEventForSide(words, touched, excerpt, within);
  const number = articleNumber(words.article);
  return (
    <li>
      <p className="side-claim">{side.says}</p>
      <blockquote cite={article(words.article)?.url}>
        {before}
        <em>{side.words}</em>
        {after}
      </blockquote>
      {still ? (
        <a className="to-excerpt" href={article(words.article)?.url}>
          Article {number} ›
        </a>
      ) : (
        <button
          type="button"
          className="to-excerpt"
          aria-label={`Read it in article ${number}: ${words.exact}`}
          onClick={() => (owner ? selectEvent(owner, words.id) : readExcerpt(words.id))}
        >
          Article {number} ›
        </button>
      )}
    </li>
  );
}
