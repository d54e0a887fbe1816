import { expect, it } from "vitest";
import { buildPermalink } from "../../../src/core/citation/permalink.ts";

it("is the page's URL with the id and no other parameter", () => {
  const page = "https://example.org/a/b/";
  const link = `${page}?event=jury-on-the-deaths`;
  expect(buildPermalink(page, "event", "jury-on-the-deaths")).toBe(link);
  expect(buildPermalink(`${page}?v=2&event=old&q=a?b#here`, "event", "jury-on-the-deaths")).toBe(link);
  expect(buildPermalink(page, "excerpt", "a-1-5")).toBe(`${page}?excerpt=a-1-5`);
});
