import { OTHER_FORM, trimCapacity, YamlScanner } from "./yamlScanner.ts";

/** The result for a text that `readSimpleYaml` leaves to a parser of all YAML. */
export const OTHER_YAML = Symbol("YAML of another form");

/** Characters of other forms: tabs, controls, other line breaks. */
const OTHER_CHARACTER = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd]/;
/** Deepest nesting. Parsers of YAML have limits, too. */
const MAX_DEPTH = 40;

/**
 * Reads YAML of the forms that most annotations have: keys and lists in lines, lists and maps on one line,
 * texts on one line, and folded texts of one paragraph. Returns `OTHER_YAML` for all other forms, also for
 * anchors and mistakes. Its value is that of js-yaml.
 */
export function readSimpleYaml(original: string): unknown {
  const text = original.replaceAll("\r\n", "\n");
  if (OTHER_CHARACTER.test(text)) return OTHER_YAML;
  try {
    return new SimpleYamlReader(text).read();
  } catch (error) {
    if (error === OTHER_FORM) return OTHER_YAML;
    throw error;
  }
}

class SimpleYamlReader extends YamlScanner {
  /** Column of the next character, which begins a node; -1 at the end of the text. */
  #column = 0;

  read(): unknown {
    this.#nextLine();
    const value = this.#readBlock(MAX_DEPTH);
    if (this.#column !== -1) throw OTHER_FORM;
    return value;
  }

  /** Moves from the start of a line to the next character that is neither white space nor in a comment. */
  #nextLine(): void {
    for (;;) {
      const start = this.at;
      this.skipSpaces();
      this.#column = this.at < this.text.length ? this.at - start : -1;
      if (this.#column === -1 || !this.endsLine()) return;
      this.#skipLine();
    }
  }

  #skipLine(): void {
    this.at = Math.min(this.lineEnd() + 1, this.text.length);
  }

  #readBlock(depth: number): unknown {
    if (depth === 0) throw OTHER_FORM;
    if (this.#isItem()) return this.#readList(this.#column, depth - 1);
    return this.isFlow() ? this.#readInline(this.#column, depth) : this.#readMap(this.#column, depth - 1);
  }

  #isItem(): boolean {
    return this.text[this.at] === "-" && /[ \n]/.test(this.text[this.at + 1] ?? "");
  }

  #readList(column: number, depth: number): unknown[] {
    const items: unknown[] = [];
    while (this.#column === column && this.#isItem()) {
      const dash = this.at;
      this.at++;
      this.skipSpaces();
      if (this.endsLine()) {
        this.#skipLine();
        this.#nextLine();
        if (this.#column <= column) throw OTHER_FORM;
        items.push(this.#readBlock(depth));
      } else if (this.#isItem() || this.findKeyEnd() !== -1) {
        this.#column = column + this.at - dash;
        items.push(this.#readBlock(depth));
      } else items.push(this.#readInline(column, depth));
      if (this.#column > column) throw OTHER_FORM;
    }
    return trimCapacity(items);
  }

  #readMap(column: number, depth: number): unknown {
    const map: Record<string, unknown> = {};
    while (this.#column === column) {
      const key = this.readKey();
      if (Object.hasOwn(map, key)) throw OTHER_FORM;
      map[key] = this.endsLine() ? this.#readBelow(column, depth) : this.#readInline(column, depth);
      if (this.#column > column) throw OTHER_FORM;
    }
    return map;
  }

  /** Reads the value of a key from the lines below it. A list may have the column of the key. */
  #readBelow(column: number, depth: number): unknown {
    this.#skipLine();
    this.#nextLine();
    if (this.#column > column) return this.#readBlock(depth);
    return this.#column === column && this.#isItem() ? this.#readList(column, depth) : null;
  }

  /** Reads a value from its first character to the end of its line, in a list or map at this column. */
  #readInline(column: number, depth: number): unknown {
    if (this.text[this.at] === ">") return this.#readFolded(column);
    const value = this.isFlow() ? this.readFlow(depth) : this.readPlain(this.lineEnd());
    this.skipSpaces();
    if (this.at !== this.lineEnd()) throw OTHER_FORM;
    this.#skipLine();
    this.#nextLine();
    return value;
  }

  /** Reads a folded text whose lines have the same indentation, without empty lines. */
  #readFolded(column: number): string {
    if (!this.text.startsWith(">-\n", this.at)) throw OTHER_FORM;
    const lines: string[] = [];
    let indent = column + 1;
    let isOver = false;
    for (;;) {
      this.#skipLine();
      const start = this.at;
      this.skipSpaces();
      const [end, own] = [this.lineEnd(), this.at - start];
      // Spaces alone can belong to the text.
      if (this.at === end && own > 0) throw OTHER_FORM;
      if (this.at === end && end < this.text.length) isOver = true;
      else if (this.at === end || own < indent) {
        this.at = start;
        break;
      } else if (isOver || (lines.length > 0 && own > indent)) throw OTHER_FORM;
      else {
        indent = own;
        lines.push(this.text.slice(this.at, end));
      }
    }
    this.#nextLine();
    if (lines.length === 0 || this.#column > column) throw OTHER_FORM;
    return lines.join(" ");
  }
}
