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
const disclosures = disclosuresOf({
  events,
  excerpts: [early, late],
  articles,
  links: [becamePublic("failing", "hearing")],
});
const at = (id: string, day: string) => {
  const event = events.find((one) => one.id === id);
  const disclosure = disclosures.get(id);
  if (!event || !disclosure) throw new Error(`no ${id}`);
  return publicityAt(event, disclosure, Date.parse(`${day}T23:59:59.999Z`));
};

describe("publicityAt", () => {
  it("is undisclosed until the hearing that disclosed it can have begun", () => {
    expect(at("failing", "2014-05-31")).toBe("not-yet");
    expect(at("failing", "2016-01-01")).toBe("undisclosed");
    expect(at("failing", "2021-09-30")).toBe("undisclosed");
  });
  it("is perhaps public while the day of the hearing is not known", () => {
    expect(at("failing", "2021-10-01")).toBe("perhaps");
    expect(at("failing", "2021-12-10")).toBe("perhaps");
  });
  it("is public at the end of the day of the earliest article at the latest", () => {
    expect(at("failing", "2021-12-11")).toBe("public");
    expect(disclosures.get("failing")?.article).toBe("first");
  });
  it("is unknown before it is in print if no link says more", () => {
    expect(at("killing", "2016-01-01")).toBe("unknown");
    expect(at("killing", "2021-12-11")).toBe("unknown");
    expect(at("killing", "2022-01-15")).toBe("public");
  });
  it("is public at the end of the day on which it became public", () => {
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
  it("stops on the days of events, disclosures and articles, up to the last", () => {
    const days = findAsOfStops(events, disclosures).map(isoDay);
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

  it("never becomes less public as time goes on", () => {
    const order = ["not-yet", "unknown", "undisclosed", "perhaps", "public"];
    const day = fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2021, 11, 11) }).map(isoDay);
    fc.assert(
      fc.property(
        day,
        day,
        fc.array(fc.integer({ min: Date.UTC(2009, 0), max: Date.UTC(2023, 0) })),
        (a, b, times) => {
          const event = happening("event", a, { claims: [claim([early])] });
          const hearing = happening("hearing", b, { claims: [claim([early])] });
          const later = disclosuresOf({
            events: [event, hearing],
            excerpts: [early],
            articles,
            links: [becamePublic("event", "hearing")],
          });
          const disclosure = later.get("event");
          if (!disclosure) throw new Error("no event");
          expect(disclosure.possiblyFrom).toBeGreaterThanOrEqual(
            Math.min(event.date.min?.time ?? 0, disclosure.certainlyFrom),
          );
          const ranks = times
            .sort((x, y) => x - y)
            .map((time) => order.indexOf(publicityAt(event, disclosure, time)));
          expect(ranks).toEqual([...ranks].sort((x, y) => x - y));
        },
      ),
    );
  });
});
