import { rangeOfReading, withoutRange } from "../../core/editing/dateOfReading.ts";
import type { EntryForm } from "../../core/editing/entryForm.ts";
import { fieldOf, isJsonMap } from "../../core/editing/jsonMap.ts";
import type { DateReading } from "../../core/editing/protocol.ts";
import { serverApi } from "../state/serverApi.ts";
import { editorQueries } from "../state/serverState.ts";
import { findOpen, replaceForm } from "./formStack.ts";

/** Query of the date that words say. Relative words, such as “on Friday”, refer to the date of an article. */
export const dateQuery = (words: string, article: string | null) => ({
  queryKey: ["date", words, article],
  queryFn: ({ signal }: { signal: AbortSignal }) => serverApi.date(words, article, signal),
  enabled: words.trim() !== "",
});

/** Puts the reading of the typed date into its form, if it is a date. An empty field removes the date. */
export function applyReading(form: EntryForm, reading: DateReading | null): void {
  const now = findOpen(form);
  if (now?.typedDate !== form.typedDate || !now || (reading && "problem" in reading)) return;
  const before = fieldOf(now.entry, "date");
  const undated = withoutRange(isJsonMap(before) ? before : {});
  // Words that somebody typed are no words of an article, so the person chooses how the date is known.
  const date = reading ? { ...rangeOfReading(reading), ...undated } : undated;
  replaceForm({ ...now, entry: { ...now.entry, date }, typedDate: undefined });
}

/** Asks the server for the date that was typed in a form, and puts it there. Throws a `ServerError`. */
export async function askForDate(form: EntryForm): Promise<void> {
  const { typedDate = "", dateArticle = null } = form;
  const query = dateQuery(typedDate, dateArticle);
  applyReading(form, query.enabled ? await editorQueries.fetchQuery(query) : null);
}
