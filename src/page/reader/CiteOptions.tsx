import { useState } from "react";
import { type CitationSubject, formatCitation } from "../../core/citation/citation.ts";
import { buildCslItems } from "../../core/citation/cslJson.ts";
import { buildPermalink } from "../../core/citation/permalink.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** The ways in which a citation is copied, and how it went. */
export function CiteOptions({ cited }: { cited: CitationSubject }) {
  const { corpus } = useCorpus();
  const link = () => buildPermalink(location.href, "event", cited.event.id);
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
    <>
      <button
        type="button"
        onClick={() => void copy(formatCitation(corpus, cited, link()), "Citation copied.")}
      >
        Copy as text
      </button>
      <button
        type="button"
        onClick={() =>
          void copy(JSON.stringify(buildCslItems(corpus, cited, link()), null, 2), "CSL-JSON copied.")
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
    </>
  );
}
