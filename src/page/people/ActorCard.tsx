import type { ReactNode } from "react";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { statementsAbout, statementsBy } from "../../core/evidence/statements.ts";
import type { Actor } from "../../core/model/actor.ts";
import { formatRoleHeading } from "../../core/model/vocabulary.ts";
import { quote } from "../../core/text/quote.ts";
import { ClaimAttribution } from "../shared/ClaimAttribution.tsx";
import { EventLink } from "../shared/EventLink.tsx";
import { ExcerptLinks, SourceLink } from "../shared/ExcerptLink.tsx";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/**
 * Shows an actor in a dialog, from the articles alone: descriptions, events by role, own statements, and
 * others about them.
 */
export function ActorCard({ actor }: { actor: Actor }) {
  const { corpus, group } = useCorpus();
  const listEvents = (role: string) =>
    corpus.events
      .filter(({ actors }) => actors.some((part) => part.actor === actor.id && part.role === role))
      .map((event) => (
        <li key={event.id}>
          <EventLink event={event} />
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
        <ExcerptLinks event={event.id} excerpts={claim.excerpts} />
      </li>
    ));
  return (
    <Dialog
      heading={actor.name}
      above={group(actor.group).label}
      closeLabel="Close this card"
      onClose={() => useStore.setState({ openActor: null })}
    >
      <ActorDescription actor={actor} />
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
    </Dialog>
  );
}

function ActorDescription({ actor }: { actor: Actor }) {
  const { excerpt: excerptOf } = useCorpus();
  const described = actor.described.flatMap((id) => excerptOf(id) ?? []);
  if (described.length + actor.aliases.length === 0) return null;
  return (
    <section>
      <h3>In the articles’ words</h3>
      {described.length > 0 && (
        <ul>
          {described.map((excerpt) => (
            <li key={excerpt.id} className="actor-card-quote">
              <blockquote>{quote(excerpt.exact)}</blockquote>
              <SourceLink excerpt={excerpt} />
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
