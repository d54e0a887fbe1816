import { isCollection, isNode, isScalar } from "yaml";
import { applyOperation } from "../../core/editing/applyOperation.ts";
import type { Operation, Path } from "../../core/editing/protocol.ts";
import { placesOfId } from "../../core/editing/renameEntry.ts";
import { valueIn } from "../compile/annotationProblems.ts";
import { applyEdits, type Edit } from "../compile/migrationEdits.ts";
import { isFields } from "../compile/oldWords.ts";
import { MAX_WIDTH } from "./formatScalar.ts";
import { formatPair, type YamlStyle } from "./formatYaml.ts";
import { findMoveEdits } from "./moveEdits.ts";
import { addEntry, deleteEntry, putValue, removeAnchor, renameKey } from "./nodeEdits.ts";
import { type Target, widthAt } from "./nodeRanges.ts";
import { divideOperation, type PlacedEdit, placeOperation } from "./placeOperation.ts";
import { findRenameEdits } from "./renameEdits.ts";
import { childNodes, findAlias, findScope, locate } from "./yamlScope.ts";

/** A file that an edit cannot change, because of its form. */
export class UnknownFormError extends Error {}

/** A value with an anchor, and its path. */
interface Anchored {
  name: string;
  path: Path;
}

/** Entries that a blank line separates if there is no other to compare with. */
const SPACED = ["events", "disagreements"];

