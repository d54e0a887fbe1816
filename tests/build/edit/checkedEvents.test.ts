import { describe, expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { openSession, type Session } from "../../../src/build/edit/session.ts";
import { compareContents } from "../../../src/core/editing/compareContents.ts";
import { fieldOf, type JsonMap } from "../../../src/core/editing/jsonMap.ts";
import { contentOf, reviewEvents } from "../../../src/core/editing/reviewEvents.ts";
import { copySeeds, corpus, type SeedsCopy } from "../../fixtures/fictionalCase.ts";

const MARK = { id: "bridge-closed", by: "Ben", day: "2024-06-10" };

/** Opens the editor of a case for one action. */
function edit<T>(seeds: SeedsCopy, act: (session: Session) => T): T {
  const session = openSession(seeds.dir);
  try {
    session.state();
    return act(session);
  } finally {
    session.close();
  }
}
const reviewOf = (session: Session) =>
  reviewEvents(session.state().annotation).find(({ id }) => id === MARK.id);

describe("an event that a person marks as checked", () => {
  it("has the day, the person, and the edition that a build has", () => {
    const seeds = copySeeds();
    edit(seeds, (session) => {
      expect(session.markChecked(1, MARK)).toHaveProperty("state");
      expect(reviewOf(session)).toMatchObject({
        state: "checked",
        checked: { by: "Ben", day: "2024-06-10", edition: corpus.edition },
      });
      expect(session.state().undo).toEqual(["Mark “The parish council closes the footbridge” as checked"]);
    });
    // The mark is no part of the edition.
    expect(compileSeeds(seeds.dir).compiled?.corpus.edition).toBe(corpus.edition);
  });

  it("needs no name", () => {
    edit(copySeeds(), (session) => {
      session.markChecked(1, { ...MARK, by: "" });
      expect(reviewOf(session)?.checked).toEqual({
        ...{ day: "2024-06-10", edition: corpus.edition, content: expect.any(String) },
      });
    });
  });

  it("is not marked in a case that has no edition, or in another version", () => {
    const seeds = copySeeds();
    edit(seeds, (session) => {
      expect(session.markChecked(7, MARK)).toHaveProperty("problems");
      seeds.edit("on 4 March 2024", "on 9 March 2024");
      session.readAgain(["timeline.yaml"]);
      const { version } = session.state();
      expect(session.markChecked(version, MARK)).toMatchObject({
        problems: [{ at: ["events", MARK.id], found: expect.stringMatching(/^\d+ problems?$/) }],
      });
      expect(seeds.read("timeline.yaml")).not.toContain("checked:");
    });
  });

  it("is compared with its words when it was checked, also after a restart", () => {
    const seeds = copySeeds();
    edit(seeds, (session) => session.markChecked(1, MARK));
    seeds.edit("title: The parish council closes the footbridge", "title: The council shuts the footbridge");
    edit(seeds, (session) => {
      expect(reviewOf(session)).toMatchObject({ state: "changed", changes: ["title"] });
      const before = session.listChecked()[MARK.id] ?? {};
      const now = fieldOf(session.state().annotation.events, MARK.id) as JsonMap;
      expect(compareContents(before, contentOf(now))).toEqual([
        {
          name: "Title",
          before: "The parish council closes the footbridge",
          now: "The council shuts the footbridge",
        },
      ]);
    });
  });

  it("has known words on another computer that saw it as it was checked", () => {
    const [mine, other] = [copySeeds(), copySeeds()];
    edit(mine, (session) => session.markChecked(1, MARK));
    other.write("timeline.yaml", mine.read("timeline.yaml"));
    edit(other, (session) => expect(Object.keys(session.listChecked())).toEqual([MARK.id]));
    const later = copySeeds();
    later.write("timeline.yaml", mine.read("timeline.yaml"));
    later.edit("title: The parish council closes the footbridge", "title: The council shuts the footbridge");
    edit(later, (session) => expect(session.listChecked()).toEqual({}));
  });
});
