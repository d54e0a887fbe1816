import { memo, useMemo } from "react";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import type { ActorEvents } from "../../core/evidence/participation.ts";
import { describeWhenSaid } from "../../core/evidence/statementDate.ts";
import type { MatrixCell, MatrixData, MatrixPanel } from "../../core/layout/peopleMatrix.ts";
import { formatNumber } from "../../core/messages/language.ts";
import { peopleMessages as messages } from "../../core/messages/people.ts";
import type { Actor } from "../../core/model/actor.ts";
import { allExcerptsOf } from "../../core/model/timelineEvent.ts";
import { IsolatedText } from "../shared/IsolatedText.tsx";
import { selectEvent, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { startsPanel } from "./MatrixHead.tsx";
import { showEventsOf } from "./showEventsOf.ts";

interface MatrixRowProps {
  member: ActorEvents;
  matrix: MatrixData;
  /** Column of the button that is in the tab order; -1 for the name, null for none. */
  tabStop: number | null;
}

/** Renders an actor's row: name, number of events, and a sign or a count in each column with a part. */
export const MatrixRow = memo(function MatrixRow({ member, matrix, tabStop }: MatrixRowProps) {
  const { actor, events } = member;
  const cells = useMemo(() => matrix.cellsOf(actor.id), [matrix, actor]);
  return (
    <tr id={`actor-${actor.id}`}>
      <th scope="row" className="matrix-name">
        <button
          type="button"
          aria-haspopup="dialog"
          tabIndex={tabStop === -1 ? 0 : -1}
          data-row={actor.id}
          data-column={-1}
          onClick={() => useStore.setState({ openActor: actor.id })}
        >
          <IsolatedText text={actor.short ?? actor.name} />
        </button>
      </th>
      <td className="matrix-count">{formatNumber(events.length)}</td>
      {matrix.columns.map((column, i) => {
        const cell = cells[i];
        return (
          <td key={column.id} className={startsPanel(column) ? "matrix-start" : undefined}>
            {cell && (
              <CellButton
                actor={actor}
                cell={cell}
                panel={matrix.isByPanel ? column.panel : null}
                index={i}
                isTabStop={tabStop === i}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
});

interface CellButtonProps {
  actor: Actor;
  cell: MatrixCell;
  /** Panel of the cell's events; null if the cell is one event. */
  panel: MatrixPanel | null;
  index: number;
  isTabStop: boolean;
}

/** Opens the event of a cell, or shows the events of a panel on the timeline. */
function CellButton({ actor, cell, panel, index, isTabStop }: CellButtonProps) {
  const { corpus } = useCorpus();
  const { events, roles, part } = cell;
  const [event] = events;
  if (!event) return null;
  // Somebody who only speaks may have spoken long after the time of the event.
  const when = () =>
    part === "speaking"
      ? describeWhenSaid(corpus, event, actor.id, allExcerptsOf(event))
      : formatEventDate(event.date);
  return (
    <button
      type="button"
      tabIndex={isTabStop ? 0 : -1}
      data-row={actor.id}
      data-column={index}
      aria-label={
        panel === null
          ? messages.cell(actor.name, roles, event.title, when())
          : messages.countedCell(events.length, actor.name, roles, panel.title)
      }
      onClick={() => (events.length === 1 ? selectEvent(event.id) : showEventsOf(actor.id, panel))}
    >
      {panel === null ? <span className="matrix-sign" data-part={part} /> : events.length}
    </button>
  );
}
