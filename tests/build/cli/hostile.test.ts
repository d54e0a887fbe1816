import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { COMMANDS } from "../../../src/build/cli/runCommand.ts";
import { copySeeds } from "../../fixtures/fictionalCase.ts";
import { expectFailure, run } from "../../fixtures/runCommand.ts";

describe("a folder that cannot be used", () => {
  const FILE = "README.md";

  it.each(["check", "build", "start", "print", "migrate"])(
    "%s reports a file in its place with 1",
    async (name) => {
      expect(await expectFailure(1, name, FILE)).toContain(
        "README.md, which is a file; name the folder of the case",
      );
      expect(await expectFailure(1, name, "no-such-folder")).toContain(
        "the file is missing; found no such file",
      );
    },
  );

  it.each([
    ["dev", FILE],
    ["new", FILE],
    ["schema", FILE],
    ["verify", FILE],
    ["new", `${FILE}/case`],
    ["dev", "no-such-folder"],
    ["edit", FILE],
    ["edit", "no-such-folder"],
    ["edit", "src", "--port", "x"],
    ["add", FILE, "--case", FILE],
    ["import", "package.json", "--case", FILE],
    ["start", "--built", "no-such-folder"],
    ["start", "--built", FILE],
    ["start", "--built", "src"],
    ["print", "--built", "src"],
  ])("%s %s is refused with 2", async (...words) => {
    await expectFailure(2, ...words);
  });

  it.each(["check", "dev", "edit", "new", "verify", "migrate"])(
    "%s refuses an empty argument with 2",
    async (name) => {
      expect(await expectFailure(2, name, "")).toContain("An argument is empty");
    },
  );

  it("build refuses an output that cannot be written, before it builds", async () => {
    const seeds = copySeeds();
    for (const [out, reason] of [
      [FILE, "is a file, not a folder"],
      [`${FILE}/site`, "cannot be created, because"],
      [`${FILE}/a/b`, "cannot be created, because"],
      [seeds.dir, "has files that are not from a build"],
      ["/dev/null", "is a file, not a folder"],
    ] as const)
      expect(await expectFailure(2, "build", seeds.dir, "--out", out)).toContain(reason);
  });

  it("a case with the files of a site in it is not replaced by a site", async () => {
    const seeds = copySeeds();
    for (const file of ["index.html", "corpus.json"]) seeds.write(file, "mine");
    await expectFailure(2, "build", seeds.dir, "--out", seeds.dir);
    expect(seeds.read("index.html")).toBe("mine");
  });

  it("build keeps a link whose folder is missing", async () => {
    const seeds = copySeeds();
    symlinkSync("no-such-folder", seeds.path("site"));
    const errors = await expectFailure(2, "build", seeds.dir, "--out", seeds.path("site"));
    expect(errors).toContain("site is a link to a folder that is missing; choose another folder");
    expect(readlinkSync(seeds.path("site"))).toBe("no-such-folder");
  });

  it("new and build end in a folder that the system does not allow", async () => {
    if (process.platform !== "linux") return;
    expect(await expectFailure(2, "new", "/proc/no-such-folder")).toContain("cannot be written");
  });
});

/** Runs a command that may write no more than 8 KiB into a file, as on a full disk. */
function runOnFullDisk(...words: string[]) {
  const script = 'ulimit -f 8; trap "" XFSZ; exec node_modules/.bin/tsx src/build/cli/main.ts "$@"';
  const env = { ...process.env, TSX_DISABLE_CACHE: "1" };
  return spawnSync("bash", ["-c", script, "bash", ...words], { encoding: "utf8", env });
}

describe("a full disk", () => {
  it.each(["schema", "new"])("ends %s with 2, and no part of a file is left", (name) => {
    if (process.platform === "win32") return;
    const seeds = copySeeds();
    const dir = name === "new" ? seeds.path("case") : seeds.dir;
    if (name === "new") mkdirSync(dir);
    const before = readdirSync(dir);
    expect(runOnFullDisk(name, dir)).toMatchObject({
      status: 2,
      stderr: `${join(dir, "timeline.schema.json")} cannot be written: found a file that is too large.\n`,
    });
    expect(readdirSync(dir)).toEqual(before);
  });
});

describe("a browser that does not start", () => {
  it("is named by print, with 2", async () => {
    const seeds = copySeeds();
    seeds.write("index.html", "");
    vi.stubEnv("CHROMIUM_PATH", process.execPath);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await expectFailure(2, "print", "--built", seeds.dir)).toContain(
      `${process.execPath} does not start as a browser; set CHROMIUM_PATH`,
    );
  });
});

