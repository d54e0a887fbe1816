import { expect, it } from "vitest";
import { indexCorpus } from "../../../src/core/model/indexCorpus.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

const { event, actor, article, excerpt, stage, articleName } = indexCorpus(corpus);

it("finds every part of a corpus by its id", () => {
  expect(corpus.events.map(({ id }) => event(id))).toEqual(corpus.events);
  expect(corpus.actors.map(({ id }) => actor(id))).toEqual(corpus.actors);
  expect(corpus.articles.map(({ id }) => article(id))).toEqual(corpus.articles);
  expect(corpus.excerpts.map(({ id }) => excerpt(id))).toEqual(corpus.excerpts);
  expect(corpus.stages.map(({ id }) => stage(id))).toEqual(corpus.stages);
});

it("finds nothing for an unknown id, nor for a property of objects", () => {
  for (const lookup of [event, actor, article, excerpt])
    expect([lookup("nobody"), lookup("toString")]).toEqual([undefined, undefined]);
});

it("finds every term by its id; an unknown one has its id as label", () => {
  const { role, standing, group, tag, place } = indexCorpus(corpus);
  for (const [terms, lookup] of [
    [corpus.roles, role],
    [corpus.standings, standing],
    [corpus.groups, group],
    [corpus.tags, tag],
    [corpus.places, place],
    [corpus.stages, stage],
  ] as const) {
    expect(terms.length).toBeGreaterThan(0);
    expect(terms.map(({ id }) => lookup(id))).toEqual(terms);
    expect(lookup("toString")).toEqual({ id: "toString", label: "toString" });
  }
});

it("calls an article by its short name, else by its headline", () => {
  expect(corpus.articles.map(({ id }) => articleName(id))).toEqual([
    "Herald on the closure",
    "Alderby asks for a ferry",
    "News from Alderby Parish Council",
  ]);
  expect(articleName("nobody")).toBe("nobody");
});

it("is built once for each corpus", () => {
  expect(indexCorpus(corpus)).toBe(indexCorpus(corpus));
  expect(indexCorpus({ ...corpus })).not.toBe(indexCorpus(corpus));
});
