import type { ReactNode } from "react";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { statementsAbout, statementsBy } from "../../core/evidence/statements.ts";
import type { Actor } from "../../core/model/actor.ts";
import { formatRoleHeading } from "../../core/model/vocabulary.ts";
import { quote } from "../../core/text/quote.ts";
import { ClaimAttribution } from "../shared/ClaimAttribution.tsx";
import { EventLink } from "../shared/EventLink.tsx";
import { ExcerptLinks, SourceLink } from "../shared/ExcerptLink.tsx";
import { useCorpus } from "../state/useCorpus.tsx";

interface ActorCardProps {
  actor: Actor;
  /** Runs when a link in the card changes what the reader shows. */
  onLeave(): void;
}

/**
 * Shows an actor from the articles alone: descriptions, events by role, own statements, and others about
 * them.
 */
export function ActorCard({ actor, onLeave }: ActorCardProps) {
  const { corpus } = useCorpus();
  const listEvents = (role: string) =>
    corpus.events
      .filter(({ actors }) => actors.some((part) => part.actor === actor.id && part.role === role))
      .map((event) => (
        <li key={event.id}>
          <EventLink event={event} onGo={onLeave} />
          <p className="soft">{formatEventDate(event.date)}</p>
        </li>
      ));
  const listStatements = (statements: ReturnType<typeof statementsBy>) =>
    statements.map(({ event, claim }) => (
      <li key={`${event.id} ${claim.text}`}>
        <p className="soft">
          <ClaimAttribution claim={claim} form="badge" />
        </p>
        <p>{claim.text}</p>
        <ExcerptLinks event={event.id} excerpts={claim.excerpts} onGo={onLeave} />
      </li>
    ));
  return (
    <>
      <ActorDescription actor={actor} onLeave={onLeave} />
      {corpus.roles.map((role) => (
        <CardSection
          key={role.id}
          heading={formatRoleHeading(role, actor.name)}
          items={listEvents(role.id)}
        />
      ))}
      <CardSection
        heading={`What ${actor.name} said`}
        items={listStatements(statementsBy(actor.id, corpus.events))}
      />
      <CardSection
        heading={`What is said in events that concern ${actor.name}`}
        items={listStatements(statementsAbout(actor.id, corpus.events))}
      />
    </>
  );
}

function ActorDescription({ actor, onLeave }: ActorCardProps) {
  const { excerpt } = useCorpus();
  const quotes = actor.described.flatMap((id) => excerpt(id) ?? []);
  if (quotes.length + actor.aliases.length === 0) return null;
  return (
    <section>
      <h3>In the articles’ words</h3>
      {quotes.length > 0 && (
        <ul>
          {quotes.map(({ id, exact }) => (
            <li key={id} className="actor-card-quote">
              <blockquote>{quote(exact)}</blockquote>
              <SourceLink excerpt={id} onGo={onLeave} />
            </li>
          ))}
        </ul>
      )}
      {actor.aliases.length > 0 && (
        <p className="soft">Named there as {actor.aliases.map((alias) => quote(alias)).join(", ")}</p>
      )}
    </section>
  );
}

/** Section of the card; nothing if its list is empty. It has no count: no number belongs beside a death. */
function CardSection({ heading, items }: { heading: string; items: ReactNode[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul>{items}</ul>
    </section>
  );
}
