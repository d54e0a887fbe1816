import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openEditedFile } from "../../../src/build/edit/editedFile.ts";
import { FolderInUse, LinkInFolder } from "../../../src/build/edit/editorFolder.ts";
import { openSession, type Session } from "../../../src/build/edit/session.ts";
import type { EditStep, Path } from "../../../src/core/editing/protocol.ts";
import { cpuSecondsOf } from "../../fixtures/cpuTime.ts";
import { copySeeds } from "../../fixtures/fictionalCase.ts";
import { withoutRoot } from "../../fixtures/withoutRoot.ts";

/** Opens a folder for editing until the end of the test. */
function open(dir: string): Session {
  const session = openSession(dir);
  onTestFinished(() => session.close());
  return session;
}

const setTitle = (title: string): EditStep => ({
  ...{ label: `Title ${title}`, operations: [{ do: "set", path: ["case", "title"], value: title }] },
});

/** Makes a change of the present version, and expects that it is accepted. */
function change(session: Session, step: EditStep) {
  const outcome = session.change(session.state().version, step);
  if ("problems" in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.state;
}

const titleOf = (session: Session) => (session.state().annotation.case as { title: string }).title;
function textOf(session: Session, article: string): string {
  const found = session.readArticle(article);
  return "text" in found ? found.text : "";
}
const valueAt = (value: unknown, path: Path) =>
  path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value);

describe("the state of an edited case", () => {
  it("has articles with their unread sentences, and the places of quotes", () => {
    const seeds = copySeeds();
    const { articles, quotes, problems, version } = open(seeds.dir).state();
    expect([problems, version]).toEqual([[], 1]);
    expect(articles.map(({ id, file, name }) => [id, file, name])[0]).toEqual([
      "herald",
      "herald.txt",
      "Herald on the closure",
    ]);
    // The case is strict, so each sentence is read.
    expect(articles.map(({ unread, sentences }) => [unread.length, sentences > 3])).toEqual([
      [0, true],
      [0, true],
      [0, true],
    ]);
    const [first] = quotes;
    expect(first?.at).toEqual(["case", "standfirst", 0, "excerpts", 0]);
    expect(seeds.read("herald.txt").slice(first?.start, first?.end)).toMatch(
      /^Alderby Parish Council closed/,
    );
  });

  it("lists sentences whose only quote is removed as unread", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    const before = session.state();
    const background = before.annotation.background as { quote: Record<string, string> }[];
    const state = change(session, {
      label: "Remove",
      operations: [{ do: "remove", path: ["background", 0] }],
    });
    const [article = "", words = ""] = Object.entries(background[0]?.quote ?? {})[0] ?? [];
    const unread = state.articles.find(({ id }) => id === article)?.unread ?? [];
    expect(unread.map(({ start, end }) => textOf(session, article).slice(start, end))).toEqual([
      expect.stringContaining(words),
    ]);
  });

  it("takes quotes of drafts as read", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    const [{ quote }] = session.state().annotation.background as [{ quote: object }];
    const draft = { title: "A draft", draft: true, claims: [{ excerpts: [quote] }] };
    const state = change(session, {
      label: "Draft",
      operations: [
        { do: "remove", path: ["background", 0] },
        { do: "set", path: ["events", "a-draft"], value: draft },
      ],
    });
    expect(state.articles.flatMap(({ unread }) => unread)).toEqual([]);
  });

  it("has each problem with the path of its value", () => {
    const seeds = copySeeds();
    seeds.edit("title: The footbridge at Alderby", "title: 12");
    const { problems, annotation } = open(seeds.dir).state();
    expect(problems.map(({ at, place }) => [at, place])).toEqual([[["case", "title"], "timeline.yaml:3:10"]]);
    expect(valueAt(annotation, problems[0]?.at ?? [])).toBe(12);
  });

  it("has the path of a quote that its article does not have", () => {
    const seeds = copySeeds();
    seeds.edit('herald: "About 60 people', 'herald: "About 61 people');
    const { problems, annotation } = open(seeds.dir).state();
    const [problem] = problems.filter(({ wrong }) => wrong.includes("quote"));
    expect(problem?.at).toEqual(["case", "standfirst", 1, "excerpts", 0, "herald"]);
    expect(valueAt(annotation, problem?.at ?? [])).toMatch(/^About 61/);
    const { before = "", after = "" } = problem?.passage ?? {};
    expect([before.slice(-6), after.slice(0, 9)]).toEqual(["About ", "60 people"]);
  });

  it.each([
    ["broken YAML", "case: [\n"],
    ["a binary file", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ["an empty file", ""],
  ])("says what is wrong with %s, and loses nothing", (_, content) => {
    const seeds = copySeeds();
    seeds.write("timeline.yaml", content);
    const session = open(seeds.dir);
    expect(session.state().problems.length).toBeGreaterThan(0);
    const before = readFileSync(seeds.path("timeline.yaml"));
    const outcome = session.change(1, {
      label: "Title",
      operations: [{ do: "remove", path: ["case", "title"] }],
    });
    expect(outcome).toHaveProperty("problems");
    expect(readFileSync(seeds.path("timeline.yaml")).equals(before)).toBe(true);
  });

  it("says that an article of 5 MB is too long, and edits the others", () => {
    const seeds = copySeeds();
    seeds.write("gazette.txt", `${seeds.read("gazette.txt")}${`\n${"word ".repeat(250_000)}`.repeat(4)}`);
    const session = open(seeds.dir);
    const tooLong = { wrong: "this article is too long for the editor, which does not show it" };
    expect(session.state().problems).toContainEqual(
      expect.objectContaining({ ...tooLong, at: ["articles", "gazette"], place: "gazette.txt:1:1" }),
    );
    expect(session.readArticle("gazette")).toMatchObject({
      ...tooLong,
      found: expect.stringMatching(/^5,000,\d{3} characters$/),
    });
    expect(textOf(session, "herald")).toBe(seeds.read("herald.txt"));
    change(session, setTitle("One"));
  });

  it("counts the problems that it does not list", () => {
    const seeds = copySeeds();
    const tags = Array.from({ length: 600 }, (_, i) => `tag-${i}`);
    seeds.edit("\nevents:\n", `\nevents:\n  many:\n    draft: true\n    title: Tags\n    tags: [${tags}]\n`);
    const { problems } = open(seeds.dir).state();
    expect([problems.length, problems.at(-1)?.found]).toEqual([501, "100 more problems"]);
  });

  it("says that the annotation is missing", () => {
    const seeds = copySeeds();
    rmSync(seeds.path("timeline.yaml"));
    expect(open(seeds.dir).state().problems[0]).toMatchObject({ wrong: "the file is missing", at: [] });
  });
});

