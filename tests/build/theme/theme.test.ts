import { createRequire } from "node:module";
import type axe from "axe-core";
import { rgb } from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { editCase } from "../../../src/build/site/editedCase.ts";
import { computeContrast, findFaintColours } from "../../../src/build/theme/contrast.ts";
import { parseTheme } from "../../../src/build/theme/parseTheme.ts";
import { formatTheme, THEME_COLOURS } from "../../../src/build/theme/theme.ts";
import { COLOURS } from "../../../src/core/export/svg/palette.ts";
import { copySeeds } from "../../fixtures/fictionalCase.ts";
import { expectFailure } from "../../fixtures/runCommand.ts";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const problemsOf = (css: string) => parseTheme(css).problems;
const faintIn = (css: string) =>
  findFaintColours(parseTheme(css).theme).map(({ wrong, found }) => `${wrong}: ${found}`);

describe("the parser of a theme", () => {
  it("reads colours for light and dark, in every form of CSS that it names", () => {
    const css = `/* ours */
      :root {
        --paper: light-dark(#FFF8EC, rgb(25, 22, 19));
        --ink: light-dark(black, hsl(38, 100%, 96%)); /* text */
      }
      :root { --soft: light-dark(#444, #ccc) }`;
    expect(problemsOf(css)).toEqual([]);
    expect([...parseTheme(css).theme]).toEqual([
      ["paper", { light: "#fff8ec", dark: "#191613", line: 3, col: 18 }],
      ["ink", { light: "#000000", dark: "#fff8eb", line: 4, col: 16 }],
      ["soft", { light: "#444444", dark: "#cccccc", line: 6, col: 23 }],
    ]);
  });

  it.each([
    ["body { --ink: light-dark(#000, #fff) }", "1:1", "a theme has only rules for :root"],
    [":root, body { --ink: light-dark(#000, #fff) }", "1:1", "a theme has only rules for :root"],
    [":root:hover { --ink: light-dark(#000, #fff) }", "1:1", "a theme has only rules for :root"],
    ["@import 'a.css';", "1:1", "a theme has only rules for :root"],
    ["@media print { :root { --ink: light-dark(#000, #fff) } }", "1:1", "a theme has only rules for :root"],
    ["@font-face { src: url(a.woff2) }", "1:1", "a theme has only rules for :root"],
    [":root { :root { --ink: light-dark(#000, #fff) } }", "1:9", "this is not valid CSS"],
    [":root {\n  color: #000;\n}", "2:3", "a theme cannot set this property"],
    [":root { --accent: light-dark(#00f, #00f) }", "1:9", "a theme cannot set this property"],
    [":root { --sans: light-dark(#00f, #00f) }", "1:9", "a theme cannot set this property"],
    [":root { --INK: light-dark(#000, #fff) }", "1:9", "a theme cannot set this property"],
    [":root { --ink: #000 }", "1:16", "this is not a pair of colours"],
    [":root { --ink: light-dark(#000) }", "1:16", "this is not a pair of colours"],
    [":root { --ink: light-dark(#000, #fff) url(a) }", "1:16", "this is not a pair of colours"],
    [":root { --ink: var(--paper) }", "1:16", "this is not a pair of colours"],
    [
      ":root { --ink: light-dark(url(a), #fff) }",
      "1:27",
      "this is not a colour that covers what is behind it",
    ],
    [
      ":root { --ink: light-dark(#000, #fff8) }",
      "1:33",
      "this is not a colour that covers what is behind it",
    ],
    [":root { --ink: light-dark(transparent, #fff) }", "1:27", "this is not a colour that covers"],
    [":root { --ink: light-dark(#000, #fff) !important }", "1:9", "a theme has no “!important”"],
    [
      ":root { --ink: light-dark(#000, #fff); --ink: light-dark(#000, #fff) }",
      "1:40",
      "this colour is set twice",
    ],
    [":root { --ink }", "1:15", "this is not valid CSS"],
  ])("refuses %s", (css, place, wrong) => {
    const [first] = problemsOf(css);
    expect(`${first?.line}:${first?.col}: ${first?.wrong}`).toContain(`${place}: ${wrong}`);
  });

  it("reads or refuses every text, and never fails", () => {
    const words = fc.constantFrom(
      ":root",
      "{",
      "}",
      "--ink:",
      "light-dark(",
      ")",
      "#000",
      ",",
      ";",
      "/*",
      "*/",
      "@",
      "'",
    );
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const { theme, problems } = parseTheme(parts.join(" "));
        expect(theme.size <= 1 && problems.every(({ line, col }) => line >= 1 && col >= 1)).toBe(true);
      }),
    );
  });

  it("reads back what a theme is written as", () => {
    const colours = fc.dictionary(fc.constantFrom(...THEME_COLOURS), fc.record({ light: hex, dark: hex }));
    fc.assert(
      fc.property(colours, (theme) => {
        const [, rule = ""] = /^@media [^{]*\{(.*)\}$/.exec(formatTheme(theme)) ?? [];
        const read = [...parseTheme(rule).theme].map(([name, { light, dark }]) => [name, { light, dark }]);
        expect(Object.fromEntries(read)).toEqual({ ...theme });
      }),
    );
  });
});

