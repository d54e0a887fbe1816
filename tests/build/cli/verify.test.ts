import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { serveFolder } from "../../../src/build/host/serveFolder.ts";
import { buildCaseFiles } from "../../../src/build/site/caseFiles.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { copySeeds, corpus } from "../../fixtures/fictionalCase.ts";
import { run } from "../../fixtures/runCommand.ts";

const verify = (...args: string[]) => run("verify", ...args);

let dir: string;
const article = corpus.articles[0];

/** Writes the corpus and the articles of a case into the folder. */
function publish(seeds: string): void {
  const { compiled } = compileSeeds(seeds);
  if (!compiled) throw new Error("The case has a problem.");
  for (const [path, content] of buildCaseFiles(compiled)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
}

/** Replaces the first occurrence of a text in a published file. */
function edit(file: string, from: string, to: string): void {
  const before = readFileSync(join(dir, file), "utf8");
  expect(before).toContain(from);
  writeFileSync(
    join(dir, file),
    before.replace(from, () => to),
  );
}

/** Changes the published corpus. */
function editCorpus(change: (published: Corpus) => void): void {
  const published = JSON.parse(readFileSync(join(dir, "corpus.json"), "utf8"));
  change(published);
  writeFileSync(join(dir, "corpus.json"), JSON.stringify(published));
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "site-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  publish("tests/fixtures/seeds");
});

describe("verify", () => {
  it("confirms articles with a byte order mark", async () => {
    const seeds = copySeeds();
    seeds.write("gazette.txt", `\uFEFF${seeds.read("gazette.txt")}`);
    publish(seeds.dir);
    expect(await verify(dir)).toMatchObject({ status: 0, stderr: "" });
  });

  it("confirms an unchanged folder", async () => {
    expect(await verify(dir)).toEqual({
      status: 0,
      stderr: "",
      stdout: [
        `${dir}: edition ${corpus.edition}`,
        `3 articles, ${corpus.excerpts.length} quotes: every hash, offset and word matches`,
        "",
      ].join("\n"),
    });
  });

  it("confirms a site at a web address, with or without the file", async () => {
    const server = await serveFolder(dir);
    onTestFinished(() => server.close());
    for (const address of [server.url, server.url.slice(0, -1), `${server.url}corpus.json?x#y`])
      expect(await verify(address)).toMatchObject({ status: 0, stderr: "" });
    expect(await verify(`${server.url}nothing/`)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/nothing\/ has no corpus\.json; /),
    });
  });

  it("says of which articles only the quotes are published", async () => {
    const seeds = copySeeds();
    seeds.edit("publish: full", "publish: quotes");
    publish(seeds.dir);
    const { status, stdout, stderr } = await verify(dir);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Of 1 article only the quotes are published");
  });

  it("finds a changed article, and quotes that are not at their offsets", async () => {
    const [first] = corpus.excerpts.filter((excerpt) => excerpt.article === article?.id);
    const url = article?.url ?? "";
    edit(url, first?.exact ?? "", `X${first?.exact}`);
    const { status, stdout, stderr } = await verify(dir);
    expect(status).toBe(1);
    expect(stdout).toMatch(/: \d+ mismatches\n$/);
    const lines = stderr.trim().split("\n");
    expect(lines[0]).toMatch(
      new RegExp(`^${url}: the SHA-256 of the article is not ${article?.sha256}; found “`),
    );
    expect(lines[1]).toContain("do not trust its place");
    for (const line of lines) expect(line).toMatch(/^\S+: .+; found .+; .+$/);
  });

  it("finds words that the article does not have", async () => {
    editCorpus(({ excerpts }) => {
      if (excerpts[0]) excerpts[0].exact = "Nobody wrote this.";
    });
    const { status, stderr } = await verify(dir);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^corpus\.json: the SHA-256 of the content is not the edition /);
    expect(stderr).toContain("are not the quote “Nobody wrote this.”; found ");
    expect(stderr).toContain("the article does not have it");
  });

  it.each([
    ["a missing article", () => rmSync(join(dir, article?.url ?? "")), "the article is missing"],
    [
      "an article outside the site",
      () => edit("corpus.json", `"${article?.url}"`, '"../secret.txt"'),
      "outside",
    ],
    [
      "a missing quote",
      () => editCorpus((published) => published.excerpts.shift()),
      "a quote that is missing",
    ],
    ["another shape", () => edit("corpus.json", '"excerpts":', '"extracts":'), "does not have the shape"],
    ["another version", () => edit("corpus.json", '"version":2', '"version":3'), "corpora of version 2"],
    ["another file", () => edit("corpus.json", '"on-the-record/corpus"', '"x"'), "this is not a corpus"],
    ["half a file", () => writeFileSync(join(dir, "corpus.json"), "{"), "this is not JSON"],
    [
      "an article that is not UTF-8",
      () => writeFileSync(join(dir, article?.url ?? ""), Buffer.from([0xff])),
      "not UTF-8",
    ],
  ])("finds %s", async (_name, damage, message) => {
    damage();
    const { status, stderr } = await verify(dir);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
  });

  it("prints the same as data with --json", async () => {
    const counts = { articles: 3, excerpts: corpus.excerpts.length };
    const { stdout } = await verify(dir, "--json");
    expect(JSON.parse(stdout)).toEqual({ valid: true, edition: corpus.edition, counts, mismatches: [] });
    rmSync(join(dir, article?.url ?? ""));
    const broken = await verify(dir, "--json");
    expect([broken.status, broken.stderr]).toEqual([1, ""]);
    expect(JSON.parse(broken.stdout)).toMatchObject({ valid: false, mismatches: [expect.any(String)] });
  });

  it("says with 2 that it could not read the site", async () => {
    expect(await verify(join(dir, "articles"))).toMatchObject({ status: 2, stdout: "" });
    expect(await verify("http://127.0.0.1:9/")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("http://127.0.0.1:9/corpus.json cannot be read: "),
    });
  });
});
