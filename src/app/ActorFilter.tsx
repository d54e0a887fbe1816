import type { Corpus } from "../corpus/corpus.ts";
import { countsByActor } from "../event/filterEvents.ts";
import { useChoice } from "../state/store.ts";

/** One toggle per actor with its count of events; the first group open, the rest one step away. */
export function ActorFilter({ corpus, shown }: { corpus: Corpus; shown: number }) {
  const chosen = useChoice((choice) => choice.actors);
  const toggleActor = useChoice((choice) => choice.toggleActor);
  const clearActors = useChoice((choice) => choice.clearActors);
  const counts = countsByActor(corpus.events);
  const toggles = (group: string) =>
    corpus.actors
      .filter((actor) => actor.group === group)
      .map(({ id, name, short }) => (
        <button
          key={id}
          type="button"
          className="actor"
          aria-pressed={chosen.includes(id)}
          onClick={() => toggleActor(id)}
        >
          {short ?? name} <span className="count">{counts.get(id) ?? 0}</span>
        </button>
      ));
  const [first, ...others] = corpus.groups;
  return (
    <section className="filter" aria-label="Filter by actor">
      {first && (
        <fieldset className="people">
          <legend className="unseen">{first.label}</legend>
          {toggles(first.id)}
        </fieldset>
      )}
      {others.map(({ id, label }) => {
        const on = corpus.actors.filter((actor) => actor.group === id && chosen.includes(actor.id)).length;
        return (
          <details key={id} name="actor-group">
            <summary>
              {label}
              {on > 0 && <span className="count"> {on} on</span>}
            </summary>
            <div className="menu">{toggles(id)}</div>
          </details>
        );
      })}
      <p className="tally" role="status">
        {shown} of {corpus.events.length} events
        {chosen.length > 0 && (
          <button type="button" onClick={clearActors}>
            Show all
          </button>
        )}
      </p>
    </section>
  );
}