describe("addresses and ports", () => {
  it.each([
    "example.org",
    "ftp://example.org",
    "https://",
    "https:// x",
    "\u202Ehttps",
    "https://a:b@c.org/",
  ])("build refuses the address %j with 2", async (url) => {
    expect(await expectFailure(2, "build", copySeeds().dir, "--url", url)).toContain("full URL");
  });

  it.each(["abc", "-1", "65536", "1e3", "80 80", "x".repeat(10_000)])(
    "start refuses a port (%#) with 2",
    async (port) => {
      const seeds = copySeeds();
      seeds.write("index.html", "");
      expect(await expectFailure(2, "start", "--built", seeds.dir, `--port=${port}`)).toContain(
        "is not a port",
      );
      // Before the build, which can take minutes.
      expect(await expectFailure(2, "start", "no-such-folder", `--port=${port}`)).toContain("is not a port");
    },
  );

  it.each(["999.1.1.1", "no such host", "192.0.2.1"])("start refuses the host %s with 2", async (host) => {
    const seeds = copySeeds();
    seeds.write("index.html", "");
    const errors = await expectFailure(2, "start", "--built", seeds.dir, "--port", "0", "--host", host);
    expect(errors).toBe(`This computer has no address “${host}”; leave out HOST, or write 0.0.0.0.\n`);
  });

  it("start names another port if one is in use", async () => {
    const seeds = copySeeds();
    seeds.write("index.html", "");
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    expect(await expectFailure(2, "start", "--built", seeds.dir, "--port", `${port}`)).toContain(
      `Port ${port} is already in use`,
    );
  });

  it.each(["http://[::", "https://", "http://127.0.0.1:1/"])("verify refuses %s with 2", async (url) => {
    await expectFailure(2, "verify", url);
  });
});

const deep = (open: string, close: string) => `${open.repeat(10_000)}${close.repeat(10_000)}`;

