import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { expectFailure, run } from "../../fixtures/runCommand.ts";

it("edits no case for other computers", async () => {
  const { status, stderr } = await run("edit", "--host", "0.0.0.0");
  expect([status, stderr]).toEqual([
    2,
    "Unknown option --host; npm run edit -- --help explains the command.\n",
  ]);
  expect((await run("edit", "--help")).stdout).toContain("There is no option --host");
});

it.each([
  ["an empty folder", []],
  ["a folder without an annotation", ["gazette.txt"]],
])("writes nothing into %s, and says what to do", async (_, files) => {
  const dir = mkdtempSync(join(tmpdir(), "späces and ö "));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const file of files) writeFileSync(join(dir, file), "date 2024-06-04 A storm\nIt rained.\n");
  expect(await expectFailure(1, "edit", dir)).toBe(
    `${dir}/timeline.yaml:1:1: the file is missing; found no such file; name the folder of a case, or let the command new create one\n`,
  );
  expect(readdirSync(dir)).toEqual(files);
});
