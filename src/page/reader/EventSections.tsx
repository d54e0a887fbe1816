import { describeArticleDate } from "../../core/dates/formatDay.ts";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { disclosuresOf } from "../../core/evidence/disclosure.ts";
import { BASIS_LABELS } from "../../core/messages/labels.ts";
import { listMessages } from "../../core/messages/list.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import { describePlaceAndTags } from "../../core/model/indexCorpus.ts";
import { linksOf } from "../../core/model/link.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { DENIAL } from "../../core/model/vocabulary.ts";
import { ActorLink } from "../shared/ActorLink.tsx";
import { ClaimAttribution } from "../shared/ClaimAttribution.tsx";
import { EventLink } from "../shared/EventLink.tsx";
import { ExcerptLinks } from "../shared/ExcerptLink.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useCorpus } from "../state/useCorpus.tsx";
import { CiteButton } from "./CiteButton.tsx";

interface EventSectionProps {
  event: TimelineEvent;
  /** Id of the excerpt in view. */
  current: string | null;
}

/** Lists the claims with type, speaker, quotes and citation. */
export function ClaimList({ event, current }: EventSectionProps) {
  return (
    <ol className="claim-list">
      {event.claims.map((claim) => (
        <li key={claim.text}>
          <ClaimAttribution claim={claim} form="badge" />
          <p>{claim.text}</p>
          <div className="claim-foot">
            <ExcerptLinks event={event.id} excerpts={claim.excerpts} current={current} />
            <CiteButton cited={{ event, claim }} label={messages.citeStatement} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Shows how the date is known, with the quotes that it rests on. */
export function DateBasis({ event, current }: EventSectionProps) {
  const { basis, reasoning, excerpts } = event.date;
  return (
    <div>
      <h3>{listMessages.howDated}</h3>
      <p>
        <span className="badge" data-term={basis}>
          <Icon of={basis} />
          {BASIS_LABELS[basis]}.
        </span>{" "}
        {reasoning}
      </p>
      <ExcerptLinks event={event.id} excerpts={excerpts} current={current} />
    </div>
  );
}

/** Shows by when an event was public: where it became so, if the articles say that, and who reports it. */
export function DisclosureSection({ event, current }: EventSectionProps) {
  const { corpus, article } = useCorpus();
  const disclosure = disclosuresOf(corpus).get(event.id);
  const record = disclosure && article(disclosure.article);
  if (!record) return null;
  return (
    <div className="disclosure">
      <h3>{messages.disclosure}</h3>
      <LinkedEvents event={event} current={current} only="became-public-at" />
      <p>
        {disclosure.at.length === 0 && !disclosure.isPublicAct && `${messages.disclosureUnknown} `}
        {messages.reports(record.short, describeArticleDate(record))}
      </p>
    </div>
  );
}

interface LinkedEventsProps extends EventSectionProps {
  /**
   * Kind of link that has its own place: the events at which this one became public, or denials, which both
   * events show first, so that nobody reads one side without the other. Without it, all other links.
   */
  only?: "became-public-at" | "denies";
}

/** Shows links to other events, each with the date of the event and the quotes that state the link. */
export function LinkedEvents({ event, current, only }: LinkedEventsProps) {
  const { corpus, event: eventOf } = useCorpus();
  const links = linksOf(event.id, corpus.links).filter(({ link: { kind, from } }) => {
    const hasOwnPlace = kind === "denies" || (kind === "became-public-at" && from === event.id);
    return only ? hasOwnPlace && kind === only : !hasOwnPlace;
  });
  if (links.length === 0) return null;
  return (
    <div className={only === "denies" ? "linked-events denials" : "linked-events"}>
      {!only && <h3>{messages.linkedEvents}</h3>}
      <ul>
        {links.map(({ link, other, words: label }) => {
          const linked = eventOf(other);
          if (!linked) return null;
          return (
            <li key={`${link.from} ${link.kind} ${link.to}`}>
              <EventLink event={linked}>
                {link.kind === "denies" && <Icon of={DENIAL} />}
                {label.charAt(0).toUpperCase() + label.slice(1)}: {linked.title}
              </EventLink>
              <p className="soft">{formatEventDate(linked.date)}</p>
              <ExcerptLinks event={event.id} excerpts={link.excerpts} current={current} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Lists the participants with their roles and the quotes that name them. */
export function Participants({ event, current }: EventSectionProps) {
  const { actor, role: roleOf } = useCorpus();
  if (event.actors.length === 0) return null;
  return (
    <div className="participants">
      <h3>{listMessages.concerned}</h3>
      <ul>
        {event.actors.map(({ actor: id, role, excerpts, because }) => (
          <li key={`${id} ${role}`}>
            <ActorLink actor={actor(id)} /> <span className="soft">{roleOf(role).label}</span>{" "}
            {because !== undefined && <span className="soft">{messages.editorsDecision(because)}</span>}
            <ExcerptLinks event={event.id} excerpts={excerpts} current={current} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Shows the place and the tags in one line. */
export function PlaceAndTags({ event }: Pick<EventSectionProps, "event">) {
  const words = describePlaceAndTags(useCorpus().corpus, event);
  return words === "" ? null : <p className="place-and-tags soft">{words}</p>;
}

/** Lists what the articles leave out about an event. */
export function Silences({ event }: Pick<EventSectionProps, "event">) {
  const { corpus } = useCorpus();
  if (event.silences.length === 0) return null;
  return (
    <div className="silences">
      <h3>{listMessages.leftOut(corpus.articles.length)}</h3>
      <ul>
        {event.silences.map((silence) => (
          <li key={silence}>{silence}</li>
        ))}
      </ul>
    </div>
  );
}
