import { type ComponentProps, useMemo } from "react";
import { buildFacetCounts } from "../../core/filter/facetCounts.ts";
import { ActorFilter } from "../filters/ActorFilter.tsx";
import { FilterChips } from "../filters/FilterChips.tsx";
import { MoreFilters } from "../filters/MoreFilters.tsx";
import { ResultCount } from "../filters/ResultCount.tsx";
import { SearchBox } from "../search/SearchBox.tsx";
import { SearchResults } from "../search/SearchResults.tsx";
import type { SearchState } from "../search/useSearch.ts";
import { ShareMenu } from "../share/ShareMenu.tsx";
import { useCorpus } from "../state/useCorpus.tsx";
import type { VisibleEvents } from "../state/useVisibleEvents.ts";
import { useIsWide } from "../ui/useMediaQuery.ts";
import { ThemeButton } from "./ThemeButton.tsx";

interface HeaderProps {
  shown: VisibleEvents;
  searching: SearchState;
}

/** Title, what the case is, search, sharing and filters. */
export function Header({ shown, searching }: HeaderProps) {
  const { corpus } = useCorpus();
  const { events, filterable, filter } = shown;
  const { prepare, ...state } = searching;
  const counts = useMemo(() => filterable && buildFacetCounts(filterable, filter), [filterable, filter]);
  return (
    <header className="header">
      <div className="header-line">
        <p className="brand">On the Record</p>
        <nav className="header-contents" aria-label="On this page">
          <a href="#chronicle-heading">Chronicle</a>
          {corpus.disagreements.length > 0 && <a href="#disagreements-heading">Where the words differ</a>}
          <a href="#actors-heading">People and institutions</a>
        </nav>
      </div>
      <div className="header-tools">
        <ResultCountPosition wide shown={events.length} />
        <SearchBox onFocus={prepare} />
        <ShareMenu events={events} />
        <ThemeButton />
      </div>
      <h1>{corpus.title}</h1>
      <p className="header-summary">{corpus.summary}</p>
      <section className="filter-bar" aria-label="Filters">
        <ActorFilter counts={counts} />
        <MoreFilters counts={counts} />
        <ResultCountPosition wide={false} shown={events.length} />
        <FilterChips />
        <SearchResults {...state} />
      </section>
    </header>
  );
}

/** The tally beside the title, where there is room, or with the filters; the still edition has both, and its style sheet chooses. */
function ResultCountPosition({ wide, ...tally }: { wide: boolean } & ComponentProps<typeof ResultCount>) {
  const room = useIsWide();
  return room === null || room === wide ? <ResultCount {...tally} /> : null;
}
