import { findEventForSide } from "../../core/evidence/excerptUsage.ts";
import { DISAGREEMENT_LABELS } from "../../core/messages/labels.ts";
import { sectionMessages as messages } from "../../core/messages/sections.ts";
import type { Disagreement } from "../../core/model/disagreement.ts";
import { quote } from "../../core/text/quote.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { EventLink } from "./EventLink.tsx";
import { SourceLink } from "./ExcerptLink.tsx";
import { Icon } from "./Icon.tsx";

interface DisagreementCardProps {
  disagreement: Disagreement;
  /** Id of the event whose details contain the card, if any. */
  within?: string;
}

/** Shows quotes that differ side by side, with equal weight: what differs, what both say, and no verdict. */
export function DisagreementCard({ disagreement, within }: DisagreementCardProps) {
  const { event, excerpt, article } = useCorpus();
  const { id, kind, subject, title, differs, shared, events, sides } = disagreement;
  const touched = events.flatMap((eventId) => event(eventId) ?? []);
  const others = touched.filter((other) => other.id !== within);
  return (
    <article className="disagreement" data-disagreement={id}>
      <h4>{title}</h4>
      <p className="soft">
        <Icon of={kind} />
        {DISAGREEMENT_LABELS[kind]}
        {subject !== title && ` · ${subject}`}
      </p>
      <ul className="disagreement-sides">
        {sides.map((side) => {
          const quoted = excerpt(side.excerpt);
          if (!quoted) return null;
          const source = article(quoted.article);
          const [before, after] = quoted.exact.split(side.words);
          const [opening, closing] = quote(quoted.exact).split(quoted.exact);
          return (
            <li key={side.excerpt + side.words}>
              <p className="side-claim">{side.says}</p>
              <blockquote cite={source?.url}>
                {opening}
                {before}
                <em>{side.words}</em>
                {after}
                {closing}
              </blockquote>
              <SourceLink excerpt={quoted} event={findEventForSide(quoted, touched, excerpt, within)} />
              {source?.publisher !== undefined && <small className="soft"> {source.publisher}</small>}
            </li>
          );
        })}
      </ul>
      <p>
        <strong>{messages.whatDiffers}</strong> {differs}
      </p>
      {shared !== "" && (
        <p>
          <strong>{messages.whatAgrees}</strong> {shared}
        </p>
      )}
      {others.length > 0 && (
        <ul
          className="disagreement-events"
          aria-label={within ? messages.otherEventsConcerned : messages.eventsConcerned}
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
