import { type ReactNode, useState } from "react";
import { GUIDE_FILE } from "../../core/citation/permalink.ts";
import { guideMessages } from "../../core/messages/guide.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { PeopleMenu } from "../filters/PeopleMenu.tsx";
import { useStore } from "../state/store.ts";
import type { VisibleEvents } from "../state/useVisibleEvents.ts";
import { FilterPanel } from "./FilterPanel.tsx";
import { SharePanel } from "./menus.ts";
import { toggleTheme } from "./theme.ts";

type Page = "people" | "filters" | "shareAndDownload";

/** Shows what has no room in the first view of a phone. Some entries open their own page of the menu. */
export function MoreMenu({ shown }: { shown: VisibleEvents }) {
  const [page, setPage] = useState<Page | null>(null);
  const entry = (label: string, act: (menu: HTMLElement | null) => void) => (
    <li>
      <button
        type="button"
        className="list-button"
        onClick={({ currentTarget }) => act(currentTarget.closest<HTMLElement>("[popover]"))}
      >
        {label}
      </button>
    </li>
  );
  if (page !== null) {
    const pages: Record<Page, ReactNode> = {
      people: <PeopleMenu shown={shown} />,
      filters: <FilterPanel shown={shown} />,
      shareAndDownload: <SharePanel events={shown.events} />,
    };
    return (
      <>
        <p className="row">
          <button type="button" onClick={() => setPage(null)}>
            ‹ {shellMessages.back}
          </button>
          <strong>{shellMessages[page]}</strong>
        </p>
        {pages[page]}
      </>
    );
  }
  return (
    <ul>
      {entry(shellMessages.people, () => setPage("people"))}
      {entry(shellMessages.filters, () => setPage("filters"))}
      {entry(shellMessages.shareAndDownload, () => setPage("shareAndDownload"))}
      {entry(shellMessages.theme, () => toggleTheme())}
      <li>
        <a className="list-button" href={GUIDE_FILE}>
          {guideMessages.title}
        </a>
      </li>
      {entry(shellMessages.coverage, () => useStore.setState({ dialog: "coverage" }))}
      {entry(shellMessages.about, (menu) => {
        menu?.hidePopover?.();
        document.getElementById("about")?.scrollIntoView();
      })}
    </ul>
  );
}
