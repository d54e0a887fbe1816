import { sum } from "d3";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import type { MatrixColumn, MatrixData, MatrixPanel } from "../../core/layout/peopleMatrix.ts";
import { peopleMessages as messages } from "../../core/messages/people.ts";
import { selectEvent } from "../state/store.ts";
import { showEventsOf } from "./showEventsOf.ts";

/** Row of the columns' headers, as the position of a button. Other rows have the id of their actor. */
export const HEAD_ROW = "";

/** Smallest width of a panel, in columns: room for its name. */
const MIN_PANEL_COLUMNS = 4;

/** Returns the smallest width of all columns after the first two, in columns. */
export function countColumns({ panels, isByPanel }: MatrixData): number {
  if (isByPanel) return MIN_PANEL_COLUMNS * panels.length;
  return sum(panels, ({ events }) => Math.max(MIN_PANEL_COLUMNS, events.length));
}

/** Returns whether a column is the first of its panel. */
export function startsPanel({ panel, events }: MatrixColumn): boolean {
  return panel.events[0] === events[0];
}

interface MatrixHeadProps {
  matrix: MatrixData;
  /** Column of the button that is in the tab order; null for none. */
  tabStop: number | null;
}

/** Renders the widths and the headers of the columns: names of panels above the numbers of events. */
export function MatrixHead({ matrix, tabStop }: MatrixHeadProps) {
  // The columns of other panels share the rest of the width.
  const widthIn = ({ events: { length } }: MatrixPanel) =>
    matrix.isByPanel || length >= MIN_PANEL_COLUMNS
      ? undefined
      : { width: `calc(var(--column) * ${MIN_PANEL_COLUMNS / length})` };
  return (
    <>
      <colgroup>
        <col className="matrix-name-column" />
        <col className="matrix-count-column" />
        {matrix.columns.map(({ id, panel }) => (
          <col key={id} style={widthIn(panel)} />
        ))}
      </colgroup>
      <thead>
        {!matrix.isByPanel && (
          <tr>
            <td colSpan={2} className="matrix-corner" />
            {matrix.panels.map(({ from, title, short, events }) => (
              <th key={from} scope="colgroup" colSpan={events.length} className="matrix-panel">
                {events.length > 9 ? title : short}
              </th>
            ))}
          </tr>
        )}
        <tr>
          <th scope="col" className="matrix-name">
            {messages.name}
          </th>
          <th scope="col" className="matrix-count">
            {messages.events}
          </th>
          {matrix.columns.map((column, i) => (
            <ColumnHead
              key={column.id}
              column={column}
              index={i}
              isByPanel={matrix.isByPanel}
              isTabStop={tabStop === i}
            />
          ))}
        </tr>
      </thead>
    </>
  );
}

interface ColumnHeadProps {
  column: MatrixColumn;
  index: number;
  isByPanel: boolean;
  isTabStop: boolean;
}

function ColumnHead({ column, index, isByPanel, isTabStop }: ColumnHeadProps) {
  const { events, panel } = column;
  const [event] = events;
  if (!event) return null;
  const tabStop = { tabIndex: isTabStop ? 0 : -1, "data-row": HEAD_ROW, "data-column": index };
  return (
    <th scope="col" className={startsPanel(column) ? "matrix-start" : undefined}>
      {isByPanel ? (
        <button
          type="button"
          {...tabStop}
          aria-label={messages.countedColumn(panel.title, events.length)}
          onClick={() => showEventsOf(null, panel)}
        >
          {panel.title}
        </button>
      ) : (
        <button
          type="button"
          {...tabStop}
          aria-label={messages.column(index + 1, event.title, formatEventDate(event.date))}
          onClick={() => selectEvent(event.id)}
        >
          {index + 1}
        </button>
      )}
    </th>
  );
}
