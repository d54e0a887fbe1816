import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/** The folders of core, in the order of the data: each may import from itself and from those before it. */
const CORE = [
  "messages",
  "model",
  "text",
  "dates",
  "evidence",
  "filter",
  "search",
  "layout",
  "citation",
  "export",
  "editing",
];
/** Packages that core may use: pure, without React, DOM and Node. */
const CORE_PACKAGES = ["d3", "fflate"];
/** The only files of core that use zod. The page imports their types, and build their values. */
const SCHEMAS = ["core/model/corpusSchema.ts", "core/model/eventSchema.ts"];
/** Folders of the page that are no features. */
const NO_FEATURES = ["ui", "shared", "state", "shell"];
/** Folders of the page that the editor uses, beside all of core. */
const SHARED_WITH_EDITOR = ["ui", "shared", "shell", "share"];
/** The only module of the page that build may import. */
const PRERENDER_ENTRY = "page/prerender.tsx";

interface Import {
  /** Path of the importing file, relative to src. */
  file: string;
  /** Path of the imported file relative to src, or the name of a package. */
  target: string;
  isPackage: boolean;
}

/** Module names in static, dynamic and side-effect imports and in re-exports. */
const SPECIFIER = /(?:\bfrom|\bimport)\s*\(?\s*"([\w@./:-]+)"/g;

function importsOf(file: string, source: string): Import[] {
  return [...source.matchAll(SPECIFIER)].map(([, name = ""]) => {
    const isPackage = !name.startsWith(".");
    return { file, isPackage, target: isPackage ? name : normalize(join(dirname(file), name)) };
  });
}

/** The first folder of a path below the given one, or "" for a file directly in it. */
const folderIn = (root: string, path: string) => path.match(new RegExp(`^${root}/([^/]+)/`))?.[1] ?? "";

/** Says which rule an import breaks; undefined if it breaks none. */
function brokenRule({ file, target, isPackage }: Import): string | undefined {
  const [from, to] = [file.split("/")[0], target.split("/")[0]];
  if (isPackage) {
    if (target.startsWith("node:") && from !== "build") return "only build may use Node";
    if (SCHEMAS.includes(file) && target === "zod") return undefined;
    if (from === "core" && !CORE_PACKAGES.includes(target)) return `core may use ${CORE_PACKAGES.join(", ")}`;
    return undefined;
  }
  if (from === "core") {
    if (to !== "core") return "core imports core";
    const [own, other] = [folderIn("core", file), folderIn("core", target)];
    if (CORE.indexOf(other) > CORE.indexOf(own)) return `in core, ${other} is after ${own}`;
  }
  if (from === "build" && to === "page" && target !== PRERENDER_ENTRY) return "build imports core";
  if (from === "page" && to === "build") return "page does not import build";
  if (to === "editor" && from !== "editor") return "only the editor imports the editor";
  if (from === "editor" && to === "build") return "editor imports core and parts of page";
  if (from === "editor" && to === "page" && !SHARED_WITH_EDITOR.includes(folderIn("page", target)))
    return `editor imports ${SHARED_WITH_EDITOR.join(", ")} of page`;
  if (from === "page" && to === "page") {
    const [own, other] = [folderIn("page", file), folderIn("page", target)];
    if (own === "" || own === "shell" || own === other) return undefined;
    if (own === "ui") return "ui imports only ui and core";
    const mayImport =
      own === "state" ? ["ui"] : own === "shared" ? ["ui", "state"] : ["ui", "shared", "state"];
    if (!mayImport.includes(other)) return `${own} imports ${mayImport.join(", ")}`;
  }
  return undefined;
}

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.tsx?$/.test(file),
);
const sources = new Map(files.map((file) => [file, readFileSync(join("src", file), "utf8")]));
const allImports = [...sources].flatMap(([file, source]) => importsOf(file, source));

/** Declarations at the top level: one name, or several in square brackets. */
const DECLARATION =
  /^(?:export )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (?:(\w+)|\[(.+?)\] =)(.*)/gm;

/** Finds the names that a file declares at its top level for things of its own. */
function declaredNames(file: string, source: string): string[] {
  return [...source.matchAll(DECLARATION)].flatMap(([, name, several = "", rest = ""]) => {
    // A part that loads later has the name of its component, and each file of messages its English ones.
    if (rest.startsWith(" = lazyPart")) return [];
    if (name === "en" && file.startsWith("core/messages/")) return [];
    return name ?? several.split(", ");
  });
}

