import type { ReactNode } from "react";
import { DISAGREEMENT_LABELS } from "../../core/messages/labels.ts";
import { sectionMessages as messages } from "../../core/messages/sections.ts";
import type { Disagreement } from "../../core/model/disagreement.ts";
import { findArticleColumns } from "../../core/model/subjectGroups.ts";
import { DisagreementSides } from "../shared/DisagreementCard.tsx";
import { EventLink } from "../shared/EventLink.tsx";
import { Icon } from "../shared/Icon.tsx";
import { IsolatedText } from "../shared/IsolatedText.tsx";
import { useCorpus } from "../state/useCorpus.tsx";

interface DifferenceTableProps {
  caption: ReactNode;
  /** Whether a heading beside the table has the words of the caption. */
  captionHidden?: boolean;
  disagreements: readonly Disagreement[];
}

/** Compares differences: a row for each, and a column for each article that they quote, or one for all. */
export function DifferenceTable({ caption, captionHidden, disagreements }: DifferenceTableProps) {
  const { corpus, excerpt, articleName } = useCorpus();
  const articleOf = (side: { excerpt: string }) => excerpt(side.excerpt)?.article;
  const columns = findArticleColumns(corpus, disagreements) ?? [null];
  return (
    <table className="difference-table" data-columns={columns.length}>
      <caption className={captionHidden ? "unseen" : undefined}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{messages.difference}</span>
          </th>
          {columns.map((id) => (
            <th key={id} scope="col">
              {id === null ? (
                <span className="unseen">{messages.quotes}</span>
              ) : (
                <IsolatedText text={articleName(id)} />
              )}
            </th>
          ))}
        </tr>
      </thead>
      {disagreements.map((disagreement) => (
        <tbody key={disagreement.id} id={`differs-${disagreement.id}`} data-disagreement={disagreement.id}>
          <tr>
            <th scope="rowgroup" rowSpan={2}>
              {disagreement.subject}
              <KindLabel kind={disagreement.kind} />
            </th>
            {columns.map((id) => (
              <td key={id}>
                <Sides disagreement={disagreement} of={(side) => id === null || articleOf(side) === id} />
              </td>
            ))}
          </tr>
          <tr>
            <td className="difference-words" colSpan={columns.length}>
              <Words disagreement={disagreement} />
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

function KindLabel({ kind }: Pick<Disagreement, "kind">) {
  return (
    <span className="difference-kind" data-kind={kind}>
      <Icon of={kind} />
      {DISAGREEMENT_LABELS[kind]}
    </span>
  );
}

interface SidesProps {
  disagreement: Disagreement;
  of: (side: Disagreement["sides"][number]) => boolean;
}

/** Shows the sides of one column. */
function Sides({ disagreement, of }: SidesProps) {
  const sides = disagreement.sides.filter(of);
  if (sides.length === 0) return <span className="not-quoted">{messages.notQuoted}</span>;
  return <DisagreementSides disagreement={{ ...disagreement, sides }} className="difference-sides" />;
}

/** Says in words what differs and what the sides agree on, and names the events. */
function Words({ disagreement: { differs, shared, events } }: { disagreement: Disagreement }) {
  const { event } = useCorpus();
  return (
    <>
      <p>
        <strong>{messages.whatDiffers}</strong> {differs}
      </p>
      {shared !== "" && (
        <p>
          <strong>{messages.whatAgrees}</strong> {shared}
        </p>
      )}
      <ul className="difference-events" aria-label={messages.eventsConcerned}>
        {events
          .flatMap((id) => event(id) ?? [])
          .map((one) => (
            <li key={one.id}>
              <EventLink event={one}>
                <IsolatedText text={one.label} />
              </EventLink>
            </li>
          ))}
      </ul>
    </>
  );
}
