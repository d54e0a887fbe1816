import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PHONE_WIDTH, WIDE_WIDTH } from "../../src/page/ui/useMediaQuery.ts";

const ROOT = "src/page/";
const read = (file: string) => readFileSync(file, "utf8");
const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => `${folder}/${file}`);
const code =
  filesIn("src", /\.tsx?$/)
    .map(read)
    .join("\n") + read("index.html");
const sheets = filesIn("src/page", /\.css$/).map((file) => {
  const text = read(file).replace(/\/\*.*?\*\//gs, "");
  return { file: file.slice(ROOT.length), text, preludes: [...text.matchAll(/[^{};]+(?=\{)/g)].map(String) };
});
const rules = sheets.flatMap(({ file, preludes }) =>
  preludes.filter((one) => !one.trim().startsWith("@")).map((selector) => ({ file, selector })),
);

/** Returns the classes that selectors style: in each, the first class of the last part that has one. */
function subjectsOf(selectors: string): string[] {
  const inner = /:(?:not|has)\((?:[^()]|\([^()]*\))*\)/g;
  return selectors
    .replace(inner, "")
    .split(/,(?![^(]*\))/)
    .flatMap((selector) => {
      const parts = selector.split(/[\s>+~]+(?![^(]*\))/).filter((part) => part.includes("."));
      const subject = parts.at(-1) ?? "";
      const alternatives = /^:is\((.*)\)/.exec(subject)?.[1]?.split(",") ?? [subject];
      return alternatives.flatMap((one) => /\.([\w-]+)/.exec(one)?.[1] ?? []);
    });
}

test("a class has rules in one file only", () => {
  const files = new Map<string, Set<string>>();
  for (const { file, selector } of rules)
    for (const name of subjectsOf(selector)) files.set(name, (files.get(name) ?? new Set()).add(file));
  expect(files.size).toBeGreaterThan(100);
  expect([...files].filter(([, found]) => found.size > 1)).toEqual([]);
});

test("styles.css imports every style sheet into a layer", () => {
  const imported = [...read(`${ROOT}styles.css`).matchAll(/@import "\.\/(.+)" layer\((\w+)\);/g)];
  expect(imported.map(([, file]) => file).sort()).toEqual(
    sheets.flatMap(({ file }) => (file === "styles.css" ? [] : file)).sort(),
  );
  const order = /@layer ([\w, ]+);/.exec(read(`${ROOT}styles.css`))?.[1]?.split(", ");
  expect([...new Set(imported.map(([, , layer]) => layer))]).toEqual(order);
  expect(read(`${ROOT}main.tsx`).match(/import "\..*\.css"/g)).toEqual(['import "./styles.css"']);
});

test("every class of a style sheet is used by the page", () => {
  const names = new Set(rules.flatMap(({ selector }) => selector.match(/(?<=\.)[a-z][\w-]*/g) ?? []));
  // `as-of-…` is composed of a prefix and the publicity of the event.
  const unused = [...names].filter(
    (name) => !new RegExp(`(?<![\\w-])${name.replace(/^as-of-(?!note)/, "")}(?![\\w-])`).test(code),
  );
  expect(unused).toEqual([]);
});

test("only the tokens contain colours", () => {
  const literal = /:[^;{}]*(?:#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)\()/i;
  expect(
    sheets.filter(({ text }) => literal.test(text.replace(/[^{};]+\{/g, ""))).map(({ file }) => file),
  ).toEqual(["ui/tokens.css"]);
});

test("every colour is chosen for light and for dark", () => {
  // The first rule of the tokens; a shadow and the colour behind a dialog are black in both.
  const defaults = /:root \{[^}]*\}/.exec(read(`${ROOT}ui/tokens.css`))?.[0] ?? "";
  const colours = defaults.match(/--[\w-]+: [^;]*#[^;]*;/g) ?? [];
  expect(colours.length).toBeGreaterThan(10);
  expect(colours.filter((one) => !one.includes("light-dark("))).toEqual([]);
});

test("style sheets use the breakpoints of the code", () => {
  const widths = sheets.flatMap(({ preludes }) =>
    preludes.flatMap((one) => one.match(/@media.*width.*/g) ?? []),
  );
  expect(widths.length).toBeGreaterThan(5);
  const allowed = ["<=", ">"].map((sign) => `(width ${sign} ${PHONE_WIDTH})`);
  allowed.push(...[">=", "<"].map((sign) => `(width ${sign} ${WIDE_WIDTH})`));
  expect(widths.filter((one) => !allowed.some((query) => one.includes(query)))).toEqual([]);
});

// WebKit drops the underline if a variable in the same property has its colour or thickness.
test("an underline has its colour and thickness in properties of their own", () => {
  const underlined = sheets.flatMap(({ file, text }) =>
    [...text.matchAll(/text-decoration:([^;}]*)/g)].map(([, value]) => `${file}:${value}`),
  );
  expect(underlined.length).toBeGreaterThan(0);
  expect(underlined.filter((one) => !/: (none|underline)$/.test(one))).toEqual([]);
});
