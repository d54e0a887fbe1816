import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { range } from "d3";
import { DAY, isoDay } from "../../src/core/model/day.ts";
import { createRandom } from "./makeSeeds.ts";

const EVENTS = 2000;
const FIRST_YEAR = 1142;
const LAST_YEAR = 2025;

const STAGES = {
  building: "Building",
  floods: "Floods and repairs",
  accidents: "Accidents",
  law: "Laws and courts",
  inquiry: "Inquiries",
  finding: "Findings",
  statement: "Statements",
  response: "Responses",
};
const GROUPS = {
  drowned: "Those who drowned",
  families: "Families",
  builders: "Builders",
  officials: "Officials",
  clergy: "Clergy",
  press: "Newspapers",
};
const PLACES = ["Alder", "Birk", "Combe", "Dray", "Ember", "Fallow", "Garth", "Holm", "Inch", "Kell"];
const WORKS = ["bridge", "ferry", "mill weir", "quay", "toll house", "embankment", "causeway", "lock"];
const DEEDS = ["is opened", "is repaired", "is closed", "is damaged by a flood", "is moved", "is paid for"];
const FIRST = ["Agnes", "Bram", "Cecily", "Denys", "Edith", "Fulk", "Greta", "Hugh", "Isolde", "Jory"];
const LAST = ["Ashdown", "Brock", "Carver", "Dunmore", "Eddery", "Frome", "Goss", "Hallam", "Irwell", "Kemp"];

/** Formats a day of a year from 0 to 9999 in ISO 8601. `share` (0 to 1) is the part of the year. */
function dayOf(year: number, share: number): string {
  const start = new Date(0).setUTCFullYear(year, 0, 1);
  return isoDay(start + Math.floor(share * 364) * DAY);
}

/** Formats a date of one of the kinds that annotations have. Half of the dates are days. */
function formatEdtf(kind: number, year: number, share: number): string {
  const day = dayOf(year, share);
  const later = dayOf(year, Math.min(1, share + 0.1));
  const kinds = [
    day,
    day.slice(0, 7),
    `[${day}..${later}]`,
    day,
    `${year}`.padStart(4, "0"),
    day,
    `${day}/${later}`,
  ];
  return kinds[kind % kinds.length] ?? day;
}

const nameOf = (i: number) =>
  `${FIRST[i % 10]} ${LAST[Math.floor(i / 10) % 10]}${i < 100 ? "" : ` of ${PLACES[i % 7]} ${Math.floor(i / 100)}`}`;

/**
 * Writes the seeds of an invented case of the size of a public project: 2,000 events from 1142 to 2025, 2,000
 * articles, 1,900 actors, statements that became public later, and articles that differ. Half of the events
 * are after 1990. The same seeds each time. Another `count` of events gives a case of another size, and
 * `perArticle` the number of events in each article.
 */
