import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { copySeeds } from "../../fixtures/fictionalCase.ts";
import { expectFailure, run } from "../../fixtures/runCommand.ts";

describe("an article", () => {
  const check = (change: (seeds: ReturnType<typeof copySeeds>) => void) => {
    const seeds = copySeeds();
    change(seeds);
    return expectFailure(1, "check", seeds.dir);
  };

  it("is no link to a file outside its folder", async () => {
    const errors = await check((seeds) => {
      const other = copySeeds();
      rmSync(seeds.path("newsletter.txt"));
      symlinkSync(other.path("newsletter.txt"), seeds.path("newsletter.txt"));
    });
    expect(errors).toContain(
      "newsletter.txt:1:1: this article is a link to a file outside the folder; found /",
    );
  });

  it("can be a link to a file inside its folder", async () => {
    const seeds = copySeeds();
    renameSync(seeds.path("newsletter.txt"), seeds.path("kept.bin"));
    symlinkSync("kept.bin", seeds.path("newsletter.txt"));
    expect((await run("check", seeds.dir)).status).toBe(0);
  });

  it("is no folder, pipe, device or circle of links", async () => {
    const put = (make: (path: string) => void) =>
      check((seeds) => {
        rmSync(seeds.path("newsletter.txt"));
        make(seeds.path("newsletter.txt"));
      });
    expect(await put((path) => mkdirSync(path))).toContain("found a folder;");
    expect(await put((path) => symlinkSync(path, path))).toContain("found links that lead in a circle;");
    if (process.platform === "win32") return;
    expect(await put((path) => symlinkSync("/dev/zero", path))).toContain("found a device;");
    expect(await put((path) => execFileSync("mkfifo", [path]))).toContain("found a pipe;");
  });

  const hazards: [string, (seeds: ReturnType<typeof copySeeds>, path: string) => void, string][] = [
    [
      "a chain of links to the outside",
      (seeds, path) => {
        const other = copySeeds();
        symlinkSync(other.path("newsletter.txt"), seeds.path("second.bin"));
        symlinkSync("second.bin", path);
      },
      "a link to a file outside the folder",
    ],
    [
      "a link through a linked folder",
      (seeds, path) => {
        symlinkSync(copySeeds().dir, seeds.path("linked"));
        symlinkSync("linked/newsletter.txt", path);
      },
      "a link to a file outside the folder",
    ],
    ["a link to nothing", (_seeds, path) => symlinkSync("none.bin", path), "the file is missing"],
    ["a pipe", (_seeds, path) => execFileSync("mkfifo", [path]), "found a pipe"],
    ["a link to a device", (_seeds, path) => symlinkSync("/dev/zero", path), "found a device"],
    ["a link to a folder", (_seeds, path) => symlinkSync("/tmp", path), "found a folder"],
    [
      "bytes that are no UTF-8",
      (_seeds, path) => writeFileSync(path, Buffer.from([0x64, 0xed, 0xa0, 0x80, 0x0a])),
      "the file is not UTF-8",
    ],
    [
      "a zero",
      (_seeds, path) => writeFileSync(path, "date 2024-03-19 A\0\nText.\n"),
      "the file is not UTF-8",
    ],
  ];

  describe.skipIf(process.platform === "win32")("of a strange kind", () => {
    it.each(hazards)("stops every command that reads the case: %s", async (_name, make, expected) => {
      const seeds = copySeeds();
      const path = seeds.path("newsletter.txt");
      rmSync(path);
      make(seeds, path);
      const out = seeds.path("out");
      for (const words of [
        ["check", seeds.dir],
        ["build", seeds.dir, "--out", out],
        ["start", seeds.dir, "--port", "0"],
        ["print", seeds.dir, "--out", out],
        ["compare", seeds.dir, seeds.dir],
      ])
        expect(await expectFailure(1, ...words), words[0]).toContain(expected);
      expect(existsSync(out)).toBe(false);
    });
  });

  it("can have a mark in the middle of its text, and signs of direction", async () => {
    const seeds = copySeeds();
    const sentence = "One\ufeff two \u200fthree\u2067 four.";
    seeds.write("newsletter.txt", `${seeds.read("newsletter.txt")}${sentence}\n`);
    seeds.edit("background:\n", `background:\n  - quote: { newsletter: "${sentence}" }\n    reason: Test.\n`);
    expect(await run("check", seeds.dir)).toMatchObject({ status: 0, stderr: "" });
  });

  it.each(["\u0007", "\u001B", "\f", "\u0085", "\u009B", "\u007F", "\u202D", "\u202E"])(
    "has no control character (%j)",
    async (sign) => {
      const errors = await check((seeds) =>
        seeds.write("newsletter.txt", `${seeds.read("newsletter.txt")}One${sign}\n`),
      );
      expect(errors).toMatch(/newsletter\.txt:6:4: this is a control character, which no text has; found \[/);
    },
  );

  it("has no line of 10 MB, for which patterns have no room", async () => {
    const errors = await check((seeds) =>
      seeds.write("newsletter.txt", `${seeds.read("newsletter.txt")}\n${"x".repeat(10_000_000)}\n`),
    );
    expect(errors).toContain(
      "newsletter.txt:7:1: this line is too long; found xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…; divide it",
    );
  });

  it.each([
    "../newsletter.txt",
    "..txt",
    ".newsletter.txt",
    "a/b.txt",
    "con.txt",
    "LPT1.x.txt",
    "C:a.txt",
    "a\\\\0.txt",
    `${"a".repeat(300)}.txt`,
  ])("has no file name such as %s", async (name) => {
    const errors = await check((seeds) => seeds.edit("newsletter: newsletter.txt", `newsletter: "${name}"`));
    expect(errors).toMatch(/an article’s file name|a name that is too long/);
  });

  it("has a name that differs from others in more than capital letters", async () => {
    const errors = await check((seeds) => {
      seeds.write("Herald.txt", "date 2024-01-01 Another\nText.\n");
      seeds.edit("newsletter: newsletter.txt", "newsletter: newsletter.txt\n  other: Herald.txt");
    });
    expect(errors).toContain(
      "the file of the article “herald” has the same name on many computers; found “Herald.txt”",
    );
  });
});
