import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildXlsx } from "../../fixtures/documents.ts";
import { FERRY, writeFerryArticles } from "../../fixtures/ferryCase.ts";
import { copySeeds, corpus, FICTIONAL_SEEDS } from "../../fixtures/fictionalCase.ts";
import { copyReviewedSeeds } from "../../fixtures/reviewedSeeds.ts";

// Bundling, packing and building take half a minute, on a busy machine many times that.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const { NODE_ENV: _test, SEEDS: _seeds, SITE: _site, ...environment } = process.env;
const SITE = "https://example.org/case/";
/** A header field that only requests of the editor have. */
const EDITOR_CODE = /X-Window/;

/** An empty folder into which the packed package is installed. */
let folder: string;

/** Arguments that build the site to which later builds are compared, or which they replace. */
const BUILD = ["build", resolve(FICTIONAL_SEEDS), "--out", "dist", "--url", SITE];

/** Runs the installed command there. */
function tool(...args: string[]) {
  const path = join(folder, "node_modules/.bin/on-the-record");
  return spawnSync(path, args, { cwd: folder, env: environment, encoding: "utf8" });
}

/** Starts a command of the package that serves, and waits for its address. */
async function serve(...args: string[]) {
  const path = join(folder, "node_modules/.bin/on-the-record");
  const server = spawn(path, [...args, "--port", "0"], { cwd: folder, env: environment });
  let printed = "";
  while (!/http\S+\n/.test(printed)) printed += (await once(server.stdout, "data"))[0];
  return { url: /http\S+/.exec(printed)?.[0] ?? "", printed, server };
}

async function stop(server: ChildProcess): Promise<void> {
  server.kill();
  await once(server, "close");
}

/** Contents of all files in a folder, by path. */
const filesIn = (dir: string) =>
  new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(dir.length), readFileSync(path, "base64")]),
  );

