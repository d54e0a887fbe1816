import fc from "fast-check";
import { expect, it } from "vitest";
import { buildThread, findLinkForStep } from "../../../src/core/evidence/thread.ts";
import type { Link } from "../../../src/core/model/link.ts";
import { eventFrom } from "../../fixtures/layout.ts";

const link = (from: string, kind: Link["kind"], to: string): Link => ({ from, kind, to, excerpts: [] });
const events = ["failing", "inquest", "found", "asked", "answered", "elsewhere", "denied"].map((id, i) =>
  eventFrom(id, i, i, "day"),
);
const links = [
  link("failing", "became-public-at", "inquest"),
  link("found", "part-of", "inquest"),
  link("asked", "responds-to", "found"),
  link("answered", "responds-to", "asked"),
  link("denied", "denies", "elsewhere"),
];
const idsFor = (id: string) => buildThread(id, events, links).events.map((event) => event.id);

it("contains the same events in time order for each of its events", () => {
  const thread = ["failing", "inquest", "found", "asked", "answered"];
  for (const id of thread) expect(idsFor(id)).toEqual(thread);
});
it("contains only events that links connect", () => {
  expect(idsFor("denied")).toEqual(["elsewhere", "denied"]);
});
it("steps from the earlier event to the later one for every kind of link", () => {
  const steps = buildThread("found", events, links).steps.map(({ before, after }) => `${before} > ${after}`);
  expect(steps).toEqual(["failing > inquest", "inquest > found", "found > asked", "asked > answered"]);
});
it("contains only the event if nothing is linked", () => {
  const { events: alone, steps } = buildThread("found", events, []);
  expect([alone.map(({ id }) => id), steps]).toEqual([["found"], []]);
});

it("explains a step by its own link, else by the link to an earlier event", () => {
  const more = [...links, link("regretted", "responds-to", "found")];
  const thread = buildThread("found", [...events, eventFrom("regretted", 9, 9, "day")], more);
  const ids = thread.events.map(({ id }) => id);
  const explained = ids.slice(1).map((id, i) => {
    const before = ids[i] ?? "";
    const found = findLinkForStep(thread, before, id);
    return `${id} ${found?.words} ${found?.other}${found?.other === before ? "" : ", not the one before"}`;
  });
  expect(explained).toEqual([
    "inquest became public here failing",
    "found part of inquest",
    "asked responds to found",
    "answered responds to asked",
    "regretted responds to found, not the one before",
  ]);
  expect(findLinkForStep(thread, "regretted", "answered")).toMatchObject({ other: "asked" });
});
it("explains every step by an existing link of the event it leads to", () => {
  const ids = events.map(({ id }) => id);
  const some = fc.array(
    fc.tuple(
      fc.constantFrom(...ids),
      fc.constantFrom(...ids),
      fc.constantFrom("mentions", "denies", "became-public-at", "part-of"),
    ),
  );
  fc.assert(
    fc.property(some, fc.constantFrom(...ids), (pairs, start) => {
      const random = pairs
        .filter(([a, b]) => a !== b)
        .map(([a, b, kind]) => link(a, kind as Link["kind"], b));
      const thread = buildThread(start, events, random);
      for (const [i, { id }] of thread.events.entries()) {
        const from = thread.events[i - 1]?.id;
        if (from === undefined) continue;
        const found = findLinkForStep(thread, from, id);
        expect([found?.link.from, found?.link.to].sort()).toEqual([id, found?.other].sort());
        const linked = random.some(
          (one) => [one.from, one.to].includes(id) && [one.from, one.to].includes(from),
        );
        expect(found?.other === from).toBe(linked);
      }
    }),
  );
});
