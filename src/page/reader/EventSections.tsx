import type { ReactNode } from "react";
import { describeArticleDate } from "../../core/dates/formatDay.ts";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { correctionsOf } from "../../core/evidence/corrections.ts";
import { disclosuresOf } from "../../core/evidence/disclosure.ts";
import { correctionMessages } from "../../core/messages/corrections.ts";
import { BASIS_LABELS } from "../../core/messages/labels.ts";
import { listMessages } from "../../core/messages/list.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { disagreementsOf } from "../../core/model/disagreement.ts";
import { describePlaceAndTags } from "../../core/model/indexCorpus.ts";
import { type DirectedLink, describeLink, linksOf } from "../../core/model/link.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { DENIAL } from "../../core/model/vocabulary.ts";
import { isolateDirection } from "../../core/text/direction.ts";
import { ActorLink } from "../shared/ActorLink.tsx";
import { ClaimAttribution } from "../shared/ClaimAttribution.tsx";
import { DisagreementCard } from "../shared/DisagreementCard.tsx";
import { EventLink } from "../shared/EventLink.tsx";
import { ExcerptLinks } from "../shared/ExcerptLink.tsx";
import { Icon } from "../shared/Icon.tsx";
import { closeOnEscape, describeShortcuts } from "../shared/shortcuts.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { CiteButton } from "./CiteButton.tsx";
import { CiteOptions } from "./CiteOptions.tsx";
import { CorrectionEntry } from "./CorrectionEntry.tsx";

interface EventProps {
  event: TimelineEvent;
}

/** Shows everything about an event besides its quotes, in collapsed sections. */
export function EventSections({ event }: EventProps) {
  const { corpus } = useCorpus();
  const differences = disagreementsOf(event.id, corpus.disagreements);
  const links = linksOf(event.id, corpus.links);
  const corrections = correctionsOf(corpus, event.id);
  const articles = corpus.articles.length;
  return (
    <div className="event-sections">
      <Section title={correctionMessages.title} count={corrections.length}>
        {corrections.map((one) => (
          <CorrectionEntry key={one.date} correction={one} />
        ))}
      </Section>
      <Section title={listMessages.howDated}>
        <DateBasis event={event} />
        <PublicitySection event={event} />
      </Section>
      <Section title={listMessages.concerned} count={event.actors.length}>
        <Participants event={event} />
      </Section>
      <Section title={listMessages.leftOut(articles)} count={event.silences.length}>
        <ul className="silences">
          {event.silences.map((silence) => (
            <li key={silence}>{silence}</li>
          ))}
        </ul>
      </Section>
      <Section title={shellMessages.differences} count={differences.length} data-differences="">
        <div className="event-disagreements">
          {differences.map((difference) => (
            <DisagreementCard key={difference.id} disagreement={difference} within={event.id} />
          ))}
        </div>
      </Section>
      <Section title={messages.linkedEvents} count={links.length}>
        <LinkList links={links} />
        <p className="soft key-hint">{describeShortcuts("stepInThread")}</p>
      </Section>
      <Section title={messages.statements} count={event.claims.length}>
        <ClaimList event={event} />
      </Section>
      <Section title={messages.citeEvent}>
        <div className="row">
          <CiteOptions cited={{ event }} />
        </div>
      </Section>
      <PlaceAndTags event={event} />
    </div>
  );
}

interface SectionProps {
  title: string;
  /** Number of entries; a section without any is left out. */
  count?: number;
  children: ReactNode;
  "data-differences"?: "";
}

function Section({ title, count, children, ...data }: SectionProps) {
  if (count === 0) return null;
  return (
    <details className="reader-section" onKeyDown={closeOnEscape} {...data}>
      <summary>
        <h3>
          {title}
          {count !== undefined && <span className="count"> · {count}</span>}
        </h3>
      </summary>
      {children}
    </details>
  );
}

