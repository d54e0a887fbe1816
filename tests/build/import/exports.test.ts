import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { readImport } from "../../../src/build/import/readImport.ts";
import { parseEdtf } from "../../../src/core/dates/parseEdtf.ts";
import type { ExportRequest } from "../../../src/core/export/exportRequest.ts";
import { TEXT_FORMATS } from "../../../src/core/export/formats.ts";
import { buildWebAnnotations } from "../../../src/core/export/webAnnotation.ts";
import type { TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import { compileCase } from "../../fixtures/compileCase.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { buildExportRequest, copySeeds, FICTIONAL_SEEDS } from "../../fixtures/fictionalCase.ts";
import { run } from "../../fixtures/runCommand.ts";

const day = fc
  .date({ min: new Date("0400-01-01T00:00Z"), max: new Date("2099-12-31T00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const minute = fc
  .tuple(day, fc.nat(23), fc.nat(59), fc.constantFrom("Z", "+05:30", "-04:00"))
  .map(([date, hours, minutes, zone]) => {
    const digits = (value: number) => String(value).padStart(2, "0");
    return `${date}T${digits(hours)}:${digits(minutes)}${zone}`;
  });
const period = fc.tuple(day, day).map(([a, b]) => (a === b ? a : [a, b].sort().join("/")));
const inexact = fc.oneof(
  day.map((one) => one.slice(0, 7)),
  day.map((one) => one.slice(0, 4)),
  day.map((one) => `[..${one}]`),
  day.map((one) => `${one}~`),
);
/** A title with signs that a format has to escape. */
const title = fc
  .string({
    unit: fc.constantFrom(..."ab é—😀,;:\"'<>&\\/=@-#{}[]|*"),
    minLength: 1,
    maxLength: 30,
  })
  .map((text) => `T${text}`.replace(/\s+/g, " ").trim());

/** Exports events with these titles and dates, imports the file, and returns their titles and dates. */
async function roundTrip(format: keyof typeof TEXT_FORMATS, list: readonly [title: string, edtf: string][]) {
  const events = list.map(
    ([title, edtf], i): TimelineEvent => ({
      ...{ id: `e${i}`, title, label: "x", stage: "s", tags: [], weight: 2 },
      date: { edtf, ...parseEdtf(edtf), basis: "printed", reasoning: "", excerpts: [] },
      ...{ actors: [], claims: [], silences: [] },
    }),
  );
  const corpus = { ...EMPTY_CORPUS, title: "Case", stages: [{ id: "s", label: "Stage" }], events };
  const text = TEXT_FORMATS[format].make({
    corpus,
    events,
    filters: [],
    texts: new Map(),
    page: "",
    madeAt: "2024-06-01T00:00:00Z",
  });
  const path = join(dir, `export.${TEXT_FORMATS[format].extension}`);
  writeFileSync(path, text);
  const imported = await readImport(path, { map: new Map(), zone: "Z" });
  expect(imported.problems).toEqual([]);
  return imported.events.map(({ title, edtf }): [string, string | undefined] => [title, edtf]);
}

let dir = "";
const useFolder = () => {
  const made = mkdtempSync(join(tmpdir(), "exports-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  dir = made;
};

describe("our own export of annotations", () => {
  const request = (changes: Partial<ExportRequest> = {}) =>
    JSON.parse(buildWebAnnotations(buildExportRequest(changes)));
  /** Writes an export beside its articles, and imports it into a new folder. */
  const importExport = async (annotations: unknown, articles = FICTIONAL_SEEDS, name = "a.jsonld") => {
    useFolder();
    const file = join(dir, name);
    writeFileSync(file, typeof annotations === "string" ? annotations : JSON.stringify(annotations));
    const target = join(dir, "case");
    return { target, ...(await run("import", "--case", target, "--articles", articles, file)) };
  };

  it.each([
    ["the real case", "seeds"],
    ["the fictional case", FICTIONAL_SEEDS],
  ])("returns complete: %s has the same edition", async (_name, folder) => {
    const whole = compileCase(folder);
    const annotations = request({ ...whole, events: whole.corpus.events });
    expect(annotations.case).not.toHaveProperty("excerpts");
    const { target, status, stdout, stderr } = await importExport(annotations, folder);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(
      `complete: it compiles to the same edition, ${whole.corpus.edition.slice(0, 12)}`,
    );
    expect(compileCase(target)).toEqual(whole);
    expect(await run("check", "--strict", target)).toMatchObject({ status: 0 });
  });

  it("returns complete as corpus.json too, and in part if it has a part", async () => {
    const json = TEXT_FORMATS.json.make(buildExportRequest());
    expect((await importExport(json, FICTIONAL_SEEDS, "corpus.json")).stdout).toContain("the same edition");
    const events = buildExportRequest().events.slice(0, 3);
    const part = await importExport(request({ events, filters: ["Some"] }));
    expect([part.status, part.stderr]).toEqual([0, ""]);
    expect(compileCase(part.target).corpus.events).toEqual(events);
  });

  it("needs the articles of which it was made", async () => {
    const seeds = copySeeds();
    rmSync(seeds.path("newsletter.txt"));
    const missing = await importExport(request(), seeds.dir);
    expect([missing.status, existsSync(missing.target)]).toEqual([1, false]);
    expect(missing.stderr).toMatch(
      /a\.jsonld:1:1: an article of this export is missing; found “newsletter\.txt”/,
    );
    seeds.write("newsletter.txt", "date 2024-03-01 Other\nText.\n");
    const other = await importExport(request(), seeds.dir);
    expect(other.stderr).toMatch(
      /newsletter\.txt:1:1: this is not the article of the export; found SHA-256 /,
    );
  });

  it("is refused if it was changed, or if the folder is not empty", async () => {
    const changed = request();
    changed.first.items[0].target.selector[0].exact = "Other words";
    expect((await importExport(changed)).stderr).toContain("are not in its article; found “Other words”");
    const { case: old, ...rest } = request();
    expect((await importExport({ ...rest, case: { ...old, version: 1 } })).stderr).toContain(
      "the case in this export has another version; found 1",
    );
    expect((await importExport({ ...rest, case: { ...old, title: 7 } })).stderr).toContain(
      "the case in this export is not complete; found “title”",
    );
    const { target } = await importExport(request());
    const again = await run("import", "--case", target, "--articles", FICTIONAL_SEEDS, join(dir, "a.jsonld"));
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining("choose a new folder")]);
  });

  it("of other programs has drafts with the quote as a note", async () => {
    const annotation = (body: unknown) => ({
      ...{ type: "Annotation", body },
      target: { source: "https://a.example", selector: { type: "TextQuoteSelector", exact: "the words" } },
    });
    const list = [annotation({ type: "TextualBody", value: "A comment" }), annotation(undefined)];
    const { target, status, stdout } = await importExport({
      ...{ type: "AnnotationCollection", first: { type: "AnnotationPage", items: list } },
    });
    expect(status).toBe(0);
    expect(stdout).toContain("rows and entries without a title (1): annotation 2 “the words”");
    const { drafts } = compileSeeds(target);
    expect(drafts).toMatchObject([{ title: "A comment", lacksQuotes: true }]);
    expect(drafts[0]?.lines).toEqual([
      "a.jsonld, annotation 1",
      "Quote: “the words”",
      "Source: https://a.example",
    ]);
  });
});

describe("our own export", () => {
  it("as CSV returns with all titles and dates", async () => {
    useFolder();
    const dates = fc.oneof(day, minute, period, inexact);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(title, dates), { minLength: 1, maxLength: 6 }), async (list) => {
        expect(await roundTrip("events", list)).toEqual(list);
      }),
      { numRuns: 30 },
    );
  });

  it("as iCalendar returns with days, periods and minutes, in UTC", async () => {
    useFolder();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(title, fc.oneof(day, minute, period)), { minLength: 1, maxLength: 6 }),
        async (list) => {
          const found = await roundTrip("calendar", list);
          for (const [i, [title, edtf]] of list.entries()) {
            // The export adds the words of a period to its title, and one minute is its length.
            expect(found[i]?.[0].startsWith(title)).toBe(true);
            const { min, max } = parseEdtf(found[i]?.[1]?.split("/")[0] ?? "");
            const expected = parseEdtf(edtf);
            expect(min?.time).toBe(expected.min?.time);
            if (!edtf.includes("T")) expect(found[i]?.[1]).toBe(edtf);
            expect(max?.precision).toBe(expected.max?.precision);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it("as TimelineJS returns with days and periods, and no day too many", async () => {
    useFolder();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(title, fc.oneof(day, period, inexact)), { minLength: 1, maxLength: 6 }),
        async (list) => {
          const found = await roundTrip("timelinejs", list);
          expect(found.map(([title]) => title)).toEqual(list.map(([title]) => title));
          for (const [i, [, edtf]] of list.entries())
            if (/^[\d/-]+$/.test(edtf) && edtf.length > 9) expect(found[i]?.[1]).toBe(edtf);
        },
      ),
      { numRuns: 30 },
    );
  });
});
