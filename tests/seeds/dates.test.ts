import { describe, expect, it } from "vitest";
import { BASIS_LABELS } from "../../src/core/messages/labels.ts";
import { localTime } from "../../src/core/model/eventDate.ts";
import type { TimelineEvent } from "../../src/core/model/timelineEvent.ts";
import { corpus } from "../fixtures/realCorpus.ts";

const eventOf = (id: string): TimelineEvent => {
  const event = corpus.events.find((one) => one.id === id);
  if (!event) throw new Error(`no event ${id}`);
  return event;
};
const earliest = ({ date: { min } }: TimelineEvent) => (min ? localTime(min) : Number.NaN);
const latest = ({ date: { max } }: TimelineEvent) => (max ? localTime(max) : Number.NaN);

describe("the dates of the real case", () => {
  it("have two bounds, from the first killing to the day of the articles", () => {
    for (const event of corpus.events) {
      expect(earliest(event), event.id).toBeGreaterThanOrEqual(Date.UTC(2014, 5, 1));
      expect(latest(event), event.id).toBeLessThan(Date.UTC(2021, 11, 12));
      expect(earliest(event), event.id).toBeLessThan(latest(event));
    }
  });

  it("put no response before the event to which it responds", () => {
    const responses = corpus.links.filter(
      ({ from, kind }) => kind === "responds-to" && eventOf(from).stage === "response",
    );
    expect(responses.length).toBeGreaterThan(3);
    for (const { from, to } of responses)
      expect(earliest(eventOf(from)), `${from} to ${to}`).toBeGreaterThanOrEqual(earliest(eventOf(to)));
  });

  it("put no part of the inquests before the inquests or after them", () => {
    const parts = corpus.links.filter(({ kind }) => kind === "part-of");
    expect(parts.length).toBeGreaterThan(3);
    for (const { from, to } of parts) {
      expect(earliest(eventOf(from)), from).toBeGreaterThanOrEqual(earliest(eventOf(to)));
      expect(latest(eventOf(from)), from).toBeLessThanOrEqual(latest(eventOf(to)));
    }
  });

  it("put what the inquests heard inside the time of the inquests", () => {
    const inquests = eventOf("inquests-held");
    const disclosed = new Map(
      corpus.links.filter(({ kind }) => kind === "became-public-at").map(({ from, to }) => [from, to]),
    );
    const told = corpus.events.filter(({ claims }) => claims.some(({ standing }) => standing === "told"));
    expect(told.length).toBeGreaterThan(3);
    for (const event of told) {
      // An event about earlier conduct has the date of the conduct, and a link to the hearing.
      const hearing = event.stage === "inquest" ? event : eventOf(disclosed.get(event.id) ?? "");
      expect(earliest(hearing), event.id).toBeGreaterThanOrEqual(earliest(inquests));
      expect(latest(hearing), event.id).toBeLessThanOrEqual(latest(inquests));
    }
  });

  it("have a reasoning that says how they are known", () => {
    for (const { id, date } of corpus.events) {
      expect(date.reasoning, id).toContain(BASIS_LABELS[date.basis].toLowerCase());
      if (/\b(?:assum|taken to be|over 16 months|nine weeks? earlier)/i.test(date.reasoning))
        expect(date.basis, id).toBe("inferred");
    }
  });

  it("have no bound by the day before the jury’s Friday", () => {
    const firstDay = Date.UTC(2021, 11, 10);
    for (const { id, date } of corpus.events) {
      if (date.min?.precision === "day") expect(localTime(date.min), id).toBeGreaterThanOrEqual(firstDay);
      if (date.max?.precision === "day") expect(localTime(date.max), id).toBeGreaterThanOrEqual(firstDay);
    }
  });
});
