import { describe, expect, it, onTestFinished } from "vitest";
import { openSession, type Session } from "../../../src/build/edit/session.ts";
import { buildReanchoring, groupMovedQuotes } from "../../../src/core/editing/movedQuotes.ts";
import { copySeeds, type SeedsCopy } from "../../fixtures/fictionalCase.ts";

/** Opens the editor of a case until the end of the test, or until it is closed. */
function open(seeds: SeedsCopy): Session {
  const session = openSession(seeds.dir);
  let isOpen = true;
  const close = () => {
    if (isOpen) session.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { ...session, close };
}

/** Opens the editor of a case, and replaces words of an article as a newer text has them. */
function receiveNewer(
  seeds: SeedsCopy,
  file: string,
  changes: readonly [from: string, to: string][],
): Session {
  const session = open(seeds);
  session.state();
  const text = changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`the article has no “${from}”`);
    return now.replace(from, to);
  }, seeds.read(file));
  seeds.write(file, text);
  session.readAgain([file]);
  return session;
}
const dismiss = (session: Session, ...dismissed: string[]) =>
  session.change(session.state().version, { label: "Keep", operations: [], dismissed });
const statesOf = (session: Session) => session.findMoved().map(({ at, state }) => [state, at.join("/")]);

describe("a newer text of an article", () => {
  it("names the state of each quote, wherever the annotation has it", () => {
    const session = receiveNewer(copySeeds(), "gazette.txt", [
      ["between 5 and 8 March", "between 5 and 9 March"],
      ["90 people cross it", "95 people cross it"],
      ["at a meeting of the council between", "before the vote, between"],
    ]);
    expect(statesOf(session)).toEqual(
      expect.arrayContaining([
        ["changed", "case/standfirst/1/excerpts/1"],
        ["changed", "events/report-read-out/date/excerpts/0"],
        ["gone", "events/report-read-out/actors/conduct/0/excerpts/0"],
        ["changed", "disagreements/users-a-day/sides/1/quote"],
        ["moved", "links/0/excerpts/0"],
      ]),
    );
  });

  it("is quoted again by one step for each words, which undo takes back", () => {
    const seeds = copySeeds();
    const session = receiveNewer(seeds, "gazette.txt", [["90 people cross it", "95 people cross it"]]);
    const before = seeds.read("timeline.yaml");
    for (const words of groupMovedQuotes(session.findMoved())) {
      const { version, annotation } = session.state();
      const operations = buildReanchoring(annotation, [words]);
      expect(operations.length).toBe(words.places.length);
      session.change(version, { label: "New words", operations });
    }
    expect(session.findMoved()).toEqual([]);
    expect(seeds.read("timeline.yaml")).not.toContain("that 90 people cross it");
    while (session.state().undo.length > 0) session.undo(session.state().version);
    expect(seeds.read("timeline.yaml")).toBe(before);
    expect(session.findMoved().length).toBeGreaterThan(0);
  });

  it("lists the words of a dateline, too, which are replaced as a text", () => {
    const seeds = copySeeds();
    const DATELINE = "Residents of Alderby have asked the parish council";
    const entry = `  gazette:\n    file: gazette.txt\n    dateline: ["${DATELINE}"]`;
    seeds.edit("  gazette: gazette.txt", entry);
    const session = receiveNewer(seeds, "gazette.txt", [[DATELINE, DATELINE.replace("Residents", "People")]]);
    const ofDateline = () => session.findMoved().filter(({ at }) => at[0] === "articles");
    expect(ofDateline()).toMatchObject([
      {
        ...{ at: ["articles", "gazette", "dateline", 0], state: "changed", old: DATELINE },
        proposal: { words: "People of Alderby have asked the parish council" },
      },
    ]);
    expect(session.state().quotes.filter(({ at }) => at[0] === "articles")).toEqual([]);
    const { version, annotation } = session.state();
    const operations = buildReanchoring(annotation, groupMovedQuotes(ofDateline()));
    session.change(version, { label: "New words", operations });
    expect(seeds.read("timeline.yaml")).toContain(
      'dateline: ["People of Alderby have asked the parish council"]',
    );
    expect(ofDateline()).toEqual([]);
  });

  it("is not needed for a quote that another program changed", () => {
    const seeds = copySeeds();
    const session = open(seeds);
    session.state();
    seeds.edit('gazette: "90 people cross it every day"', 'gazette: "91 people cross it every day"');
    session.readAgain(["timeline.yaml"]);
    expect(session.findMoved()).toMatchObject([
      { state: "changed", proposal: { words: "90 people cross it every day" } },
    ]);
  });

  it("shows a quote that is in another sentence now until a person decides", () => {
    const seeds = copySeeds();
    const first = receiveNewer(seeds, "gazette.txt", [
      ["between 5 and 8 March", "in that week"],
      ["“some of them to school.”", "“some of them to school,” and it was checked between 5 and 8 March."],
    ]);
    expect(statesOf(first)).toContainEqual(["moved", "events/report-read-out/date/excerpts/0"]);
    const id = first.findMoved().find(({ isFound }) => isFound)?.id ?? "";
    first.readAgain(["gazette.txt"]);
    expect(first.findMoved().some((one) => one.id === id)).toBe(true);
    dismiss(first, id);
    expect(first.findMoved().some((one) => one.id === id)).toBe(false);
    first.close();
    expect(
      open(seeds)
        .findMoved()
        .some((one) => one.id === id),
    ).toBe(false);
  });

  it("lists a kept quote again after undo, also after a restart", () => {
    const seeds = copySeeds();
    const first = receiveNewer(seeds, "gazette.txt", [
      ["between 5 and 8 March", "in that week"],
      ["“some of them to school.”", "“some of them to school,” and it was checked between 5 and 8 March."],
    ]);
    const moved = first.findMoved();
    const before = seeds.read("timeline.yaml");
    dismiss(first, ...moved.map(({ id }) => id));
    expect(first.state().undo).toEqual(["Keep"]);
    const { version } = first.state();
    first.change(version, {
      label: "Title",
      operations: [{ do: "set", path: ["case", "title"], value: "Another" }],
    });
    first.undo(first.state().version);
    expect(first.findMoved()).toEqual([]);
    first.close();
    const second = open(seeds);
    expect(second.findMoved()).toEqual([]);
    second.undo(second.state().version);
    expect(second.findMoved()).toEqual(moved);
    expect(seeds.read("timeline.yaml")).toBe(before);
    second.close();
    const third = open(seeds);
    expect(third.findMoved()).toEqual(moved);
    third.redo(third.state().version);
    expect(third.findMoved()).toEqual([]);
  });
});
