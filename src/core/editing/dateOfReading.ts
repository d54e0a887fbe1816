import type { JsonMap } from "./jsonMap.ts";
import type { DateReading } from "./protocol.ts";

/**
 * Returns the date of an event with the range that was read. `edtf`, `known` and `several` belong together,
 * so those of the date before are left out. A basis that the date has stays.
 */
export function dateOfReading(date: JsonMap, reading: Exclude<DateReading, { problem: string }>): JsonMap {
  const { edtf: _edtf, known: _known, several: _several, ...others } = date;
  const { edtf, known, several, basis } = reading;
  return { edtf, ...(known && { known }), ...(several && { several }), basis, ...others };
}
