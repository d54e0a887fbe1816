import type { Corpus } from "../../core/model/corpus.ts";
import { type Disagreement, MATTERS } from "../../core/model/disagreement.ts";
import { lookup } from "../../core/model/lookup.ts";
import { NoteMarks } from "./NoteMarks.tsx";
import { PARTS } from "./PrintedCover.tsx";

interface Props {
  corpus: Corpus;
  /** The differences to print, those in the facts told first. */
  differing: readonly Disagreement[];
  /** The notes’ numbers by excerpt id. */
  notes: ReadonlyMap<string, number>;
}

/** Where the words on the printed events differ, the words side by side, and none of them picked. */
export function PrintedDisagreements({ corpus, differing, notes }: Props) {
  const { excerpt: excerptOf } = lookup(corpus);
  if (differing.length === 0) return null;
  return (
    <section id="print-differences">
      <h2>{PARTS["print-differences"]}</h2>
      <p className="print-soft">The page does not say which is right.</p>
      {differing.map(({ id, matter, title, differs, sides }) => (
        <article key={id} className="print-event">
          <h3>{title}</h3>
          <p className="print-soft">They differ {MATTERS[matter]}.</p>
          <p>{differs}</p>
          <ul className="print-sides">
            {sides.map(({ says, excerpt }) => (
              <li key={excerpt + says}>
                <strong>{says}</strong>
                <blockquote>
                  “{excerptOf.get(excerpt)?.exact}”
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