/** Finds the style of a file by its first lists and maps. */
function findStyle(text: string): YamlStyle {
  const map = /^[\w"'-]+:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*( +)[^\s#-]/m.exec(text);
  const step = map?.[1]?.length ?? 2;
  const list = /^( *)[^\s#-][^\n]*:[ \t]*\r?\n( *)-[ \r\n]/m.exec(text);
  const listStep = (list?.[2]?.length ?? step) - (list?.[1]?.length ?? 0);
  return { eol: text.includes("\r\n") ? "\r\n" : "\n", step, listStep: listStep < 0 ? step : listStep };
}

/** The text of a YAML file with its value, both changed by one operation after another. */
export class YamlEditor {
  text: string;
  value: unknown;
  /** Whether each edit reads the whole file, not only the part that it changes. */
  readonly #isWhole: boolean;
  readonly #style: YamlStyle;

  constructor(text: string, value: unknown, isWhole: boolean) {
    this.text = text;
    this.value = value;
    this.#isWhole = isWhole;
    this.#style = findStyle(text);
  }

  /** Applies an operation. Throws `MissingPathError` and `UnknownFormError`. */
  apply(operation: Operation): void {
    const after = applyOperation(this.value, operation);
    for (const small of divideOperation(this.value, after, operation)) {
      const list = this.#applySmall(small);
      this.value = applyOperation(this.value, small);
      if (list) this.#divideLongLine(list);
    }
  }

  /** Edits the text. Returns the path of the list or map on one line that has now more on it. */
  #applySmall(operation: Operation): Path | undefined {
    if (operation.do === "move") return this.#move(operation.path, operation.to);
    if (operation.do !== "renameEntry") return this.#edit(placeOperation(this.value, operation));
    const [kind = "", id = ""] = operation.path.map(String);
    const places = placesOfId(this.value, kind, id);
    this.#change(findRenameEdits(this.text, places, operation.key, this.#isWhole));
    return undefined;
  }

  /** Moves an item or key to another number, with its comments. */
  #move(path: Path, to: number): undefined {
    const [parent, step] = [path.slice(0, -1), path.at(-1)];
    const siblings = valueIn(this.value, parent);
    const steps = Array.isArray(siblings) ? siblings.map((_, i) => i) : Object.keys(siblings as object);
    const from = (steps as (string | number | undefined)[]).indexOf(step);
    if (from === to) return;
    // Writes the value of an alias on the way to it before the others are found.
    this.#targetAt(path);
    const between = steps.slice(Math.min(from, to), Math.max(from, to) + 1);
    const edits = findMoveEdits(
      between.map((one) => this.#targetAt([...parent, one])),
      from < to,
    );
    if (edits === null) throw new UnknownFormError();
    this.#change(edits);
  }

  /** Makes an edit. Returns the path of the list or map on one line that has now more on it. */
  #edit(edit: PlacedEdit): Path | undefined {
    const { path } = edit;
    if (edit.kind === "put" && path.length === 0) {
      this.#fillEmptyFile(edit.value);
      return undefined;
    }
    const parent = path.slice(0, -1);
    const index = Number(path.at(-1));
    const beside =
      edit.kind === "add" ? edit.beside : edit.kind === "insert" ? Math.max(0, index - 1) : undefined;
    const at = beside === undefined ? path : [...parent, beside];
    let target = this.#targetAt(at);
    if (this.#releaseAnchors(target, edit.kind)) target = this.#targetAt(at);
    if (edit.kind === "put") this.#change(putValue(target, edit.value));
    else if (edit.kind === "remove") this.#change(deleteEntry(target));
    else if (edit.kind === "rename") this.#change(renameKey(target, edit.key));
    else if (edit.kind === "insert")
      this.#change(addEntry(target, { value: edit.value }, index === 0 ? "before" : "after", false));
    else {
      const siblings = valueIn(this.value, parent);
      const isOnly = isFields(siblings) && Object.keys(siblings).length === 1;
      const isSpaced =
        parent.length === 0 || (isOnly && parent.length === 1 && SPACED.includes(String(path[0])));
      this.#change(addEntry(target, { key: String(path.at(-1)), value: edit.value }, edit.side, isSpaced));
    }
    const outer = target.chain.find(({ node }) => isCollection(node) && node.flow === true);
    const isInside = outer !== undefined && outer.node !== target.node && widthAt(target) <= MAX_WIDTH;
    return isInside ? at.slice(0, outer.depth) : undefined;
  }

  /** Writes a list or map with more than one line if it is too long for one. */
  #divideLongLine(path: Path): void {
    const target = this.#targetAt(path);
    const [from, to] = target.node?.range ?? [0, 0];
    const source = this.text.slice(target.start + from, target.start + to);
    // Comments, anchors and aliases would be lost.
    if (widthAt(target) > MAX_WIDTH && !/[\n#&*]/.test(source)) this.#putRaw(path, valueIn(this.value, path));
  }

  #change(edits: readonly Edit[]): void {
    this.text = applyEdits(this.text, edits);
  }

  /** Writes the first keys of a file that has none. */
  #fillEmptyFile(value: unknown): void {
    const { contents } = findScope(this.text, [], true).doc;
    const isEmpty = contents === null || (isScalar(contents) && contents.source === "");
    if (!isEmpty || !isFields(value)) throw new UnknownFormError();
    const style = this.#style;
    const lines = Object.entries(value).map(([key, one]) =>
      formatPair(key, one, { path: [key], indent: 0, style }),
    );
    const gap = this.text === "" || this.text.endsWith("\n") ? "" : style.eol;
    this.text += gap + lines.map((line) => line + style.eol).join(style.eol);
  }

  /** Finds a value in the text. If an alias is on the way to it, its value is written in its place first. */
  #targetAt(path: Path): Target {
    const scope = findScope(this.text, path, this.#isWhole);
    const located = locate(scope);
    if (located === undefined) throw new UnknownFormError();
    if ("aliasDepth" in located) {
      const alias = path.slice(0, located.aliasDepth + scope.dropped);
      this.#putRaw(alias, valueIn(this.value, alias));
      return this.#targetAt(path);
    }
    const chain = located.chain.map(({ node, depth }) => ({ node, depth: depth + scope.dropped }));
    return { ...located, chain, text: this.text, start: scope.start, path, style: this.#style };
  }

  #putRaw(path: Path, value: unknown, anchor?: string): void {
    this.#change(putValue(this.#targetAt(path), value, anchor));
  }

  /**
   * Moves the anchored values that an edit changes to their first alias, so that no other place changes.
   * Returns whether there are any.
   */
  #releaseAnchors(target: Target, kind: PlacedEdit["kind"]): boolean {
    const { path } = target;
    const replaces = kind === "put" || kind === "remove";
    const anchors: Anchored[] = target.chain.flatMap(({ node, depth }) =>
      hasAnchor(node) && (replaces || node !== target.node)
        ? [{ name: node.anchor, path: path.slice(0, depth) }]
        : [],
    );
    const inside = replaces ? [...anchorsIn(target.node, path)] : [];
    const before = this.text;
    for (const { name, path: anchored } of [...anchors, ...inside]) {
      const alias = findAlias(this.text, name, replaces ? path : [], this.#isWhole);
      if (alias === undefined) continue;
      this.#putRaw(alias, valueIn(this.value, anchored), name);
      this.#change(removeAnchor(this.#targetAt(anchored), name));
    }
    return this.text !== before;
  }
}

const hasAnchor = (node: unknown): node is { anchor: string } =>
  isNode(node) && "anchor" in node && typeof node.anchor === "string";

/** Finds the anchors inside of a value. */
function* anchorsIn(node: unknown, path: Path): Generator<Anchored> {
  if (!isCollection(node)) return;
  for (const [step, child] of childNodes(node)) {
    if (hasAnchor(child)) yield { name: child.anchor, path: [...path, step] };
    yield* anchorsIn(child, [...path, step]);
  }
}
