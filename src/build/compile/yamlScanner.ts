/** Ends the reading of a text. One object: an error with a stack of its own takes 2 µs. */
export const OTHER_FORM = new Error("YAML of another form");

const [LINE_BREAK, SPACE, DOUBLE_QUOTE, HASH, SINGLE_QUOTE, COMMA, COLON] = [10, 32, 34, 35, 39, 44, 58];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [91, 93, 123, 125];

/** Builds a table that has 1 for the ASCII characters that fit. */
const tableOf = (fitting: RegExp) =>
  Uint8Array.from({ length: 128 }, (_, code) => (fitting.test(String.fromCharCode(code)) ? 1 : 0));
const KEY_STARTS = tableOf(/\w/);
const KEY_CHARACTERS = tableOf(/[\w.-]/);
/** Characters that begin a plain text and no other form. */
const PLAIN_STARTS = tableOf(/[\w(/;~$^]/);
const FLOW_ENDS = tableOf(/[\n#,[\]{}]/);
/** A comment, or the sign of a key, in a plain text. */
const OTHER_PLAIN = / #|:(?: |$)/;
/** The rest of a text in double quotation marks with escapes that JSON has, too. */
const DOUBLE_QUOTED_REST = /(?:[^"\\\n]|\\["\\nt/])*(?=")/y;

const YAML_NUMBER = /^(?:\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...["~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

/** Returns the value of a plain text. */
function resolvePlain(text: string): unknown {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    if (WHOLE_NUMBER.test(text)) return Number(text);
    if (YAML_NUMBER.test(text)) throw OTHER_FORM;
    return text;
  }
  const word = text.length <= 5 ? WORDS.get(text) : undefined;
  return word === undefined ? text : word;
}

/** Copies a list. One that grew item by item has room for 17: 25 MB for the quotes of 20,000 events. */
export const trimCapacity = (items: readonly unknown[]) => items.slice();

/**
 * Builds a map of one key, such as a quote by the id of its article. Without a prototype, V8 makes it a hash
 * table. Of other objects, it shares only 1,536 hidden classes by their first key, and keeps one for each
 * further object: 30 MB for the quotes of 20,000 events in 2,000 articles.
 */
const buildPair = (key: string, value: unknown): Record<string, unknown> => ({
  __proto__: null,
  [key]: value,
});

/** Reads the parts of a YAML line from left to right. Throws `OTHER_FORM` at a form that it does not read. */
export class YamlScanner {
  readonly text: string;
  /** Offset of the next character. */
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  next(): number {
    return this.text.charCodeAt(this.at);
  }

  skipSpaces(): void {
    while (this.next() === SPACE) this.at++;
  }

  /** Returns the offset of the next line break, or the end of the text. */
  lineEnd(): number {
    const end = this.text.indexOf("\n", this.at);
    return end === -1 ? this.text.length : end;
  }

  /** Whether only a comment or nothing follows on this line. */
  endsLine(): boolean {
    const next = this.next();
    return next === LINE_BREAK || next === HASH || this.at >= this.text.length;
  }

  /** Returns the offset of the colon of a plain key; -1 if there is no such key. */
  findKeyEnd(): number {
    let at = this.at;
    if (KEY_STARTS[this.text.charCodeAt(at)] !== 1) return -1;
    while (KEY_CHARACTERS[this.text.charCodeAt(at)] === 1) at++;
    if (this.text.charCodeAt(at) !== COLON) return -1;
    const next = this.text.charCodeAt(at + 1);
    return next === SPACE || next === LINE_BREAK || at + 1 === this.text.length ? at : -1;
  }

  /** Reads a plain key, its colon, and the spaces behind. */
  readKey(): string {
    const end = this.findKeyEnd();
    const key = this.text.slice(this.at, end);
    // Other words than these have another text as a key, such as 1.0 and Null.
    if (end === -1 || key === "__proto__" || typeof resolvePlain(key) !== "string") throw OTHER_FORM;
    this.at = end + 1;
    this.skipSpaces();
    return key;
  }

  /** Reads a text without quotation marks until an offset. */
  readPlain(end: number): unknown {
    let last = end;
    while (this.text.charCodeAt(last - 1) === SPACE) last--;
    const plain = this.text.slice(this.at, last);
    const first = plain.charCodeAt(0);
    const canStart = first < 128 ? PLAIN_STARTS[first] === 1 : first > 128;
    if (!canStart || OTHER_PLAIN.test(plain)) throw OTHER_FORM;
    this.at = end;
    return resolvePlain(plain);
  }

  /** Whether a text in quotation marks, or a list or map in brackets follows. */
  isFlow(): boolean {
    const next = this.next();
    return next === DOUBLE_QUOTE || next === OPEN_BRACE || next === OPEN_BRACKET || next === SINGLE_QUOTE;
  }

  /** Reads a text in quotation marks, or a list or map in brackets, on one line. */
  readFlow(depth: number): unknown {
    if (depth === 0) throw OTHER_FORM;
    const next = this.next();
    if (next === DOUBLE_QUOTE) return this.#readDoubleQuoted();
    if (next === OPEN_BRACE) return this.#readFlowMap(depth - 1);
    if (next === OPEN_BRACKET) return this.#readFlowList(depth - 1);
    if (next === SINGLE_QUOTE) return this.#readSingleQuoted();
    let end = this.at;
    while (end < this.text.length && FLOW_ENDS[this.text.charCodeAt(end)] !== 1) end++;
    return this.readPlain(end);
  }

  #readFlowList(depth: number): unknown[] {
    const items: unknown[] = [];
    this.at++;
    while (!this.#closes(CLOSE_BRACKET)) {
      items.push(this.readFlow(depth));
      this.#endItem(CLOSE_BRACKET);
    }
    return trimCapacity(items);
  }

  #readFlowMap(depth: number): Record<string, unknown> {
    this.at++;
    if (this.#closes(CLOSE_BRACE)) return {};
    const first = this.readKey();
    const value = this.readFlow(depth);
    this.#endItem(CLOSE_BRACE);
    if (this.#closes(CLOSE_BRACE)) return buildPair(first, value);
    const map: Record<string, unknown> = { [first]: value };
    do {
      const key = this.readKey();
      if (Object.hasOwn(map, key)) throw OTHER_FORM;
      map[key] = this.readFlow(depth);
      this.#endItem(CLOSE_BRACE);
    } while (!this.#closes(CLOSE_BRACE));
    return map;
  }

  /** Skips spaces, and a closing bracket if it is next. Returns whether it was. */
  #closes(bracket: number): boolean {
    this.skipSpaces();
    if (this.next() !== bracket) return false;
    this.at++;
    return true;
  }

  /** Skips a comma. Without one, the list or map must end. */
  #endItem(bracket: number): void {
    this.skipSpaces();
    if (this.next() === COMMA) this.at++;
    else if (this.next() !== bracket) throw OTHER_FORM;
  }

  #readDoubleQuoted(): string {
    const start = this.at + 1;
    let end = this.text.indexOf('"', start);
    const value = this.text.slice(start, end);
    if (end === -1 || value.includes("\n")) throw OTHER_FORM;
    this.at = end + 1;
    if (!value.includes("\\")) return value;
    DOUBLE_QUOTED_REST.lastIndex = start;
    if (!DOUBLE_QUOTED_REST.test(this.text)) throw OTHER_FORM;
    end = DOUBLE_QUOTED_REST.lastIndex;
    this.at = end + 1;
    return JSON.parse(this.text.slice(start - 1, end + 1));
  }

  #readSingleQuoted(): string {
    const start = this.at + 1;
    let end = this.text.indexOf("'", start);
    while (end !== -1 && this.text.charCodeAt(end + 1) === SINGLE_QUOTE)
      end = this.text.indexOf("'", end + 2);
    const value = this.text.slice(start, end);
    if (end === -1 || value.includes("\n")) throw OTHER_FORM;
    this.at = end + 1;
    return value.replaceAll("''", "'");
  }
}
