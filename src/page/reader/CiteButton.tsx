import type { SyntheticEvent } from "react";
import type { CitationSubject } from "../../core/citation/citation.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import { closeOnEscape } from "../shared/shortcuts.ts";
import { CiteOptions } from "./CiteOptions.tsx";

/** Opens the options to copy a citation. `label` is the accessible name: "Cite this quote". */
export function CiteButton({ cited, label }: { cited: CitationSubject; label: string }) {
  const onToggle = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
    if (currentTarget.open) currentTarget.lastElementChild?.scrollIntoView({ block: "nearest" });
  };
  return (
    <details className="cite" onKeyDown={closeOnEscape} onToggle={onToggle}>
      <summary aria-label={label}>{messages.cite}</summary>
      <div className="cite-options">
        <CiteOptions cited={cited} />
      </div>
    </details>
  );
}
