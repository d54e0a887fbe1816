import { useRef } from "react";
import { shellMessages } from "../../core/messages/shell.ts";
import { ariaKeys, findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import { useStore } from "../state/store.ts";
import { useDocumentEvent } from "../ui/useDocumentEvent.ts";

/** Shows the search field. `onFocus` prepares the search before anything is typed. */
export function SearchBox({ onFocus }: { onFocus(): void }) {
  const query = useStore((state) => state.query);
  const input = useRef<HTMLInputElement>(null);
  useDocumentEvent("keydown", (keyEvent) => {
    if (!findShortcut(SHORTCUTS.focusSearch, keyEvent)) return;
    keyEvent.preventDefault();
    input.current?.focus();
    input.current?.select();
  });
  return (
    <search className="search-box">
      <input
        ref={input}
        type="search"
        value={query}
        aria-label={shellMessages.searchLabel}
        aria-keyshortcuts={ariaKeys(SHORTCUTS.focusSearch, true)}
        placeholder={shellMessages.searchPlaceholder}
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
          keyEvent.stopPropagation();
          if (query === "") keyEvent.currentTarget.blur();
          else useStore.setState({ query: "" });
        }}
      />
    </search>
  );
}
