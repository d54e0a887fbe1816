import { datingInWords } from "../../core/dates/formatEventDate.ts";
import { saidBy, saidOf } from "../../core/evidence/statements.ts";
import { type Actor, ROLES, type Role } from "../../core/model/actor.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { lookup } from "../../core/model/lookup.ts";
import { STANDINGS } from "../../core/model/standing.ts";
import type { Claim, TimelineEvent } from "../../core/model/timelineEvent.ts";
import { quoted } from "../../core/text/quotationMarks.ts";
import { WordsLinks } from "../shared/ExcerptLink.tsx";
import { Sign } from "../shared/Icon.tsx";
import { useChoice } from "../state/store.ts";

interface Props {
  corpus: Corpus;
  actor: Actor;
  /** Called when the card leads elsewhere. */
  onLeave(): void;
}

/** One actor from the articles alone: how each describes it, its events by role, what it said and what is said of it. */
export function ActorCard({ corpus, actor, onLeave }: Props) {
  return (
    <>
      <Described corpus={corpus} actor={actor} onLeave={onLeave} />
      {(Object.keys(ROLES) as Role[]).map((role) => (
        <EventsByRole key={role} corpus={corpus} actor={actor} role={role} onLeave={onLeave} />
      ))}
      <Said
        corpus={corpus}
        heading={`What ${actor.name} said`}
        said={saidBy(actor.id, corpus.events)}
        onLeave={onLeave}
      />
      <Said
        corpus={corpus}
        heading={`What is said in events that concern ${actor.name}`}
        said={saidOf(actor.id, corpus.events)}
        onLeave={onLeave}
      />
    </>
  );
}

function Described({ corpus, actor, onLeave }: Props) {
  const readExcerpt = useChoice((choice) => choice.readExcerpt);
  const { excerpt, numberOf } = lookup(corpus);
  const quotes = actor.described.flatMap((id) => excerpt.get(id) ?? []);
  if (quotes.length + actor.aliases.length === 0) return null;
  return (
    <section>
      <h3>In the articles’ words</h3>
      {quotes.length > 0 && (
        <ul>
          {quotes.map(({ id, exact, article }) => (
            <li key={id} className="describes">
              <blockquote>{quoted(exact)}</blockquote>
              <button
                type="button"
                className="to-words"
                aria-label={`Read it in article ${numberOf(article)}: ${exact}`}
                onClick={() => {
                  onLeave();
                  readExcerpt(id);
                }}
              >
                Article {numberOf(article)} ›
              </button>
            </li>
          ))}
        </ul>
      )}
      {actor.aliases.length > 0 && (
        <p className="soft">Named there as {actor.aliases.map((alias) => quoted(alias)).join(", ")}</p>
      )}
    </section>
  );
}

/** Over the events of each role: whole sentences, and no count beside a death. */
const HEADINGS: Readonly<Record<Role, (name: string) => string>> = {
  killed: (name) => `The killing of ${name}`,
  did: (name) => `What ${name} did, as the articles tell it`,
  said: (name) => `Where ${name} speaks`,
  addressed: (name) => `What was addressed to ${name}`,
  "spoken-of": (name) => `Where ${name} is spoken of`,
};

function EventsByRole({ corpus, actor, role, onLeave }: Props & { role: Role }) {
  const selectEvent = useChoice((choice) => choice.selectEvent);
  const events = corpus.events.filter((event) =>
    event.actors.some((part) => part.actor === actor.id && part.role === role),
  );
  if (events.length === 0) return null;
  return (
    <section>
      <h3>{HEADINGS[role](actor.name)}</h3>
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
            <p className="soft">{datingInWords(event.dating)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said(props: {
  corpus: Corpus;
  heading: string;
  said: readonly { event: TimelineEvent; claim: Claim }[];
  onLeave(): void;
}) {
  const { corpus, heading, said, onLeave } = props;
  if (said.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul>
        {said.map(({ event, claim }) => (
          <li key={`${event.id} ${claim.text}`}>
            <p>
              <span className={`badge ${claim.standing}`}>
                <Sign of={claim.standing} />
                {STANDINGS[claim.standing]}
              </span>{" "}
              {claim.text}
            </p>
            <WordsLinks corpus={corpus} event={event.id} excerpts={claim.excerpts} onGo={onLeave} />
          </li>
        ))}
      </ul>
    </section>
  );
}