/** Lists the claims in our own words, with type, speaker, quotes and citation. */
function ClaimList({ event }: EventProps) {
  return (
    <ol className="claim-list">
      {event.claims.map((claim) => (
        <li key={claim.text}>
          <ClaimAttribution claim={claim} form="badge" />
          <p>{claim.text}</p>
          <div className="claim-foot">
            <ExcerptLinks excerpts={claim.excerpts} />
            <CiteButton cited={{ event, claim }} label={messages.citeStatement} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Shows how the date is known, with the quotes that it rests on. */
function DateBasis({ event }: EventProps) {
  const { basis, reasoning, excerpts } = event.date;
  return (
    <>
      <p>
        <strong>
          <Icon of={basis} />
          {BASIS_LABELS[basis]}.
        </strong>{" "}
        {reasoning}
      </p>
      <ExcerptLinks excerpts={excerpts} />
    </>
  );
}

/** Shows by when an event was public: where it became so, if the articles say that, and who reports it. */
function PublicitySection({ event }: EventProps) {
  const { corpus, article } = useCorpus();
  const disclosure = disclosuresOf(corpus).get(event.id);
  const record = disclosure && article(disclosure.article);
  if (!record) return null;
  const links = linksOf(event.id, corpus.links).filter(
    ({ link: { kind, from } }) => kind === "became-public-at" && from === event.id,
  );
  return (
    <>
      <h4>{messages.disclosure}</h4>
      <LinkList links={links} />
      <p>
        {disclosure.at.length === 0 && !disclosure.isPublicAct && `${messages.disclosureUnknown} `}
        {messages.reports(isolateDirection(record.short), describeArticleDate(record))}
      </p>
    </>
  );
}

/** Names denials above the quotes of both events, so that nobody reads one side without the other. */
export function DenialLinks({ event }: EventProps) {
  const { corpus, event: eventOf } = useCorpus();
  const denials = linksOf(event.id, corpus.links).filter(({ link }) => link.kind === "denies");
  if (denials.length === 0) return null;
  return (
    <ul className="denials">
      {denials.map((one) => {
        const linked = eventOf(one.other);
        return (
          linked && (
            <li key={one.other}>
              <EventLink event={linked}>
                <Icon of={DENIAL} />
                {describeLink(one, isolateDirection(linked.title))}
              </EventLink>
            </li>
          )
        );
      })}
    </ul>
  );
}

/** Lists linked events in words, each with its date and the quotes that state the link. */
function LinkList({ links }: { links: readonly DirectedLink[] }) {
  const { event: eventOf } = useCorpus();
  return (
    <ul className="linked-events">
      {links.map((one) => {
        const { link, other } = one;
        const linked = eventOf(other);
        return (
          linked && (
            <li key={`${link.from} ${link.kind} ${link.to}`}>
              <EventLink event={linked}>{describeLink(one, isolateDirection(linked.title))}</EventLink>
              <p className="soft">{formatEventDate(linked.date)}</p>
              <ExcerptLinks excerpts={link.excerpts} />
            </li>
          )
        );
      })}
    </ul>
  );
}

/** Lists the participants with their roles and the quotes that name them. */
function Participants({ event }: EventProps) {
  const { actor, role: roleOf } = useCorpus();
  if (event.actors.length === 0) return null;
  return (
    <ul className="participants">
      {event.actors.map(({ actor: id, role, excerpts, because }) => (
        <li key={`${id} ${role}`}>
          <ActorLink actor={actor(id)} /> <span className="soft">{roleOf(role).label}</span>{" "}
          {because !== undefined && <span className="soft">{messages.editorsDecision(because)}</span>}
          <ExcerptLinks excerpts={excerpts} />
        </li>
      ))}
    </ul>
  );
}

/** Shows the place and the tags in one line. */
function PlaceAndTags({ event }: EventProps) {
  const words = describePlaceAndTags(useCorpus().corpus, event);
  return words === "" ? null : <p className="place-and-tags soft">{words}</p>;
}
