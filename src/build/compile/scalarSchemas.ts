import { z } from "zod";

/** A text with at least one visible character. */
export const nonEmptyText = z.string().trim().min(1);
/** Words of an article. Their spaces are kept. */
export const verbatim = z.string().min(1);
// JavaScript moves keys of digits only before all others, so they would lose the order of the file.
/** An id: `harbour-closed`. */
export const id = z
  .string()
  .regex(/^(?!\d+$)[a-z0-9]+(-[a-z0-9]+)*$/, "an id has lower-case words joined by hyphens, not only digits");
/** A web address, with its protocol. */
export const webAddress = z.string().regex(/^https?:\/\/[^\s"<>]+$/, "this is not a web address");
/** A language tag: `en-GB`. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, "this is not a language tag");
/** A map of entries by their ids. */
export const recordById = <T extends z.ZodType>(value: T) => z.record(id, value);
/** Comments of editors on an entry. */
export const editorNotes = z.array(nonEmptyText);
/** Returns an entry without the comments of editors. */
function removeNotes<T extends object>(entry: T): Omit<T, "notes"> {
  const { notes: _notes, ...kept } = entry as T & { notes?: string[] };
  return kept;
}
/** Builds the schema of an entry that may have notes. Its result has none, so that no build can have them. */
export const entryWithNotes = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({ ...shape, notes: editorNotes.exactOptional() }).transform(removeNotes);