/** Returns the files of the built site, and builds it if no test before did. */
function builtFiles(): Map<string, string> {
  if (!existsSync(join(folder, "dist"))) expect(tool(...BUILD).status).toBe(0);
  return filesIn(join(folder, "dist"));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "package-"));
  const packed = mkdtempSync(join(tmpdir(), "packed-"));
  const options = { env: environment, encoding: "utf8" } as const;
  execFileSync("npm", ["pack", "--pack-destination", packed], options);
  const [archive = ""] = readdirSync(packed);
  writeFileSync(join(folder, "package.json"), "{}");
  // npm links the packages that the package depends on from this project, so it needs no network.
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const installed = Object.keys(dependencies).map((name) => resolve("node_modules", name));
  const install = ["install", "--offline", "--no-audit", "--no-fund", join(packed, archive), ...installed];
  execFileSync("npm", install, { ...options, cwd: folder });
  rmSync(packed, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the installed package", () => {
  it("has neither a bundler nor the source", () => {
    const installed = readdirSync(join(folder, "node_modules"));
    expect(installed).not.toContain("vite");
    expect(installed).not.toContain("tsx");
    const files = [...filesIn(join(folder, "node_modules/on-the-record")).keys()];
    expect(
      files.filter(
        (file) => !/^\/(?:dist-tool\/|(?:seeds\/README\.md|README\.md|LICENSE|package\.json)$)/.test(file),
      ),
    ).toEqual([]);
    expect(files.filter((file) => file.endsWith("licences.md")).sort()).toEqual([
      "/dist-tool/editor-licences.md",
      "/dist-tool/licences.md",
      "/dist-tool/page-licences.md",
      "/dist-tool/readImport-licences.md",
      "/dist-tool/readSource-licences.md",
    ]);
  });

  it("builds the same files as npm run build", () => {
    const seeds = resolve(FICTIONAL_SEEDS);
    const built = tool(...BUILD);
    expect([built.status, built.stdout]).toEqual([
      0,
      "dist: the page is dist/index.html; copy the folder to a web server\n",
    ]);
    const out = join(folder, "vite");
    const args = ["run", "build", "--", "--outDir", out];
    execFileSync("npm", args, { env: { ...environment, SEEDS: seeds, SITE } });
    const [ours, vites] = [filesIn(join(folder, "dist")), filesIn(out)];
    expect([...ours.keys()]).toEqual([...vites.keys()]);
    expect([...ours].filter(([path, content]) => vites.get(path) !== content).map(([path]) => path)).toEqual(
      [],
    );
    expect(ours.size).toBeGreaterThan(50);
    rmSync(out, { recursive: true });
    // Both have nothing of the editor, which the package has.
    const hasEditor = (files: ReadonlyMap<string, string>) =>
      [...files].some(([, content]) => EDITOR_CODE.test(Buffer.from(content, "base64").toString()));
    const editor = filesIn(join(folder, "node_modules/on-the-record/dist-tool/editor"));
    expect([hasEditor(editor), hasEditor(ours)]).toEqual([true, false]);
  });

  it("builds the same files from a case with notes and marks of a review", () => {
    const { dir, write } = copyReviewedSeeds();
    // Suggestions of other programs, and the history, are the editor's, too.
    write("suggestions.json", '{ "source": "model", "suggestions": [] }');
    mkdirSync(join(dir, ".on-the-record"));
    write(".on-the-record/journal.jsonl", '{"start":""}\n');
    expect(tool("build", dir, "--out", "reviewed", "--url", SITE).status).toBe(0);
    expect(filesIn(join(folder, "reviewed"))).toEqual(builtFiles());
  });

  it("makes a page out of a new case, in an empty folder", () => {
    expect(tool("new", "my-case")).toMatchObject({ status: 0, stderr: "" });
    expect(tool("check", "my-case").status).toBe(0);
    expect(tool("build", "my-case", "--out", "site").status).toBe(0);
    const html = readFileSync(join(folder, "site/index.html"), "utf8");
    expect(html).toContain("Ada Finn says that the library of Wick Sands will open on Sundays");
    expect(tool("verify", "site")).toMatchObject({ status: 0 });
  });

  it("edits a case, in one process at a time", async () => {
    expect(tool("new", "edited")).toMatchObject({ status: 0 });
    const { url, server } = await serve("edit", "edited");
    const { headers } = await fetch(url, { redirect: "manual" });
    const options = { headers: { Cookie: headers.get("set-cookie")?.split(";")[0] ?? "" } };
    const read = async (path: string) => (await fetch(new URL(path, url), options)).text();
    expect(await read("/")).toContain('<script type="module"');
    expect(await read("/page/")).toContain("dev.js");
    expect(JSON.parse(await read("/page/corpus.json")).events).toHaveLength(1);
    expect(JSON.parse(await read("/edit/state"))).toMatchObject({ version: 1, problems: [] });
    const second = tool("edit", "edited", "--port", "0");
    expect([second.status, second.stderr]).toEqual([
      2,
      expect.stringContaining("is edited already by process"),
    ]);
    await stop(server);
    expect(tool("check", "edited").status).toBe(0);
    expect(readdirSync(join(folder, "edited/.on-the-record"))).not.toContain("lock");
  });

  it("makes a page out of a saved page, an old text and a document of Word", () => {
    const path = (file: string) => join(folder, "ferry", file);
    const read = (file: string) => readFileSync(path(file), "utf8");
    const edit = (file: string, from: string, to: string) =>
      writeFileSync(
        path(file),
        read(file).replace(from, () => to),
      );
    expect(tool("new", "ferry", "--empty").status).toBe(0);
    const articles = mkdtempSync(join(tmpdir(), "articles-"));
    writeFerryArticles(articles);
    const files = ["gazette.html", "Log.txt", "report.docx"].map((file) => join(articles, file));
    const added = tool("add", "--case", "ferry", ...files);
    rmSync(articles, { recursive: true });
    expect(added).toMatchObject({ status: 0, stderr: expect.not.stringContaining("rror") });
    expect(added.stdout).toContain("fill in: the day in line 1 of log.txt");
    expect(added.stdout).toContain("caption left out: “Figure 1: the fuel filter”");

    // The editor fills in the days, and annotates.
    edit("log.txt", "YYYY-MM-DD", "2024-06-03");
    edit("report.txt", "YYYY-MM-DD", "2024-06-10");
    const entries = /(?<=^articles:\n)(?: .*\n)+/m.exec(read("timeline.yaml"))?.[0] ?? "";
    expect(entries).toContain("  log: log.txt # fill in: the day in line 1 of log.txt\n");
    const annotation = readFileSync(join(FERRY, "timeline.yaml"), "utf8");
    // The editor keeps the facts of the page, and adds what the other articles say about their times.
    expect(annotation).toContain(entries.split("  log:")[0]);
    writeFileSync(path("timeline.yaml"), annotation);

    // The article has a no-break space and a soft hyphen, which nobody types.
    const checked = tool("check", "ferry");
    expect(checked.status).toBe(1);
    expect(checked.stderr).toContain("no-break spaces differ");
    expect(tool("check", "ferry", "--fix")).toMatchObject({ status: 0 });
    expect(tool("build", "ferry", "--out", "ferry-site")).toMatchObject({ status: 0 });
    expect(tool("verify", "ferry-site").stdout).toContain(
      "3 articles, 33 quotes: every hash, offset and word",
    );
    const html = readFileSync(join(folder, "ferry-site/index.html"), "utf8");
    expect(html).toContain("18:20");
    expect(html).toContain("A tug reaches the Ostrea");
    expect(readdirSync(path("originals")).sort()).toEqual([
      ...["SHA256SUMS", "gazette.html", "log.txt", "report.docx"],
    ]);
    const published = [...filesIn(join(folder, "ferry-site")).values()];
    for (const file of readdirSync(path("originals")))
      expect(published).not.toContain(readFileSync(path(`originals/${file}`), "base64"));
  });

  it("imports drafts of all formats, which the site does not have", () => {
    const dir = join(folder, "imports");
    mkdirSync(dir);
    const event = "BEGIN:VEVENT\nUID:1\nSUMMARY:From a calendar\nDTSTART;VALUE=DATE:20240601\nEND:VEVENT\n";
    writeFileSync(join(dir, "a.ics"), `BEGIN:VCALENDAR\nVERSION:2.0\n${event}END:VCALENDAR\n`);
    writeFileSync(join(dir, "a.csv"), "Title,Date\nFrom a table,1850\n");
    const day = { value: 44_540, style: 1 };
    writeFileSync(
      join(dir, "a.xlsx"),
      buildXlsx([
        ["Title", "Date"],
        ["From a workbook", day],
      ]),
    );
    writeFileSync(join(dir, "a.md"), "---\ntitle: From a note\ndate: June 2014\n---\n");
    const files = ["a.ics", "a.csv", "a.xlsx", "a.md"].map((name) => join(dir, name));
    const { status, stdout } = tool("import", "--case", "imported", ...files);
    expect([status, stdout]).toEqual([0, expect.stringContaining("a new case with 4 drafts")]);
    const drafts = readFileSync(join(folder, "imported/timeline.yaml"), "utf8");
    expect([...drafts.matchAll(/edtf: (.+)/g)].map(([, edtf]) => edtf)).toEqual([
      ...['"2024-06-01"', '"1850"', '"2021-12-10"', '"2014-06"'],
    ]);
    expect(tool("build", "imported", "--out", "imported-site").status).toBe(0);
    for (const [path, content] of filesIn(join(folder, "imported-site")))
      if (!path.endsWith(".br"))
        expect(Buffer.from(content, "base64").toString("latin1"), path).not.toMatch(
          /From a (?:calendar|note)/,
        );
  });

  it("replaces an earlier site, and nothing else", () => {
    mkdirSync(join(folder, "papers"));
    writeFileSync(join(folder, "papers/mine.txt"), "mine");
    const refused = tool("build", resolve(FICTIONAL_SEEDS), "--out", "papers");
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(refused.stderr).toContain("papers has files that are not from a build; ");
    expect(readdirSync(join(folder, "papers"))).toEqual(["mine.txt"]);

    const before = builtFiles();
    const seeds = copySeeds();
    seeds.edit("standing: denial", "standing: refuted");
    const failed = tool("build", seeds.dir, "--out", "dist");
    expect(failed).toMatchObject({ status: 1, stdout: "" });
    expect(failed.stderr).toMatch(
      /has a problem; nothing was built:\n\S+timeline\.yaml:\d+:\d+: .+; found “refuted”; /,
    );
    expect(filesIn(join(folder, "dist"))).toEqual(before);
    writeFileSync(join(folder, "dist/old.txt"), "of an earlier edition");
    expect(tool(...BUILD).status).toBe(0);
    expect(filesIn(join(folder, "dist"))).toEqual(before);
    expect(readdirSync(folder).filter((name) => /\.(?:new|old)$/.test(name))).toEqual([]);
  });

  it("leaves the earlier site and nothing else if a build is stopped", async () => {
    const before = builtFiles();
    const names = readdirSync(folder);
    const path = join(folder, "node_modules/.bin/on-the-record");
    const build = spawn(path, ["build", resolve("seeds"), "--out", "dist"], {
      cwd: folder,
      env: environment,
    });
    const ended = once(build, "close");
    while (readdirSync(folder).length === names.length) await wait(2);
    build.kill("SIGINT");
    expect(await ended).toEqual([null, "SIGINT"]);
    expect(readdirSync(folder)).toEqual(names);
    expect(filesIn(join(folder, "dist"))).toEqual(before);
  });

  it("ends with 2 if it cannot serve at an address", async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
    const { port } = other.address() as { port: number };
    const path = join(folder, "node_modules/.bin/on-the-record");
    // `dev` watched the folder and never ended.
    const dev = spawnSync(path, ["dev", resolve(FICTIONAL_SEEDS), "--port", `${port}`], {
      ...{ cwd: folder, env: environment, encoding: "utf8", timeout: 60_000 },
    });
    other.close();
    expect(dev).toMatchObject({ status: 2, stderr: expect.stringContaining("is already in use") });
  });

  it("serves the site that it builds", async () => {
    const { url, server } = await serve("start", resolve(FICTIONAL_SEEDS), "--out", "served");
    expect(await (await fetch(`${url}corpus.json`)).json()).toEqual(corpus);
    expect(await (await fetch(url)).text()).toContain(corpus.edition);
    await stop(server);
  });

  it("shows a case in development, and its problems after a change", async () => {
    const seeds = copySeeds();
    const { url, printed, server } = await serve("dev", seeds.dir);
    expect(printed).toMatch(/^18 of 18 sentences used or explained, 0 not read yet\n/);
    const state = async () => (await fetch(`${url}dev.json`)).json();
    expect(await state()).toEqual({ version: 1, problems: "" });
    expect(await (await fetch(url)).text()).toContain('src="./dev.js"');
    expect(await (await fetch(`${url}corpus.json`)).json()).toEqual(corpus);
    expect(await (await fetch(`${url}sw.js`)).text()).toContain("registration.unregister()");
    expect((await fetch(`${url}search.json`)).status).toBe(200);
    const changed = fetch(`${url}dev-1.json`);
    seeds.edit("standing: denial", "standing: refuted");
    expect(await (await changed).json()).toMatchObject({ version: 2 });
    await expect
      .poll(state, { timeout: 20_000 })
      .toMatchObject({ problems: expect.stringContaining("refuted") });
    seeds.edit("standing: refuted", "standing: denial");
    await expect.poll(state, { timeout: 20_000 }).toMatchObject({ problems: "" });
    await stop(server);
  });
});
