import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { run } from "../../fixtures/runCommand.ts";
import { encodeUtf16, SOURCES, writeSource } from "../../fixtures/sources.ts";

/** Creates a case as `new` does. */
async function newCase() {
  const parent = mkdtempSync(join(tmpdir(), "add-"));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const dir = join(parent, "my-case");
  await run("new", dir);
  const read = (file: string) => readFileSync(join(dir, file), "utf8");
  const files = () => readdirSync(dir, { recursive: true, encoding: "utf8" }).sort();
  return { dir, read, files, add: (...words: string[]) => run("add", "--case", dir, ...words) };
}

const FERRY = join(SOURCES, "ferry.html");
const TEXT = "Ferry drifts\n\nThe ferry drifted on Monday.\n\nIt was towed.\n";
const sha256 = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

describe("add", () => {
  it("writes the text, keeps the original, and lists the article", async () => {
    const { dir, read, add, files } = await newCase();
    const before = read("timeline.yaml");
    const { status, stdout, stderr } = await add(FERRY);
    expect([status, stderr]).toEqual([0, ""]);
    expect(files()).toEqual(
      ["ferry.txt", "library.txt", "originals", "originals/SHA256SUMS", "originals/ferry.html"].concat([
        "timeline.schema.json",
        "timeline.yaml",
      ]),
    );
    expect(read("ferry.txt")).toMatch(
      /^date 2024-06-04 10:00 \+02:00 Ferry loses power off Wick Sands\n\nThe ferry Ostrea lost power at 18:05\u00a0on /,
    );
    expect(read("originals/ferry.html")).toBe(readFileSync(FERRY, "utf8"));
    expect(read("originals/SHA256SUMS")).toBe(`${sha256(FERRY)}  ferry.html\n`);
    const entry = [
      "  ferry:",
      "    file: ferry.txt",
      "    publisher: Sands Gazette",
      "    author: Ada Finn",
      "    url: https://gazette.example/ferry",
      "    language: en-GB",
      "    date-is: published",
      "",
    ].join("\n");
    const line = "  gazette: { file: library.txt, short: Library opens on Sundays }\n";
    expect(read("timeline.yaml")).toBe(before.replace(line, line + entry));
    expect(stdout.replaceAll(dir, "DIR")).toMatchInlineSnapshot(`
      "DIR/ferry.txt: headline “Ferry loses power off Wick Sands”, 1 heading, 5 paragraphs, from tests/fixtures/sources/ferry.html (HTML, UTF-8)
        original: DIR/originals/ferry.html, SHA-256 cf10f0548bc3b9d9e994474a427e0ce4398c2f4c6d0c889c65cbe58da6061ad8
        dropped (outside the article): “Sands Gazette”
        dropped (navigation): “Home”
        dropped (navigation): “Sea”
        caption left out: “The Ostrea in May. Picture: Sands Gazette”
        caption left out: “Ferries of the county”
        dropped (side column): “Sign up to our letter”
        dropped (hidden): “Invisible words”
        dropped (links): “Storm damages three boats”
        dropped (footer): “© Sands Gazette”
        a no-break space (U+00A0), kept, at 3:37
        a soft hyphen (U+00AD), kept, at 5:17
      DIR/timeline.yaml: added to articles: ferry
      npm run check -- DIR shows what is left to do
      "
    `);
    expect(await run("check", dir)).toMatchObject({ status: 0, stderr: "" });
  });

  it("marks an article without a day, which check then reports", async () => {
    const { dir, read, add } = await newCase();
    const { status, stdout } = await add(writeSource("Fähre 2.txt", TEXT));
    expect(status).toBe(0);
    expect(stdout).toContain("  fill in: the day in line 1 of fahre-2.txt\n");
    expect(read("fahre-2.txt")).toBe(
      "date YYYY-MM-DD Ferry drifts\n\nThe ferry drifted on Monday.\n\nIt was towed.\n",
    );
    expect(read("timeline.yaml")).toContain(
      "  fahre-2: fahre-2.txt # fill in: the day in line 1 of fahre-2.txt\n",
    );
    expect((await run("check", dir)).stderr).toBe(
      `${dir}/fahre-2.txt:1:6: the day of this article is not known yet; found YYYY-MM-DD; write its day of publication here, such as 2024-06-04\n`,
    );
  });

  it("says that a headline cannot begin with a time of day", async () => {
    const { add } = await newCase();
    const path = writeSource("a.txt", TEXT.replace("Ferry", "18:05 Ferry"));
    expect((await add(path, "--date", "2024-06-05")).stdout).toContain(
      "  fill in: a headline that does not begin with a time of day in line 1 of a.txt\n",
    );
  });

  it("lists at most ten places of a character", async () => {
    const { add } = await newCase();
    const { stdout } = await add(writeSource("a.txt", `Ferry drifts\n\n${"a\u00a0".repeat(12)}b\n`));
    expect(stdout).toContain("  a no-break space (U+00A0), kept, at 3:2, 3:4, ");
    expect(stdout).toContain(", 3:20 and 2 more\n");
  });

  it("takes id, day and encoding from the editor", async () => {
    const { read, add } = await newCase();
    const path = writeSource("a.txt", Buffer.from("Caf\xe9 closes\n\nIt closed.\n", "latin1"));
    expect((await add(path, "--id", "cafe", "--date", "2024-06-05", "--encoding", "latin1")).status).toBe(0);
    expect(read("cafe.txt")).toBe("date 2024-06-05 Café closes\n\nIt closed.\n");
    expect(read("timeline.yaml")).toContain("  cafe: cafe.txt\n\n");
  });

  it("keeps captions and lines if the editor says so", async () => {
    const { read, add } = await newCase();
    const wrapped = `Ferry drifts\n\n${"The ferry drifted on Monday, and it was towed.\n".repeat(4)}`;
    await add(FERRY, writeSource("b.txt", wrapped), "--captions", "--keep-lines");
    expect(read("ferry.txt")).toContain("\n\nFerries of the county\n\nOstrea 1998\n\n");
    expect(read("b.txt").split("\n\n")).toHaveLength(5);
  });

  it("adds a text in the folder of the case, and keeps its former content", async () => {
    const { dir, read, add } = await newCase();
    writeFileSync(join(dir, "storm.txt"), encodeUtf16(`date 2024-06-06 Storm\nIt came.\n`));
    const annotation = read("timeline.yaml");
    writeFileSync(join(dir, "timeline.yaml"), annotation.replace("articles:\n", "$&  storm: storm.txt\n"));
    expect((await run("check", dir)).stderr).toContain(
      "storm.txt:1:1: the file is not UTF-8; found a text in UTF-16LE; save it as UTF-8, or let the command add convert it",
    );
    writeFileSync(join(dir, "timeline.yaml"), annotation);
    const { status, stdout } = await add(join(dir, "storm.txt"));
    expect(status).toBe(0);
    expect(stdout).toContain("storm.txt is replaced; its former content is the original");
    expect(read("storm.txt")).toBe("date 2024-06-06 Storm\nIt came.\n");
    expect(readFileSync(join(dir, "originals/storm.txt"))).toEqual(
      encodeUtf16(`date 2024-06-06 Storm\nIt came.\n`),
    );
    expect(await run("check", dir)).toMatchObject({ status: 0 });
  });

  it("gives an article a newer text, and keeps the original and text before", async () => {
    const { dir, read, add, files } = await newCase();
    await add(FERRY);
    const [annotation, text] = [read("timeline.yaml"), read("ferry.txt")];
    const page = readFileSync(FERRY, "utf8");
    const newer = writeSource("newer.html", page.replaceAll("lost power", "lost all power"));
    const { status, stdout, stderr } = await add("--replace", "ferry", newer);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("the text before: ");
    expect(stdout).toContain(`edit -- ${dir} lists the quotes that changed\n`);
    expect(read("ferry.txt")).toBe(text.replaceAll("lost power", "lost all power"));
    expect(read("timeline.yaml")).toBe(annotation);
    expect(read("originals/ferry.html")).toBe(page);
    expect(read("originals/ferry-2.html")).toBe(readFileSync(newer, "utf8"));
    expect(read("originals/ferry-before.txt")).toBe(text);
    expect(await run("check", dir)).toMatchObject({ status: 0, stderr: "" });
    // Once more, with another text.
    await add("--replace", "ferry", writeSource("n.html", page.replaceAll("lost power", "had no power")));
    expect(files().filter((file) => /^originals\/ferry/.test(file))).toEqual(
      ["2.html", "3.html", "before-2.txt", "before.txt"]
        .map((end) => `originals/ferry-${end}`)
        .concat(["originals/ferry.html"]),
    );
    expect(await run("check", dir)).toMatchObject({ status: 0, stderr: "" });
  });

  it("keeps hashes of earlier originals", async () => {
    const { read, add } = await newCase();
    await add(writeSource("a.txt", TEXT));
    await add(writeSource("b.txt", `${TEXT}It sank.\n`), FERRY);
    expect(read("originals/SHA256SUMS").match(/ {2}.+/g)).toEqual(["  a.txt", "  b.txt", "  ferry.html"]);
  });

  it("prints the entry if the articles of the annotation have another form", async () => {
    const { dir, read, add } = await newCase();
    const text = read("timeline.yaml").replace(/articles:\n.+\n/, "articles: { gazette: library.txt }\n");
    writeFileSync(join(dir, "timeline.yaml"), text);
    const { status, stdout } = await add(writeSource("a.txt", TEXT), "--date", "2024-06-05");
    expect(status).toBe(0);
    expect(stdout).toContain(
      `${dir}/timeline.yaml was not changed; write these lines below “articles:”\n  a: a.txt\n`,
    );
    expect(read("timeline.yaml")).toBe(text);
  });

  it("leaves out control characters, and prints them", async () => {
    const { dir, read, add } = await newCase();
    const text = `Ferry\u007f drifts\n\nThe \u009fferry\tdrifted\u001b.\n\n\u001b\n\nIt was\u007f towed.\n`;
    const { status, stdout } = await add(writeSource("a.txt", text), "--date", "2024-06-05");
    expect(status).toBe(0);
    expect(stdout).toContain(
      "  control characters left out: [control U+009F] (1), [escape U+001B] (2), [delete U+007F] (2)\n",
    );
    expect(read("a.txt")).toBe("date 2024-06-05 Ferry drifts\n\nThe ferry\tdrifted.\n\nIt was towed.\n");
    expect(await run("check", dir)).toMatchObject({ status: 0, stderr: "" });
    await add(writeSource("b.txt", "date 2024-06-06 Storm\nIt\u007f came.\n"));
    expect(read("b.txt")).toBe("date 2024-06-06 Storm\nIt came.\n");
  });

  it("adds the original of an article that was removed again", async () => {
    const { dir, read, add } = await newCase();
    const before = read("timeline.yaml");
    await add(FERRY);
    writeFileSync(join(dir, "timeline.yaml"), before);
    rmSync(join(dir, "ferry.txt"));
    expect(await add(FERRY)).toMatchObject({ status: 0, stderr: "" });
  });

  it("does not choose between two days of a page", async () => {
    const { read, add } = await newCase();
    const html = readFileSync(FERRY, "utf8").replace(
      '"datePublished": "2024-06-04"',
      '"datePublished": "2024-06-05"',
    );
    const { stdout } = await add(writeSource("a.html", html));
    expect(stdout).toContain("  the file gives several days, so none is used: 2024-06-05, 2024-06-04\n");
    expect(read("a.txt")).toMatch(/^date YYYY-MM-DD Ferry/);
    expect(read("timeline.yaml")).not.toContain("date-is");
  });

  it("lists some of 3,000 dates of a page, and their number", async () => {
    const { add } = await newCase();
    const times = Array.from({ length: 3_000 }, (_, i) => `<time pubdate datetime="June ${i}\u202e"></time>`);
    const html = `<h1>Ferries</h1>${times.join("")}<p>The ferry lost power.</p>`;
    const { stdout } = await add(writeSource("many.html", html));
    expect(stdout).toMatch(/“June 7\[right-to-left override U\+202E\]” and 2992 more\n/);
  });
});

