/**
 * Colours of pictures that leave the page: exports and the social card. They are the values of the page's
 * light theme. A test compares them with the tokens in tokens.css.
 */
export const PALETTE = {
  paper: "#fbf9f5",
  band: "#f3f0e9",
  ink: "#1d1b18",
  soft: "#4e4941",
  line: "#d9d3c7",
  accent: "#8a2b1f",
  wash: "#f6e3b4",
} as const;

/** Returns the colour that CSS makes of `color-mix(in srgb, colour share, ground)`; `share` from 0 to 1. */
export function mixColours(colour: string, ground: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [top, bottom] = [colour, ground].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((top ?? 0) * share + (bottom ?? 0) * (1 - share));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