export function writeGeneratedCase(dir: string, count = EVENTS, perArticle = 1): void {
  mkdirSync(dir, { recursive: true });
  const actorCount = Math.ceil((0.95 * count) / perArticle);
  const next = createRandom(count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const stages = Object.keys(STAGES);
  const groups = Object.keys(GROUPS);
  const events: string[] = [];
  const articles: string[] = [];
  const links: string[] = [];
  const disagreements: string[] = [];
  const background: string[] = [];
  const articleOf = (event: number) => `a${Math.floor(event / perArticle)}`;
  let sentences: string[] = [];
  for (const i of range(count)) {
    const old = next() < 0.5;
    const year = old
      ? FIRST_YEAR + Math.floor(next() * (1990 - FIRST_YEAR))
      : 1990 + Math.floor((LAST_YEAR - 1990) * next() ** 0.5);
    const share = next();
    const work = `${pick(PLACES)} ${pick(WORKS)}`;
    // Few actors take part in many events, most in one or two.
    const actor = Math.floor(actorCount * (i < actorCount ? i / actorCount : next() ** 4));
    const article = articleOf(i);
    const speaker = Math.floor(actorCount * next() ** 4);
    const isStatement = i % 8 >= 6;
    const stage = isStatement ? pick(["statement", "response"]) : pick(stages.slice(0, 6));
    const published = dayOf(Math.max(2001, Math.min(LAST_YEAR, year + 1)), next());
    const deed = isStatement ? "is discussed" : pick(DEEDS);
    const fact = `The ${work} ${deed} in case ${i}`;
    const years = 2 + Math.floor(next() * 90);
    const words = `${nameOf(speaker)} said that record ${i} was “kept with care for ${years} years”.`;
    const isFirst = i % perArticle === 0;
    sentences = isFirst ? [`date ${published} ${work}, record ${i}`, ""] : sentences;
    sentences.push(
      `${fact}, the parish roll of ${pick(PLACES)} says, and ${nameOf(actor)} was present at entry ${i}.`,
      "",
      words,
      "",
      ...range(6).flatMap((k) => [
        `Page ${k + 1} of record ${i} lists tolls, timber, stone and wages; the clerk counted ${years + k} carts.`,
        "",
      ]),
    );
    if (i % perArticle === perArticle - 1 || i === count - 1)
      writeFileSync(join(dir, `${article}.txt`), `${sentences.join("\n")}\n`);
    if (isFirst) articles.push(`  ${article}: { file: ${article}.txt, short: "${work}, ${i}" }`);
    const source = `[{ ${article}: "${fact}" }]`;
    const present = `[{ ${article}: "${nameOf(actor)} was present at entry ${i}" }]`;
    const quoted = `[{ ${article}: "${words}" }]`;
    const edtf = isStatement && i % 3 > 0 ? `[..${published}]` : formatEdtf(i, year, share);
    events.push(
      `  event-${i}:`,
      `    title: The ${work} ${deed}${isStatement ? `, and ${nameOf(speaker)} comments on record ${i}` : ""}`,
      `    label: "${work}${isStatement ? ": statement" : ""}"`,
      `    stage: ${stage}`,
      `    weight: ${1 + (i % 3)}`,
      `    place: ${work.split(" ")[0]?.toLowerCase()}`,
      `    date: { edtf: "${edtf}", basis: ${pick(["worked-out", "worked-out", "inferred", "inferred"])}, reasoning: The roll of record ${i} gives this date., excerpts: ${source} }`,
      "    actors:",
      `      mentioned: [{ actors: [actor-${actor}], excerpts: ${present} }]`,
      `      speaking: [{ actors: [actor-${speaker}], excerpts: ${quoted} }]`,
      "    claims:",
      `      - { text: "The ${work} ${deed}, the article on record ${i} says.", standing: stated, speaker: article, excerpts: ${source} }`,
      `      - { text: "${nameOf(speaker)} said that record ${i} was kept with care for ${years} years.", standing: statement, speaker: actor-${speaker}, excerpts: ${quoted} }`,
    );
    const other = i - perArticle;
    const before = i - 1 - Math.floor(next() * 5);
    if (isStatement && i % 16 >= 14 && before >= 0 && before % 8 < 6)
      links.push(
        `  - { from: event-${before}, kind: became-public-at, to: event-${i}, excerpts: ${quoted} }`,
      );
    if (i % 50 === 49)
      disagreements.push(
        `  difference-${i}:`,
        "    kind: articles",
        "    subject: Which work is meant",
        `    title: The work in records ${other} and ${i}`,
        "    differs: The two articles name different works.",
        "    shared: Both give the roll as the source.",
        `    events: [event-${i}]`,
        "    sides:",
        `      - { says: "${work}", words: "${work}", quote: { ${article}: "${fact}" } }`,
        `      - { says: "Another work", words: "record ${other}", quote: { ${articleOf(other)}: "record ${other} was “kept with care" } }`,
      );
    if (isFirst)
      background.push(`  - { quote: { ${article}: "${work}, record ${i}" }, reason: A headline. }`);
    background.push(
      ...range(6).map(
        (k) => `  - { quote: { ${article}: "Page ${k + 1} of record ${i}" }, reason: A list of tolls. }`,
      ),
    );
  }
  const term = ([id, label]: [string, string]) => `  ${id}: ${label}`;
  const lines = [
    "case:",
    "  title: Works on the river Wend, 1142 to 2025",
    "  standfirst:",
    `    - { text: An invented case of ${count} events for tests and benchmarks., excerpts: [{ a0: "was present at entry 0" }] }`,
    "  language: en-GB",
    "articles:",
    ...articles,
    "stages:",
    ...Object.entries(STAGES).map(term),
    "groups:",
    ...Object.entries(GROUPS).map(term),
    "places:",
    ...PLACES.map((place) => `  ${place.toLowerCase()}: ${place}`),
    "actors:",
    ...range(actorCount).map(
      (i) => `  actor-${i}: { name: ${nameOf(i)}, kind: person, group: ${groups[i % 6]} }`,
    ),
    "events:",
    ...events,
    "disagreements:",
    ...disagreements,
    "links:",
    ...links,
    "background:",
    ...background,
  ];
  writeFileSync(join(dir, "timeline.yaml"), `${lines.join("\n")}\n`);
}

const [, script = "", dir, count, perArticle] = process.argv;
if (import.meta.url === pathToFileURL(script).href) {
  if (dir === undefined)
    throw new Error(
      "Name the folder: npx tsx tests/bench/writeGeneratedCase.ts DIR [EVENTS] [EVENTS/ARTICLE]",
    );
  writeGeneratedCase(dir, Number(count ?? EVENTS), Number(perArticle ?? 1));
}
