import { z } from "zod";
import { BASIS_LABELS } from "../messages/labels.ts";

// The shape of an event in corpus.json: date, participants and claims. Only build imports the values.

/** Builds a zod enum of a vocabulary's keys. */
export function keyEnum<K extends string>(vocabulary: Readonly<Record<K, string>>) {
  return z.enum(Object.keys(vocabulary) as [K, ...K[]]);
}

/** Schema of a list of excerpts. */
export const excerptIds = z.array(z.string()).describe("ids of excerpts");
const precision = z.enum(["minute", "day", "month", "year"]);

/** The unit to which a bound is known. */
export type Precision = z.infer<typeof precision>;

// 10 December 2021 has 2021-12-10T00:00:00.000Z as its `min` and 2021-12-10T23:59:59.999Z as its `max`.
const dateBound = z.strictObject({
  time: z.int().describe("milliseconds UTC: the first of the unit for a min, the last for a max"),
  precision,
  approximate: z.boolean().describe("whether the bound is only about right (EDTF ~)"),
  offset: z
    .int()
    .exactOptional()
    .describe("only with minutes: minutes by which the source's clock is ahead of UTC"),
});

/** One end of a range of days or minutes. */
export type DateBound = z.infer<typeof dateBound>;

const dateForm = z.enum(["day", "period", "within", "by"]);

/**
 * The meaning of the range from `min` to `max`:
 *
 *     day     ■        on this day, or in this minute
 *     period  ├──────┤ all the time from min to max
 *     within  [      ] at some time from min to max; no article says when
 *     by             ] on max or at an unknown time before it
 */
export type DateForm = z.infer<typeof dateForm>;

const eventDate = z.strictObject({
  edtf: z.string().describe("ISO 8601-2 level 2"),
  form: dateForm,
  // EDTF cannot say so: `[a..b]` is one of the days, `{a..b}` all of them.
  several: z
    .literal(true)
    .exactOptional()
    .describe("within the range, on one or more days: the articles speak of several"),
  min: dateBound
    .nullable()
    .describe("lower bound: the earliest possible time; null if the articles set none"),
  max: dateBound.nullable().describe("upper bound: the latest possible time; null if the articles set none"),
  basis: keyEnum(BASIS_LABELS),
  reasoning: z.string().describe("sentence that says how the date follows from the excerpts"),
  excerpts: excerptIds.describe("ids of the excerpts that the date rests on"),
});

/** The date of an event, as exact as the articles and not more, with the way in which it is known. */
export type EventDate = z.infer<typeof eventDate>;

const participant = z.strictObject({
  actor: z.string().describe("id of the actor"),
  role: z.string().describe("id of the role"),
  excerpts: excerptIds.describe("ids of the excerpts that name the actor in the event"),
  because: z
    .string()
    .exactOptional()
    .describe("the editor's reason, if no excerpt names the actor in the event; then `excerpts` is empty"),
});

/** An actor's part in an event. An actor with two roles participates twice. */
export type Participant = z.infer<typeof participant>;

const claim = z.strictObject({
  text: z.string().describe("one sentence that is clear by itself and names its subject"),
  standing: z.string().describe("id of the type of statement"),
  speaker: z.string().describe("an actor's id, “article”, or “unnamed”"),
  reportedBy: z
    .string()
    .exactOptional()
    .describe("id of the actor who reports the speaker's words, if no article quotes the speaker directly"),
  excerpts: excerptIds.min(1).describe("ids of the excerpts that it rests on"),
});

/**
 * A statement about an event, in our own words. An event has one or more claims, and each claim rests on
 * quotes:
 *
 *     event "The inquests open"
 *       └─ claim "The jury is sworn in."       stated, by the article
 *       └─ claim "Police say they regret it."  admission, by Police
 *            └─ excerpts: the words of the articles that say so
 */
export type Claim = z.infer<typeof claim>;

/** Schema of an event. */
export const timelineEvent = z.strictObject({
  id: z.string().describe("permanent id from the annotation file; part of permanent links"),
  title: z.string(),
  label: z.string().describe("the title in a few words, for marks on the timeline"),
  stage: z.string().describe("id of its stage"),
  tags: z.array(z.string()).describe("ids of its tags"),
  place: z.string().exactOptional().describe("id of its place"),
  weight: z.int().min(1).max(3).describe("importance; labels of greater weight stay visible longer"),
  date: eventDate,
  actors: z.array(participant),
  claims: z.array(claim),
  silences: z.array(z.string()).describe("sentences that say what the articles leave open"),
});

/** Something that happened or was said, with everything that the articles say about it. */
export type TimelineEvent = z.infer<typeof timelineEvent>;
