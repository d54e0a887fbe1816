import { expect, it } from "vitest";
import { buildThread } from "../../../src/core/evidence/thread.ts";
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
