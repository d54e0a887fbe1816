import { expect, it } from "vitest";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import type { Disagreement } from "../../../src/core/model/disagreement.ts";
import { accessibleNames } from "../../../src/page/timeline/accessibleName.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { claim, happening } from "../../fixtures/events.ts";

/** Returns the name of an event's mark in a case with this number of articles. */
function nameOf(edtf: string, articles: number): string {
  const article: Corpus["articles"][number] = {
    ...{ id: "a", file: "a.txt", url: "a.txt", date: "2021-12-11", headline: "", short: "", sha256: "" },
  };
  const stages = [{ id: "response", label: "Responses" }];
  const event = happening("Somebody answers", edtf);
  return accessibleNames({ ...EMPTY_CORPUS, articles: Array(articles).fill(article), stages }, [event])(
    event,
  );
}

it.each([
  [1, "the article does not give the day"],
  [2, "neither article gives the day"],
  [3, "none of the articles gives the day"],
])("says of an unknown day in a case of %i articles: %s", (articles, words) => {
  expect(nameOf("[2014-06..2015-09]", articles)).toContain(
    `. some day between June 2014 and September 2015: ${words}. `,
  );
  expect(nameOf("2016", articles)).toContain(`. some day in 2016: ${words}. `);
});

it.each(["2021-12-10", "2014-06/2015-09", "[..2021-12-11]", "2021-12-10~"])(
  "does not say so of %s, which is no unknown day",
  (edtf) => {
    expect(nameOf(edtf, 2)).not.toMatch(/articles? .*give/);
  },
);

it("has position, stage, title, date, standings and differences", () => {
  const events = ["One", "The jury finds failings", "Three"].map((title, i) =>
    happening(title, i === 1 ? "2021-12-10" : "2016", {
      stage: "findings",
      claims: [claim([], { standing: "finding" }), claim([]), claim([], { standing: "finding" })],
    }),
  );
  const disagreement = { id: "d", events: ["The jury finds failings"], kind: "articles" } as Disagreement;
  const nameOf = accessibleNames(
    {
      ...EMPTY_CORPUS,
      stages: [{ id: "findings", label: "Jury findings" }],
      standings: [...EMPTY_CORPUS.standings, { id: "finding", label: "Jury finding" }],
      disagreements: [disagreement],
    },
    events,
  );
  expect(events[1] && nameOf(events[1])).toBe(
    "2 of 3, Jury findings. The jury finds failings. Friday 10 December 2021. Jury finding, Stated by the article. Articles differ (1).",
  );
});
