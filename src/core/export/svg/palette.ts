/**
 * Colours of pictures that leave the page: exports and the social card. They are the values of the page's
 * light theme. A test compares them with the tokens in tokens.css.
 */
export const PALETTE = {
  paper: "#fbf9f5",
  band: "#f4f0e8",
  ink: "#1d1b18",
  soft: "#4e4941",
  line: "#ddd7ca",
  bracket: "#e6dfd1",
  known: "#3d3933",
  accent: "#8f2a1d",
  wash: "#f8e7b8",
} as const;
