// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderGuidePage } from "../../../src/core/export/guidePage.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

/** Renders the guide of the invented case, with changes. */
const guideOf = (changes: Partial<Corpus> = {}) =>
  new DOMParser().parseFromString(renderGuidePage({ ...corpus, ...changes }), "text/html").body;
const textsOf = (page: Element, selector: string) =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

/** Returns the case without one of its optional facts. */
function without(key: "publisher" | "contact"): Corpus {
  const { [key]: _, ...rest } = corpus;
  return rest as Corpus;
}

describe("the guide", () => {
  it("explains exactly the types of statement and the bases that events have", () => {
    const used = new Set(corpus.events.flatMap(({ claims }) => claims.map(({ standing }) => standing)));
    const labels = corpus.standings.flatMap(({ id, label }) => (used.has(id) ? [label] : []));
    expect(labels.length).toBeGreaterThan(3);
    expect(textsOf(guideOf(), "dt")).toEqual([...labels, "Printed", "Worked out", "Inferred"]);
    const [first] = corpus.events;
    const one = first ? guideOf({ events: [first] }) : guideOf();
    expect(textsOf(one, "dt").length).toBeLessThan(labels.length);
  });

  it("draws the signs that the timeline has, each with its meaning", () => {
    const signs = [...guideOf().querySelectorAll("li:has(svg)")];
    expect(signs.map(({ textContent }) => textContent)).toContain("Solid: a known day or time.");
    expect(signs.every((sign) => sign.querySelector("svg > path, svg > rect"))).toBe(true);
    const calm = guideOf({ disagreements: [] });
    expect(textsOf(calm, "li").filter((text) => text?.includes("differ"))).toEqual([]);
    expect(textsOf(guideOf(), "li").filter((text) => text?.includes("articles differ"))).toHaveLength(1);
  });

  it("says who made the page, or that the page does not name them", () => {
    expect(guideOf().textContent).toContain("Published by The Alderby Archive");
    const anonymous = new DOMParser().parseFromString(renderGuidePage(without("publisher")), "text/html");
    expect(anonymous.body.textContent).toContain("This page does not name its publisher.");
  });

  it.each([
    ["archive@alderby.example", "mailto:archive@alderby.example"],
    ["https://alderby.example/write?to=us", "https://alderby.example/write?to=us"],
    ["The parish clerk, Alderby", null],
    ["javascript:alert(1)", null],
    ["a@b.example?bcc=c@d.example", null],
  ])("leads to the contact %s as far as it is an address", (contact, href) => {
    const page = guideOf({ contact });
    expect(page.textContent?.split(contact)).toHaveLength(2);
    const links = [...page.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    const others = ["../index.html", "../corrections/index.html"];
    expect(links.filter((link) => !others.includes(`${link}`))).toEqual(href === null ? [] : [href]);
  });

  it("says that there is no contact if the case has none", () => {
    const page = new DOMParser().parseFromString(renderGuidePage(without("contact")), "text/html");
    expect(page.body.textContent).toContain("This page gives no contact for errors and complaints.");
  });

  it("shows any contact as text", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (contact) => {
        const page = guideOf({ contact: `<b>${contact}` });
        expect(page.querySelector("b")).toBeNull();
        expect(page.querySelectorAll("a")).toHaveLength(2);
      }),
    );
  });
});
