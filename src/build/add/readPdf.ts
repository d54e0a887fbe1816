import { setImmediate } from "node:timers/promises";
import { group, median, quantile } from "d3";
import { getDocumentProxy, getMeta } from "unpdf";
import { listFirst } from "../../core/messages/foreignText.ts";
import { count } from "../../core/messages/language.ts";
import { joinParts } from "./joinLines.ts";
import { remarkOnDivided } from "./readPlainText.ts";
import { type Block, describeOrigin, noFacts, type SourceProblem, type SourceText } from "./source.ts";

/** A line of a page. Lengths are in points; y grows upwards. */
interface PdfLine {
  text: string;
  page: number;
  x: number;
  y: number;
  right: number;
  size: number;
}

/** A problem of a file that PDF.js cannot open, by the name of its error. */
const PROBLEMS: Readonly<Record<string, [wrong: string, todo: string]>> = {
  PasswordException: ["this PDF is protected by a password", "save a copy without a password, and add it"],
};

/** Reads the lines of all pages. */
async function readLines(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<PdfLine[]> {
  const lines: PdfLine[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    let line: PdfLine | undefined;
    for (const item of items) {
      if (!("str" in item)) continue;
      const [, , , scale = 0, x = 0, y = 0] = item.transform as number[];
      if (item.str !== "") {
        const size = item.height || Math.abs(scale);
        if (!line) {
          line = { text: "", page, x, y, right: x, size };
          lines.push(line);
        }
        // PDF.js writes spaces between words, but none between columns.
        line.text += (x > line.right + size ? " " : "") + item.str;
        line.right = x + item.width;
        if (item.str.trim() !== "") line.size = Math.max(line.size, size);
      }
      if (item.hasEOL) line = undefined;
    }
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "") }))
    .filter(({ text }) => text !== "");
}

/**
 * A line that is only the number of its page, and says so. A number alone may be a word of the text; as the
 * number of a page it recurs on the next page.
 */
const PAGE_NUMBER =
  /^(?:page|seite|p\.|s\.) ?\d{1,4}(?: ?(?:\/|of|von) ?\d+)?$|^\d{1,4} ?(?:\/|of|von) ?\d+$/i;
/** Lines that browsers print above and below a page: day and time with a title, address with a number. */
const PRINTED = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}|^(?:https?|file):\/\/\S+ \d+\/\d+$/;

/** Finds lines at the top or bottom of pages that are not the text: page numbers, and lines that recur. */
function findMargins(lines: readonly PdfLine[]): Set<PdfLine> {
  const pages = group(lines, ({ page }) => page);
  const edges = [...pages.values()].flatMap((list) => {
    const sorted = [...list].sort((a, b) => b.y - a.y);
    return [...new Set([...sorted.slice(0, 2), ...sorted.slice(-2)])];
  });
  const shapeOf = ({ text, y }: PdfLine) => `${text.replace(/\d+/g, "0")} ${Math.round(y / 4)}`;
  const recurring = group(edges, shapeOf);
  return new Set(
    edges.filter((line) => {
      const isNumber = PAGE_NUMBER.test(line.text) || PRINTED.test(line.text);
      return isNumber || (recurring.get(shapeOf(line))?.length ?? 0) > 1;
    }),
  );
}

const SENTENCE_END = /[.!?:…”’"»)\]]$/;

/** Returns whether a line begins a paragraph. */
function beginsParagraph(line: PdfLine, before: PdfLine, gap: number, right: number): boolean {
  if (Math.abs(line.size - before.size) > before.size * 0.1) return true;
  // The first word of the line would have had room at the end of the line before.
  const firstWord = /^\S*/.exec(line.text)?.[0].length ?? 0;
  const width = ((line.right - line.x) / line.text.length) * (firstWord + 1);
  const hasRoom = before.right + width < right - before.size / 2;
  const isFinal = SENTENCE_END.test(before.text) || before.right - before.x < (right - before.x) * 0.6;
  const isShort = hasRoom && isFinal;
  const distance = before.y - line.y;
  if (line.page !== before.page || distance <= 0) return isShort;
  const isIndented = line.x > before.x + before.size * 0.8 && line.x < before.x + before.size * 5;
  return distance > Math.max(gap, before.size * 1.25) * 1.35 || isIndented || isShort;
}

/** Joins lines to paragraphs and headings. Headings have larger letters than most of the text. */
function buildBlocks(lines: readonly PdfLine[]): { blocks: (Block & { size: number })[]; divided: string[] } {
  const body = median(lines.flatMap(({ size, text }) => Array<number>(text.length).fill(size))) ?? 0;
  const gaps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const distance = before?.page === line.page ? before.y - line.y : 0;
    return distance > 0 && line.size === before?.size ? [distance] : [];
  });
  const typical = median(gaps) ?? 0;
  /** Right edge of the column that has a line. Nine of ten lines are shorter: some are code or addresses. */
  const rightOf = ({ x, size }: PdfLine) =>
    quantile(
      lines.filter((line) => Math.abs(line.x - x) < 3 * size).map((line) => line.right),
      0.9,
    ) ?? 0;
  const groups: PdfLine[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (!before || beginsParagraph(line, before, typical, rightOf(before))) groups.push([line]);
    else groups.at(-1)?.push(line);
  });
  const { paragraphs, divided } = joinParts(groups.map((group) => group.map(({ text }) => text)));
  const blocks = paragraphs.map((text, i) => {
    const size = groups[i]?.[0]?.size ?? body;
    return { kind: size > body * 1.15 ? ("heading" as const) : ("paragraph" as const), text, size };
  });
  return { blocks, divided };
}

