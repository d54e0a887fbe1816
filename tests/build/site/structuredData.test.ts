import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { buildDataset, buildEventData } from "../../../src/build/site/structuredData.ts";
import { happening } from "../../fixtures/events.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

const SITE = "https://example.org/case/";

/** Reads data with a JSON-LD processor. `read` returns a property of the first node, or of a part. */
async function expand(data: object) {
  // The processor of the tests has no network. schema.org's own context maps each term in this way too.
  const address = { "@type": "@id" };
  const context = { "@vocab": "https://schema.org/", url: address, contentUrl: address, isBasedOn: address };
  const documentLoader = async (documentUrl: string) => ({
    contextUrl: null,
    documentUrl,
    document: { "@context": context },
  });
  const [node] = await jsonld.expand(data, { documentLoader, safe: true });
  const read = (key: string, part: object | undefined = node) =>
    Reflect.get(part ?? {}, `https://schema.org/${key}`) as Record<string, unknown>[] | undefined;
  return { read, node };
}

describe("the case as JSON-LD", () => {
  const data = (changes: Partial<typeof corpus> = {}, site = SITE) =>
    JSON.parse(JSON.stringify(buildDataset({ ...corpus, ...changes }, site)));

  it("is read by a JSON-LD processor with absolute addresses", async () => {
    const { read, node: dataset } = await expand(data());
    expect(dataset).toHaveProperty("@id", SITE);
    for (const key of ["creator", "publisher"])
      expect(read("name", read(key)?.[0])).toEqual([{ "@value": "The Alderby Archive" }]);
    expect(read("name", read("license")?.[0])).toEqual([{ "@value": "CC BY 4.0" }]);
    expect(read("inLanguage")).toEqual([{ "@value": "en-GB" }]);
    expect(read("dateModified")).toEqual([{ "@value": "2024-04-03" }]);
    const files = ["corpus.json", "calendar.ics"];
    const downloads = read("distribution")?.flatMap((one) => read("contentUrl", one));
    expect(downloads).toEqual(files.map((file) => ({ "@id": SITE + file })));
    const articles = read("citation")?.flatMap((one) => read("url", one));
    expect(articles).toEqual(corpus.articles.map(({ url }) => ({ "@id": SITE + url })));
  });

  it("covers the time between the known bounds, as precise as they are", () => {
    const coverage = (...dates: string[]) =>
      data({ events: dates.map((edtf, i) => happening(`date-${i}`, edtf)) }).temporalCoverage;
    expect(coverage("2014-06", "[..2021-12-10]")).toBe("2014-06/2021-12-10");
    expect(coverage("2016", "2021-12-10T18:05+01:00")).toBe("2016/2021-12-10");
    expect(coverage("2014-06~", "2015")).toBe("2014-06~/2015");
    expect(coverage()).toBeUndefined();
  });

  it("has only facts of the annotation; without a site, relative addresses", () => {
    const { publisher: _p, licence: _l, updated: _u, ...rest } = corpus;
    const bare = JSON.parse(JSON.stringify(buildDataset(rest, "")));
    for (const key of ["creator", "publisher", "license", "dateModified", "@id", "url"])
      expect(bare).not.toHaveProperty(key);
    expect(bare.distribution[0].contentUrl).toBe("corpus.json");
    expect(data({ licence: "https://licence.example/" }).license).toBe("https://licence.example/");
  });
});

describe("an event as JSON-LD", () => {
  const [first] = corpus.events;
  if (!first) throw new Error("The case has no event.");
  const url = `${SITE}e/${first.id}/`;
  const data = (event = first, site = SITE) =>
    JSON.parse(
      JSON.stringify(
        buildEventData(corpus, event, {
          description: "On 1 June.",
          url: site === "" ? undefined : url,
          site,
        }),
      ),
    );

  it("is a page of the case, with makers, licence, language and sources", async () => {
    const { read, node } = await expand(data());
    expect(node).toMatchObject({ "@id": url, "@type": ["https://schema.org/WebPage"] });
    expect(read("name")).toEqual([{ "@value": first.title }]);
    for (const key of ["creator", "publisher"])
      expect(read("name", read(key)?.[0])).toEqual([{ "@value": "The Alderby Archive" }]);
    expect(read("name", read("license")?.[0])).toEqual([{ "@value": "CC BY 4.0" }]);
    expect(read("inLanguage")).toEqual([{ "@value": "en-GB" }]);
    const [dataset] = read("isPartOf") ?? [];
    expect(dataset).toHaveProperty("@id", SITE);
    expect(read("dateModified", dataset)).toEqual([{ "@value": "2024-04-03" }]);
    const articles = new Set(first.claims.flatMap(({ excerpts }) => excerpts));
    const used = corpus.excerpts.filter(({ id }) => articles.has(id)).map(({ article }) => article);
    const urls = read("citation")?.flatMap((one) => read("url", one)?.[0]?.["@id"]);
    for (const { id, url } of corpus.articles) if (used.includes(id)) expect(urls).toContain(SITE + url);
  });

  it("covers no day that its date does not have", () => {
    const coverage = (edtf: string, basis: "printed" | "inferred" = "printed") => {
      const event = happening("one", edtf);
      return data({ ...event, date: { ...event.date, basis } }).temporalCoverage;
    };
    expect(coverage("2014-06")).toBe("2014-06");
    expect(coverage("2014-06-03")).toBe("2014-06-03");
    expect(coverage("[..2021-12-10]")).toBe("../2021-12-10");
    expect(coverage("[2014-06..2015-09]")).toBe("2014-06/2015-09");
    expect(coverage("2014-06", "inferred")).toBe("2014-06?");
    expect(coverage("2014-06~", "inferred")).toBe("2014-06%");
  });

  it("has addresses from its own page if the site is not known", () => {
    const bare = data(first, "");
    expect(bare).not.toHaveProperty("@id");
    expect(bare.isPartOf).toMatchObject({ url: "../../index.html" });
    for (const { url } of bare.citation) expect(url).toMatch(/^\.\.\/\.\.\/articles\//);
  });
});
