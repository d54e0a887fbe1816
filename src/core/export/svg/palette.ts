/** A colour in the light and in the dark theme, as `#rrggbb`. */
export type ThemedColour = Readonly<Record<"light" | "dark", string>>;

/** Colours of the page, by the names of its custom properties. A test compares them with tokens.css. */
export const COLOURS = {
  paper: { light: "#fbf9f5", dark: "#161513" },
  raised: { light: "#ffffff", dark: "#211f1c" },
  band: { light: "#f4f0e8", dark: "#1f1d1a" },
  ink: { light: "#1d1b18", dark: "#ece8df" },
  soft: { light: "#4e4941", dark: "#bfb8ab" },
  line: { light: "#ddd7ca", dark: "#3b3832" },
  bracket: { light: "#e6dfd1", dark: "#3a362f" },
  known: { light: "#3d3933", dark: "#cfc8bb" },
  accent: { light: "#8f2a1d", dark: "#e8a193" },
  wash: { light: "#f8e7b8", dark: "#5b4713" },
  "wash-soft": { light: "#f4f0e8", dark: "#292622" },
  found: { light: "#a9d6ff", dark: "#2c4a6b" },
} as const satisfies Record<string, ThemedColour>;

/** Name of a colour of the page. */
export type ColourName = keyof typeof COLOURS;

/** Colours that a case sets in place of those of the page. */
export type CaseColours = Readonly<Partial<Record<ColourName, ThemedColour>>>;

/** Colours of pictures that leave the page: those of the light theme. */
export const PALETTE = {
  paper: COLOURS.paper.light,
  band: COLOURS.band.light,
  ink: COLOURS.ink.light,
  soft: COLOURS.soft.light,
  line: COLOURS.line.light,
  bracket: COLOURS.bracket.light,
  known: COLOURS.known.light,
  accent: COLOURS.accent.light,
  wash: COLOURS.wash.light,
} as const;

/**
 * Replaces the colours of the page in a picture by those of a case. Only values of attributes are colours: a
 * text has no quotation mark that is not escaped.
 */
export function recolour(svg: string, colours: CaseColours): string {
  const replacements = new Map<string, string>(
    Object.entries(PALETTE).map(([name, colour]) => [colour, colours[name as ColourName]?.light ?? colour]),
  );
  return svg.replace(/(?<==")#[0-9a-f]{6}(?=")/g, (colour) => replacements.get(colour) ?? colour);
}
