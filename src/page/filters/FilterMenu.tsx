import { type ReactNode, useState } from "react";
import { toggleItem, withActorToggled } from "../../core/filter/activeFilters.ts";
import type { Filter, ListFacet } from "../../core/filter/filter.ts";
import { filterMessages } from "../../core/messages/filters.ts";
import { BASIS_LABELS, DISAGREEMENT_LABELS } from "../../core/messages/labels.ts";
import { MARKED_KINDS } from "../../core/model/disagreement.ts";
import { StandingTypes } from "../shared/ClaimAttribution.tsx";
import { setFilter, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import type { VisibleEvents } from "../state/useVisibleEvents.ts";
import { ChangingText } from "../ui/ChangingText.tsx";
import { DateRangeFilter } from "./DateRangeFilter.tsx";
import { countAll, groupActorOptions, useFacetCounts } from "./facets.ts";
import { type Option, OptionList } from "./OptionList.tsx";

type FacetName = "roles" | ListFacet;

/** Describes whose role the options filter by. `chosen` holds names. */
function roleHeading(chosen: readonly string[], match: Filter["match"]): string {
  const [one] = chosen;
  if (one === undefined) return filterMessages.role;
  if (chosen.length === 1) return filterMessages.roleOf(one);
  return match === "any" ? filterMessages.roleOfAny : filterMessages.roleOfEach;
}

const labelsToOptions = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([id, label]) => ({ id, label }));

interface FilterMenuProps {
  shown: VisibleEvents;
  /** The choice of the as-of day, below the filters. */
  children: ReactNode;
}

/** Shows every filter except the choice of actors. Each opens on a click, or if it is in use. */
export function FilterMenu({ shown, children }: FilterMenuProps) {
  const { corpus, actor } = useCorpus();
  const filter = useStore((state) => state.filter);
  const counts = useFacetCounts(shown);
  const { include, exclude, match } = filter;
  const facet = (kind: FacetName, heading: string, all: readonly Option[], below?: ReactNode) => {
    const isChosen = (id: string) => (filter[kind] as readonly string[]).includes(id);
    // A term that no event has is in the vocabulary only.
    const options = all.filter(({ id }) => countAll(corpus)[kind].has(id) || isChosen(id));
    return (
      options.length > 0 && (
        <Facet heading={heading} chosen={filter[kind].length}>
          <OptionList
            name={heading}
            groups={[{ heading: "", options }]}
            countOf={(id) => counts[kind].get(id)}
            isChosen={isChosen}
            onToggle={(id) => setFilter(toggleItem(filter, kind, id))}
          />
          {below}
        </Facet>
      )
    );
  };
  const names = include.map((id) => actor(id)?.name ?? id);
  return (
    <>
      {facet("stages", filterMessages.stage, corpus.stages)}
      {facet(
        "standings",
        filterMessages.standing,
        corpus.standings,
        <StandingTypes standings={corpus.standings.map(({ id }) => id)}>
          {filterMessages.standingMeanings}
        </StandingTypes>,
      )}
      {facet(
        "articles",
        filterMessages.basedOn,
        corpus.articles.map(({ id, short }) => ({ id, label: short })),
      )}
      {facet(
        "differences",
        filterMessages.differences,
        MARKED_KINDS.map((kind) => ({ id: kind, label: DISAGREEMENT_LABELS[kind] })),
      )}
      {facet("roles", roleHeading(names, match), corpus.roles)}
      {facet("tags", filterMessages.tag, corpus.tags)}
      {facet("places", filterMessages.place, corpus.places)}
      {facet("bases", filterMessages.basis, labelsToOptions(BASIS_LABELS))}
      <Facet heading={filterMessages.dates} chosen={filter.range ? 1 : 0}>
        <DateRangeFilter counts={counts} />
      </Facet>
      <Facet heading={filterMessages.leaveOut} chosen={exclude.length}>
        <OptionList
          name={filterMessages.leaveOut}
          groups={groupActorOptions(corpus)}
          countOf={(id) => counts.actors.get(id)}
          isChosen={(id) => exclude.includes(id)}
          onToggle={(id) =>
            setFilter(withActorToggled(filter, id, exclude.includes(id) ? "neither" : "exclude"))
          }
        />
      </Facet>
      {children}
    </>
  );
}

/** One filter. Its options are rendered while it is open. `chosen` is the number of those in use. */
function Facet({ heading, chosen, children }: { heading: string; chosen: number; children: ReactNode }) {
  const [open, setOpen] = useState(chosen > 0);
  return (
    <details className="facet" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <ChangingText>{heading}</ChangingText>{" "}
        {chosen > 0 && <span className="facet-count">{filterMessages.chosen(chosen)}</span>}
      </summary>
      {open && children}
    </details>
  );
}
