import type { FormKind } from "../../core/editing/entryForm.ts";
import type { fieldMessages } from "../../core/messages/editorFields.ts";

/** Key of a field, which has a label in `fieldMessages`. */
export type FieldKey = keyof typeof fieldMessages;

/** Source of the options of a choice: a part of the annotation, or words of the data model. */
export type OptionSource =
  | "stages"
  | "groups"
  | "places"
  | "subjects"
  | "standings"
  | "actors"
  | "speakers"
  | "events"
  | "bases"
  | "weights"
  | "actorKinds"
  | "disagreementKinds"
  | "linkKinds";

/** A field of a form. */
export interface FormField {
  key: FieldKey;
  type:
    | "line"
    | "text"
    | "lines"
    | "choice"
    | "completion"
    | "choices"
    | "quotes"
    | "quote"
    | "date"
    | "people"
    | "items";
  options?: OptionSource;
  /** Fields of each item of a list. */
  fields?: readonly FormField[];
}

const CLAIM: readonly FormField[] = [
  { key: "text", type: "text" },
  { key: "standing", type: "choice", options: "standings" },
  { key: "speaker", type: "completion", options: "speakers" },
  { key: "reportedBy", type: "completion", options: "actors" },
  { key: "excerpts", type: "quotes" },
];
const NOTES: FormField = { key: "notes", type: "lines" };
const CLAUSE: readonly FormField[] = [
  { key: "text", type: "text" },
  { key: "excerpts", type: "quotes" },
];
const SIDE: readonly FormField[] = [
  { key: "says", type: "line" },
  { key: "words", type: "line" },
  { key: "quote", type: "quote" },
];

/** The fields of each form, in the order in which they are shown. */
export const FORM_FIELDS: Readonly<Record<FormKind, readonly FormField[]>> = {
  case: [
    { key: "title", type: "line" },
    { key: "standfirst", type: "items", fields: CLAUSE },
    { key: "note", type: "text" },
    { key: "publisher", type: "line" },
    { key: "contact", type: "line" },
  ],
  events: [
    { key: "title", type: "line" },
    { key: "stage", type: "choice", options: "stages" },
    { key: "date", type: "date" },
    { key: "actors", type: "people" },
    { key: "claims", type: "items", fields: CLAIM },
    { key: "label", type: "line" },
    { key: "weight", type: "choice", options: "weights" },
    { key: "place", type: "choice", options: "places" },
    { key: "silences", type: "lines" },
    NOTES,
  ],
  actors: [
    { key: "name", type: "line" },
    { key: "kind", type: "choice", options: "actorKinds" },
    { key: "group", type: "choice", options: "groups" },
    { key: "aliases", type: "lines" },
    { key: "described", type: "quotes" },
    NOTES,
  ],
  disagreements: [
    { key: "title", type: "line" },
    { key: "kind", type: "choice", options: "disagreementKinds" },
    { key: "subject", type: "line" },
    { key: "differs", type: "text" },
    { key: "shared", type: "text" },
    { key: "about", type: "choice", options: "subjects" },
    { key: "events", type: "choices", options: "events" },
    { key: "sides", type: "items", fields: SIDE },
    NOTES,
  ],
  links: [
    { key: "from", type: "completion", options: "events" },
    { key: "kind", type: "choice", options: "linkKinds" },
    { key: "to", type: "completion", options: "events" },
    { key: "excerpts", type: "quotes" },
    NOTES,
  ],
  background: [{ key: "quote", type: "quote" }, { key: "reason", type: "text" }, NOTES],
};

/** Returns the path of the first field of a form in which somebody can type. */
export const firstField = (kind: FormKind): string[] =>
  FORM_FIELDS[kind].filter(({ type }) => type !== "quote").flatMap(({ key }, i) => (i === 0 ? [key] : []));

/** Parts of the annotation to which a form can add a term. */
export const GROWING_SOURCES: readonly OptionSource[] = ["stages", "groups", "places", "subjects"];
