import { z } from "zod";
import { ROLES } from "../../core/model/actor.ts";
import { DISAGREEMENT_KINDS, MATTERS } from "../../core/model/disagreement.ts";
import { BASES } from "../../core/model/eventDate.ts";
import { LINK_KINDS } from "../../core/model/link.ts";
import { STANDINGS } from "../../core/model/standing.ts";

/** The keys of a vocabulary as a zod enum. */
function oneOf<K extends string>(vocabulary: Readonly<Record<K, string>>) {
  return z.enum(Object.keys(vocabulary) as [K, ...K[]]);
}

const words = z.string().trim().min(1);
/** An article's words, to the last space. */
const verbatim = z.string().min(1);
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");
const byId = <T extends z.ZodType>(value: T) => z.record(id, value);
const quote = z
  .record(id, verbatim)
  .refine((value) => Object.keys(value).length === 1, "a quote is one `article: words` pair");
const quotes = z.array(quote).min(1);

const actor = z.strictObject({
  name: words,
  short: words.optional(),
  kind: z.enum(["person", "group", "institution"]),
  group: id,
  aliases: z.array(words).default([]),
  described: z.array(quote).default([]),
});

/** One actor by its id, or several with the words that speak of them. */
const part = z.preprocess(
  (value) => (typeof value === "object" ? value : { actors: [value] }),
  z.strictObject({ actors: z.array(id).min(1), excerpts: quotes.optional() }),
);

const event = z.strictObject({
  title: words,
  label: words.max(44),
  stage: id,
  date: z.strictObject({
    edtf: words,
    known: z.partialRecord(z.enum(["min", "max"]), z.enum(["month", "year"])).default({}),
    several: z.literal(true).optional(),
    basis: oneOf(BASES),
    reasoning: words,
    excerpts: quotes,
  }),
  actors: z.partialRecord(oneOf(ROLES), z.array(part).min(1)),
  claims: z
    .array(
      z.strictObject({
        text: words,
        standing: oneOf(STANDINGS),
        speaker: id,
        reportedBy: id.optional(),
        excerpts: quotes,
      }),
    )
    .min(1),
  silences: z.array(words).default([]),
});

const disagreement = z.strictObject({
  kind: oneOf(DISAGREEMENT_KINDS),
  matter: oneOf(MATTERS).default("facts"),
  title: words,
  differs: words,
  shared: words,
  events: z.array(id).min(1),
  sides: z.array(z.strictObject({ says: words, words, quote })).min(2),
});

/** The shape of `timeline.yaml`; what a key means is told in the seeds folder's README. */
export const annotationShape = z.strictObject({
  case: z.strictObject({ title: words, summary: words, note: words.optional() }),
  articles: byId(words),
  stages: byId(words),
  groups: byId(words),
  actors: byId(actor),
  events: byId(event),
  disagreements: byId(disagreement).default({}),
  links: z.array(z.strictObject({ from: id, kind: oneOf(LINK_KINDS), to: id, excerpts: quotes })).default([]),
  background: z.array(z.strictObject({ quote, reason: words })).default([]),
  renamed: byId(id).default({}),
  retired: byId(words).default({}),
});

/** The annotation file, its shape checked, nothing else. */
export type Annotation = z.infer<typeof annotationShape>;
/** One `article: words` pair. */
export type Quote = z.infer<typeof quote>;
