import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { copySeeds } from "../../fixtures/fictionalCase.ts";

/** Runs `npm run build` of a case into a new folder. */
function runBuild(environment: Readonly<Record<string, string>>) {
  const out = mkdtempSync(join(tmpdir(), "vite-build-"));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const { status, stderr } = spawnSync(
    "node_modules/.bin/tsx",
    ["src/build/cli/viteBuild.ts", "--outDir", join(out, "dist")],
    { encoding: "utf8", env: { ...process.env, ...environment } },
  );
  return { status, stderr };
}

it("npm run build prints the problems of a case without a stack trace", () => {
  const seeds = copySeeds();
  seeds.edit("\nevents:", "\nevent:");
  const { status, stderr } = runBuild({ SEEDS: seeds.dir });
  expect(status).toBe(1);
  expect(stderr).toMatch(/timeline\.yaml:\d+:1: .*“event”/);
  expect(stderr).not.toMatch(/\n\s+at |node:|file:\/\//);
});

it("npm run build explains a wrong SITE without a stack trace", () => {
  const { status, stderr } = runBuild({ SEEDS: copySeeds().dir, SITE: "example.org" });
  expect(status).toBe(1);
  expect(stderr).toContain("SITE is “example.org”; it must be the page’s full URL");
  expect(stderr).not.toMatch(/\n\s+at |node:|file:\/\//);
});
