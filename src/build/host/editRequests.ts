import { z } from "zod";
import { shortenForeign } from "../../core/messages/foreignText.ts";

// Bodies of the requests of an editor. `core/editing/protocol.ts` has the same as types.

/** Longest label of a step, in UTF-16 code units. A longer one is cut. */
const MAX_LABEL = 200;

/** No key may lead to the prototype of a map. */
const key = z.string().refine((word) => word !== "__proto__", "this word cannot be a key");
const path = z.array(z.union([key, z.int().min(0)]));
const value = z
  .unknown()
  .refine(
    (one) => one !== undefined && !JSON.stringify(one).includes('"__proto__":'),
    "this value is missing, or has a word that cannot be a key",
  );
const operation = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("set"), path, value }),
  z.strictObject({ do: z.literal("insert"), path, value }),
  z.strictObject({ do: z.literal("remove"), path }),
  z.strictObject({ do: z.literal("rename"), path, key }),
  z.strictObject({ do: z.literal("renameEntry"), path, key }),
  z.strictObject({ do: z.literal("move"), path, to: z.int().min(0) }),
]);
const step = z
  .strictObject({
    // A label may have a whole title or quote.
    label: z
      .string()
      .min(1)
      .transform((words) => shortenForeign(words, MAX_LABEL)),
    operations: z.array(operation),
    dismissed: z.array(z.string().max(100)).min(1).exactOptional(),
  })
  .refine(({ operations, dismissed }) => operations.length > 0 || dismissed, "this step does nothing");

const was = z.strictObject({ at: path, value: value.optional() });

export const changeRequest = z.strictObject({
  base: z.int().optional(),
  step,
  was: was.optional(),
});
export const checkRequest = z.strictObject({ step });
export const versionRequest = z.strictObject({ base: z.int() });
export const dateRequest = z.strictObject({ text: z.string().max(200), article: z.string().nullable() });
export const resolveRequest = z.strictObject({ entry: path, take: z.enum(["mine", "theirs"]) });
export const formsRequest = z.strictObject({ forms: z.array(z.unknown()) });
export const recoverRequest = z.strictObject({ open: z.array(z.string().max(80)).max(1000) });
export const checkedRequest = z.strictObject({
  base: z.int(),
  id: key,
  by: z.string().trim().max(200),
  day: z.iso.date(),
});
