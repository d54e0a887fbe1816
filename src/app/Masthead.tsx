import { type ComponentProps, useMemo } from "react";
import { ActiveFilters } from "../choosing/ActiveFilters.tsx";
import { ActorFilter } from "../choosing/ActorFilter.tsx";
import { MoreFilters } from "../choosing/MoreFilters.tsx";
import { SearchBox } from "../choosing/SearchBox.tsx";
import { SearchFound } from "../choosing/SearchFound.tsx";
import { ShareMenu } from "../choosing/ShareMenu.tsx";
import { Tally } from "../choosing/Tally.tsx";
import type { Searching } from "../choosing/useSearch.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { EventFacts } from "../event/eventFacts.ts";
import { facetCounts } from "../event/facetCounts.ts";
import type { Filter } from "../event/filter.ts";
import type { TimelineEvent } from "../event/timelineEvent.ts";
import { ThemeButton } from "./ThemeButton.tsx";
import { useWide } from "./useRoom.ts";

type FoundProps = ComponentProps<typeof SearchFound>;

interface Props {
  corpus: Corpus;
  /** The events on show. */
  events: TimelineEvent[];
  /** What the choices of the filter are counted over; null while that can wait. */
  facts: readonly EventFacts[] | null;
  filter: Filter;
  found: FoundProps["found"];
  searching: Omit<Searching, "found">;
}

/** Title, what the case is, search, sharing and filters. */
export function Masthead({ corpus, events, facts, filter, found, searching }: Props) {
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
        <SearchFound corpus={corpus} found={found} {...state} />
      </section>
    </header>
  );
}

/** The tally beside the title, where there is room, or with the filters; the still edition has both, and its style sheet chooses. */
function TallyWhere({ wide, ...tally }: { wide: boolean } & ComponentProps<typeof Tally>) {
  const room = useWide();
  return room === null || room === wide ? <Tally {...tally} /> : null;
}
