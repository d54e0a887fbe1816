import { describeArticleDate } from "../../core/dates/formatDay.ts";
import { describeCase } from "../../core/evidence/provenance.ts";
import { standfirstText } from "../../core/model/corpus.ts";
import { BASIS_LABELS } from "../../core/model/eventDate.ts";
import { quote } from "../../core/text/quote.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { printedArticleId } from "./PrintedArticle.tsx";

/** Headings of the printed sections, by element id. */
export const PRINTED_PARTS = {
  "print-timeline": "Timeline",
  "print-chronicle": "Chronicle",
  "print-differences": "Where the words differ",
  "print-notes": "Notes",
} as const;

/**
 * Prints the first page: title, standfirst, contents, how to read the print, and the actors. `narrowed`
 * states the number of events and the filters, `differs` whether disagreements are printed.
 */
export function PrintedCover({ narrowed, differs }: { narrowed: string; differs: boolean }) {
  const { corpus } = useCorpus();
  const sections = Object.entries(PRINTED_PARTS).filter(([id]) => differs || id !== "print-differences");
  const standings = corpus.standings.map(({ label }) => label).join(" · ");
  return (
    <header className="print-cover">
      <p className="brand">On the Record</p>
      <h1>{corpus.title}</h1>
      <p>{standfirstText(corpus)}</p>
      {corpus.note !== undefined && <p>{corpus.note}</p>}
      <p>
        {narrowed}. Edition <code>{corpus.edition}</code>
        {describeCase(corpus).map((fact) => ` · ${fact}`)}.
      </p>
      <nav aria-label="Contents">
        <h2>In this print</h2>
        <ol>
          {sections.map(([id, heading]) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
          {corpus.articles.map((article) => (
            <li key={article.id}>
              <a href={`#${printedArticleId(article.id)}`}>{article.short}, in full</a>:{" "}
              {quote(article.headline)}, {describeArticleDate(article)} ({article.file})
            </li>
          ))}
        </ol>
      </nav>
      <section>
        <h2>How to read it</h2>
        <dl>
          <div>
            <dt>Raised numbers</dt>
            <dd>lead to the notes, which give the articles’ own words and the lines on which they stand.</dd>
          </div>
          <div>
            <dt>Before each claim</dt>
            <dd>stands what it is, and whose, where it is not the article’s own: {standings}.</dd>
          </div>
          <div>
            <dt>After each date</dt>
            <dd>
              stands how it is known: {Object.values(BASIS_LABELS).join(" · ")}. Where the articles give no
              day, none is given: “day not given” means one day, not known which; “at one or more times” that
              there may have been several; “on or before” that only the latest possible day is known.
            </dd>
          </div>
        </dl>
      </section>
      <section>
        <h2>Who is named or described</h2>
        <dl>
          {corpus.groups.map(({ id, label }) => {
            const members = corpus.actors.filter(({ group }) => group === id);
            if (members.length === 0) return null;
            return (
              <div key={id}>
                <dt>{label}</dt>
                <dd>{members.map(({ name }) => name).join(", ")}</dd>
              </div>
            );
          })}
        </dl>
      </section>
    </header>
  );
}
