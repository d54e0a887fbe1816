import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { COMMANDS } from "../../../src/build/cli/runCommand.ts";
import { run } from "../../fixtures/runCommand.ts";

describe("on-the-record", () => {
  it("lists its commands", async () => {
    const { status, stdout, stderr } = await run("--help");
    expect([status, stderr]).toEqual([0, ""]);
    for (const [name, load] of Object.entries(COMMANDS)) {
      const { summary } = await load();
      expect(stdout).toContain(`  ${name} `);
      expect(stdout).toContain(summary);
    }
  });

  it.each(Object.keys(COMMANDS))("explains %s with its options and exit codes", async (name) => {
    const { status, stdout } = await run(name, "--help");
    expect(status).toBe(0);
    const command = await COMMANDS[name]?.();
    for (const option of Object.keys(command?.options ?? {})) expect(stdout).toContain(`  ${option} `);
    expect(stdout).toMatch(/Exit codes:\n {2}0 {2}.+\n {2}1 {2}.+\n {2}2 {2}.+\n$/);
    expect(Math.max(...stdout.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(110);
  });

  it("completes its work if the reader of its output stops", async () => {
    const child = spawn("node_modules/.bin/tsx", ["src/build/cli/main.ts", "check", "tests/fixtures/seeds"]);
    child.stdout.destroy();
    let errors = "";
    child.stderr.on("data", (text) => {
      errors += text;
    });
    const [code] = await once(child, "close");
    expect(errors).not.toContain("EPIPE");
    expect(code).toBe(0);
  });

  it("refuses a missing or unknown command with 2", async () => {
    expect(await run()).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("Commands:"),
    });
    const stderr = "There is no command “toString”; on-the-record --help lists them.\n";
    expect(await run("toString")).toEqual({ status: 2, stdout: "", stderr });
  });
});

/** Program whose main thread is busy with one step until a file exists, whose path is its argument. */
const BUSY = `
const { existsSync } = await import("node:fs");
const { startProgress } = await import("./src/build/cli/progress.ts");
const progress = startProgress();
progress.step("Counting");
while (!existsSync(process.argv[1]));
await progress.end();
`;

it("shows progress while the command is busy", async () => {
  const dir = mkdtempSync(join(tmpdir(), "progress-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const shown = join(dir, "shown");
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", BUSY, shown]);
  onTestFinished(() => void child.kill());
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    errors += text;
    if (errors.includes("Counting")) writeFileSync(shown, "");
  });
  const [code] = await once(child, "close");
  expect([code, errors]).toEqual([0, "Counting …\n"]);
});
