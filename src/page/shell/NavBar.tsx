import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { formatNumber } from "../../core/messages/language.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { countArticleDifferences } from "../../core/model/disagreement.ts";
import { SearchBox } from "../search/SearchBox.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import type { VisibleEvents } from "../state/useVisibleEvents.ts";
import { Popover } from "../ui/Popover.tsx";
import { shareLink } from "../ui/shareLink.ts";
import { useIsPhone } from "../ui/useMediaQuery.ts";
import { CaseName } from "./CaseName.tsx";
import { MoreMenu, SharePanel } from "./menus.ts";
import { ThemeButton } from "./ThemeButton.tsx";
import { type SectionId, useCurrentSection } from "./useCurrentSection.ts";

/**
 * Renders the navigation: a sticky bar at the top with links to the sections, search, sharing and theme. On a
 * phone the links are a bar at the bottom, the rest scrolls away, and the search opens over it.
 */
export function NavBar({ shown }: { shown: VisibleEvents }) {
  const phone = useIsPhone();
  const search = useRef<HTMLDivElement>(null);
  const [isSearchOpen, setSearchOpen] = useState(false);
  // A chosen result is behind the search on a phone. A subscription, so that a selection renders no bar.
  useEffect(
    () =>
      useStore.subscribe((now, before) => {
        if (now.selectionCount !== before.selectionCount) setSearchOpen(false);
      }),
    [],
  );
  const [shareFailure, setShareFailure] = useState("");
  // Opens the system's share sheet on touch devices that have one. If that fails, the panel says so.
  const shareBySystem = async (click: MouseEvent<HTMLElement>) => {
    setShareFailure("");
    if (!("share" in navigator) || !matchMedia("(pointer: coarse)").matches) return;
    click.preventDefault();
    const panel = click.currentTarget.nextElementSibling as HTMLElement;
    const reason = await shareLink(document.title, location.href);
    setShareFailure(reason);
    if (reason !== "") panel.showPopover?.();
  };
  const toggleSearch = () => {
    // Rendered now, because iOS shows its keyboard only for a focus within the tap.
    flushSync(() => setSearchOpen(!isSearchOpen));
    search.current?.querySelector("input")?.focus();
  };
  return (
    <header className="nav-bar" data-nav={phone ? undefined : ""}>
      <CaseName />
      <SectionLinks isPhone={phone === true}>
        <li className="nav-phone interactive">
          <button type="button" className="nav-link" aria-expanded={isSearchOpen} onClick={toggleSearch}>
            <Icon of="search" />
            {shellMessages.search}
          </button>
        </li>
      </SectionLinks>
      <div className={isSearchOpen ? "nav-search interactive open" : "nav-search interactive"} ref={search}>
        <SearchBox />
        <button
          type="button"
          className="nav-phone"
          onClick={toggleSearch}
          aria-label={shellMessages.closeSearch.name}
        >
          {shellMessages.closeSearch.label}
        </button>
      </div>
      <div className="row nav-tools interactive">
        <Popover
          className="plain"
          name={shellMessages.shareAndDownload}
          label={shellMessages.share}
          onClick={(click) => void shareBySystem(click)}
        >
          <SharePanel events={shown.events} failure={shareFailure} />
        </Popover>
        <ThemeButton />
        <Popover
          className="plain nav-phone"
          name={shellMessages.more}
          label="⋯"
          buttonName={shellMessages.more}
        >
          <MoreMenu shown={shown} />
        </Popover>
      </div>
    </header>
  );
}

/** Renders links to the sections of the page, the current one marked. */
function SectionLinks({ isPhone, children }: { isPhone: boolean; children: ReactNode }) {
  const { corpus } = useCorpus();
  const section = useCurrentSection();
  // A phone has no link to the timeline: its strip is above the events.
  const current = isPhone && section === "timeline" ? "chronicle" : section;
  const differences = countArticleDifferences(corpus.disagreements);
  const link = (id: SectionId, icon: string, name: string, count?: number) => (
    <a className="nav-link" href={`#${id}`} aria-current={id === current ? "location" : undefined}>
      <Icon of={icon} />
      {name}
      {count !== undefined && count > 0 && <span className="nav-count"> {formatNumber(count)}</span>}
    </a>
  );
  return (
    <nav aria-label={shellMessages.onThisPage} data-nav={isPhone ? "" : undefined}>
      <ul className="nav-links">
        <li className="nav-wide">{link("timeline", "timeline", shellMessages.timeline)}</li>
        <li className="nav-wide">
          {link("chronicle", "events", shellMessages.eventList, corpus.events.length)}
        </li>
        <li className="nav-phone">{link("chronicle", "events", shellMessages.eventsShort)}</li>
        {corpus.disagreements.length > 0 && (
          <li>{link("disagreements", "articles", shellMessages.differencesShort, differences)}</li>
        )}
        <li>{link("actors", "people", shellMessages.peopleShort)}</li>
        {children}
      </ul>
    </nav>
  );
}
