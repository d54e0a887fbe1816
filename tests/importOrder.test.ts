import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** The folders of src in the order of the data's way; each may import from those before it. */
const WAY = [
  "problem",
  "article",
  "excerpt",
  "event",
  "corpus",
  "cite",
  "search",
  "layout",
  "export",
  "state",
  "failure",
  "sign",
  "print",
  "words",
  "disagreement",
  "timeline",
  "chronicle",
  "actors",
  "coverage",
  "known",
  "reader",
  "choosing",
  "app",
];
/** Off the way, in Node only: nothing of the page may import them. */
const OFF_THE_WAY: Record<string, string[]> = {
  compile: ["problem", "article", "excerpt", "event", "corpus", "layout", "export"],
  publish: ["corpus", "app", "compile"],
  worker: [],
};
/** The parts of the page stand side by side. */
const SIDE_BY_SIDE = new Set(["timeline", "chronicle", "actors", "coverage", "known", "reader", "choosing"]);

/** The folder that an import names, static, dynamic or for its effects. */
const IMPORTED = /(?:from|import)\s*\(?\s*"(?:\.\.\/)+([\w-]+)\//g;

it("sees imports of every kind", () => {
  const source = 'import { a } from "../event/a.ts";\nimport "../app/b.css";\nimport("../../layout/c.ts")';
  expect([...source.matchAll(IMPORTED)].map(([, folder]) => folder)).toEqual(["event", "app", "layout"]);
});

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.tsx?$/.test(file),
);

it("lets no component listen to the whole store, which changes with every step of a drag", () => {
  const listening = files.filter((file) => /useChoice\(\)/.test(readFileSync(join("src", file), "utf8")));
  expect(listening).toEqual([]);
});

it("knows every folder of src", () => {
  const folders = readdirSync("src").sort();
  expect(folders).toEqual([...WAY, ...Object.keys(OFF_THE_WAY)].sort());
});

it.each(files)("src/%s imports only from folders before its own", (file) => {
  const own = file.split("/")[0] ?? "";
  const may = OFF_THE_WAY[own] ?? WAY.slice(0, WAY.indexOf(own));
  const source = readFileSync(join("src", file), "utf8");
  for (const [, from = ""] of source.matchAll(IMPORTED)) {
    expect(from === own || may.includes(from), `${file} imports from ${from}`).toBe(true);
    expect(
      from !== own && SIDE_BY_SIDE.has(own) && SIDE_BY_SIDE.has(from),
      `${file} imports from ${from}`,
    ).toBe(false);
  }
  if (!(own in OFF_THE_WAY)) expect(source).not.toMatch(/from "node:/);
});
