import fc from "fast-check";
import { ROLES, type Role } from "../../src/event/actor.ts";
import { BASES, type Basis } from "../../src/event/dating.ts";
import type { Filter } from "../../src/event/filter.ts";
import { STANDINGS, type Standing } from "../../src/event/standing.ts";
import type { TimelineEvent } from "../../src/event/timelineEvent.ts";

export const ACTORS = ["ann", "bob", "cyd", "dee"];
export const STAGES = ["first", "second", "third"];
export const ARTICLES = ["one", "two"];
const roles = Object.keys(ROLES) as Role[];
const standings = Object.keys(STANDINGS) as Standing[];
const bases = Object.keys(BASES) as Basis[];
/** Excerpt ids end in their article's: "x3-one". */
export const excerpts = ARTICLES.flatMap((article) =>
  [0, 1, 2, 3].map((n) => ({ id: `x${n}-${article}`, article })),
);
const end = fc.option(fc.integer({ min: -20, max: 20 }));
const ends = fc.tuple(end, end).map(([a, b]) => (a !== null && b !== null && a > b ? [b, a] : [a, b]));

const event = fc.record({
  stage: fc.constantFrom(...STAGES),
  ends,
  about: fc.tuple(fc.boolean(), fc.boolean()),
  basis: fc.constantFrom(...bases),
  actors: fc.array(
    fc.record({
      actor: fc.constantFrom(...ACTORS),
      role: fc.constantFrom(...roles),
      excerpts: fc.constant<string[]>([]),
    }),
    {
      maxLength: 5,
    },
  ),
  claims: fc.array(
    fc.record({
      standing: fc.constantFrom(...standings),
      excerpts: fc.subarray(
        excerpts.map(({ id }) => id),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

const bound = (time: number | null | undefined, approximate: boolean) =>
  time === null || time === undefined ? null : { time, precision: "day" as const, approximate };

/** A random case: up to a dozen events over a few actors, stages and articles, some with open dates. */
export const randomCase = fc
  .record({ events: fc.array(event, { maxLength: 12 }), differing: fc.uniqueArray(fc.nat(11)) })
  .map(({ events, differing }) => ({
    excerpts,
    disagreements: [{ events: differing.map((n) => `e${n}`) }],
    events: events.map(
      ({ ends, about, basis, claims, ...rest }, n): TimelineEvent => ({
        id: `e${n}`,
        title: `Event ${n}`,
        label: `${n}`,
        dating: {
          edtf: "",
          form: "within",
          min: bound(ends[0], about[0]),
          max: bound(ends[1], about[1]),
          basis,
          reasoning: "",
          excerpts: [],
        },
        claims: claims.map((claim) => ({ ...claim, text: "", speaker: "article" })),
        silences: [],
        ...rest,
      }),
    ),
  }));

/** A random filter over the same words. */
export const randomFilter: fc.Arbitrary<Filter> = fc
  .record({
    sides: fc.tuple(...ACTORS.map(() => fc.constantFrom("include", "exclude", "neither", "neither"))),
    match: fc.constantFrom("any" as const, "all" as const),
    roles: fc.oneof(fc.constant([]), fc.subarray(roles)),
    stages: fc.oneof(fc.constant([]), fc.subarray(STAGES)),
    standings: fc.oneof(fc.constant([]), fc.subarray(standings)),
    bases: fc.oneof(fc.constant([]), fc.subarray(bases)),
    articles: fc.oneof(fc.constant([]), fc.subarray(ARTICLES)),
    differs: fc.boolean(),
    surely: fc.boolean(),
    window: fc.option(
      fc
        .tuple(fc.integer({ min: -25, max: 25 }), fc.nat(10))
        .map(([from, length]) => ({ from, to: from + length + 1 })),
    ),
  })
  .map(({ sides, surely, ...filter }) => ({
    ...filter,
    surely: surely && filter.window !== null,
    include: ACTORS.filter((_, i) => sides[i] === "include"),
    exclude: ACTORS.filter((_, i) => sides[i] === "exclude"),
  }));
