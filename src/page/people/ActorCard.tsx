import type { ReactNode } from "react";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { eventsByActor } from "../../core/evidence/participation.ts";
import { describeWhenSaid } from "../../core/evidence/statementDate.ts";
import { type Statement, statementsAbout, statementsBy } from "../../core/evidence/statements.ts";
import { peopleMessages as messages } from "../../core/messages/people.ts";
import type { Actor } from "../../core/model/actor.ts";
import { allExcerptsOf, type TimelineEvent } from "../../core/model/timelineEvent.ts";
import { formatRoleHeading, SPEAKING_ROLE } from "../../core/model/vocabulary.ts";
import { isolateDirection, languageOf } from "../../core/text/direction.ts";
import { quote } from "../../core/text/quote.ts";
import { ClaimAttribution } from "../shared/ClaimAttribution.tsx";
import { EventLink } from "../shared/EventLink.tsx";
import { ExcerptLinks, SourceLink } from "../shared/ExcerptLink.tsx";
import { IsolatedText } from "../shared/IsolatedText.tsx";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { showEventsOf } from "./showEventsOf.ts";
import { useShownMembers } from "./useShownMembers.ts";

/** Number of entries that a section of the card shows at first. */
const ENTRIES = 20;

/**
 * Shows an actor in a dialog, from the articles alone: descriptions, events by role, own statements, and
 * others about them.
 */
export function ActorCard({ actor }: { actor: Actor }) {
  const { corpus, group } = useCorpus();
  const statements = statementsBy(actor.id, corpus.events);
  const isReported = ({ claim }: Statement) => claim.reportedBy !== undefined;
  const direct = statements.filter((one) => !isReported(one));
  const listEvents = (role: string, except: readonly TimelineEvent[] = []) =>
    corpus.events
      .filter(({ actors }) => actors.some((part) => part.actor === actor.id && part.role === role))
      .filter((event) => !except.includes(event))
      .map((event) => (
        <li key={event.id}>
          <EventLink event={event} />
          <p className="soft">
            {role === SPEAKING_ROLE
              ? describeWhenSaid(corpus, event, actor.id, allExcerptsOf(event))
              : formatEventDate(event.date)}
          </p>
        </li>
      ));
  const listStatements = (statements: readonly Statement[]) =>
    statements.map(({ event, claim }) => (
      <li key={`${event.id} ${claim.text}`}>
        <ClaimAttribution claim={claim} form="badge" />
        <p>{claim.text}</p>
        <p className="soft">{describeWhenSaid(corpus, event, claim.speaker, claim.excerpts)}</p>
        <ExcerptLinks event={event.id} excerpts={claim.excerpts} />
      </li>
    ));
  const count = eventsByActor(corpus).get(actor.id)?.length ?? 0;
  const speaking = [
    ...listStatements(direct),
    ...listEvents(
      SPEAKING_ROLE,
      direct.map(({ event }) => event),
    ),
  ];
  return (
    <Dialog
      heading={<IsolatedText text={actor.name} />}
      above={group(actor.group).label}
      closeLabel={messages.closeCard}
      onClose={() => useStore.setState({ openActor: null })}
    >
      {count > 0 && (
        <button type="button" className="actor-card-filter" onClick={() => showEventsOf(actor.id)}>
          {messages.showOnly(count)}
        </button>
      )}
      <ActorDescription actor={actor} />
      {corpus.roles.map((role) => (
        <CardSection
          key={role.id}
          heading={formatRoleHeading(role, isolateDirection(actor.name))}
          items={role.id === SPEAKING_ROLE ? speaking : listEvents(role.id)}
        />
      ))}
      <CardSection
        heading={messages.reportedStatements}
        items={listStatements(statements.filter(isReported))}
      />
      <CardSection
        heading={messages.statementsAbout}
        items={listStatements(statementsAbout(actor.id, corpus.events))}
      />
    </Dialog>
  );
}

function ActorDescription({ actor }: { actor: Actor }) {
  const { corpus, article, excerpt: excerptOf } = useCorpus();
  const described = actor.described.flatMap((id) => excerptOf(id) ?? []);
  if (described.length + actor.aliases.length === 0) return null;
  return (
    <section>
      <h3>{messages.described(corpus.articles.length)}</h3>
      {described.length > 0 && (
        <ul>
          {described.map((excerpt) => (
            <li key={excerpt.id} className="actor-card-quote">
              <blockquote {...languageOf(article(excerpt.article))} translate="no">
                {quote(excerpt.exact)}
              </blockquote>
              <SourceLink excerpt={excerpt} />
            </li>
          ))}
        </ul>
      )}
      {actor.aliases.length > 0 && <p className="soft">{messages.alsoCalled(actor.aliases.map(quote))}</p>}
    </section>
  );
}

/** Section of the card; nothing if its list is empty. It has no count: no number belongs beside a death. */
function CardSection({ heading, items }: { heading: string; items: ReactNode[] }) {
  const { shown, added, remaining, showMore } = useShownMembers(ENTRIES)(heading, items);
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul>{shown}</ul>
      {remaining > 0 && (
        <button type="button" onClick={showMore}>
          {messages.showMore(added, remaining)}
        </button>
      )}
    </section>
  );
}
