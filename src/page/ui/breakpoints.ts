/** Widest viewport with the layout of a phone. CSS repeats both widths; css.test.ts compares them. */
export const PHONE_WIDTH = "37.5em";

/** Width of the viewport from which the reader has a column of its own. */
export const WIDE_WIDTH = "68.75em";
