import { hcl, rgb } from "d3";
import { COLOURS, type ColourName, type ThemedColour } from "../../core/export/svg/palette.ts";
import type { PlacedTheme, ThemeProblem } from "./parseTheme.ts";

/** Least contrast of text (WCAG 2.2, 1.4.3), and of signs and controls (1.4.11). */
const LEAST = { text: 4.5, sign: 3 } as const;
const CRITERION = { text: "1.4.3", sign: "1.4.11" } as const;

/** Pairs of colours on the page: each before those that are behind it. */
const PAIRS: readonly [keyof typeof LEAST, front: ColourName, behind: readonly ColourName[]][] = [
  ["text", "ink", ["paper", "raised", "band", "wash", "wash-soft", "bracket", "found"]],
  ["text", "soft", ["paper", "raised", "band", "wash", "wash-soft", "bracket"]],
  ["text", "accent", ["paper", "raised", "band", "wash-soft"]],
  // Chosen controls, and labels on marks of known days.
  ["text", "paper", ["known"]],
  ["sign", "known", ["paper", "raised", "band", "wash", "wash-soft", "bracket"]],
  ["sign", "accent", ["wash", "bracket"]],
];

/** Computes the relative luminance of a colour (WCAG 2.2), from 0 to 1. */
function computeLuminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Computes the contrast ratio of two colours (WCAG 2.2), from 1 to 21. */
export function computeContrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [computeLuminance(a), computeLuminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/** Least chroma (CIELAB) at which a colour has a hue, and the distance in degrees within which it is red. */
const LEAST_CHROMA = 20;
const RED_DISTANCE = 30;

/** Returns whether a colour could be taken for the red of its theme. */
function isRed(colour: string, red: string): boolean {
  const { h, c } = hcl(colour);
  const distance = Math.abs(h - hcl(red).h) % 360;
  return c >= LEAST_CHROMA && Math.min(distance, 360 - distance) <= RED_DISTANCE;
}

/**
 * Finds the colours of a theme that readers could not see, or that are red: red says only that articles
 * differ. Pairs without a colour of the theme are those of the page, which a test checks.
 */
export function findFaintColours(theme: PlacedTheme): ThemeProblem[] {
  const colourOf = (name: ColourName): ThemedColour => theme.get(name) ?? COLOURS[name];
  const problems: ThemeProblem[] = [];
  for (const scheme of ["light", "dark"] as const) {
    for (const [name, { line, col, ...colours }] of theme)
      if (isRed(colours[scheme], COLOURS.accent[scheme]))
        problems.push({
          ...{
            line,
            col,
            wrong: `--${name} is red in the ${scheme} theme, which only means that articles differ`,
          },
          ...{ found: colours[scheme], todo: "choose a greyer colour, or one of another hue" },
        });
    for (const [use, front, grounds] of PAIRS)
      for (const behind of grounds) {
        const place = theme.get(front) ?? theme.get(behind);
        const ratio = computeContrast(colourOf(front)[scheme], colourOf(behind)[scheme]);
        if (!place || ratio >= LEAST[use]) continue;
        problems.push({
          ...{ line: place.line, col: place.col },
          wrong: `--${front} on --${behind} has too little contrast in the ${scheme} theme`,
          // Not rounded up to the ratio that is needed.
          found: `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`,
          todo: `make one of them darker or lighter: at least ${LEAST[use]}:1 is needed (WCAG ${CRITERION[use]})`,
        });
      }
  }
  return problems;
}
