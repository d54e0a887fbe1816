import { expect, it } from "vitest";
import { listDrafts } from "../../../src/core/editing/listDrafts.ts";

it("the unfinished entries are listed by kind, in the order of the file", () => {
  const annotation = {
    links: [{ from: "a" }, { draft: true }, { draft: true }],
    events: { a: { title: "A" }, b: { draft: true, title: "B" } },
    background: "broken",
  };
  expect(listDrafts(annotation)).toEqual([
    { kind: "events", key: "b" },
    { kind: "links", key: 1 },
    { kind: "links", key: 2 },
  ]);
});