describe("steps", () => {
  it("are undone and done again, back to the start of editing", () => {
    const seeds = copySeeds();
    const start = seeds.read("timeline.yaml");
    const session = open(seeds.dir);
    change(session, setTitle("One"));
    const two = change(session, setTitle("Two"));
    expect(two.undo).toEqual(["Title Two", "Title One"]);
    expect(session.undo(two.version)).toMatchObject({ state: { undo: ["Title One"], redo: ["Title Two"] } });
    expect(titleOf(session)).toBe("One");
    session.undo(session.state().version);
    expect(seeds.read("timeline.yaml")).toBe(start);
    expect(session.undo(session.state().version)).toHaveProperty("problems");
    session.redo(session.state().version);
    session.redo(session.state().version);
    expect(titleOf(session)).toBe("Two");
  });

  it("are undone after a restart", () => {
    const seeds = copySeeds();
    const start = seeds.read("timeline.yaml");
    const first = openSession(seeds.dir);
    change(first, setTitle("One"));
    change(first, setTitle("Two"));
    first.close();
    const second = open(seeds.dir);
    expect(second.state().undo).toEqual(["Title Two", "Title One"]);
    second.undo(second.state().version);
    second.undo(second.state().version);
    expect(seeds.read("timeline.yaml")).toBe(start);
    expect(second.state().redo).toEqual(["Title One", "Title Two"]);
  });

  it("of an older version are joined with the present one", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    change(session, setTitle("One"));
    const language: EditStep = {
      label: "Language",
      operations: [{ do: "set", path: ["case", "language"], value: "en" }],
    };
    expect(session.change(1, language)).toMatchObject({ state: { undo: ["Language", "Title One"] } });
    expect(session.state().annotation.case).toMatchObject({ title: "One", language: "en" });
    expect(session.state().conflicts).toEqual([]);
  });

  it("of an older version change nothing that another window changed", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    change(session, setTitle("One"));
    expect(session.change(1, setTitle("Two"))).toHaveProperty("state");
    expect(titleOf(session)).toBe("One");
    const [conflict] = session.state().conflicts;
    expect(conflict).toEqual({
      ...{ at: ["case", "title"], base: "The footbridge at Alderby", mine: "Two", theirs: "One" },
    });
    expect(session.resolve(["case", "title"], "mine")).toMatchObject({ state: { conflicts: [] } });
    expect(titleOf(session)).toBe("Two");
  });

  it("of an older version change an entry that has another id now", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    const at = (id: string): Path => ["events", id, "title"];
    const [id = ""] = Object.keys(session.state().annotation.events as object);
    const opened = seeds.read("timeline.yaml");
    const step = { do: "renameEntry", path: ["events", id], key: "another-id" } as const;
    change(session, { label: "Id", operations: [step] });
    session.change(1, { label: "Title", operations: [{ do: "set", path: at(id), value: "Mine" }] });
    seeds.write("timeline.yaml", opened.replace("licence: CC BY 4.0", "licence: CC0"));
    session.readAgain(["timeline.yaml"]);
    const { annotation, conflicts } = session.state();
    expect([valueAt(annotation, at("another-id")), conflicts]).toEqual(["Mine", []]);
    expect([annotation.case, valueAt(annotation, ["events", id])]).toMatchObject([
      { licence: "CC0" },
      undefined,
    ]);
  });

  it("of a version that is forgotten are refused", () => {
    const session = open(copySeeds().dir);
    expect(session.change(-1, setTitle("One"))).toMatchObject({
      problems: [{ wrong: "the case was changed in the meantime" }],
    });
    expect(session.undo(0)).toHaveProperty("problems");
  });

  it("do not replace a file that is read-only, until it is not", () => {
    const seeds = copySeeds();
    const before = seeds.read("timeline.yaml");
    const session = open(seeds.dir);
    for (const file of ["", ".on-the-record", ".on-the-record/journal.jsonl"])
      chmodSync(seeds.path(file), 0o777);
    chmodSync(seeds.path("timeline.yaml"), 0o444);
    expect(() => withoutRoot(() => change(session, setTitle("Mine")))).toThrow(/EACCES.*timeline\.yaml'$/);
    expect([seeds.read("timeline.yaml"), session.state().undo]).toEqual([before, []]);
    chmodSync(seeds.path("timeline.yaml"), 0o666);
    expect(withoutRoot(() => change(session, setTitle("Mine"))).undo).toEqual(["Title Mine"]);
  });

  it("keep the mode of the file and its byte order mark", () => {
    const seeds = copySeeds();
    seeds.write("timeline.yaml", `\uFEFF${seeds.read("timeline.yaml")}`);
    chmodSync(seeds.path("timeline.yaml"), 0o640);
    change(open(seeds.dir), setTitle("One"));
    expect(statSync(seeds.path("timeline.yaml")).mode & 0o777).toBe(0o640);
    expect(seeds.read("timeline.yaml").startsWith("\uFEFF#")).toBe(true);
  });

  it("that were checked have the problems of a file that changed since", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    expect(session.check(setTitle("One"))).toEqual([]);
    rmSync(seeds.path("herald.txt"));
    session.readAgain(["herald.txt"]);
    expect(change(session, setTitle("One")).problems).toMatchObject([{ place: "herald.txt:1:1" }]);
  });

  it("are checked without a change of the file", () => {
    const seeds = copySeeds();
    const before = seeds.read("timeline.yaml");
    const session = open(seeds.dir);
    const [id = ""] = Object.keys(session.state().annotation.events as object);
    const problems = session.check({
      label: "Stage",
      operations: [{ do: "set", path: ["events", id, "stage"], value: "none" }],
    });
    expect(problems).toMatchObject([
      { at: ["events", id, "stage"], wrong: "no entry of “stages” has this id" },
    ]);
    expect(seeds.read("timeline.yaml")).toBe(before);
    expect(session.state()).toMatchObject({ version: 1, problems: [], undo: [] });
  });
});

