import { Scalar, stringify } from "yaml";
import { importMessages as messages } from "../../core/messages/imports.ts";
import { makeId } from "../../core/text/makeId.ts";
import { isFields } from "../compile/oldWords.ts";
import { id as idSchema } from "../compile/scalarSchemas.ts";
import type { DraftEvent, LeftOut } from "./draftEvent.ts";

/** Longest id that is made of a title, in characters. */
const MAX_ID_LENGTH = 48;

/** Entries of an annotation, by the map that they belong to. */
export interface DraftEntries {
  events: Record<string, Record<string, unknown>>;
  stages: Record<string, string>;
  tags: Record<string, string>;
  places: Record<string, string>;
  /** Labels of terms that the case does not have. They are in notes. */
  unknown: LeftOut[];
}

const idsOf = (value: unknown) => (isFields(value) ? Object.keys(value) : []);

/** Returns the label of a term, which may be written alone. */
const labelOfTerm = (term: unknown) => String(isFields(term) ? term.label : term);

/** Returns a free id that begins with these words, and takes it. */
function takeId(words: string, fallback: string, taken: Set<string>): string {
  const made = makeId(words, MAX_ID_LENGTH);
  const base = idSchema.safeParse(made).success ? made : `${fallback}${made === "" ? "" : `-${made}`}`;
  let free = base;
  for (let n = 2; taken.has(free); n++) free = `${base}-${n}`;
  taken.add(free);
  return free;
}

/**
 * Builds a function that finds the id of a term by its label. A new case gets a term that it does not have.
 * In another case the terms are published, so they stay as they are.
 */
function termFinder(terms: unknown, added: Record<string, string> | undefined, fallback: string) {
  const ids = new Map(
    Object.entries(isFields(terms) ? terms : {}).flatMap(([id, term]) => [
      [labelOfTerm(term).toLowerCase(), id],
      [id, id],
    ]),
  );
  const taken = new Set(ids.values());
  return (label: string): string | undefined => {
    const known = ids.get(label.toLowerCase());
    if (known !== undefined || added === undefined) return known;
    const id = takeId(label, fallback, taken);
    ids.set(label.toLowerCase(), id);
    added[id] = label;
    return id;
  };
}

/** Replaces braces in a title: an annotation has articles' ids in them. */
const withoutBraces = (title: string) => title.replace(/\{([^{}\s]*)\}/g, "($1)");

/** Builds the entries of drafts for a new case, or for one with this annotation. All ids are new. */
export function buildDraftEntries(drafts: readonly DraftEvent[], annotation?: unknown): DraftEntries {
  const entries: DraftEntries = { events: {}, stages: {}, tags: {}, places: {}, unknown: [] };
  const present: Record<string, unknown> = isFields(annotation) ? { ...annotation } : {};
  const taken = new Set(
    ["events", "actors", "stages", "renamed", "retired"].flatMap((key) => idsOf(present[key])),
  );
  const isNew = annotation === undefined;
  const findStage = termFinder(present.stages, isNew ? entries.stages : undefined, "stage");
  const findTag = termFinder(present.tags, isNew ? entries.tags : undefined, "tag");
  const findPlace = termFinder(present.places, isNew ? entries.places : undefined, "place");
  // Links to events, actors and stages share their ids.
  for (const { stage } of drafts) if (stage && isNew) taken.add(findStage(stage) ?? "");
  for (const { id, title, edtf, stage = "", place = "", tags, notes } of drafts) {
    const known = {
      stage: stage === "" ? undefined : findStage(stage),
      place: place === "" ? undefined : findPlace(place),
      tags: tags.map(findTag),
    };
    const unknown = [
      ...(stage !== "" && known.stage === undefined ? [messages.stageNote(stage)] : []),
      ...(place !== "" && known.place === undefined ? [messages.placeNote(place)] : []),
      ...tags.filter((_, i) => known.tags[i] === undefined).map(messages.tagNote),
    ];
    entries.unknown.push(...unknown.map((found): LeftOut => ({ kind: "term", place: `“${title}”`, found })));
    const tagIds = [...new Set(known.tags.filter((one) => one !== undefined))];
    const isGiven = id !== undefined && idSchema.safeParse(id).success;
    const date = new Scalar(edtf);
    date.type = Scalar.QUOTE_DOUBLE;
    entries.events[takeId(isGiven ? id : title, "event", taken)] = {
      draft: true,
      title: withoutBraces(title),
      ...(known.stage === undefined ? {} : { stage: known.stage }),
      ...(tagIds.length > 0 ? { tags: tagIds } : {}),
      ...(known.place === undefined ? {} : { place: known.place }),
      ...(edtf === undefined ? {} : { date: { edtf: date } }),
      notes: [
        ...(withoutBraces(title) === title ? [] : [title]),
        ...unknown,
        ...notes.map((note) => note.trim()),
      ].filter((note) => note !== ""),
    };
  }
  return entries;
}

/** Formats entries as lines of YAML. */
export function formatDraftEntries(entries: object, indent: string, eol = "\n"): string {
  const lines = stringify(entries, { lineWidth: 0 }).replace(/\n$/, "").split("\n");
  return lines.map((line) => (line === "" ? eol : indent + line + eol)).join("");
}
