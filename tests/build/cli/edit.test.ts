import { expect, it } from "vitest";
import { run } from "../../fixtures/runCommand.ts";

it("edits no case for other computers", async () => {
  const { status, stderr } = await run("edit", "--host", "0.0.0.0");
  expect([status, stderr]).toEqual([
    2,
    "Unknown option --host; npm run edit -- --help explains the command.\n",
  ]);
  expect((await run("edit", "--help")).stdout).toContain("There is no option --host");
});
