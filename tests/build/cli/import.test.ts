import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { addDrafts, writeDraftCase } from "../../../src/build/import/writeDrafts.ts";
import { copySeeds, corpus } from "../../fixtures/fictionalCase.ts";
import { run } from "../../fixtures/runCommand.ts";

/** Writes a file to import, and names a folder for its case. */
function withFile(content: string, name = "mills.csv") {
  const parent = mkdtempSync(join(tmpdir(), "import-"));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const [file, dir] = [join(parent, name), join(parent, "my-case")];
  writeFileSync(file, content);
  return {
    parent,
    file,
    dir,
    importFile: (...words: string[]) => run("import", "--case", dir, file, ...words),
  };
}

const MILLS = [
  "Headline,When,Category,Where,Picture",
  "The {mill} burns,1850,Fires,Wick,a.jpg",
  "It is rebuilt,c. 1851,Works,,",
  "It is rebuilt,March 1852,Works,,",
  "風車,1853,Fires,,",
].join("\n");

describe("import", () => {
  it("makes a new case, which check accepts and no build fills", async () => {
    const { dir, file, importFile, parent } = withFile(MILLS);
    const { status, stdout, stderr } = await importFile();
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.replaceAll(parent, "DIR").split("\n")).toEqual([
      "DIR/mills.csv (CSV): 4 drafts",
      "  columns: title ← “Headline”, date ← “When”, stage ← “Category”, place ← “Where”, media ← “Picture”",
      "  not carried: pictures, films and sounds (1): line 2 “a.jpg”; their addresses are in notes",
      "  not carried: dates that are not read (1): line 3 “c. 1851”; write 2024-06-01, 2024-06, 1850, or 1850~ for about 1850",
      "DIR/my-case/timeline.yaml: a new case with 4 drafts, which no build contains",
      expect.stringContaining("shows them"),
      "",
    ]);
    expect(readdirSync(dir).sort()).toEqual(["timeline.schema.json", "timeline.yaml"]);
    const text = readFileSync(join(dir, "timeline.yaml"), "utf8");
    expect(text).toContain(
      "  the-mill-burns:\n    draft: true\n    title: The (mill) burns\n    stage: fires\n",
    );
    expect(text).toContain('    place: wick\n    date:\n      edtf: "1850"\n');
    expect([...text.matchAll(/^ {2}([\w-]+):\n {4}draft/gm)].map(([, id]) => id)).toEqual([
      "the-mill-burns",
      "it-is-rebuilt",
      "it-is-rebuilt-2",
      "event",
    ]);
    const { compiled, drafts, problems } = compileSeeds(dir, { strict: true });
    expect([problems, drafts.length, compiled?.corpus.events]).toEqual([[], 4, []]);
    const article = join(parent, "gazette.txt");
    writeFileSync(article, "date 1852-03-09 The mill works\nIt was rebuilt in March.\n");
    expect((await run("add", "--case", dir, article)).stdout).toContain("added to articles: gazette");
    expect(await run("check", dir)).toMatchObject({ status: 0 });
    expect(existsSync(file)).toBe(true);
  });

  it("adds drafts with new ids to a case, and changes nothing else", async () => {
    const seeds = copySeeds();
    const before = seeds.read("timeline.yaml");
    const [known = ""] = corpus.events.map(({ id }) => id);
    const csv = `id,title,date,stage,place\n${known},A mill,1850,${corpus.stages[0]?.label},Nowhere\n`;
    const { file } = withFile(csv);
    const { status, stdout } = await run("import", "--case", seeds.dir, file);
    expect(status).toBe(0);
    expect(stdout).toContain(
      "not carried: stages, tags and places that the case does not have (1): “A mill” “Place: Nowhere”; they are in notes",
    );
    const after = seeds.read("timeline.yaml");
    const added = after.split("\n").filter((line) => !before.split("\n").includes(line));
    expect(added).toEqual([
      `  ${known}-2:`,
      "    draft: true",
      "    title: A mill",
      '      edtf: "1850"',
      "    notes:",
      '      - "Place: Nowhere"',
      "      - mills.csv, line 2",
    ]);
    expect(after.replace(/ {2}[\w-]+-2:\n {4}draft: true\n(?: {4}.*\n)+/, "")).toBe(before);
    expect(compileSeeds(seeds.dir)).toMatchObject({ compiled: { corpus }, drafts: [{ title: "A mill" }] });
  });

  it("writes titles and notes of any signs, and reads them back", async () => {
    const { parent } = withFile(MILLS);
    const text = fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 20 });
    const words = fc.oneof(text, fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }));
    const sign = fc.constantFrom("- ", "{a}", "# ", ": ", "---\n", "'", "&a ", "*", "\u2028", "\t\n ", "");
    const any = fc.tuple(sign, words, sign).map((parts) => parts.join(""));
    let n = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(any, any), { minLength: 1, maxLength: 5 }), (list) => {
        const dir = join(parent, `${n++}`);
        const drafts = list.map(([title, note]) => ({
          title: `T${title}`.trim(),
          tags: [],
          notes: [`N${note}`],
        }));
        writeDraftCase(dir, "Case", "a.csv", drafts);
        const first = compileSeeds(dir);
        expect(first.problems).toEqual([]);
        expect(addDrafts(dir, drafts)).toEqual([]);
        const { problems, drafts: found } = compileSeeds(dir);
        expect([problems, found.length]).toEqual([[], 2 * list.length]);
        expect(found.slice(0, list.length)).toEqual(first.drafts);
        expect(found.map(({ lines }) => lines.at(-1))).toEqual(
          [...drafts, ...drafts].map(({ notes }) => notes[0]?.trim()),
        );
      }),
      { numRuns: 15 },
    );
  });

  it("refuses a folder with other files, and a case that is broken", async () => {
    const { dir, importFile } = withFile(MILLS);
    mkdirSync(dir);
    writeFileSync(join(dir, "letter.txt"), "mine");
    const { status, stderr } = await importFile();
    expect([status, readdirSync(dir)]).toEqual([2, ["letter.txt"]]);
    expect(stderr).toContain("has files but no timeline.yaml, and nothing was written");
    writeFileSync(join(dir, "timeline.yaml"), "case: {title: x\n");
    const broken = await importFile();
    expect(broken.status).toBe(1);
    expect(broken.stderr).toMatch(/timeline\.yaml:\d+:\d+: /);
    writeFileSync(join(dir, "timeline.yaml"), "events: { a: { title: b } }\n");
    expect((await importFile()).stderr).toContain("the events of this file have another form");
    expect(readFileSync(join(dir, "timeline.yaml"), "utf8")).toBe("events: { a: { title: b } }\n");
  });

  it("writes nothing if one of the files has a problem, or no event", async () => {
    const { dir, file, parent, importFile } = withFile(MILLS);
    writeFileSync(join(parent, "bad.csv"), 'Title\n"a\n');
    const { status, stdout, stderr } = await run("import", "--case", dir, file, join(parent, "bad.csv"));
    expect([status, stdout, existsSync(dir)]).toEqual([1, "", false]);
    expect(stderr).toContain(`${join(parent, "bad.csv")}:2:1: a cell in quotation marks has no end`);
    writeFileSync(file, "Title,Date\n,1850\n");
    const empty = await importFile();
    expect([empty.status, existsSync(dir)]).toEqual([1, false]);
    expect(empty.stdout).toContain("rows and entries without a title (1): line 2 “1850”");
    expect(empty.stderr).toBe(
      "mills.csv: no event can be imported, and nothing was written; see the list above\n",
    );
  });

  it("reads its options, and says what is wrong with them", async () => {
    const { dir, importFile } = withFile('"When, exactly",Quoi,Date\n04/06/1850 18:05,x,y\n');
    const map = 'title=Quoi,date="When, exactly"';
    expect((await importFile("--map", map, "--dates", "dmy", "--zone", "+01:00")).status).toBe(0);
    expect(readFileSync(join(dir, "timeline.yaml"), "utf8")).toContain('edtf: "1850-06-04T18:05+01:00"');
    for (const [words, message] of [
      [["--map", "colour=Quoi"], "“colour=Quoi” is not FIELD=COLUMN; write --map title="],
      [["--map", "Quoi"], "“Quoi” is not FIELD=COLUMN"],
      [["--dates", "YMD"], "“YMD” is not an order of dates; write --dates DMY"],
      [["--zone", "Mars"], "“Mars” is not a zone; write --zone Europe/London"],
    ] as const) {
      const { status, stderr } = await importFile(...words);
      expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
    }
    expect((await run("import", "--help")).stdout).toContain("  1  a file cannot be imported");
  });
});
