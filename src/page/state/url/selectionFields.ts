import type { KnownIds, UrlField } from "./urlField.ts";

const alwaysPushesHistory = () => true;

/** A field that is the id of something, or nothing. */
function idField(name: "excerpt" | "article", has: (id: string, known: KnownIds) => boolean): UrlField {
  return {
    name,
    initial: { [name]: null },
    serialize: (view) => view[name],
    parse: (value, known, tell) => {
      if (has(value, known)) return { [name]: value };
      tell(`The link names ${name} “${value}”, which is not in this case.`);
      return {};
    },
    pushesHistory: alwaysPushesHistory,
  };
}

const eventField: UrlField = {
  name: "event",
  initial: { event: null },
  serialize: ({ event }) => event,
  parse: (id, { events, renamed, retired }, tell) => {
    let present = id;
    // A chain of new names ends, even one that a mistake has closed to a ring.
    for (let n = 0; n < renamed.size && !events.has(present); n++) present = renamed.get(present) ?? present;
    if (events.has(present)) return { event: present };
    const reason = retired.get(present) ?? retired.get(id);
    tell(
      reason === undefined
        ? `The link names event “${id}”, which is not in this case.`
        : `The event “${id}”, which the link names, is no longer here: ${reason}`,
    );
    return {};
  },
  pushesHistory: alwaysPushesHistory,
};

/** The open event, and where the reader stands. */
export const SELECTION_FIELDS: readonly UrlField[] = [
  eventField,
  idField("excerpt", (id, { excerpts }) => excerpts.has(id)),
  idField("article", (id, { articles }) => articles.has(id)),
];
