import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { range } from "d3";
import { DAY } from "../../src/core/model/day.ts";
import { caseLines, createRandom, formatEdtf } from "./makeSeeds.ts";

const EVENTS_PER_ARTICLE = 10;
/** Words of an article around those that events quote. */
const OTHER_WORDS = 400;
/** Actors for each event. A public project has 1,900 actors and 1,933 events. */
const ACTORS_PER_EVENT = 0.95;
const STAGES = ["first", "second", "third", "fourth", "fifth", "sixth"];
const NOUNS = ["tolls", "timber", "stone", "wages", "carts", "ferries", "floods", "clerks", "mills", "quays"];
const DUTIES = ["kept the roll", "counted the tolls", "signed the accounts", "paid the masons"];

/** Builds a sentence of 20 words that no event quotes. `page` makes it unique. */
const buildOtherSentence = (page: number, next: () => number) => {
  const words = range(13).map(() => NOUNS[Math.floor(next() * NOUNS.length)]);
  return `Page ${page} of the accounts lists ${words.join(", ")}.`;
};

/** Builds the sentences that an event quotes: who did what, what two people said, and a duty of each. */
function buildSentences(i: number, people: readonly string[]) {
  const [first = "", second = "", third = ""] = people;
  const years = 2 + (i % 90);
  return {
    fact: `The parish roll says that occurrence number ${i} was seen from the bridge and the quay by ${first}.`,
    said: `“I saw occurrence number ${i} with my own eyes for ${years} minutes”, said ${second} later.`,
    denied: `${third} said that occurrence number ${i} had not been written down for ${years} years.`,
    duties: people.map((name, k) => `${name} ${DUTIES[(i + k) % DUTIES.length]} on page ${i}-${k}`),
  };
}

/**
 * Writes a seeds folder of the shape of real cases: 10 events in each article with 400 words around them,
 * 3 kB of annotation for each event, and nearly as many actors as events. The same seeds for the same count.
 */
export function makeRealisticSeeds(dir: string, count: number): void {
  mkdirSync(dir, { recursive: true });
  const next = createRandom(count);
  const actorCount = Math.ceil(count * ACTORS_PER_EVENT);
  const nameOf = (actor: number) => `Actor ${actor} of the parish`;
  const bursts = range(12).map(() => Date.UTC(1980 + Math.floor(next() * 40), Math.floor(next() * 12), 1));
  const articles: string[] = [];
  const events: string[] = [];
  for (const a of range(Math.ceil(count / EVENTS_PER_ARTICLE))) {
    const ids = range(a * EVENTS_PER_ARTICLE, Math.min(count, (a + 1) * EVENTS_PER_ARTICLE));
    const paragraphs = range(OTHER_WORDS / 20).map((k) => buildOtherSentence(1000 * a + k, next));
    for (const i of ids) {
      // Each actor takes part once; few take part often.
      const others = range(3).map(() => Math.floor(actorCount * next() ** 4));
      const first = Math.floor(i * ACTORS_PER_EVENT);
      const actors = [...new Set([first, ...others, first + 1, first + 2, first + 3])].slice(0, 4);
      const people = actors.map(nameOf);
      const { fact, said, denied, duties } = buildSentences(i, people);
      paragraphs.push(`${fact} ${said} ${denied}`, `${duties.join("; ")}.`);
      const quote = (words: string) => `excerpts: [{ a${a}: ${JSON.stringify(words)} }]`;
      const time =
        (bursts[Math.floor(next() ** 2 * bursts.length)] ?? 0) + Math.floor(next() ** 3 * 900) * DAY;
      const edtf = formatEdtf(i, time, 1 + Math.floor(next() * 40));
      const claim = (text: string, standing: string, speaker: string, words: string) =>
        `      - { text: "${text}", standing: ${standing}, speaker: ${speaker}, ${quote(words)} }`;
      events.push(
        `  occurrence-${i}:`,
        `    title: Occurrence ${i}, as a witness on the bridge described it to the clerk of the parish`,
        `    label: Occurrence ${i}`,
        `    stage: ${STAGES[Math.floor(next() * STAGES.length)]}`,
        `    weight: ${1 + (i % 3)}`,
        "    date:",
        `      edtf: "${edtf}"`,
        "      basis: inferred",
        `      reasoning: The parish roll gives this date for occurrence ${i}, and no article another.`,
        `      ${quote(fact)}`,
        "    actors:",
        "      mentioned:",
        ...actors.map((actor, k) => `        - { actors: [actor-${actor}], ${quote(duties[k] ?? "")} }`),
        "      speaking:",
        `        - { actors: [actor-${actors[1]}], ${quote(said)} }`,
        `        - { actors: [actor-${actors[2]}], ${quote(denied)} }`,
        "    claims:",
        claim(
          `A roll says that occurrence ${i} was seen from the bridge and from the quay.`,
          "stated",
          "article",
          fact,
        ),
        claim(
          `${people[1]} said that this person had seen occurrence ${i}.`,
          "statement",
          `actor-${actors[1]}`,
          said,
        ),
        claim(
          `${people[2]} said that occurrence ${i} had not been written down.`,
          "denial",
          `actor-${actors[2]}`,
          denied,
        ),
        ...duties.map((duty) =>
          claim(`The article says: ${duty}, as the roll of the parish says.`, "stated", "article", duty),
        ),
        "    silences:",
        `      - The articles do not say how occurrence ${i} ended, or which of these people wrote the roll.`,
      );
    }
    articles.push(`  a${a}: { file: a${a}.txt, short: "Occurrences, part ${a}" }`);
    writeFileSync(
      join(dir, `a${a}.txt`),
      `date 2021-12-11 Occurrences, part ${a}\n${paragraphs.join("\n\n")}\n`,
    );
  }
  const lines = [
    ...caseLines(count),
    "articles:",
    ...articles,
    "stages:",
    ...STAGES.map((stage) => `  ${stage}: The ${stage}`),
    "groups:",
    "  all: All",
    "actors:",
    ...range(actorCount + 4).map((i) => `  actor-${i}: { name: ${nameOf(i)}, kind: person, group: all }`),
    "events:",
    ...events,
  ];
  writeFileSync(join(dir, "timeline.yaml"), `${lines.join("\n")}\n`);
}
