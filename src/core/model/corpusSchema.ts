import { z } from "zod";
import { DISAGREEMENT_LABELS, LINK_LABELS } from "../messages/labels.ts";
import { CORPUS_VERSION } from "./corpus.ts";
import { excerptIds, keyEnum, timelineEvent } from "./eventSchema.ts";

// The shape of corpus.json. The types of core and the published JSON Schema are derived from it.
// Only build imports its values. The page imports its types, so zod is not in the bundle.

const offset = z.int().nonnegative();

/** Schema of a day, or of a time with its zone. */
export const dayOrTime = z
  .string()
  .regex(
    new RegExp(`${z.regexes.date.source}|${z.regexes.datetime({ offset: true, precision: -1 }).source}`),
    "this is neither a day nor a time with its zone",
  );

/** Schema of the meaning of an article's date. */
export const dateMeaning = z.enum(["printed", "published", "updated"]);

const articleRecord = z.strictObject({
  id: z.string(),
  file: z.string().describe("name of the file in the seeds folder"),
  url: z.string().describe("URL of the published text, relative to corpus.json: the file, or its quotes"),
  date: z.iso.date().describe("day of the date line"),
  headline: z.string(),
  short: z.string().describe("name of the article on the page, in a few words"),
  sha256: z.string().describe("SHA-256 of the file's bytes, in hexadecimal digits"),
  quotesSha256: z
    .string()
    .exactOptional()
    .describe("SHA-256 of the published text, if “░” replaces each character of it that no quote needs"),
  publisher: z.string().exactOptional(),
  author: z.string().exactOptional(),
  sourceUrl: z.string().exactOptional().describe("web address at which the article was published"),
  captured: z.iso.date().exactOptional().describe("day on which the text was copied from there"),
  archived: z.string().exactOptional().describe("web address of a copy in an archive"),
  language: z.string().exactOptional().describe("BCP 47 tag of the article's language"),
  licence: z.string().exactOptional(),
  dateIs: dateMeaning.exactOptional().describe("meaning of the date; unknown if absent"),
  editionOf: z.string().exactOptional().describe("id of the article of which this is a later version"),
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

/** An entry of a vocabulary, such as a role, stage or subject, with its label on the page. */
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
  about: z.string().exactOptional().describe("id of the subject that it shares with others"),
  subject: z.string().describe("the point in a few words: “Which boats”"),
  title: z.string(),
  differs: z.string().describe("sentence that says exactly what differs"),
  shared: z.string().describe("sentence that says what all sides agree on"),
  events: z.array(z.string()).describe("ids of the events that it is about"),
  sides: z.array(disagreementSide).min(2),
});

/** A difference: two or more sentences that do not say the same. No side is preferred. */
export type Disagreement = z.infer<typeof disagreement>;

const link = z.strictObject({
  from: z.string().describe("id of the event that the label starts at: from “said in” to"),
  to: z.string().describe("id of the event that the label ends at"),
  kind: keyEnum(LINK_LABELS),
  excerpts: excerptIds.describe("ids of the excerpts that state it"),
});

/** A relation between two events, stated by an article. */
export type Link = z.infer<typeof link>;

const standfirstClause = z.strictObject({
  text: z.string(),
  excerpts: excerptIds.describe("ids of the excerpts that it rests on; empty in a case of version 1"),
});

/** Part of the standfirst, the summary below the title. The parts are joined with spaces. */
export type StandfirstClause = z.infer<typeof standfirstClause>;

const correction = z.strictObject({
  date: z.iso.date().describe("day of the correction"),
  event: z.string().describe("id of the event, which may have been removed"),
  wrong: z.string().describe("sentence that says what was wrong"),
  right: z.string().describe("sentence that says what is right"),
});

/** An error of an earlier edition, and what is right. */
export type Correction = z.infer<typeof correction>;

const picture = z.strictObject({
  url: z.string().describe("URL of the picture, relative to corpus.json"),
  width: z.number().positive().describe("only the ratio of width and height matters"),
  height: z.number().positive(),
});

/** A picture of a known shape. */
export type LogoPicture = z.infer<typeof picture>;

/** Schema of `corpus.json`. */
export const corpusSchema = z.strictObject({
  format: z.literal("on-the-record/corpus"),
  version: z.literal(CORPUS_VERSION),
  edition: z.string().describe("SHA-256 of all the rest; names the edition in citations"),
  title: z.string(),
  name: z.string().exactOptional().describe("name of the site that publishes the case"),
  logo: z
    .strictObject({ light: picture, dark: picture.exactOptional() })
    .exactOptional()
    .describe(
      "picture of the name, in the light and in the dark theme; the first one in both if it is alone",
    ),
  standfirst: z.array(standfirstClause).min(1),
  language: z.string().describe("BCP 47 tag of the language of the titles, claims and other own words"),
  publisher: z.string().exactOptional(),
  contact: z.string().exactOptional().describe("mail or web address for corrections"),
  licence: z.string().exactOptional(),
  updated: dayOrTime.exactOptional().describe("day, or time with its zone, of the last change"),
  note: z.string().exactOptional().describe("content warning that the page shows before the case"),
  articles: z.array(articleRecord),
  stages: z.array(term).describe("in the order of the timeline's lanes"),
  groups: z.array(term).describe("groups of actors, in the order of the filter"),
  harmed: z
    .string()
    .exactOptional()
    .describe("id of the group of the people who were harmed; the page names them first"),
  roles: z.array(term).describe("roles of actors: those of the case, then the built-in ones"),
  standings: z.array(term).describe("types of statement: the built-in ones, then those of the case"),
  tags: z.array(term),
  places: z.array(term),
  subjects: z.array(term).describe("subjects of several differences, in the order of the page"),
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
  synonyms: z
    .record(z.string(), z.array(z.string()))
    .exactOptional()
    .describe("words that a search also looks for, by the word that is typed; no statement rests on them"),
  corrections: z
    .array(correction)
    .exactOptional()
    .describe("errors of earlier editions, latest first; at most one for an event and day"),
  renamed: z
    .record(z.string(), z.string())
    .describe("present ids of events, actors and stages by their former ids"),
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
