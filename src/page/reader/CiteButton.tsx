import { type SyntheticEvent, useState } from "react";
import type { CitationSubject } from "../../core/citation/citation.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import { closeOnEscape } from "../shared/shortcuts.ts";
import { lazyPart } from "../ui/lazyPart.ts";

const CiteOptions = lazyPart(async () => (await import("./CiteOptions.tsx")).CiteOptions, "citation");

/** Opens the options to copy a citation. `label` is the accessible name: "Cite this event". */
export function CiteButton({ cited, label }: { cited: CitationSubject; label: string }) {
  const [opened, setOpened] = useState(false);
  const onToggle = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
    setOpened(true);
    if (currentTarget.open) currentTarget.lastElementChild?.scrollIntoView({ block: "nearest" });
  };
  return (
    <details className="cite" onKeyDown={closeOnEscape} onToggle={onToggle}>
      <summary aria-label={label}>{messages.cite}</summary>
      <div className="cite-options">{opened && <CiteOptions cited={cited} />}</div>
    </details>
  );
}
