import { readSheet } from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { buildClaimTable, buildEventTable, type ExportTable } from "../../../src/core/export/csv.ts";
import { buildWorkbook, MAX_CELL_LENGTH } from "../../../src/core/export/spreadsheet.ts";
import { happening } from "../../fixtures/events.ts";
import { buildExportRequest, corpus } from "../../fixtures/fictionalCase.ts";

/** Reads a sheet of a workbook as another program does. An empty cell is "". */
async function readCells(bytes: Uint8Array, sheet: string | number) {
  const rows = await readSheet(new Blob([bytes as BlobPart]), sheet, { trim: false });
  return rows.map((row) => row.map((cell) => cell ?? ""));
}

const linesOf = ({ header, rows }: ExportTable) => [header, ...rows];

describe("a workbook", () => {
  it("has the events and the statements, with each text as it is", async () => {
    const request = buildExportRequest();
    const bytes = buildWorkbook(request);
    expect(await readCells(bytes, "Events")).toEqual(linesOf(buildEventTable(request)));
    expect(await readCells(bytes, "Statements")).toEqual(linesOf(buildClaimTable(request)));
    expect((await readCells(bytes, "About")).flat()).toContain(corpus.title);
  });

  it("has dates, formulas and unusual words as texts", async () => {
    const titles = [
      "2014-06",
      "=1+1",
      "@SUM(A1)",
      "007",
      "1e5",
      "constructor",
      "__proto__",
      "_x000D_ &<>\r\n \u{1f56f}",
    ];
    const events = titles.map((title, i) => ({ ...happening(`word-${i}`, "2014-06"), title }));
    const cells = await readCells(buildWorkbook(buildExportRequest({ events })), "Events");
    const read = cells.slice(1).map((row) => row[1]);
    expect(read).toEqual(titles);
    expect(cells[1]?.slice(2, 8)).toEqual(expect.arrayContaining(["2014-06", "2014-06-01", "2014-06-30"]));
    for (const cell of cells.flat()) expect(["string", "number"]).toContain(typeof cell);
  });

  it("shortens a text that Excel would refuse, and says so", async () => {
    const events = [{ ...happening("long", "2014"), title: "x".repeat(MAX_CELL_LENGTH + 1) }];
    const [, row] = await readCells(buildWorkbook(buildExportRequest({ events })), "Events");
    expect(`${row?.[1]}`).toMatch(/x \[…\]$/);
    expect(`${row?.[1]}`.length).toBeLessThanOrEqual(MAX_CELL_LENGTH);
  });

  it("is the same file each time, and reports its progress", () => {
    const shares: number[] = [];
    const request = buildExportRequest();
    const bytes = buildWorkbook({ ...request, onProgress: (share) => void shares.push(share) });
    expect(buildWorkbook(request)).toEqual(bytes);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});
