import type { Path } from "../../core/editing/protocol.ts";
import { QUOTE_KEYS } from "../../core/editing/quoteOfSpan.ts";
import { type Fields, isFields } from "../compile/oldWords.ts";
import { formatDoubleQuoted, formatText, isPlain, MAX_WIDTH } from "./formatScalar.ts";
import { sortEntries } from "./keyOrder.ts";

/** Style of a file. */
export interface YamlStyle {
  eol: string;
  /** Number of spaces that a map has more than its key. */
  step: number;
  /** Number of spaces that a list has more than its key. */
  listStep: number;
}

const QUOTE_LISTS = ["excerpts", "described"];

/** Returns whether the map at a path is a quote. */
const isQuotePath = (path: Path) => path.at(-1) === "quote" || QUOTE_LISTS.includes(String(path.at(-2)));

/** Returns whether the map at a path is a quote in place of a list of quotes, or a quote. */
const hasWords = (path: Path) => isQuotePath(path) || QUOTE_LISTS.includes(String(path.at(-1)));

/** Returns whether the text at a path has words of an article, or a date. */
export function hasExactWords(path: Path): boolean {
  const key = path.at(-1);
  if (hasWords(path.slice(0, -1)) && typeof key === "string") return true;
  return key === "words" || key === "edtf" || path.at(-2) === "dateline";
}

/** Lists of texts that have a line for each text, however short it is. */
const LISTS_OF_LINES = ["silences", "notes"];

/** Returns whether a value is written on one line if it fits there. */
function prefersOneLine(path: Path, value: Fields): boolean {
  const isParticipants = path[0] === "events" && path[2] === "actors" && path.length >= 4;
  if (isParticipants || path.at(-1) === "known") return true;
  if (Array.isArray(value))
    return value.every((item) => !isFields(item)) && !LISTS_OF_LINES.includes(String(path.at(-1)));
  return (
    path.at(-1) === "quote" || (isQuotePath(path) && Object.keys(value).some((k) => QUOTE_KEYS.includes(k)))
  );
}

/** Formats a key. */
export const formatKey = (key: string, inFlow: boolean) =>
  key.length > 0 && isPlain(key, inFlow) ? key : formatDoubleQuoted(key);

/** Formats a value of one line that is in no list or map of one line. */
const formatOther = (value: unknown) => (isFields(value) ? "{}" : String(value));

/** Formats a value as YAML on one line. */
export function formatOneLine(value: unknown, path: Path): string {
  if (typeof value === "string")
    return formatText(value, { column: 0, indent: 0, inFlow: true, eol: "", isExact: hasExactWords(path) });
  if (Array.isArray(value))
    return `[${value.map((item, i) => formatOneLine(item, [...path, i])).join(", ")}]`;
  if (!isFields(value) || Object.keys(value).length === 0) return formatOther(value);
  const pairs = sortEntries(path, value).map(([key, item]) => formatFlowPair(key, item, path));
  return `{ ${pairs.join(", ")} }`;
}

/** Formats a key and its value for a map of one line. */
export const formatFlowPair = (key: string, value: unknown, path: Path) =>
  `${formatKey(key, true)}: ${formatOneLine(value, [...path, key])}`;

/** The place of a value below its key, or after the hyphen of its list. */
export interface ValuePlace {
  path: Path;
  /** Indentation of the key or hyphen. */
  indent: number;
  /** Column after the colon or hyphen. */
  column: number;
  isItem: boolean;
  style: YamlStyle;
  /** Words before the value: its anchor. */
  anchor?: string;
  /** Whether to write it on one line if it fits there, as its neighbours are. */
  onOneLine?: boolean;
}

/** Formats a value as the text after its colon or hyphen: it begins with a space or a line break. */
export function formatBlock(value: unknown, place: ValuePlace): string {
  const { path, indent, isItem, style, anchor = "" } = place;
  const props = anchor === "" ? "" : ` &${anchor}`;
  const column = place.column + props.length + 1;
  if (typeof value === "string") {
    const options = { column, indent: indent + style.step, inFlow: false, eol: style.eol };
    return `${props} ${formatText(value, { ...options, isExact: hasExactWords(path) })}`;
  }
  if (!isFields(value) || Object.keys(value).length === 0)
    return `${props} ${Array.isArray(value) ? "[]" : formatOther(value)}`;
  const isShort = (flow: string) => column + flow.length <= MAX_WIDTH || path.at(-1) === "quote";
  if (place.onOneLine === true || prefersOneLine(path, value)) {
    const flow = formatOneLine(value, path);
    if (isShort(flow)) return `${props} ${flow}`;
  }
  const isList = Array.isArray(value);
  // A map or list after a hyphen begins on its line, except after an anchor.
  const inner = isItem ? indent + 2 : indent + (isList ? style.listStep : style.step);
  const lines = isList
    ? value.map((item, i) => formatItem(item, { path: [...path, i], indent: inner, style }))
    : sortEntries(path, value).map(([key, item]) =>
        formatPair(key, item, { path: [...path, key], indent: inner, style }),
      );
  const start = isItem && props === "" ? " " : `${props}${style.eol}${" ".repeat(inner)}`;
  return start + lines.join(style.eol + " ".repeat(inner));
}

type LinePlace = Pick<ValuePlace, "path" | "indent" | "style" | "onOneLine">;

/** Formats a key with its value, without the indentation of its first line. */
export function formatPair(key: string, value: unknown, place: LinePlace): string {
  const start = `${formatKey(key, false)}:`;
  return start + formatBlock(value, { ...place, column: place.indent + start.length, isItem: false });
}

/** Formats an item of a list with its hyphen, without the indentation of its first line. */
export const formatItem = (value: unknown, place: LinePlace): string =>
  `-${formatBlock(value, { ...place, column: place.indent + 1, isItem: true })}`;

/** Formats a value as a text of its own, without a key. */
export function formatValueAlone(value: unknown, path: Path): string {
  const style = { eol: "\n", step: 2, listStep: 2 };
  const place = { path, indent: 0, style };
  if (Array.isArray(value) && value.length > 0)
    return value.map((item, i) => formatItem(item, { ...place, path: [...path, i] })).join("\n");
  if (isFields(value) && Object.keys(value).length > 0)
    return sortEntries(path, value)
      .map(([key, item]) => formatPair(key, item, { ...place, path: [...path, key] }))
      .join("\n");
  return formatBlock(value, { ...place, column: 0, isItem: false }).trimStart();
}
