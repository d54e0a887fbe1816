import { type KeyboardEvent, lazy, Suspense, type SyntheticEvent, useState } from "react";
import type { CitationSubject } from "../../core/citation/citation.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { importPart } from "../ui/lazyPart.ts";

const CiteOptions = lazy(async () => ({
  default: (await importPart(() => import("./CiteOptions.tsx"))).CiteOptions,
}));

/** Opens the ways to copy a citation of an event, a claim or an excerpt, which are loaded when first wanted. */
export function CiteButton({ cited, what }: { cited: CitationSubject; what: string }) {
  const [wanted, setWanted] = useState(false);
  const onToggle = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
    setWanted(true);
    if (currentTarget.open) currentTarget.lastElementChild?.scrollIntoView({ block: "nearest" });
  };
  return (
    <details className="cite" onKeyDown={closeOnEscape} onToggle={onToggle}>
      <summary aria-label={`Cite ${what}`}>Cite</summary>
      <div className="cite-options">
        {wanted && (
          <ErrorBoundary part="The citation">
            <Suspense>
              <CiteOptions cited={cited} />
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
    </details>
  );
}

/** Escape closes the innermost thing: this, and not the event around it. */
function closeOnEscape(key: KeyboardEvent<HTMLDetailsElement>): void {
  if (key.key !== "Escape" || !key.currentTarget.open) return;
  key.stopPropagation();
  key.currentTarget.open = false;
  key.currentTarget.querySelector("summary")?.focus();
}
