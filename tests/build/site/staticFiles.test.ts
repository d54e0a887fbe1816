// @vitest-environment jsdom
import { expect, it } from "vitest";
import { editCase } from "../../../src/build/site/editedCase.ts";
import { buildStaticFiles } from "../../../src/build/site/staticFiles.ts";
import { THEME_LINK } from "../../../src/build/theme/theme.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { corpus, FICTIONAL_SEEDS } from "../../fixtures/fictionalCase.ts";

const TEMPLATE =
  '<head>\n<meta charset="utf-8"><link rel="stylesheet" href="./assets/page-1.css"><script src="./a.js"></script>\n</head>';

it("builds the guide, and corrections with their feed, without script", () => {
  const files = new Map(buildStaticFiles(corpus, TEMPLATE, ""));
  expect([...files.keys()]).toEqual(["guide/index.html", "corrections/index.html", "corrections.atom"]);
  for (const path of ["guide/index.html", "corrections/index.html"]) {
    const page = new DOMParser().parseFromString(`${files.get(path)}`, "text/html");
    expect(page.querySelector("script:not([src*='/theme-']), style, [style]")).toBeNull();
    expect(page.documentElement.lang).toBe("en-GB");
    expect(page.querySelector("[rel=stylesheet]")?.getAttribute("href")).toBe("../assets/page-1.css");
    expect(page.querySelector("[type='application/atom+xml']")?.getAttribute("href")).toBe(
      "../corrections.atom",
    );
    expect(page.title).toMatch(/ · The footbridge at Alderby$/);
  }
});

it("builds only the guide for a case without corrections", () => {
  const { corrections: _, ...uncorrected } = corpus;
  const files = buildStaticFiles(uncorrected as Corpus, TEMPLATE, "");
  expect(files.map(([path]) => path)).toEqual(["guide/index.html"]);
  expect(`${files[0]?.[1]}`).not.toContain("corrections");
});

it("has its style sheet and script also while the case is edited", () => {
  const template = `<head>\n${THEME_LINK}\n</head>`;
  const edited = editCase(FICTIONAL_SEEDS, { warn: () => {}, print: () => {}, template });
  edited.compile();
  const linked = [
    ...`${edited.find("guide/index.html")}`.matchAll(/(?:href="[^"]*?([\w-]+\.css)|src="\.\.\/([^"]+))"/g),
  ];
  expect(linked).toHaveLength(2);
  for (const [, sheet, script] of linked) expect(edited.find(sheet ?? script ?? "")).toBeDefined();
});
