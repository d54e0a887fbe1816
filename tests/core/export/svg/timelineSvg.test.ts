// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { formatEventDate } from "../../../../src/core/dates/formatEventDate.ts";
import { findPublicity } from "../../../../src/core/evidence/disclosure.ts";
import { renderCardSvg } from "../../../../src/core/export/svg/socialCard.ts";
import { renderTimelineSvg } from "../../../../src/core/export/svg/timelineSvg.ts";
import { fullTimeView, INITIAL_PICTURE, type PictureView } from "../../../../src/core/export/svg/view.ts";
import { PANEL_PADDING } from "../../../../src/core/layout/placeMark.ts";
import type { TimelineEvent } from "../../../../src/core/model/timelineEvent.ts";
import { buildExportRequest, corpus } from "../../../fixtures/fictionalCase.ts";

const style = { width: 1200, measure: (text: string) => text.length * 6.6 };

/** Renders a picture and parses it as XML. */
function renderPicture(
  changes: Parameters<typeof buildExportRequest>[0] = {},
  view: Partial<PictureView> = {},
) {
  const svg = renderTimelineSvg(buildExportRequest(changes), { ...INITIAL_PICTURE, ...view }, style);
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(document.querySelector("parsererror")).toBeNull();
  return document.documentElement;
}

/** Returns the text of the picture. */
const wordsIn = (svg: Element) => [...svg.querySelectorAll("text")].map((line) => line.textContent).join(" ");

it("shows title, events, articles, filters and edition inside its edges", () => {
  const svg = renderPicture({ events: corpus.events.slice(0, 5), filters: ["Mara Quill", "Denial"] });
  const text = svg.textContent?.replace(/\s+/g, " ") ?? "";
  for (const words of [
    "5 of",
    "filtered by: Mara Quill; Denial",
    corpus.edition.slice(0, 12),
    "left out",
    "The whole period: ",
    "Not to scale: each panel has its own scale",
  ])
    expect(text).toContain(words);
  for (const { file } of corpus.articles) expect(text).toContain(file);
  const letters = (words: string) => words.replace(/\s/g, "");
  for (const { label } of corpus.events.slice(0, 5)) expect(letters(text)).toContain(letters(label));
  const height = Number(svg.getAttribute("height"));
  for (const line of svg.querySelectorAll("text"))
    expect(Number(line.getAttribute("y"))).toBeLessThan(height);
});

it("names each mark and each cluster, with the ids of its events", () => {
  const svg = renderPicture();
  expect(svg.getAttribute("role")).toBe("graphics-document document");
  expect(svg.querySelector(":scope > desc")?.textContent).toContain(corpus.edition.slice(0, 12));
  const symbols = [...svg.querySelectorAll("[data-event]")];
  const ids = symbols.flatMap((one) => (one.getAttribute("data-event") ?? "").split(" "));
  expect(new Set(ids)).toEqual(new Set(corpus.events.map(({ id }) => id)));
  for (const symbol of symbols) {
    expect(symbol.getAttribute("role")).toBe("graphics-symbol img");
    const [id, ...others] = (symbol.getAttribute("data-event") ?? "").split(" ");
    const event = corpus.events.find((one) => one.id === id);
    const name = symbol.querySelector(":scope > title")?.textContent ?? "";
    expect(name).toContain(`${event?.title}, ${event && formatEventDate(event.date)}`);
    if (others.length > 0) expect(name).toContain(`${others.length + 1} events: `);
  }
});

it("is well-formed for any words", () => {
  const svg = renderPicture({ corpus: { ...corpus, title: '<b>&"\u0001 ]]> \ud800' }, filters: ["<&>"] });
  expect(svg.textContent).toContain('<b>&"\ufffd ]]> \ufffd');
});

it("has a picture of no events", () => {
  expect(renderPicture({ events: [] }).textContent).toContain(`0 of ${corpus.events.length} events`);
});

