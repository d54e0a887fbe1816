import { useEffect, useRef } from "react";
import { useStore } from "../state/store.ts";

/** Whether keys typed there are words. */
function isTextInput(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}

/** The search, at `/` from anywhere. Escape clears it, and once it is empty leaves it. `onFocus` can make it ready. */
export function SearchBox({ onFocus }: { onFocus(): void }) {
  const query = useStore((state) => state.query);
  const search = useStore((state) => state.search);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onSlash = (key: KeyboardEvent) => {
      if (key.key !== "/" || key.ctrlKey || key.metaKey || key.altKey || isTextInput(key.target)) return;
      key.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", onSlash);
    return () => document.removeEventListener("keydown", onSlash);
  }, []);
  return (
    <search className="search-box">
      <input
        ref={input}
        type="search"
        value={query}
        aria-label="Search events and articles"
        aria-keyshortcuts="/"
        placeholder="Search, or “exact words”"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onFocus={onFocus}
        onChange={({ target }) => search(target.value)}
        onKeyDown={(key) => {
          if (key.key === "Enter") key.currentTarget.blur();
          if (key.key !== "Escape") return;
          key.preventDefault();
          // The innermost thing alone: the open event stays open.
          key.nativeEvent.stopImmediatePropagation();
          key.stopPropagation();
          if (query === "") key.currentTarget.blur();
          else search("");
        }}
      />
    </search>
  );
}
