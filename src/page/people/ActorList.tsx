import { shellMessages } from "../../core/messages/shell.ts";
import { quote } from "../../core/text/quote.ts";
import { ActorLink } from "../shared/ActorLink.tsx";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";

/** Lists the people and organisations by group, each with the first description in the articles. */
export function ActorList() {
  const { corpus, excerpt, articleName } = useCorpus();
  const prerendered = useIsPrerendered();
  return (
    <section id="actors" tabIndex={-1} className="page-section" aria-labelledby="actors-heading">
      <h2 id="actors-heading">{shellMessages.people}</h2>
      {corpus.groups.map(({ id, label }, i) => {
        const members = corpus.actors.filter(({ group }) => group === id);
        if (members.length === 0) return null;
        return (
          <section key={id} className={i === 0 ? "actor-group first" : "actor-group"}>
            <h3>{label}</h3>
            <ul>
              {members.map((actor) => {
                const description = excerpt(actor.described[0] ?? "");
                return (
                  <li key={actor.id} id={`actor-${actor.id}`}>
                    {prerendered ? <strong>{actor.name}</strong> : <ActorLink actor={actor} />}
                    {description && (
                      <p>
                        <q>{quote(description.exact)}</q> <small>{articleName(description.article)}</small>
                      </p>
                    )}
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