describe("a picture of the present view", () => {
  const viewport = { from: Date.UTC(2024, 2, 4), to: Date.UTC(2024, 2, 9) };
  const reaches = ({ date: { form, min, max } }: TimelineEvent) => {
    const from = min?.time ?? (form === "by" ? (max?.time ?? 0) - 86_399_999 : Number.NEGATIVE_INFINITY);
    return from < viewport.to && (max?.time ?? Number.POSITIVE_INFINITY) >= viewport.from;
  };

  it("draws and describes the visible time only", () => {
    const inView = corpus.events.filter(reaches);
    expect(inView.length).toBeGreaterThan(0);
    expect(inView.length).toBeLessThan(corpus.events.length);
    const svg = renderPicture({}, { viewport, scale: "linear" });
    const words = wordsIn(svg);
    expect(words).toContain("Part of the period: 4 March 2024 to 8 March 2024. Grouped by stage.");
    expect(words).toContain("To scale");
    expect(words).not.toContain("Not to scale");
    expect(words).toContain(`${inView.length} of these are at least partly in the period shown.`);
    const texts = new Set([...svg.querySelectorAll("text")].map((line) => line.textContent));
    for (const event of corpus.events) expect(texts.has(event.label), event.id).toBe(reaches(event));
    for (const { id, label } of corpus.stages)
      if (inView.some(({ stage }) => stage === id)) expect(words).toContain(label);
    for (const shape of svg.querySelectorAll("rect[x]")) {
      expect(Number(shape.getAttribute("x"))).toBeGreaterThanOrEqual(-PANEL_PADDING);
      expect(Number(shape.getAttribute("x")) + Number(shape.getAttribute("width"))).toBeLessThan(style.width);
    }
  });

  it("marks a selected event in view", () => {
    const link = corpus.links.find(({ from, to }) => {
      const ends = corpus.events.filter(({ id }) => id === from || id === to);
      return ends.length === 2;
    });
    const selected = corpus.events.find(({ id }) => id === link?.from);
    if (!selected) throw new Error("the case has no links");
    const svg = renderPicture({}, { selected: selected.id });
    expect(wordsIn(svg)).toContain(`Marked: ${selected.title}`);
    const [first] = corpus.events;
    const out = corpus.events.findLast(({ date: { min } }) => (min?.time ?? 0) > viewport.to);
    expect(out && first && wordsIn(renderPicture({}, { selected: out.id, viewport }))).not.toContain(
      "Marked:",
    );
    expect(wordsIn(renderPicture({}))).not.toContain("Marked:");
  });

  it("draws and counts events that had not happened in an as-of view", () => {
    const asOf = Date.UTC(2024, 2, 5) - 1;
    const svg = renderPicture({}, { asOf });
    const faint = corpus.events.filter((event) => findPublicity(corpus, event, asOf) === "not-yet").length;
    expect(wordsIn(svg)).toMatch(new RegExp(`At the end of 4 March 2024: .*; ${faint} had not happened`));
    expect(svg.querySelectorAll('g[opacity="0.25"]')).toHaveLength(faint);
  });

  it("keeps the scale for the whole case", () => {
    const view = { scale: "linear" as const, viewport, selected: "x", asOf: 0 };
    expect(fullTimeView(view)).toEqual({ ...INITIAL_PICTURE, scale: "linear" });
  });
});

it("draws an arrow from an act to the statement that made it public", () => {
  const hasPair = corpus.links.some(({ kind }) => kind === "became-public-at");
  expect(hasPair).toBe(true);
  const svg = renderPicture();
  expect(svg.querySelectorAll(".row-line").length).toBeGreaterThan(0);
  expect(wordsIn(svg)).toContain("Arrow: when it was said.");
});

it("has the words about its scale on the card for shared links", () => {
  expect(renderCardSvg(corpus)).toContain(">Not to scale: each panel has its own scale<");
  const [event] = corpus.events.filter(({ date }) => date.form === "day");
  const short = { ...corpus, events: event ? [event] : [] };
  expect(renderCardSvg(short)).toContain(">To scale<");
});
