import { toggled } from "../../core/filter/activeFilters.ts";
import { articleInWords } from "../../core/filter/describeFilter.ts";
import type { FacetCounts } from "../../core/filter/facetCounts.ts";
import type { Filter } from "../../core/filter/filter.ts";
import { ROLES } from "../../core/model/actor.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { BASES } from "../../core/model/eventDate.ts";
import { STANDINGS } from "../../core/model/standing.ts";
import { useChoice } from "../state/store.ts";
import { WindowChoice } from "./DateRangeFilter.tsx";
import { LeaveOut } from "./ExcludeActor.tsx";
import { Option } from "./FacetOption.tsx";

type Facet = "roles" | "stages" | "standings" | "bases" | "articles";

/** Whose part the roles are asked of, to be read on by the options: "somebody … was killed". */
function whose({ include, match }: Filter): string {
  if (include.length === 0) return "somebody";
  if (include.length === 1) return "the person or body chosen";
  return match === "any" ? "one of those chosen" : "each of those chosen";
}

/** Every filter that is not an actor. */
export function MoreFiltersPanel({ corpus, counts }: { corpus: Corpus; counts: FacetCounts | null }) {
  const filter = useChoice((choice) => choice.filter);
  const setFilter = useChoice((choice) => choice.setFilter);
  const facet = (kind: Facet, legend: string, options: [id: string, label: string][]) => (
    <fieldset className="facet">
      <legend>{legend}</legend>
      {options.map(([id, label]) => (
        <Option
          key={id}
          label={label}
          count={counts && (counts[kind].get(id) ?? 0)}
          chosen={(filter[kind] as readonly string[]).includes(id)}
          onToggle={() => setFilter(toggled(filter, kind, id))}
        />
      ))}
    </fieldset>
  );
  return (
    <>
      <p className="menu-title">More filters</p>
      {facet("roles", `Only where ${whose(filter)} …`, Object.entries(ROLES))}
      {facet(
        "stages",
        "Stage",
        corpus.stages.map(({ id, label }) => [id, label]),
      )}
      {facet("standings", "Standing of a claim", Object.entries(STANDINGS))}
      {facet("bases", "Basis of the date", Object.entries(BASES))}
      {facet(
        "articles",
        "Rests on the words of",
        corpus.articles.map(({ id }) => [id, articleInWords(corpus, id)]),
      )}
      <fieldset className="facet">
        <legend>Agreement</legend>
        <Option
          label="Reports differ"
          count={counts?.differs ?? null}
          chosen={filter.differs}
          onToggle={() => setFilter({ ...filter, differs: !filter.differs })}
        />
      </fieldset>
      <WindowChoice corpus={corpus} counts={counts} />
      <LeaveOut corpus={corpus} />
    </>
  );
}
