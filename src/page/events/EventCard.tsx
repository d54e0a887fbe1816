import { type MouseEvent, memo, use } from "react";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { describePublicity, findPublicity } from "../../core/evidence/disclosure.ts";
import { describeAttribution, findClaimOf, leadExcerptsOf } from "../../core/evidence/statements.ts";
import { listMessages as messages } from "../../core/messages/list.ts";
import { describeMarkedDifferences, differenceKindOf } from "../../core/model/disagreement.ts";
import type { EventDate } from "../../core/model/eventDate.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { languageOf } from "../../core/text/direction.ts";
import { quotePassage } from "../../core/text/quote.ts";
import { ActorLink } from "../shared/ActorLink.tsx";
import { Icon } from "../shared/Icon.tsx";
import { IsolatedText } from "../shared/IsolatedText.tsx";
import { StaticParts } from "../shared/StaticParts.ts";
import { selectEvent, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { StaticSlot } from "../ui/StaticSlot.tsx";

interface EventCardProps {
  /** Events that share a card (see `buildEventCards`), at least one. */
  events: readonly TimelineEvent[];
  /** Heading of the titles: one level below the heading above the card. */
  heading: "h3" | "h4";
  /** Excerpt that the next card begins with. This card shows another of its quotes, if it has one. */
  next: string | undefined;
}

/** Renders events as one card. If there are several, their common date and first quote appear once. */
export const EventCard = memo(function EventCard({ events, heading, next }: EventCardProps) {
  const [event] = events;
  if (!event) return null;
  if (events.length === 1) return <CardEntry {...{ event, heading, next }} isWholeCard />;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the titles are buttons; the rest of the card is a larger target for them
    <li className="event-card" onClick={selectClicked}>
      <CardDate date={event.date} shared />
      <ul>
        {events.map((one) => (
          <CardEntry key={one.id} event={one} {...{ heading, next }} isWholeCard={false} />
        ))}
      </ul>
      <CardQuotes event={event} sides={false} next={undefined} />
    </li>
  );
});

/** Selects the event of the clicked entry. Elsewhere in a card, selects the first event of the card. */
function selectClicked({ target, currentTarget }: MouseEvent): void {
  const entry = (target as Element).closest("[data-event]") ?? currentTarget.querySelector("[data-event]");
  const id = entry?.getAttribute("data-event");
  if (id) selectEvent(id);
}

interface CardEntryProps extends Pick<EventCardProps, "heading" | "next"> {
  event: TimelineEvent;
  /** Whether the entry is a card of its own. Otherwise the card around it has the date and the quote. */
  isWholeCard: boolean;
}

const CardEntry = memo(function CardEntry({ event, heading: Heading, next, isWholeCard }: CardEntryProps) {
  const { corpus, actor } = useCorpus();
  const selected = useStore((state) => state.event === event.id);
  const prerendered = useIsPrerendered();
  const { EventDetails } = use(StaticParts);
  const differs = describeMarkedDifferences(event.id, corpus.disagreements);
  const kind = differenceKindOf(event.id, corpus.disagreements);
  const asOf = useStore((state) => state.asOf);
  const publicity = findPublicity(corpus, event, asOf);
  const actors = [...new Set(event.actors.map((one) => one.actor))];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the title is a button; the rest of the card is a larger target for it
    <li
      className={`event-entry${isWholeCard ? " event-card" : ""}${selected ? " selected" : ""}${publicity ? ` as-of-${publicity}` : ""}`}
      id={`event-${event.id}`}
      data-event={event.id}
      onClick={isWholeCard ? selectClicked : undefined}
    >
      {publicity && publicity !== "public" && (
        <p className="as-of-note">{describePublicity(corpus, event, asOf)}</p>
      )}
      {isWholeCard && <CardDate date={event.date} />}
      <Heading>
        <LinkButton className="link" href={`#event-${event.id}`} aria-pressed={selected} dir="auto">
          {/* WebKit paints no highlight of a search on text directly inside a button. */}
          <span>{event.title}</span>
        </LinkButton>
      </Heading>
      {isWholeCard && <CardQuotes event={event} sides={kind === "articles"} next={next} />}
      {kind && (
        <p className={kind === "articles" ? "event-differs red" : "event-differs"}>
          <Icon of={kind} />
          {differs}
        </p>
      )}
      {prerendered && <StaticSlot>{EventDetails && <EventDetails event={event} />}</StaticSlot>}
      {actors.length > 0 && (
        <ul className="row event-actors" aria-label={messages.concerned}>
          {actors.map((id) => (
            <li key={id}>
              <ActorLink actor={actor(id)} short />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
});

/** Shows a date in words, and how it is known if no article prints it. `shared`: by several events. */
function CardDate({ date, shared = false }: { date: EventDate; shared?: boolean }) {
  const isRange = date.form === "within" || date.form === "by";
  const words = formatEventDate(date);
  return (
    <p className="card-date">
      {(shared && isRange ? messages.each(words) : words) +
        (date.basis === "printed" ? "" : `\u00a0· ${messages.dateBasis[date.basis]}`)}
    </p>
  );
}

interface CardQuotesProps extends Pick<EventCardProps, "next"> {
  event: TimelineEvent;
  sides: boolean;
}

/** Shows the first quote of an event, or the quotes of all `sides` of its first difference. */
function CardQuotes({ event, sides, next }: CardQuotesProps) {
  const { corpus, article, articleName, excerpt } = useCorpus();
  const firsts = event.claims.flatMap(({ excerpts }) => excerpts.slice(0, 1));
  const first = firsts.find((id) => id !== next) ?? firsts[0];
  const shown = sides ? leadExcerptsOf(corpus, event) : [first];
  const quotes = shown.flatMap((id) => (id && excerpt(id)) || []);
  return (
    <div className="card-quotes">
      {quotes.map(({ id, exact, article: source }) => {
        const claim = findClaimOf(corpus, event, id);
        return (
          <figure key={id}>
            <blockquote cite={article(source)?.url} {...languageOf(article(source))} translate="no">
              {quotePassage(exact)}
            </blockquote>
            <figcaption>
              {claim && `${describeAttribution(corpus, claim)}\u00a0· `}
              <cite>
                <IsolatedText text={articleName(source)} />
              </cite>
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}
