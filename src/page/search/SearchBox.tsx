import { startTransition, useRef, useState } from "react";
import { shellMessages } from "../../core/messages/shell.ts";
import { ariaKeys, findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import { useStore } from "../state/store.ts";
import { lazyPart } from "../ui/lazyPart.ts";
import { useDocumentEvent } from "../ui/useDocumentEvent.ts";

const SearchPanel = lazyPart(async () => (await import("./SearchPanel.tsx")).SearchPanel, "searchResults");

/** Shows the search field. The results are in a panel below it, which is loaded at the first focus. */
export function SearchBox() {
  const query = useStore((state) => state.query);
  const [isUsed, setUsed] = useState(false);
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
        title={shellMessages.searchHint}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onFocus={() => startTransition(() => setUsed(true))}
        onChange={({ target }) => useStore.setState({ query: target.value })}
      />
      {(isUsed || query !== "") && <SearchPanel input={input} />}
    </search>
  );
}
