import { type ComponentProps, memo, useEffect, useState } from "react";
import { titleWithName } from "../core/evidence/caseName.ts";
import { describeListedEvents, shellMessages } from "../core/messages/shell.ts";
import type { TimelineEvent } from "../core/model/timelineEvent.ts";
import { EventList } from "./events/EventList.tsx";
import type { Reader as ReaderPart } from "./reader/Reader.tsx";
import { useSearch } from "./search/useSearch.ts";
import { useSettledQuery } from "./search/useSettledQuery.ts";
import { findShortcut, SHORTCUTS } from "./shared/shortcuts.ts";
import { BelowEventList } from "./shell/BelowEventList.tsx";
import { CaseHead } from "./shell/CaseHead.tsx";
import { NavBar } from "./shell/NavBar.tsx";
import { SkipLinks } from "./shell/SkipLinks.tsx";
import { useCanonicalLink } from "./shell/useCanonicalLink.ts";
import { closeEvent, openInReader, useStore } from "./state/store.ts";
import { useCorpus } from "./state/useCorpus.tsx";
import { useUrlSync } from "./state/useUrlSync.ts";
import { useVisibleEvents } from "./state/useVisibleEvents.ts";
import { ResponsiveTimeline } from "./timeline/ResponsiveTimeline.tsx";
import { HydrationBoundary } from "./ui/HydrationBoundary.tsx";
import { isEmbedded } from "./ui/isEmbedded.ts";
import { lazyPart } from "./ui/lazyPart.ts";
import { useDocumentEvent } from "./ui/useDocumentEvent.ts";
import { useIsPhone, useIsWide } from "./ui/useMediaQuery.ts";
import { whenIdle } from "./ui/whenIdle.ts";

const loadReader = async () => (await import("./reader/Reader.tsx")).Reader;
const Reader = lazyPart<ComponentProps<typeof ReaderPart>>(loadReader);
const Embed = lazyPart(async () => (await import("./shell/Embed.tsx")).Embed);
const LinkWarnings = lazyPart(async () => (await import("./shell/LinkWarnings.tsx")).LinkWarnings, "header");
const NoResults = lazyPart(
  async () => (await import("./filters/NoResults.tsx")).NoResults,
  "noResults",
  () => shellMessages.noEventsShown,
);
const ActorCard = lazyPart(async () => (await import("./people/ActorCard.tsx")).ActorCard, "actorCard");
const CoverageDialog = lazyPart(
  async () => (await import("./coverage/CoverageDialog.tsx")).CoverageDialog,
  "coverage",
);
const ShortcutList = lazyPart(
  async () => (await import("./shell/ShortcutList.tsx")).ShortcutList,
  "shortcuts",
);
const PrintOnDemand = lazyPart(async () => (await import("./print/PrintOnDemand.tsx")).PrintOnDemand);

/** Whether a dialog or a menu is open. Browsers before 2024 have no popovers and no selector for them. */
function hasOpenPart(): boolean {
  // The attribute is set some time after a popover opens.
  const menu = "popover" in HTMLElement.prototype ? ":popover-open" : ".popover-button[aria-expanded=true]";
  return document.querySelector(`dialog[open], ${menu}`) !== null;
}

/** Connects the store to the URL and the search, and renders the case or its compact form. */
export function CasePage() {
  const { corpus } = useCorpus();
  useUrlSync();
  useCanonicalLink();
  const query = useSettledQuery();
  const { found } = useSearch(query);
  const shown = useVisibleEvents(query, found);
  useEffect(() => {
    document.documentElement.lang = corpus.language;
    document.title = titleWithName(corpus);
  }, [corpus]);
  useDocumentEvent("keydown", (keyEvent) => {
    if (findShortcut(SHORTCUTS.listShortcuts, keyEvent)) useStore.setState({ dialog: "shortcuts" });
    if (findShortcut(SHORTCUTS.close, keyEvent) && !hasOpenPart()) closeEvent();
  });
  if (isEmbedded())
    return (
      <HydrationBoundary>
        <Embed events={shown.sorted} found={found} />
        <Dialogs />
      </HydrationBoundary>
    );
  return <CaseLayout shown={shown} />;
}

