import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { parseCorpus } from "../../src/core/model/corpus.ts";
import { prerender } from "../../src/page/prerender.tsx";
import * as fictional from "../fixtures/fictionalCase.ts";
import * as real from "../fixtures/realCorpus.ts";

/** Values that replace one of another type. */
const OTHERS = [null, 7, "7", true, [], {}, [null], { id: null }] as const;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A value inside a JSON value: its holder, its key, and its path without the numbers of list entries. */
type Place = [holder: Record<string, Json>, key: string, kind: string];

/** Finds all values inside a JSON value. */
function placesIn(value: Json, above = ""): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, Json>;
  return Object.entries(holder).flatMap(([key, part]) => {
    const kind = `${above}.${Array.isArray(value) ? "*" : key}`;
    return [[holder, key, kind] as Place, ...placesIn(part, kind)];
  });
}

const typeOf = (value: Json) => (value === null ? "null" : Array.isArray(value) ? "list" : typeof value);

/** Damages one value at a time, of each kind that a corpus has, and calls `test` before it mends it. */
function damageEachKind(corpus: object, test: (damaged: Json, name: string) => void): void {
  const json = JSON.parse(JSON.stringify(corpus)) as Json;
  const kinds = new Set<string>();
  for (const [holder, key, kind] of placesIn(json)) {
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    const value = holder[key] as Json;
    for (const other of OTHERS.filter((one) => typeOf(one as Json) !== typeOf(value))) {
      holder[key] = other as Json;
      test(json, `${kind} = ${JSON.stringify(other)}`);
    }
    holder[key] = value;
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
    test(json, `${kind} removed`);
    if (Array.isArray(holder)) holder.splice(Number(key), 0, value);
    else holder[key] = value;
  }
}

/** Finds the damages that the parser accepts, each with the damaged corpus. */
function findAccepted(corpus: object): Map<string, string> {
  const accepted = new Map<string, string>();
  damageEachKind(corpus, (damaged, name) => {
    try {
      parseCorpus(damaged);
      accepted.set(name, JSON.stringify(damaged));
    } catch (error) {
      expect(`${error}`).toMatch(/did not load completely|needs version|other than the data/);
    }
  });
  return accepted;
}

it.each([
  ["the real case", real.corpus],
  ["the fictional case", fictional.corpus],
])("accepts no value of another type in %s", (_name, corpus) => {
  const replaced = [...findAccepted(corpus).keys()].filter((name) => !name.endsWith(" removed"));
  // A bound of a date may be open.
  expect(replaced.sort()).toEqual([".events.*.date.max = null", ".events.*.date.min = null"]);
});

it.each([
  ["the real case", real.corpus],
  ["the fictional case", fictional.corpus],
])("accepts no name of a missing entry in %s", (_name, corpus) => {
  const json = JSON.parse(JSON.stringify(corpus)) as Json;
  const accepted = new Set<string>();
  for (const [holder, key, kind] of placesIn(json)) {
    const names =
      /\.(?:actor|role|stage|standing|speaker|reportedBy|article|excerpt|group|from|to)$|(?:excerpts|described|disagreements\.\*\.events)\.\*$/;
    const value = holder[key] as Json;
    if (!names.test(kind) || typeof value !== "string") continue;
    holder[key] = "no-such-entry";
    try {
      parseCorpus(json);
      accepted.add(kind);
    } catch (error) {
      expect(`${error}`).toMatch(/did not load completely/);
    }
    holder[key] = value;
  }
  expect([...accepted]).toEqual([]);
});

it("shows every corpus that it accepts", async () => {
  const accepted = [...findAccepted(fictional.corpus)];
  expect(accepted.length).toBeGreaterThan(30);
  vi.stubEnv("SSR", true);
  // Each takes a second; all 57 were rendered once.
  const property = fc.asyncProperty(fc.constantFrom(...accepted), async ([name, json]) => {
    const corpus = parseCorpus(JSON.parse(json));
    const { html } = await prerender(corpus, (text) => text.length * 7);
    expect(html.match(/data-event="/g)?.length, name).toBeGreaterThanOrEqual(corpus.events.length);
    expect(html, name).not.toMatch(/\bNaN\b|undefined|\[object/);
  });
  await fc.assert(property, { numRuns: 4 });
  vi.unstubAllEnvs();
});
