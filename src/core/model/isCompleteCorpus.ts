import { BASIS_LABELS, DISAGREEMENT_LABELS, LINK_LABELS } from "../messages/labels.ts";
import type {
  Actor,
  ArticleRecord,
  Corpus,
  Correction,
  Disagreement,
  DisagreementSide,
  Excerpt,
  Link,
  LogoPicture,
  StandfirstClause,
  Term,
} from "./corpusSchema.ts";
import type { Claim, DateBound, EventDate, Participant, TimelineEvent } from "./eventSchema.ts";
import { ARTICLE_AS_SPEAKER, UNNAMED_SPEAKER } from "./timelineEvent.ts";

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === "string";
const isNumber: Test = (value) => Number.isFinite(value);
/** Tests for a day or time that `Date` reads. */
const isTime: Test = (value) => isText(value) && !Number.isNaN(Date.parse(value as string));
/** Tests for milliseconds that `Date` can represent (ECMA-262, 21.4.1.1). */
const isMoment: Test = (value) => isNumber(value) && Math.abs(value as number) <= 8.64e15;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
const nullable =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const oneOf = (words: object): Test => {
  const known = new Set<unknown>(Array.isArray(words) ? words : Object.keys(words));
  return (value) => known.has(value);
};
const listOf =
  (isEntry: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(isEntry);
const recordOf =
  (isEntry: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(isEntry);

/** Builds a test for objects, out of a test for each key of their type. Some keys may be absent. */
function shapeOf<T>(tests: { readonly [K in keyof Required<T>]: Test }): Test {
  const parts = Object.entries<Test>(tests);
  return (value) => isObject(value) && parts.every(([key, isPart]) => isPart(value[key]));
}

const areTexts = listOf(isText);
const maybeText = optional(isText);

const areTerms = listOf(
  shapeOf<Term>({ id: isText, label: isText, description: maybeText, heading: maybeText }),
);

const isArticle = shapeOf<ArticleRecord>({
  ...{ id: isText, file: isText, url: isText, date: isTime, headline: isText, short: isText, sha256: isText },
  ...{ quotesSha256: maybeText, publisher: maybeText, author: maybeText, sourceUrl: maybeText },
  ...{ captured: optional(isTime), archived: maybeText, language: maybeText, licence: maybeText },
  ...{ dateIs: optional(oneOf(["printed", "published", "updated"])), editionOf: maybeText },
});

const isBound = shapeOf<DateBound>({
  time: isMoment,
  precision: oneOf(["minute", "day", "month", "year"]),
  approximate: (value) => typeof value === "boolean",
  offset: optional(isNumber),
});

const isDate = shapeOf<EventDate>({
  ...{ edtf: isText, form: oneOf(["day", "period", "within", "by"]), several: optional(oneOf([true])) },
  ...{ min: nullable(isBound), max: nullable(isBound), basis: oneOf(BASIS_LABELS) },
  ...{ reasoning: isText, excerpts: areTexts },
});

const isEvent = shapeOf<TimelineEvent>({
  ...{ id: isText, title: isText, label: isText, stage: isText, tags: areTexts, place: maybeText },
  ...{ weight: isNumber, date: isDate, silences: areTexts },
  actors: listOf(
    shapeOf<Participant>({ actor: isText, role: isText, excerpts: areTexts, because: maybeText }),
  ),
  claims: listOf(
    shapeOf<Claim>({
      ...{ text: isText, standing: isText, speaker: isText, reportedBy: maybeText, excerpts: areTexts },
    }),
  ),
});

const isDisagreement = shapeOf<Disagreement>({
  ...{ id: isText, kind: oneOf(DISAGREEMENT_LABELS), about: maybeText, subject: isText, title: isText },
  ...{ differs: isText, shared: isText, events: areTexts },
  sides: listOf(shapeOf<DisagreementSide>({ says: isText, excerpt: isText, words: isText })),
});

const isPicture = shapeOf<LogoPicture>({ url: isText, width: isNumber, height: isNumber });

const hasShape = shapeOf<Omit<Corpus, "format" | "version">>({
  ...{ edition: isText, title: isText, name: maybeText, language: isText, publisher: maybeText },
  ...{ contact: maybeText, licence: maybeText, updated: optional(isTime), note: maybeText },
  logo: optional(shapeOf<Corpus["logo"] & object>({ light: isPicture, dark: optional(isPicture) })),
  standfirst: listOf(shapeOf<StandfirstClause>({ text: isText, excerpts: areTexts })),
  articles: listOf(isArticle),
  ...{ stages: areTerms, groups: areTerms, harmed: maybeText, roles: areTerms, standings: areTerms },
  ...{ tags: areTerms, places: areTerms, subjects: areTerms },
  actors: listOf(
    shapeOf<Actor>({
      ...{ id: isText, name: isText, short: maybeText, kind: isText, group: isText },
      ...{ aliases: areTexts, described: areTexts },
    }),
  ),
  excerpts: listOf(
    shapeOf<Excerpt>({ id: isText, article: isText, exact: isText, start: isNumber, end: isNumber }),
  ),
  events: listOf(isEvent),
  disagreements: listOf(isDisagreement),
  links: listOf(shapeOf<Link>({ from: isText, to: isText, kind: oneOf(LINK_LABELS), excerpts: areTexts })),
  background: listOf(shapeOf<Corpus["background"][number]>({ excerpt: isText, reason: isText })),
  synonyms: optional(recordOf(areTexts)),
  corrections: optional(
    listOf(shapeOf<Correction>({ date: isTime, event: isText, wrong: isText, right: isText })),
  ),
  renamed: recordOf(isText),
  retired: recordOf(isText),
  extract: optional(
    shapeOf<Corpus["extract"] & object>({ filters: areTexts, events: isNumber, of: isNumber }),
  ),
});

/** Builds a test of ids: whether a list has an entry with the id. */
function hasIdOf(list: readonly { readonly id: string }[]): (id: string) => boolean {
  const known = new Set(list.map(({ id }) => id));
  return (id) => known.has(id);
}

/**
 * Returns whether a corpus has all parts that the page shows: every value of its type, and all that its
 * entries name. A statement whose speaker is missing would be shown as if nobody had made it. That takes
 * 17 to 31 ms in a case of 1,000 events with 3.4 MB, once; 16 ms without the names of entries.
 */
export function isCompleteCorpus(json: object): json is Corpus {
  if (!hasShape(json)) return false;
  const corpus = json as Corpus;
  const [isSource, isKnown] = [hasIdOf(corpus.articles), hasIdOf(corpus.excerpts)];
  const [isActor, isGroup] = [hasIdOf(corpus.actors), hasIdOf(corpus.groups)];
  const isSpeaker = (id: string) => isActor(id) || [ARTICLE_AS_SPEAKER, UNNAMED_SPEAKER].includes(id);
  const [isKnownEvent, isStage] = [hasIdOf(corpus.events), hasIdOf(corpus.stages)];
  const [isRole, isStanding] = [hasIdOf(corpus.roles), hasIdOf(corpus.standings)];
  const restsOnKnown = ({ excerpts }: { excerpts: readonly string[] }) => excerpts.every(isKnown);
  return (
    corpus.excerpts.every(({ article }) => isSource(article)) &&
    corpus.standfirst.every(restsOnKnown) &&
    corpus.links.every((link) => restsOnKnown(link) && isKnownEvent(link.from) && isKnownEvent(link.to)) &&
    corpus.actors.every(({ described, group }) => described.every(isKnown) && isGroup(group)) &&
    corpus.events.every(
      ({ date, stage, actors, claims }) =>
        restsOnKnown(date) &&
        isStage(stage) &&
        actors.every((one) => restsOnKnown(one) && isActor(one.actor) && isRole(one.role)) &&
        claims.every(
          (claim) =>
            restsOnKnown(claim) &&
            isStanding(claim.standing) &&
            [claim.speaker, claim.reportedBy ?? claim.speaker].every(isSpeaker),
        ),
    ) &&
    corpus.disagreements.every(
      ({ sides, events }) => sides.every(({ excerpt }) => isKnown(excerpt)) && events.every(isKnownEvent),
    ) &&
    corpus.background.every(({ excerpt }) => isKnown(excerpt))
  );
}
