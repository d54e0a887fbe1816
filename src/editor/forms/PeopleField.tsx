import { groups } from "d3";
import { useId } from "react";
import { isSame } from "../../core/editing/findOperations.ts";
import { fieldOf, isJsonMap, type JsonMap } from "../../core/editing/jsonMap.ts";
import type { Path } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { useShownForm } from "../state/editorStore.ts";
import { useEditState } from "../state/serverState.ts";
import { CompletionInput } from "./CompletionInput.tsx";
import { ProblemLines, useFieldProblems, useFieldValue } from "./FieldFrame.tsx";
import { ROLE_FIELDS } from "./formFields.ts";
import { addParticipant, fieldName, openNewForm } from "./formStack.ts";
import { findOptions, findRoles } from "./options.ts";
import { QuotesField } from "./QuoteFields.tsx";
import { LineField } from "./textFields.tsx";

/** A person, or several with the same quotes, in a role of the event. */
interface ParticipantRow {
  role: string;
  /** Number in the role. */
  at: number;
  ids: string[];
  entry: JsonMap;
}

const [ROLE_QUOTES, BECAUSE] = ROLE_FIELDS;

/** Returns the participants of an event's roles as rows. */
function rowsOf(value: unknown): ParticipantRow[] {
  return Object.entries(isJsonMap(value) ? value : {}).flatMap(([role, list]) =>
    (Array.isArray(list) ? list : []).filter(isJsonMap).map((entry, at) => {
      const actors = fieldOf(entry, "actors");
      return { role, at, entry, ids: Array.isArray(actors) ? actors.map(String) : [] };
    }),
  );
}

/** Returns rows as the roles of an event. */
function rolesOfRows(rows: readonly ParticipantRow[]): Record<string, JsonMap[]> | undefined {
  if (rows.length === 0) return undefined;
  const grouped = groups(rows, ({ role }) => role);
  return Object.fromEntries(grouped.map(([role, own]) => [role, own.map(({ entry }) => entry)]));
}

/** Renders the people of an event, each with a choice of its role, and a field that adds one. */
export function PeopleField({ path }: { path: Path }) {
  const annotation = useEditState()?.annotation ?? {};
  const form = useShownForm();
  const [value, change] = useFieldValue(path);
  const id = useId();
  const rows = rowsOf(value);
  const people = findOptions(annotation, "actors");
  const nameOf = (id: string) => people.find((one) => one.id === id)?.label ?? id;
  const replace = (at: number, row: ParticipantRow | undefined) =>
    change(rolesOfRows(rows.flatMap((old, i) => (i === at ? (row ?? []) : old))));
  return (
    <fieldset className="field" data-field={fieldName(path)}>
      <legend>{messages.people}</legend>
      <ul>
        {rows.map((row, i) => {
          const names = messages.names(row.ids.map(nameOf));
          const before = rows.slice(0, i).filter(({ ids }) => isSame(ids, row.ids));
          return (
            // Another role keeps the row, whose choice of the role has the focus.
            <li key={`${row.ids} ${before.length}`} data-field={fieldName([...path, row.role, row.at])}>
              <div className="row person-row">
                <span>{names}</span>
                <select
                  aria-label={`${messages.role}: ${names}`}
                  value={row.role}
                  onChange={({ target }) => replace(i, { ...row, role: target.value })}
                >
                  {findRoles(annotation).map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </select>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={messages.removeItem(names)}
                  onClick={() => replace(i, undefined)}
                >
                  ×
                </button>
              </div>
              <RoleReason path={[...path, row.role, row.at]} entry={row.entry} />
            </li>
          );
        })}
      </ul>
      <label htmlFor={id}>{messages.addPerson}</label>
      <CompletionInput
        attributes={{ id }}
        options={people}
        onFinish={(id) => form && addParticipant(form.entry, id)}
        onNew={(name) => openNewForm("actors", { name }, ["kind"], path)}
        path={path}
      />
      <ProblemLines problems={useFieldProblems(path)} />
    </fieldset>
  );
}

/** Renders the quotes that name somebody in a role, and the editor's reason if there are none. */
function RoleReason({ path, entry }: { path: Path; entry: JsonMap }) {
  const quotes = fieldOf(entry, "excerpts");
  const hasProblem = useFieldProblems(path).length > 0;
  return (
    <details className="role-reason" open={hasProblem || undefined}>
      <summary>{messages.roleQuotes(Array.isArray(quotes) ? quotes.length : 0)}</summary>
      <QuotesField field={ROLE_QUOTES} path={[...path, "excerpts"]} />
      <LineField field={BECAUSE} path={[...path, "because"]} />
    </details>
  );
}
