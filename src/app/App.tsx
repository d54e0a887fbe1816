import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo } from "react";
import { ActorFilter } from "../choosing/ActorFilter.tsx";
import { MoreFilters } from "../choosing/MoreFilters.tsx";
import { NothingShown } from "../choosing/NothingShown.tsx";
import { SearchBox } from "../choosing/SearchBox.tsx";
import { SearchFound } from "../choosing/SearchFound.tsx";
import { ShareMenu } from "../choosing/ShareMenu.tsx";
import { ActiveFilters, Tally } from "../choosing/Tally.tsx";
import { useHighlights } from "../choosing/useHighlights.ts";
import { useSearch } from "../choosing/useSearch.ts";
import { Chronicle } from "../chronicle/Chronicle.tsx";
import type { Corpus } from "../corpus/corpus.ts";
import { corpusQuery } from "../corpus/queries.ts";
import { factsOf } from "../event/eventFacts.ts";
import { facetCounts } from "../event/facetCounts.ts";
import type { Filter } from "../event/filter.ts";
import { filterEvents } from "../event/filterEvents.ts";
import { Reader } from "../reader/Reader.tsx";
import { useChoice } from "../state/store.ts";
import { Legend } from "../timeline/Legend.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { UprightTimeline } from "../timeline/UprightTimeline.tsx";
import { Embed, isEmbedded } from "./Embed.tsx";
import { ThemeButton } from "./ThemeButton.tsx";
import { useAddress } from "./useAddress.ts";
import { useMediaQuery } from "./useMediaQuery.ts";

/** The page: loading, failed, or the case. */
export function App() {
  const { data, error, refetch } = useQuery(corpusQuery);
  if (data) return <Case corpus={data} />;
  if (!error)
    return (
      <p className="notice" role="status">
        Loading the timeline…
      </p>
    );
  return (
    <div className="notice" role="alert">
      <h1>The timeline could not be loaded</h1>
      <p>{error.message}</p>
      <button type="button" onClick={() => void refetch()}>
        Try again
      </button>
    </div>
  );
}

function Case({ corpus }: { corpus: Corpus }) {
  const { notes, dismiss } = useAddress(corpus);
  const filter = useChoice((choice) => choice.filter);
  const order = useChoice((choice) => choice.order);
  const closeEvent = useChoice((choice) => choice.closeEvent);
  const wide = useMediaQuery("(min-width: 1100px)");
  const phone = useMediaQuery("(max-width: 600px)");
  const { found, ...searching } = useSearch(corpus);
  useHighlights(found?.terms ?? null);
  const all = useMemo(() => factsOf(corpus), [corpus]);
  const facts = useMemo(() => {
    if (!found) return all;
    const ids = new Set(found.events);
    return all.filter(({ event }) => ids.has(event.id));
  }, [all, found]);
  const events = useMemo(() => filterEvents(facts, filter), [facts, filter]);
  const counts = useMemo(() => facetCounts(facts, filter), [facts, filter]);
  const listed = useMemo(() => {
    if (!found || order === "time") return events;
    const rank = new Map(found.events.map((id, i) => [id, i]));
    return [...events].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  }, [events, found, order]);
  const shownBy = useCallback((other: Filter) => filterEvents(facts, other).length, [facts]);
  useEffect(() => {
    document.documentElement.setAttribute("data-ready", "");
    document.title = `${corpus.title} · On the Record`;
  }, [corpus]);
  useEffect(() => {
    const onKey = (key: KeyboardEvent) => key.key === "Escape" && closeEvent();
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [closeEvent]);
  if (isEmbedded()) return <Embed corpus={corpus} events={events} narrow={phone} />;
  return (
    <>
      <header className="masthead">
        <p className="brand">On the Record</p>
        <div className="masthead-tools">
          {wide && <Tally corpus={corpus} shown={events.length} />}
          <SearchBox />
          <ShareMenu corpus={corpus} events={events} />
          <ThemeButton />
        </div>
        <h1>{corpus.title}</h1>
        <p className="summary">{corpus.summary}</p>
        <section className="filter" aria-label="Filters">
          <ActorFilter corpus={corpus} counts={counts} />
          <MoreFilters corpus={corpus} counts={counts} />
          {!wide && <Tally corpus={corpus} shown={events.length} />}
          <ActiveFilters corpus={corpus} />
          <SearchFound corpus={corpus} found={found} {...searching} />
        </section>
      </header>
      {notes.length > 0 && (
        <div className="notes" role="alert">
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <button type="button" onClick={dismiss}>
            Dismiss
          </button>
        </div>
      )}
      <div className="columns">
        <main>
          <section aria-label="Timeline" className="timeline-section">
            {phone ? (
              <UprightTimeline corpus={corpus} events={events} />
            ) : (
              <>
                <Timeline corpus={corpus} events={events} />
                <Legend />
              </>
            )}
          </section>
          <section aria-labelledby="chronicle-heading">
            <h2 id="chronicle-heading">Chronicle</h2>
            {phone && (
              <details className="legend-fold">
                <summary>What the shapes mean</summary>
                <Legend />
              </details>
            )}
            {events.length === 0 ? (
              <NothingShown corpus={corpus} shownBy={shownBy} />
            ) : (
              <Chronicle corpus={corpus} events={listed} />
            )}
          </section>
        </main>
        <Reader corpus={corpus} />
      </div>
    </>
  );
}
