import { Fragment } from "react";
import { printMessages as messages } from "../../core/messages/print.ts";
import type { StandfirstClause } from "../../core/model/corpus.ts";
import { allExcerptsOf, type TimelineEvent } from "../../core/model/timelineEvent.ts";
import { isolateDirection, languageOf } from "../../core/text/direction.ts";
import { quote } from "../../core/text/quote.ts";
import { IsolatedText } from "../shared/IsolatedText.tsx";
import { useCorpus } from "../state/useCorpus.tsx";
import { formatLineNumbers, type PrintedLines } from "./PrintedArticle.tsx";

/** Numbers of the notes, from 1, by excerpt id. */
export type NoteNumbers = ReadonlyMap<string, number>;

/**
 * Numbers the excerpts in the order in which the standfirst and the printed events use them, each once.
 */
export function buildNoteNumbers(
  standfirst: readonly StandfirstClause[],
  events: readonly TimelineEvent[],
): NoteNumbers {
  const used = [...standfirst.flatMap(({ excerpts }) => excerpts), ...events.flatMap(allExcerptsOf)];
  return new Map([...new Set(used)].map((id, i) => [id, i + 1]));
}

/** Prints raised numbers that refer to the notes. */
export function NoteMarks({ excerpts, notes }: { excerpts: readonly string[]; notes: NoteNumbers }) {
  const numbers = [...new Set(excerpts)].flatMap((id) => notes.get(id) ?? []).sort((a, b) => a - b);
  if (numbers.length === 0) return null;
  return <sup className="print-marks">{numbers.join(", ")}</sup>;
}

interface PrintedNotesProps {
  notes: NoteNumbers;
  lines: PrintedLines;
}

/** Prints a note for every excerpt: the quote, its article, and its lines in the appendix. Hashes follow. */
export function PrintedNotes({ notes, lines }: PrintedNotesProps) {
  const { corpus, article, excerpt: excerptOf, articleName } = useCorpus();
  return (
    <section className="print-notes" id="print-notes">
      <h2>{messages.headings.notes}</h2>
      <ol>
        {[...notes.keys()].map((id) => {
          const excerpt = excerptOf(id);
          if (!excerpt) return null;
          const on = formatLineNumbers(lines.get(excerpt.article) ?? [], excerpt);
          return (
            <li key={id}>
              <span {...languageOf(article(excerpt.article))}>{quote(excerpt.exact)}</span>{" "}
              <IsolatedText text={articleName(excerpt.article)} />
              {on !== "" && `, ${messages.onLines(on)}`}.
            </li>
          );
        })}
      </ol>
      <p className="print-hashes">
        {messages.hash(messages.edition, true)} <code>{corpus.edition}</code>{" "}
        {corpus.articles.map(({ id, short, sha256, quotesSha256 }) => (
          <Fragment key={id}>
            {messages.hash(isolateDirection(short), quotesSha256 === undefined)} <code>{sha256}</code>{" "}
          </Fragment>
        ))}
      </p>
    </section>
  );
}
