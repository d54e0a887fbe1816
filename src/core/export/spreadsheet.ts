import { strToU8, zipSync } from "fflate";
import { exportMessages as messages } from "../messages/exports.ts";
import { escapeMarkup } from "../text/escapeMarkup.ts";
import { buildClaimTable, buildEventTable, type ExportTable } from "./csv.ts";
import { describeArticles, describeEdition, describePart, type ExportPart } from "./exportRequest.ts";

/** Longest text of a cell in UTF-16 code units. Excel does not open a file with a longer one. */
export const MAX_CELL_LENGTH = 32_767;

/** Width of a column in digits, by its name. Other columns have the normal width. */
const WIDTHS: Readonly<Partial<Record<string, number>>> = { title: 40, event_title: 40, text: 60, quote: 60 };

/** A day that the archive names for its files, so that the same content gives the same file. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Builds a workbook (XLSX, ECMA-376) with a sheet of events, one of claims, and one that names the source.
 * All cells but counts are texts in the format "Text", so that no program reads `2014-06` as 1 June.
 */
export function buildWorkbook(part: ExportPart): Uint8Array {
  const { corpus, page, onProgress } = part;
  /** Returns the part with its progress as one half of the whole. */
  const half = (done: number): ExportPart =>
    onProgress ? { ...part, onProgress: (share) => onProgress((done + share) / 2) } : part;
  const about = [
    corpus.title,
    `${describePart(part)}.`,
    ...describeArticles(corpus),
    describeEdition(corpus),
    page,
  ];
  const sheets: [name: string, table: ExportTable][] = [
    [messages.sheets.events, buildEventTable(half(0))],
    [messages.sheets.statements, buildClaimTable(half(1))],
    [messages.sheets.about, { header: [], rows: about.filter((line) => line !== "").map((line) => [line]) }],
  ];
  const numbers = sheets.map((_, i) => i + 1);
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": formatRelations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(([name], i) => `<sheet name="${escapeMarkup(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": formatRelations([
      ...numbers.map((n): [string, string] => ["worksheet", `worksheets/sheet${n}.xml`]),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": STYLES,
  };
  for (const [i, [, table]] of sheets.entries())
    files[`xl/worksheets/sheet${i + 1}.xml`] = formatSheet(table);
  const contents = Object.entries(files).map(([path, xml]) => [path, strToU8(XML + xml)]);
  return zipSync(Object.fromEntries(contents), { mtime: NO_DATE, level: 1 });
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Styles of cells by index: 0 a number, 1 a text (format 49 is "Text"), 2 a bold text. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

function formatRelations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const entries = targets.map(
    ([kind, target], i) => `<Relationship Id="r${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

function formatSheet({ header, rows }: ExportTable): string {
  const hasHeader = header.length > 0;
  const columns = header.map((name, i) => {
    const width = WIDTHS[name];
    return width ? `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>` : "";
  });
  const lines = [...(hasHeader ? [header] : []), ...rows].map((row, y) => {
    const style = hasHeader && y === 0 ? 2 : 1;
    const cells = row.map((value, x) => formatXlsxCell(value, `${columnName(x)}${y + 1}`, style));
    return `<row r="${y + 1}">${cells.join("")}</row>`;
  });
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const cols = columns.join("");
  return `<worksheet xmlns="${MAIN}">${hasHeader ? view : ""}${cols && `<cols>${cols}</cols>`}<sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/** Returns the letters of a column: "A" for 0, "Z" for 25, "AA" for 26. */
function columnName(x: number): string {
  const letter = String.fromCharCode(65 + (x % 26));
  return x < 26 ? letter : columnName(Math.floor(x / 26) - 1) + letter;
}

function formatXlsxCell(value: string | number, place: string, style: 1 | 2): string {
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  if (value === "") return "";
  const text = `<is><t xml:space="preserve">${escapeCellText(value)}</t></is>`;
  return `<c r="${place}" s="${style}" t="inlineStr">${text}</c>`;
}

/** Escapes a text for a cell. Spreadsheets read `_x000D_` as a carriage return (ECMA-376, ST_Xstring). */
function escapeCellText(text: string): string {
  const short = text.length > MAX_CELL_LENGTH ? `${text.slice(0, MAX_CELL_LENGTH - 6)} […]` : text;
  return escapeMarkup(short.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_")).replaceAll("\r", "_x000D_");
}
