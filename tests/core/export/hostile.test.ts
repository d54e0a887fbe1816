// @vitest-environment jsdom
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvParseRows } from "d3";
import ICAL from "ical.js";
import { afterAll, describe, expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import type { ExportRequest } from "../../../src/core/export/exportRequest.ts";
import { TEXT_FORMATS } from "../../../src/core/export/formats.ts";
import { renderTimelineSvg } from "../../../src/core/export/svg/timelineSvg.ts";
import { INITIAL_PICTURE } from "../../../src/core/export/svg/view.ts";
import { compileCase } from "../../fixtures/compileCase.ts";
import { writeHostileSeeds } from "../../fixtures/hostileSeeds.ts";

const dir = mkdtempSync(join(tmpdir(), "hostile-"));
writeHostileSeeds(dir);
const { corpus, texts } = compileCase(dir);
afterAll(() => rmSync(dir, { recursive: true }));
const request: ExportRequest = {
  corpus,
  events: corpus.events,
  filters: corpus.groups.map(({ label }) => label),
  texts,
  page: "https://example.org/case/",
  madeAt: "2024-07-01T08:30:00.000Z",
};

/** Returns the elements and attributes that would run code or fetch a resource. */
function activeParts(document: Document): string[] {
  return [...document.querySelectorAll("*")].flatMap((element) => [
    ...(["script", "iframe", "object", "embed", "foreignObject", "image", "img", "a"].includes(
      element.localName,
    )
      ? [element.localName]
      : []),
    ...[...element.attributes]
      .filter(({ name, value }) => name.startsWith("on") || /^\s*javascript:/i.test(value))
      .map(({ name }) => name),
  ]);
}

describe("the export of a hostile case", () => {
  it("has no active content as a picture", () => {
    const view = { ...INITIAL_PICTURE, selected: request.events[0]?.id ?? null };
    const svg = renderTimelineSvg(request, view, { width: 1200, measure: (text) => text.length * 6.6 });
    const document = new DOMParser().parseFromString(svg, "image/svg+xml");
    expect(document.documentElement.localName).toBe("svg");
    expect(activeParts(document)).toEqual([]);
  });

  it.each(["events", "claims"] as const)("has no formula in the table of %s", (kind) => {
    const rows = csvParseRows(TEXT_FORMATS[kind].make(request).replace(/^\uFEFF/, ""));
    expect(rows.length).toBeGreaterThan(corpus.events.length);
    for (const row of rows) {
      expect(row).toHaveLength(rows[0]?.length ?? 0);
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
  });

  it("has one calendar entry for each event, despite line breaks", () => {
    const calendar = new ICAL.Component(ICAL.parse(TEXT_FORMATS.calendar.make(request)));
    expect(calendar.getAllSubcomponents("vevent")).toHaveLength(corpus.events.length);
  });

  it("restores the corpus from JSON and changes no prototype", () => {
    for (const kind of ["json", "annotations", "timelinejs"] as const)
      JSON.parse(TEXT_FORMATS[kind].make(request));
    const again = JSON.parse(TEXT_FORMATS.json.make(request));
    expect(again).toEqual(JSON.parse(JSON.stringify(corpus)));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("has no active content in the HTML for TimelineJS", () => {
    const { events } = JSON.parse(TEXT_FORMATS.timelinejs.make(request));
    for (const { text } of events)
      for (const html of [text.headline, text.text])
        expect(
          activeParts(new DOMParser().parseFromString(html, "text/html")).filter((part) => part !== "a"),
        ).toEqual([]);
  });
});

it("reports an id that would change a prototype", () => {
  const path = join(dir, "timeline.yaml");
  const whole = readFileSync(path, "utf8");
  writeFileSync(path, `${whole}renamed:\n  __proto__: constructor\n`);
  try {
    const { problems } = compileSeeds(dir);
    expect(problems.map(({ wrong, found }) => `${wrong} ${found}`).join()).toContain("__proto__");
  } finally {
    writeFileSync(path, whole);
  }
});
