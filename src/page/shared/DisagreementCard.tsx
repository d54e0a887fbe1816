import { findEventForSide } from "../../core/evidence/eventForSide.ts";
import { DISAGREEMENT_LABELS } from "../../core/messages/labels.ts";
import { sectionMessages as messages } from "../../core/messages/sections.ts";
import type { Disagreement } from "../../core/model/disagreement.ts";
import { languageOf } from "../../core/text/direction.ts";
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
  const { event } = useCorpus();
  const { id, kind, subject, title, differs, shared, events } = disagreement;
  const others = events.flatMap((other) => (other === within ? [] : (event(other) ?? [])));
  return (
    <article className="disagreement" data-disagreement={id}>
      <h4>{title}</h4>
      <p className="soft" data-kind={kind}>
        <Icon of={kind} />
        {DISAGREEMENT_LABELS[kind]}
        {subject !== title && ` · ${subject}`}
      </p>
      <DisagreementSides disagreement={disagreement} within={within} className="disagreement-sides" />
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

interface DisagreementSidesProps {
  disagreement: Pick<Disagreement, "events" | "sides">;
  within?: string | undefined;
  className: string;
}

/** Lists quotes that differ, with the words in which they do. Each leads to its source. */
export function DisagreementSides({ disagreement, within, className }: DisagreementSidesProps) {
  const { event, excerpt, article } = useCorpus();
  const events = disagreement.events.flatMap((id) => event(id) ?? []);
  return (
    <ul className={className}>
      {disagreement.sides.map((side) => {
        const quoted = excerpt(side.excerpt);
        if (!quoted) return null;
        const source = article(quoted.article);
        return (
          <li key={side.excerpt + side.words}>
            <p className="side-claim">{side.says}</p>
            <blockquote cite={source?.url} {...languageOf(source)} translate="no">
              <QuoteWithWords exact={quoted.exact} words={side.words} />
            </blockquote>
            <SourceLink excerpt={quoted} event={findEventForSide(quoted, events, excerpt, within)} />
            {source?.publisher !== undefined && <small className="soft"> {source.publisher}</small>}
          </li>
        );
      })}
    </ul>
  );
}

/** Shows a quote in quotation marks, with the words in which it differs from others. */
export function QuoteWithWords({ exact, words }: { exact: string; words: string }) {
  const [before, after] = exact.split(words);
  const [opening, closing] = quote(exact).split(exact);
  return (
    <>
      {opening}
      {before}
      <em>{words}</em>
      {after}
      {closing}
    </>
  );
}
