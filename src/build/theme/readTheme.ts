import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { CaseColours } from "../../core/export/svg/palette.ts";
import type { Problem } from "../../core/model/problem.ts";
import { findOutside } from "../compile/readPlainFile.ts";
import { readText } from "../compile/readSeeds.ts";
import { findFaintColours } from "./contrast.ts";
import { parseTheme } from "./parseTheme.ts";
import { THEME_FILE } from "./theme.ts";

/** Largest theme that is parsed, in bytes. All its colours need less than one tenth. */
const MAX_THEME_SIZE = 20_000;

/** Reads the theme of a case, if its folder has one. Adds what is wrong to the problems. */
export function readTheme(dir: string, problems: Problem[]): CaseColours | undefined {
  const path = join(dir, THEME_FILE);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  const read = readText(dir, THEME_FILE);
  if (!("text" in read)) {
    problems.push(read);
    return undefined;
  }
  const fail = (wrong: string, found: string, todo: string): undefined => {
    problems.push({ path, line: 1, col: 1, wrong, found, todo });
  };
  const outside = findOutside(dir, THEME_FILE);
  if (outside !== undefined) {
    const todo = "copy the file itself into the folder";
    return fail("the theme is a link to a file outside the folder", outside, todo);
  }
  if (read.bytes.length > MAX_THEME_SIZE) {
    const size = `${Math.ceil(read.bytes.length / 1000)} kB`;
    return fail("the theme is too large", size, `keep only its colours: at most ${MAX_THEME_SIZE / 1000} kB`);
  }
  const { theme, problems: mistakes } = parseTheme(read.text);
  // A colour that could not be read would be that of the page in each comparison.
  for (const one of mistakes.length > 0 ? mistakes : findFaintColours(theme)) problems.push({ path, ...one });
  return Object.fromEntries([...theme].map(([name, { light, dark }]) => [name, { light, dark }]));
}
