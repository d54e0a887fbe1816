import { Readable } from "node:stream";
import { Tokenize } from "rtf-stream-parser";
import { decodeText } from "./encoding.ts";
import {
  type Block,
  collapseSpace,
  describeOrigin,
  noFacts,
  type SourceProblem,
  type SourceText,
} from "./source.ts";

/** A part of RTF as `Tokenize` gives it. Its package has the numbers of types as a `const enum` only. */
interface RtfToken {
  type: number;
  word?: string;
  param?: number;
  data?: Buffer;
}
const [GROUP_START, GROUP_END, TEXT] = [0, 1, 3];

/** Encodings by the character set of a font (`\fcharset`). Others have that of the document. */
const CHARSETS: Readonly<Record<number, string>> = {
  77: "macintosh",
  128: "shift_jis",
  129: "euc-kr",
  134: "gbk",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  163: "windows-1258",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250",
};
/** Encodings by code page (`\ansicpg`), besides the ones of Windows from 1250 to 1258. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  65001: "utf-8",
};
/** Control words that are characters. */
const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ tab: " ", cell: " ", emspace: "\u2003", enspace: "\u2002", qmspace: "\u2005", "~": "\u00a0" },
  ...{ "-": "\u00ad", _: "\u2011", emdash: "—", endash: "–", bullet: "•", lquote: "‘", rquote: "’" },
  ...{ ldblquote: "“", rdblquote: "”", "{": "{", "}": "}", "\\": "\\", zwj: "\u200d", zwnj: "\u200c" },
};
const BREAKS = new Set(["par", "line", "sect", "page", "row", "column", "\n", "\r"]);
/** Groups without words of the text. */
const SKIPPED = new Set(
  "colortbl info pict object nonshppict listtext pntext tc xe atnid atnauthor annotation fldinst".split(" "),
);
/** Groups with words beside the text, and the reason to drop them. */
const BESIDE: Readonly<Record<string, string>> = {
  ...{ header: "header", headerl: "header", headerr: "header", headerf: "header" },
  author: "author",
  ...{ footer: "footer", footerl: "footer", footerr: "footer", footerf: "footer", footnote: "note" },
};
const IS_HEADING = /^(?:heading|title|überschrift|titel|titre|título|nagłówek)/i;

/** State of a group. Groups inside it begin with a copy. */
interface RtfGroup {
  /** Place of its words: the text, a list of fonts or styles, a part beside the text, a time, or none. */
  part: "text" | "fonts" | "styles" | "none" | "created" | { why: string };
  font: number;
  /** Number of characters that replace one `\u` for old programs. */
  fallback: number;
  hidden: boolean;
  style: number;
}

