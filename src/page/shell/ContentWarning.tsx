import { useEffect, useState } from "react";
import { shellMessages } from "../../core/messages/shell.ts";
import { openInReader, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { readStored, writeStored } from "../ui/deviceStorage.ts";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";
import { useIsLow, useIsPhone, useIsWide } from "../ui/useMediaQuery.ts";

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
  useEffect(() => setChoice(readStored("contentWarning")), []);
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
            writeStored("contentWarning", next);
          }}
        >
          {label}
        </button>
      )}{" "}
      <span className="content-warning-text">{corpus.note}</span>
    </section>
  );
}