/** Says when a PDF was made. That need not be the day of its article. */
async function describePdfOrigin(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<string[]> {
  const { info } = await getMeta(pdf);
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(info.CreationDate ?? "")) ?? [];
  const made = year === undefined ? undefined : `${year}-${month}-${day}`;
  return describeOrigin("PDF", made, String(info.Author ?? ""));
}

/** Content of a PDF. */
interface OpenedPdf {
  /** Number of pages. */
  pages: number;
  lines: PdfLine[];
  /** Sentence about the day on which it was made. */
  origin: string[];
}

/**
 * Runs a task of PDF.js, and throws the first error that PDF.js itself does not handle. PDF.js fetches
 * pages ahead. If it stops before it needs one that is damaged, nothing handles that error, and Node ends the
 * process.
 */
async function catchUnhandled<T>(task: () => Promise<T>): Promise<T> {
  const errors: unknown[] = [];
  const record = (error: unknown) => errors.push(error);
  process.on("unhandledRejection", record);
  try {
    // Node reports a rejection after the microtasks in which PDF.js answers.
    const result = await task().finally(() => setImmediate());
    if (errors.length > 0) throw errors[0];
    return result;
  } finally {
    process.off("unhandledRejection", record);
  }
}

/** Reads the pages of a PDF, or says why PDF.js cannot. */
async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | SourceProblem> {
  try {
    return await catchUnhandled(async () => {
      // PDF.js takes the memory of its input. It prints errors only.
      const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
      return { pages: pdf.numPages, lines: await readLines(pdf), origin: await describePdfOrigin(pdf) };
    });
  } catch (error) {
    const { name, message } = error as Error;
    const [wrong, todo] = PROBLEMS[name] ?? ["this PDF is damaged", "get another copy of it"];
    return { wrong, found: message, todo };
  }
}

/** Reads a PDF that has text. A scan has none. */
export async function readPdf(bytes: Uint8Array): Promise<SourceText | SourceProblem> {
  const opened = await openPdf(bytes);
  if ("wrong" in opened) return opened;
  const { pages, lines, origin } = opened;
  const withText = new Set(lines.map(({ page }) => page));
  const empty = Array.from({ length: pages }, (_, i) => i + 1).filter((page) => !withText.has(page));
  if (lines.length === 0)
    return {
      wrong: "this PDF is a scan: its pages are pictures and have no text",
      found: `${count(pages, { one: "page", other: "pages" })} without a letter`,
      todo: "recognise its text with an OCR program, compare the result with the pages, and add it",
    };
  const margins = findMargins(lines);
  const { blocks, divided } = buildBlocks(lines.filter((line) => !margins.has(line)));
  const dropped = [...margins].map(({ text }): Block => ({ kind: "dropped", text, why: "edge of a page" }));
  const largest = Math.max(...blocks.map(({ size }) => size));
  const title =
    blocks.find(({ kind, size }) => kind === "heading" && size === largest) ??
    (blocks.length > 1 && (blocks[0]?.text.length ?? 0) <= 200 ? blocks[0] : undefined);
  return {
    format: "PDF",
    headline: title?.text,
    blocks: [
      ...blocks.filter((block) => block !== title).map(({ kind, text }): Block => ({ kind, text })),
      ...dropped,
    ],
    facts: noFacts(),
    remarks: [
      ...remarkOnDivided(divided),
      ...(empty.length > 0
        ? [`pages without text, perhaps pictures of text: ${listFirst(empty.map(String))}`]
        : []),
      ...origin,
    ],
  };
}
