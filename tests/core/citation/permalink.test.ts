import { expect, it } from "vitest";
import { buildExcerptId, buildPermalink } from "../../../src/core/citation/permalink.ts";

const PAGE = "https://example.org/a/b/";

it("is the address of the event's own page", () => {
  const link = `${PAGE}e/jury-on-the-deaths/`;
  for (const view of ["", "?v=2&event=old&q=a?b#here", "index.html", "index.html?q=a/b", "#a/b"])
    expect(buildPermalink(PAGE + view, "jury-on-the-deaths")).toBe(link);
});

it("keeps the ids of annotations, which are links with one parameter", () => {
  expect(buildExcerptId(PAGE, "a-1-5")).toBe(`${PAGE}?excerpt=a-1-5`);
  expect(buildExcerptId(`${PAGE}?v=2&event=old`, "a-1-5")).toBe(`${PAGE}?excerpt=a-1-5`);
});
