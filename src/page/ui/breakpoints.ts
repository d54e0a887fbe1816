/** Width of the viewport up to which the page has the layout of a phone. CSS repeats it; css.test.ts compares. */
export const PHONE_WIDTH = "37.5em";

/** Width of the viewport from which the reader has a column of its own. */
export const WIDE_WIDTH = "68.75em";
