import { expect, it } from "vitest";
import type { Link } from "../../src/event/link.ts";
import { threadOf } from "../../src/event/thread.ts";
import { eventFrom } from "../layout/build.ts";

const link = (from: string, kind: Link["kind"], to: string): Link => ({ from, kind, to, excerpts: [] });
const events = ["failing", "inquest", "found", "asked", "answered", "elsewhere", "denied"].map((id, i) =>
  eventFrom(id, i, i, "day"),
);
const links = [
  link("failing", "came-out-at", "inquest"),
  link("found", "came-out-at", "inquest"),
  link("asked", "responds-to", "found"),
  link("answered", "responds-to", "asked"),
  link("denied", "denies", "elsewhere"),
];
const idsFor = (id: string) => threadOf(id, events, links).events.map((event) => event.id);

it("runs from the failing to the answers in time order, from whichever of its events one starts", () => {
  const thread = ["failing", "inquest", "found", "asked", "answered"];
  for (const id of thread) expect(idsFor(id)).toEqual(thread);
});
it("leaves out what no link leads to", () => {
  expect(idsFor("denied")).toEqual(["elsewhere", "denied"]);
});
it("steps from what was there first to what came of it, whichever way a link points", () => {
  const steps = threadOf("found", events, links).steps.map(({ before, after }) => `${before} > ${after}`);
  expect(steps).toEqual(["failing > inquest", "found > inquest", "found > asked", "asked > answered"]);
});
it("is the event alone where nothing is linked", () => {
  const { events: alone, steps } = threadOf("found", events, []);
  expect([alone.map(({ id }) => id), steps]).toEqual([["found"], []]);
});
