import { describe, expect, it } from "vitest";
import { copySeeds, FICTIONAL_SEEDS } from "../../fixtures/fictionalCase.ts";
import { run, spawnRun } from "../../fixtures/runCommand.ts";

/** Runs `check` with these arguments. */
const check = (...args: string[]) => run("check", ...args);

describe("check", () => {
  it("prints a summary of a folder without problems", () => {
    const { status, stdout, stderr } = spawnRun("check", FICTIONAL_SEEDS);
    // A busy machine shows progress.
    expect([status, stderr.replace(/^.+ …\n/gm, "")]).toEqual([0, ""]);
    expect(stdout).toMatch(/^tests\/fixtures\/seeds: 3 articles, 11 events, /);
  });

  it("lists the unquoted rest of sentences, at most 20 without --all", async () => {
    const seeds = copySeeds();
    const before = await check(seeds.dir);
    expect(before.stdout).toMatch(
      /: 2 parts of sentences not quoted, beside quoted words:\n {2}\S+:\d+:\d+: “/,
    );
    expect((await check(FICTIONAL_SEEDS, "--json")).stdout).not.toContain("beside quoted words");
    const sentences = Array.from({ length: 30 }, (_, i) => `Boat ${i} sank, they said.`);
    seeds.write("newsletter.txt", `${seeds.read("newsletter.txt")}${sentences.join("\n")}\n`);
    const quotes = sentences.map((_, i) => `          - newsletter: "Boat ${i} sank"\n`).join("");
    seeds.edit(
      '          - newsletter: "The repair began in March',
      `${quotes}          - newsletter: "The repair began in March`,
    );
    const some = (await check(seeds.dir)).stdout.split("\n").filter((line) => /^ {2}/.test(line));
    expect([some.length, some.at(-1)]).toEqual([21, "  12 more; check with --all prints them"]);
    const all = (await check(seeds.dir, "--all")).stdout.split("\n").filter((line) => /^ {2}/.test(line));
    expect([all.length, all.at(-1)]).toEqual([32, `  ${seeds.path("newsletter.txt")}:35:15: “they said”`]);
  });

  it("prints notes and exits with 0", async () => {
    const seeds = copySeeds();
    seeds.edit("kind: became-public-at", "kind: came-out-at");
    const { status, stdout, stderr } = await check(seeds.dir);
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^\S+timeline\.yaml:\d+:\d+: note: .+; found “came-out-at”; write became-public-at\n$/,
    );
    expect(stdout).toContain("3 articles, 11 events");
  });

  it("prints problems beside notes and exits with 1", async () => {
    const seeds = copySeeds();
    seeds.edit("kind: became-public-at", "kind: came-out-at");
    seeds.edit("standing: denial", "standing: refuted");
    const { status, stdout, stderr } = await check(seeds.dir);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.split("\n")).toEqual([
      expect.stringContaining(": note: "),
      expect.stringContaining("found “refuted”; "),
      "",
    ]);
  });

  it("prints the same as data with --json", async () => {
    const seeds = copySeeds();
    seeds.edit("kind: became-public-at", "kind: came-out-at");
    const valid = await check(seeds.dir, "--json");
    expect([valid.status, valid.stderr]).toEqual([0, ""]);
    expect(JSON.parse(valid.stdout)).toMatchObject({
      valid: true,
      problems: [],
      notes: [{ path: seeds.path("timeline.yaml"), found: "“came-out-at”" }],
      counts: { articles: 3, events: 11 },
    });
    seeds.edit("standing: denial", "standing: refuted");
    const invalid = await check(seeds.dir, "--json");
    expect([invalid.status, invalid.stderr]).toEqual([1, ""]);
    const { valid: isValid, problems, counts } = JSON.parse(invalid.stdout);
    expect([isValid, counts]).toEqual([false, undefined]);
    expect(problems).toMatchObject([
      { found: "“refuted”", line: expect.any(Number), col: expect.any(Number) },
    ]);
  });

  it("refuses wrong arguments with 2", async () => {
    const help = "npm run check -- --help explains the command.\n";
    for (const [args, message] of [
      [["--colour"], `Unknown option --colour; ${help}`],
      [["-x"], `Unknown option -x; ${help}`],
      [["--json=yes"], `--json takes no value; ${help}`],
      [["a", "b"], `“b” is one argument too many; ${help}`],
    ] as const)
      expect(await check(...args)).toEqual({ status: 2, stdout: "", stderr: message });
  });
});
