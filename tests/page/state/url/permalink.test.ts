import { expect, it } from "vitest";
import { permalink } from "../../../../src/page/state/url/permalink.ts";

it("an event’s permanent link is the page’s own address with the event and nothing else", () => {
  expect(permalink("https://example.org/a/b/?q=x&event=old#here", "jury-on-the-deaths")).toBe(
    "https://example.org/a/b/?event=jury-on-the-deaths",
  );
});
