import { type Disagreement, SCOPE_LABELS } from "../../core/model/disagreement.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { NoteMarks } from "./NoteMarks.tsx";
import { PRINTED_PARTS } from "./PrintedCover.tsx";

interface PrintedDisagreementsProps {
  /** The differences to print, those in the facts told first. */
  differing: readonly Disagreement[];
  /** The notes’ numbers by excerpt id. */
  notes: ReadonlyMap<string, number>;
}

/** Where the words on the printed events differ, the words side by side, and none of them picked. */
export function PrintedDisagreements({ differing, notes }: PrintedDisagreementsProps) {
  const { excerpt: excerptOf } = useCorpus();
  if (differing.length === 0) return null;
  return (
    <section id="print-differences">
      <h2>{PRINTED_PARTS["print-differences"]}</h2>
      <p className="print-soft">The page does not say which is right.</p>
      {differing.map(({ id, matter, title, differs, sides }) => (
        <article key={id} className="print-event">
          <h3>{title}</h3>
          <p className="print-soft">They differ {SCOPE_LABELS[matter]}.</p>
          <p>{differs}</p>
          <ul className="print-sides">
            {sides.map(({ says, excerpt }) => (
              <li key={excerpt + says}>
                <strong>{says}</strong>
                <blockquote>
                  “{excerptOf(excerpt)?.exact}”
                  <NoteMarks of={[excerpt]} notes={notes} />
                </blockquote>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}
