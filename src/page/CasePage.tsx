import { lazy, memo, Suspense, useEffect } from "react";
import type { Corpus } from "../core/model/corpus.ts";
import type { TimelineEvent } from "../core/model/timelineEvent.ts";
import { KnownWhen } from "./asOf/AsOfPanel.tsx";
import { Chronicle } from "./events/EventList.tsx";
import { NothingShown } from "./filters/NoResults.tsx";
import { Reader } from "./reader/Reader.tsx";
import { usePrefetch } from "./reader/usePrefetch.ts";
import { useHighlights } from "./search/useHighlights.ts";
import { type Searching, useSearch } from "./search/useSearch.ts";
import { ContentNote } from "./shell/ContentWarning.tsx";
import { Dialogs } from "./shell/Dialogs.tsx";
import { Foot } from "./shell/Footer.tsx";
import { Masthead } from "./shell/Header.tsx";
import { isEmbedded } from "./shell/isEmbedded.ts";
import { Notes } from "./shell/LinkWarnings.tsx";
import { SkipLinks } from "./shell/SkipLinks.tsx";
import { useChoice } from "./state/store.ts";
import { useAddress } from "./state/useUrlSync.ts";
import { type Shown, useShown } from "./state/useVisibleEvents.ts";
import { Legend } from "./timeline/Legend.tsx";
import { Drawing } from "./timeline/ResponsiveTimeline.tsx";
import { TimeSwitch } from "./timeline/TimelineToolbar.tsx";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";
import { Part } from "./ui/HydrationBoundary.tsx";
import { loaded } from "./ui/lazyPart.ts";
import { Still } from "./ui/prerenderContext.ts";
import { usePhone, useWide } from "./ui/useMediaQuery.ts";

// Below the chronicle, and so not needed for the first view.
const Printing = lazy(async () => ({
  default: (await loaded(() => import("./print/PrintOnDemand.tsx"))).Printing,
}));
const Embed = lazy(async () => ({ default: (await loaded(() => import("./shell/Embed.tsx"))).Embed }));
const Disagreements = lazy(async () => ({
  default: (await loaded(() => import("./disagreements/Disagreements.tsx"))).Disagreements,
}));
const Actors = lazy(async () => ({
  default: (await loaded(() => import("./people/ActorList.tsx"))).Actors,
}));

/** What follows from what the person has chosen, and the case as it then stands. */
export function Case({ corpus }: { corpus: Corpus }) {
  const { notes, dismiss } = useAddress(corpus);
  const closeEvent = useChoice((choice) => choice.closeEvent);
  const searching = useSearch(corpus);
  useHighlights(searching.found?.terms ?? null);
  const shown = useShown(corpus, searching.found);
  useEffect(() => {
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
          <Embed corpus={corpus} events={shown.events} />
        </Suspense>
      </ErrorBoundary>
    );
  }
  return <Sections {...{ corpus, notes, dismiss, shown, searching }} />;
}

interface SectionsProps {
  corpus: Corpus;
  notes: readonly string[];
  dismiss(): void;
  shown: Shown;
  searching: Searching;
}

/**
 * Masthead, timeline, chronicle, what differs, who is in it, and the reader. Not drawn anew for a press itself, which
 * what was pressed shows by itself, but for what follows from it, a moment later.
 */
const Sections = memo(function Sections({ corpus, notes, dismiss, shown, searching }: SectionsProps) {
  const { events, listed, shownBy } = shown;
  const prefetch = usePrefetch(corpus);
  return (
    <>
      <Part name="The ways past what comes first">
        <SkipLinks />
      </Part>
      <Part name="The title and the filters">
        <Masthead corpus={corpus} shown={shown} searching={searching} />
      </Part>
      <ContentNote corpus={corpus} />
      {notes.length > 0 && <Notes notes={notes} onDismiss={dismiss} />}
      <div className="columns" {...prefetch}>
        <main>
          <section id="timeline" tabIndex={-1} aria-label="Timeline" className="timeline-section">
            <Part name="The timeline" retryOn={events}>
              <Drawing corpus={corpus} events={events} />
            </Part>
          </section>
          <section id="chronicle" tabIndex={-1} aria-labelledby="chronicle-heading">
            <h2 id="chronicle-heading">Chronicle</h2>
            <Part name="The key to the shapes">
              <PhoneLegend />
            </Part>
            <Part name="The chronicle" retryOn={listed}>
              <KnownWhen corpus={corpus} events={events} />
              {events.length === 0 ? (
                <NothingShown corpus={corpus} shownBy={shownBy} />
              ) : (
                <Chronicle corpus={corpus} events={listed} />
              )}
            </Part>
          </section>
          <Below corpus={corpus} />
        </main>
        <ReaderBeside corpus={corpus} events={events} />
        <Still value={false}>
          <Dialogs corpus={corpus} />
        </Still>
      </div>
      <Part name="The form on paper">
        <Printing corpus={corpus} events={events} />
      </Part>
    </>
  );
});

/** What stands below the chronicle, whatever is chosen. */
const Below = memo(function Below({ corpus }: { corpus: Corpus }) {
  return (
    <>
      <Part name="What differs, and who is named,">
        {corpus.disagreements.length > 0 && <Disagreements corpus={corpus} />}
        <Actors corpus={corpus} />
      </Part>
      <Part name="The foot">
        <Foot corpus={corpus} />
      </Part>
    </>
  );
});

/** The key to the shapes, which on a phone has no room beside the drawing. */
function PhoneLegend() {
  const phone = usePhone();
  if (phone === false) return null;
  return (
    <details className="legend-fold">
      <summary>What the shapes mean, and how time is drawn</summary>
      <Legend />
      <div className="tools">
        <TimeSwitch />
      </div>
    </details>
  );
}

/** The reader, standing beside the page where there is room. */
const ReaderBeside = memo(function ReaderBeside(props: { corpus: Corpus; events: readonly TimelineEvent[] }) {
  const reading = useChoice((choice) => `${choice.event} ${choice.excerpt} ${choice.article}`);
  return (
    <Part name="The reader" retryOn={reading}>
      <Standing {...props} />
    </Part>
  );
});

function Standing(props: { corpus: Corpus; events: readonly TimelineEvent[] }) {
  const wide = useWide();
  return <Reader {...props} standing={wide !== false} />;
}
