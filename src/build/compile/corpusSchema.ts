import { z } from "zod";
import { ROLE_LABELS } from "../../core/model/actor.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { CORPUS_VERSION } from "../../core/model/corpus.ts";
import { DISAGREEMENT_LABELS, SCOPE_LABELS } from "../../core/model/disagreement.ts";
import { BASIS_LABELS } from "../../core/model/eventDate.ts";
import { LINK_LABELS } from "../../core/model/link.ts";
import { STANDING_LABELS } from "../../core/model/standing.ts";

function valueEnum<K extends string>(vocabulary: Readonly<Record<K, string>>) {
  return z.enum(Object.keys(vocabulary) as [K, ...K[]]);
}

const nonEmptyString = z.string();
const excerptIds = z.array(nonEmptyString).describe("ids of excerpts");
const offset = z.int().nonnegative();
const labelledSchema = z.array(z.strictObject({ id: nonEmptyString, label: nonEmptyString }));
const boundSchema = z
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
  edition: nonEmptyString.describe("SHA-256 of all the rest"),
  title: nonEmptyString,
  summary: nonEmptyString,
  note: z.string().exactOptional().describe("what in it may be hard to read"),
  articles: z.array(
    z.strictObject({
      id: nonEmptyString,
      file: nonEmptyString,
      url: nonEmptyString,
      date: z.iso.date(),
      headline: nonEmptyString,
      sha256: nonEmptyString,
    }),
  ),
  stages: labelledSchema,
  groups: labelledSchema,
  actors: z.array(
    z.strictObject({
      id: nonEmptyString,
      name: nonEmptyString,
      short: z.string().exactOptional(),
      kind: z.enum(["person", "group", "institution"]),
      group: nonEmptyString,
      aliases: z.array(nonEmptyString),
      described: excerptIds,
    }),
  ),
  excerpts: z
    .array(
      z.strictObject({
        id: nonEmptyString,
        article: nonEmptyString,
        exact: nonEmptyString,
        start: offset,
        end: offset,
      }),
    )
    .describe("offsets are UTF-16 code units of the whole article file; end is exclusive"),
  events: z.array(
    z.strictObject({
      id: nonEmptyString,
      title: nonEmptyString,
      label: nonEmptyString,
      stage: nonEmptyString,
      date: z.strictObject({
        edtf: nonEmptyString.describe("ISO 8601-2 level 2"),
        form: z.enum(["day", "period", "within", "by"]),
        several: z
          .literal(true)
          .exactOptional()
          .describe("within the range, on one or more days: the articles speak of several"),
        min: boundSchema,
        max: boundSchema,
        basis: valueEnum(BASIS_LABELS),
        reasoning: nonEmptyString,
        excerpts: excerptIds,
      }),
      actors: z.array(
        z.strictObject({ actor: nonEmptyString, role: valueEnum(ROLE_LABELS), excerpts: excerptIds.min(1) }),
      ),
      claims: z.array(
        z.strictObject({
          text: nonEmptyString,
          standing: valueEnum(STANDING_LABELS),
          speaker: nonEmptyString.describe("an actor's id, “article”, or “unnamed”"),
          reportedBy: z.string().exactOptional(),
          excerpts: excerptIds.min(1),
        }),
      ),
      silences: z.array(nonEmptyString),
    }),
  ),
  disagreements: z.array(
    z.strictObject({
      id: nonEmptyString,
      kind: valueEnum(DISAGREEMENT_LABELS),
      matter: valueEnum(SCOPE_LABELS).describe(
        "whether the sides differ in the facts told, or only in the words chosen",
      ),
      title: nonEmptyString,
      differs: nonEmptyString,
      shared: nonEmptyString,
      events: z.array(nonEmptyString),
      sides: z
        .array(z.strictObject({ says: nonEmptyString, excerpt: nonEmptyString, words: nonEmptyString }))
        .min(2),
    }),
  ),
  links: z.array(
    z.strictObject({
      from: nonEmptyString,
      to: nonEmptyString,
      kind: valueEnum(LINK_LABELS),
      excerpts: excerptIds,
    }),
  ),
  background: z.array(z.strictObject({ excerpt: nonEmptyString, reason: nonEmptyString })),
  renamed: z.record(nonEmptyString, nonEmptyString).describe("former ids of events, with the present ones"),
  retired: z
    .record(nonEmptyString, nonEmptyString)
    .describe("ids of events that were taken away, with the reason"),
  extract: z
    .strictObject({ filters: z.array(nonEmptyString), events: offset, of: offset })
    .exactOptional()
    .describe("in an export of a part: what it was narrowed to, and to how many events of how many"),
});

/** The same as a JSON Schema (draft 2020-12). */
export function corpusJsonSchema(): unknown {
  return z.toJSONSchema(corpusSchema);
}
