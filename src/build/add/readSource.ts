import { extname } from "node:path";
import { listForeign, shortenForeign } from "../../core/messages/foreignText.ts";
import { decodeText, describeEncoding, findEncoding } from "./encoding.ts";
import { readPlainText } from "./readPlainText.ts";
import { removeControls } from "./removeControls.ts";
import { isSourceProblem, type ReadOptions, type SourceProblem, type SourceText } from "./source.ts";

/** Formats that `add` reads, for messages. */
const FORMATS = "HTML, DOCX, PDF, Markdown, RTF, EML or plain text";

/** Readers of text formats by extension. They are loaded on demand. */
const TEXT_READERS: Readonly<Record<string, (text: string) => Promise<SourceText | SourceProblem>>> = {
  ".html": async (text) => (await import("./readHtml.ts")).readHtml(text, true),
  ".md": async (text) => (await import("./readMarkdown.ts")).readMarkdown(text),
};
/** Extensions with the same format as another one. */
const ALIASES: Readonly<Record<string, string>> = {
  ".htm": ".html",
  ".xhtml": ".html",
  ".markdown": ".md",
};
const TEXT_EXTENSIONS = [".txt", ".text", ""];

/** Beginnings of files that are not articles, with their names and the advice. */
const REFUSED: readonly (readonly [start: string, found: string, todo: string])[] = [
  ["\xd0\xcf\x11\xe0", "an old or protected document of Word", "save it as DOCX, without a password"],
  ["\x89PNG", "a picture (PNG)", "recognise its text (OCR), and add the result"],
  ["\xff\xd8\xff", "a picture (JPEG)", "recognise its text (OCR), and add the result"],
  ["PK\x03\x04", "a ZIP archive", "unpack it, and add its files"],
];

const findStart = <T extends readonly [string, ...unknown[]]>(list: readonly T[], bytes: Uint8Array) =>
  list.find(([start]) => Buffer.from(bytes.subarray(0, start.length)).toString("latin1") === start);

/** Name of the encoding in the first bytes of a page. */
const HTML_CHARSET = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;

/** Finds the format of a text by its extension, then by its beginning. */
function findTextFormat(name: string, text: string): string | undefined {
  const extension = extname(name).toLowerCase();
  const format = ALIASES[extension] ?? extension;
  if (format in TEXT_READERS) return format;
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!doctype html|<html)/i.test(text)) return ".html";
  return TEXT_EXTENSIONS.includes(extension) ? ".txt" : undefined;
}

const EMPTY_TODO = "add a file that has the text of an article";
const UNREADABLE_TODO = "save its text as plain text, and add that";
const FORMAT_TODO = `add a file in one of these formats: ${FORMATS}`;
const failed = (wrong: string, found: string, todo: string): SourceProblem => ({ wrong, found, todo });

/** Reads a text file in any encoding. */
async function readTextFile(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<SourceText | SourceProblem> {
  const found = findEncoding(bytes);
  if (found === undefined && options.encoding === undefined)
    return failed("this file is not a text", "binary data", FORMAT_TODO);
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const declared = found?.isGuess ? HTML_CHARSET.exec(start)?.[1] : undefined;
  const encoding = options.encoding ?? declared ?? found?.name ?? "UTF-8";
  const text = decodeText(bytes, encoding);
  if (text === undefined) {
    const todo = "save it as UTF-8, or name its encoding with --encoding";
    return failed("this text cannot be read in its encoding", encoding, todo);
  }
  if (text.trim() === "") return failed("this file is empty", "no text", EMPTY_TODO);
  const format = findTextFormat(name, text);
  const read = format === ".txt" ? async () => readPlainText(text, options) : TEXT_READERS[format ?? ""];
  if (read === undefined) return failed("this format is not known", extname(name), FORMAT_TODO);
  const source = await read(text);
  if (isSourceProblem(source)) return source;
  const isGuess = encoding === found?.name && found.isGuess;
  const label = describeEncoding({ name: encoding, isGuess });
  const words = isGuess ? [...new Set(text.match(/[^\s,.;:!?]*[^\p{ASCII}\s][^\s,.;:!?]*/gu))] : [];
  const remark = `check these words: ${listForeign(words)}; --encoding NAME reads it in another one`;
  const remarks =
    words.length > 0 ? [`the encoding is a guess; ${remark}`, ...source.remarks] : source.remarks;
  return { ...source, format: `${source.format}, ${label}`, remarks };
}

/** Finds the reader of a format whose bytes are not text, or that names its own encoding. */
function findReader(name: string, bytes: Uint8Array) {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (start.includes("%PDF-")) return async () => (await import("./readPdf.ts")).readPdf(bytes);
  if (/^\s*\{\\rtf/.test(start)) return async () => (await import("./readRtf.ts")).readRtf(bytes);
  if (extname(name).toLowerCase() === ".eml")
    return async () => (await import("./readEmail.ts")).readEmail(bytes);
  // A ZIP archive has the names of its files at its end, so a damaged one is known by its name.
  const isDocx = extname(name).toLowerCase() === ".docx" || Buffer.from(bytes).includes("word/document.xml");
  if (start.startsWith("PK\x03\x04") && isDocx)
    return async () => (await import("./readDocx.ts")).readDocx(bytes);
  return undefined;
}

/** Reads a source of any format. Returns the reason if that is not possible. */
export async function readSource(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<SourceText | SourceProblem> {
  if (bytes.length === 0) return failed("this file is empty", "0 bytes", EMPTY_TODO);
  const reader = findReader(name, bytes);
  const [, found, todo] = reader ? [] : (findStart(REFUSED, bytes) ?? []);
  if (found !== undefined && todo !== undefined) return failed("this file is not a text", found, todo);
  if (reader && options.encoding !== undefined)
    return failed(
      "a file of this format gives its own encoding",
      `--encoding ${options.encoding}`,
      "leave it out",
    );
  const source = await (reader?.() ?? readTextFile(name, bytes, options)).catch((error: Error) =>
    // Damaged and hostile files end some readers with an error.
    failed(
      "this file cannot be read",
      error instanceof RangeError ? "more than its reader can hold" : shortenForeign(error.message),
      UNREADABLE_TODO,
    ),
  );
  if (isSourceProblem(source)) return source;
  const clean = removeControls(source);
  if (clean.blocks.some(({ kind }) => kind !== "dropped")) return clean;
  return failed("this file has no text of an article", source.format, EMPTY_TODO);
}
