import type { CssLocation, CssNode, Declaration } from "css-tree";
import parse from "css-tree/parser";
import { color } from "d3";
import type { ColourName, ThemedColour } from "../../core/export/svg/palette.ts";
import type { LineAndColumn } from "../../core/model/lineIndex.ts";
import type { Problem } from "../../core/model/problem.ts";
import { THEME_COLOURS } from "./theme.ts";

/** A problem at a place of the file. */
export type ThemeProblem = LineAndColumn & Pick<Problem, "wrong" | "found" | "todo">;

/** Colours that a file sets, with the places of their values. */
export type PlacedTheme = Map<ColourName, ThemedColour & LineAndColumn>;

const FORM = "write :root { --paper: light-dark(#fff8ec, #191613); } and no other rule";
const VALUE_FORM = "write light-dark(#fff8ec, #191613): the colour in the light and in the dark theme";

const isThemeColour = (name: string): name is ColourName => THEME_COLOURS.some((one) => one === name);

/**
 * Parses the theme of a case. It may have only rules for `:root` that give some of the page's colours, each
 * for light and dark. All else is a problem: another rule could hide words of a source.
 */
export function parseTheme(text: string): { theme: PlacedTheme; problems: ThemeProblem[] } {
  const theme: PlacedTheme = new Map();
  const problems: ThemeProblem[] = [];
  const placeOf = ({ loc }: { loc?: CssLocation | null | undefined }): LineAndColumn =>
    loc ? { line: loc.start.line, col: loc.start.column } : { line: 1, col: 1 };
  const textOf = ({ loc }: CssNode) => (loc ? text.slice(loc.start.offset, loc.end.offset) : "");
  const report = (at: LineAndColumn, wrong: string, found: string, todo: string) =>
    problems.push({ ...at, wrong, found, todo });
  const sheet = parse(text, {
    positions: true,
    parseCustomProperty: true,
    onParseError: ({ rawMessage, message, ...at }: SyntaxError & ParseErrorPlace) =>
      report({ line: at.line, col: at.column }, "this is not valid CSS", rawMessage ?? message, FORM),
  });

  const readDeclaration = (declaration: Declaration) => {
    const { property, value, important } = declaration;
    const at = placeOf(declaration);
    const name = property.slice(2);
    if (!property.startsWith("--") || !isThemeColour(name)) {
      const todo =
        property === "--accent"
          ? "remove this line: red means in every case that articles differ"
          : `write one of ${THEME_COLOURS.map((one) => `--${one}`).join(", ")}`;
      return report(at, "a theme cannot set this property", property, todo);
    }
    if (theme.has(name)) return report(at, "this colour is set twice", property, "keep one of the two lines");
    if (important) return report(at, "a theme has no “!important”", textOf(declaration), "remove it");
    const colours = readColours(value);
    const start = placeOf((value.type === "Value" && value.children.first) || value);
    if (!colours) return report(start, "this is not a pair of colours", textOf(value).trim(), VALUE_FORM);
    const [light, dark] = colours.map((part) => {
      const read = color(textOf(part));
      if (read?.opacity === 1) return read.formatHex();
      report(
        placeOf(part),
        "this is not a colour that covers what is behind it",
        textOf(part),
        "write a colour such as #fff8ec, rgb(255, 248, 236), hsl(38, 100%, 96%) or ivory",
      );
      return undefined;
    });
    if (light !== undefined && dark !== undefined) theme.set(name, { light, dark, ...start });
  };

  if (sheet.type !== "StyleSheet") return { theme, problems };
  for (const node of sheet.children) {
    if (node.type === "Comment") continue;
    if (node.type !== "Rule" || textOf(node.prelude) !== ":root") {
      report(placeOf(node), "a theme has only rules for :root", textOf(node), FORM);
      continue;
    }
    for (const part of node.block.children)
      if (part.type === "Declaration") readDeclaration(part);
      // css-tree has reported what it could not read.
      else if (part.type !== "Comment" && part.type !== "Raw")
        report(placeOf(part), "a rule of a theme has only colours", textOf(part), FORM);
  }
  return { theme, problems };
}

/** Place of an error that css-tree found. */
interface ParseErrorPlace {
  line: number;
  column: number;
  rawMessage?: string;
}

/** Returns the nodes of the two colours of `light-dark(…, …)`. */
function readColours(value: Declaration["value"]): CssNode[] | undefined {
  const [call, ...others] = value.type === "Value" ? value.children : [];
  if (call?.type !== "Function" || call.name !== "light-dark" || others.length > 0) return undefined;
  const [light, comma, dark, ...more] = call.children;
  const isPair = comma?.type === "Operator" && comma.value === "," && more.length === 0;
  return isPair && light && dark ? [light, dark] : undefined;
}
