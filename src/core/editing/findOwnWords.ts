import { isJsonMap, type JsonMap } from "./jsonMap.ts";
import { valueAt } from "./jsonPath.ts";
import type { Path } from "./protocol.ts";

/** Keys of our own sentences, beside which an entry has its quotes. `edtf` is the value of a date. */
const OWN_WORDS = ["text", "says", "edtf", "reasoning", "reason"] as const;

/** Finds our own sentence or date that rests on a quote of the annotation; "" if there is none. */
export function findOwnWords(annotation: JsonMap, quote: Path): string {
  for (let length = quote.length - 1; length > 0; length--) {
    const part = valueAt(annotation, quote.slice(0, length));
    if (!isJsonMap(part)) continue;
    const words = OWN_WORDS.flatMap((key) => (typeof part[key] === "string" ? [part[key]] : []));
    if (words.length > 0) return words.join(": ");
  }
  return "";
}
