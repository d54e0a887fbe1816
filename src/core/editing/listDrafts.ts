import { DRAFT_KINDS, type FormKind } from "./entryForm.ts";
import { fieldOf, isJsonMap, type JsonMap } from "./jsonMap.ts";

/** Lists the unfinished entries of an annotation, by kind and in the order of the file. */
export function listDrafts(annotation: JsonMap): { kind: FormKind; key: string | number }[] {
  return DRAFT_KINDS.flatMap((kind) => {
    const part = annotation[kind];
    const entries: [string | number, unknown][] = Array.isArray(part)
      ? [...part.entries()]
      : Object.entries(isJsonMap(part) ? part : {});
    return entries.filter(([, entry]) => fieldOf(entry, "draft") === true).map(([key]) => ({ kind, key }));
  });
}
