import { useState } from "react";
import { type CitationSubject, formatCitation } from "../../core/citation/citation.ts";
import { buildCslItems } from "../../core/citation/cslJson.ts";
import { buildPermalink } from "../../core/citation/permalink.ts";
import { citationMessages as messages } from "../../core/messages/citation.ts";
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
      setStatus(messages.copyBlocked);
    }
  };
  return (
    <>
      <button
        type="button"
        onClick={() => void copy(formatCitation(corpus, cited, link()), messages.citationCopied)}
      >
        {messages.copyText}
      </button>
      <button
        type="button"
        onClick={() =>
          void copy(JSON.stringify(buildCslItems(corpus, cited, link()), null, 2), messages.cslCopied)
        }
      >
        {messages.copyCsl}
      </button>
      <span role="status">{status}</span>
      {manualCopy !== null && (
        <textarea
          readOnly
          aria-label={messages.citationToCopy}
          value={manualCopy}
          rows={4}
          ref={(area) => area?.select()}
        />
      )}
    </>
  );
}
