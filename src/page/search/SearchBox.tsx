import { useEffect, useRef } from "react";
import { ariaKeys, findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import { useStore } from "../state/store.ts";

/** Shows the search field. `onFocus` prepares the search before anything is typed. */
export function SearchBox({ onFocus }: { onFocus(): void }) {
  const query = useStore((state) => state.query);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (keyEvent: KeyboardEvent) => {
      if (!findShortcut(SHORTCUTS.focusSearch, keyEvent)) return;
      keyEvent.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <search className="search-box">
      <input
        ref={input}
        type="search"
        value={query}
        aria-label="Search events and articles"
        aria-keyshortcuts={ariaKeys(SHORTCUTS.focusSearch, true)}
        placeholder="Search, or “exact words”"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onFocus={onFocus}
        onChange={({ target }) => useStore.setState({ query: target.value })}
        onKeyDown={(keyEvent) => {
          if (findShortcut(SHORTCUTS.leaveSearch, keyEvent)) keyEvent.currentTarget.blur();
          if (!findShortcut(SHORTCUTS.clearSearch, keyEvent)) return;
          keyEvent.preventDefault();
          // Stop here, so that the selected event stays open.
          keyEvent.nativeEvent.stopImmediatePropagation();
          keyEvent.stopPropagation();
          if (query === "") keyEvent.currentTarget.blur();
          else useStore.setState({ query: "" });
        }}
      />
    </search>
  );
}
