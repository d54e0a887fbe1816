import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

// Checks the language rules of src/README.md.

/** Words of our former dialect, which readers had to guess. */
const DIALECT =
  /\b(anew|stands?|stood|lies|lie|lain|comes?|came|coming|tells?|told|telling|hands?|faces?|still|press(?:es|ed)?|so many|so long|whoever|thereby)\b/i;

/** Reviewed uses: quotations of a vocabulary, CSS names, and attributes. */
const REVIEWED =
  /second-hand|told to the inquests|told to a hearing|told a hearing|told-to-inquests|font-face|@font-face|aria-pressed|keypress|left-hand|right-hand/gi;

/** First words of a comment that begin a clause instead of a sentence. */
const CLAUSE = /^(What|How|Where|Whence|Who|Whose|Whom|Which|So many|So long)\b/;

const MAX_COLUMNS = 110;
const MAX_TITLE = 70;

interface Comment {
  /** "path:line" of its first line. */
  place: string;
  text: string;
}

/** Files below a folder with one of these extensions, without generated or foreign ones. */
function filesIn(folder: string, extension: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => extension.test(file) && !file.includes("fixtures/seeds"));
}

/** Finds the comments of a TypeScript or CSS source: whole-line, block and trailing ones. */
function findComments(path: string, source: string): Comment[] {
  const lines = source.split("\n");
  const comments: Comment[] = [];
  let block: Comment | null = null;
  lines.forEach((line, i) => {
    const place = `${path}:${i + 1}`;
    if (block) {
      block.text += ` ${line.replace(/^\s*\* ?|\*\/.*$/g, "").trim()}`;
      if (line.includes("*/")) block = null;
      return;
    }
    const start = line.match(/^\s*\{?\/\*+\s?(.*)$/);
    if (start) {
      const comment = { place, text: (start[1] ?? "").replace(/\*\/.*$/, "").trim() };
      comments.push(comment);
      if (!line.includes("*/")) block = comment;
      return;
    }
    const trailing = line.match(/^((?:[^"'`/]|"[^"]*"|'[^']*'|`[^`]*`|\/(?!\/))*)\/\/ (.*)$/);
    if (trailing) comments.push({ place, text: trailing[2] ?? "" });
  });
  return comments.map(({ place, text }) => ({ place, text: text.trim() }));
}

const sources = [
  ...filesIn("src", /\.(tsx?|css)$/),
  ...filesIn("tests", /\.tsx?$/).filter((file) => !file.endsWith("language.test.ts")),
].map((path) => ({ path, source: readFileSync(path, "utf8") }));
const comments = sources.flatMap(({ path, source }) => findComments(path, source));
const readmes = ["README.md", "src/README.md", "tests/README.md", "seeds/README.md"];

/** Titles of tests, with their places. */
const titles = sources
  .filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path))
  .flatMap(({ path, source }) =>
    source.split("\n").flatMap((line, i): Comment[] => {
      const title = line.match(/\b(?:it|test|bareTest|describe)(?:\.\w+)*\(\s*(["'`])(.*?)\1\s*,/)?.[2];
      return title === undefined ? [] : [{ place: `${path}:${i + 1}`, text: title }];
    }),
  );

const withDialect = (list: readonly Comment[]) =>
  list
    .filter(({ text }) => DIALECT.test(text.replace(REVIEWED, "")))
    .map(({ place, text }) => `${place}: ${text}`);

describe("comments", () => {
  it("are found in every form", () => {
    const source = 'const a = "// no"; // one\n/** Two\n * lines. */\nconst b = 1;\n/* three */';
    expect(findComments("a.ts", source)).toEqual([
      { place: "a.ts:1", text: "one" },
      { place: "a.ts:2", text: "Two lines." },
      { place: "a.ts:5", text: "three" },
    ]);
    expect(comments.length).toBeGreaterThan(500);
  });

  it("have no word of the former dialect", () => {
    expect(withDialect(comments.filter(({ text }) => !/biome-ignore/.test(text)))).toEqual([]);
  });

  it("do not start with a clause", () => {
    expect(comments.filter(({ text }) => CLAUSE.test(text))).toEqual([]);
  });

  it("have lines of at most 110 columns", () => {
    const long = sources.flatMap(({ path, source }) =>
      source.split("\n").flatMap((line, i) => {
        const isComment = /^\s*(\/\*|\*|\/\/)/.test(line) && !/biome-ignore|https?:/.test(line);
        return isComment && line.length > MAX_COLUMNS ? [`${path}:${i + 1}`] : [];
      }),
    );
    expect(long).toEqual([]);
  });
});

describe("test titles", () => {
  it("have no word of the former dialect", () => {
    expect(titles.length).toBeGreaterThan(300);
    expect(withDialect(titles)).toEqual([]);
  });

  it("have at most 70 characters", () => {
    expect(titles.filter(({ text }) => text.length > MAX_TITLE)).toEqual([]);
  });
});

describe("READMEs", () => {
  it.each(readmes)("%s has no word of the former dialect outside code", (path) => {
    const prose = readFileSync(path, "utf8")
      .replace(/```[\s\S]*?```|`[^`]*`/g, "")
      .split("\n")
      .map((text, i) => ({ place: `${path}:${i + 1}`, text }));
    expect(withDialect(prose)).toEqual([]);
  });

  it.each(readmes)("%s has lines of at most 110 columns", (path) => {
    const long = readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line.length > MAX_COLUMNS && !/^\s*\||\]\(|^ {4}/.test(line));
    expect(long).toEqual([]);
  });

  it("README.md fits on two screens", () => {
    const text = readFileSync("README.md", "utf8");
    expect(text.split("\n").length).toBeLessThanOrEqual(90);
    expect(text.match(/[\p{L}\p{N}][\p{L}\p{N}'’./-]*/gu)?.length).toBeLessThanOrEqual(600);
  });
});
