import { Fragment } from "react";
import { describeArticleDate } from "../../core/dates/formatDay.ts";
import { describeCase } from "../../core/evidence/provenance.ts";
import { printMessages as messages } from "../../core/messages/print.ts";
import type { Article } from "../../core/model/article.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { isolateDirection, languageOf } from "../../core/text/direction.ts";
import { quote } from "../../core/text/quote.ts";
import { IsolatedText } from "../shared/IsolatedText.tsx";
import { useCorpus } from "../state/useCorpus.tsx";
import { NoteMarks, type NoteNumbers } from "./notes.tsx";
import { printedArticleId } from "./PrintedArticle.tsx";

interface PrintedCoverProps {
  /** Number of the printed events, and the filters. */
  part: string;
  notes: NoteNumbers;
  /** The articles that are printed in full. */
  articles: readonly Article[];
  /** Whether disagreements are printed. */
  differs: boolean;
}

/** Prints the head of the first page: title, standfirst, provenance and contents. */
export function PrintedCover({ part, notes, articles, differs }: PrintedCoverProps) {
  const { corpus } = useCorpus();
  const sections = Object.entries(messages.headings).filter(([id]) => differs || id !== "differences");
  return (
    <header className="print-cover">
      {corpus.name !== undefined && <p className="print-brand">{corpus.name}</p>}
      <h1>{corpus.title}</h1>
      <p className="print-standfirst">
        {corpus.standfirst.map(({ text, excerpts }) => (
          <Fragment key={text}>
            {text}
            <NoteMarks excerpts={excerpts} notes={notes} />{" "}
          </Fragment>
        ))}
      </p>
      {corpus.note !== undefined && <p>{corpus.note}</p>}
      <p className="print-soft">
        {`${[`${part}. ${messages.edition} ${corpus.edition.slice(0, 12)}`, ...describeCase(corpus)].join(" · ")}.`}
      </p>
      <nav aria-label={messages.contents}>
        <h2>{messages.contents}</h2>
        <ol>
          {sections.map(([id, heading]) => (
            <li key={id}>
              <a href={`#print-${id}`}>{heading}</a>
            </li>
          ))}
          {corpus.articles.map((article) => (
            <li key={article.id}>
              {articles.some(({ id }) => id === article.id) ? (
                <a href={`#${printedArticleId(article.id)}`}>
                  {messages.articleText(isolateDirection(article.short), article.quotesSha256 === undefined)}
                </a>
              ) : (
                <IsolatedText text={article.short} />
              )}
              {": "}
              <span {...languageOf(article)}>{quote(article.headline)}</span>, {describeArticleDate(article)}{" "}
              ({article.file})
            </li>
          ))}
        </ol>
      </nav>
    </header>
  );
}

/** Prints how to read the print, the types of statement, and the people and organisations. */
export function PrintedKey({ events }: { events: readonly TimelineEvent[] }) {
  const { corpus } = useCorpus();
  const types = new Set(events.flatMap(({ claims }) => claims.map(({ standing }) => standing)));
  return (
    <div className="print-key">
      <Glossary
        heading={messages.howToRead}
        entries={[
          [messages.raisedNumbers, messages.raisedNumbersExplained],
          [messages.eachStatement, messages.eachStatementExplained],
          [messages.eachDate, messages.eachDateExplained],
        ]}
      />
      <Glossary
        heading={messages.types}
        entries={corpus.standings
          .filter(({ id }) => types.has(id))
          .map(({ label, description = "" }) => [label, description])}
      />
      <Glossary
        heading={messages.named}
        entries={corpus.groups.flatMap(({ id, label }): [string, string][] => {
          const members = corpus.actors.filter(({ group }) => group === id);
          return members.length === 0
            ? []
            : [[label, members.map(({ name }) => isolateDirection(name)).join(", ")]];
        })}
      />
    </div>
  );
}

function Glossary({ heading, entries }: { heading: string; entries: [string, string][] }) {
  return (
    <section>
      <h2>{heading}</h2>
      <dl>
        {entries.map(([term, description]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
