import { type CitationSubject, formatCitation } from "../../core/citation/citation.ts";
import { buildCslItems, type CslItem } from "../../core/citation/cslItems.ts";
import { buildPermalink } from "../../core/citation/permalink.ts";
import { formatBibtex, formatRis } from "../../core/citation/referenceFiles.ts";
import { citationMessages as messages } from "../../core/messages/citation.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useCopy } from "../ui/useCopy.tsx";

/** Formats that reference managers read. */
const REFERENCE_FORMATS = {
  ris: formatRis,
  bibtex: formatBibtex,
  csl: (items: readonly CslItem[]) => JSON.stringify(items, null, 2),
};

/** Copies a citation as text or for a reference manager, and reports whether that worked. */
export function CiteOptions({ cited }: { cited: CitationSubject }) {
  const { corpus } = useCorpus();
  const { copy, result } = useCopy();
  const link = () => buildPermalink(location.href, cited.event.id);
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
      {result}
    </>
  );
}
