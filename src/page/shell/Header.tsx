import { type ComponentProps, useMemo } from "react";
import { facetCounts } from "../../core/filter/facetCounts.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { ActorFilter } from "../filters/ActorFilter.tsx";
import { ActiveFilters } from "../filters/FilterChips.tsx";
import { MoreFilters } from "../filters/MoreFilters.tsx";
import { Tally } from "../filters/ResultCount.tsx";
import { SearchBox } from "../search/SearchBox.tsx";
import { SearchFound } from "../search/SearchResults.tsx";
import type { Searching } from "../search/useSearch.ts";
import { ShareMenu } from "../share/ShareMenu.tsx";
import type { Shown } from "../state/useVisibleEvents.ts";
import { useWide } from "../ui/useMediaQuery.ts";
import { ThemeButton } from "./ThemeButton.tsx";

interface Props {
  corpus: Corpus;
  shown: Shown;
  searching: Searching;
}

/** Title, what the case is, search, sharing and filters. */
export function Masthead({ corpus, shown, searching }: Props) {
  const { events, facts, filter } = shown;
  const { prepare, ...state } = searching;
  const counts = useMemo(() => facts && facetCounts(facts, filter), [facts, filter]);
  return (
    <header className="masthead">
      <div className="brand-line">
        <p className="brand">On the Record</p>
        <nav className="contents" aria-label="On this page">
          <a href="#chronicle-heading">Chronicle</a>
          {corpus.disagreements.length > 0 && <a href="#disagreements-heading">Where the words differ</a>}
          <a href="#actors-heading">People and institutions</a>
        </nav>
      </div>
      <div className="masthead-tools">
        <TallyWhere wide corpus={corpus} shown={events.length} />
        <SearchBox onFocus={prepare} />
        <ShareMenu corpus={corpus} events={events} />
        <ThemeButton />
      </div>
      <h1>{corpus.title}</h1>
      <p className="summary">{corpus.summary}</p>
      <section className="filter" aria-label="Filters">
        <ActorFilter corpus={corpus} counts={counts} />
        <MoreFilters corpus={corpus} counts={counts} />
        <TallyWhere wide={false} corpus={corpus} shown={events.length} />
        <ActiveFilters corpus={corpus} />
        <SearchFound corpus={corpus} {...state} />
      </section>
    </header>
  );
}

/** The tally beside the title, where there is room, or with the filters; the still edition has both, and its style sheet chooses. */
function TallyWhere({ wide, ...tally }: { wide: boolean } & ComponentProps<typeof Tally>) {
  const room = useWide();
  return room === null || room === wide ? <Tally {...tally} /> : null;
}
