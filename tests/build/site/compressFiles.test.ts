import { brotliDecompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { compressFiles } from "../../../src/build/site/compressFiles.ts";

const words = "The harbour was closed on Saturday, the harbour master said. ".repeat(40);
const articles = (count: number) =>
  Array.from({ length: count }, (_, i) => [`articles/a${i}.txt`, words] as const);

it("copies texts only, and every copy has the whole text", async () => {
  const files: [string, string | Uint8Array][] = [
    ["index.html", words],
    ["card.png", new Uint8Array(9)],
  ];
  const copies = await compressFiles(files);
  expect([...copies.keys()]).toEqual(["index.html.br"]);
  expect(brotliDecompressSync(copies.get("index.html.br") ?? "").toString()).toBe(words);
});

it("compresses the page of a large case as well as that of a small one", async () => {
  const page = ["index.html", words] as const;
  const small = await compressFiles([page, ...articles(1)]);
  const large = await compressFiles([page, ["corpus.json", "x".repeat(10_000_000)], ...articles(2)]);
  expect(large.get("index.html.br")).toEqual(small.get("index.html.br"));
  const article = "articles/a0.txt.br";
  expect(brotliDecompressSync(large.get(article) ?? "").toString()).toBe(words);
  expect(large.get(article)).not.toEqual(small.get(article));
});
