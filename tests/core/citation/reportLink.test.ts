import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildReportUrl } from "../../../src/core/citation/reportLink.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

const [event] = corpus.events;
const [excerpt] = corpus.excerpts;
if (!event || !excerpt) throw new Error("the case has no event or no quote");
const subject = { event, excerpts: [excerpt], link: "https://example.org/case/e/one/" };
const report = (contact: string, changes: Partial<typeof subject> = {}) =>
  buildReportUrl({ ...corpus, contact }, { ...subject, ...changes });

describe("the link to report an error", () => {
  it("opens a mail with subject, edition, quote and offsets", () => {
    const [address, query] = `${report("archive@alderby.example")}`.split("?");
    const parameters = new URLSearchParams(query);
    expect(address).toBe("mailto:archive@alderby.example");
    // RFC 6068: spaces are %20, lines end with CR and LF.
    expect(query).not.toContain("+");
    expect(parameters.get("subject")).toBe(`Error in “${event.title}”`);
    const lines = `${parameters.get("body")}`.split("\r\n");
    expect(lines).toContain(subject.link);
    expect(lines).toContain(`Edition sha256:${corpus.edition}`);
    expect(lines.join("\n")).toContain(excerpt.exact);
    expect(lines.join("\n")).toContain(`characters ${excerpt.start}–${excerpt.end}`);
    expect(lines.slice(-2)).toEqual(["What is wrong:", ""]);
  });

  it("fills in title and body of a form, and keeps its other parameters", () => {
    const url = new URL(`${report("https://github.com/a/b/issues/new?labels=error")}`);
    expect(url.origin + url.pathname).toBe("https://github.com/a/b/issues/new");
    expect([...url.searchParams.keys()]).toEqual(["labels", "title", "body"]);
    expect(url.searchParams.get("body")).toContain(corpus.edition);
  });

  it("is absent without a contact, and for a contact that is no address", () => {
    const { contact: _, ...without } = corpus;
    expect(buildReportUrl(without as Corpus, subject)).toBeUndefined();
    for (const contact of ["The parish clerk", "javascript:alert(1)", "a@b.example,c@d.example"])
      expect(report(contact), contact).toBeUndefined();
  });

  it("has no address of the page if none is known", () => {
    expect(report("archive@alderby.example", { link: "" })).not.toContain("https%3A");
  });

  it("has at most 8,000 characters, whatever the quotes are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 2_000 }), (exact) => {
        const excerpts = Array.from({ length: 9 }, () => ({
          ...excerpt,
          exact: `長${exact}`.slice(0, 2_000),
        }));
        expect(`${report("https://example.org/new", { excerpts })}`.length).toBeLessThan(8_000);
      }),
    );
  });
});
