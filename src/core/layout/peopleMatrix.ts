import type { Corpus } from "../model/corpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { SPEAKING_ROLE, type Term } from "../model/vocabulary.ts";
import { MAX_MATRIX_EVENTS } from "./limits.ts";
import type { Panel } from "./panels.ts";

/** An actor's part in an event, as a cell shows it: the event is about it, or it speaks there, or neither. */
export type Part = "concerned" | "speaking" | "named";

/** All parts, the strongest first. */
export const PARTS: readonly Part[] = ["concerned", "speaking", "named"];

/** The part of a panel that the matrix needs. */
export type MatrixPanel = Pick<Panel, "from" | "to" | "title" | "short" | "events">;

/** A column of the matrix: one event, or all events of a panel. */
export interface MatrixColumn {
  id: string;
  panel: MatrixPanel;
  events: readonly TimelineEvent[];
}

/** An actor's events in a column, with its roles in them. */
export interface MatrixCell {
  events: readonly TimelineEvent[];
  /** Labels of the roles, in the corpus's order, each once. */
  roles: readonly string[];
  /** The strongest of its parts. */
  part: Part;
}

/** People × events, or people × panels. */
export interface MatrixData {
  /** Panels that have events, in time order. */
  panels: readonly MatrixPanel[];
  /** Whether a column is a whole panel. */
  isByPanel: boolean;
  /** In the order of the panels. */
  columns: readonly MatrixColumn[];
  /** Labels of the roles that occur, by the part that they show as. */
  roles: Readonly<Record<Part, readonly string[]>>;
  /** Returns an actor's cells, one for each column; undefined where the actor has no part. */
  cellsOf(actor: string): readonly (MatrixCell | undefined)[];
}

type MatrixSources = Pick<Corpus, "events" | "roles">;

/** Built-in roles of actors whom an event does not concern by itself. */
const NAMING_ROLES: readonly string[] = ["addressed", "mentioned"];

/** Returns the part that a role shows as. Roles of the case itself, such as "killed", concern the actor. */
function partOf(role: string): Part {
  if (role === SPEAKING_ROLE) return "speaking";
  return NAMING_ROLES.includes(role) ? "named" : "concerned";
}

/**
 * Builds the matrix of a corpus. Its columns are the events in the order of the panels; above 40 events, the
 * panels.
 */
export function buildPeopleMatrix(
  { events, roles }: MatrixSources,
  allPanels: readonly MatrixPanel[],
): MatrixData {
  const panels = allPanels.filter((panel) => panel.events.length > 0);
  const isByPanel = events.length > MAX_MATRIX_EVENTS;
  const columns = panels.flatMap((panel): MatrixColumn[] =>
    isByPanel
      ? [{ id: `${panel.from}`, panel, events: panel.events }]
      : panel.events.map((event) => ({ id: event.id, panel, events: [event] })),
  );
  const columnOf = new Map(columns.flatMap(({ events }, i) => events.map(({ id }) => [id, i] as const)));
  const byActor = new Map<string, { event: TimelineEvent; roles: Set<string> }[][]>();
  const occurring = new Set<string>();
  for (const event of events) {
    const column = columnOf.get(event.id) ?? 0;
    for (const { actor, role } of event.actors) {
      occurring.add(role);
      const row = byActor.get(actor) ?? columns.map(() => []);
      byActor.set(actor, row);
      const cell = row[column];
      const last = cell?.at(-1);
      if (last?.event === event) last.roles.add(role);
      else cell?.push({ event, roles: new Set([role]) });
    }
  }
  return {
    panels,
    isByPanel,
    columns,
    roles: groupByPart(roles.filter(({ id }) => occurring.has(id))),
    cellsOf: (actor) =>
      (byActor.get(actor) ?? columns.map(() => [])).map((entries) => {
        if (entries.length === 0) return undefined;
        const played = roles.filter(({ id }) => entries.some((entry) => entry.roles.has(id)));
        return {
          events: entries.map(({ event }) => event),
          roles: played.map(({ label }) => label),
          part: PARTS.find((part) => played.some(({ id }) => partOf(id) === part)) ?? "named",
        };
      }),
  };
}

function groupByPart(roles: readonly Term[]): Record<Part, string[]> {
  const labels = (part: Part) => roles.filter(({ id }) => partOf(id) === part).map(({ label }) => label);
  return { concerned: labels("concerned"), speaking: labels("speaking"), named: labels("named") };
}