describe("a link in the folder", () => {
  /** Makes a file outside the folder, which no test may change. */
  function makeOutside(content: string) {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    onTestFinished(() => {
      expect(readFileSync(join(outside, "file"), "utf8")).toBe(content);
      expect(readdirSync(outside)).toEqual(["file"]);
      rmSync(outside, { recursive: true });
    });
    writeFileSync(join(outside, "file"), content);
    return outside;
  }

  it("leads to no annotation outside it", () => {
    const seeds = copySeeds();
    const outside = makeOutside(seeds.read("timeline.yaml"));
    rmSync(seeds.path("timeline.yaml"));
    symlinkSync(join(outside, "file"), seeds.path("timeline.yaml"));
    const session = open(seeds.dir);
    expect(session.state()).toMatchObject({
      annotation: {},
      problems: [{ wrong: expect.stringContaining("this file is a link"), found: join(outside, "file") }],
    });
    expect(session.change(1, setTitle("One"))).toHaveProperty("problems");
  });

  it("leads to no article outside it", () => {
    const seeds = copySeeds();
    const outside = makeOutside(seeds.read("gazette.txt"));
    rmSync(seeds.path("gazette.txt"));
    symlinkSync(join(outside, "file"), seeds.path("gazette.txt"));
    expect(open(seeds.dir).readArticle("gazette")).toMatchObject({ wrong: "the case has no such article" });
  });

  it("leads to no suggestions outside it", () => {
    const seeds = copySeeds();
    const outside = makeOutside("secret");
    symlinkSync(join(outside, "file"), seeds.path("suggestions.json"));
    expect(open(seeds.dir).state().problems).toMatchObject([
      { place: "suggestions.json:1:1", wrong: expect.stringContaining("this file is a link") },
    ]);
  });

  it.each([".on-the-record", ".on-the-record/journal.jsonl", ".on-the-record/articles/herald.txt"])(
    "is refused at %s, and nothing is written there",
    (path) => {
      const seeds = copySeeds();
      const outside = makeOutside("precious");
      mkdirSync(dirname(seeds.path(path)), { recursive: true });
      symlinkSync(path.includes("/") ? join(outside, "file") : outside, seeds.path(path));
      expect(() => openSession(seeds.dir)).toThrow(LinkInFolder);
    },
  );

  it("is followed if it leads to a file in it", () => {
    const seeds = copySeeds();
    renameSync(seeds.path("timeline.yaml"), seeds.path("annotation.yaml"));
    symlinkSync("annotation.yaml", seeds.path("timeline.yaml"));
    change(open(seeds.dir), setTitle("One"));
    expect(seeds.read("annotation.yaml")).toContain("title: One");
    expect(lstatSync(seeds.path("timeline.yaml")).isSymbolicLink()).toBe(true);
  });
});

