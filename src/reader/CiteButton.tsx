import { type KeyboardEvent, useState } from "react";
import { type Cited, citationText } from "../cite/citation.ts";
import { citationCsl } from "../cite/cslJson.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { permanentLink } from "../state/permanentLink.ts";

/** Copies a citation of an event, a claim or an excerpt, as text or as CSL-JSON, and says how it went. */
export function CiteButton({ corpus, cited, what }: { corpus: Corpus; cited: Cited; what: string }) {
  const link = () => permanentLink(location.href, cited.event.id);
  const [said, setSaid] = useState("");
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setByHand(null);
      setSaid(done);
    } catch {
      // No clipboard here, or no leave to use it: the text is put where it can be copied by hand.
      setByHand(text);
      setSaid("The browser does not let the page copy. The citation stands here, selected.");
    }
  };
  return (
    <details className="cite" onKeyDown={closeOnEscape}>
      <summary aria-label={`Cite ${what}`}>Cite</summary>
      <div className="cite-ways">
        <button
          type="button"
          onClick={() => void copy(citationText(corpus, cited, link()), "Citation copied.")}
        >
          Copy as text
        </button>
        <button
          type="button"
          onClick={() =>
            void copy(JSON.stringify(citationCsl(corpus, cited, link()), null, 2), "CSL-JSON copied.")
          }
        >
          Copy as CSL-JSON
        </button>
        <span role="status">{said}</span>
        {byHand !== null && (
          <textarea
            readOnly
            aria-label="The citation, to copy by hand"
            value={byHand}
            rows={4}
            ref={(area) => area?.select()}
          />
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
