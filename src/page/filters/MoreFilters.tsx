import { toggleItem, withActorToggled } from "../../core/filter/activeFilters.ts";
import type { FacetCounts } from "../../core/filter/facetCounts.ts";
import type { Filter, ListFacet } from "../../core/filter/filter.ts";
import { filterMessages } from "../../core/messages/filters.ts";
import { BASIS_LABELS, DISAGREEMENT_LABELS } from "../../core/messages/labels.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { MARKED_KINDS } from "../../core/model/disagreement.ts";
import type { Term } from "../../core/model/vocabulary.ts";
import { StandingTypes } from "../shared/ClaimAttribution.tsx";
import { setFilter, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { DateRangeFilter } from "./DateRangeFilter.tsx";
import { FacetOption } from "./FacetOption.tsx";

type FacetName = "roles" | ListFacet;

/** Describes whose role the options filter by. `chosen` holds names. */
function roleHeading(chosen: readonly string[], match: Filter["match"]): string {
  const [one] = chosen;
  if (one === undefined) return filterMessages.role;
  if (chosen.length === 1) return filterMessages.roleOf(one);
  return match === "any" ? filterMessages.roleOfAny : filterMessages.roleOfEach;
}

const labelsToTerms = (labels: Readonly<Record<string, string>>): Term[] =>
  Object.entries(labels).map(([id, label]) => ({ id, label }));

/** Shows every filter except the choice of actors. */
export function MoreFilters({ counts }: { counts: FacetCounts | null }) {
  const { corpus, actor } = useCorpus();
  const filter = useStore((state) => state.filter);
  const { include, match } = filter;
  const facet = (kind: FacetName, legend: string, options: readonly Term[]) => (
    <fieldset className="row facet">
      <legend>{legend}</legend>
      {options.map(({ id, label, description }) => (
        <FacetOption
          key={id}
          label={label}
          description={description}
          count={counts && (counts[kind].get(id) ?? 0)}
          chosen={(filter[kind] as readonly string[]).includes(id)}
          onToggle={() => setFilter(toggleItem(filter, kind, id))}
        />
      ))}
    </fieldset>
  );
  return (
    <>
      <p className="popover-title">{shellMessages.moreFilters}</p>
      {facet(
        "roles",
        roleHeading(
          include.map((id) => actor(id)?.name ?? id),
          match,
        ),
        corpus.roles,
      )}
      {facet("stages", filterMessages.stage, corpus.stages)}
      {facet("standings", filterMessages.standing, corpus.standings)}
      <StandingTypes standings={corpus.standings.map(({ id }) => id)}>
        {filterMessages.standingMeanings}
      </StandingTypes>
      {corpus.tags.length > 0 && facet("tags", filterMessages.tag, corpus.tags)}
      {corpus.places.length > 0 && facet("places", filterMessages.place, corpus.places)}
      {facet("bases", filterMessages.basis, labelsToTerms(BASIS_LABELS))}
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
      <DateRangeFilter counts={counts} />
      <fieldset className="row facet">
        <legend>{filterMessages.leaveOut}</legend>
        <select
          aria-label={filterMessages.leaveOut}
          value=""
          onChange={({ target }) => setFilter(withActorToggled(filter, target.value, "exclude"))}
        >
          <option value="">{filterMessages.chooseActor}</option>
          {corpus.groups.map(({ id, label }) => (
            <optgroup key={id} label={label}>
              {corpus.actors
                .filter((actor) => actor.group === id && !filter.exclude.includes(actor.id))
                .map((actor) => (
                  <option key={actor.id} value={actor.id}>
                    {actor.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </fieldset>
    </>
  );
}
