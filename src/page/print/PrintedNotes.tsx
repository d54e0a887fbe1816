import type { Corpus } from "../../core/model/corpus.ts";
import { corpusLookup } from "../../core/model/lookup.ts";
import { quote } from "../../core/text/quotationMarks.ts";
import { formatLineNumbers, type PrintedLine } from "./lines.ts";
import { PRINTED_PARTS } from "./PrintedCover.tsx";

interface PrintedNotesProps {
  corpus: Corpus;
  /** The notes’ numbers by excerpt id, in order. */
  notes: ReadonlyMap<string, number>;
  /** The printed lines by article id. */
  lines: ReadonlyMap<string, readonly PrintedLine[]>;
}

/** Every excerpt that the print rests on: the words, the article, the lines of the appendix. */
export function PrintedNotes({ corpus, notes, lines }: PrintedNotesProps) {
  const { excerpt: excerptOf, numberOf } = corpusLookup(corpus);
  return (
    <section className="print-notes" id="print-notes">
      <h2>{PRINTED_PARTS["print-notes"]}</h2>
      <ol>
        {[...notes.keys()].map((id) => {
          const excerpt = excerptOf.get(id);
          if (!excerpt) return null;
          const on = formatLineNumbers(lines.get(excerpt.article) ?? [], excerpt);
          return (
            <li key={id}>
              {quote(excerpt.exact)} Article {numberOf(excerpt.article)}
              {on !== "" && `, ${on.includes("–") ? "lines" : "line"} ${on}`}.
            </li>
          );
        })}
      </ol>
    </section>
  );
}
