import { type CaseColours, COLOURS } from "../../core/export/svg/palette.ts";

/** Form in which the theme of a case gives a colour. It does not apply in forced colours or high contrast. */
const PAIR = /^light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)$/;

/** Reads the colours of the case from the page's style sheet. They are no part of the corpus. */
export function readCaseColours(): CaseColours {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    Object.keys(COLOURS).flatMap((name) => {
      const [, light, dark] = PAIR.exec(style.getPropertyValue(`--${name}`).trim()) ?? [];
      return light && dark ? [[name, { light, dark }]] : [];
    }),
  );
}