describe("the journal", () => {
  const journalOf = (dir: string) => `${dir}/.on-the-record/journal.jsonl`;

  it("drops a last line that is torn", () => {
    const seeds = copySeeds();
    const first = openSession(seeds.dir);
    change(first, setTitle("One"));
    first.close();
    const content = readFileSync(journalOf(seeds.dir), "utf8");
    writeFileSync(journalOf(seeds.dir), `${content}{"label":"To`);
    const second = open(seeds.dir);
    expect(second.state().undo).toEqual(["Title One"]);
    change(second, setTitle("Two"));
    expect(second.state().undo).toEqual(["Title Two", "Title One"]);
    expect(existsSync(`${journalOf(seeds.dir)}.damaged`)).toBe(false);
  });

  it("keeps the steps before a damaged line, and a copy of the others", () => {
    const seeds = copySeeds();
    const first = openSession(seeds.dir);
    for (const title of ["One", "Two", "Three"]) change(first, setTitle(title));
    first.close();
    const lines = readFileSync(journalOf(seeds.dir), "utf8").split("\n");
    writeFileSync(journalOf(seeds.dir), lines.with(2, "damage").join("\n"));
    const second = open(seeds.dir);
    expect(second.state().undo).toEqual([expect.stringMatching(/^Change that another program/), "Title One"]);
    expect(titleOf(second)).toBe("Three");
    second.undo(second.state().version);
    expect(titleOf(second)).toBe("One");
    expect(readFileSync(`${journalOf(seeds.dir)}.damaged`, "utf8")).toContain("Title Three");
  });

  it("makes a step that was not written one to do again", () => {
    const seeds = copySeeds();
    const start = seeds.read("timeline.yaml");
    const first = openSession(seeds.dir);
    change(first, setTitle("One"));
    first.close();
    // As after a kill between the journal and the file.
    seeds.write("timeline.yaml", start);
    expect(open(seeds.dir).state()).toMatchObject({ undo: [], redo: ["Title One"] });
  });

  it("is written again, with open forms, if its folder was removed", () => {
    const seeds = copySeeds();
    const first = openSession(seeds.dir);
    change(first, setTitle("One"));
    change(first, setTitle("Two"));
    first.undo(first.state().version);
    rmSync(`${seeds.dir}/.on-the-record`, { recursive: true });
    first.keepForms("window", ["a form"]);
    change(first, setTitle("Three"));
    first.close();
    const second = open(seeds.dir);
    expect(second.state().undo).toEqual(["Title Three", "Title One"]);
    expect(second.recoverForms("other", [])).toEqual(["a form"]);
    expect(readFileSync(`${seeds.dir}/.on-the-record/.gitignore`, "utf8")).toBe("*\n");
  });

  it("is not written if another process edits the case since then", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    const lock = `${seeds.dir}/.on-the-record/lock`;
    rmSync(`${seeds.dir}/.on-the-record`, { recursive: true });
    mkdirSync(`${seeds.dir}/.on-the-record`);
    writeFileSync(lock, JSON.stringify({ pid: process.ppid, started: Date.now() }));
    const before = seeds.read("timeline.yaml");
    expect(() => session.change(1, setTitle("Mine"))).toThrow(FolderInUse);
    session.close();
    expect([seeds.read("timeline.yaml"), existsSync(lock)]).toEqual([before, true]);
  });

  it("is opened without the parts of files of a process that was killed", () => {
    const seeds = copySeeds();
    const first = openSession(seeds.dir);
    first.state();
    first.close();
    // No process has a number of this size.
    const parts = ["timeline.yaml", ".on-the-record/lock", ".on-the-record/articles/herald.txt"].map(
      (file) => `${file}.99999999.tmp`,
    );
    for (const part of parts) seeds.write(part, "part");
    open(seeds.dir);
    expect(parts.filter((part) => existsSync(seeds.path(part)))).toEqual([]);
  });

  it("is in a hidden folder that Git ignores", () => {
    const seeds = copySeeds();
    change(open(seeds.dir), setTitle("One"));
    expect(readdirSync(`${seeds.dir}/.on-the-record`).sort()).toEqual([
      ".gitignore",
      "articles",
      "journal.jsonl",
      "lock",
    ]);
    expect(readFileSync(`${seeds.dir}/.on-the-record/.gitignore`, "utf8")).toBe("*\n");
  });
});

describe("open forms", () => {
  it("are those of their window, until it is closed", async () => {
    const session = open(copySeeds().dir);
    const closing = new AbortController();
    const waiting = session.waitForChange(1, "one", closing.signal);
    session.keepForms("one", ["An ev"]);
    session.keepForms("one", ["An eve"]);
    expect(session.recoverForms("two", [])).toEqual([]);
    closing.abort();
    await waiting;
    expect(session.recoverForms("two", [])).toEqual(["An eve"]);
    expect(session.recoverForms("three", ["two"])).toEqual([]);
  });

  it("are given to a window whose browser knows that theirs is closed", async () => {
    const session = open(copySeeds().dir);
    const waiting = session.waitForChange(1, "firefox/one", new AbortController().signal);
    change(session, setTitle("One"));
    // The window has its answer, and is closed before it asks again.
    await waiting;
    session.keepForms("firefox/one", ["An eve"]);
    expect(session.recoverForms("chrome/two", [])).toEqual([]);
    expect(session.recoverForms("firefox/two", ["firefox/one"])).toEqual([]);
    expect(session.recoverForms("firefox/two", ["firefox/two"])).toEqual(["An eve"]);
  });

  it("of all closed windows survive a restart, until they are closed", () => {
    const seeds = copySeeds();
    const first = openSession(seeds.dir);
    first.keepForms("one", ["An eve"]);
    first.keepForms("two", ["A link", "A person"]);
    first.close();
    const second = openSession(seeds.dir);
    // The browser has the first window.
    expect(second.recoverForms("three", ["one"])).toEqual(["A link", "A person"]);
    second.keepForms("three", []);
    second.close();
    expect(open(seeds.dir).recoverForms("four", [])).toEqual(["An eve"]);
  });

  it("of an older version are joined with what others changed since", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    const was = { at: ["case"], value: session.state().annotation.case };
    seeds.edit("name: Alderby Papers", "name: Theirs");
    expect(session.change(undefined, setTitle("Mine"), was)).toMatchObject({
      state: { conflicts: [], annotation: { case: { title: "Mine", name: "Theirs" } } },
    });
    seeds.edit("title: Mine", "title: Theirs");
    expect(session.change(undefined, setTitle("Other"), was)).toHaveProperty("state");
    expect(titleOf(session)).toBe("Theirs");
    expect(session.state().conflicts).toMatchObject([{ mine: "Other", theirs: "Theirs" }]);
  });

  it("of an entry that others added, too, are a conflict", () => {
    const session = open(copySeeds().dir);
    const add = (title: string): EditStep => ({
      label: title,
      operations: [{ do: "set", path: ["events", "one"], value: { draft: true, title } }],
    });
    change(session, add("Theirs"));
    expect(session.change(undefined, add("Mine"), { at: ["events", "one"] })).toHaveProperty("state");
    expect(session.state().annotation.events).toMatchObject({ one: { title: "Theirs" } });
    expect(session.state().conflicts).toMatchObject([{ at: ["events", "one"], base: "" }]);
  });
});

