import { z } from "zod";
import { CHECKED_CONTENT, EDITION_HASH } from "../../core/editing/reviewEvents.ts";
import { BASIS_LABELS } from "../../core/messages/labels.ts";
import { keyEnum } from "../../core/model/eventSchema.ts";
import { ARTICLE_AS_SPEAKER } from "../../core/model/timelineEvent.ts";
import { STATED } from "../../core/model/vocabulary.ts";
import { quotes } from "./quoteEntry.ts";
import { editorNotes, id, nonEmptyText, recordById } from "./scalarSchemas.ts";

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

/** Builds the issue of a key that is missing. */
const missingKey = (key: string): z.core.$ZodRawIssue => ({
  ...{ code: "invalid_type", expected: "string", input: undefined, path: [key] },
});

const dateShape = {
  edtf: nonEmptyText,
  known: z.partialRecord(z.enum(["min", "max"]), z.enum(["month", "year"])).default({}),
  several: z.literal(true).optional(),
  basis: keyEnum(BASIS_LABELS).exactOptional(),
  reasoning: nonEmptyText.exactOptional(),
  excerpts: quotes.exactOptional(),
};
/** Reads a date that is only its EDTF value. */
const asDate = (value: unknown) =>
  typeof value === "object" || value === undefined ? value : { edtf: value };
/** Keys that only a date may lack that the articles print: `findPrintedDates` finds its words. */
const PRINTED_ONLY = ["reasoning", "excerpts"] as const;
const dateEntry = z.preprocess(
  asDate,
  z
    .strictObject(dateShape)
    .check(({ value, issues }) => {
      if (value.basis === undefined || value.basis === "printed") return;
      for (const key of PRINTED_ONLY) if (value[key] === undefined) issues.push(missingKey(key));
    })
    .meta({ anyOf: [{ required: [...PRINTED_ONLY] }, { properties: { basis: { const: "printed" } } }] }),
);

const claimShape = {
  text: nonEmptyText,
  standing: id,
  speaker: id.exactOptional(),
  excerpts: quotes,
  reportedBy: id.exactOptional(),
};
/** A claim. The speaker of `stated` is always the article. */
const claimEntry = z
  .strictObject(claimShape)
  .meta({ anyOf: [{ required: ["speaker"] }, { properties: { standing: { const: STATED } } }] })
  .transform(({ text, standing, speaker, ...rest }, { issues }) => {
    if (speaker === undefined && standing !== STATED) issues.push(missingKey("speaker"));
    return { text, standing, speaker: speaker ?? ARTICLE_AS_SPEAKER, ...rest };
  });
const eventShape = {
  title: nonEmptyText,
  label: nonEmptyText.max(MAX_LABEL_LENGTH).exactOptional(),
  stage: id,
  tags: z.array(id).default([]),
  place: id.exactOptional(),
  weight: z.int().min(1).max(3).default(2),
  date: dateEntry,
  actors: recordById(z.array(participantEntry).min(1)),
  claims: z.array(claimEntry).min(1),
  silences: z.array(nonEmptyText).default([]),
};
/** Keys that only editors read. */
const reviewShape = {
  notes: editorNotes,
  checked: z
    .strictObject({
      by: nonEmptyText.exactOptional(),
      day: z.iso.date(),
      edition: z.string().regex(EDITION_HASH, "this is not the SHA-256 of an edition").exactOptional(),
      content: z.string().regex(CHECKED_CONTENT, "this is not the code that the editor writes"),
    })
    .exactOptional(),
};
/** An event that a build contains. */
export const eventEntry = z
  .strictObject({
    draft: z.undefined().optional(),
    ...eventShape,
    ...reviewShape,
    notes: reviewShape.notes.exactOptional(),
  })
  .transform(({ notes: _notes, checked: _checked, ...event }) => event);

/** An unfinished event, which no build contains. It may lack everything but its title. */
export const draftEntry = z.strictObject({
  draft: z.literal(true),
  ...eventShape,
  stage: id.exactOptional(),
  weight: eventShape.weight.exactOptional(),
  date: z.preprocess(asDate, z.strictObject(dateShape)).exactOptional(),
  actors: eventShape.actors.default({}),
  claims: z.array(z.strictObject(claimShape).partial()).default([]),
  ...reviewShape,
  notes: reviewShape.notes.default([]),
});

/** An event in the annotation that is not finished. */
export type DraftEntry = z.infer<typeof draftEntry>;
