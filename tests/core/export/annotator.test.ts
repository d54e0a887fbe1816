// @vitest-environment jsdom
import { reviveAnnotation, type W3CTextAnnotation, W3CTextFormat } from "@recogito/text-annotator";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExportRequest } from "../../../src/core/export/exportRequest.ts";
import { buildWebAnnotations } from "../../../src/core/export/webAnnotation.ts";
import { segmentGraphemes } from "../../../src/core/text/quote.ts";
import * as fictional from "../../fixtures/fictionalCase.ts";
import * as real from "../../fixtures/realCorpus.ts";

/** Returns the annotations of an export, with the text of each one's article. */
function annotationsOf(request: ExportRequest): { annotation: W3CTextAnnotation; text: string }[] {
  const { items } = JSON.parse(buildWebAnnotations(request)).first;
  const { articles } = request.corpus;
  return items.map((annotation: W3CTextAnnotation) => {
    const { source } = annotation.target as { source: string | { id: string } };
    const address = typeof source === "string" ? source : source.id;
    const article = articles.find(({ url }) => address.endsWith(url));
    return { annotation, text: request.texts.get(article?.id ?? "") ?? "" };
  });
}

/** Returns the text quote selector of a target. It is the first selector. */
function quoteOf(target: unknown): { exact: string; prefix: string; suffix: string } {
  const { selector } = target as { selector: [{ exact: string; prefix: string; suffix: string }, object] };
  return selector[0];
}

describe.each([
  ["the real case", fictional.buildExportRequest({ ...real, events: real.corpus.events })],
  ["the fictional case", fictional.buildExportRequest()],
])("Recogito, with the annotations of %s", (_name, request) => {
  const all = annotationsOf(request);
  const { parse } = W3CTextFormat("");

  it("reads all of them", () => {
    expect(all).toHaveLength(request.corpus.excerpts.length);
    for (const { annotation } of all) {
      const { parsed, error } = parse(annotation);
      expect(error).toBeUndefined();
      expect(parsed?.bodies.length).toBeGreaterThan(0);
      expect(parsed?.target.created).toEqual(new Date(request.madeAt));
    }
  });

  it("marks the same words in the text", () => {
    for (const text of new Set(all.map((one) => one.text))) {
      const element = document.createElement("pre");
      element.textContent = text;
      document.body.append(element);
      for (const { annotation } of all.filter((one) => one.text === text)) {
        const { parsed } = parse(annotation);
        const [selector] = parsed ? reviveAnnotation(parsed, element).target.selector : [];
        expect(selector?.range.toString()).toBe(quoteOf(annotation.target).exact);
      }
      element.remove();
    }
  });
});

it("no annotation of any part of a case lacks a body", () => {
  fc.assert(
    fc.property(fc.subarray(fictional.corpus.events), (events) => {
      for (const { annotation } of annotationsOf(fictional.buildExportRequest({ events })))
        expect(annotation.body).not.toEqual([]);
    }),
    { numRuns: 20 },
  );
});

it("the context of a quote has whole characters only", () => {
  const characters = fc.constantFrom(
    "a",
    " ",
    "é",
    "e\u0301",
    "👩‍👩‍👧",
    "🇬🇧",
    "한",
    "\u0915\u094d\u0937",
    "\r\n",
  );
  const side = fc.array(characters, { minLength: 12, maxLength: 40 }).map((list) => list.join(""));
  const [excerpt] = fictional.corpus.excerpts;
  if (!excerpt) throw new Error("the case has no excerpts");
  fc.assert(
    fc.property(side, side, (before, after) => {
      const text = `${before}. words .${after}`;
      const start = before.length + 2;
      const words = { ...excerpt, exact: "words", start, end: start + 5 };
      const request = fictional.buildExportRequest({
        corpus: { ...fictional.corpus, excerpts: [words] },
        texts: new Map([[excerpt.article, text]]),
      });
      const [only] = annotationsOf(request);
      if (!only) throw new Error("no annotation");
      const { prefix, suffix } = quoteOf(only.annotation.target);
      const ends = new Set([...segmentGraphemes(text)].map(({ index }) => index).concat(text.length));
      expect(ends).toContain(start - prefix.length);
      expect(ends).toContain(start + 5 + suffix.length);
    }),
  );
});
