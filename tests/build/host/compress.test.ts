import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { compressFolder } from "../../../src/build/host/compress.ts";

it("writes text beside itself in both forms, and leaves pictures and faces as they are", async () => {
  const dir = mkdtempSync(join(tmpdir(), "compress-"));
  mkdirSync(join(dir, "assets"));
  const text = "The same words again. ".repeat(200);
  writeFileSync(join(dir, "index.html"), text);
  writeFileSync(join(dir, "assets", "face.woff2"), text);
  await compressFolder(dir);
  expect(readdirSync(dir, { recursive: true }).sort()).toEqual([
    "assets",
    "assets/face.woff2",
    "index.html",
    "index.html.br",
    "index.html.gz",
  ]);
  expect(`${brotliDecompressSync(readFileSync(join(dir, "index.html.br")))}`).toBe(text);
  expect(`${gunzipSync(readFileSync(join(dir, "index.html.gz")))}`).toBe(text);
  rmSync(dir, { recursive: true });
});
