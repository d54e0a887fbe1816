import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countPublicity, findAsOfStops } from "../../../src/core/evidence/asOfStops.ts";
import { describePublicity, disclosuresOf, publicityAt } from "../../../src/core/evidence/disclosure.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { isoDay } from "../../../src/core/model/day.ts";
import type { Link } from "../../../src/core/model/link.ts";
import type { TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
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
  it("has not happened before its first day, unless that is approximate", () => {
    expect(at("failing", "2014-05-31")).toBe("not-yet");
    expect(at("failing", "2014-06-01")).toBe("perhaps");
    const about = happening("about", "2014-06~/2015-09", { claims: [claim([early])] });
    const disclosure = disclosuresOf({ events: [about], excerpts: [early], articles, links: [] }).get(
      "about",
    );
    expect(disclosure && publicityAt(about, disclosure, Date.UTC(2010, 0))).toBe("perhaps");
  });
  it("may have been public at any time from then on", () => {
    for (const day of ["2016-01-01", "2021-09-30", "2021-10-01", "2021-12-10"])
      for (const id of ["failing", "killing"]) expect(at(id, day)).toBe("perhaps");
  });
  it("is public by the day of the earliest article that reports it", () => {
    expect(at("failing", "2021-12-11")).toBe("public");
    expect(disclosures.get("failing")?.article).toBe("first");
    expect(at("killing", "2021-12-11")).toBe("perhaps");
    expect(at("killing", "2022-01-15")).toBe("public");
  });
  it("is public by the day on which it became public, as that event is", () => {
    const byVerdict = disclosuresOf({
      events,
      excerpts: [early, late],
      articles,
      links: [becamePublic("failing", "verdict")],
    });
    for (const event of [failing, verdict]) {
      const disclosure = byVerdict.get(event.id);
      if (!disclosure) throw new Error(`no ${event.id}`);
      expect(publicityAt(event, disclosure, Date.parse("2021-12-10T23:59:59.999Z"))).toBe("public");
    }
    expect(byVerdict.get("verdict")?.isPublicAct).toBe(true);
    expect(byVerdict.get("failing")?.isPublicAct).toBe(false);
  });
  it("stops on the days by which events had happened or were public", () => {
    const days = findAsOfStops(events, disclosures).map(isoDay);
    expect(days).toEqual([
      "2014-06-30",
      "2015-09-30",
      "2021-12-10",
      "2021-12-11",
      "2021-12-31",
      "2022-01-15",
    ]);
  });
  it("counts minutes on the clock of their source", () => {
    const evening = happening("evening", "2021-12-10T23:30-05:00", { claims: [claim([late])] });
    const sources = { events: [evening], excerpts: [late], articles, links: [] };
    const disclosure = disclosuresOf(sources).get("evening");
    if (!disclosure) throw new Error("no evening");
    expect(publicityAt(evening, disclosure, Date.parse("2021-12-09T23:59:59.999Z"))).toBe("not-yet");
    expect(publicityAt(evening, disclosure, Date.parse("2021-12-10T23:59:59.999Z"))).toBe("perhaps");
    expect(findAsOfStops([evening], disclosuresOf(sources)).map(isoDay)).toEqual([
      "2021-12-10",
      "2022-01-15",
    ]);
  });

  it("never becomes less public, and is public by the article’s day", () => {
    const order = ["not-yet", "perhaps", "public"];
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
          expect(disclosure.publicBy).toBeLessThanOrEqual(Date.parse("2021-12-11T23:59:59.999Z"));
          const ranks = times
            .sort((x, y) => x - y)
            .map((time) => order.indexOf(publicityAt(event, disclosure, time)));
          expect(ranks).toEqual([...ranks].sort((x, y) => x - y));
        },
      ),
    );
  });
});

describe("a state that follows from an inferred date", () => {
  const infer = (event: TimelineEvent): TimelineEvent => ({
    ...event,
    date: { ...event.date, basis: "inferred" },
  });
  const fromArticles = (inferred: TimelineEvent[]): Corpus => ({
    ...EMPTY_CORPUS,
    articles: articles.map((one) => ({ file: "", url: "", headline: "", short: "", sha256: "", ...one })),
    excerpts: [early, late],
    events: events.map((event) => inferred.find(({ id }) => id === event.id) ?? event),
    links: [becamePublic("failing", "verdict")],
  });
  const describeAt = (corpus: Corpus, day: string) => {
    const time = Date.parse(`${day}T23:59:59.999Z`);
    return {
      states: corpus.events.map((event) => describePublicity(corpus, event, time)),
      counts: countPublicity(corpus, corpus.events, time),
    };
  };

  it("says so", () => {
    const corpus = fromArticles([infer(failing), infer(hearing)]);
    expect(describeAt(corpus, "2014-05-31").states).toEqual([
      "Had not happened by then",
      "Had not happened by then (inferred)",
      "Had not happened by then (inferred)",
      "Had not happened by then",
    ]);
    expect(describeAt(corpus, "2014-05-31").counts).toBe("4 had not happened (inferred for 2 of them)");
    expect(describeAt(corpus, "2015-09-30").counts).toBe(
      "2 had happened and may have been public (inferred for 1 of them); 2 had not happened (inferred for 1 of them)",
    );
    expect(describeAt(fromArticles([]), "2014-05-31").counts).toBe("4 had not happened");
  });

  it("says so of the day by which an event was public", () => {
    const corpus = fromArticles([infer(verdict)]);
    expect(describeAt(corpus, "2021-12-09").states[1]).toBe(
      "May have been public by then; public by 10 December 2021 at the latest (inferred)",
    );
    expect(describeAt(corpus, "2021-12-10").counts).toMatch(/^2 were public \(inferred\)/);
    // From then on, an article reports both.
    expect(describeAt(corpus, "2021-12-11").counts).not.toMatch(/were public \(inferred/);
    expect(describeAt(fromArticles([]), "2021-12-10").counts).toMatch(/^2 were public;/);
  });
});
