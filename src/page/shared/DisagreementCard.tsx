import { findEventForSide } from "../../core/evidence/excerptUsage.ts";
import { DISAGREEMENT_LABELS, type Disagreement } from "../../core/model/disagreement.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { EventLink } from "./EventLink.tsx";
import { SourceLink } from "./ExcerptLink.tsx";
import { Icon } from "./Icon.tsx";

interface DisagreementCardProps {
  disagreement: Disagreement;
  /** Id of the event whose details contain the card, if any. */
  within?: string;
  /** Level of the heading. */
  heading: "h3" | "h4";
}

/** Shows quotes that differ side by side, with equal weight: what differs, what both say, and no verdict. */
export function DisagreementCard({ disagreement, within, heading: Heading }: DisagreementCardProps) {
  const { event, excerpt, article } = useCorpus();
  const { id, kind, title, differs, shared, events, sides } = disagreement;
  const touched = events.flatMap((eventId) => event(eventId) ?? []);
  const others = touched.filter((other) => other.id !== within);
  return (
    <article className="disagreement" data-disagreement={id}>
      <Heading>{title}</Heading>
      <p className="soft">
        <Icon of={kind} />
        {DISAGREEMENT_LABELS[kind]}
      </p>
      <ul className="disagreement-sides">
        {sides.map((side) => {
          const quoted = excerpt(side.excerpt);
          if (!quoted) return null;
          const [before, after] = quoted.exact.split(side.words);
          return (
            <li key={side.excerpt + side.words}>
              <p className="side-claim">{side.says}</p>
              <blockquote cite={article(quoted.article)?.url}>
                {before}
                <em>{side.words}</em>
                {after}
              </blockquote>
              <SourceLink excerpt={quoted} event={findEventForSide(quoted, touched, excerpt, within)} />
            </li>
          );
        })}
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
          {others.map((other) => (
            <li key={other.id}>
              <EventLink event={other} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
