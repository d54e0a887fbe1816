import { describeCertainty } from "../dates/describeCertainty.ts";
import { formatEventDate } from "../dates/formatEventDate.ts";
import { describeCorrected } from "../evidence/corrections.ts";
import { describeAttribution } from "../evidence/statements.ts";
import { changeMessages as messages } from "../messages/changes.ts";
import { exportMessages } from "../messages/exports.ts";
import { DISAGREEMENT_LABELS, LINK_LABELS } from "../messages/labels.ts";
import type { Actor } from "../model/actor.ts";
import { type Corpus, standfirstText } from "../model/corpus.ts";
import type { Disagreement } from "../model/disagreement.ts";
import { describePlaceAndTags, indexCorpus } from "../model/indexCorpus.ts";
import { presentId } from "../model/presentId.ts";
import { allExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";
import { quote } from "../text/quote.ts";
import { compareTextLists, compareTexts, matchEntries } from "./compareParts.ts";
import { describeParticipant } from "./describeEvent.ts";

/** Changes of one kind: each is a line, and some have details below it. */
export interface ChangeGroup {
  heading: string;
  entries: readonly EditionChange[];
}

/** A change: what it is about, and its details. */
export interface EditionChange {
  line: string;
  details: readonly string[];
}

const alone = (line: string): EditionChange => ({ line, details: [] });

/** Describes in words how a case differs from an earlier edition. Changes that no page shows are left out. */
export function describeEditionChanges(before: Corpus, after: Corpus): ChangeGroup[] {
  const { headings } = messages;
  const isPresent = indexCorpus(after).event;
  const presentOf = (id: string) => presentId(id, after, isPresent);
  const events = matchEntries(before.events, after.events, presentOf);
  const earlier = withLaterNames(before, after);
  const groups: [string, EditionChange[]][] = [
    [headings.page, comparePages(before, after).map(alone)],
    [headings.articles, compareArticles(before, after)],
    [headings.added, events.added.map((event) => alone(nameEvent(event)))],
    [headings.removed, events.removed.map((event) => alone(describeRemoval(event, after)))],
    [
      headings.changed,
      events.kept.map(([old, now]) => ({
        line: messages.entry(now.id, quote(now.title)),
        details: compareEvents([earlier, old], [after, now]),
      })),
    ],
    [headings.people, comparePeople(before, after)],
    [headings.differences, compareDifferences(earlier, after, presentOf)],
    [headings.links, compareTextLists("link", listLinks(earlier, presentOf), listLinks(after)).map(alone)],
    [
      headings.corrections,
      compareTextLists("correction", listCorrections(before), listCorrections(after)).map(alone),
    ],
    [headings.other, compareOthers(before, after).map(alone)],
  ];
  return groups.flatMap(([heading, all]) => {
    const isListed = heading === headings.changed;
    const entries = all.filter(({ details }) => !isListed || details.length > 0);
    return entries.length > 0 ? [{ heading: messages.heading(heading, entries.length), entries }] : [];
  });
}

/** Returns an edition with later names and words, whose changes are entries of their own. */
function withLaterNames(before: Corpus, after: Corpus): Corpus {
  const later = <T extends { id: string }>(old: readonly T[], entries: readonly T[]): T[] => {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return old.map((entry) => byId.get(entry.id) ?? entry);
  };
  const words = ["stages", "groups", "roles", "standings", "tags", "places"] as const;
  return {
    ...before,
    actors: later(before.actors, after.actors),
    articles: later(before.articles, after.articles),
    ...Object.fromEntries(words.map((key) => [key, later(before[key], after[key])])),
  };
}

const nameEvent = ({ id, title, date }: TimelineEvent) =>
  messages.entry(id, `${quote(title)}, ${formatEventDate(date)}`);

function describeRemoval(event: TimelineEvent, { retired }: Corpus): string {
  const reason = Object.hasOwn(retired, event.id) ? retired[event.id] : undefined;
  return reason === undefined ? nameEvent(event) : messages.because(nameEvent(event), reason);
}

function comparePages(before: Corpus, after: Corpus): string[] {
  const keys = ["title", "name", "note", "language", "publisher", "contact", "licence", "updated"] as const;
  return [
    ...keys.flatMap((key) => compareTexts(key, before[key], after[key])),
    ...compareTexts("standfirst", standfirstText(before), standfirstText(after)),
    ...(JSON.stringify(before.logo) === JSON.stringify(after.logo)
      ? []
      : [messages.different(messages.parts.logo)]),
  ];
}

function compareArticles(before: Corpus, after: Corpus): EditionChange[] {
  const keys = ["headline", "short", "date", "publisher", "licence"] as const;
  return compareEntries(
    "article",
    [before.articles, after.articles],
    ({ headline }) => quote(headline),
    (old, now) => [
      ...keys.flatMap((key) => compareTexts(key, old[key], now[key])),
      ...(old.sha256 === now.sha256 ? [] : [messages.different(messages.parts.text)]),
    ],
  );
}

/** An entry and the edition that it is of. */
type InEdition<T> = readonly [Corpus, T];

function compareEvents(before: InEdition<TimelineEvent>, after: InEdition<TimelineEvent>): string[] {
  const read = ([corpus, event]: InEdition<TimelineEvent>) => {
    const { title, label, date, claims, silences, weight } = event;
    const quoted = [...allExcerptsOf(event), ...event.actors.flatMap(({ excerpts }) => excerpts)];
    return {
      ...{ id: event.id, title: quote(title), label: quote(label), weight: `${weight}`, silences },
      date: `${formatEventDate(date)}, ${describeCertainty(date)} (${date.edtf})`,
      reasoning: date.reasoning,
      stage: indexCorpus(corpus).stage(event.stage).label,
      place: describePlaceAndTags(corpus, event),
      statements: claims.map((one) => exportMessages.statement(describeAttribution(corpus, one), one.text)),
      quotes: listQuotes(corpus, quoted),
      people: event.actors.map((one) => describeParticipant(corpus, one)),
    };
  };
  const [old, now] = [read(before), read(after)];
  const keys = ["id", "title", "label", "date", "reasoning", "stage", "place", "weight"] as const;
  return [
    ...keys.flatMap((key) => compareTexts(key, old[key], now[key])),
    ...compareTextLists("statement", old.statements, now.statements),
    ...compareTextLists("quote", old.quotes, now.quotes),
    ...compareTextLists("person", old.people, now.people),
    ...compareTextLists("silence", old.silences, now.silences),
  ];
}

/** Lists quotes, each with the name of its article. */
function listQuotes(corpus: Corpus, excerpts: readonly string[]): string[] {
  const { excerpt, articleName } = indexCorpus(corpus);
  return excerpts
    .flatMap((id) => excerpt(id) ?? [])
    .map(({ exact, article }) => `${quote(exact)} (${articleName(article)})`);
}

/** Describes the entries that one edition has, then those that differ. */
function compareEntries<T extends { id: string }>(
  part: "article" | "person" | "difference",
  [before, after]: readonly [readonly T[], readonly T[]],
  nameOf: (entry: T) => string,
  compare: (before: T, after: T) => string[],
): EditionChange[] {
  const { added, removed, kept } = matchEntries(before, after);
  const changed = kept.map(([old, now]) => ({
    line: messages.entry(now.id, nameOf(now)),
    details: compare(old, now),
  }));
  const name = (entry: T) => messages.entry(entry.id, nameOf(entry));
  return [
    ...compareTextLists(part, removed.map(name), added.map(name)).map(alone),
    ...changed.filter(({ details }) => details.length > 0),
  ];
}

function comparePeople(before: Corpus, after: Corpus): EditionChange[] {
  const groupOf = (corpus: Corpus, { group }: Actor) => indexCorpus(corpus).group(group).label;
  return compareEntries(
    "person",
    [before.actors, after.actors],
    ({ name }) => name,
    (old, now) => [
      ...(["name", "short", "kind"] as const).flatMap((key) => compareTexts(key, old[key], now[key])),
      ...compareTexts("group", groupOf(before, old), groupOf(after, now)),
      ...compareTextLists("alias", old.aliases, now.aliases),
      ...compareTextLists("quote", listQuotes(before, old.described), listQuotes(after, now.described)),
    ],
  );
}

function compareDifferences(
  before: Corpus,
  after: Corpus,
  presentOf: (id: string) => string,
): EditionChange[] {
  const sidesOf = (corpus: Corpus, { sides }: Disagreement) =>
    sides.map(({ says, excerpt }) => [says, ...listQuotes(corpus, [excerpt])].join(" "));
  return compareEntries(
    "difference",
    [before.disagreements, after.disagreements],
    ({ title }) => quote(title),
    (old, now) => [
      ...(["title", "subject", "differs", "shared"] as const).flatMap((key) =>
        compareTexts(key, old[key], now[key]),
      ),
      ...compareTexts("kind", DISAGREEMENT_LABELS[old.kind], DISAGREEMENT_LABELS[now.kind]),
      ...compareTextLists("event", old.events.map(presentOf), now.events),
      ...compareTextLists("side", sidesOf(before, old), sidesOf(after, now)),
    ],
  );
}

function listLinks(corpus: Corpus, presentOf = (id: string) => id): string[] {
  return corpus.links.map(({ from, kind, to, excerpts }) => {
    const relation = `${presentOf(from)} – ${LINK_LABELS[kind]} – ${presentOf(to)}`;
    return `${relation}: ${listQuotes(corpus, excerpts).join(", ")}`;
  });
}

function listCorrections({ corrections = [] }: Corpus): string[] {
  return corrections.map((one) => `${one.event}, ${describeCorrected(one)}: ${one.wrong} ${one.right}`);
}

/** Compares vocabularies, and the parts of which the page shows little. */
function compareOthers(before: Corpus, after: Corpus): string[] {
  const terms = (corpus: Corpus) =>
    (["stages", "groups", "roles", "standings", "tags", "places", "subjects"] as const).flatMap((key) =>
      corpus[key].map(({ id, label, description = "" }) => `${id}: ${label}. ${description}`.trim()),
    );
  const reasons = (corpus: Corpus) =>
    corpus.background.map(({ excerpt, reason }) => `${listQuotes(corpus, [excerpt]).join()} ${reason}`);
  const changed = (part: "synonyms" | "formerIds", one: unknown, other: unknown) =>
    JSON.stringify(one) === JSON.stringify(other) ? [] : [messages.different(messages.parts[part])];
  return [
    ...compareTextLists("term", terms(before), terms(after)),
    ...compareTextLists("background", reasons(before), reasons(after)),
    ...changed("synonyms", before.synonyms, after.synonyms),
    ...changed("formerIds", [before.renamed, before.retired], [after.renamed, after.retired]),
  ];
}
