// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import type { Corpus } from "../../src/core/model/corpus.ts";
import { prerender } from "../../src/page/prerender.tsx";
import * as fictional from "../fixtures/fictionalCase.ts";
import { parseHtml } from "../fixtures/rendering/buildExports.ts";
import { type Case, stubWindow } from "../fixtures/rendering/renderIn.tsx";
import {
  renderPages,
  renderPeople,
  renderReaders,
  renderSearches,
} from "../fixtures/rendering/renderings.tsx";

stubWindow();

/** Replaces each letter by an Armenian one. */
const inArmenian = (text: string) =>
  text.replace(/[a-z]/gi, (letter) =>
    String.fromCodePoint(0x561 + (letter.toLowerCase().charCodeAt(0) - 97)),
  );

/** The fictional case, whose sources are in Armenian letters and everything else in Latin ones. */
const sourced: Case = {
  corpus: JSON.parse(JSON.stringify(fictional.corpus), (key, value) =>
    /^(exact|words|headline)$/.test(key) ? inArmenian(value) : value,
  ) as Corpus,
  // The word “date” begins the first line of an article's file.
  texts: new Map([...fictional.texts].map(([id, text]) => [id, text.replace(/(?<=date ).*/s, inArmenian)])),
};

/** Query of a search. The results also have it as the person typed it. */
const QUERY = inArmenian("bridge");

/** Finds the words of sources that a translator would change, and counts those that it would not. */
function findTranslatable(root: Element): { translatable: string[]; kept: number } {
  const rest = root.cloneNode(true) as Element;
  for (const part of rest.querySelectorAll("[translate=no]")) part.remove();
  const wordsOf = (element: Element) => element.textContent?.match(/[\u0561-\u0587]+/g) ?? [];
  const translatable = wordsOf(rest).filter((word) => word !== QUERY);
  return { translatable, kept: wordsOf(root).length - translatable.length };
}

it("keeps the exact words of the articles from translators", async () => {
  for (const renderings of [
    renderPages(sourced),
    renderReaders(sourced),
    renderPeople(sourced),
    renderSearches(sourced, [QUERY]),
  ]) {
    let kept = 0;
    for await (const [name, root] of renderings) {
      const found = findTranslatable(root);
      expect(found.translatable, name).toEqual([]);
      kept += found.kept;
    }
    expect(kept).toBeGreaterThan(0);
  }
});

it("keeps them from translators on the page without a script", async () => {
  vi.stubEnv("SSR", true);
  const { html } = await prerender(sourced.corpus, (text) => text.length * 7);
  vi.unstubAllEnvs();
  const { translatable, kept } = findTranslatable(parseHtml(html));
  expect(translatable).toEqual([]);
  expect(kept).toBeGreaterThan(0);
});
