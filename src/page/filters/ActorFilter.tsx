import type { ReactNode } from "react";
import type { FacetCounts } from "../../core/filter/facetCounts.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { toggleActor, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { Popover } from "../ui/Popover.tsx";
import { FacetOption } from "./FacetOption.tsx";

interface ActorFilterProps {
  counts: FacetCounts | null;
  /** Menu after those of the groups, in the same row. */
  children: ReactNode;
}

/** Shows a toggle with a count for each actor. Each group but the first has its own popover. */
export function ActorFilter({ counts, children }: ActorFilterProps) {
  const { corpus, actor: actorOf } = useCorpus();
  const include = useStore((state) => state.filter.include);
  const options = (group: string) =>
    corpus.actors
      .filter((actor) => actor.group === group)
      .map(({ id, name, short }) => (
        <FacetOption
          key={id}
          label={short ?? name}
          count={counts && (counts.actors.get(id) ?? 0)}
          chosen={include.includes(id)}
          onToggle={() => toggleActor(id)}
        />
      ));
  const countChosen = (group: string) => include.filter((id) => actorOf(id)?.group === group).length;
  const [first, ...others] = corpus.groups;
  return (
    <>
      {first && (
        <fieldset className="row actor-filter">
          <legend className="unseen">{first.label}</legend>
          {options(first.id)}
        </fieldset>
      )}
      <div className="filter-groups">
        {others.map(({ id, label }) => (
          <Popover key={id} name={label} label={shellMessages.menu(label, countChosen(id))}>
            <p className="popover-title">{label}</p>
            {options(id)}
          </Popover>
        ))}
        {children}
      </div>
    </>
  );
}
