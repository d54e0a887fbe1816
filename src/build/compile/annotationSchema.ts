import { z } from "zod";
import { MAX_NAME_LENGTH } from "../../core/evidence/caseName.ts";
import { DISAGREEMENT_LABELS, LINK_LABELS } from "../../core/messages/labels.ts";
import { actorKind, dateMeaning, dayOrTime } from "../../core/model/corpusSchema.ts";
import { keyEnum } from "../../core/model/eventSchema.ts";
import { entryOrDraft } from "./entryOrDraft.ts";
import { draftEntry, eventEntry } from "./eventEntry.ts";
import { isFields } from "./oldWords.ts";
import { anyQuotes, quoteEntry, quotes } from "./quoteEntry.ts";
import {
  entryWithNotes,
  id,
  languageTag,
  nonEmptyText,
  recordById,
  verbatim,
  webAddress,
} from "./scalarSchemas.ts";

/** Reads a term that is only a label. */
const asTerm = (value: unknown) => (typeof value === "object" ? value : { label: value });
const termShape = { label: nonEmptyText, description: nonEmptyText.exactOptional() };
const terms = recordById(z.preprocess(asTerm, z.strictObject(termShape)));
const roleTerms = recordById(
  z.preprocess(asTerm, z.strictObject({ ...termShape, heading: nonEmptyText.exactOptional() })),
);

/** The key under which a result has its schema. No copy of the result and no text has it. */
const SCHEMA = Symbol("schema");

/** Makes a schema return its own results unchanged, so that a valid entry is checked once. */
function acceptResults<T extends z.ZodType>(schema: T): T {
  const { run } = schema._zod;
  schema._zod.run = (payload, context) => {
    const { value } = payload as { value: { [SCHEMA]?: T } | null | undefined };
    if (value?.[SCHEMA] === schema) return payload;
    const result = run(payload, context);
    if (!(result instanceof Promise) && result.issues.length === 0)
      Object.defineProperty(result.value, SCHEMA, { value: schema });
    return result;
  };
  return schema;
}

/** A file name alone, or the file with facts about the article. */
const articleEntry = acceptResults(
  z.preprocess(
    (value) => (typeof value === "object" ? value : { file: value }),
    entryWithNotes({
      file: nonEmptyText,
      short: nonEmptyText.exactOptional(),
      dateline: z.array(verbatim).min(1).exactOptional(),
      publisher: nonEmptyText.exactOptional(),
      author: nonEmptyText.exactOptional(),
      url: webAddress.exactOptional(),
      captured: z.iso.date().exactOptional(),
      archived: webAddress.exactOptional(),
      language: languageTag.exactOptional(),
      licence: nonEmptyText.exactOptional(),
      "date-is": dateMeaning.exactOptional(),
      "edition-of": id.exactOptional(),
      publish: z.enum(["full", "quotes"]).exactOptional(),
    }),
  ),
);

/** A file name alone, or the files for the light and the dark theme. */
const logoEntry = z.preprocess(
  (value) => (typeof value === "object" ? value : { light: value }),
  z.strictObject({ light: nonEmptyText, dark: nonEmptyText.exactOptional() }),
);

const caseEntry = z.strictObject({
  title: nonEmptyText,
  name: nonEmptyText.max(MAX_NAME_LENGTH).exactOptional(),
  logo: logoEntry.exactOptional(),
  standfirst: z
    .array(z.strictObject({ text: nonEmptyText, excerpts: anyQuotes }))
    .min(1)
    .exactOptional(),
  summary: nonEmptyText.exactOptional(),
  note: nonEmptyText.exactOptional(),
  harmed: id.exactOptional(),
  language: languageTag.default("en"),
  publisher: nonEmptyText.exactOptional(),
  contact: nonEmptyText.exactOptional(),
  licence: nonEmptyText.exactOptional(),
  updated: dayOrTime.exactOptional(),
  strict: z.literal(true).exactOptional(),
});

const actorEntry = acceptResults(
  entryWithNotes({
    name: nonEmptyText,
    kind: actorKind,
    group: id,
    aliases: z.array(nonEmptyText).default([]),
    described: anyQuotes,
    short: nonEmptyText.exactOptional(),
  }),
);

const sideShape = { says: nonEmptyText, words: nonEmptyText.exactOptional(), quote: quoteEntry };
const disagreementShape = {
  kind: keyEnum(DISAGREEMENT_LABELS),
  about: id.exactOptional(),
  subject: nonEmptyText,
  title: nonEmptyText,
  differs: nonEmptyText,
  shared: nonEmptyText,
  events: z.array(id).min(1),
  sides: z.array(z.strictObject(sideShape)).min(2),
};
const draftSides = z.array(z.strictObject(sideShape).partial());
const disagreementEntry = entryOrDraft(disagreementShape, { ...disagreementShape, sides: draftSides });
const linkEntry = entryOrDraft({ from: id, kind: keyEnum(LINK_LABELS), to: id, excerpts: quotes });
const backgroundEntry = acceptResults(entryOrDraft({ quote: quoteEntry, reason: nonEmptyText }));
const correctionEntry = entryOrDraft({
  ...{ date: z.iso.date(), event: id, wrong: nonEmptyText, right: nonEmptyText },
});

