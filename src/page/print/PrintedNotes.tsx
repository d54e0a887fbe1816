import type { Corpus } from "../../core/model/corpus.ts";
import { lookup } from "../../core/model/lookup.ts";
import { quoted } from "../../core/text/quotationMarks.ts";
import { type Line, lineNumbers } from "./lines.ts";
import { PARTS } from "./PrintedCover.tsx";

interface Props {
  corpus: Corpus;
  /** The notes’ numbers by excerpt id, in order. */
  notes: ReadonlyMap<string, number>;
  /** The printed lines by article id. */
  lines: ReadonlyMap<string, readonly Line[]>;
}

/** Every excerpt that the print rests on: the words, the article, the lines of the appendix. */
export function PrintedNotes({ corpus, notes, lines }: Props) {
  const { excerpt: excerptOf, numberOf } = lookup(corpus);
  return (
    <section className="print-notes" id="print-notes">
      <h2>{PARTS["print-notes"]}</h2>
      <ol>
        {[...notes.keys()].map((id) => {
          const excerpt = excerptOf.get(id);
          if (!excerpt) return null;
          const on = lineNumbers(lines.get(excerpt.article) ?? [], excerpt);
          return (
            <li key={id}>
              {quoted(excerpt.exact)} Article {numberOf(excerpt.article)}
              {on !== "" && `, ${on.includes("–") ? "lines" : "line"} ${on}`}.
            </li>
          );
        })}
      </ol>
    </section>
  );
}
