import type { JsonMap } from "./jsonMap.ts";
import type { DateReading } from "./protocol.ts";

/** A date that could be read. */
type DatedReading = Exclude<DateReading, { problem: string }>;

/** Returns the keys of a date that are its range. They belong together. */
export const rangeOfReading = ({ edtf, known, several }: DatedReading): JsonMap => ({
  ...{ edtf, ...(known && { known }), ...(several && { several }) },
});

/** Returns a date without its range. */
export function withoutRange(date: JsonMap): JsonMap {
  const { edtf: _edtf, known: _known, several: _several, ...others } = date;
  return others;
}

/** Returns a date with the range and the basis of words of an article. A basis that it has stays. */
export const dateOfReading = (date: JsonMap, reading: DatedReading): JsonMap => ({
  ...{ ...rangeOfReading(reading), basis: reading.basis, ...withoutRange(date) },
});
