import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DAY, isoDay } from "../../src/core/model/day.ts";

const SENTENCES_PER_ARTICLE = 500;
const ACTORS = 40;
const STAGES = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** Creates a generator of numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Formats a date near a time in milliseconds UTC. Eight consecutive values of `kind` give every kind of date.
 * `length` is in days.
 */
export function formatEdtf(kind: number, time: number, length: number): string {
  const [from, to] = [isoDay(time), isoDay(time + length * DAY)];
  const kinds = [
    from,
    from.slice(0, 7),
    from.slice(0, 4),
    `${from}/${to}`,
    `[${from}..${to}]`,
    `[..${to}]`,
    `${from}~/${to}~`,
    from,
  ];
  return kinds[kind % kinds.length] ?? from;
}

/** Builds the lines of an annotation that describe a generated case. Its first article is `a0`. */
export const caseLines = (count: number) => [
  "case:",
  `  title: ${count} occurrences`,
  "  standfirst:",
  `    - { text: Generated for benchmarks., excerpts: [{ a0: "Occurrences, part 0" }] }`,
];

/** Builds the sentence that an event cites. Each sentence is unique. */
const buildSentence = (i: number) => `Witness ${i} described occurrence number ${i} in plain words.`;

/**
 * Writes a seeds folder with `count` events: bursts and gaps over forty years, 40 actors, every kind of
 * date, and one excerpt per event. The same count always gives the same seeds.
 */
export function makeSeeds(dir: string, count: number): void {
  mkdirSync(dir, { recursive: true });
  const next = createRandom(count);
  const articles = Math.ceil(count / SENTENCES_PER_ARTICLE);
  const bursts = Array.from({ length: 12 }, () =>
    Date.UTC(1980 + Math.floor(next() * 40), Math.floor(next() * 12), 1),
  );
  const lines = [...caseLines(count), "articles:"];
  for (let a = 0; a < articles; a++) {
    lines.push(`  a${a}: a${a}.txt`);
    const sentences = Array.from(
      { length: Math.min(SENTENCES_PER_ARTICLE, count - a * SENTENCES_PER_ARTICLE) },
      (_, i) => buildSentence(a * SENTENCES_PER_ARTICLE + i),
    );
    writeFileSync(
      join(dir, `a${a}.txt`),
      `date 2021-12-11 Occurrences, part ${a}\n${sentences.join("\n")}\n`,
    );
  }
  lines.push("stages:", ...STAGES.map((stage) => `  ${stage}: The ${stage}`));
  lines.push("groups:", "  all: All", "actors:");
  for (let i = 0; i < ACTORS; i++) lines.push(`  actor-${i}: { name: Actor ${i}, kind: person, group: all }`);
  lines.push("events:");
  for (let i = 0; i < count; i++) {
    const burst = bursts[Math.floor(next() ** 2 * bursts.length)] ?? 0;
    const time = burst + Math.floor(next() ** 3 * 900) * DAY;
    const excerpts = `excerpts: [{ a${Math.floor(i / SENTENCES_PER_ARTICLE)}: "${buildSentence(i)}" }]`;
    const actor = Math.floor(next() * ACTORS);
    const other = (actor + 7) % ACTORS;
    const stage = STAGES[Math.floor(next() * STAGES.length)];
    const edtf = formatEdtf(i, time, 1 + Math.floor(next() * 40));
    lines.push(
      `  occurrence-${i}:`,
      `    title: Occurrence ${i}, as a witness described it`,
      `    label: Occurrence ${i}`,
      `    stage: ${stage}`,
      `    date: { edtf: "${edtf}", basis: inferred, reasoning: Made., ${excerpts} }`,
      "    actors:",
      `      conduct: [{ actors: [actor-${actor}], ${excerpts} }]`,
      `      mentioned: [{ actors: [actor-${other}], ${excerpts} }]`,
      "    claims:",
      `      - { text: A witness described it., standing: stated, speaker: article, ${excerpts} }`,
    );
  }
  lines.push("background:");
  for (let a = 0; a < articles; a++) {
    lines.push(`  - { quote: { a${a}: "Occurrences, part ${a}" }, reason: A headline. }`);
  }
  writeFileSync(join(dir, "timeline.yaml"), `${lines.join("\n")}\n`);
}
