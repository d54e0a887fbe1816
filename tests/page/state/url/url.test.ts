import fc from "fast-check";
import { expect, it } from "vitest";
import { NO_FILTER } from "../../../../src/core/filter/filter.ts";
import { DAY, isoDay } from "../../../../src/core/model/day.ts";
import { DISAGREEMENT_KINDS } from "../../../../src/core/model/disagreement.ts";
import { INITIAL_VIEW, type UrlView } from "../../../../src/page/state/store.ts";
import { parseUrl, serializeUrl, type UrlUpgrade, upgradeUrl } from "../../../../src/page/state/url/url.ts";
import { accessOf } from "../../../fixtures/accessOf.ts";
import {
  ACTORS,
  ARTICLES,
  excerpts,
  PLACES,
  randomFilter,
  STAGES,
  TAGS,
} from "../../../fixtures/randomCase.ts";

const known = accessOf({
  events: ["e1", "e2"],
  excerpts: excerpts.map(({ id }) => id),
  articles: ARTICLES,
  actors: ACTORS,
  ...{ stages: STAGES, tags: TAGS, places: PLACES },
  renamed: {
    ...{ oldest: "older", older: "e2", lost: "gone", ring: "gnir", gnir: "ring" },
    ...{ "old-actor": "ann", "old-stage": "first" },
  },
  retired: { gone: "the article was withdrawn." },
});

/** Arbitrary ranges in whole days, hours, minutes, seconds or milliseconds, in BCE and the far future. */
const stretch = fc
  .tuple(
    fc.integer({ min: -8e13, max: 8e13 }),
    fc.integer({ min: 1, max: 1e12 }),
    fc.constantFrom(1, 1000, 60_000, 3_600_000, DAY),
  )
  .map(([from, length, unit]) => ({
    from: Math.floor(from / unit) * unit,
    to: Math.floor(from / unit) * unit + Math.ceil(length / unit) * unit,
  }));

const view: fc.Arbitrary<UrlView> = fc.record({
  event: fc.option(fc.constantFrom("e1", "e2")),
  excerpt: fc.option(fc.constantFrom(...excerpts.map(({ id }) => id))),
  article: fc.option(fc.constantFrom(...ARTICLES)),
  filter: fc.tuple(randomFilter, fc.option(stretch)).map(([filter, range]) => ({ ...filter, range })),
  query: fc.string({ unit: "grapheme" }),
  order: fc.constantFrom("time" as const, "relevance" as const),
  scale: fc.constantFrom("folded" as const, "linear" as const),
  lanes: fc.constantFrom("stage" as const, "actor" as const),
  viewport: fc.option(stretch),
  asOf: fc.option(fc.integer({ min: -90_000, max: 90_000 }).map((day) => (day + 1) * DAY - 1)),
  disagreementKind: fc.option(fc.constantFrom(...DISAGREEMENT_KINDS)),
  openActor: fc.option(fc.constantFrom(...ACTORS)),
});

it("parses every view from its URL and serializes it to the same URL", () => {
  fc.assert(
    fc.property(view, (chosen) => {
      const url = serializeUrl(chosen);
      const read = parseUrl(url, known);
      expect(read).toEqual({ view: chosen, notes: [] });
      expect(serializeUrl(read.view)).toBe(url);
    }),
    { numRuns: 1000 },
  );
});

it("parses any query string, and its view survives a round trip", () => {
  const names = fc.constantFrom(
    "event",
    "actors",
    "without",
    "within",
    "view",
    "q",
    "v",
    "order",
    "roles",
    "known",
    "card",
    "differing",
    "x",
  );
  const values = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("__proto__", "%", "a..b", ",,", "ring"),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(names, values)), (pairs) => {
      const { view: read } = parseUrl(
        `?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}`,
        known,
      );
      expect(parseUrl(serializeUrl(read), known).view).toEqual(read);
    }),
    { numRuns: 500 },
  );
  expect(() => serializeUrl({ ...INITIAL_VIEW, query: "\ud800" })).not.toThrow();
});