describe("add writes nothing", () => {
  it.each([
    ["a missing file", "gone.html", undefined, "the file is missing; found no such file; check its name"],
    [
      "an empty file",
      "a.txt",
      "",
      "this file is empty; found 0 bytes; add a file that has the text of an article",
    ],
    [
      "an id in use",
      "gazette.txt",
      TEXT,
      "the case has an article with this id; found “gazette”; choose another",
    ],
    [
      "a text that exists",
      "library.txt",
      TEXT,
      "the file to write exists, and nothing was overwritten; found ",
    ],
  ])("for %s, nor for the files beside it", async (_, name, content, message) => {
    const { files, read, add } = await newCase();
    const before = [files(), read("timeline.yaml"), read("library.txt")];
    const path = content === undefined ? join(tmpdir(), name) : writeSource(name, content);
    const { status, stdout, stderr } = await add(FERRY, path);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(`${path}:1:1: ${message}`);
    expect([files(), read("timeline.yaml"), read("library.txt")]).toEqual(before);
  });

  it("for a file that is already added, under any name", async () => {
    const { dir, files, read, add } = await newCase();
    await add(FERRY);
    const before = [files(), read("timeline.yaml"), read("originals/SHA256SUMS")];
    const copy = writeSource("copy.html", readFileSync(FERRY, "utf8"));
    const twice = `this file is already added as “ferry”; found SHA-256 ${sha256(FERRY)}; leave it out, or remove that article first`;
    const stderr = `${copy}:1:1: ${twice}\n`;
    expect(await add(copy)).toEqual({ status: 1, stdout: "", stderr });
    const [one, other] = [writeSource("one.txt", TEXT), writeSource("other.txt", TEXT)];
    expect(await add(one, other)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`${other}:1:1: this file is already added as “one”; `),
    });
    expect([files(), read("timeline.yaml"), read("originals/SHA256SUMS")]).toEqual(before);
    expect(await run("check", dir)).toMatchObject({ status: 0 });
  });

  it("for two files with one name", async () => {
    const { files, add } = await newCase();
    const before = files();
    const { status, stderr } = await add(writeSource("a.txt", TEXT), writeSource("A.TXT", TEXT));
    expect([status, files()]).toEqual([1, before]);
    expect(stderr).toContain("the case has an article with this id; found “a”");
  });

  it("for a newer text of no article, or one that is the text itself", async () => {
    const { dir, files, read, add } = await newCase();
    const before = [files(), read("library.txt")];
    const refusal = async (...words: string[]) => {
      const { status, stderr } = await add(...words);
      expect([files(), read("library.txt")]).toEqual(before);
      return `${status} ${stderr}`;
    };
    expect(await refusal("--replace", "ferry", FERRY)).toMatch(/^1 .*no article with this id; found “ferry”/);
    expect(await refusal("--replace", "gazette", join(dir, "library.txt"))).toMatch(/^1 .*article itself/);
    expect(await refusal("--replace", "gazette", "--id", "a", FERRY)).toMatch(/^2 .*leave out --id/);
    expect(await refusal("--replace", "gazette", FERRY, FERRY)).toMatch(/^2 .*is for one article/);
  });

  it("for wrong arguments", async () => {
    const { dir, files, add } = await newCase();
    const before = files();
    expect(await add()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("An argument is missing"),
    });
    expect(await add(FERRY, "--date", "2024-02-30")).toMatchObject({
      status: 2,
      stderr: "“2024-02-30” is not a day; write --date YYYY-MM-DD.\n",
    });
    expect(await add(FERRY, "--id", "Ä b")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("“Ä b”"),
    });
    expect(await add(FERRY, FERRY, "--id", "a")).toMatchObject({ status: 2 });
    expect(await run("add", "--case", join(dir, "gone"), FERRY)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`There is no folder ${dir}/gone; `),
    });
    expect(files()).toEqual(before);
  });

  it("if a file cannot be written, and leaves the case as it was", async () => {
    const { dir, files, read, add } = await newCase();
    const before = [files(), read("timeline.yaml")];
    // The temporary file of the annotation has this name.
    mkdirSync(join(dir, `timeline.yaml.${process.pid}.tmp`));
    const { status, stderr } = await add(FERRY);
    rmSync(join(dir, `timeline.yaml.${process.pid}.tmp`), { recursive: true, force: true });
    expect(status).toBe(2);
    expect(stderr).not.toBe("");
    expect([files(), read("timeline.yaml")]).toEqual(before);
  });
});