describe("an annotation", () => {
  it.each([
    ["empty", ""],
    ["only a comment", "# nothing\n"],
    ["null", "null"],
    ["a list", "[]"],
    ["a text", '"text"'],
    ["deep in brackets", deep("[", "]")],
    ["deep in a key", `case: ${deep("{a: ", "}")}`],
    ["deep without an end", "[".repeat(10_000)],
    ["deep in lines", Array.from({ length: 300 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
    ["deep in dashes", `${"- ".repeat(10_000)}a`],
    ["with a control character", 'case: "\u0001"\n'],
    ["with a bell", "case: \u0007x\n"],
    ["with a key that is a list", "case: {title: x, ? [a, b] : c}\n"],
    ["with an alias inside itself", "case: &a\n  title: *a\n"],
    [
      "of 150,000 events of a wrong form",
      `events:\n${Array.from({ length: 150_000 }, (_, i) => `  e${i}: 1`).join("\n")}`,
    ],
    ["with a text of 4 MB", `case: ${"x ".repeat(2_000_000)}\n`],
    [
      "of aliases of aliases",
      [
        "a0: &a0 [x,x,x,x,x,x,x,x,x]",
        ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`),
      ].join("\n"),
    ],
    ["in another language", "case: !!js/function x\n"],
    ["with a line of 10 MB", `case: "${"x".repeat(10_000_000)}\\n"\n`],
    ["of 10 MB of empty lines", "\n".repeat(10_000_000)],
    ["with 10 MB of empty lines in a list", `events:\n${"\n".repeat(10_000_000)}  e: 1\n`],
    ["with two documents", "case: 1\n---\ncase: 2\n"],
    ["with a lone surrogate", 'case: "\\ud800"\n'],
    ["with __proto__", "__proto__: 1\nconstructor: 2\n"],
  ])("%s is reported with 1 and a place", async (_, text) => {
    const seeds = copySeeds();
    seeds.write("timeline.yaml", text);
    const errors = await expectFailure(1, "check", seeds.dir);
    expect(errors).toMatch(/timeline\.yaml:\d+:\d+: .+; found .+; .+/);
  });

  it("names the depth and the control character", async () => {
    const seeds = copySeeds();
    seeds.write("timeline.yaml", deep("[", "]"));
    expect(await expectFailure(1, "check", seeds.dir)).toContain("nested more than 100 levels deep");
    seeds.write("timeline.yaml", "case: \u0007x\n");
    expect(await expectFailure(1, "check", seeds.dir)).toContain(
      "timeline.yaml:1:7: this is a control character, which no text has; found “[bell U+0007]x ”",
    );
  });

  it("that is a folder or a pipe is reported", async () => {
    const seeds = copySeeds();
    rmSync(seeds.path("timeline.yaml"));
    mkdirSync(seeds.path("timeline.yaml"));
    expect(await expectFailure(1, "check", seeds.dir)).toContain("found a folder");
    if (process.platform === "win32") return;
    rmSync(seeds.path("timeline.yaml"), { recursive: true });
    execFileSync("mkfifo", [seeds.path("timeline.yaml")]);
    for (const name of ["check", "migrate", "build"])
      expect(await expectFailure(1, name, seeds.dir)).toContain("found a pipe");
  });
});

describe("text of a case in messages", () => {
  it.each(["check", "migrate"])("%s ends a list of 300 problems with their number", async (name) => {
    const seeds = copySeeds();
    seeds.write("timeline.yaml", "\tcase: x\n".repeat(300));
    const lines = (await expectFailure(1, name, seeds.dir)).trim().split("\n");
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toContain("280 more (300 in all)");
  });

  it("is shortened to one line with controls and directions by name", async () => {
    const seeds = copySeeds();
    seeds.edit("standing: denial", `standing: "a\\u202Eb\\e[31mc\\0\\nd${"long ".repeat(20_000)}"`);
    seeds.edit("  alderby: Alderby", '  "al\\u202Ederby": Alderby\n  alderby: Alderby');
    const errors = await expectFailure(1, "check", seeds.dir);
    expect(errors).toContain("“a[right-to-left override U+202E]b[escape U+001B][31mc[null U+0000] dlong");
    expect(errors.split("\n").filter(Boolean)).toHaveLength(2);
    const { stdout } = await run("check", seeds.dir, "--json");
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(JSON.parse(stdout).problems).toHaveLength(2);
  });

  it("is short in the advice of a long quote, too", async () => {
    const seeds = copySeeds();
    const long = "the river and the bridge ".repeat(4000);
    seeds.write("newsletter.txt", `${seeds.read("newsletter.txt")}${long}end.\n`);
    seeds.edit(
      "Thank you to all who baked cakes for the spring fair.",
      `${long.replace("river", "River")}end.`,
    );
    await expectFailure(1, "check", seeds.dir);
  });

  it("does not reach the terminal from the arguments", async () => {
    expect(await expectFailure(2, "fo\u001B[31mo\n\nbar")).toContain("“fo[escape U+001B][31mo bar”");
    await expectFailure(2, "check", "a", `\u202E${"b".repeat(5000)}`);
    await expectFailure(2, "check", `--\u001B${"b".repeat(5000)}`);
    await expectFailure(1, "check", `no\u001B[2Jfolder`);
  });
});

describe("arguments of any text", () => {
  const strange = fc
    .array(fc.constantFrom("\u202e", "\u0007", "\n", "\u2066", "é", " ", "/", "“", "long "), { minLength: 1 })
    .chain((parts) => fc.integer({ min: 1, max: 400 }).map((times) => `x${parts.join("").repeat(times)}`));

  it.each(Object.keys(COMMANDS))("%s names them on one short line", async (name) => {
    const options = Object.keys((await COMMANDS[name]?.())?.options ?? {}).filter((key) => key.includes(" "));
    await fc.assert(
      fc.asyncProperty(strange, fc.constantFrom("", ...options), async (text, option) => {
        // No command writes there: README.md is a file.
        const words = option === "" ? [`README.md/${text}`] : [`${option.split(" ")[0]}=README.md/${text}`];
        const places = name === "compare" || option !== "" ? ["README.md/none"] : [];
        const { status, stdout, stderr } = await run(name, ...words, ...places);
        expect([1, 2]).toContain(status);
        expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2066]/u);
        for (const line of stderr.split("\n")) expect(line.length).toBeLessThan(1100);
      }),
      { numRuns: 15 },
    );
  });
});

describe("files of other programs", () => {
  it.each(["add", "import"])("%s never reads a device or a pipe", async (name) => {
    if (process.platform === "win32") return;
    const seeds = copySeeds();
    execFileSync("mkfifo", [seeds.path("pipe.csv")]);
    for (const [path, found] of [
      ["/dev/zero", "a device"],
      [seeds.path("pipe.csv"), "a pipe"],
    ] as const)
      expect(await expectFailure(1, name, path, "--case", seeds.dir)).toContain(`found ${found}`);
  });
});

describe("a published corpus", () => {
  it.each([
    ["nothing", ""],
    ["other JSON", "[]"],
    ["deep JSON", deep("[", "]")],
    ["a long text", `{"format":"${"x\\u202e".repeat(100_000)}"}`],
    ["null", "null"],
  ])("that is %s is reported with 1", async (_, text) => {
    const seeds = copySeeds();
    writeFileSync(seeds.path("corpus.json"), text);
    await expectFailure(1, "verify", seeds.dir);
  });

  it("that is a pipe is never read", async () => {
    if (process.platform === "win32") return;
    const seeds = copySeeds();
    execFileSync("mkfifo", [seeds.path("corpus.json")]);
    for (const words of [["verify"], ["compare", seeds.dir]])
      expect(await expectFailure(2, ...words, seeds.dir)).toContain("found a pipe");
  });

  it("is reported in at most 100 lines", async () => {
    const seeds = copySeeds();
    const articles = Array.from({ length: 5000 }, () => ({}));
    seeds.write("corpus.json", JSON.stringify({ format: "on-the-record/corpus", version: 2, articles }));
    const errors = await expectFailure(1, "verify", seeds.dir);
    expect(errors.trim().split("\n")).toHaveLength(101);
    expect(errors).toMatch(/and \d+ more; --json prints all\n$/);
    const compared = await expectFailure(1, "compare", seeds.dir, seeds.dir);
    expect(compared.trim().split("\n")).toHaveLength(101);
  });
});
