import { DISAGREEMENT_LABELS } from "../../core/messages/labels.ts";
import { printMessages as messages } from "../../core/messages/print.ts";
import { sectionMessages } from "../../core/messages/sections.ts";
import type { Disagreement } from "../../core/model/disagreement.ts";
import { arrangeDifferences, findArticleColumns } from "../../core/model/subjectGroups.ts";
import { isolateDirection, languageOf } from "../../core/text/direction.ts";
import { QuoteWithWords } from "../shared/DisagreementCard.tsx";
import { IsolatedText } from "../shared/IsolatedText.tsx";
import { useCorpus } from "../state/useCorpus.tsx";
import { formatLineNumbers, type PrintedLines } from "./PrintedArticle.tsx";

type Side = Disagreement["sides"][number];

interface PrintedDisagreementsProps {
  disagreements: readonly Disagreement[];
  lines: PrintedLines;
}

/** Prints where accounts differ in tables by subject, with the quotes of each article, and no verdict. */
export function PrintedDisagreements({ disagreements, lines }: PrintedDisagreementsProps) {
  const { corpus } = useCorpus();
  if (disagreements.length === 0) return null;
  const { comparedSubjects, disputedSubjects, others } = arrangeDifferences(disagreements, corpus.subjects);
  const tables: [string, readonly Disagreement[]][] = [
    ...comparedSubjects.map((one): (typeof tables)[number] => [one.subject.label, one.disagreements]),
    [sectionMessages.articleDifferences(comparedSubjects.length), others.articles],
    ...disputedSubjects.map((one): (typeof tables)[number] => [one.subject.label, one.disagreements]),
    [disputedSubjects.length > 0 ? sectionMessages.otherDisputed : sectionMessages.disputed, others.disputed],
    [DISAGREEMENT_LABELS.within, others.within],
    [DISAGREEMENT_LABELS.wording, others.wording],
  ];
  return (
    <section id="print-differences">
      <h2>{messages.headings.differences}</h2>
      <div className="print-columns">
        <p className="print-soft">{messages.noVerdict}</p>
        {tables
          .filter(([, inTable]) => inTable.length > 0)
          .map(([heading, inTable]) => (
            <PrintedTable key={heading} heading={heading} disagreements={inTable} lines={lines} />
          ))}
      </div>
    </section>
  );
}

/** Prints a group of rows for each difference: the point, the quotes, and what differs. */
function PrintedTable({ heading, disagreements, lines }: PrintedDisagreementsProps & { heading: string }) {
  const { corpus, excerpt, articleName } = useCorpus();
  const articleOf = (side: Side) => excerpt(side.excerpt)?.article;
  const columns = findArticleColumns(corpus, disagreements);
  const width = columns?.length ?? 1;
  return (
    <table className="print-table">
      <caption>
        <h3>{heading}</h3>
      </caption>
      {columns && (
        <thead>
          <tr>
            {columns.map((id) => (
              <th key={id} scope="col">
                <IsolatedText text={articleName(id)} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      {disagreements.map(({ id, kind, subject, title, sides, differs, shared }) => (
        <tbody key={id}>
          <tr>
            <th scope="rowgroup" colSpan={width}>
              {subject} · {DISAGREEMENT_LABELS[kind]}
              {title !== subject && <span> · {title}</span>}
            </th>
          </tr>
          <tr>
            {columns && new Set(sides.map(articleOf)).size > 1 ? (
              columns.map((column) => (
                <td key={column}>
                  <PrintedSides sides={sides.filter((side) => articleOf(side) === column)} lines={lines} />
                </td>
              ))
            ) : (
              <td colSpan={width}>
                <PrintedSides sides={sides} lines={lines} named />
              </td>
            )}
          </tr>
          <tr>
            <td colSpan={width} className="print-soft">
              {differs}{" "}
              {shared !== "" && (
                <>
                  <b>{messages.agreed}</b> {shared}
                </>
              )}
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

interface PrintedSidesProps {
  sides: readonly Side[];
  lines: PrintedLines;
  /** Whether each quote has the name of its article, because the column has not. */
  named?: boolean;
}

function PrintedSides({ sides, lines, named = false }: PrintedSidesProps) {
  const { article, excerpt: excerptOf, articleName } = useCorpus();
  return (
    <ul className="print-sides">
      {sides.map(({ says, excerpt, words }) => {
        const quoted = excerptOf(excerpt);
        if (!quoted) return null;
        const place = formatLineNumbers(lines.get(quoted.article) ?? [], quoted);
        const source = [
          named ? isolateDirection(articleName(quoted.article)) : "",
          place && messages.onLines(place),
        ];
        return (
          <li key={excerpt + words}>
            <strong>{says.replace(/\.$/, "")}:</strong>{" "}
            <q {...languageOf(article(quoted.article))} translate="no">
              <QuoteWithWords exact={quoted.exact} words={words} />
            </q>{" "}
            <small>{source.filter((part) => part !== "").join(", ")}</small>
          </li>
        );
      })}
    </ul>
  );
}