it("serializes only what differs from the initial view", () => {
  expect(serializeUrl(INITIAL_VIEW)).toBe("");
  const filter = { ...NO_FILTER, include: ["ann", "bob"], range: { from: 0, to: 2 * DAY } };
  expect(serializeUrl({ ...INITIAL_VIEW, event: "e1", filter, query: "two words" })).toBe(
    "?v=2&event=e1&actors=ann,bob&within=1970-01-01..1970-01-02&q=two+words",
  );
});

it("keeps the parameter of the compact form", () => {
  expect(serializeUrl(INITIAL_VIEW, new URLSearchParams("embed&x=1"))).toBe("?embed");
});

it("drops unknown ids with a note each, and keeps the rest", () => {
  const { view: read, notes } = parseUrl(
    "?event=nobody&actors=ann,zoe&stages=nth&order=size&within=x",
    known,
  );
  expect(read).toEqual({ ...INITIAL_VIEW, filter: { ...NO_FILTER, include: ["ann"] } });
  expect(notes).toHaveLength(5);
  expect(notes[0]).toBe("This link refers to an event that is not on this page: “nobody”.");
});

it("reads the words of earlier versions as the present ones", () => {
  const { view: read, notes } = parseUrl(
    "?roles=did,said,spoken-of,addressed&standings=jury-finding,told-to-inquests,opinion-or-commitment,denial",
    known,
  );
  expect(notes).toEqual([]);
  expect(read.filter).toEqual({
    ...NO_FILTER,
    roles: ["conduct", "speaking", "mentioned", "addressed"],
    standings: ["finding", "told", "view", "denial"],
  });
});

it("reads the former bases, links and kinds of difference", () => {
  expect(parseUrl("?bases=stated,resolved,inferred&differing=between-parties", known)).toEqual({
    view: {
      ...INITIAL_VIEW,
      filter: { ...NO_FILTER, bases: ["printed", "worked-out", "inferred"] },
      disagreementKind: "disputed",
    },
    notes: [],
  });
});

it("reads differs=yes as any kind that the timeline marks", () => {
  const { view: read, notes } = parseUrl("?differs=yes", known);
  expect([read.filter.differences, notes]).toEqual([["articles", "disputed", "within"], []]);
  expect(serializeUrl(read)).toBe("?v=2&differs=articles,disputed,within");
  expect(parseUrl("?differs=wording", known).notes).toHaveLength(1);
});

it("keeps the meaning that the case gives a word of an earlier version", () => {
  const own = accessOf({ roles: ["said"] });
  expect(parseUrl("?roles=said", own)).toMatchObject({ view: { filter: { roles: ["said"] } }, notes: [] });
});

it.each([
  ["2021-02-29"],
  ["1900-02-29"],
  ["2021-04-31"],
  ["2021-13-01"],
  ["+275760-09-13"],
  ["2021-12-10T25:00"],
  ["NaN"],
])("answers the day %s, which does not exist, with a note", (day) => {
  const value = encodeURIComponent(day);
  for (const query of [`known=${value}`, `view=2021-01-01..${value}`, `within=${value}..2022-01-01`]) {
    const { view: read, notes } = parseUrl(`?${query}`, known);
    expect(read).toEqual(INITIAL_VIEW);
    expect(notes).toEqual([expect.stringContaining(day)]);
    expect(serializeUrl(read)).toBe("");
  }
});

it("follows a renamed id to its event and explains a retired one", () => {
  expect(parseUrl("?event=oldest", known)).toMatchObject({ view: { event: "e2" }, notes: [] });
  for (const id of ["gone", "lost"]) {
    const { view: read, notes } = parseUrl(`?event=${id}`, known);
    expect(read.event).toBeNull();
    expect(notes).toEqual([
      `The event “${id}” in this link is no longer on this page: the article was withdrawn.`,
    ]);
  }
  expect(parseUrl("?event=ring", known).notes).toHaveLength(1);
});

