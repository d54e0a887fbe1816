import { useEffect, useState } from "react";
import { shellMessages } from "../../core/messages/shell.ts";
import { openInReader, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";
import { useIsLow, useIsPhone, useIsWide } from "../ui/useMediaQuery.ts";

/** Key in localStorage. Its value says whether the content warning is "open" or "closed". */
export const WARNING_STORAGE_KEY = "on-the-record:note";

/**
 * Renders the content warning. Its label opens and closes the text. At first a phone shows the label only,
 * and so does a page beside the reader. The device remembers the choice, if it allows storage.
 */
export function ContentWarning() {
  const { corpus } = useCorpus();
  const isPrerendered = useIsPrerendered();
  const isPhone = useIsPhone();
  const isLow = useIsLow();
  const [choice, setChoice] = useState<string | null>(null);
  const isReading = useStore(openInReader) !== null;
  const isBesideReader = useIsWide() && isReading;
  useEffect(() => setChoice(storedChoice()), []);
  if (corpus.note === undefined) return null;
  const state = choice ?? (isBesideReader ? "closed" : "");
  const isOpen = state === "" ? isPhone !== true && isLow !== true : state === "open";
  const label = `${shellMessages.contentNote}:`;
  return (
    <section className={`content-warning ${state}`} aria-label={shellMessages.contentNote}>
      {isPrerendered ? (
        <strong className="content-warning-label">{label}</strong>
      ) : (
        <button
          type="button"
          className="content-warning-label"
          aria-expanded={isOpen}
          onClick={() => {
            const next = isOpen ? "closed" : "open";
            setChoice(next);
            storeChoice(next);
          }}
        >
          {label}
        </button>
      )}{" "}
      <span className="content-warning-text">{corpus.note}</span>
    </section>
  );
}

function storedChoice(): string | null {
  try {
    return localStorage.getItem(WARNING_STORAGE_KEY);
  } catch {
    // The person's browser denies storage.
    return null;
  }
}

function storeChoice(choice: string): void {
  try {
    localStorage.setItem(WARNING_STORAGE_KEY, choice);
  } catch {
    // Without storage the choice lasts for this visit.
  }
}
