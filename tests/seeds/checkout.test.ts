import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compileCase } from "../fixtures/compileCase.ts";
import { corpus } from "../fixtures/realCorpus.ts";

it("keeps the edition in a checkout with CRLF line ends", () => {
  const dir = mkdtempSync(join(tmpdir(), "checkout-"));
  const git = (cwd: string, ...args: string[]) =>
    execFileSync("git", ["-c", "user.name=Editor", "-c", "user.email=editor@example.org", ...args], { cwd });
  try {
    const [origin, copy] = [join(dir, "origin"), join(dir, "copy")];
    for (const path of [".gitattributes", ".editorconfig", "seeds"])
      cpSync(path, join(origin, path), { recursive: true });
    git(origin, "init", "--quiet");
    git(origin, "add", ".");
    git(origin, "commit", "--quiet", "--message", "Add the case");
    git(dir, "clone", "--quiet", "--config", "core.autocrlf=true", "--config", "core.eol=crlf", origin, copy);
    expect(compileCase(join(copy, "seeds")).corpus.edition).toBe(corpus.edition);
    expect(readFileSync(join(copy, ".editorconfig"), "utf8")).not.toContain("\r");
  } finally {
    rmSync(dir, { recursive: true });
  }
});
