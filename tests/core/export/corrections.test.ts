// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameUuid } from "../../../src/build/site/nameUuid.ts";
import { formatCorrectionsFeed } from "../../../src/core/export/correctionsFeed.ts";
import { renderCorrectionsPage } from "../../../src/core/export/correctionsPage.ts";
import { renderEventPage, renderRetiredPage } from "../../../src/core/export/eventPage.ts";
import { renderGuidePage } from "../../../src/core/export/guidePage.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

const SITE = "https://example.org/case/";
const { corrections: _, ...rest } = corpus;
const uncorrected = rest as Corpus;
const parse = (html: string) => new DOMParser().parseFromString(html, "text/html").body;
const parseFeed = (site: string, changes: Partial<Corpus> = {}) =>
  new DOMParser().parseFromString(
    `${formatCorrectionsFeed({ ...corpus, ...changes }, site, nameUuid)}`,
    "text/xml",
  );
const textsOf = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
const eventOf = (id: string) => {
  const event = corpus.events.find((one) => one.id === id);
  if (!event) throw new Error(`the case has no ${id}`);
  return event;
};

describe("corrections", () => {
  it("are on their page, latest first, each with its event", () => {
    const page = parse(renderCorrectionsPage(corpus));
    expect(textsOf(page, "h2")).toEqual(["Corrected 3 April 2024", "Corrected 2 April 2024"]);
    expect(page.textContent).toContain("Right: “Herald on the closure” gives the day: 4 March 2024.");
    const links = [...page.querySelectorAll("section a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["../e/bridge-closed/index.html", "../e/bridge-sold/index.html"]);
  });

  it("are on the page of their event, also of a removed one, and on no other", () => {
    expect(parse(renderEventPage(corpus, eventOf("bridge-closed"))).textContent).toContain(
      "Corrected 3 April",
    );
    expect(parse(renderEventPage(corpus, eventOf("ferry-refused"))).textContent).not.toContain("Corrected");
    const retired = renderRetiredPage(corpus, "bridge-sold", "No article says so.");
    expect(parse(retired).textContent).toContain("This page said that the footbridge was sold.");
  });

  it("have a link in the guide only if there are any", () => {
    expect(renderGuidePage(corpus)).toContain('href="../corrections/index.html"');
    expect(renderGuidePage(uncorrected)).not.toContain("corrections");
  });
});

describe("the feed of corrections", () => {
  it("is absent without corrections", () => {
    expect(formatCorrectionsFeed(uncorrected, SITE, nameUuid)).toBeUndefined();
  });

  it("has what RFC 4287 requires, with addresses of the site", () => {
    const feed = parseFeed(SITE);
    expect(feed.documentElement.namespaceURI).toBe("http://www.w3.org/2005/Atom");
    expect(textsOf(feed, "feed > title")).toEqual(["Corrections: The footbridge at Alderby"]);
    expect(textsOf(feed, "feed > updated")).toEqual(["2024-04-03T00:00:00Z"]);
    expect(textsOf(feed, "author > name")).toEqual(["The Alderby Archive"]);
    expect(textsOf(feed, "author > email")).toEqual(["archive@alderby.example"]);
    expect(feed.querySelector("feed > link[rel=self]")?.getAttribute("href")).toBe(`${SITE}corrections.atom`);
    expect(textsOf(feed, "entry > updated")).toEqual(["2024-04-03T00:00:00Z", "2024-04-02T00:00:00Z"]);
    expect(textsOf(feed, "id")).toEqual([
      `${SITE}corrections/index.html`,
      `${SITE}corrections/index.html#2024-04-03-bridge-closed`,
      `${SITE}corrections/index.html#2024-04-02-bridge-sold`,
    ]);
    const links = [...feed.querySelectorAll("entry > link")].map((link) => link.getAttribute("href"));
    expect(links).toEqual([`${SITE}e/bridge-closed/`, `${SITE}e/bridge-sold/`]);
  });

  it("has no addresses if the site is not known, but ids", () => {
    const feed = parseFeed("");
    expect(feed.querySelector("link")).toBeNull();
    const ids = textsOf(feed, "id");
    expect(new Set(ids).size).toBe(3);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(textsOf(parseFeed(""), "id")).toEqual(ids);
    expect(textsOf(parseFeed("", { title: "Another case" }), "id").some((id) => ids.includes(id))).toBe(
      false,
    );
  });

  it("has ids as RFC 9562 builds them", () => {
    // Appendix A.4: “www.example.com” in the namespace of names of hosts.
    expect(nameUuid("www.example.com", "6ba7b810-9dad-11d1-80b4-00c04fd430c8")).toBe(
      "2ed6657d-e927-568b-95e1-2665a8aea6a2",
    );
  });

  it("is well-formed with any text, and has its words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (words) => {
        const correction = { date: "2024-04-03", event: "bridge-closed", wrong: `<${words}&`, right: words };
        const feed = parseFeed(SITE, { corrections: [correction], title: words, publisher: `]]>${words}` });
        expect(feed.querySelector("parsererror")).toBeNull();
        expect(textsOf(feed, "entry > content")).toHaveLength(1);
      }),
    );
  });
});
