import { Cite } from "@citation-js/core";
import { quote } from "../../../src/core/text/quote.ts";
import "@citation-js/plugin-csl";
import { describe, expect, it } from "vitest";
import { type CitationSubject, formatCitation } from "../../../src/core/citation/citation.ts";
import { buildCslItems } from "../../../src/core/citation/cslItems.ts";
import { buildPermalink } from "../../../src/core/citation/permalink.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

/** The articles as a citation names them, by id. */
const SOURCES: Record<string, string> = {
  herald:
    "Ines Marlow, “Footbridge at Alderby closed after cracks are found”, The Wend Herald, article published 18 March 2024",
  gazette: "“Alderby asks for a ferry”, article dated 20 March 2024",
  newsletter: "“News from Alderby Parish Council”, article dated 2 April 2024",
};
const CITE = { page: "https://example.org/case/?q=x#top", today: "2024-07-01" };
const link = (id: string) => buildPermalink("https://example.org/case/?q=x#top", id);
const everything = corpus.events.flatMap((event): CitationSubject[] => [
  { event },
  ...event.claims.map((claim) => ({ event, claim })),
  ...corpus.excerpts
    .filter(({ id }) => event.claims[0]?.excerpts.includes(id))
    .map((excerpt) => ({ event, excerpt })),
]);

describe("a citation", () => {
  it("has the quotes, the articles, the permanent link and the edition", () => {
    expect(everything.length).toBeGreaterThan(corpus.events.length * 2);
    for (const cited of everything) {
      const text = formatCitation(corpus, cited, link(cited.event.id));
      const ids = "excerpt" in cited ? [cited.excerpt.id] : "claim" in cited ? cited.claim.excerpts : [];
      for (const id of ids) {
        const excerpt = corpus.excerpts.find((one) => one.id === id);
        const article = corpus.articles.find((one) => one.id === excerpt?.article);
        expect(text).toContain(`${quote(excerpt?.exact ?? "")} — ${SOURCES[article?.id ?? ""]}`);
      }
      expect(text).toContain(`https://example.org/case/e/${cited.event.id}/`);
      expect(text).toContain(`sha256:${corpus.edition}`);
    }
  });

  it("says the type of a claim and its speaker", () => {
    const event = corpus.events.find(({ id }) => id === "quill-denies-delay");
    const claim = event?.claims.find(({ standing }) => standing === "denial");
    if (!event || !claim) throw new Error("no denial");
    expect(formatCitation(corpus, { event, claim }, link(event.id))).toMatch(/\[Denial; Mara Quill\]/);
  });

  it("says who reports the words of a speaker, also as CSL-JSON", () => {
    const cited = everything.find((one) => "claim" in one && one.claim.reportedBy !== undefined);
    if (!cited) throw new Error("no second-hand claim");
    const attribution = "[View or pledge; Tomás Reed, as reported by Alderby Parish Council]";
    expect(formatCitation(corpus, cited, link(cited.event.id))).toContain(attribution);
    expect(buildCslItems(corpus, cited, CITE)[0]?.abstract).toContain(attribution);
  });

  it("survives a CSL-JSON reader, with the authors that are known", () => {
    for (const cited of everything) {
      const items = buildCslItems(corpus, cited, CITE);
      expect(new Cite(items, { generateGraph: false }).format("data", { format: "object" })).toEqual(items);
      expect(items.slice(1).map(({ id, author }) => [id, author])).toEqual(
        items.slice(1).map(({ id }) => [id, id === "herald" ? [{ literal: "Ines Marlow" }] : undefined]),
      );
      expect(items[0]).toMatchObject({
        type: "webpage",
        URL: link(cited.event.id),
        version: `sha256:${corpus.edition}`,
      });
      // A date is one of publication only if the annotation says so.
      for (const { id, issued } of items.slice(1))
        expect(issued).toEqual(
          id === "herald"
            ? { "date-parts": [[2024, 3, 18]] }
            : { literal: id === "gazette" ? "dated 20 March 2024" : "dated 2 April 2024" },
        );
    }
  });

  it.each(["apa", "harvard1", "vancouver"])("formats as CSL-JSON in the style %s", (template) => {
    const event = corpus.events.find(({ id }) => id === "ferry-asked-for");
    if (!event) throw new Error("no request");
    const items = buildCslItems(corpus, { event }, CITE);
    const written = new Cite(items, { generateGraph: false })
      .format("bibliography", { format: "text", template, lang: "en-GB" })
      .split("\n")
      .filter((line) => line !== "");
    expect(written).toHaveLength(2);
    const entry = written.find((line) => line.includes(event.title));
    // Some styles write titles with capitals.
    expect(entry?.toLowerCase()).toContain(`Alderby Papers: ${corpus.title}`.toLowerCase());
    expect(entry).toContain(link(event.id));
    // A style may end its quotation mark behind the headline's own.
    expect(written.find((line) => line !== entry)).toMatch(/(?=.*Alderby asks for a ferry).*2024/);
  });
});
