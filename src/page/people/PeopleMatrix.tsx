import { type SyntheticEvent, useMemo, useRef, useState } from "react";
import type { ActorGroup } from "../../core/evidence/participation.ts";
import { panelsOf } from "../../core/layout/panelOrder.ts";
import { buildPeopleMatrix, type MatrixData, PARTS } from "../../core/layout/peopleMatrix.ts";
import { peopleMessages as messages } from "../../core/messages/people.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useSize } from "../ui/useSize.ts";
import { focusCell } from "./focusCell.ts";
import { countColumns, HEAD_ROW, MatrixHead } from "./MatrixHead.tsx";
import { MatrixRow } from "./MatrixRow.tsx";
import { useShownMembers } from "./useShownMembers.ts";
import { useWholeRows } from "./useWholeRows.ts";

/** Number of rows that the matrix shows at first. */
const ROWS = 40;

/** Smallest number of rows of each group that it shows at first. */
const MIN_ROWS = 5;

/** Button of the matrix that is in the tab order: its row's actor, and its column; -1 is the name's. */
interface Position {
  row: string;
  column: number;
}

/** Shows people and events in a table: a row for each actor, a column for each event or panel. */
export function PeopleMatrix({ groups }: { groups: readonly ActorGroup[] }) {
  const { corpus } = useCorpus();
  const matrix = useMemo(() => buildPeopleMatrix(corpus, panelsOf(corpus)), [corpus]);
  const rows = groups.reduce((sum, { members }) => sum + members.length, 0);
  const perGroup = rows <= ROWS ? rows : Math.max(MIN_ROWS, Math.floor(ROWS / groups.length));
  const shownMembers = useShownMembers(perGroup);
  const [active, setActive] = useState<Position | null>(null);
  const [pointedAt, setPointedAt] = useState("");
  const frame = useRef<HTMLDivElement>(null);
  // Only a matrix that is wider than the page scrolls by itself; the other’s head sticks to the page.
  const isWider = useSize(frame).width < (frame.current?.firstElementChild?.clientWidth ?? 0);
  useWholeRows(frame, isWider);
  const firstActor = groups[0]?.members[0]?.actor.id;
  if (firstActor === undefined) return null;
  const isShown = groups.some(({ members }) => members.some(({ actor }) => actor.id === active?.row));
  const current = active && (active.row === HEAD_ROW || isShown) ? active : { row: firstActor, column: -1 };
  const describe = ({ target }: SyntheticEvent) => {
    const button = target instanceof Element ? target.closest("button") : null;
    setPointedAt(button?.getAttribute("aria-label") ?? "");
  };
  return (
    <>
      <MatrixLegend matrix={matrix} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; the region names what scrolls */}
      <div
        role="region"
        aria-label={messages.matrix}
        ref={frame}
        className={isWider ? "matrix-frame scrolls" : "matrix-frame"}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one tab stop and arrow keys (APG grid)
          role="grid"
          aria-label={messages.matrix}
          className={matrix.isByPanel ? "matrix by-panel" : "matrix"}
          style={{ ["--columns" as string]: countColumns(matrix) }}
          onKeyDown={focusCell}
          onPointerOver={describe}
          onPointerLeave={() => setPointedAt("")}
          onFocus={(focus) => {
            describe(focus);
            const { row, column } = focus.target.dataset;
            if (row !== undefined) setActive({ row, column: Number(column) });
          }}
        >
          <MatrixHead matrix={matrix} tabStop={current.row === HEAD_ROW ? current.column : null} />
          {groups.map(({ group, members }) => {
            const { shown, added, remaining, showMore } = shownMembers(group.id, members);
            return (
              <tbody key={group.id}>
                <tr className="matrix-group">
                  <th scope="rowgroup" colSpan={2}>
                    {group.label}
                  </th>
                  <EmptyCells matrix={matrix} />
                </tr>
                {shown.map((member) => (
                  <MatrixRow
                    key={member.actor.id}
                    member={member}
                    matrix={matrix}
                    tabStop={current.row === member.actor.id ? current.column : null}
                  />
                ))}
                {remaining > 0 && (
                  <tr>
                    <td colSpan={2} className="matrix-name">
                      <button
                        type="button"
                        className="matrix-more"
                        tabIndex={-1}
                        data-column={-1}
                        onClick={showMore}
                      >
                        {messages.showMore(added, remaining)}
                      </button>
                    </td>
                    <EmptyCells matrix={matrix} />
                  </tr>
                )}
              </tbody>
            );
          })}
        </table>
      </div>
      <p className="matrix-readout" aria-hidden="true">
        {pointedAt || (matrix.isByPanel ? messages.panelHint : messages.matrixHint)}
      </p>
    </>
  );
}

/** Renders the cells of a row without signs, one for each panel. */
function EmptyCells({ matrix: { panels, isByPanel } }: { matrix: MatrixData }) {
  return panels.map(({ from, events }) => (
    <td key={from} colSpan={isByPanel ? 1 : events.length} className="matrix-start" />
  ));
}

function MatrixLegend({ matrix: { roles, isByPanel } }: { matrix: MatrixData }) {
  if (isByPanel) return null;
  return (
    <ul className="row matrix-legend">
      {PARTS.map(
        (part) =>
          roles[part].length > 0 && (
            <li key={part}>
              <span className="matrix-sign" data-part={part} /> {messages.roles(roles[part])}
            </li>
          ),
      )}
    </ul>
  );
}
