import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ExportRequest } from "../../src/core/export/exportRequest.ts";
import { renderCardSvg } from "../../src/core/export/svg/socialCard.ts";
import { renderTimelineSvg } from "../../src/core/export/svg/timelineSvg.ts";
import { INITIAL_PICTURE } from "../../src/core/export/svg/view.ts";
import type { Corpus } from "../../src/core/model/corpus.ts";
import {
  DISAGREEMENT_KINDS,
  type DisagreementKind,
  differenceKindOf,
  MARKED_KINDS,
} from "../../src/core/model/disagreement.ts";
import { indexCorpus } from "../../src/core/model/indexCorpus.ts";
import { CorpusProvider } from "../../src/page/state/useCorpus.tsx";
import { accessibleNames } from "../../src/page/timeline/accessibleName.ts";
import { StaticTimeline } from "../../src/page/timeline/StaticTimeline.tsx";
import * as fictional from "../fixtures/fictionalCase.ts";
import * as real from "../fixtures/realCorpus.ts";

/** Returns the ids of the events that differences of a kind are about, in the order of time. */
function eventsWith({ events, disagreements }: Corpus, kind: DisagreementKind): string[] {
  const ids = disagreements.filter((one) => one.kind === kind).flatMap((one) => one.events);
  return events.map(({ id }) => id).filter((id) => ids.includes(id));
}

/** Returns the articles that the sides of a difference quote. */
function articlesOf(corpus: Corpus, sides: readonly { excerpt: string }[]): Set<string | undefined> {
  return new Set(sides.map(({ excerpt }) => indexCorpus(corpus).excerpt(excerpt)?.article));
}

describe.each([
  ["the real case", real],
  ["the fictional case", fictional],
])("the differences of %s", (_name, { corpus, texts }) => {
  /** Draws the case in every form, and names its marks. */
  const draw = (disagreements: Corpus["disagreements"]) => {
    const changed: Corpus = { ...corpus, disagreements };
    const request: ExportRequest = {
      corpus: changed,
      events: corpus.events,
      filters: [],
      texts,
      page: "",
      madeAt: "",
    };
    const nameOf = accessibleNames(changed, corpus.events);
    const measure = (text: string) => text.length * 6.6;
    return {
      names: corpus.events.map(nameOf),
      drawing: renderToStaticMarkup(
        <CorpusProvider corpus={changed}>
          <StaticTimeline />
        </CorpusProvider>,
      ),
      picture: renderTimelineSvg(request, INITIAL_PICTURE, { width: 1400, measure }),
      card: renderCardSvg(changed),
    };
  };
  const allOfKind = (kind: DisagreementKind) => corpus.disagreements.map((one) => ({ ...one, kind }));

  it("have all kinds", () => {
    for (const kind of DISAGREEMENT_KINDS) expect(eventsWith(corpus, kind), kind).not.toEqual([]);
  });

  it("say that articles differ only if two articles are quoted", () => {
    for (const { id, kind, sides } of corpus.disagreements)
      if (kind === "articles") expect(articlesOf(corpus, sides).size, id).toBeGreaterThan(1);
  });

  it("say that one article does not fit together only if one is quoted", () => {
    for (const { id, kind, sides } of corpus.disagreements)
      if (kind === "within") expect(articlesOf(corpus, sides).size, id).toBe(1);
  });

  it("are marked by a kind that the event really has", () => {
    for (const { id } of corpus.events) {
      const kind = differenceKindOf(id, corpus.disagreements);
      const marked = MARKED_KINDS.find((one) => eventsWith(corpus, one).includes(id));
      expect(kind, id).toBe(marked);
    }
  });

  it("are not on the timeline if only the wording differs", () => {
    expect(draw(allOfKind("wording"))).toEqual(draw([]));
  });

  it("look and sound different for each other kind", () => {
    const forms = [...MARKED_KINDS.map((kind) => draw(allOfKind(kind))), draw([])];
    for (const form of ["names", "drawing"] as const)
      expect(new Set(forms.map((one) => `${one[form]}`)).size, form).toBe(forms.length);
    // A picture has one sign for “articles differ”, another for both other kinds, and none.
    expect(new Set(forms.map(({ picture }) => `${picture}`)).size).toBe(3);
  });
});

// Two readers compared both articles, sentence by sentence, and counted the events.
describe("the real case", () => {
  it("has four events on which the articles differ", () => {
    expect(eventsWith(real.corpus, "articles").sort()).toEqual([
      // Authorities were unable to connect Stephen Port to the deaths, despite the families’ detective work;
      // or the deaths were not regarded as suspicious until weeks after the fourth murder.
      "deaths-not-connected",
      "deaths-regarded-as-suspicious",
      // Led to the deaths of all four men, or contributed to those of the final three.
      "jury-on-the-deaths",
      // Jack Taylor was 25, or, as all four men, in his early 20s.
      "killing-of-jack-taylor",
    ]);
  });

  it("has five events with disputed statements", () => {
    expect(eventsWith(real.corpus, "disputed").sort()).toEqual([
      "families-reiterate-claims",
      "inquiry-not-to-be-proposed",
      "mps-letter",
      "officers-deny-discrimination",
      "police-accept-faults",
    ]);
  });

  it("has seven events of which one article gives two accounts", () => {
    expect(eventsWith(real.corpus, "within").sort()).toEqual([
      "ball-on-the-request",
      "jury-on-lost-opportunities",
      "jury-on-the-deaths",
      "mayor-asks-inspectorate",
      "mps-call",
      "mps-letter",
      "opportunities-lost",
    ]);
  });

  it("marks 14 of its 29 events", () => {
    const { events, disagreements } = real.corpus;
    const marked = events.filter(({ id }) => differenceKindOf(id, disagreements) !== undefined);
    expect([marked.length, events.length]).toEqual([14, 29]);
  });
});
