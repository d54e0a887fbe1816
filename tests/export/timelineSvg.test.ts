// @vitest-environment jsdom
import { expect, it } from "vitest";
import { timelineSvg } from "../../src/export/timelineSvg.ts";
import { corpus, requestOf } from "./request.ts";

const style = { width: 1200, lanes: "stage" as const, measure: (text: string) => text.length * 6.6 };

/** The picture, read as XML; fails where it isn't. */
function drawn(...request: Parameters<typeof requestOf>) {
  const svg = timelineSvg(requestOf(...request), style);
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(document.querySelector("parsererror")).toBeNull();
  return document.documentElement;
}

it("shows title, events, articles, filters and edition, all within its edges", () => {
  const svg = drawn({ events: corpus.events.slice(0, 5), filters: ["Jack Taylor", "Denial"] });
  const text = svg.textContent?.replace(/\s+/g, " ") ?? "";
  for (const words of [
    "5 of",
    "narrowed to: Jack Taylor; Denial",
    corpus.edition.slice(0, 12),
    "drawn short",
  ])
    expect(text).toContain(words);
  for (const { file } of corpus.articles) expect(text).toContain(file);
  for (const { label } of corpus.events.slice(0, 5)) expect(text).toContain(label);
  const height = Number(svg.getAttribute("height"));
  for (const line of svg.querySelectorAll("text"))
    expect(Number(line.getAttribute("y"))).toBeLessThan(height);
});

it("is well formed whatever the case’s words are", () => {
  const svg = drawn({ corpus: { ...corpus, title: '<b>&"\u0001 ]]> \ud800' }, filters: ["<&>"] });
  expect(svg.textContent).toContain('<b>&"\ufffd ]]> \ufffd');
});

it("is drawn for no events at all", () => {
  expect(drawn({ events: [] }).textContent).toContain(`0 of ${corpus.events.length} events`);
});