describe("another program", () => {
  it("changes the file, which is a step that can be undone", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    change(session, setTitle("One"));
    seeds.edit("title: One", "title: Theirs");
    session.readAgain(["timeline.yaml"]);
    expect(titleOf(session)).toBe("Theirs");
    const words = "Change that another program saved: The case: title changed from “One” to “Theirs”";
    expect(session.state().undo).toEqual([words, "Title One"]);
    session.undo(session.state().version);
    expect(titleOf(session)).toBe("One");
  });

  it("changes the file before a step is written, and loses nothing", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    seeds.edit("name: Alderby Papers", "name: Theirs");
    expect(session.change(1, setTitle("Mine"))).toHaveProperty("state");
    expect(session.state().annotation.case).toMatchObject({ title: "Mine", name: "Theirs" });
    expect(seeds.read("timeline.yaml")).toMatch(/title: Mine\n {2}name: Theirs\n/);
  });

  it("saves a change of an older text, which is joined with later steps", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    const opened = seeds.read("timeline.yaml");
    change(session, setTitle("One"));
    change(session, setTitle("Two"));
    const theirs = opened.replace("licence: CC BY 4.0", "licence: CC0");
    seeds.write("timeline.yaml", theirs);
    session.readAgain(["timeline.yaml"]);
    expect(session.state().annotation.case).toMatchObject({ title: "Two", licence: "CC0" });
    expect(session.state().undo[0]).toBe("Your changes, joined with those of another program");
    session.undo(session.state().version);
    expect(seeds.read("timeline.yaml")).toBe(theirs);
  });

  it("changes the same entry, so that both versions are shown", () => {
    const seeds = copySeeds();
    const first = openSession(seeds.dir);
    const opened = seeds.read("timeline.yaml");
    change(first, { label: "Name", operations: [{ do: "remove", path: ["case", "name"] }] });
    change(first, setTitle("Mine"));
    seeds.write(
      "timeline.yaml",
      opened.replace("The footbridge at Alderby", "The bridge at Alderby").replace("CC BY 4.0", "CC0"),
    );
    first.readAgain(["timeline.yaml"]);
    const { conflicts } = first.state();
    expect(conflicts).toMatchObject([{ mine: "Mine", theirs: "The bridge at Alderby" }]);
    expect(titleOf(first)).toBe("The bridge at Alderby");
    // A step that changes no text decides no conflict, and neither does its undo.
    dismiss(first, "0123456789abcdef");
    first.undo(first.state().version);
    expect(first.state().conflicts).toEqual(conflicts);
    first.close();
    const second = open(seeds.dir);
    expect(second.state().conflicts).toEqual(conflicts);
    expect(second.resolve(["case", "title"], "theirs")).toMatchObject({ state: { conflicts: [] } });
    expect(titleOf(second)).toBe("The bridge at Alderby");
  });

  /** Opens a case whose title I changed to “Mine”, and another program to “Theirs”. */
  const openWithConflict = () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    const opened = seeds.read("timeline.yaml");
    change(session, { label: "Name", operations: [{ do: "remove", path: ["case", "name"] }] });
    change(session, setTitle("Mine"));
    seeds.write("timeline.yaml", opened.replace("The footbridge at Alderby", "Theirs"));
    session.readAgain(["timeline.yaml"]);
    return session;
  };

  it("has a conflict that lasts until its own step is undone", () => {
    const session = openWithConflict();
    const { conflicts } = session.state();
    expect(conflicts).toMatchObject([{ mine: "Mine", theirs: "Theirs" }]);
    change(session, { label: "Note", operations: [{ do: "set", path: ["case", "note"], value: "New" }] });
    session.undo(session.state().version);
    expect(session.state().conflicts).toEqual(conflicts);
    while (titleOf(session) === "Theirs") session.undo(session.state().version);
    expect([titleOf(session), session.state().conflicts]).toEqual(["Mine", []]);
  });

  it("has a conflict that shows a later change before mine replaces it", () => {
    const session = openWithConflict();
    change(session, setTitle("Later"));
    expect(session.resolve(["case", "title"], "mine")).toHaveProperty("problems");
    expect(session.state().conflicts).toMatchObject([{ mine: "Mine", theirs: "Later" }]);
    expect(session.resolve(["case", "title"], "mine")).toMatchObject({ state: { conflicts: [] } });
    expect(titleOf(session)).toBe("Mine");
  });

  it("corrects its own change, which is no older text", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    change(session, setTitle("Mine"));
    seeds.edit("title: Mine", "title: Theirs");
    session.readAgain(["timeline.yaml"]);
    seeds.edit("title: Theirs", "title: Mine");
    seeds.edit("licence: CC BY 4.0", "licence: CC0");
    session.readAgain(["timeline.yaml"]);
    expect(session.state().annotation.case).toMatchObject({ title: "Mine", licence: "CC0" });
    expect(session.state().undo[0]).toMatch(/: The case: title changed from .*, and 1 more change$/);
  });

  it("breaks an older text, and its correction is joined with later steps", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    const opened = seeds.read("timeline.yaml");
    change(session, setTitle("Mine"));
    const theirs = opened.replace("licence: CC BY 4.0", "licence: CC0");
    for (const text of [theirs.replace("\nevents:", "\nevents: ["), theirs]) {
      seeds.write("timeline.yaml", text);
      session.readAgain(["timeline.yaml"]);
    }
    expect(session.state().annotation.case).toMatchObject({ title: "Mine", licence: "CC0" });
  });

  it("breaks the file, which the editor does not repair without consent", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    change(session, setTitle("One"));
    seeds.write("timeline.yaml", "case: [\n");
    expect(session.change(session.state().version, setTitle("Two"))).toHaveProperty("problems");
    expect(seeds.read("timeline.yaml")).toBe("case: [\n");
    session.undo(session.state().version);
    expect(titleOf(session)).toBe("One");
  });

  it("changes an article, which the next state has", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    seeds.write("gazette.txt", `${seeds.read("gazette.txt")}\nA new sentence is here.\n`);
    session.readAgain(["gazette.txt"]);
    const { articles, version } = session.state();
    expect(version).toBe(2);
    expect(articles.find(({ id }) => id === "gazette")?.unread).toHaveLength(1);
  });

  it("changes an article and the annotation at once", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    seeds.write("gazette.txt", `${seeds.read("gazette.txt")}\nA new sentence is here.\n`);
    seeds.edit("title: The footbridge at Alderby", "title: Theirs");
    session.readAgain(["gazette.txt", "timeline.yaml"]);
    expect(titleOf(session)).toBe("Theirs");
    expect(session.state().articles.find(({ id }) => id === "gazette")?.unread).toHaveLength(1);
  });

  it("removes the file, and no change is lost", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    change(session, setTitle("One"));
    rmSync(seeds.path("timeline.yaml"));
    session.readAgain(["timeline.yaml"]);
    expect(session.state().problems[0]?.wrong).toBe("the file is missing");
    expect(session.change(session.state().version, setTitle("Two"))).toHaveProperty("problems");
    expect(existsSync(seeds.path("timeline.yaml"))).toBe(false);
    session.close();
    const next = open(seeds.dir);
    next.undo(next.state().version);
    expect(seeds.read("timeline.yaml")).toContain("title: One");
  });

  it("removes the folder, and no change is lost when it is put back", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    change(session, setTitle("One"));
    renameSync(seeds.dir, `${seeds.dir}-away`);
    const outcome = session.change(session.state().version, setTitle("Two"));
    expect(outcome).toMatchObject({ problems: [{ wrong: "the file is missing" }] });
    expect(existsSync(seeds.dir)).toBe(false);
    renameSync(`${seeds.dir}-away`, seeds.dir);
    session.readAgain([""]);
    expect(change(session, setTitle("Two")).undo).toEqual(["Title Two", "Title One"]);
  });

  it("cannot edit the folder at the same time", () => {
    const seeds = copySeeds();
    const session = openSession(seeds.dir);
    expect(() => openEditedFile(seeds.dir, () => [])).toThrow(FolderInUse);
    session.close();
    open(seeds.dir);
  });

  it.each([
    ["of a process that ended", JSON.stringify({ pid: 2 ** 22 - 1, started: Date.now() })],
    ["of a process before the last start of the computer", JSON.stringify({ pid: process.ppid, started: 1 })],
    ["that is empty", ""],
  ])("left a lock %s, which is taken over", (_, lock) => {
    const seeds = copySeeds();
    openSession(seeds.dir).close();
    writeFileSync(`${seeds.dir}/.on-the-record/lock`, lock);
    expect(open(seeds.dir).state().problems).toEqual([]);
  });
});