/** Reads RTF, without pictures, headers and footers. */
export async function readRtf(bytes: Uint8Array): Promise<SourceText | SourceProblem> {
  const damaged = (found: string): SourceProblem => {
    return { wrong: "this RTF file is damaged", found, todo: "save it again, or get another copy" };
  };
  // The tokens would have bytes that are not numbers.
  if (/\\'(?![\da-f]{2})/i.test(Buffer.from(bytes).toString("latin1")))
    return damaged("\\' without two hexadecimal digits");
  let group: RtfGroup = { part: "text", font: -1, fallback: 1, hidden: false, style: -1 };
  const groups: RtfGroup[] = [];
  const [fonts, headings] = [new Map<number, string>(), new Set<number>()];
  const blocks: Block[] = [];
  const beside = new Map<string, string>();
  /** Numbers of the time at which it was made, by control word. */
  const created = new Map<string, string>();
  let [codePage, defaultFont, skip, isOptional, depth] = ["windows-1252", 0, 0, false, 0];
  let [text, isHeading, name]: [string, boolean, string] = ["", false, ""];
  let raw: number[] = [];
  let unknown: string | undefined;

  const write = (words: string) => {
    if (group.hidden) return;
    if (group.part === "styles") name += words;
    else if (group.part === "text") text += words;
    else if (typeof group.part === "object")
      beside.set(group.part.why, (beside.get(group.part.why) ?? "") + words);
  };
  /** Decodes bytes together: a character of Chinese has two, each with its own `\'`. */
  const flush = () => {
    if (raw.length === 0) return;
    const encoding = fonts.get(group.font < 0 ? defaultFont : group.font) ?? codePage;
    const words = decodeText(Uint8Array.from(raw), encoding);
    if (words === undefined) unknown ??= encoding;
    raw = [];
    write(words ?? "");
  };
  const endBlock = () => {
    if (typeof group.part === "object") return write(" ");
    const kept = collapseSpace(text);
    if (kept !== "") blocks.push({ kind: isHeading ? "heading" : "paragraph", text: kept });
    text = "";
  };
  const addBytes = (data: Buffer) => {
    for (const byte of data) {
      // Line ends of the file are not line ends of the text.
      if (byte === 10 || byte === 13) continue;
      if (skip > 0) skip--;
      else raw.push(byte);
    }
  };
  const control = (word: string, param: number | undefined) => {
    if (word === "*") isOptional = true;
    else if (word === "fonttbl") group.part = "fonts";
    else if (word === "stylesheet") group.part = "styles";
    else if (SKIPPED.has(word)) group.part = "none";
    else if (word === "creatim") group.part = "created";
    else if (BESIDE[word]) group.part = { why: BESIDE[word] };
    else if (isOptional) group.part = "none";
    if (word !== "*") isOptional = false;
    if (group.part === "created" && param !== undefined) created.set(word, String(param).padStart(2, "0"));
    if (word === "ansicpg") codePage = CODE_PAGES[param ?? 0] ?? (param ? `windows-${param}` : codePage);
    else if (word === "mac") codePage = "macintosh";
    else if (word === "deff") defaultFont = param ?? 0;
    else if (word === "f") group.font = param ?? 0;
    else if (word === "fcharset" && CHARSETS[param ?? 0]) fonts.set(group.font, CHARSETS[param ?? 0] ?? "");
    else if (word === "uc") group.fallback = param ?? 1;
    else if (word === "v" || word === "deleted") group.hidden = param !== 0;
    else if (word === "plain") group.hidden = false;
    else if (word === "s") {
      group.style = param ?? 0;
      if (group.part === "text") isHeading = headings.has(group.style);
    } else if (word === "outlinelevel" && group.part === "text") isHeading = (param ?? 9) < 9;
    else if (word === "pard") isHeading = false;
    else if (BREAKS.has(word)) endBlock();
    else if (word === "u") {
      write(String.fromCharCode((param ?? 0) & 0xffff));
      skip = group.fallback;
    } else if (CHARACTERS[word] !== undefined) {
      if (skip > 0) skip--;
      else write(CHARACTERS[word]);
    }
  };
  for await (const token of Readable.from([Buffer.from(bytes)]).pipe(new Tokenize())) {
    const { type, word = "", param, data } = token as RtfToken;
    const hasBytes = type === TEXT || word === "'";
    if (!hasBytes) flush();
    if (type === GROUP_START) {
      groups.push(group);
      group = { ...group };
      [skip, name] = [0, ""];
      depth++;
    } else if (type === GROUP_END) {
      if (group.part === "styles" && IS_HEADING.test(name.trim())) headings.add(group.style);
      group = groups.pop() ?? group;
      [skip, name] = [0, ""];
      if (--depth <= 0) break;
    } else if (hasBytes) addBytes(data ?? Buffer.alloc(0));
    else if (word !== "bin") control(word, param);
  }
  endBlock();
  if (depth !== 0) return damaged("an end inside of a group");
  if (unknown !== undefined) {
    const todo = "save it in another format, such as DOCX";
    return { wrong: "this RTF file has text in an encoding that is not known", found: unknown, todo };
  }
  const day = created.has("yr")
    ? ["yr", "mo", "dy"].map((unit) => created.get(unit) ?? "00").join("-")
    : undefined;
  const author = beside.get(BESIDE.author ?? "");
  beside.delete(BESIDE.author ?? "");
  return { ...buildRtfSource(blocks, beside), remarks: describeOrigin("RTF", day, author) };
}

/** Builds the source of the parts of an RTF file. Its first heading or short paragraph is the headline. */
function buildRtfSource(blocks: Block[], beside: ReadonlyMap<string, string>): SourceText {
  const first = blocks.find(({ kind }) => kind === "heading") ?? blocks[0];
  const title = blocks.length > 1 && (first?.text.length ?? 0) <= 200 ? first : undefined;
  const dropped = [...beside]
    .map(([why, words]): Block => ({ kind: "dropped", text: collapseSpace(words), why }))
    .filter(({ text }) => text !== "");
  return {
    format: "RTF",
    headline: title?.text,
    blocks: [...blocks.filter((block) => block !== title), ...dropped],
    facts: noFacts(),
    remarks: [],
  };
}