describe("the contrast of two colours", () => {
  it("is that of axe-core", () => {
    // The types of axe-core lack them.
    const { Color, getContrast } = (createRequire(import.meta.url)("axe-core") as typeof axe & Commons)
      .commons.color;
    const toColor = (colour: string) => {
      const { r, g, b } = rgb(colour);
      return new Color(r, g, b, 1);
    };
    fc.assert(
      fc.property(hex, hex, (a, b) => {
        expect(computeContrast(a, b)).toBeCloseTo(getContrast(toColor(a), toColor(b)), 10);
      }),
    );
  });

  it("has the values of published examples", () => {
    expect(computeContrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    expect(computeContrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(computeContrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
    expect(computeContrast("#ffffff", "#949494")).toBeCloseTo(3.03, 2);
  });
});

describe("the check of a theme", () => {
  it("finds nothing in the colours of the page", () => {
    const all = new Map(THEME_COLOURS.map((name) => [name, { ...COLOURS[name], line: 1, col: 1 }]));
    expect(findFaintColours(all)).toEqual([]);
  });

  it("names the colours, the theme and the ratio, which is not rounded up", () => {
    expect(
      faintIn(":root { --soft: light-dark(#777777, #bfb8ab); --raised: light-dark(#ffffff, #211f1c) }"),
    ).toContain("--soft on --raised has too little contrast in the light theme: 4.47:1");
    expect(faintIn(":root { --known: light-dark(#3d3933, #444444) }")).toContain(
      "--known on --band has too little contrast in the dark theme: 1.72:1",
    );
  });

  it("compares a colour of the case with those of the page, red among them", () => {
    expect(faintIn(":root { --paper: light-dark(#fbf9f5, #777777) }").join()).toMatch(
      /--ink on --paper .* dark.*--accent on --paper .* dark/,
    );
  });

  it.each(["#b00020", "#c8102e", "#e6a57e"])(
    "refuses %s as the colour of marks: red has one meaning",
    (colour) => {
      const scheme = colour === "#e6a57e" ? "dark" : "light";
      const pair = { light: "#3d3933", dark: "#cfc8bb", [scheme]: colour };
      expect(faintIn(`:root { --known: light-dark(${pair.light}, ${pair.dark}) }`)).toEqual([
        `--known is red in the ${scheme} theme, which only means that articles differ: ${colour}`,
      ]);
    },
  );

  it("accepts pink paper, and marks in blue", () => {
    const css = `:root { --paper: light-dark(#fff1e5, #1b1512); --known: light-dark(#0d4f8b, #9cc9f5) }`;
    expect(faintIn(css)).toEqual([]);
  });
});

describe("the theme of a case", () => {
  const CSS = ":root { --paper: light-dark(#fff1e5, #1b1512); }";

  it("does not change the edition", () => {
    const seeds = copySeeds();
    const before = compileSeeds(seeds.dir).compiled;
    seeds.write("theme.css", CSS);
    const after = compileSeeds(seeds.dir).compiled;
    expect(before?.theme).toBeUndefined();
    expect(after?.theme).toEqual({ paper: { light: "#fff1e5", dark: "#1b1512" } });
    expect(after?.json.equals(before?.json ?? Buffer.alloc(0))).toBe(true);
  });

  it("is checked by the command, with the place in its file", async () => {
    const seeds = copySeeds();
    seeds.write("theme.css", ":root {\n  --soft: light-dark(#aaa, #bfb8ab);\n}");
    expect(await expectFailure(1, "check", seeds.dir)).toContain(
      "theme.css:2:11: --soft on --paper has too little contrast in the light theme; found 2.20:1; make one of them darker or lighter: at least 4.5:1 is needed (WCAG 1.4.3)",
    );
    seeds.write("theme.css", "{".repeat(20_001));
    expect(await expectFailure(1, "check", seeds.dir)).toContain(
      "theme.css:1:1: the theme is too large; found 21 kB",
    );
    seeds.write("theme.css", Buffer.from([0xff, 0xfe, 0x3a, 0]));
    expect(await expectFailure(1, "check", seeds.dir)).toContain("theme.css:1:1: the file is not UTF-8");
  });

  it("is served again after a change while the case is edited", () => {
    const seeds = copySeeds();
    const edited = editCase(seeds.dir, { warn: () => {}, print: () => {}, template: "<head>\n</head>" });
    edited.compile();
    expect(edited.find("theme.css")).toBe("");
    seeds.write("theme.css", CSS);
    edited.compile();
    expect(edited.find("theme.css")).toContain("--paper:light-dark(#fff1e5,#1b1512)");
  });
});

/** Parts of axe-core that its types leave out. */
interface Commons {
  commons: {
    color: {
      Color: new (red: number, green: number, blue: number, alpha: number) => object;
      getContrast(behind: object, front: object): number;
    };
  };
}