describe("check of the originals", () => {
  it("passes if they are unchanged, and names one that is not", async () => {
    const { dir, files, add } = await newCase();
    await add(FERRY);
    await add(writeSource("a.txt", TEXT), "--date", "2024-06-05");
    expect(await run("check", dir)).toMatchObject({ status: 0, stderr: "" });
    const original = join(dir, "originals/ferry.html");
    writeFileSync(original, "changed");
    const before = files();
    const hashes = `the SHA-256 ${sha256(original)}`;
    const todo = `restore the file with the SHA-256 ${sha256(FERRY)}, or add this one as another article`;
    const changed = `${original}:1:1: this original is not the file that was added; found ${hashes}; ${todo}\n`;
    expect(await run("check", dir)).toEqual({ status: 1, stdout: "", stderr: changed });
    rmSync(original);
    const gone = "restore the file, or remove its line from SHA256SUMS";
    expect((await run("check", dir)).stderr).toBe(
      `${original}:1:1: the file is missing; found no such file; ${gone}\n`,
    );
    expect(files()).toEqual(before.filter((file) => file !== "originals/ferry.html"));
  });

  it("names one that the list lacks, with its line", async () => {
    const { dir, read, add } = await newCase();
    await add(FERRY);
    expect(await run("check", dir)).toMatchObject({ status: 0, stderr: "" });
    const original = join(dir, "originals/scan.pdf");
    writeFileSync(original, "a scan");
    writeFileSync(join(dir, "originals/.DS_Store"), "");
    const line = `${sha256(original)}  scan.pdf`;
    const todo = `add the line “${line}” to SHA256SUMS, or remove the file`;
    const problem = `${original}:1:1: no line gives the hash of this original; found scan.pdf; ${todo}\n`;
    expect(await run("check", dir)).toEqual({ status: 1, stdout: "", stderr: problem });
    writeFileSync(join(dir, "originals/SHA256SUMS"), `${read("originals/SHA256SUMS")}${line}\n`);
    expect(await run("check", dir)).toMatchObject({ status: 0, stderr: "" });
  });

  it("explains a line without a hash", async () => {
    const { dir, read, add } = await newCase();
    await add(FERRY);
    writeFileSync(join(dir, "originals/SHA256SUMS"), `${read("originals/SHA256SUMS")}abc  ../x\n`);
    expect((await run("check", dir)).stderr).toBe(
      `${dir}/originals/SHA256SUMS:2:1: this line does not give the hash of a file; found “abc  ../x”; write the SHA-256 and the name of an original, with two spaces between them\n`,
    );
    rmSync(join(dir, "originals/SHA256SUMS"));
    mkdirSync(join(dir, "originals/SHA256SUMS"));
    expect((await run("check", dir)).stderr).toContain(
      "SHA256SUMS:1:1: the file cannot be read; found a folder; ",
    );
  });
});

