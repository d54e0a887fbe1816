import { useState } from "react";
import { type CitationSubject, formatCitation } from "../../core/citation/citation.ts";
import { buildCslItems } from "../../core/citation/cslJson.ts";
import { buildPermalink } from "../../core/citation/permalink.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** Copies a citation as text or as CSL-JSON, and reports whether that worked. */
export function CiteOptions({ cited }: { cited: CitationSubject }) {
  const { corpus } = useCorpus();
  const [status, setStatus] = useState("");
  /** The citation to select and copy, if the page has no access to the clipboard. */
  const [manualCopy, setManualCopy] = useState<string | null>(null);
  const link = () => buildPermalink(location.href, "event", cited.event.id);
  const copy = async (text: string, success: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setManualCopy(null);
      setStatus(success);
    } catch {
      setManualCopy(text);
      setStatus("The browser does not let the page copy. The citation stands here, selected.");
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
      <span role="status">{status}</span>
      {manualCopy !== null && (
        <textarea
          readOnly
          aria-label="The citation, to copy by hand"
          value={manualCopy}
          rows={4}
          ref={(area) => area?.select()}
        />
      )}
    </>
  );
}
