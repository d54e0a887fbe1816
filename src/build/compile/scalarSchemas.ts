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