describe("a changed article", () => {
  it("has changed quotes with their new words, also after a restart", () => {
    const seeds = copySeeds();
    const first = openSession(seeds.dir);
    expect([first.state().problems, first.findMoved()]).toEqual([[], []]);
    first.close();
    const newer = seeds.read("herald.txt").replace("About 60 people", "Some 60 people");
    seeds.write("herald.txt", newer);
    const session = open(seeds.dir);
    const moved = session.findMoved();
    expect(moved.length).toBeGreaterThan(0);
    for (const { at, old, state, proposal } of moved) {
      expect([state, valueAt(session.state().annotation, at)]).toMatchObject(["changed", { herald: old }]);
      expect(proposal?.words).toMatch(/^Some 60 people/);
      expect(newer.slice(proposal?.start, proposal?.end)).toBe(proposal?.words);
    }
    change(session, {
      label: "Words of the new text",
      operations: moved.map(({ at, proposal }) => ({
        do: "set",
        path: at,
        value: { herald: proposal?.words },
      })),
    });
    expect(session.findMoved()).toEqual([]);
  });
});

it("a case whose articles cannot be copied is edited without copies", () => {
  const seeds = copySeeds();
  mkdirSync(seeds.path(".on-the-record"));
  writeFileSync(seeds.path(".on-the-record/articles"), "");
  const session = open(seeds.dir);
  expect(session.state().warning).toMatch(/^The editor cannot copy the articles.*: found a file/);
  rmSync(seeds.path(".on-the-record/articles"));
  expect(change(session, setTitle("One")).warning).toBe("");
});

