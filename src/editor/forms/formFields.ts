import type { FormKind, TermKind } from "../../core/editing/entryForm.ts";
import { type FieldWords, fieldMessages } from "../../core/messages/editorFields.ts";

/** Key of a field, which has a label in `fieldMessages`. */
export type FieldKey = keyof typeof fieldMessages;

/** Source of the options of a choice: a part of the annotation, or words of the data model. */
export type OptionSource =
  | TermKind
  | "articles"
  | "dateMeanings"
  | "publishing"
  | "actors"
  | "speakers"
  | "events"
  | "eventsAndRemoved"
  | "linked"
  | "bases"
  | "weights"
  | "actorKinds"
  | "disagreementKinds"
  | "linkKinds";

/** A field of a form. Fields of several forms may have the same key with other words. */
export interface FormField {
  key: string;
  /** Key of its words; the key of the field if not given. */
  words?: FieldKey;
  type:
    | "line"
    | "flag"
    | "text"
    | "lines"
    | "choice"
    | "completion"
    | "choices"
    | "quotes"
    | "quote"
    | "date"
    | "people"
    | "group"
    | "dateLine"
    | "items";
  options?: OptionSource;
  /** Whether the field is of an earlier version, and shown only if the entry has it. */
  isOld?: true;
  /** Least number of items of a list. */
  least?: number;
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

/** Fields of a date. */
export const DATE_FIELDS = [
  { key: "basis", type: "choice", options: "bases" },
  { key: "reasoning", type: "text" },
  { key: "excerpts", type: "quotes" },
] as const satisfies readonly FormField[];
/** Fields of a person, or several, in a role of an event. */
export const ROLE_FIELDS = [
  { key: "excerpts", type: "quotes" },
  { key: "because", type: "line" },
] as const satisfies readonly FormField[];

const TERM: readonly FormField[] = [
  { key: "label", words: "termLabel", type: "line" },
  { key: "description", type: "text" },
];

/** The fields of each form, in the order in which they are shown. */
export const FORM_FIELDS: Readonly<Record<FormKind, readonly FormField[]>> = {
  case: [
    { key: "title", type: "line" },
    { key: "standfirst", type: "items", least: 1, fields: CLAUSE },
    { key: "summary", type: "text", isOld: true },
    { key: "note", type: "text" },
    { key: "harmed", type: "choice", options: "groups" },
    { key: "publisher", type: "line" },
    { key: "contact", type: "line" },
    { key: "name", words: "siteName", type: "line" },
    {
      key: "logo",
      type: "group",
      fields: [
        { key: "light", words: "logoLight", type: "line" },
        { key: "dark", words: "logoDark", type: "line" },
      ],
    },
    { key: "language", type: "line" },
    { key: "licence", type: "line" },
    { key: "updated", type: "line" },
    { key: "strict", type: "flag" },
  ],
  articles: [
    { key: "short", words: "articleName", type: "line" },
    { key: "file", type: "line" },
    { key: "day", words: "dateLine", type: "dateLine" },
    { key: "publisher", type: "line" },
    { key: "author", type: "line" },
    { key: "url", type: "line" },
    { key: "archived", type: "line" },
    { key: "captured", type: "line" },
    { key: "date-is", type: "choice", options: "dateMeanings" },
    { key: "dateline", type: "lines" },
    { key: "language", type: "line" },
    { key: "licence", type: "line" },
    { key: "publish", type: "choice", options: "publishing" },
    { key: "edition-of", type: "choice", options: "articles" },
    NOTES,
  ],
  events: [
    { key: "title", type: "line" },
    { key: "stage", type: "choice", options: "stages" },
    { key: "date", type: "date" },
    { key: "actors", type: "people" },
    { key: "claims", type: "items", least: 1, fields: CLAIM },
    { key: "label", type: "line" },
    { key: "weight", type: "choice", options: "weights" },
    { key: "place", type: "choice", options: "places" },
    { key: "tags", type: "choices", options: "tags" },
    { key: "silences", type: "lines" },
    NOTES,
  ],
  actors: [
    { key: "name", type: "line" },
    { key: "short", type: "line" },
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
    { key: "sides", type: "items", least: 2, fields: SIDE },
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
  corrections: [
    { key: "event", type: "completion", options: "eventsAndRemoved" },
    { key: "date", words: "day", type: "line" },
    { key: "wrong", type: "text" },
    { key: "right", type: "text" },
    NOTES,
  ],
  stages: TERM,
  groups: TERM,
  roles: [...TERM, { key: "heading", type: "line" }],
  standings: TERM,
  tags: TERM,
  places: TERM,
  subjects: TERM,
  synonyms: [
    { key: "word", type: "line" },
    { key: "others", type: "lines" },
  ],
  renamed: [
    { key: "formerId", type: "line" },
    { key: "presentId", type: "completion", options: "linked" },
  ],
  retired: [
    { key: "removedId", type: "line" },
    { key: "removalReason", type: "text" },
  ],
};

/** Returns the label of a field, with its hint and the name of an item of its list. */
export const wordsOfField = ({ key, words = key as FieldKey }: FormField): FieldWords => fieldMessages[words];

/** Returns the path of the first field of a form in which somebody can type. */
export const firstField = (kind: FormKind): string[] =>
  FORM_FIELDS[kind].filter(({ type }) => type !== "quote").flatMap(({ key }, i) => (i === 0 ? [key] : []));

/** Parts of the annotation to which a form can add a term. */
export const GROWING_SOURCES: readonly OptionSource[] = ["stages", "groups", "places", "subjects"];
