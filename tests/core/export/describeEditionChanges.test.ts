import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeEditionChanges } from "../../../src/core/export/describeEditionChanges.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import type { TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

/** Describes the changes from the invented case to a changed one, as lines of text. */
const changesTo = (after: Partial<Corpus>, before: Corpus = corpus) =>
  describeEditionChanges(before, { ...corpus, ...after }).flatMap(({ heading, entries }) => [
    heading,
    ...entries.flatMap(({ line, details }) => [line, ...details]),
  ]);
const withEvent = (id: string, change: (event: TimelineEvent) => TimelineEvent) => ({
  events: corpus.events.map((event) => (event.id === id ? change(event) : event)),
});
const CLOSED = "bridge-closed";
const closed = corpus.events.find(({ id }) => id === CLOSED);
if (!closed) throw new Error(`the case has no ${CLOSED}`);
const others = corpus.events.filter(({ id }) => id !== CLOSED);

describe("the changes between two editions", () => {
  it("are none if nothing changed", () => {
    expect(changesTo({})).toEqual([]);
    expect(changesTo({ edition: "0" })).toEqual([]);
  });

  it("name added events, and removed ones with the reason", () => {
    const lines = changesTo({ events: others, retired: { [CLOSED]: "No article says so." } });
    expect(lines[0]).toBe("Events removed: 1");
    expect(lines[1]).toMatch(/^bridge-closed: “.+”, .* March 2024.*; No article says so\.$/);
    const added = changesTo({}, { ...corpus, events: others });
    expect(added).toHaveLength(2);
    expect(added[0]).toBe("Events added: 1");
  });

  it("say which date, statements, quotes and people of an event changed", () => {
    const lines = changesTo(
      withEvent(CLOSED, (event) => ({
        ...event,
        date: { ...event.date, edtf: "2024-03-05", basis: "inferred" },
        claims: event.claims.slice(1),
        actors: event.actors.slice(1),
        silences: ["The articles do not give the hour."],
      })),
    );
    expect(lines.slice(0, 2)).toEqual(["Events changed: 1", `bridge-closed: “${closed.title}”`]);
    const find = (start: string) => lines.filter((line) => line.startsWith(start));
    expect(find("date: was ")[0]).toContain(`(${closed.date.edtf}); is `);
    expect(find("date: was ")[0]).toMatch(/inferred \(2024-03-05\)$/);
    expect(find("statement removed: ")[0]).toContain(closed.claims[0]?.text);
    expect(find("person removed: ")).toHaveLength(1);
    expect(find("what the articles leave out added: The articles do not give the hour.")).toHaveLength(1);
  });

  it("follow a renamed event", () => {
    const event = { ...closed, id: "bridge-locked" };
    const lines = changesTo({ events: [event, ...others], renamed: { [CLOSED]: event.id } });
    expect(lines).toContain("id: was bridge-closed; is bridge-locked");
    expect(lines.join("\n")).not.toMatch(/Events (added|removed)/);
  });

  it("name articles, people, differences, links and corrections", () => {
    const [article, actor, difference] = [corpus.articles[0], corpus.actors[0], corpus.disagreements[0]];
    if (!article || !actor || !difference) throw new Error("the case has too little");
    const lines = changesTo({
      articles: [{ ...article, sha256: "0" }, ...corpus.articles.slice(1)],
      actors: [{ ...actor, name: "Somebody" }, ...corpus.actors.slice(1)],
      disagreements: [{ ...difference, shared: "Nothing." }, ...corpus.disagreements.slice(2)],
      links: [],
      corrections: [],
    });
    const headings = lines.filter((line) => /^[A-Z][A-Za-z ]+: \d+$/.test(line));
    expect(headings).toEqual([
      "Articles: 1",
      "People and organisations: 1",
      "Differences: 2",
      `Linked events: ${corpus.links.length}`,
      `Corrections: ${corpus.corrections?.length}`,
    ]);
    expect(lines).toContain("text: changed");
    expect(lines).toContain(`name: was ${actor.name}; is Somebody`);
  });

  it("are the same in reverse, with added and removed swapped", () => {
    const subset = fc.subarray([...corpus.events]);
    fc.assert(
      fc.property(subset, subset, (one, other) => {
        const count = (from: readonly TimelineEvent[], to: readonly TimelineEvent[], heading: string) =>
          describeEditionChanges({ ...corpus, events: [...from] }, { ...corpus, events: [...to] })
            .filter((group) => group.heading.startsWith(heading))
            .flatMap(({ entries }) => entries.map(({ line }) => line));
        const added = count(one, other, "Events added");
        expect(added).toEqual(count(other, one, "Events removed"));
        expect(added).toHaveLength(other.filter((event) => !one.includes(event)).length);
      }),
      { numRuns: 30 },
    );
  });

  it("are found for every changed text of an event", () => {
    fc.assert(
      fc.property(fc.constantFrom("title", "label", "stage"), fc.nat(corpus.events.length - 1), (key, i) => {
        const event = corpus.events[i];
        const changed = withEvent(`${event?.id}`, (one) => ({ ...one, [key]: "changed" }));
        expect(changesTo(changed)[0]).toBe("Events changed: 1");
      }),
      { numRuns: 30 },
    );
  });
});
