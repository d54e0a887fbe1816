import { z } from "zod";
import { buildJsonSchema } from "../compile/annotationJsonSchema.ts";
import { quotes } from "../compile/quoteEntry.ts";

/** Name of the JSON Schema of a file of suggestions. */
export const SUGGESTION_SCHEMA_FILE = "suggestions.schema.json";

const someText = z.string().min(1);

/** A suggestion as a program writes it. */
export const suggestionEntry = z.strictObject({
  kind: z.enum(["date", "name", "quotation", "same"]),
  title: someText,
  quotes,
  edtf: someText.exactOptional(),
  actors: z.array(someText).exactOptional(),
  newName: someText.exactOptional(),
  speaker: someText.exactOptional(),
});

const head = { $schema: z.string().exactOptional(), source: someText };

/** A file of suggestions, before each of them is read. */
export const suggestionFile = z.strictObject({ ...head, suggestions: z.array(z.unknown()) });

/** Builds the JSON Schema of a file of suggestions. Words, ids and dates need the editor. */
export const suggestionJsonSchema = (): object =>
  buildJsonSchema(z.strictObject({ ...head, suggestions: z.array(suggestionEntry) }));
