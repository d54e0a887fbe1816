import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Cited, citationText } from "../../src/cite/citation.ts";
import { citationCsl } from "../../src/cite/cslJson.ts";
import { compileSeeds } from "../../src/compile/compileCorpus.ts";
import { permanentLink } from "../../src/state/permanentLink.ts";

const compiled = compileSeeds("seeds");
if (Array.isArray(compiled)) throw new Error("the real seeds have problems");
const { corpus } = compiled;
const link = (id: string) => permanentLink("https://example.org/case/?q=x#top", id);
const everything = corpus.events.flatMap((event): Cited[] => [
  { event },
  ...event.claims.map((claim) => ({ event, claim })),
  ...corpus.excerpts
    .filter(({ id }) => event.claims[0]?.excerpts.includes(id))
    .map((excerpt) => ({ event, excerpt })),
]);

/** What the CSL-JSON schema 1.0 (citationstyles.org) says of the fields that we use; no other is allowed. */
const cslItem = z.strictObject({
  id: z.union([z.string(), z.number()]),
  type: z.enum(["article", "article-journal", "article-magazine", "article-newspaper", "entry", "webpage"]),
  title: z.string().min(1),
  issued: z
    .strictObject({
      "date-parts": z
        .array(
          z
            .array(z.union([z.string(), z.number()]))
            .min(1)
            .max(3),
        )
        .min(1)
        .max(2),
    })
    .optional(),
  "container-title": z.string().optional(),
  version: z.string().optional(),
  URL: z.string().optional(),
  abstract: z.string().optional(),
  note: z.string().optional(),
});

describe("a citation", () => {
  it("of any event, claim or excerpt has each quote verbatim, its article’s headline and date, the link and the edition", () => {
    expect(everything.length).toBeGreaterThan(corpus.events.length * 2);
    for (const cited of everything) {
      const text = citationText(corpus, cited, link(cited.event.id));
      const ids = "excerpt" in cited ? [cited.excerpt.id] : "claim" in cited ? cited.claim.excerpts : [];
      for (const id of ids) {
        const excerpt = corpus.excerpts.find((one) => one.id === id);
        const article = corpus.articles.find((one) => one.id === excerpt?.article);
        expect(text).toContain(
          `“${excerpt?.exact}” — “${article?.headline}”, article dated 11 December 2021`,
        );
      }
      expect(text).toContain(`https://example.org/case/?event=${cited.event.id}`);
      expect(text).toContain(`sha256:${corpus.edition}`);
    }
  });

  it("of a claim says its standing and who made it", () => {
    const event = corpus.events.find(({ id }) => id === "officers-deny-discrimination");
    const claim = event?.claims.find(({ standing }) => standing === "denial");
    if (!event || !claim) throw new Error("no denial");
    expect(citationText(corpus, { event, claim }, link(event.id))).toMatch(/\[Denial; Police officers\]/);
  });

  it("as CSL-JSON has the shape of its schema, and no author or publisher, for the articles name none", () => {
    for (const cited of everything) {
      const items = citationCsl(corpus, cited, link(cited.event.id));
      expect(
        z
          .array(cslItem)
          .min(2)
          .parse(JSON.parse(JSON.stringify(items))),
      ).toEqual(items);
      expect(items[0]).toMatchObject({
        type: "entry",
        URL: link(cited.event.id),
        version: `sha256:${corpus.edition}`,
      });
      expect(items[1]?.issued).toEqual({ "date-parts": [[2021, 12, 11]] });
    }
  });
});
