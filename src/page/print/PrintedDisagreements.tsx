import { DISAGREEMENT_LABELS } from "../../core/messages/labels.ts";
import { printMessages as messages } from "../../core/messages/print.ts";
import type { Disagreement } from "../../core/model/disagreement.ts";
import { quote } from "../../core/text/quote.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { NoteMarks, type NoteNumbers } from "./notes.tsx";

interface PrintedDisagreementsProps {
  /** Differences in the order of print. */
  disagreements: readonly Disagreement[];
  notes: NoteNumbers;
}

/** Prints where accounts differ: the quotes side by side, without a verdict. */
export function PrintedDisagreements({ disagreements, notes }: PrintedDisagreementsProps) {
  const { article, excerpt: excerptOf } = useCorpus();
  const sourceOf = (excerpt: string) => {
    const { short, publisher } = article(excerptOf(excerpt)?.article ?? "") ?? {};
    return [short, publisher].filter((part) => part !== undefined).join(", ");
  };
  if (disagreements.length === 0) return null;
  return (
    <section id="print-differences">
      <h2>{messages.headings.differences}</h2>
      <p className="print-soft">{messages.noVerdict}</p>
      {disagreements.map(({ id, kind, title, differs, shared, sides }) => (
        <article key={id} className="print-event">
          <h3>{title}</h3>
          <p className="print-soft">{DISAGREEMENT_LABELS[kind]}.</p>
          <p>{differs}</p>
          <ul className="print-sides">
            {sides.map(({ says, excerpt }) => (
              <li key={excerpt + says}>
                <strong>{says}</strong>
                <blockquote>
                  {quote(excerptOf(excerpt)?.exact ?? "")}
                  <NoteMarks excerpts={[excerpt]} notes={notes} />
                </blockquote>
                <p className="print-soft">{sourceOf(excerpt)}</p>
              </li>
            ))}
          </ul>
          <p className="print-soft">
            {messages.agreed} {shared}
          </p>
        </article>
      ))}
    </section>
  );
}
