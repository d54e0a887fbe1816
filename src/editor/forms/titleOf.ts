import { type FormKind, openEntry } from "../../core/editing/entryForm.ts";
import { fieldOf, isJsonMap, type JsonMap } from "../../core/editing/jsonMap.ts";
import { valueAt } from "../../core/editing/jsonPath.ts";
import { articlesOfQuote } from "../../core/editing/quoteOfSpan.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { presentState } from "../state/serverState.ts";

/** Returns the words by which an entry is known: its title, name or label, or else other words of it. */
export function titleOf(kind: FormKind, entry: JsonMap): string {
  const { title, name, label, file, reason, wrong, right, word, formerId, removedId, subject } = entry;
  const names = [title, name, label, nameOfArticle(file), file, reason, wrong, right, word, formerId];
  const texts = [...names, removedId, subject, wordsOfQuote(entry.quote)];
  const words = texts.find((text) => typeof text === "string" && text.trim() !== "");
  if (typeof words === "string") return words;
  return kind === "links" && (entry.from !== undefined || entry.to !== undefined)
    ? messages.linkTitle(titleOfEvent(entry.from), titleOfEvent(entry.to))
    : messages.unnamed;
}

/** Returns the exact words of a quote; undefined if it has none. */
function wordsOfQuote(quote: unknown): unknown {
  const [article = ""] = isJsonMap(quote) ? articlesOfQuote(quote) : [];
  return fieldOf(quote, article);
}

/** Returns the name of the article with a file; undefined if there is none. */
const nameOfArticle = (file: unknown) =>
  file === undefined ? undefined : presentState()?.articles.find((one) => one.file === file)?.name;

/** Returns the title of an event, or its id if the event has no title; an ellipsis for none. */
function titleOfEvent(id: unknown): string {
  if (id === undefined || id === "") return messages.noEvent;
  const title = valueAt(presentState()?.annotation, ["events", `${id}`, "title"]);
  return typeof title === "string" ? title : `${id}`;
}

/** Returns the words by which an entry of the annotation is known; its key if it has none. */
export function titleOfEntry(annotation: JsonMap, kind: FormKind, key: string | number): string {
  const form = openEntry(annotation, kind, key);
  return form ? titleOf(kind, form.entry) : `${key}`;
}
