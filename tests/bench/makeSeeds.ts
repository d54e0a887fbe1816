import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DAY, isoDay } from "../../src/core/model/day.ts";

const SENTENCES_AN_ARTICLE = 500;
const ACTORS = 40;
const STAGES = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A date of every kind in turn, around a day. */
function edtfOf(kind: number, time: number, length: number): string {
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

/** The sentence on which an event rests: no other sentence holds it. */
const sentenceOf = (i: number) => `Witness ${i} told of occurrence number ${i} in plain words.`;

/**
 * Writes a seeds folder of `count` events: bursts and gaps over forty years, 40 actors, every kind of date, an excerpt
 * each. The same for the same count.
 */
export function makeSeeds(dir: string, count: number): void {
  mkdirSync(dir, { recursive: true });
  const next = numbersFrom(count);
  const articles = Math.ceil(count / SENTENCES_AN_ARTICLE);
  const bursts = Array.from({ length: 12 }, () =>
    Date.UTC(1980 + Math.floor(next() * 40), Math.floor(next() * 12), 1),
  );
  const lines = ["case:", `  title: ${count} occurrences`, "  summary: Made for measuring.", "articles:"];
  for (let a = 0; a < articles; a++) {
    lines.push(`  a${a}: a${a}.txt`);
    const own = Array.from(
      { length: Math.min(SENTENCES_AN_ARTICLE, count - a * SENTENCES_AN_ARTICLE) },
      (_, i) => sentenceOf(a * SENTENCES_AN_ARTICLE + i),
    );
    writeFileSync(join(dir, `a${a}.txt`), `date 2021-12-11 Occurrences, part ${a}\n${own.join("\n")}\n`);
  }
  lines.push("stages:", ...STAGES.map((stage) => `  ${stage}: The ${stage}`));
  lines.push("groups:", "  all: All", "actors:");
  for (let i = 0; i < ACTORS; i++) lines.push(`  actor-${i}: { name: Actor ${i}, kind: person, group: all }`);
  lines.push("events:");
  for (let i = 0; i < count; i++) {
    const burst = bursts[Math.floor(next() ** 2 * bursts.length)] ?? 0;
    const time = burst + Math.floor(next() ** 3 * 900) * DAY;
    const quote = `{ a${Math.floor(i / SENTENCES_AN_ARTICLE)}: "${sentenceOf(i)}" }`;
    const actor = Math.floor(next() * ACTORS);
    lines.push(
      `  occurrence-${i}:`,
      `    title: Occurrence ${i}, as a witness told it`,
      `    label: Occurrence ${i}`,
      `    stage: ${STAGES[Math.floor(next() * STAGES.length)]}`,
      `    date: { edtf: "${edtfOf(i, time, 1 + Math.floor(next() * 40))}", basis: stated, reasoning: Made., excerpts: [${quote}] }`,
      `    actors: { did: [{ actors: [actor-${actor}], excerpts: [${quote}] }], spoken-of: [{ actors: [actor-${(actor + 7) % ACTORS}], excerpts: [${quote}] }] }`,
      `    claims: [{ text: A witness told of it., standing: stated, speaker: article, excerpts: [${quote}] }]`,
    );
  }
  lines.push("background:");
  for (let a = 0; a < articles; a++) {
    lines.push(`  - { quote: { a${a}: "Occurrences, part ${a}" }, reason: A headline. }`);
  }
  writeFileSync(join(dir, "timeline.yaml"), `${lines.join("\n")}\n`);
}
