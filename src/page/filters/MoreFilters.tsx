import { toggleItem, withActorToggled } from "../../core/filter/activeFilters.ts";
import type { FacetCounts } from "../../core/filter/facetCounts.ts";
import type { Filter, ListFacet } from "../../core/filter/filter.ts";
import { DISAGREEMENT_LABELS, MARKED_KINDS } from "../../core/model/disagreement.ts";
import { BASIS_LABELS } from "../../core/model/eventDate.ts";
import type { Term } from "../../core/model/vocabulary.ts";
import { setFilter, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { DateRangeFilter } from "./DateRangeFilter.tsx";
import { FacetOption } from "./FacetOption.tsx";

type FacetName = "roles" | ListFacet;

/** Describes whose role the options filter by, as in "Role of somebody". */
function roleHeading({ include, match }: Filter): string {
  if (include.length === 0) return "somebody";
  if (include.length === 1) return "the person or body chosen";
  return match === "any" ? "one of those chosen" : "each of those chosen";
}

const toOption = ({ id, label }: Term): [id: string, label: string] => [id, label];

/** Shows every filter except the choice of actors. */
export function MoreFilters({ counts }: { counts: FacetCounts | null }) {
  const { corpus } = useCorpus();
  const filter = useStore((state) => state.filter);
  const facet = (kind: FacetName, legend: string, options: [id: string, label: string][]) => (
    <fieldset className="row facet">
      <legend>{legend}</legend>
      {options.map(([id, label]) => (
        <FacetOption
          key={id}
          label={label}
          count={counts && (counts[kind].get(id) ?? 0)}
          chosen={(filter[kind] as readonly string[]).includes(id)}
          onToggle={() => setFilter(toggleItem(filter, kind, id))}
        />
      ))}
    </fieldset>
  );
  return (
    <>
      <p className="popover-title">More filters</p>
      {facet("roles", `Role of ${roleHeading(filter)}`, corpus.roles.map(toOption))}
      {facet("stages", "Stage", corpus.stages.map(toOption))}
      {facet("standings", "Type of statement", corpus.standings.map(toOption))}
      {facet("bases", "Basis of the date", Object.entries(BASIS_LABELS))}
      {facet(
        "articles",
        "Rests on the words of",
        corpus.articles.map(({ id, short }) => [id, short]),
      )}
      {facet(
        "differences",
        "Differences",
        MARKED_KINDS.map((kind) => [kind, DISAGREEMENT_LABELS[kind]]),
      )}
      <DateRangeFilter counts={counts} />
      <fieldset className="row facet">
        <legend>Leave out events with</legend>
        <select
          aria-label="Leave out events with"
          value=""
          onChange={({ target }) => setFilter(withActorToggled(filter, target.value, "exclude"))}
        >
          <option value="">Choose an actor…</option>
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
