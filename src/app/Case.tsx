import { lazy, Suspense, useEffect } from "react";
import { NothingShown } from "../choosing/NothingShown.tsx";
import { useHighlights } from "../choosing/useHighlights.ts";
import { useSearch } from "../choosing/useSearch.ts";
import { Chronicle } from "../chronicle/Chronicle.tsx";
import type { Corpus } from "../corpus/corpus.ts";
import { ErrorBoundary } from "../failure/ErrorBoundary.tsx";
import { loaded } from "../failure/loaded.ts";
import { KnownWhen } from "../known/KnownWhen.tsx";
import { Reader } from "../reader/Reader.tsx";
import { usePrefetch } from "../reader/usePrefetch.ts";
import { useChoice } from "../state/store.ts";
import { Legend } from "../timeline/Legend.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { TimeSwitch } from "../timeline/TimelineTools.tsx";
import { UprightTimeline } from "../timeline/UprightTimeline.tsx";
import { ContentNote } from "./ContentNote.tsx";
import { Dialogs } from "./Dialogs.tsx";
import { Foot } from "./Foot.tsx";
import { isEmbedded } from "./isEmbedded.ts";
import { Masthead } from "./Masthead.tsx";
import { Notes } from "./Notes.tsx";
import { SkipLinks } from "./SkipLinks.tsx";
import { useAddress } from "./useAddress.ts";
import { useMediaQuery } from "./useMediaQuery.ts";
import { useShown } from "./useShown.ts";

// Below the chronicle, and so not needed for the first view.
const Printing = lazy(async () => ({ default: (await loaded(() => import("./Printing.tsx"))).Printing }));
const Embed = lazy(async () => ({ default: (await loaded(() => import("./Embed.tsx"))).Embed }));
const Disagreements = lazy(async () => ({
  default: (await loaded(() => import("../disagreement/Disagreements.tsx"))).Disagreements,
}));
const Actors = lazy(async () => ({
  default: (await loaded(() => import("../actors/Actors.tsx"))).Actors,
}));

/** The case: masthead, timeline, chronicle, what differs, who is in it, and the reader. */
export function Case({ corpus }: { corpus: Corpus }) {
  const { notes, dismiss } = useAddress(corpus);
  const closeEvent = useChoice((choice) => choice.closeEvent);
  const reading = useChoice((choice) => `${choice.event} ${choice.excerpt} ${choice.article}`);
  const wide = useMediaQuery("(min-width: 1100px)");
  const phone = useMediaQuery("(max-width: 600px)");
  const prefetch = usePrefetch(corpus);
  const { found, ...searching } = useSearch(corpus);
  useHighlights(found?.terms ?? null);
  const { events, listed, counts, shownBy } = useShown(corpus, found);
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
  if (isEmbedded()) {
    return (
      <ErrorBoundary>
        <Suspense>
          <Embed corpus={corpus} events={events} narrow={phone} />
        </Suspense>
      </ErrorBoundary>
    );
  }
  return (
    <>
      <SkipLinks reader={wide !== false} />
      <ErrorBoundary part="The title and the filters">
        <Masthead
          corpus={corpus}
          events={events}
          counts={counts}
          wide={wide}
          found={found}
          searching={searching}
        />
      </ErrorBoundary>
      <ContentNote corpus={corpus} />
      {notes.length > 0 && <Notes notes={notes} onDismiss={dismiss} />}
      <div className="columns" {...prefetch}>
        <main>
          <section id="timeline" tabIndex={-1} aria-label="Timeline" className="timeline-section">
            <ErrorBoundary part="The timeline" retryOn={events}>
              {phone ? (
                <UprightTimeline corpus={corpus} events={events} />
              ) : (
                <>
                  <Timeline corpus={corpus} events={events} />
                  <Legend />
                </>
              )}
            </ErrorBoundary>
          </section>
          <section id="chronicle" tabIndex={-1} aria-labelledby="chronicle-heading">
            <h2 id="chronicle-heading">Chronicle</h2>
            {phone !== false && (
              <details className="legend-fold">
                <summary>What the shapes mean, and how time is drawn</summary>
                <Legend />
                <div className="tools">
                  <TimeSwitch />
                </div>
              </details>
            )}
            <ErrorBoundary part="The chronicle" retryOn={listed}>
              <KnownWhen corpus={corpus} events={events} />
              {events.length === 0 ? (
                <NothingShown corpus={corpus} shownBy={shownBy} />
              ) : (
                <Chronicle corpus={corpus} events={listed} />
              )}
            </ErrorBoundary>
          </section>
          <ErrorBoundary part="What differs, and who is named,">
            <Suspense>
              {corpus.disagreements.length > 0 && <Disagreements corpus={corpus} />}
              <Actors corpus={corpus} />
            </Suspense>
          </ErrorBoundary>
          <Foot corpus={corpus} />
        </main>
        <ErrorBoundary part="The reader" retryOn={reading}>
          <Reader corpus={corpus} events={events} standing={wide !== false} />
        </ErrorBoundary>
        <Dialogs corpus={corpus} />
      </div>
      <ErrorBoundary part="The form on paper">
        <Suspense>
          <Printing corpus={corpus} events={events} />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}
