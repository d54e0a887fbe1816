import { expect, it } from "vitest";
import { describeWhenSaid } from "../../../src/core/evidence/statementDate.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { allExcerptsOf } from "../../../src/core/model/timelineEvent.ts";
import { claim, happening, words } from "../../fixtures/events.ts";
import { corpus as fictional } from "../../fixtures/fictionalCase.ts";
import { corpus as real } from "../../fixtures/realCorpus.ts";

const [article] = fictional.articles;
if (!article) throw new Error("no article");
const quoted = words(article.id, 0, 9);
const speaks = (actor: string) => [{ actor, role: "speaking", excerpts: [] }];
const act = happening("act", "2014-06/2016", {
  claims: [claim([quoted], { speaker: "witness" })],
  actors: speaks("witness"),
});
const hearing = happening("hearing", "2020-03-02", { claims: [claim([quoted])], actors: speaks("witness") });
const linked: Corpus = {
  ...fictional,
  articles: [{ ...article, date: "2021-12-11" }],
  excerpts: [quoted],
  events: [act, hearing],
  links: [{ from: "act", to: "hearing", kind: "became-public-at", excerpts: [] }],
};
const unlinked = { ...linked, links: [] };

it("dates a statement by the hearing at which the speaker made it", () => {
  expect(describeWhenSaid(linked, act, "witness", [quoted.id])).toBe(
    "said on or before 2 March 2020, concerning June 2014 to 2016",
  );
  expect(describeWhenSaid(linked, hearing, "witness", [quoted.id])).toBe("said on or before 2 March 2020");
});

it("dates a statement by its article if the speaker is not at the hearing", () => {
  expect(describeWhenSaid(linked, act, "another", [quoted.id])).toBe(
    "said on or before 11 December 2021, concerning June 2014 to 2016",
  );
});

it("never dates a statement with the date of its event alone", () => {
  expect(describeWhenSaid(unlinked, act, "witness", [quoted.id])).toBe("said on or before 11 December 2021");
});

it("does not date a politician’s words with the time of the police work", () => {
  const speaker = "margaret-hodge";
  const events = real.events.filter(({ actors }) =>
    actors.some(({ actor, role }) => actor === speaker && role === "speaking"),
  );
  expect(events.length).toBeGreaterThan(1);
  for (const event of events)
    expect(describeWhenSaid(real, event, speaker, allExcerptsOf(event))).toMatch(
      /^said on or before 1[01] December 2021/,
    );
});
