import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { parseEdtf } from "../../../src/build/compile/parseEdtf.ts";
import { readImport } from "../../../src/build/import/readImport.ts";
import { TEXT_FORMATS } from "../../../src/core/export/formats.ts";
import type { TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";

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
  dir = mkdtempSync(join(tmpdir(), "exports-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
};

describe("our own export", () => {
  it("as CSV returns with all titles and dates", async () => {
    useFolder();
    const dates = fc.oneof(day, minute, period, inexact);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(title, dates), { minLength: 1, maxLength: 6 }), async (list) => {
        expect(await roundTrip("events", list)).toEqual(list);
      }),
      { numRuns: 60 },
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
      { numRuns: 60 },
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
      { numRuns: 60 },
    );
  });
});