describe("check", () => {
  it.each([
    ["UTF-16LE", encodeUtf16(TEXT)],
    ["UTF-16BE", encodeUtf16(TEXT, { bigEndian: true })],
    ["UTF-16LE", encodeUtf16(TEXT, { mark: false })],
    ["probably windows-1252", Buffer.from("date 2024-06-04 Caf\xe9 closes\nThe caf\xe9 closed.\n", "latin1")],
  ])("names the encoding of an article: %s", async (name, bytes) => {
    const { dir } = await newCase();
    writeFileSync(join(dir, "library.txt"), bytes);
    const message = "the file is not UTF-8; found a text in";
    const todo = "save it as UTF-8, or let the command add convert it";
    expect((await run("check", dir)).stderr).toContain(`library.txt:1:1: ${message} ${name}; ${todo}\n`);
  });
});

describe("a byte order mark", () => {
  it("is skipped in articles and annotation, and counts in no offset", async () => {
    const { dir, read } = await newCase();
    const { compiled } = compileSeeds(dir);
    for (const file of ["library.txt", "timeline.yaml"])
      writeFileSync(join(dir, file), `\uFEFF${read(file)}`);
    const marked = compileSeeds(dir);
    expect(marked.problems).toEqual([]);
    expect(marked.compiled?.corpus.excerpts).toEqual(compiled?.corpus.excerpts);
  });
});
