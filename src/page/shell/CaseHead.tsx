import { Fragment } from "react";
import { activeFilters } from "../../core/filter/activeFilters.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { ActorChips } from "../filters/ActorChips.tsx";
import { ResultCount } from "../filters/ResultCount.tsx";
import { QuotedText } from "../shared/QuotedText.tsx";
import { useDeferredStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import type { VisibleEvents } from "../state/useVisibleEvents.ts";
import { lazyPart } from "../ui/lazyPart.ts";
import { Popover } from "../ui/Popover.tsx";
import { ContentWarning } from "./ContentWarning.tsx";
import { FilterPanel, PeopleMenu } from "./menus.ts";

const FilterChips = lazyPart(
  async () => (await import("../filters/FilterChips.tsx")).FilterChips,
  "activeFilters",
);

/** Shows title, standfirst, content warning and filters. */
export function CaseHead({ shown }: { shown: VisibleEvents }) {
  const { corpus } = useCorpus();
  const filtered = useDeferredStore(
    // Not for a search alone: a row of chips would move the page while somebody types.
    ({ filter, asOf }) => activeFilters(filter).length > 0 || asOf !== null,
  );
  return (
    <div className="case-head">
      <h1>{corpus.title}</h1>
      <p className="standfirst">
        {corpus.standfirst.map(({ text, excerpts }, i) => (
          <Fragment key={text}>
            {i > 0 && " "}
            <QuotedText text={text} excerpts={excerpts} />
          </Fragment>
        ))}
      </p>
      <ContentWarning />
      <section className="filter-bar interactive" aria-label={shellMessages.filters}>
        <ActorChips />
        {/* One item of the bar: the count never has a row of its own. */}
        <div className="filter-tools">
          <div className="row filter-menus">
            <Popover name={shellMessages.people} label={shellMessages.people}>
              <PeopleMenu shown={shown} />
            </Popover>
            <Popover name={shellMessages.filters} label={shellMessages.filters}>
              <FilterPanel shown={shown} />
            </Popover>
          </div>
          <ResultCount shown={shown} />
        </div>
        {filtered && <FilterChips query={shown.query.trim()} />}
      </section>
    </div>
  );
}
