import { z } from "zod";
import { CORPUS_VERSION } from "./corpus.ts";
import { DISAGREEMENT_LABELS } from "./disagreement.ts";
import { BASIS_LABELS } from "./eventDate.ts";
import { LINK_LABELS } from "./link.ts";

// The shape of corpus.json. The types of core and the published JSON Schema are derived from it.
// Only build imports its values. The page imports its types, so zod is not in the bundle.

/** Builds a zod enum of a vocabulary's keys. */
export function keyEnum<K extends string>(vocabulary: Readonly<Record<K, string>>) {
  return z.enum(Object.keys(vocabulary) as [K, ...K[]]);
}

const excerptIds = z.array(z.string()).describe("ids of excerpts");
const offset = z.int().nonnegative();

const articleRecord = z.strictObject({
  id: z.string(),
  file: z.string().describe("name of the file in the seeds folder"),
  url: z.string().describe("URL of the text, byte for byte the file, relative to corpus.json"),
  date: z.iso.date().describe("day of the date line"),
  headline: z.string(),
  sha256: z.string().describe("SHA-256 of the file's bytes, in hexadecimal digits"),
});

/** An article without its text. The text is a file of its own, which the page fetches when it is needed. */
export type ArticleRecord = z.infer<typeof articleRecord>;

const term = z.strictObject({
  id: z.string(),
  label: z.string(),
  description: z.string().exactOptional().describe("one sentence that says what the term means"),
  heading: z
    .string()
    .exactOptional()
    .describe("of a role: the heading of an actor's events in it; “{name}” is the actor's name"),
});

/** An entry of a vocabulary: a role, standing, stage, group, tag or place, with its label on the page. */
export type Term = z.infer<typeof term>;

/** Schema of an actor's kind. */
export const actorKind = z.enum(["person", "group", "institution"]);

const actor = z.strictObject({
  id: z.string(),
  name: z.string(),
  short: z.string().exactOptional().describe("shorter name for narrow places"),
  kind: actorKind,
  group: z.string().describe("id of the group under which the filter lists the actor"),
  aliases: z.array(z.string()).describe("other names that the articles use, verbatim"),
  described: excerptIds.describe("ids of excerpts in which an article says who the actor is"),
});

/** A person, group or institution that the articles name or describe. */
export type Actor = z.infer<typeof actor>;

const excerpt = z.strictObject({
  id: z.string().describe("ARTICLE-START-END; the same words have the same id wherever they are used"),
  article: z.string().describe("id of the article"),
  exact: z.string(),
  start: offset,
  end: offset,
});

// A W3C text quote selector (`exact`) and text position selector: `text.slice(start, end) === exact`.
/** Words that occur exactly once in an article. Offsets count UTF-16 code units. */
export type Excerpt = z.infer<typeof excerpt>;

const precision = z.enum(["day", "month", "year"]);

/** The unit to which a bound is known. */
export type Precision = z.infer<typeof precision>;

// 10 December 2021 has 2021-12-10T00:00:00.000Z as its `min` and 2021-12-10T23:59:59.999Z as its `max`.
const dateBound = z.strictObject({
  time: z.int().describe("milliseconds UTC: the first of the unit for a min, the last for a max"),
  precision,
  approximate: z.boolean().describe("whether the bound is only about right (EDTF ~)"),
});

/** One end of a range of days. */
export type DateBound = z.infer<typeof dateBound>;

const dateForm = z.enum(["day", "period", "within", "by"]);

/**
 * The meaning of the range from `min` to `max`:
 *
 *     day     ■        on this day
 *     period  ├──────┤ all the time from min to max
 *     within  [      ] on some day from min to max; no article says which
 *     by             ] on max or on an unknown day before it
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
  excerpts: excerptIds.min(1).describe("ids of the excerpts that name the actor in the event"),
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

const timelineEvent = z.strictObject({
  id: z.string().describe("permanent id from the annotation file; part of permanent links"),
  title: z.string(),
  label: z.string().describe("the title in a few words, for marks on the timeline"),
  stage: z.string().describe("id of its stage"),
  date: eventDate,
  actors: z.array(participant),
  claims: z.array(claim),
  silences: z.array(z.string()).describe("sentences that say what the articles leave open"),
});

/** Something that happened or was said, with everything that the articles say about it. */
export type TimelineEvent = z.infer<typeof timelineEvent>;

const disagreementSide = z.strictObject({
  says: z.string().describe("summary of what the side says, in a few words"),
  excerpt: z.string().describe("id of the excerpt that has this side's words"),
  words: z.string().describe("words inside the excerpt that differ from the other sides"),
});

/** One side of a disagreement. */
export type DisagreementSide = z.infer<typeof disagreementSide>;

const disagreement = z.strictObject({
  id: z.string(),
  kind: keyEnum(DISAGREEMENT_LABELS),
  subject: z.string().describe("the subject in a few words: “Which boats”"),
  title: z.string(),
  differs: z.string().describe("sentence that says exactly what differs"),
  shared: z.string().describe("sentence that says what all sides agree on"),
  events: z.array(z.string()).describe("ids of the events that it is about"),
  sides: z.array(disagreementSide).min(2),
});

/** A difference: two or more sentences that do not say the same. No side is preferred. */
export type Disagreement = z.infer<typeof disagreement>;

const link = z.strictObject({
  from: z.string().describe("id of the event that the label starts at: from “became public at” to"),
  to: z.string().describe("id of the event that the label ends at"),
  kind: keyEnum(LINK_LABELS),
  excerpts: excerptIds.describe("ids of the excerpts that state it"),
});

/** A relation between two events, stated by an article. */
export type Link = z.infer<typeof link>;

/** Schema of `corpus.json`. */
export const corpusSchema = z.strictObject({
  format: z.literal("on-the-record/corpus"),
  version: z.literal(CORPUS_VERSION),
  edition: z.string().describe("SHA-256 of all the rest; names the edition in citations"),
  title: z.string(),
  summary: z.string(),
  note: z.string().exactOptional().describe("content warning that the page shows before the case"),
  articles: z.array(articleRecord),
  stages: z.array(term).describe("in the order of the timeline's lanes"),
  groups: z.array(term).describe("groups of actors, in the order of the filter"),
  roles: z.array(term).describe("roles of actors: those of the case, then the built-in ones"),
  standings: z.array(term).describe("types of statement: the built-in ones, then those of the case"),
  tags: z.array(term),
  places: z.array(term),
  actors: z.array(actor),
  excerpts: z
    .array(excerpt)
    .describe("offsets are UTF-16 code units of the whole article file; end is exclusive"),
  events: z.array(timelineEvent).describe("in time order"),
  disagreements: z.array(disagreement),
  links: z.array(link),
  background: z
    .array(z.strictObject({ excerpt: z.string(), reason: z.string() }))
    .describe("sentences that no event uses, each with the reason"),
  renamed: z.record(z.string(), z.string()).describe("present ids of events by their former ids"),
  retired: z
    .record(z.string(), z.string())
    .describe("reasons for the removal of events, by former id; old links show them"),
  extract: z
    .strictObject({ filters: z.array(z.string()), events: offset, of: offset })
    .exactOptional()
    .describe("in an export of a part: its filters, its number of events, and the number of all events"),
});

/** All compiled data of a case except the articles' texts: the content of `corpus.json`. */
export type Corpus = z.infer<typeof corpusSchema>;

/** Returns the same shape as a JSON Schema (draft 2020-12). */
export function corpusJsonSchema(): unknown {
  return z.toJSONSchema(corpusSchema);
}
