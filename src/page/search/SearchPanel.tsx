import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from "react";
import { searchMessages } from "../../core/messages/search.ts";
import { findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import { useDeferredStore, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useDocumentEvent } from "../ui/useDocumentEvent.ts";
import { useIsPhone } from "../ui/useMediaQuery.ts";
import { SearchResults } from "./SearchResults.tsx";
import { useHighlights } from "./useHighlights.ts";
import { useSearch } from "./useSearch.ts";
import { useSettledQuery } from "./useSettledQuery.ts";

/**
 * Shows the results below the search field. The panel covers the page and moves nothing. It is open while the
 * focus is in it or in the field. Escape closes it and keeps the query; arrow keys move between the results.
 */
export function SearchPanel({ input }: { input: RefObject<HTMLInputElement | null> }) {
  const query = useDeferredStore((state) => state.query);
  const search = useSearch(query);
  const isSettled = useSettledQuery() === search.found?.typed;
  const { corpus } = useCorpus();
  const client = useQueryClient();
  const isPhone = useIsPhone();
  const [isOpen, setOpen] = useState(() => document.activeElement === input.current);
  const [shownError, setShownError] = useState<Error | null>(null);
  useHighlights(search.found?.terms ?? null);
  useEffect(() => {
    // Fetch the index before anything is typed. If that fails, the first search says so.
    import("../state/searchCorpus.ts")
      .then(({ searchCorpus }) => searchCorpus(corpus, client, ""))
      .catch(() => undefined);
  }, [corpus, client]);
  if (search.error !== shownError) {
    // An error shows itself: the list of events is not what the query asks for.
    setShownError(search.error);
    if (search.error) setOpen(true);
  }
  const close = useCallback(() => setOpen(false), []);
  const isShown = isOpen && query.trim() !== "";
  /** Whether the Enter key asked for results that are not there yet. */
  const [isWaiting, setWaiting] = useState(false);
  const isCurrent = isShown && search.found?.typed === query;
  useEffect(() => {
    if (!isWaiting || !isCurrent) return;
    setWaiting(false);
    focusResult(input.current, 1);
  }, [isWaiting, isCurrent, input]);

  const isInside = (target: EventTarget | null) =>
    target instanceof Node && input.current?.parentElement?.contains(target) === true;
  useDocumentEvent("pointerdown", ({ target }) => setOpen(isInside(target)));
  useDocumentEvent("focusin", ({ target }) => setOpen(isInside(target)));
  useDocumentEvent("input", ({ target }) => {
    if (target !== input.current) return;
    setOpen(true);
    setWaiting(false);
  });
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    const field = input.current;
    if (!isInside(keyEvent.target) || !field) return;
    const step = findShortcut(SHORTCUTS.moveInList, keyEvent);
    if (step !== undefined) {
      keyEvent.preventDefault();
      setOpen(true);
      focusResult(field, step);
    } else if (keyEvent.target === field && findShortcut(SHORTCUTS.firstResult, keyEvent)) {
      // Otherwise the same Enter would click the result.
      keyEvent.preventDefault();
      setOpen(true);
      setWaiting(true);
    } else if (findShortcut(SHORTCUTS.clearSearch, keyEvent)) {
      keyEvent.preventDefault();
      // Stop here, so that the selected event stays open.
      keyEvent.stopPropagation();
      if (isShown) {
        field.focus();
        setOpen(false);
      } else if (field.value === "") field.blur();
      else useStore.setState({ query: "" });
    }
  };
  useDocumentEvent("keydown", onKeyDown, { capture: true });
  useLayoutEffect(() => {
    // The panel ends inside the page. On a phone it fills the viewport between the field and the bar.
    const field = input.current;
    const style = field?.parentElement?.style;
    if (!isShown || !style) return;
    const { bottom, right } = field.getBoundingClientRect();
    const bar = isPhone ? document.querySelector("[data-nav]") : null;
    style.setProperty("--search-panel-top", `${bottom}px`);
    style.setProperty("--search-panel-right", `${right}px`);
    style.setProperty("--search-panel-bottom", `${bar?.getBoundingClientRect().height ?? 0}px`);
  }, [isShown, isPhone, input]);
  return (
    isShown && (
      <section className="panel search-panel" aria-label={searchMessages.results}>
        <SearchResults {...search} isSettled={isSettled} onChoose={close} />
      </section>
    )
  );
}

/** Moves the focus between the field and the results, in their order on the page. */
function focusResult(field: HTMLInputElement | null, step: number): void {
  if (!field) return;
  const results = field.parentElement?.querySelectorAll<HTMLElement>("[data-result]") ?? [];
  const stops = [field, ...results];
  const current = stops.indexOf(document.activeElement as HTMLElement);
  stops[current + step]?.focus();
}
