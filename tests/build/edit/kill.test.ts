import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSession } from "../../../src/build/edit/session.ts";
import type { KeptState } from "../../fixtures/editUntilKilled.ts";

const START = "# A case.\ncase:\n  title: Start # of editing\n\narticles: {}\n";
/** Folders that are edited at the same time, and kills of each. */
const [FOLDERS, KILLS] = [10, 10];
/** Most bytes of output before a kill: 6 changes. */
const MAX_BYTES = 800;

let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kill-"));
  // A bundle starts in a tenth of the time that tsx needs.
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { input: "tests/fixtures/editUntilKilled.ts", output: { entryFileNames: "edit.mjs" } },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Edits a folder in another process, kills it once its output has that length, and returns the output. */
function editUntil(dir: string, bytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, "edit.mjs"), dir]);
    let output = "";
    child.stdout.on("data", (part) => {
      output += String(part);
      if (output.length >= bytes) child.kill("SIGKILL");
    });
    child.stderr.on("data", (part) => reject(new Error(String(part))));
    child.on("close", () => resolve(output));
  });
}

/** Reads the folder as the next process finds it. */
function readKept(dir: string): KeptState {
  const session = openSession(dir);
  const { annotation, undo } = session.state();
  const [form = null] = session.recoverForms("reader", []);
  session.close();
  return { title: (annotation.case as { title?: unknown }).title, form, steps: undo.length };
}

it("loses no accepted step when it is killed at 100 random moments", async () => {
  let random = 1;
  let interrupted = 0;
  const editFolder = async (dir: string) => {
    writeFileSync(join(dir, "timeline.yaml"), START);
    for (let kill = 0; kill < KILLS; kill++) {
      random = (random * 48_271) % 2_147_483_647;
      const output = await editUntil(dir, random % MAX_BYTES);
      const lines = output
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line));
      const { kind, ...next } = lines.at(-1);
      const { kind: _done, ...done } = lines.findLast((line) => line.kind === "done");
      if (kind === "next") interrupted++;
      expect(kind === "next" ? [done, next] : [done]).toContainEqual(readKept(dir));
    }
    const session = openSession(dir);
    while (session.state().undo.length > 0) session.undo(session.state().version);
    session.close();
    expect(readFileSync(join(dir, "timeline.yaml"), "utf8")).toBe(START);
  };
  await Promise.all(Array.from({ length: FOLDERS }, () => editFolder(mkdtempSync(join(folder, "case-")))));
  // Most kills are inside a change.
  expect(interrupted).toBeGreaterThan(20);
});