/** Schema of `timeline.yaml`. seeds/README.md explains every key. */
export const annotationSchema = z.strictObject({
  case: caseEntry,
  articles: recordById(articleEntry),
  stages: terms,
  groups: terms,
  roles: roleTerms.default({}),
  standings: terms.default({}),
  tags: terms.default({}),
  places: terms.default({}),
  subjects: terms.default({}),
  actors: recordById(actorEntry),
  events: recordById(acceptResults(z.discriminatedUnion("draft", [eventEntry, draftEntry]))),
  disagreements: recordById(disagreementEntry).default({}),
  links: z.array(linkEntry).default([]),
  background: z.array(backgroundEntry).default([]),
  synonyms: z.record(nonEmptyText, z.array(nonEmptyText).min(1)).default({}),
  corrections: z.array(correctionEntry).default([]),
  renamed: recordById(id).default({}),
  retired: recordById(nonEmptyText).default({}),
});

/** Schemas of the entries of the longest lists, by key of the file. */
const ENTRY_SCHEMAS: Readonly<Partial<Record<string, z.ZodType>>> = {
  articles: articleEntry,
  actors: actorEntry,
  events: annotationSchema.shape.events.valueType,
  background: backgroundEntry,
};

/**
 * Replaces the valid entries of a part of the file by the results of their schema. Otherwise all entries
 * would be in memory in both forms: a check of 20,000 events took 60 to 80 MB more.
 */
export function replaceValidEntries(part: unknown): void {
  if (!isFields(part)) return;
  for (const [key, entry] of Object.entries(ENTRY_SCHEMAS)) {
    const list = part[key];
    if (!isFields(list)) continue;
    for (const id of Object.keys(list)) {
      const { data } = entry?.safeParse(list[id]) ?? {};
      if (data !== undefined) list[id] = data;
    }
  }
}

type ParsedAnnotation = z.infer<typeof annotationSchema>;
type DraftOf<T> = Extract<T, { draft: true }>;
type FinishedOf<T> = Exclude<T, { draft: true }>;
type PartOf<IsDraft extends boolean, T> = IsDraft extends true ? DraftOf<T> : FinishedOf<T>;

/** The parts of an annotation that may have drafts: only the drafts, or only the other entries. */
interface DraftableEntries<IsDraft extends boolean> {
  events: Record<string, PartOf<IsDraft, ParsedAnnotation["events"][string]>>;
  disagreements: Record<string, PartOf<IsDraft, ParsedAnnotation["disagreements"][string]>>;
  /** By their number in the file, from 0. */
  links: Map<number, PartOf<IsDraft, ParsedAnnotation["links"][number]>>;
  background: Map<number, PartOf<IsDraft, ParsedAnnotation["background"][number]>>;
  corrections: Map<number, PartOf<IsDraft, ParsedAnnotation["corrections"][number]>>;
}

/** The drafts of an annotation, which no build contains. */
export type Drafts = DraftableEntries<true>;

/** An annotation file of valid shape, with its drafts apart from its other entries. */
export type Annotation = Omit<ParsedAnnotation, keyof Drafts> & DraftableEntries<false> & { drafts: Drafts };

function separate<K, T extends { draft?: true | undefined }>(entries: Iterable<[K, T]>) {
  const parts: { finished: [K, FinishedOf<T>][]; drafts: [K, DraftOf<T>][] } = { finished: [], drafts: [] };
  for (const [key, entry] of entries)
    if (entry.draft) parts.drafts.push([key, entry as DraftOf<T>]);
    else parts.finished.push([key, entry as FinishedOf<T>]);
  return parts;
}

/** Separates the drafts of an annotation from its other entries. */
export function separateDrafts(parsed: ParsedAnnotation): Annotation {
  const events = separate(Object.entries(parsed.events));
  const disagreements = separate(Object.entries(parsed.disagreements));
  const links = separate(parsed.links.entries());
  const background = separate(parsed.background.entries());
  const corrections = separate(parsed.corrections.entries());
  return {
    ...parsed,
    events: Object.fromEntries(events.finished),
    disagreements: Object.fromEntries(disagreements.finished),
    links: new Map(links.finished),
    background: new Map(background.finished),
    corrections: new Map(corrections.finished),
    drafts: {
      events: Object.fromEntries(events.drafts),
      disagreements: Object.fromEntries(disagreements.drafts),
      links: new Map(links.drafts),
      background: new Map(background.drafts),
      corrections: new Map(corrections.drafts),
    },
  };
}
