import type { ActorGroup } from "../../core/evidence/participation.ts";
import { formatNumber } from "../../core/messages/language.ts";
import { peopleMessages as messages } from "../../core/messages/people.ts";
import { languageOf } from "../../core/text/direction.ts";
import { quote } from "../../core/text/quote.ts";
import { ActorLink } from "../shared/ActorLink.tsx";
import { IsolatedText } from "../shared/IsolatedText.tsx";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";
import { useShownMembers } from "./useShownMembers.ts";

/** Number of actors of each group that the list shows at first. */
const LISTED = 50;

/** Lists people and organisations by group, each with the first description in the articles. */
export function PeopleList({ groups }: { groups: readonly ActorGroup[] }) {
  const { excerpt, article, articleName } = useCorpus();
  const prerendered = useIsPrerendered();
  const shownMembers = useShownMembers(LISTED);
  return groups.map(({ group, members }) => {
    const { shown, added, remaining, showMore } = shownMembers(group.id, members);
    return (
      <section key={group.id} className="actor-group">
        <h3>{group.label}</h3>
        <ul>
          {shown.map(({ actor, events: { length } }) => {
            const description = excerpt(actor.described[0] ?? "");
            return (
              <li key={actor.id} id={`actor-${actor.id}`}>
                {prerendered ? (
                  <strong>
                    <IsolatedText text={actor.name} />
                  </strong>
                ) : (
                  <ActorLink actor={actor} />
                )}
                <span className="actor-events">
                  {formatNumber(length)} <span className="unseen">{messages.eventsUnit(length)}</span>
                </span>
                {description && (
                  <p>
                    <q {...languageOf(article(description.article))} translate="no">
                      {quote(description.exact)}
                    </q>{" "}
                    <small>
                      <IsolatedText text={articleName(description.article)} />
                    </small>
                  </p>
                )}
              </li>
            );
          })}
        </ul>
        {remaining > 0 && (
          <>
            {prerendered && (
              <p className="static-only">
                {messages.mostFrequent(shown.length, members.length)} <a href="corpus.json">corpus.json</a>
              </p>
            )}
            <button type="button" className="interactive" onClick={showMore}>
              {messages.showMore(added, remaining)}
            </button>
          </>
        )}
      </section>
    );
  });
}
