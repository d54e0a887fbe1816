// edtf ships no types; this is the part of its 4.11 interface that we use.
declare module "edtf" {
  export interface ExtDate {
    type: string;
    edtf: string;
    /** 1 year, 2 month, 3 day, 0 with a time of day; none for a set. */
    precision?: number;
    min: number | null;
    max: number | null;
    lower?: ExtDate | number | null;
    upper?: ExtDate | number | null;
    approximate?: { value: number };
    uncertain?: { value: number };
    unspecified?: { value: number };
    earlier?: boolean;
    later?: boolean;
    values?: (ExtDate | [ExtDate, ExtDate])[];
  }
  export default function edtf(value: string): ExtDate;
}
