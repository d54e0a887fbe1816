import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { statementsAbout, statementsBy } from "../../core/evidence/statements.ts";
import { type Actor, type ActorRole, ROLE_LABELS } from "../../core/model/actor.ts";
import type { Claim, TimelineEvent } from "../../core/model/timelineEvent.ts";
import { quote } from "../../core/text/quote.ts";
import { StandingBadge } from "../shared/ClaimAttribution.tsx";
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
  return (
    <>
      <ActorDescription actor={actor} onLeave={onLeave} />
      {(Object.keys(ROLE_LABELS) as ActorRole[]).map((role) => (
        <EventsByRole key={role} actor={actor} role={role} onLeave={onLeave} />
      ))}
      <ActorStatements
        heading={`What ${actor.name} said`}
        statements={statementsBy(actor.id, corpus.events)}
        onLeave={onLeave}
      />
      <ActorStatements
        heading={`What is said in events that concern ${actor.name}`}
        statements={statementsAbout(actor.id, corpus.events)}
        onLeave={onLeave}
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

/**
 * Headings of the events of each role: sentences without a count, because no number belongs beside a
 * death.
 */
const ROLE_HEADINGS: Readonly<Record<ActorRole, (name: string) => string>> = {
  killed: (name) => `The killing of ${name}`,
  did: (name) => `What ${name} did, as the articles tell it`,
  said: (name) => `Where ${name} speaks`,
  addressed: (name) => `What was addressed to ${name}`,
  "spoken-of": (name) => `Where ${name} is spoken of`,
};

function EventsByRole({ actor, role, onLeave }: ActorCardProps & { role: ActorRole }) {
  const { corpus } = useCorpus();
  const events = corpus.events.filter((event) =>
    event.actors.some((part) => part.actor === actor.id && part.role === role),
  );
  if (events.length === 0) return null;
  return (
    <section>
      <h3>{ROLE_HEADINGS[role](actor.name)}</h3>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <EventLink event={event} onGo={onLeave} />
            <p className="soft">{formatEventDate(event.date)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ActorStatements(props: {
  heading: string;
  statements: readonly { event: TimelineEvent; claim: Claim }[];
  onLeave(): void;
}) {
  const { heading, statements, onLeave } = props;
  if (statements.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul>
        {statements.map(({ event, claim }) => (
          <li key={`${event.id} ${claim.text}`}>
            <p>
              <StandingBadge standing={claim.standing} /> {claim.text}
            </p>
            <ExcerptLinks event={event.id} excerpts={claim.excerpts} onGo={onLeave} />
          </li>
        ))}
      </ul>
    </section>
  );
}
