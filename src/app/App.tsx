import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { Actors } from "../actors/Actors.tsx";
import { Chronicle } from "../chronicle/Chronicle.tsx";
import type { Corpus } from "../corpus/corpus.ts";
import { corpusQuery } from "../corpus/queries.ts";
import { Disagreements } from "../disagreement/Disagreements.tsx";
import { filterEvents } from "../event/filterEvents.ts";
import { KnownWhen } from "../known/KnownWhen.tsx";
import { Reader } from "../reader/Reader.tsx";
import { usePrefetch } from "../reader/usePrefetch.ts";
import { useChoice } from "../state/store.ts";
import { Legend } from "../timeline/Legend.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { TimeSwitch } from "../timeline/TimelineTools.tsx";
import { UprightTimeline } from "../timeline/UprightTimeline.tsx";
import { ActorFilter } from "./ActorFilter.tsx";
import { Dialogs } from "./Dialogs.tsx";
import { Foot } from "./Foot.tsx";
import { ThemeButton } from "./ThemeButton.tsx";
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
  const actors = useChoice((choice) => choice.actors);
  const closeEvent = useChoice((choice) => choice.closeEvent);
  const phone = useMediaQuery("(max-width: 600px)");
  const wide = useMediaQuery("(min-width: 1100px)");
  const prefetch = usePrefetch(corpus);
  const events = useMemo(() => filterEvents(corpus.events, { actors }), [corpus, actors]);
  useEffect(() => {
    document.documentElement.setAttribute("data-ready", "");
    document.title = `${corpus.title} · On the Record`;
  }, [corpus]);
  useEffect(() => {
    const onKey = (key: KeyboardEvent) => {
      if (key.key === "Escape" && !document.querySelector("dialog[open]")) closeEvent();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [closeEvent]);
  if (corpus.events.length === 0) {
    return (
      <div className="notice">
        <h1>{corpus.title}</h1>
        <p>This case has no events yet.</p>
      </div>
    );
  }
  return (
    <>
      <header className="masthead">
        <p className="brand">On the Record</p>
        <ThemeButton />
        <h1>{corpus.title}</h1>
        <p className="summary">{corpus.summary}</p>
        <ActorFilter corpus={corpus} shown={events.length} />
      </header>
      <div className="columns" {...prefetch}>
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
                <summary>What the shapes mean, and how time is drawn</summary>
                <Legend />
                <div className="tools">
                  <TimeSwitch />
                </div>
              </details>
            )}
            <KnownWhen corpus={corpus} events={events} />
            {events.length === 0 ? (
              <p>No event names any of the chosen actors.</p>
            ) : (
              <Chronicle corpus={corpus} events={events} />
            )}
          </section>
          {corpus.disagreements.length > 0 && <Disagreements corpus={corpus} />}
          <Actors corpus={corpus} />
          <Foot corpus={corpus} />
        </main>
        <Reader corpus={corpus} events={events} standing={wide} />
        <Dialogs corpus={corpus} />
      </div>
    </>
  );
}
