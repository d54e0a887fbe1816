// @vitest-environment jsdom
import { expect, it } from "vitest";
import { describeFilter } from "../../../src/core/filter/describeFilter.ts";
import { NO_FILTER } from "../../../src/core/filter/filter.ts";
import { CasePage } from "../../../src/page/CasePage.tsx";
import { NoResults } from "../../../src/page/filters/NoResults.tsx";
import { useStore } from "../../../src/page/state/store.ts";
import * as fictional from "../../fixtures/fictionalCase.ts";
import { openParts, renderIn, settle, stubWindow } from "../../fixtures/rendering/renderIn.tsx";
import { renderSearches } from "../../fixtures/rendering/renderings.tsx";

stubWindow();

/** Queries that a link can have: one word, thousands of words, and characters that change what is read. */
const QUERIES = {
  "one long word": "x".repeat(20_000),
  "thousands of words": Array.from({ length: 3_000 }, (_, i) => `qqq${i}`).join(" "),
  "controls and directions": "\u202egnol\u0007 \u2066\u200f\u001b[31m\u0000".repeat(200),
};

/** Finds texts of the page that repeat too much of a query, or characters that change how it is read. */
function findHarm(root: Element, query: string): string[] {
  const texts = [...root.querySelectorAll("*")].flatMap((element) => [
    ...[...element.childNodes].flatMap((node) => (node instanceof Text ? node.data : [])),
    ...["aria-label", "title"].flatMap((name) => element.getAttribute(name) ?? []),
  ]);
  const part = query.slice(0, 200);
  return texts.filter((text) => text.includes(part) || /(?!\n)[\p{Cc}\u200f\u202e\u2066]/u.test(text));
}

for (const [name, query] of Object.entries(QUERIES)) {
  it(`stays readable with a query of ${name}`, async () => {
    history.replaceState(null, "", `/?q=${encodeURIComponent(query)}`);
    useStore.setState({ query });
    const page = await renderIn(fictional, <CasePage />);
    await settle();
    await openParts(page);
    expect(findHarm(page, query)).toEqual([]);
    expect(document.title.length).toBeLessThan(200);
    expect(findHarm(await renderIn(fictional, <NoResults countMatching={() => 1} />), query)).toEqual([]);
    for await (const [, results] of renderSearches(fictional, [query])) {
      expect(findHarm(results, query)).toEqual([]);
      expect(results.querySelectorAll("p").length).toBeLessThan(12);
    }
    const [description = ""] = describeFilter(NO_FILTER, query, fictional.corpus);
    expect(description.length).toBeLessThan(120);
    expect(description).not.toMatch(/\p{Cc}|\u202e/u);
  });
}
