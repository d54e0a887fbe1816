import { quote } from "../../core/text/quote.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { formatLineNumbers, type PrintedLine } from "./lines.ts";
import { PRINTED_PARTS } from "./PrintedCover.tsx";

interface PrintedNotesProps {
  /** The notes’ numbers by excerpt id, in order. */
  notes: ReadonlyMap<string, number>;
  /** The printed lines by article id. */
  lines: ReadonlyMap<string, readonly PrintedLine[]>;
}

/** Every excerpt that the print rests on: the words, the article, the lines of the appendix. */
export function PrintedNotes({ notes, lines }: PrintedNotesProps) {
  const { excerpt: excerptOf, articleNumber } = useCorpus();
  return (
    <section className="print-notes" id="print-notes">
      <h2>{PRINTED_PARTS["print-notes"]}</h2>
      <ol>
        {[...notes.keys()].map((id) => {
          const excerpt = excerptOf(id);
          if (!excerpt) return null;
          const on = formatLineNumbers(lines.get(excerpt.article) ?? [], excerpt);
          return (
            <li key={id}>
              {quote(excerpt.exact)} Article {articleNumber(excerpt.article)}
              {on !== "" && `, ${on.includes("–") ? "lines" : "line"} ${on}`}.
            </li>
          );
        })}
      </ol>
    </section>
  );
}
