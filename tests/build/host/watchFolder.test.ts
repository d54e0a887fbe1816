import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { watchFolder } from "../../../src/build/host/watchFolder.ts";

/** Watches a new folder until the end of the test. `change` is called with the files that changed. */
function watchNew(change: (files: readonly string[]) => void) {
  const dir = mkdtempSync(join(tmpdir(), "watch-"));
  const errors: unknown[] = [];
  const watcher = watchFolder(dir, change, (error) => errors.push(error));
  onTestFinished(() => {
    watcher.close();
    rmSync(dir, { recursive: true });
  });
  return { dir, errors };
}

const until = (done: () => void) => vi.waitFor(done, { timeout: 5000, interval: 20 });

it("a folder that is removed and put back is watched again", async () => {
  const seen: string[] = [];
  const { dir } = watchNew((files) => seen.push(...files));
  writeFileSync(join(dir, "one.txt"), "1");
  await until(() => expect(seen).toContain("one.txt"));
  cpSync(dir, `${dir}-copy`, { recursive: true });
  rmSync(dir, { recursive: true });
  await until(() => expect(seen).toContain(""));
  seen.length = 0;
  renameSync(`${dir}-copy`, dir);
  await until(() => expect(seen).toContain(""));
  writeFileSync(join(dir, "two.txt"), "2");
  await until(() => expect(seen).toContain("two.txt"));
});

it("a folder that is removed and created at once is watched again", async () => {
  const seen: string[] = [];
  const { dir } = watchNew((files) => seen.push(...files));
  rmSync(dir, { recursive: true });
  mkdirSync(dir);
  let files = 0;
  // The folder is looked at each second.
  await vi.waitFor(
    () => {
      writeFileSync(join(dir, `${++files}.txt`), "1");
      expect(seen.some((name) => name.endsWith(".txt"))).toBe(true);
    },
    { timeout: 5000, interval: 50 },
  );
});

it("a change that cannot be used is reported, and the next one is used", async () => {
  let isFull = true;
  const seen: string[] = [];
  const { dir, errors } = watchNew((files) => {
    if (isFull) throw new Error("a full disk");
    seen.push(...files);
  });
  writeFileSync(join(dir, "one.txt"), "1");
  await until(() => expect(errors).toHaveLength(1));
  isFull = false;
  writeFileSync(join(dir, "two.txt"), "2");
  await until(() => expect(seen).toContain("two.txt"));
});
