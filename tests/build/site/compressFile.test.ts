import { brotliDecompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { compressFile } from "../../../src/build/site/compressFile.ts";

const words = "The harbour was closed on Saturday, the harbour master said. ".repeat(40);
const SMALL_CASE = 1000;
const LARGE_CASE = 10_000_000;

it("copies texts only, and every copy has the whole text", async () => {
  expect(await compressFile(["card.png", new Uint8Array(9)], SMALL_CASE)).toEqual([]);
  // Random letters hardly become smaller. The copy needs more room than a quarter of them.
  const letters = Array.from({ length: 9000 }, (_, i) => String.fromCharCode(33 + ((i * i * 7919) % 90)));
  for (const text of ["", "a", words, letters.join(""), "x".repeat(2_000_000)]) {
    const [[path, copy] = ["", ""]] = await compressFile(["index.html", text], SMALL_CASE);
    expect(path).toBe("index.html.br");
    expect(brotliDecompressSync(copy).toString()).toBe(text);
  }
});

it("compresses the page of a large case as well as that of a small one", async () => {
  const copyOf = async (path: string, caseSize: number) =>
    (await compressFile([path, words], caseSize)).map(([, copy]) => copy);
  expect(await copyOf("index.html", LARGE_CASE)).toEqual(await copyOf("index.html", SMALL_CASE));
  const [article = ""] = await copyOf("articles/a0.txt", LARGE_CASE);
  expect(brotliDecompressSync(article).toString()).toBe(words);
  expect([article]).not.toEqual(await copyOf("articles/a0.txt", SMALL_CASE));
});
