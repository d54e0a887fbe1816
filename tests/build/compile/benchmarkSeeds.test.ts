import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readCase } from "../../../src/build/compile/compileCorpus.ts";
import { makeRealisticSeeds } from "../../bench/makeRealisticSeeds.ts";

const EVENTS = 50;
const dir = mkdtempSync(join(tmpdir(), "benchmark-"));
afterAll(() => rmSync(dir, { recursive: true }));

it("the benchmark has cases of the size and shape of real ones", () => {
  makeRealisticSeeds(dir, EVENTS);
  const { content, problems, notes, counts } = readCase(dir);
  expect([problems, notes]).toEqual([[], []]);
  expect(content?.corpus.events).toHaveLength(EVENTS);
  expect(content?.corpus.articles).toHaveLength(EVENTS / 10);
  expect(content?.corpus.actors.length).toBeGreaterThan(0.9 * EVENTS);
  expect(counts.covered).toBeGreaterThan(2 * EVENTS);
  const annotation = readFileSync(join(dir, "timeline.yaml"), "utf8");
  expect(annotation.length / EVENTS).toBeGreaterThan(3000);
  expect(annotation.length / EVENTS).toBeLessThan(4000);
  // A strict case reports the words around the events.
  expect(readCase(dir, { strict: true }).problems).toHaveLength(counts.sentences - counts.covered);
});
