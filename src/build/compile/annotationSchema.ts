import { z } from "zod";
import { BASIS_LABELS, DISAGREEMENT_LABELS, LINK_LABELS } from "../../core/messages/labels.ts";
import { actorKind, dateMeaning, dayOrTime } from "../../core/model/corpusSchema.ts";
import { keyEnum } from "../../core/model/eventSchema.ts";
import type { SourceQuote } from "../../core/text/findQuote.ts";

const nonEmptyText = z.string().trim().min(1);
/** Words of an article. Their spaces are kept. */
const verbatim = z.string().min(1);
// JavaScript moves keys of digits only before all others, so they would lose the order of the file.
/** An id: `harbour-closed`. */
export const id = z
  .string()
  .regex(/^(?!\d+$)[a-z0-9]+(-[a-z0-9]+)*$/, "an id has lower-case words joined by hyphens, not only digits");
/** A web address, with its protocol. */
export const webAddress = z.string().regex(/^https?:\/\/[^\s"<>]+$/, "this is not a web address");
/** A language tag: `en-GB`. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, "this is not a language tag");
const recordById = <T extends z.ZodType>(value: T) => z.record(id, value);
/** Keys of a quote beside its article. A quote of one pair has only the article, whatever its id. */
export const QUOTE_KEYS: readonly string[] = ["prefix", "suffix", "part-of-word"];
const articlesOf = (quote: object) => {
  const ids = Object.keys(quote);
  return ids.length === 1 ? ids : ids.filter((key) => !QUOTE_KEYS.includes(key));
};
const quoteEntry = z
  .object({
    prefix: verbatim.exactOptional(),
    suffix: verbatim.exactOptional(),
    "part-of-word": z.literal(true).exactOptional(),
  })
  .catchall(verbatim)
  .refine(
    (value) => articlesOf(value).length === 1,
    "a quote is one pair of an article’s id and its words, perhaps with prefix, suffix or part-of-word",
  );
const quotes = z.array(quoteEntry).min(1);

/** Reads a term that is only a label. */
const asTerm = (value: unknown) => (typeof value === "object" ? value : { label: value });
const termShape = { label: nonEmptyText, description: nonEmptyText.exactOptional() };
const terms = recordById(z.preprocess(asTerm, z.strictObject(termShape)));
const roleTerms = recordById(
  z.preprocess(asTerm, z.strictObject({ ...termShape, heading: nonEmptyText.exactOptional() })),
);

/** Makes a schema keep its valid results by the value, so that an unchanged entry is checked once. */
function keepResults<T extends z.ZodType>(schema: T): T {
  const results = new WeakMap<object, unknown>();
  const { run } = schema._zod;
  schema._zod.run = (payload, context) => {
    const { value } = payload;
    if (typeof value !== "object" || value === null) return run(payload, context);
    const known = results.get(value);
    if (known !== undefined) return { ...payload, value: known };
    const result = run(payload, context);
    if (!(result instanceof Promise) && result.issues.length === 0)
      results.set(value, result.value as object);
    return result;
  };
  return schema;
}

/** A file name alone, or the file with facts about the article. */
const articleEntry = keepResults(
  z.preprocess(
    (value) => (typeof value === "object" ? value : { file: value }),
    z.strictObject({
      file: nonEmptyText,
      short: nonEmptyText.exactOptional(),
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

const caseEntry = z.strictObject({
  title: nonEmptyText,
  standfirst: z
    .array(z.strictObject({ text: nonEmptyText, excerpts: z.array(quoteEntry).default([]) }))
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

const actorEntry = keepResults(
  z.strictObject({
    name: nonEmptyText,
    kind: actorKind,
    group: id,
    aliases: z.array(nonEmptyText).default([]),
    described: z.array(quoteEntry).default([]),
    short: nonEmptyText.exactOptional(),
  }),
);

/** One actor's id, or several ids with the quotes that speak of them or with the editor's reason. */
const participantEntry = z.preprocess(
  (value) => (typeof value === "object" ? value : { actors: [value] }),
  z.strictObject({
    actors: z.array(id).min(1),
    excerpts: quotes.optional(),
    because: nonEmptyText.exactOptional(),
  }),
);

/** Longest label of an event, in characters. */
export const MAX_LABEL_LENGTH = 44;

const dateShape = {
  edtf: nonEmptyText,
  known: z.partialRecord(z.enum(["min", "max"]), z.enum(["month", "year"])).default({}),
  several: z.literal(true).optional(),
  basis: keyEnum(BASIS_LABELS),
  reasoning: nonEmptyText,
  excerpts: quotes,
};
const claimEntry = z.strictObject({
  text: nonEmptyText,
  standing: id,
  speaker: id,
  excerpts: quotes,
  reportedBy: id.exactOptional(),
});
const eventShape = {
  title: nonEmptyText,
  label: nonEmptyText.max(MAX_LABEL_LENGTH).exactOptional(),
  stage: id,
  tags: z.array(id).default([]),
  place: id.exactOptional(),
  weight: z.int().min(1).max(3).default(2),
  date: z.strictObject(dateShape),
  actors: recordById(z.array(participantEntry).min(1)),
  claims: z.array(claimEntry).min(1),
  silences: z.array(nonEmptyText).default([]),
};
const event = z.strictObject({ draft: z.undefined().optional(), ...eventShape });

/** An unfinished event, which no build contains. It may lack everything but its title. */
const draftEntry = z.strictObject({
  ...eventShape,
  draft: z.literal(true),
  stage: id.exactOptional(),
  weight: eventShape.weight.exactOptional(),
  date: z.strictObject(dateShape).partial().required({ edtf: true }).exactOptional(),
  actors: eventShape.actors.default({}),
  claims: z.array(claimEntry.partial()).default([]),
  notes: z.array(nonEmptyText).default([]),
});

const disagreementEntry = z.strictObject({
  kind: keyEnum(DISAGREEMENT_LABELS),
  about: id.exactOptional(),
  subject: nonEmptyText,
  title: nonEmptyText,
  differs: nonEmptyText,
  shared: nonEmptyText,
  events: z.array(id).min(1),
  sides: z.array(z.strictObject({ says: nonEmptyText, words: nonEmptyText, quote: quoteEntry })).min(2),
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
  events: recordById(keepResults(z.discriminatedUnion("draft", [event, draftEntry]))),
  disagreements: recordById(disagreementEntry).default({}),
  links: z
    .array(z.strictObject({ from: id, kind: keyEnum(LINK_LABELS), to: id, excerpts: quotes }))
    .default([]),
  background: z.array(keepResults(z.strictObject({ quote: quoteEntry, reason: nonEmptyText }))).default([]),
  synonyms: z.record(nonEmptyText, z.array(nonEmptyText).min(1)).default({}),
  renamed: recordById(id).default({}),
  retired: recordById(nonEmptyText).default({}),
});

/** An event in the annotation that is not finished. */
export type DraftEntry = z.infer<typeof draftEntry>;
/** An annotation file of valid shape, with its drafts apart from its events. */
export type Annotation = Omit<z.infer<typeof annotationSchema>, "events"> & {
  events: Record<string, z.infer<typeof event>>;
  drafts: Record<string, DraftEntry>;
};

/** Separates the drafts of an annotation from its events. */
export function separateDrafts({ events, ...rest }: z.infer<typeof annotationSchema>): Annotation {
  const separate: Pick<Annotation, "events" | "drafts"> = { events: {}, drafts: {} };
  for (const [id, entry] of Object.entries(events))
    if (entry.draft) separate.drafts[id] = entry;
    else separate.events[id] = entry;
  return { ...rest, ...separate };
}
/** One `article: words` pair, perhaps with the words around them. */
export type Quote = z.infer<typeof quoteEntry>;

/** Returns the article of a quote and its words. */
export function readQuote(quote: Quote): SourceQuote & { article: string } {
  const [article = ""] = articlesOf(quote);
  const exact = String(quote[article] ?? "");
  if (Object.keys(quote).length === 1) return { article, exact };
  const { prefix, suffix, "part-of-word": partOfWord } = quote;
  return { article, exact, prefix, suffix, partOfWord };
}
