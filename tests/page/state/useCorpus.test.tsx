// @vitest-environment jsdom
import { render } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { useCorpus } from "../../../src/page/state/useCorpus.tsx";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { happening, words } from "../../fixtures/events.ts";
import { renderWithCorpus } from "../../fixtures/renderWithCorpus.tsx";

const record = {
  ...{ id: "second", file: "b.txt", url: "b.txt", date: "2021-12-11", headline: "", sha256: "" },
  short: "The second",
};
const corpus: Corpus = {
  ...EMPTY_CORPUS,
  articles: [{ ...record, id: "first" }, record],
  stages: [{ id: "response", label: "Responses" }],
  actors: [{ id: "ann", name: "Ann", kind: "person", group: "people", aliases: [], described: [] }],
  excerpts: [words("second", 0, 3, "one")],
  events: [happening("meeting", "2021")],
};

function Lookups() {
  const { event, actor, article, excerpt, stage, articleName } = useCorpus();
  const found = [
    event("meeting")?.title,
    actor("ann")?.name,
    article("second")?.file,
    excerpt("second-0-3")?.exact,
    stage("response").label,
    articleName("second"),
  ];
  return `${found.join()} ${[event, actor, article, excerpt].map((lookup) => typeof lookup("toString"))}`;
}

it("finds each part of the corpus by its id, and nothing by an unknown id", () => {
  const { container } = renderWithCorpus(corpus, <Lookups />);
  expect(container.textContent).toBe(
    `meeting,Ann,b.txt,one,Responses,The second ${Array(4).fill("undefined").join()}`,
  );
});

it("throws outside a CorpusProvider", () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  expect(() => render(<Lookups />)).toThrow("useCorpus needs a CorpusProvider");
});
