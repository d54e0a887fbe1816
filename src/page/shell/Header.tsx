import { Fragment, useMemo } from "react";
import { activeFilters } from "../../core/filter/activeFilters.ts";
import { buildFacetCounts, type FacetCounts } from "../../core/filter/facetCounts.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { ActorFilter } from "../filters/ActorFilter.tsx";
import { ResultCount } from "../filters/ResultCount.tsx";
import { SearchBox } from "../search/SearchBox.tsx";
import type { SearchState } from "../search/useSearch.ts";
import { QuotedText } from "../shared/ExcerptLink.tsx";
import { useDeferredStore, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import type { VisibleEvents } from "../state/useVisibleEvents.ts";
import { lazyPart } from "../ui/lazyPart.ts";
import { Popover } from "../ui/Popover.tsx";
import { useIsWide } from "../ui/useMediaQuery.ts";
import { ThemeButton } from "./ThemeButton.tsx";

const loadSearchResults = async () => (await import("../search/SearchResults.tsx")).SearchResults;
const SearchResults = lazyPart(loadSearchResults, "searchResults");
const FilterChips = lazyPart(
  async () => (await import("../filters/FilterChips.tsx")).FilterChips,
  "activeFilters",
);
const MoreFilters = lazyPart(
  async () => (await import("../filters/MoreFilters.tsx")).MoreFilters,
  "filters",
  () => shellMessages.loadingFilters,
);
const SharePanel = lazyPart(
  async () => (await import("../share/SharePanel.tsx")).SharePanel,
  "share",
  () => shellMessages.loading,
);

/** Shows title and standfirst, search, sharing and filters. */
export function Header({ shown, searching }: { shown: VisibleEvents; searching: SearchState }) {
  const { corpus } = useCorpus();
  const { events, filterable, filter } = shown;
  const { prepare, ...search } = searching;
  const counts = useMemo(() => filterable && buildFacetCounts(filterable, filter), [filterable, filter]);
  const prepareSearch = () => {
    prepare();
    // Loaded early, so that the results appear at once. If that fails, the part itself says so.
    loadSearchResults().catch(() => undefined);
  };
  return (
    <header className="header">
      <div className="row header-line">
        <p className="brand">On the Record</p>
        <nav className="row header-contents" aria-label={shellMessages.onThisPage}>
          <a href="#chronicle-heading">{shellMessages.eventList}</a>
          {corpus.disagreements.length > 0 && (
            <a href="#disagreements-heading">{shellMessages.differences}</a>
          )}
          <a href="#actors-heading">{shellMessages.people}</a>
        </nav>
      </div>
      <div className="row header-tools interactive">
        <ResultCountPosition wide visible={events.length} />
        <SearchBox onFocus={prepareSearch} />
        <Popover className="share" name={shellMessages.shareAndDownload} label={shellMessages.share}>
          <p className="popover-title">{shellMessages.shareAndDownload}</p>
          <SharePanel events={events} />
        </Popover>
        <ThemeButton />
      </div>
      <h1>{corpus.title}</h1>
      <p className="header-summary">
        {corpus.standfirst.map(({ text, excerpts }, i) => (
          <Fragment key={text}>
            {i > 0 && " "}
            <QuotedText text={text} excerpts={excerpts} />
          </Fragment>
        ))}
      </p>
      <section className="row filter-bar interactive" aria-label={shellMessages.filters}>
        <ActorFilter counts={counts}>
          <MoreFiltersMenu counts={counts} />
        </ActorFilter>
        <ResultCountPosition wide={false} visible={events.length} />
        <ActiveFilters />
        {(search.found || search.preparing || search.error) && <SearchResults {...search} />}
      </section>
    </header>
  );
}

/** Opens every filter except the choice of actors. */
function MoreFiltersMenu({ counts }: { counts: FacetCounts | null }) {
  const filter = useStore((state) => state.filter);
  const active = activeFilters(filter).filter(({ kind }) => kind !== "include").length;
  return (
    <Popover
      className="wide"
      name={shellMessages.moreFilters}
      label={shellMessages.menu(shellMessages.moreFilters, active)}
    >
      <MoreFilters counts={counts} />
    </Popover>
  );
}

/** Loads the chips once there is an active filter or an as-of day. */
function ActiveFilters() {
  const active = useDeferredStore(({ filter, asOf }) => activeFilters(filter).length > 0 || asOf !== null);
  return active && <FilterChips />;
}

/**
 * Shows the result count beside the title if there is room, otherwise with the filters. The prerendered
 * page contains both, and its style sheet hides one.
 */
function ResultCountPosition({ wide, visible }: { wide: boolean; visible: number }) {
  const isWide = useIsWide();
  return isWide === null || isWide === wide ? <ResultCount visible={visible} /> : null;
}