/** Copies the invented case with sentences that nobody annotated at the end of an article. */
function copyWithNews() {
  const seeds = copySeeds();
  const news = "On 3 May 2024 it rained. Tom Ashby told the council that the river was high.";
  seeds.write("gazette.txt", `${seeds.read("gazette.txt").trimEnd()}\n${news}\n`);
  return seeds;
}

const dismiss = (session: Session, id: string) =>
  session.change(session.state().version, { label: "Dismiss", operations: [], dismissed: [id] });

describe("suggestions", () => {
  it("have words of the article, and are dismissed for good", () => {
    const seeds = copyWithNews();
    const first = openSession(seeds.dir);
    const suggestions = first.suggest("gazette");
    expect(suggestions.length).toBeGreaterThan(1);
    for (const { quotes } of suggestions)
      for (const { article, start, end, words } of quotes)
        expect(textOf(first, article).slice(start, end)).toBe(words);
    const [one] = suggestions;
    dismiss(first, one?.id ?? "");
    expect(first.suggest("gazette")).toEqual(suggestions.slice(1));
    first.close();
    const second = open(seeds.dir);
    expect(second.suggest("gazette")).toEqual(suggestions.slice(1));
    second.undo(second.state().version);
    expect(second.suggest("gazette")).toEqual(suggestions);
  });

  it("are found if an actor has an empty name, without a long search", () => {
    const seeds = copyWithNews();
    seeds.edit("\nactors:\n", '\nactors:\n  nobody: { name: "", aliases: [""] }\n');
    const session = open(seeds.dir);
    const search = () => expect(session.suggest("gazette")).not.toEqual([]);
    expect(cpuSecondsOf(search)).toBeLessThan(5);
  });

  it("stay dismissed if the article changes, but not for other words", () => {
    const seeds = copySeeds();
    const session = open(seeds.dir);
    const addLine = (line: string) => {
      seeds.write("gazette.txt", `${seeds.read("gazette.txt").trimEnd()}\n${line}\n`);
      session.readAgain(["gazette.txt"]);
    };
    const dates = () => session.suggest("gazette").filter(({ kind }) => kind === "date");
    addLine("On 3 May 2024 it rained.");
    const [date] = dates();
    expect(date?.quotes[0]?.words).toBe("On 3 May 2024");
    dismiss(session, date?.id ?? "");
    seeds.write("gazette.txt", seeds.read("gazette.txt").replace("\n", "\nThis line is new.\n"));
    session.readAgain(["gazette.txt"]);
    expect(dates()).toEqual([]);
    addLine("On 3 May 2024 it snowed.");
    expect(dates().map(({ quotes }) => quotes[1]?.words)).toEqual(["On 3 May 2024 it snowed."]);
  });
});

it("the patch of a file with a byte order mark is applied to it", () => {
  const seeds = copySeeds();
  seeds.write("timeline.yaml", "\uFEFFcase:\n  title: A\n");
  const copy = copySeeds();
  copy.write("timeline.yaml", seeds.read("timeline.yaml"));
  const session = open(seeds.dir);
  change(session, setTitle("B"));
  copy.write("change.patch", session.patch());
  execFileSync("git", ["apply", "change.patch"], { cwd: copy.dir, stdio: "pipe" });
  expect(copy.read("timeline.yaml")).toBe(seeds.read("timeline.yaml"));
});

it("the patch has all changes since the start of editing", () => {
  const seeds = copySeeds();
  const first = openSession(seeds.dir);
  change(first, setTitle("One"));
  first.close();
  const session = open(seeds.dir);
  change(session, { label: "Name", operations: [{ do: "remove", path: ["case", "name"] }] });
  expect(
    session
      .patch()
      .split("\n")
      .filter((line) => /^[-+]/.test(line)),
  ).toEqual([
    ...["--- a/timeline.yaml", "+++ b/timeline.yaml"],
    ...["-  title: The footbridge at Alderby", "-  name: Alderby Papers", "+  title: One"],
  ]);
});

