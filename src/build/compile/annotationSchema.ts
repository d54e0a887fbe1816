import { z } from "zod";
import { actorKind, keyEnum } from "../../core/model/corpusSchema.ts";
import { DISAGREEMENT_LABELS } from "../../core/model/disagreement.ts";
import { BASIS_LABELS } from "../../core/model/eventDate.ts";
import { LINK_LABELS } from "../../core/model/link.ts";

const nonEmptyText = z.string().trim().min(1);
/** Words of an article. Their spaces are kept. */
const verbatim = z.string().min(1);
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");
const recordById = <T extends z.ZodType>(value: T) => z.record(id, value);
const quoteEntry = z
  .record(id, verbatim)
  .refine((value) => Object.keys(value).length === 1, "a quote is one `article: words` pair");
const quotes = z.array(quoteEntry).min(1);

/** Reads a term that is only a label. */
const asTerm = (value: unknown) => (typeof value === "object" ? value : { label: value });
const termShape = { label: nonEmptyText, description: nonEmptyText.exactOptional() };
const terms = recordById(z.preprocess(asTerm, z.strictObject(termShape)));
const roleTerms = recordById(
  z.preprocess(asTerm, z.strictObject({ ...termShape, heading: nonEmptyText.exactOptional() })),
);

const actorEntry = z.strictObject({
  name: nonEmptyText,
  kind: actorKind,
  group: id,
  aliases: z.array(nonEmptyText).default([]),
  described: z.array(quoteEntry).default([]),
  short: nonEmptyText.exactOptional(),
});

/** One actor's id, or several ids with the quotes that speak of them. */
const participantEntry = z.preprocess(
  (value) => (typeof value === "object" ? value : { actors: [value] }),
  z.strictObject({ actors: z.array(id).min(1), excerpts: quotes.optional() }),
);

const event = z.strictObject({
  title: nonEmptyText,
  label: nonEmptyText.max(44),
  stage: id,
  date: z.strictObject({
    edtf: nonEmptyText,
    known: z.partialRecord(z.enum(["min", "max"]), z.enum(["month", "year"])).default({}),
    several: z.literal(true).optional(),
    basis: keyEnum(BASIS_LABELS),
    reasoning: nonEmptyText,
    excerpts: quotes,
  }),
  actors: recordById(z.array(participantEntry).min(1)),
  claims: z
    .array(
      z.strictObject({
        text: nonEmptyText,
        standing: id,
        speaker: id,
        excerpts: quotes,
        reportedBy: id.exactOptional(),
      }),
    )
    .min(1),
  silences: z.array(nonEmptyText).default([]),
});

const disagreementEntry = z.strictObject({
  kind: keyEnum(DISAGREEMENT_LABELS),
  subject: nonEmptyText,
  title: nonEmptyText,
  differs: nonEmptyText,
  shared: nonEmptyText,
  events: z.array(id).min(1),
  sides: z.array(z.strictObject({ says: nonEmptyText, words: nonEmptyText, quote: quoteEntry })).min(2),
});

/** Schema of `timeline.yaml`. seeds/README.md explains every key. */
export const annotationSchema = z.strictObject({
  case: z.strictObject({ title: nonEmptyText, summary: nonEmptyText, note: nonEmptyText.exactOptional() }),
  articles: recordById(nonEmptyText),
  stages: terms,
  groups: terms,
  roles: roleTerms.default({}),
  standings: terms.default({}),
  tags: terms.default({}),
  places: terms.default({}),
  actors: recordById(actorEntry),
  events: recordById(event),
  disagreements: recordById(disagreementEntry).default({}),
  links: z
    .array(z.strictObject({ from: id, kind: keyEnum(LINK_LABELS), to: id, excerpts: quotes }))
    .default([]),
  background: z.array(z.strictObject({ quote: quoteEntry, reason: nonEmptyText })).default([]),
  renamed: recordById(id).default({}),
  retired: recordById(nonEmptyText).default({}),
});

/** An annotation file of valid shape. */
export type Annotation = z.infer<typeof annotationSchema>;
/** One `article: words` pair. */
export type Quote = z.infer<typeof quoteEntry>;
