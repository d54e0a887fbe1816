import { expect, it } from "vitest";
import type { Disagreement } from "../../../src/core/model/disagreement.ts";
import { accessibleNames } from "../../../src/page/timeline/accessibleName.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { claim, happening } from "../../fixtures/events.ts";

it("says that the day is not given, exactly if it is not", () => {
  const nameOf = (edtf: string) => {
    const event = happening("Somebody answers", edtf);
    return accessibleNames({ ...EMPTY_CORPUS, stages: [{ id: "response", label: "Responses" }] }, [event])(
      event,
    );
  };
  for (const edtf of ["[2014-06..2015-09]", "2016"]) expect(nameOf(edtf)).toContain(", day not given. ");
  for (const edtf of ["2021-12-10", "2014-06/2015-09", "[..2021-12-11]", "2021-12-10~"])
    expect(nameOf(edtf)).not.toContain("not given");
});

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
    "The jury finds failings. 2 of 3, Jury findings. The jury finds failings. Friday 10 December 2021. Jury finding, Stated by the article. Articles differ on 1 point.",
  );
});