describe("suggestions of another program", () => {
  it("are listed first, and what is not verbatim is a problem", () => {
    const seeds = copySeeds();
    const entry = (words: string) => ({
      kind: "date",
      title: "A date",
      edtf: "1952",
      quotes: [{ herald: words }],
    });
    const suggestions = [entry("bridge was opened in 1952"), entry("bridge was opened in 1953")];
    seeds.write("suggestions.json", JSON.stringify({ source: "my model", suggestions }));
    const session = open(seeds.dir);
    expect(session.suggest("herald")[0]).toMatchObject({ source: "my model", title: "A date" });
    expect(session.state().problems).toMatchObject([
      {
        at: [],
        place: expect.stringMatching(/^suggestions\.json:1:/),
        found: "“bridge was opened in 1953”",
      },
    ]);
  });
});

describe("suggestions that name an entry by a former id", () => {
  const WORDS = "bridge was opened in 1952";
  /** Opens a case with a suggestion that names a person and an article. */
  function openWith(actor: string) {
    const seeds = copySeeds();
    const entry = { kind: "name", title: "A name", quotes: [{ herald: WORDS }], actors: [actor] };
    seeds.write("suggestions.json", JSON.stringify({ source: "my model", suggestions: [entry] }));
    return { seeds, session: open(seeds.dir) };
  }
  const rename = (session: Session, kind: string, id: string, key: string) =>
    change(session, { label: "Id", operations: [{ do: "renameEntry", path: [kind, id], key }] });
  const ofModel = (session: Session, article: string) =>
    session.suggest(article).filter(({ source }) => source === "my model");

  it("name the entry by its present id, also after undo", () => {
    const { seeds, session } = openWith("tomas-reed");
    rename(session, "actors", "tomas-reed", "t-reed");
    rename(session, "actors", "t-reed", "mr-reed");
    rename(session, "articles", "herald", "alderby-herald");
    expect(session.state().problems).toEqual([]);
    expect(ofModel(session, "alderby-herald")).toMatchObject([
      { actors: ["mr-reed"], quotes: [{ article: "alderby-herald", words: WORDS }] },
    ]);
    expect(seeds.read("suggestions.json")).toContain('"tomas-reed"');
    for (let left = 3; left > 0; left--) session.undo(session.state().version);
    expect(ofModel(session, "herald")).toMatchObject([{ actors: ["tomas-reed"] }]);
  });

  it("follow the part “renamed”, too", () => {
    const { session } = openWith("reed-of-old");
    expect(session.state().problems).toMatchObject([
      { wrong: "no actor has this id", found: "“reed-of-old”" },
    ]);
    const operation = { do: "set", path: ["renamed", "reed-of-old"], value: "tomas-reed" } as const;
    change(session, { label: "Former id", operations: [operation] });
    expect(session.state().problems).toEqual([]);
    expect(ofModel(session, "herald")).toMatchObject([{ actors: ["tomas-reed"] }]);
  });

  it("stay dismissed", () => {
    const { session } = openWith("tomas-reed");
    const [one] = ofModel(session, "herald");
    dismiss(session, one?.id ?? "");
    const before = session.suggest("herald").map(({ id }) => id);
    rename(session, "actors", "tomas-reed", "mr-reed");
    expect(session.suggest("herald").map(({ id }) => id)).toEqual(before);
  });
});

describe("a suggestion of two programs", () => {
  it("is listed once, that of the file first", () => {
    const seeds = copyWithNews();
    const built = openSession(seeds.dir);
    const { kind, edtf, quotes = [] } = built.suggest("gazette").find((one) => one.edtf) ?? {};
    built.close();
    const own = quotes.map(({ article, words }) => ({ [article]: words }));
    const suggestion = { kind, title: "A date", quotes: own, edtf };
    seeds.write(
      "suggestions.json",
      JSON.stringify({ source: "model", suggestions: [suggestion, suggestion] }),
    );
    const list = open(seeds.dir).suggest("gazette");
    expect(list.filter((one) => one.edtf === edtf).map(({ source }) => source)).toEqual(["model"]);
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });
});

describe("an accepted suggestion", () => {
  it("is listed again if its entry is undone", () => {
    const session = open(copyWithNews().dir);
    const [one] = session.suggest("gazette");
    const quotes = (one?.quotes ?? []).map(({ article, words }) => ({ [article]: words }));
    const value = { title: "A draft", draft: true, claims: [{ text: "", excerpts: quotes }] };
    change(session, { label: "Accept", operations: [{ do: "set", path: ["events", "a-draft"], value }] });
    expect(session.suggest("gazette").map(({ id }) => id)).not.toContain(one?.id);
    session.undo(session.state().version);
    expect(session.suggest("gazette").map(({ id }) => id)).toContain(one?.id);
  });
});

describe("a typed date", () => {
  it("refers to the date of its article", () => {
    const session = open(copySeeds().dir);
    const { date } = session.state().articles.find(({ id }) => id === "herald") ?? {};
    expect(session.readDate("today", "herald")).toMatchObject({ edtf: date, basis: "worked-out" });
    expect(session.readDate("March 2024", "herald")).toMatchObject({ edtf: "2024-03", basis: "printed" });
  });

  it("that needs an article has no day without one", () => {
    const session = open(copySeeds().dir);
    for (const article of [null, "none"]) {
      for (const words of ["on Friday", "in June", "last Friday", "9999 days ago", "from Friday to Monday"])
        expect(session.readDate(words, article)).toEqual({
          problem: "these words need an article, because they refer to its date",
        });
      expect(session.readDate("2024-03-04", article)).toMatchObject({ edtf: "2024-03-04" });
    }
  });
});