it("follows renamed ids of actors and stages", () => {
  const { view, notes } = parseUrl("?actors=old-actor&stages=old-stage&card=old-actor", known);
  expect(notes).toEqual([]);
  expect(view.filter).toMatchObject({ include: ["ann"], stages: ["first"] });
  expect(view.openActor).toBe("ann");
});

it("serializes a range as shortly as its ends are round", () => {
  const serialized = (from: string, to: string) =>
    serializeUrl({ ...INITIAL_VIEW, viewport: { from: Date.parse(from), to: Date.parse(to) } });
  expect(serialized("2014-06-01T00:00Z", "2015-10-01T00:00Z")).toBe("?v=2&view=2014-06-01..2015-09-30");
  expect(serialized("2021-12-10T18:00Z", "2021-12-12T00:00Z")).toBe("?v=2&view=2021-12-10T18:00..2021-12-11");
  expect(serialized("2021-12-10T00:00:30Z", "2021-12-11T12:00:00.5Z")).toBe(
    "?v=2&view=2021-12-10T00:00:30..2021-12-11T12:00:00.500",
  );
});

it("parses ranges as version 1 serialized them", () => {
  /** Serializes like version 1: midnights as days, all other times in milliseconds with a zone. */
  const first = ({ from, to }: { from: number; to: number }) =>
    [
      from % DAY === 0 ? isoDay(from) : new Date(from).toISOString(),
      to % DAY === 0 ? isoDay(to - DAY) : new Date(to).toISOString(),
    ].join("..");
  fc.assert(
    fc.property(stretch, stretch, (viewport, range) => {
      const url = `?v=1&within=${first(range).replaceAll("+", "%2B")}&view=${first(viewport).replaceAll("+", "%2B")}`;
      const read = parseUrl(url, known);
      expect(read.notes).toEqual([]);
      expect(read.view).toEqual({ ...INITIAL_VIEW, viewport, filter: { ...NO_FILTER, range } });
    }),
  );
});

it("upgrades an old URL one version at a time, from its own version", () => {
  const steps: UrlUpgrade[] = [2, 3].map((version) => (params) => {
    const next = new URLSearchParams(params);
    next.set("v", `${version}`);
    next.set("way", `${params.get("way") ?? ""}${version}`);
    return next;
  });
  expect(upgradeUrl(new URLSearchParams(""), steps).get("way")).toBe("23");
  expect(upgradeUrl(new URLSearchParams("v=2"), steps).get("way")).toBe("3");
  expect(upgradeUrl(new URLSearchParams("v=3"), steps).get("way")).toBeNull();
  const future = parseUrl("?v=99&event=e1", known);
  expect(future.view.event).toBe("e1");
  expect(future.notes.join()).toContain("a different version of this page");
});

it("keeps notes short, on one line, and each once", () => {
  const strange = `a\u202Eb\u0007c\n${"long ".repeat(20_000)}`;
  const names = [
    "event",
    "excerpt",
    "article",
    "actors",
    "stages",
    "scale",
    "view",
    "known",
    "within",
    "card",
  ];
  const search = names.map((name) => `${name}=${encodeURIComponent(strange)}`).join("&");
  const { notes } = parseUrl(`?${search}`, known);
  expect(notes).toHaveLength(8);
  for (const note of notes) {
    expect(note.length).toBeLessThan(200);
    expect(note).not.toMatch(/\p{Cc}|\u202e/u);
    expect(note).toContain("a[right-to-left override U+202E]b[bell U+0007]c long");
  }
  const { notes: once } = parseUrl("?actors=none,none&without=none", known);
  expect(once).toHaveLength(1);
});

it("says that a setting is in the link more than once", () => {
  const { view, notes } = parseUrl("?v=2&q=one&q=two&event=e1&event=e1", known);
  expect([view.query, view.event]).toEqual(["one", "e1"]);
  expect(notes).toEqual([
    "This link has the setting “event” more than once. The first one is used.",
    "This link has the setting “q” more than once. The first one is used.",
  ]);
});
