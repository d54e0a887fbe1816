import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { statementsAbout, statementsBy } from "../../core/evidence/statements.ts";
import { type Actor, type ActorRole, ROLE_LABELS } from "../../core/model/actor.ts";
import { STANDING_LABELS } from "../../core/model/standing.ts";
import type { Claim, TimelineEvent } from "../../core/model/timelineEvent.ts";
import { quote } from "../../core/text/quote.ts";
import { ExcerptLinks } from "../shared/ExcerptLink.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";

interface ActorCardProps {
  actor: Actor;
  /** Called when the card leads elsewhere. */
  onLeave(): void;
}

/** One actor from the articles alone: how each describes it, its events by role, what it said and what is said of it. */
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
        said={statementsBy(actor.id, corpus.events)}
        onLeave={onLeave}
      />
      <ActorStatements
        heading={`What is said in events that concern ${actor.name}`}
        said={statementsAbout(actor.id, corpus.events)}
        onLeave={onLeave}
      />
    </>
  );
}

function ActorDescription({ actor, onLeave }: ActorCardProps) {
  const readExcerpt = useStore((state) => state.readExcerpt);
  const { excerpt, articleNumber } = useCorpus();
  const quotes = actor.described.flatMap((id) => excerpt(id) ?? []);
  if (quotes.length + actor.aliases.length === 0) return null;
  return (
    <section>
      <h3>In the articles’ words</h3>
      {quotes.length > 0 && (
        <ul>
          {quotes.map(({ id, exact, article }) => (
            <li key={id} className="actor-card-quote">
              <blockquote>{quote(exact)}</blockquote>
              <button
                type="button"
                className="to-excerpt"
                aria-label={`Read it in article ${articleNumber(article)}: ${exact}`}
                onClick={() => {
                  onLeave();
                  readExcerpt(id);
                }}
              >
                Article {articleNumber(article)} ›
              </button>
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

/** Over the events of each role: whole sentences, and no count beside a death. */
const ROLE_HEADINGS: Readonly<Record<ActorRole, (name: string) => string>> = {
  killed: (name) => `The killing of ${name}`,
  did: (name) => `What ${name} did, as the articles tell it`,
  said: (name) => `Where ${name} speaks`,
  addressed: (name) => `What was addressed to ${name}`,
  "spoken-of": (name) => `Where ${name} is spoken of`,
};

function EventsByRole({ actor, role, onLeave }: ActorCardProps & { role: ActorRole }) {
  const { corpus } = useCorpus();
  const selectEvent = useStore((state) => state.selectEvent);
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
            <button
              type="button"
              className="event-link"
              onClick={() => {
                onLeave();
                selectEvent(event.id);
              }}
            >
              {event.title}
            </button>
            <p className="soft">{formatEventDate(event.date)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ActorStatements(props: {
  heading: string;
  said: readonly { event: TimelineEvent; claim: Claim }[];
  onLeave(): void;
}) {
  const { heading, said, onLeave } = props;
  if (said.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul>
        {said.map(({ event, claim }) => (
          <li key={`${event.id} ${claim.text}`}>
            <p>
              <span className={`badge ${claim.standing}`}>
                <Icon of={claim.standing} />
                {STANDING_LABELS[claim.standing]}
              </span>{" "}
              {claim.text}
            </p>
            <ExcerptLinks event={event.id} excerpts={claim.excerpts} onGo={onLeave} />
          </li>
        ))}
      </ul>
    </section>
  );
}
