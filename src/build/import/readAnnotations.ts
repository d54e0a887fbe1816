import { basename } from "node:path";
import { importMessages as messages } from "../../core/messages/imports.ts";
import { type Fields, isFields } from "../compile/oldWords.ts";
import { type DraftEvent, type ImportedFile, oneLine, startImport } from "./draftEvent.ts";

const isAnnotationType = (value: unknown) => isFields(value) && [value.type].flat().includes("Annotation");

/** Returns the annotations in a value of JSON: a collection, a page, a list or one. Undefined for others. */
export function findAnnotations(value: unknown): Fields[] | undefined {
  if (Array.isArray(value))
    return value.length > 0 && value.every(isAnnotationType) ? (value as Fields[]) : undefined;
  if (!isFields(value)) return undefined;
  if (isAnnotationType(value)) return [value];
  if (value.type === "AnnotationCollection") return findAnnotations(value.first) ?? [];
  if (value.type === "AnnotationPage") return (Array.isArray(value.items) ? value.items : []) as Fields[];
  return undefined;
}

/** Returns the texts of an annotation's bodies. */
const bodiesOf = ({ body, bodyValue }: Fields): string[] =>
  [body, bodyValue]
    .flat()
    .map((one) => (isFields(one) ? one.value : one))
    .filter((one): one is string => typeof one === "string" && one.trim() !== "");

/** Returns the address of a target, and the words that it quotes. */
function readTarget(target: unknown): { source: string; quotes: string[] } {
  const [first] = [target].flat();
  if (!isFields(first)) return { source: typeof first === "string" ? first : "", quotes: [] };
  const { source = first.id, selector } = first;
  const address = isFields(source) ? source.id : source;
  const quotes = [selector]
    .flat()
    .flatMap((one) => (isFields(one) && typeof one.exact === "string" ? [one.exact] : []));
  return { source: typeof address === "string" ? address : "", quotes };
}

/** Reads Web Annotations of other programs as drafts: the comment is the title, the quote a note. */
export function readAnnotations(path: string, annotations: readonly Fields[]): ImportedFile {
  const imported = startImport("Web Annotation");
  for (const [i, annotation] of annotations.entries()) {
    const place = `annotation ${i + 1}`;
    const { source, quotes } = readTarget(annotation.target);
    const [title, ...bodies] = bodiesOf(annotation);
    if (title === undefined) {
      imported.leftOut.push({ kind: "noTitle", place, found: quotes.join(" ") || source });
      continue;
    }
    const event: DraftEvent = {
      ...{ title: oneLine(title), tags: [] },
      notes: [`${basename(path)}, ${place}`, ...bodies, ...quotes.map(messages.quoteNote)],
    };
    if (source !== "") event.notes.push(messages.sourceNote(source));
    imported.leftOut.push({ kind: "noDate", place, found: event.title });
    imported.events.push(event);
  }
  if (annotations.length === 0)
    imported.problems.push({
      ...{ path, line: 1, col: 1, wrong: "the collection has no annotations", found: "no items" },
      todo: "export it with its first page",
    });
  return imported;
}
