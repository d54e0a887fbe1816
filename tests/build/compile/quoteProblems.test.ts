import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkCase } from "../../../src/build/compile/checkCase.ts";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { fixQuotes } from "../../../src/build/compile/fixQuotes.ts";
import { formatProblemWithPassage } from "../../../src/core/model/problem.ts";
import { copySeeds, corpus } from "../../fixtures/fictionalCase.ts";

/** Replaces words of the annotation, and returns what a check prints without the folder. */
function checkWith(from: string, to: string): string[] {
  const seeds = copySeeds();
  seeds.edit(from, to);
  const before = seeds.read("timeline.yaml");
  const { errors, isValid } = checkCase(seeds.dir, {});
  expect([isValid, seeds.read("timeline.yaml")]).toEqual([false, before]);
  return errors.map((line) => line.replaceAll(`${seeds.dir}/`, ""));
}

describe("the problem of a quote", () => {
  it("shows the closest passage with a caret at another word", () => {
    expect(checkWith('"since the bridge was closed"', '"since the bridge was shut"')).toEqual([
      expect.stringMatching(
        /^timeline\.yaml:\d+:\d+: this quote is not in newsletter\.txt: the closest passage has other words; found “since the bridge was shut”; copy the article’s words: “since the bridge was closed”\n {4}newsletter\.txt:3:54: … several letters since the bridge was closed\.\n {4} +\^ the quote has “shut” here$/,
      ),
    ]);
    const [problem = ""] = checkWith('"since the bridge was closed"', '"since the bridge was shut"');
    const [, passage = "", caret = ""] = problem.split("\n");
    expect(passage.slice(caret.indexOf("^"))).toBe("closed.");
  });

  it("names the characters of another typography", () => {
    const [problem] = checkWith(
      '"“Nobody told us before March,” she said."',
      `'"Nobody told us before March," she said.'`,
    );
    expect(problem).toMatch(/: quotation marks differ; found .*, or run check with --fix\n/);
    expect(problem).toMatch(/\^ the article has “ \(U\+201C\), the quote has " \(U\+0022\)$/);
  });

  it("does not offer to fix capital letters", () => {
    const [problem] = checkWith('"Ms Quill denied it."', '"ms Quill denied it."');
    expect(problem).toMatch(
      /: capital letters differ; .*write it as the article does: “Ms Quill denied it\.”\n/,
    );
  });

  it("lists the places of a repeated quote, each with words that choose it", () => {
    const [problem] = checkWith('"around October 2023"', '"council"');
    expect(problem).toMatch(
      /occurs 2 times in herald\.txt \(3:73, 4:48\); found “council”; quote more words, or add for 3:73 prefix: "chairs the"; for 4:48 suffix: "said."$/,
    );
  });

  it("says that a prefix fits nowhere", () => {
    const [problem] = checkWith(
      '- herald: "around October 2023"',
      '- { herald: "around October 2023", prefix: "in" }',
    );
    expect(problem).toMatch(
      /herald\.txt has these words, but not with this prefix \(5:\d+\); .*correct the prefix/,
    );
  });

  it("asks for whole words, and for whole characters", () => {
    expect(checkWith('"around October 2023"', '"ound October 2023"')).toContainEqual(
      expect.stringMatching(
        /this quote begins inside a word of herald\.txt; found “ound October 2023”; quote all of it: “around October 2023”, or add part-of-word: true$/,
      ),
    );
    const seeds = copySeeds();
    seeds.write("newsletter.txt", `${seeds.read("newsletter.txt")}Zoe\u0308 was there.\n`);
    seeds.edit('"since the bridge was closed"', '"Zoe"');
    expect(compileSeeds(seeds.dir).problems).toContainEqual(
      expect.objectContaining({
        wrong: "this quote ends inside a character of newsletter.txt",
        todo: "quote all of it: “Zoe\u0308”",
      }),
    );
  });

  it("names keys that a quote cannot have", () => {
    const [problem] = checkWith(
      '- herald: "around October 2023"',
      '- { herald: "around October 2023", part-of-word: maybe }',
    );
    expect(problem).toMatch(/part-of-word: .*; found “maybe”; write /);
    const [other] = checkWith(
      '- herald: "around October 2023"',
      '- { herald: "around October 2023", gazette: "cracks" }',
    );
    expect(other).toContain("a quote is one pair of an article’s id and its words");
  });
});

describe("a quote with further keys", () => {
  it("is the same excerpt as a longer quote would choose", () => {
    const seeds = copySeeds();
    seeds.edit(
      '- herald: "around October 2023"',
      '- { herald: "around October 2023", prefix: "timbers", suffix: "." }',
    );
    expect(compileSeeds(seeds.dir)).toMatchObject({ compiled: { corpus }, problems: [] });
  });

  it("may be a part of a word if the annotation confirms it", () => {
    const seeds = copySeeds();
    seeds.edit('- herald: "around October 2023"', '- { herald: "ound October 2023", part-of-word: true }');
    const { compiled, problems } = compileSeeds(seeds.dir);
    expect(problems).toEqual([]);
    expect(compiled?.corpus.excerpts.map(({ exact }) => exact)).toContain("ound October 2023");
  });

  it("may be of an article with the id of such a key", () => {
    const seeds = copySeeds();
    seeds.write(
      "timeline.yaml",
      seeds.read("timeline.yaml").replaceAll("newsletter:", "prefix:").replaceAll("{newsletter}", "{prefix}"),
    );
    expect(compileSeeds(seeds.dir).problems).toEqual([]);
  });

  it("may span paragraphs, in a file with any line ends", () => {
    for (const eol of ["\n", "\r\n", "\r\n\r\n"]) {
      const seeds = copySeeds();
      seeds.write("newsletter.txt", seeds.read("newsletter.txt").replaceAll("\n", eol));
      seeds.edit(
        '"since the bridge was closed"',
        '"since the bridge was closed.\\n\\nThe repair began in March"',
      );
      const { compiled, problems } = compileSeeds(seeds.dir);
      expect(problems).toEqual([]);
      expect(compiled?.corpus.excerpts.map(({ exact }) => exact)).toContain(
        `since the bridge was closed.${eol}The repair began in March`,
      );
    }
  });
});

describe("check with --fix", () => {
  it("corrects typography, keeps everything else, and leaves no other file", () => {
    const seeds = copySeeds();
    const text = seeds.read("timeline.yaml");
    seeds.edit('"“Nobody told us before March,” she said."', `'"Nobody told us before March," she said.'`);
    seeds.edit('"around October 2023"', "&when around  October 2023");
    seeds.edit(
      '"since the bridge was closed"',
      ">-\n            since the\u00a0bridge\n            was closed",
    );
    seeds.edit('- newsletter: "The repair', '# the repair\n        - newsletter: "The repair');
    const { isValid, errors, output } = checkCase(seeds.dir, { fix: true });
    expect([isValid, errors]).toEqual([true, []]);
    expect(output).toContainEqual(
      expect.stringMatching(/timeline\.yaml:\d+:\d+: now ““Nobody told us before March,” she said\.”$/),
    );
    expect(seeds.read("timeline.yaml")).toBe(
      text
        .replace('"“Nobody told us before March,” she said."', "'“Nobody told us before March,” she said.'")
        .replace('"around October 2023"', "&when around October 2023")
        .replace('- newsletter: "The repair', '# the repair\n        - newsletter: "The repair'),
    );
    expect(readdirSync(seeds.dir).filter((file) => file.includes("tmp"))).toEqual([]);
  });

  it("corrects what it can if there are other problems, which it reports", () => {
    const seeds = copySeeds();
    seeds.edit('"around October 2023"', '"around  October 2023"');
    seeds.edit('"Ms Quill denied it."', '"Ms Quill denies it."');
    const { isValid, errors } = checkCase(seeds.dir, { fix: true });
    expect(isValid).toBe(false);
    expect(errors).toEqual([expect.stringContaining("“Ms Quill denies it.”")]);
    expect(seeds.read("timeline.yaml")).toContain('"around October 2023"');
  });

  it("changes no word and no capital letter", () => {
    const seeds = copySeeds();
    seeds.edit('"Ms Quill denied it."', '"ms Quill denied it."');
    seeds.edit('"around October 2023"', '"around October 2024"');
    const before = seeds.read("timeline.yaml");
    expect(checkCase(seeds.dir, { fix: true }).errors).toHaveLength(2);
    expect(seeds.read("timeline.yaml")).toBe(before);
  });

  it("escapes characters that nobody can see", () => {
    const seeds = copySeeds();
    seeds.write(
      "newsletter.txt",
      seeds.read("newsletter.txt").replace("several letters", "se\u00adveral\u00a0letters"),
    );
    seeds.write(
      "timeline.yaml",
      seeds
        .read("timeline.yaml")
        .replaceAll("It has received several letters since", "It has received several letters since"),
    );
    checkCase(seeds.dir, { fix: true });
    expect(seeds.read("timeline.yaml")).toContain("se\\u00adveral\\u00a0letters");
    expect(compileSeeds(seeds.dir).problems.filter(({ fix }) => fix)).toEqual([]);
  });

  it("refuses an edit that would change another value", () => {
    const text = 'a: &x "so - so"\nb: *x\n';
    const problem = { path: "f", line: 1, col: 1, wrong: "", found: "", todo: "" };
    const { edits, problems } = fixQuotes("f", text, [
      { ...problem, fix: { path: ["a"], words: "so – so" } },
    ]);
    expect([edits, problems.map(formatProblemWithPassage)]).toEqual([
      [],
      [
        expect.stringMatching(
          /^f:1:1: the quotes of this file cannot be corrected without changing other parts of it; found /,
        ),
      ],
    ]);
  });
});
