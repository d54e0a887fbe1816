import { useEffect, useRef } from "react";
import { shellMessages } from "../../core/messages/shell.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** Key in localStorage. Its value says that the content warning is shown in full. */
export const WARNING_STORAGE_KEY = "on-the-record:note-open";

/**
 * Renders the content warning. It is one line that a click extends to the whole text. The device remembers
 * the choice, if it allows storage.
 */
export function ContentWarning() {
  const { corpus } = useCorpus();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current && isStoredOpen()) details.current.open = true;
  }, []);
  if (corpus.note === undefined) return null;
  return (
    <section aria-label={shellMessages.contentNote}>
      <details
        className="content-warning"
        ref={details}
        onToggle={({ currentTarget }) => storeOpen(currentTarget.open)}
      >
        <summary>
          <span className="strong">{shellMessages.contentNote}:</span> {corpus.note}
        </summary>
      </details>
    </section>
  );
}

function isStoredOpen(): boolean {
  try {
    return localStorage.getItem(WARNING_STORAGE_KEY) !== null;
  } catch {
    // The person's browser denies storage.
    return false;
  }
}

function storeOpen(open: boolean): void {
  try {
    if (open) localStorage.setItem(WARNING_STORAGE_KEY, "yes");
    else localStorage.removeItem(WARNING_STORAGE_KEY);
  } catch {
    // Without storage the choice lasts for this visit.
  }
}
