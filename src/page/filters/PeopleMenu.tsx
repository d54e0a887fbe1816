import { shellMessages } from "../../core/messages/shell.ts";
import { toggleActor, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import type { VisibleEvents } from "../state/useVisibleEvents.ts";
import { groupActorOptions, useFacetCounts } from "./facets.ts";
import { OptionList } from "./OptionList.tsx";

/** Chooses people and organisations, by group, the most frequent first. */
export function PeopleMenu({ shown }: { shown: VisibleEvents }) {
  const { corpus } = useCorpus();
  const include = useStore((state) => state.filter.include);
  const { actors: counts } = useFacetCounts(shown);
  return (
    <OptionList
      name={shellMessages.people}
      groups={groupActorOptions(corpus)}
      countOf={(id) => counts.get(id)}
      isChosen={(id) => include.includes(id)}
      onToggle={toggleActor}
    />
  );
}
