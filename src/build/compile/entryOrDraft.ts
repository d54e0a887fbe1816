import { z } from "zod";
import { entryWithNotes } from "./scalarSchemas.ts";

/** Builds the schema of an entry that may be a draft: not finished, so that it may lack every field. */
export const entryOrDraft = <S extends z.ZodRawShape, D extends z.ZodRawShape = S>(
  shape: S,
  draftShape: D = shape as unknown as D,
) =>
  z.discriminatedUnion("draft", [
    entryWithNotes({ draft: z.undefined().optional(), ...shape }),
    entryWithNotes({ draft: z.literal(true), ...z.strictObject(draftShape).partial().shape }),
  ]);
