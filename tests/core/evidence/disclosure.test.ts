import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disclosuresOf, findAsOfStops, publicityAt } from "../../../src/core/evidence/disclosure.ts";
import { isoDay } from "../../../src/core/model/day.ts";
import type { Link } from "../../../src/core/model/link.ts";
import { claim, happening, words } from "../../fixtures/events.ts";

const early = words("first", 0, 5);
const late = words("second", 0, 5);
const articles = [
  { id: "second", date: "2022-01-15" },
  { id: "first", date: "2021-12-11" },
];
const failing = happening("failing", "[2014-06..2015-09]", { claims: [claim([early, late])] });
const hearing = happening("hearing", "[2021-10..2021-12]", { claims: [claim([early])] });
const verdict = happening("verdict", "2021-12-10", { claims: [claim([early])] });
const killing = happening("killing", "2014-06", { claims: [claim([late])] });
const events = [killing, failing, hearing, verdict];
const becamePublic = (from: string, to: string): Link => ({
  from,
  to,
  kind: "became-public-at",
  excerpts: [],
});
const told = disclosuresOf({
  events,
  excerpts: [early, late],
  articles,
  links: [becamePublic("failing", "hearing")],
});
const at = (id: string, day: string) => {
  const event = events.find((one) => one.id === id);
  const disclosure = told.get(id);
  if (!event || !disclosure) throw new Error(`no ${id}`);
  return publicityAt(event, disclosure, Date.parse(`${day}T23:59:59.999Z`));
};

describe("what was known when", () => {
  it("a failing that became public at a hearing was undisclosed until the hearing can have begun", () => {
    expect(at("failing", "2014-05-31")).toBe("not-yet");
    expect(at("failing", "2016-01-01")).toBe("undisclosed");
    expect(at("failing", "2021-09-30")).toBe("undisclosed");
  });
  it("“may have become public” is all that is said while the hearing’s day is not known", () => {
    expect(at("failing", "2021-10-01")).toBe("perhaps");
    expect(at("failing", "2021-12-10")).toBe("perhaps");
  });
  it("it was public at the end of the day of the earliest article that tells of it, if not before", () => {
    expect(at("failing", "2021-12-11")).toBe("public");
    expect(told.get("failing")?.article).toBe("first");
  });
  it("nothing is claimed of when a thing became known where no link says, until it is in print", () => {
    expect(at("killing", "2016-01-01")).toBe("unknown");
    expect(at("killing", "2021-12-11")).toBe("unknown");
    expect(at("killing", "2022-01-15")).toBe("public");
  });
  it("what became public on a day was public at that day’s end", () => {
    const days = disclosuresOf({
      events,
      excerpts: [early, late],
      articles,
      links: [becamePublic("failing", "verdict")],
    });
    const disclosure = days.get("failing");
    if (!disclosure) throw new Error("no failing");
    expect(publicityAt(failing, disclosure, Date.parse("2021-12-09T23:59:59.999Z"))).toBe("undisclosed");
    expect(publicityAt(failing, disclosure, Date.parse("2021-12-10T23:59:59.999Z"))).toBe("public");
  });
  it("the stops are days on which something happened, came out or was printed, none after the last print", () => {
    const days = findAsOfStops(events, told).map(isoDay);
    expect(days).toEqual([
      "2014-06-30",
      "2015-09-30",
      "2021-10-01",
      "2021-12-10",
      "2021-12-11",
      "2021-12-31",
      "2022-01-15",
    ]);
  });

  it("never unsays a thing as time goes on, and nothing comes out before it happened", () => {
    const order = ["not-yet", "unknown", "undisclosed", "perhaps", "public"];
    const day = fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2021, 11, 11) }).map(isoDay);
    fc.assert(
      fc.property(
        day,
        day,
        fc.array(fc.integer({ min: Date.UTC(2009, 0), max: Date.UTC(2023, 0) })),
        (a, b, times) => {
          const thing = happening("thing", a, { claims: [claim([early])] });
          const outlet = happening("outlet", b, { claims: [claim([early])] });
          const out = disclosuresOf({
            events: [thing, outlet],
            excerpts: [early],
            articles,
            links: [becamePublic("thing", "outlet")],
          });
          const disclosure = out.get("thing");
          if (!disclosure) throw new Error("no thing");
          expect(disclosure.possiblyFrom).toBeGreaterThanOrEqual(
            Math.min(thing.date.min?.time ?? 0, disclosure.certainlyFrom),
          );
          const ranks = times
            .sort((x, y) => x - y)
            .map((time) => order.indexOf(publicityAt(thing, disclosure, time)));
          expect(ranks).toEqual([...ranks].sort((x, y) => x - y));
        },
      ),
    );
  });
});
