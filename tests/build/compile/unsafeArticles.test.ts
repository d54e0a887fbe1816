import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
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

  it.each(["\u0007", "\u001B", "\f", "\u0085", "\u009B", "\u007F"])(
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
