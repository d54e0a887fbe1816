// @vitest-environment jsdom
import { cleanup } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { allExcerptsOf } from "../../../src/core/model/timelineEvent.ts";
import { PrintedEvent } from "../../../src/page/print/PrintedEvent.tsx";
import { corpus } from "../../fixtures/fictionalCase.ts";
import { renderWithCorpus } from "../../fixtures/renderWithCorpus.tsx";

afterEach(cleanup);

/** Prints an event and returns its text. */
function print(id: string): string {
  const event = corpus.events.find((one) => one.id === id);
  if (!event) throw new Error(`no event ${id}`);
  const notes = new Map(allExcerptsOf(event).map((excerpt, i) => [excerpt, i + 1]));
  return (
    renderWithCorpus(corpus, <PrintedEvent event={event} notes={notes} first={event} />).container
      .textContent ?? ""
  );
}

it("says who reports the words of a speaker, and which role each actor has", () => {
  const text = print("repair");
  expect(text).toContain("View or pledge; Tomás Reed, as reported by Alderby Parish Council: The repair");
  expect(text).toMatch(/Responses · .*speaking: Tomás Reed/);
  expect(text).toContain("How the date is known: The newsletter prints");
});

it("says why the editor names an actor whom no quote names", () => {
  expect(print("letters-received")).toContain("(the editor’s decision: The letters are taken");
});

it("prints the place and the tags of an event that has them", () => {
  expect(print("timbers-replaced")).toContain("Place: Alderby · Tag: Timbers");
  expect(print("bridge-opened")).not.toMatch(/Place:|Tag:/);
});
