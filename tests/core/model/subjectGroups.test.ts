import { expect, it } from "vitest";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { arrangeDifferences, findArticleColumns } from "../../../src/core/model/subjectGroups.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";

const SUBJECTS = ["boats", "harbour", "storm", "names"].map((id) => ({ id, label: id }));

it("groups differences by the subject that several share, else by kind", () => {
  const list = [
    { kind: "wording" as const, about: "harbour" },
    { kind: "within" as const },
    { kind: "articles" as const, about: "harbour" },
    { kind: "articles" as const, about: "storm" },
    { kind: "wording" as const, about: "boats" },
    { kind: "disputed" as const, about: "boats" },
    { kind: "wording" as const, about: "names" },
    { kind: "within" as const, about: "names" },
  ];
  expect(arrangeDifferences(list, SUBJECTS)).toEqual({
    comparedSubjects: [{ subject: SUBJECTS[1], disagreements: [list[2], list[0]] }],
    disputedSubjects: [{ subject: SUBJECTS[0], disagreements: [list[5], list[4]] }],
    others: { articles: [list[3]], disputed: [], within: [list[1], list[7]], wording: [list[6]] },
  });
});

it("gives columns to at most three articles, if a difference quotes two", () => {
  const ids = ["a", "b", "c", "d"];
  const corpus: Corpus = {
    ...EMPTY_CORPUS,
    articles: ids.map((id) => ({ id }) as Corpus["articles"][number]),
    excerpts: ids.map((id) => ({ id, article: id, exact: id, start: 0, end: 1 })),
  };
  const between = (...excerpts: string[]) => ({
    sides: excerpts.map((excerpt) => ({ excerpt, says: "", words: "" })),
  });
  expect(findArticleColumns(corpus, [between("c", "a"), between("b", "b")])).toEqual(["a", "b", "c"]);
  expect(findArticleColumns(corpus, [between("a", "b"), between("c", "d")])).toBeNull();
  expect(findArticleColumns(corpus, [between("a", "a"), between("b", "b")])).toBeNull();
});
