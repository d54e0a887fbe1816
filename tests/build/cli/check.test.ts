import { describe, expect, it, vi } from "vitest";
import { copySeeds, FICTIONAL_SEEDS } from "../../fixtures/fictionalCase.ts";
import { runCommand, spawnCommand } from "../../fixtures/runCommand.ts";

// A process of its own takes 1 s, on a busy machine more than ten times that.
vi.setConfig({ testTimeout: 60_000 });

describe("npm run check", () => {
  it("prints a summary of a folder without problems", () => {
    const { status, stdout, stderr } = spawnCommand("check", FICTIONAL_SEEDS);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^tests\/fixtures\/seeds: 3 articles, 11 events, /);
  });

  it("prints notes and exits with 0", async () => {
    const seeds = copySeeds();
    seeds.edit("kind: became-public-at", "kind: came-out-at");
    const { status, stdout, stderr } = await runCommand("check", seeds.dir);
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^\S+timeline\.yaml:\d+:\d+: note: .+; found “came-out-at”; write became-public-at\n$/,
    );
    expect(stdout).toContain("3 articles, 11 events");
  });

  it("prints problems beside notes and exits with 1", () => {
    const seeds = copySeeds();
    seeds.edit("kind: became-public-at", "kind: came-out-at");
    seeds.edit("standing: denial", "standing: refuted");
    const { status, stdout, stderr } = spawnCommand("check", seeds.dir);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.split("\n")).toEqual([
      expect.stringContaining(": note: "),
      expect.stringContaining("found “refuted”; "),
      "",
    ]);
  });

  it("refuses an unknown option", async () => {
    const { status, stderr } = await runCommand("check", FICTIONAL_SEEDS, "--colour");
    expect([status, stderr]).toEqual([1, "Unknown option --colour; the options are --coverage, --fix.\n"]);
  });
});
