import { DISAGREEMENT_LABELS, type Disagreement } from "../../core/model/disagreement.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { NoteMarks, type NoteNumbers } from "./notes.tsx";
import { PRINTED_PARTS } from "./PrintedCover.tsx";

interface PrintedDisagreementsProps {
  /** Differences in the order of print. */
  disagreements: readonly Disagreement[];
  notes: NoteNumbers;
}

/** Prints where accounts differ: the quotes side by side, without a verdict. */
export function PrintedDisagreements({ disagreements, notes }: PrintedDisagreementsProps) {
  const { excerpt: excerptOf } = useCorpus();
  if (disagreements.length === 0) return null;
  return (
    <section id="print-differences">
      <h2>{PRINTED_PARTS["print-differences"]}</h2>
      <p className="print-soft">The page does not say which is right.</p>
      {disagreements.map(({ id, kind, title, differs, sides }) => (
        <article key={id} className="print-event">
          <h3>{title}</h3>
          <p className="print-soft">{DISAGREEMENT_LABELS[kind]}.</p>
          <p>{differs}</p>
          <ul className="print-sides">
            {sides.map(({ says, excerpt }) => (
              <li key={excerpt + says}>
                <strong>{says}</strong>
                <blockquote>
                  “{excerptOf(excerpt)?.exact}”
                  <NoteMarks excerpts={[excerpt]} notes={notes} />
                </blockquote>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}
