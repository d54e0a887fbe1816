import { basename } from "node:path";
import { type ImportedFile, type ImportOptions, oneLine, startImport } from "./draftEvent.ts";
import type { Table } from "./readTable.ts";
import { addSlide, readMarkup } from "./readTimelineJs.ts";

/** Whether a table has the columns of the sheet of TimelineJS. */
export const isTimelineSheet = (header: readonly string[]) =>
  ["year", "headline"].every((name) => header.some((one) => one.trim().toLowerCase() === name));

/** Names of the columns that are read, or listed with their slide. */
const COLUMNS =
  /^(?:(?:end )?(?:year|month|day|time)|display date|headline|text|media(?: credit| caption)?|type|group|background)$/i;

/** Time of day in the sheet: "18:05", "6:05:30 PM". */
function splitTime(time: string): { hour?: string; minute?: string } {
  const [, hours, minutes = "0", half] =
    /^(\d{1,2})(?::(\d{2}))?(?::\d{2}(?:\.\d+)?)? ?([ap]m)?$/i.exec(time) ?? [];
  if (hours === undefined) return {};
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : Number(hours);
  return { hour: String(hour), minute: minutes };
}

/** Reads the rows of the sheet of TimelineJS, of which each is a slide, the title or an era. */
export function readTimelineRows(path: string, table: Table, options: ImportOptions): ImportedFile {
  const imported = startImport(`${table.format} of TimelineJS`);
  const columns = new Map(table.header.map((name, i) => [name.trim().toLowerCase(), i]));
  for (const { cells, line } of table.rows) {
    const cell = (name: string) => (cells[columns.get(name) ?? -1] ?? "").trim();
    const date = (before: string) => ({
      ...{ year: cell(`${before}year`), month: cell(`${before}month`), day: cell(`${before}day`) },
      ...splitTime(cell(`${before}time`)),
    });
    const place = `${table.unit} ${line}`;
    const headline = readMarkup(cell("headline")).words;
    const type = cell("type").toLowerCase();
    if (cells.every((one) => one.trim() === "")) continue;
    if (type === "title") {
      imported.title = headline;
      const found = readMarkup(cell("text")).words;
      if (found !== "") imported.leftOut.push({ kind: "slide", place, found });
    } else if (type === "era") {
      const found = oneLine(`${headline} (${cell("year")} – ${cell("end year")})`);
      imported.leftOut.push({ kind: "era", place, found });
    } else {
      const slide = {
        start_date: date(""),
        end_date: date("end "),
        display_date: cell("display date"),
        group: cell("group"),
        background: cell("background"),
        text: { headline: cell("headline"), text: cell("text") },
        media: { url: cell("media"), credit: cell("media credit"), caption: cell("media caption") },
      };
      addSlide(imported, slide, place, `${basename(path)}, ${place}`, options);
    }
  }
  table.header.forEach((name, at) => {
    const found = table.rows.map(({ cells }) => (cells[at] ?? "").trim()).find(Boolean);
    if (found !== undefined && !COLUMNS.test(name.trim()))
      imported.leftOut.push({ kind: "column", place: `“${name}”`, found });
  });
  if (table.rows.length === 0)
    imported.problems.push({
      ...{ path, line: 1, col: 1, wrong: "the table has no rows" },
      ...{ found: "a header only", todo: "add a row for each event" },
    });
  return imported;
}
