import { readFileSync } from "node:fs";
import { build, createLogger, createServer } from "vite";
import { describe, expect, it, onTestFinished } from "vitest";
import { sitePlugin } from "../../../src/build/site/sitePlugin.ts";
import { templatePlugin } from "../../../src/build/site/templatePlugins.ts";
import { setLanguage } from "../../../src/core/messages/language.ts";
import { withoutScriptMessages } from "../../../src/core/messages/withoutScript.ts";
import { copySeeds, corpus, type SeedsCopy } from "../../fixtures/fictionalCase.ts";

const SHEET = '<link rel="stylesheet" href="/page.css">';

/** Vite's configuration for a page without scripts in the folder of a case, and the warnings it logs. */
function siteOf(seeds: SeedsCopy) {
  seeds.write("index.html", readFileSync("index.html", "utf8").replace(/<script.*/, SHEET));
  seeds.write("page.css", "body { color: red; }");
  const warnings: string[] = [];
  const customLogger = { ...createLogger("silent"), warn: (message: string) => warnings.push(message) };
  const render = async () => ({ html: "<p>The page</p>", css: "p{color:blue}" });
  const plugins = [templatePlugin(), sitePlugin(seeds.dir, undefined, render)];
  return {
    warnings,
    config: { base: "./", root: seeds.dir, configFile: false as const, plugins, customLogger },
  };
}

const NOTE = /^\S+timeline\.yaml:\d+:\d+: note: .+; found “came-out-at”; write became-public-at$/;

describe("the site plugin", () => {
  it("prints notes as warnings of a build, and builds", async () => {
    const seeds = copySeeds();
    seeds.edit("kind: became-public-at", "kind: came-out-at");
    const { config, warnings } = siteOf(seeds);
    await build(config);
    expect(warnings).toEqual([expect.stringMatching(NOTE)]);
    expect(JSON.parse(readFileSync(seeds.path("dist/corpus.json"), "utf8"))).toEqual(corpus);
  });

  it("builds a page in the language of the case", async () => {
    onTestFinished(() => setLanguage("en"));
    const seeds = copySeeds();
    const { config } = siteOf(seeds);
    await build(config);
    const html = readFileSync(seeds.path("dist/index.html"), "utf8");
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain(`<div id="page" data-edition="${corpus.edition}"><p>The page</p></div>`);
    const [, sheet = ""] = /href="(.+?\.css)"/.exec(html) ?? [];
    expect(readFileSync(seeds.path(`dist/${sheet}`), "utf8")).toMatch(
      /red.*@layer features\{p\{color:blue\}\}$/s,
    );
    expect(html).toContain(`<p class="script-missing" hidden>${withoutScriptMessages.scriptMissing}</p>`);
  });

  it("refuses to build a case with a problem, and names the problem", async () => {
    const seeds = copySeeds();
    seeds.edit("standing: denial", "standing: refuted");
    await expect(build(siteOf(seeds).config)).rejects.toThrow(
      /has a problem; nothing was built:\n.+timeline\.yaml:\d+:\d+: .+; found “refuted”; /,
    );
  });

  it("removes no folder that is not a site", async () => {
    const [seeds, mine] = [copySeeds(), copySeeds()];
    const { config } = siteOf(seeds);
    await expect(build({ ...config, build: { outDir: mine.dir } })).rejects.toThrow(
      "has files that are not from a build; nothing was removed and nothing was built.",
    );
    expect(mine.read("timeline.yaml")).not.toBe("");
  });

  it("prints notes as warnings of the development server", async () => {
    const seeds = copySeeds();
    seeds.edit("kind: became-public-at", "kind: came-out-at");
    const { config, warnings } = siteOf(seeds);
    const server = await createServer({ ...config, server: { port: 0, host: "127.0.0.1" } });
    onTestFinished(() => server.close());
    await server.listen();
    const response = await fetch(new URL("corpus.json", server.resolvedUrls?.local[0]));
    expect(await response.json()).toEqual(corpus);
    expect(warnings).toEqual([expect.stringMatching(NOTE)]);
  });
});