/**
 * Lays out the sections of the page. Memoised: a click renders the clicked control, then these with its
 * result.
 */
const CaseLayout = memo(function CaseLayout({ shown }: ComponentProps<typeof CaseHead>) {
  const { events, sorted, countMatching } = shown;
  const { corpus } = useCorpus();
  const hasWarnings = useStore((state) => state.linkWarnings.length > 0);
  return (
    <>
      <HydrationBoundary part="skipLinks">
        <SkipLinks />
      </HydrationBoundary>
      <HydrationBoundary part="navigation">
        <NavBar shown={shown} />
      </HydrationBoundary>
      <div className="page-columns">
        <main>
          <HydrationBoundary part="header">
            <CaseHead shown={shown} />
          </HydrationBoundary>
          {hasWarnings && <LinkWarnings />}
          {/* The strip of a phone is sticky within this element. */}
          <div>
            <section
              id="timeline"
              tabIndex={-1}
              aria-label={shellMessages.timeline}
              className="timeline-section"
            >
              <HydrationBoundary part="timeline" retryOn={events}>
                <ResponsiveTimeline events={events} />
              </HydrationBoundary>
            </section>
            <section id="chronicle" tabIndex={-1} aria-labelledby="chronicle-heading">
              <h2 id="chronicle-heading">{describeListedEvents(events.length, corpus.events.length)}</h2>
              <HydrationBoundary part="eventList" retryOn={sorted}>
                {events.length === 0 ? (
                  <NoResults countMatching={countMatching} />
                ) : (
                  <EventList events={sorted} />
                )}
              </HydrationBoundary>
            </section>
          </div>
          <BelowEventList />
        </main>
        <ReaderColumn events={sorted} />
        <Dialogs />
      </div>
      <HydrationBoundary part="print">
        <PrintOnDemand events={events} />
      </HydrationBoundary>
    </>
  );
});

/** Renders the reader: a column on a wide page, the whole screen on a phone, else a sheet. */
const ReaderColumn = memo(function ReaderColumn(props: { events: readonly TimelineEvent[] }) {
  const selection = useStore(({ event, excerpt, article }) => `${event} ${excerpt} ${article}`);
  return (
    <HydrationBoundary part="reader" retryOn={selection}>
      <ResponsiveReader {...props} />
    </HydrationBoundary>
  );
});

/** Loads the reader when the page is idle, or when something opens. It stays, and so returns the focus. */
function ResponsiveReader(props: { events: readonly TimelineEvent[] }) {
  const isWide = useIsWide();
  const isPhone = useIsPhone();
  const isOpen = useStore(openInReader) !== null;
  const [isNeeded, setNeeded] = useState(false);
  // If loading fails, the part says so once something opens.
  useEffect(
    () =>
      whenIdle(
        () =>
          void loadReader().then(
            () => setNeeded(true),
            () => undefined,
          ),
      ),
    [],
  );
  if (isOpen && !isNeeded) setNeeded(true);
  if (isWide === null || !isNeeded) return null;
  return <Reader {...props} form={isWide ? "column" : isPhone ? "screen" : "sheet"} />;
}

/** Shows the open dialogs. Each is loaded when it first opens. */
function Dialogs() {
  const { actor: actorOf } = useCorpus();
  const id = useStore((state) => state.openActor);
  const actor = id === null ? undefined : actorOf(id);
  const dialog = useStore((state) => state.dialog);
  return (
    <>
      {actor && <ActorCard key={actor.id} actor={actor} />}
      {dialog === "coverage" && <CoverageDialog />}
      {dialog === "shortcuts" && <ShortcutList />}
    </>
  );
}
