// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from "vitest";
import { linkAppFiles } from "../../../src/build/site/appFiles.ts";
import { showStoredTheme, toggleTheme } from "../../../src/page/shell/theme.ts";
import { useStore } from "../../../src/page/state/store.ts";

const PAPER = { light: "#fff1e5", dark: "#14191f" };
const metas = () => [...document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")];
/** Colours of the browser's bars: those of the elements that apply whatever the system has chosen. */
const chosen = () => metas().flatMap((meta) => (meta.getAttribute("media") === "all" ? [meta.content] : []));

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  useStore.setState(useStore.getInitialState());
  document.head.innerHTML = linkAppFiles('<link rel="icon" href="data:,">', { paper: PAPER });
});

it("leaves the colour of the browser’s bars to the system’s theme at first", () => {
  showStoredTheme();
  expect(metas().map((meta) => [meta.getAttribute("media"), meta.content])).toEqual([
    ["(prefers-color-scheme: light)", PAPER.light],
    ["(prefers-color-scheme: dark)", PAPER.dark],
  ]);
});

it("gives the browser’s bars the colour of the theme that the reader chose", () => {
  toggleTheme();
  expect(chosen()).toEqual([PAPER.dark]);
  toggleTheme();
  expect(chosen()).toEqual([PAPER.light]);
  toggleTheme();
  document.head.innerHTML = linkAppFiles('<link rel="icon" href="data:,">', { paper: PAPER });
  showStoredTheme();
  expect(chosen()).toEqual([PAPER.dark]);
});