/** Files that import each other in a circle by static imports, as "a → b → a". */
function cycles(): string[] {
  const graph = new Map<string, string[]>();
  for (const [file, source] of sources) {
    const static_ = source.replace(/\bimport\s*\([^)]*\)/g, "").replace(/(?:import|export) type [^;]+;/g, "");
    graph.set(
      file,
      importsOf(file, static_).map(({ target }) => target),
    );
  }
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, path: string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.add([...path.slice(at), file].join(" → "));
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return [...found];
}

describe("imports", () => {
  it("are found in every form", () => {
    const source =
      'import { a } from "../b.ts";\nimport "./c.css";\nimport("../d.ts");\nexport * from "react"';
    expect(importsOf("core/model/a.ts", source).map(({ target }) => target)).toEqual([
      "core/b.ts",
      "core/model/c.css",
      "core/d.ts",
      "react",
    ]);
  });

  it.each([
    ["core/model/a.ts", "react"],
    ["core/model/a.ts", "node:fs"],
    ["core/model/a.ts", "zod"],
    ["core/model/a.ts", "core/layout/b.ts"],
    ["core/model/a.ts", "page/ui/b.ts"],
    ["build/cli/a.ts", "page/ui/b.ts"],
    ["page/ui/a.ts", "page/state/b.ts"],
    ["page/ui/a.ts", "build/cli/b.ts"],
    ["page/reader/a.ts", "page/timeline/b.ts"],
    ["page/reader/a.ts", "node:fs"],
    ["page/reader/a.ts", "editor/a.ts"],
    ["build/cli/a.ts", "editor/a.ts"],
    ["editor/a.ts", "build/cli/a.ts"],
    ["editor/a.ts", "page/timeline/a.ts"],
  ])("from %s to %s are refused", (file, target) => {
    expect(
      brokenRule({ file, target, isPackage: !/^(core|build|page|editor)\//.test(target) }),
    ).toBeDefined();
  });

  it("keep the rules of src/README.md", () => {
    const broken = allImports.flatMap((one) => {
      const rule = brokenRule(one);
      return rule ? [`${one.file} imports ${one.target}: ${rule}`] : [];
    });
    expect(broken).toEqual([]);
  });

  it("keep zod out of the page: only build imports values of the schemas", () => {
    const valueImport = /^(?:import|export) (?!type )[^;]*from "[^"]*\/(?:corpus|event)Schema\.ts"/m;
    const importing = files.filter(
      (file) => !SCHEMAS.includes(file) && valueImport.test(sources.get(file) ?? ""),
    );
    expect(importing.length).toBeGreaterThan(0);
    expect(importing.filter((file) => !file.startsWith("build/"))).toEqual([]);
  });

  it("form no circle", () => {
    expect(cycles()).toEqual([]);
  });
});

describe("src", () => {
  it("has the folders of src/README.md", () => {
    expect(
      readdirSync("src")
        .filter((name) => !name.includes("."))
        .sort(),
    ).toEqual(["build", "core", "editor", "page"]);
    expect(readdirSync("src/core").sort()).toEqual([...CORE].sort());
    expect(readdirSync("src/page")).toEqual(expect.arrayContaining(NO_FEATURES));
  });

  it("has no top-level name for two things", () => {
    const source = "export const A = 1;\nconst [B, C] = [2, 3];\nasync function d() {\n  const e = 1;\n}";
    expect(declaredNames("a.ts", source)).toEqual(["A", "B", "C", "d"]);
    const places = new Map<string, Set<string>>();
    for (const [file, source] of sources)
      for (const name of declaredNames(file, source))
        places.set(name, new Set([...(places.get(name) ?? []), file]));
    expect(places.size).toBeGreaterThan(1000);
    expect([...places].filter(([, { size }]) => size > 1)).toEqual([]);
  });

  it("has no component that subscribes to the whole store", () => {
    const listening = files.filter((file) => /use(?:Choice|Store)\(\)/.test(sources.get(file) ?? ""));
    expect(listening).toEqual([]);
  });
});
