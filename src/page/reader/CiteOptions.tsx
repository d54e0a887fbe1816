import { useState } from "react";
import { type CitationSubject, formatCitation } from "../../core/citation/citation.ts";
import { buildCslItems, type CslItem } from "../../core/citation/cslItems.ts";
import { buildPermalink } from "../../core/citation/permalink.ts";
import { formatBibtex, formatRis } from "../../core/citation/referenceFiles.ts";
import { citationMessages as messages } from "../../core/messages/citation.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** Formats that reference managers read. */
const REFERENCE_FORMATS = {
  ris: formatRis,
  bibtex: formatBibtex,
  csl: (items: readonly CslItem[]) => JSON.stringify(items, null, 2),
};

/** Copies a citation as text or for a reference manager, and reports whether that worked. */
export function CiteOptions({ cited }: { cited: CitationSubject }) {
  const { corpus } = useCorpus();
  const [status, setStatus] = useState("");
  /** The citation to select and copy, if the page has no access to the clipboard. */
  const [manualCopy, setManualCopy] = useState<string | null>(null);
  const link = () => buildPermalink(location.href, cited.event.id);
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
      {(Object.keys(REFERENCE_FORMATS) as (keyof typeof REFERENCE_FORMATS)[]).map((format) => (
        <button
          key={format}
          type="button"
          onClick={() => {
            const today = new Date().toISOString().slice(0, 10);
            const items = buildCslItems(corpus, cited, { page: location.href, today });
            void copy(REFERENCE_FORMATS[format](items), messages.copied(messages.formats[format]));
          }}
        >
          {messages.copyAs(messages.formats[format])}
        </button>
      ))}
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
