import { type CaseColours, COLOURS, type ColourName } from "../../core/export/svg/palette.ts";

/** Name of the file in the folder of a case that sets colours of the page. */
export const THEME_FILE = "theme.css";

/** Link to the theme in pages that are edited; a script loads it again after each change. */
export const THEME_LINK = `<link rel="stylesheet" href="./${THEME_FILE}" data-theme-sheet>`;

/** Colours that a case can set. Red (`accent`) is not one of them: it means the same in every case. */
export const THEME_COLOURS = Object.keys(COLOURS).filter((name) => name !== "accent") as ColourName[];

/**
 * Media in which a theme applies. Readers who ask for more contrast or for their own colours, and paper, have
 * the colours of the page.
 */
const THEME_MEDIA = "screen and (not (prefers-contrast: more)) and (not (forced-colors: active))";

/** Formats a theme as a style sheet. Its rule is in no layer, so it overrides the tokens in any order. */
export function formatTheme(theme: CaseColours | undefined): string {
  if (theme === undefined) return "";
  const values = Object.entries(theme).map(
    ([name, { light, dark }]) => `--${name}:light-dark(${light},${dark})`,
  );
  return `@media ${THEME_MEDIA}{:root{${values.join(";")}}}`;
}
