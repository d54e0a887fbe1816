import { type KeyboardEvent, type SyntheticEvent, useState } from "react";
import type { CitationSubject } from "../../core/citation/citation.ts";
import { findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import { lazyPart } from "../ui/lazyPart.ts";

const CiteOptions = lazyPart(async () => (await import("./CiteOptions.tsx")).CiteOptions, "citation");

/** Opens the options to copy a citation. `what` names the subject, such as "this claim". */
export function CiteButton({ cited, what }: { cited: CitationSubject; what: string }) {
  const [opened, setOpened] = useState(false);
  const onToggle = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
    setOpened(true);
    if (currentTarget.open) currentTarget.lastElementChild?.scrollIntoView({ block: "nearest" });
  };
  return (
    <details className="cite" onKeyDown={closeOnEscape} onToggle={onToggle}>
      <summary aria-label={`Cite ${what}`}>Cite</summary>
      <div className="cite-options">{opened && <CiteOptions cited={cited} />}</div>
    </details>
  );
}

/** Closes only the options, and not the event around them. */
function closeOnEscape(keyEvent: KeyboardEvent<HTMLDetailsElement>): void {
  if (!findShortcut(SHORTCUTS.close, keyEvent) || !keyEvent.currentTarget.open) return;
  keyEvent.stopPropagation();
  keyEvent.currentTarget.open = false;
  keyEvent.currentTarget.querySelector("summary")?.focus();
}
