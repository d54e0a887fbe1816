import { isUtf8 } from "node:buffer";
import { detect } from "chardet";

/** Encoding of a text file. */
export interface Encoding {
  /** Name for people and for `TextDecoder`: "UTF-16LE", "windows-1252". */
  name: string;
  /** Whether the name is a guess from the frequency of letters. */
  isGuess: boolean;
}

/** Byte order marks, the longer ones first: that of UTF-32LE begins like that of UTF-16LE. */
const BYTE_ORDER_MARKS: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["UTF-32LE", [0xff, 0xfe, 0, 0]],
  ["UTF-32BE", [0, 0, 0xfe, 0xff]],
  ["UTF-8", [0xef, 0xbb, 0xbf]],
  ["UTF-16LE", [0xff, 0xfe]],
  ["UTF-16BE", [0xfe, 0xff]],
];
/** Bytes at the beginning that decide whether a file is text. */
const SAMPLE = 65_536;
/** Control characters that no text has. Tab, line ends, form feed and escape (ISO-2022) are allowed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are looked for
const NO_TEXT = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/;

/** Finds the encoding of a text file; undefined if the bytes are not text. */
export function findEncoding(bytes: Uint8Array): Encoding | undefined {
  const known = (name: string): Encoding => ({ name, isGuess: false });
  const mark = BYTE_ORDER_MARKS.find(([, signs]) => signs.every((sign, i) => bytes[i] === sign));
  if (mark) return known(mark[0]);
  const sample = bytes.subarray(0, SAMPLE);
  // Latin letters have a zero byte in UTF-16: the second one if the order is little-endian.
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 10;
  const isUtf16 = (name: string) =>
    bytes.length % 2 === 0 && !NO_TEXT.test(new TextDecoder(name).decode(sample));
  if (odd > many && even < odd / 10 && isUtf16("UTF-16LE")) return known("UTF-16LE");
  if (even > many && odd < even / 10 && isUtf16("UTF-16BE")) return known("UTF-16BE");
  if (NO_TEXT.test(Buffer.from(sample).toString("latin1"))) return undefined;
  if (isUtf8(bytes)) return known("UTF-8");
  const name = detect(bytes) ?? "windows-1252";
  // Browsers, too, read ISO-8859-1 as its superset.
  return { name: name === "ISO-8859-1" ? "windows-1252" : name, isGuess: true };
}

/** Describes an encoding: "UTF-16LE", "probably windows-1252". */
export const describeEncoding = ({ name, isGuess }: Encoding) => (isGuess ? `probably ${name}` : name);

/** Characters of windows-1252 at the codes from 0x80 to 0x9F. */
const SIGNS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Replaces control characters that no text has. `TextDecoder` of Node 20 leaves them in windows-1252. */
export const restoreSigns = (text: string) =>
  text.replace(/[\x80-\x9f]/g, (sign) => SIGNS_1252[sign.charCodeAt(0) - 0x80] ?? sign);

/** Decodes bytes without their byte order mark. Returns undefined if they are not in that encoding. */
export function decodeText(bytes: Uint8Array, name: string): string | undefined {
  try {
    const decoder = new TextDecoder(name, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === "windows-1252" ? restoreSigns(text) : text;
  } catch {
    // The name is unknown (RangeError), or the bytes are not valid (TypeError).
    return undefined;
  }
}
