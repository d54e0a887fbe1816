import { lazy, Suspense, useEffect } from "react";
import { NothingShown } from "../choosing/NothingShown.tsx";
import { useHighlights } from "../choosing/useHighlights.ts";
import { useSearch } from "../choosing/useSearch.ts";
import { Chronicle } from "../chronicle/Chronicle.tsx";
import type { Corpus } from "../corpus/corpus.ts";
import { KnownWhen } from "../known/KnownWhen.tsx";
import { Reader } from "../reader/Reader.tsx";
import { usePrefetch } from "../reader/usePrefetch.ts";
import { useChoice } from "../state/store.ts";
import { Legend } from "../timeline/Legend.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { TimeSwitch } from "../timeline/TimelineTools.tsx";
import { UprightTimeline } from "../timeline/UprightTimeline.tsx";
import { Dialogs } from "./Dialogs.tsx";
import { Embed, isEmbedded } from "./Embed.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Foot } from "./Foot.tsx";
import { Masthead } from "./Masthead.tsx";
import { useAddress } from "./useAddress.ts";
import { useMediaQuery } from "./useMediaQuery.ts";
import { useShown } from "./useShown.ts";

// Below the chronicle, and so not needed for the first view.
const Disagreements = lazy(async () => ({
  default: (await import("../disagreement/Disagreements.tsx")).Disagreements,
}));
const Actors = lazy(async () => ({ default: (await import("../actors/Actors.tsx")).Actors }));

/** The case: masthead, timeline, chronicle, what differs, who is in it, and the reader. */
export function Case({ corpus }: { corpus: Corpus }) {
  const { notes, dismiss } = useAddress(corpus);
  const closeEvent = useChoice((choice) => choice.closeEvent);
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
  if (isEmbedded()) return <Embed corpus={corpus} events={events} narrow={phone} />;
  return (
    <>
      <Masthead
        corpus={corpus}
        events={events}
        counts={counts}
        wide={wide}
        found={found}
        searching={searching}
      />
      {notes.length > 0 && <Notes notes={notes} onDismiss={dismiss} />}
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
            {phone !== false && (
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
              <NothingShown corpus={corpus} shownBy={shownBy} />
            ) : (
              <Chronicle corpus={corpus} events={listed} />
            )}
          </section>
          <ErrorBoundary part="What differs, and who is named,">
            <Suspense>
              {corpus.disagreements.length > 0 && <Disagreements corpus={corpus} />}
              <Actors corpus={corpus} />
            </Suspense>
          </ErrorBoundary>
          <Foot corpus={corpus} />
        </main>
        <Reader corpus={corpus} events={events} standing={wide !== false} />
        <Dialogs corpus={corpus} />
      </div>
    </>
  );
}

/** What the address named that the case does not have. */
function Notes({ notes, onDismiss }: { notes: string[]; onDismiss(): void }) {
  return (
    <div className="notes" role="alert">
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <button type="button" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  );
}
