import { z } from "zod";
import { ROLES } from "../../core/model/actor.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { CORPUS_VERSION } from "../../core/model/corpus.ts";
import { DISAGREEMENT_KINDS, MATTERS } from "../../core/model/disagreement.ts";
import { BASES } from "../../core/model/eventDate.ts";
import { LINK_KINDS } from "../../core/model/link.ts";
import { STANDINGS } from "../../core/model/standing.ts";

function oneOf<K extends string>(vocabulary: Readonly<Record<K, string>>) {
  return z.enum(Object.keys(vocabulary) as [K, ...K[]]);
}

const text = z.string();
const excerptIds = z.array(text).describe("ids of excerpts");
const offset = z.int().nonnegative();
const labelled = z.array(z.strictObject({ id: text, label: text }));
const bound = z
  .strictObject({
    time: z.int().describe("milliseconds UTC: the first of the unit for a min, the last for a max"),
    precision: z.enum(["day", "month", "year"]),
    approximate: z.boolean(),
  })
  .nullable();

/** The corpus file's shape; built as a JSON Schema beside it. */
export const corpusSchema: z.ZodType<Corpus> = z.strictObject({
  format: z.literal("on-the-record/corpus"),
  version: z.literal(CORPUS_VERSION),
  edition: text.describe("SHA-256 of all the rest"),
  title: text,
  summary: text,
  note: z.string().exactOptional().describe("what in it may be hard to read"),
  articles: z.array(
    z.strictObject({ id: text, file: text, url: text, date: z.iso.date(), headline: text, sha256: text }),
  ),
  stages: labelled,
  groups: labelled,
  actors: z.array(
    z.strictObject({
      id: text,
      name: text,
      short: z.string().exactOptional(),
      kind: z.enum(["person", "group", "institution"]),
      group: text,
      aliases: z.array(text),
      described: excerptIds,
    }),
  ),
  excerpts: z
    .array(z.strictObject({ id: text, article: text, exact: text, start: offset, end: offset }))
    .describe("offsets are UTF-16 code units of the whole article file; end is exclusive"),
  events: z.array(
    z.strictObject({
      id: text,
      title: text,
      label: text,
      stage: text,
      dating: z.strictObject({
        edtf: text.describe("ISO 8601-2 level 2"),
        form: z.enum(["day", "period", "within", "by"]),
        several: z
          .literal(true)
          .exactOptional()
          .describe("within the range, on one or more days: the articles speak of several"),
        min: bound,
        max: bound,
        basis: oneOf(BASES),
        reasoning: text,
        excerpts: excerptIds,
      }),
      actors: z.array(z.strictObject({ actor: text, role: oneOf(ROLES), excerpts: excerptIds.min(1) })),
      claims: z.array(
        z.strictObject({
          text,
          standing: oneOf(STANDINGS),
          speaker: text.describe("an actor's id, “article”, or “unnamed”"),
          reportedBy: z.string().exactOptional(),
          excerpts: excerptIds.min(1),
        }),
      ),
      silences: z.array(text),
    }),
  ),
  disagreements: z.array(
    z.strictObject({
      id: text,
      kind: oneOf(DISAGREEMENT_KINDS),
      matter: oneOf(MATTERS).describe(
        "whether the sides differ in the facts told, or only in the words chosen",
      ),
      title: text,
      differs: text,
      shared: text,
      events: z.array(text),
      sides: z.array(z.strictObject({ says: text, excerpt: text, words: text })).min(2),
    }),
  ),
  links: z.array(z.strictObject({ from: text, to: text, kind: oneOf(LINK_KINDS), excerpts: excerptIds })),
  background: z.array(z.strictObject({ excerpt: text, reason: text })),
  renamed: z.record(text, text).describe("former ids of events, with the present ones"),
  retired: z.record(text, text).describe("ids of events that were taken away, with the reason"),
  extract: z
    .strictObject({ filters: z.array(text), events: offset, of: offset })
    .exactOptional()
    .describe("in an export of a part: what it was narrowed to, and to how many events of how many"),
});

/** The same as a JSON Schema (draft 2020-12). */
export function corpusJsonSchema(): unknown {
  return z.toJSONSchema(corpusSchema);
}
