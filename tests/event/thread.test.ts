import { expect, it } from "vitest";
import type { Link } from "../../src/event/link.ts";
import { threadOf } from "../../src/event/thread.ts";
import { eventFrom } from "../layout/build.ts";

const link = (from: string, kind: Link["kind"], to: string): Link => ({ from, kind, to, excerpts: [] });
const events = ["failing", "told", "found", "asked", "answered", "elsewhere"].map((id, i) =>
  eventFrom(id, i, i, "day"),
);
const links = [
  link("failing", "came-out-at", "told"),
  link("told", "came-out-at", "found"),
  link("asked", "responds-to", "found"),
  link("answered", "responds-to", "asked"),
  link("elsewhere", "cites", "failing"),
];
const idsFor = (id: string) => threadOf(id, events, links).events.map((event) => event.id);

it("runs from what led to an event to what came of it, whichever way the links point", () => {
  expect(idsFor("found")).toEqual(["failing", "told", "found", "asked", "answered"]);
});
it("leaves out what only shares a cause or an effect", () => {
  expect(idsFor("elsewhere")).toEqual(["failing", "elsewhere"]);
});
it("is the event alone where nothing is linked", () => {
  const { events: alone, steps } = threadOf("told", events, []);
  expect([alone.map(({ id }) => id), steps]).toEqual([["told"], []]);
});
