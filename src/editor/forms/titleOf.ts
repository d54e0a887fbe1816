import { type FormKind, openEntry, valueAt } from "../../core/editing/entryForm.ts";
import type { JsonMap } from "../../core/editing/jsonMap.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { presentState } from "../state/serverState.ts";

/** Returns the words by which an entry is known: its title, name or label, or else other words of it. */
export function titleOf(kind: FormKind, entry: JsonMap): string {
  const { title, name, label, file, reason, wrong, word, formerId, removedId } = entry;
  const words =
    title ?? name ?? label ?? nameOfArticle(file) ?? file ?? reason ?? wrong ?? word ?? formerId ?? removedId;
  if (typeof words === "string" && words.trim() !== "") return words;
  return kind === "links" && typeof entry.from === "string"
    ? messages.linkTitle(titleOfEvent(entry.from), titleOfEvent(entry.to))
    : messages.unnamed;
}

/** Returns the name of the article with a file; undefined if there is none. */
const nameOfArticle = (file: unknown) =>
  file === undefined ? undefined : presentState()?.articles.find((one) => one.file === file)?.name;

/** Returns the title of an event, or its id if the event has no title. */
function titleOfEvent(id: unknown): string {
  const title = valueAt(presentState()?.annotation, ["events", `${id}`, "title"]);
  return typeof title === "string" ? title : `${id}`;
}

/** Returns the words by which an entry of the annotation is known; its key if it has none. */
export function titleOfEntry(annotation: JsonMap, kind: FormKind, key: string | number): string {
  const form = openEntry(annotation, kind, key);
  return form ? titleOf(kind, form.entry) : `${key}`;
}
