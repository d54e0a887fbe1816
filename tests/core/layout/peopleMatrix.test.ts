import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_MATRIX_EVENTS } from "../../../src/core/layout/limits.ts";
import { buildPanels } from "../../../src/core/layout/panels.ts";
import { buildPeopleMatrix } from "../../../src/core/layout/peopleMatrix.ts";
import { builtInRoles } from "../../../src/core/model/builtInTerms.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { happening } from "../../fixtures/events.ts";
import { corpus as fictional } from "../../fixtures/fictionalCase.ts";
import { ACTORS, randomCase } from "../../fixtures/randomCase.ts";
import { corpus as real } from "../../fixtures/realCorpus.ts";

const ROLES = builtInRoles();

/** Builds the matrix of a case with its panels. */
function buildMatrix(corpus: Corpus) {
  return buildPeopleMatrix(corpus, buildPanels(corpus.events, corpus));
}

/** Checks that each actor of an event is in exactly one cell for it, and that no cell has anything else. */
function expectEachPartOnce(corpus: Corpus, actors = corpus.actors.map(({ id }) => id)) {
  const { events } = corpus;
  const matrix = buildMatrix(corpus);
  const ids = (some: Corpus["events"]) => some.map(({ id }) => id).sort();
  expect(ids(matrix.columns.flatMap((column) => column.events))).toEqual(ids(events));
  for (const actor of actors) {
    const cells = matrix.cellsOf(actor);
    expect(cells).toHaveLength(matrix.columns.length);
    expect(ids(cells.flatMap((cell) => cell?.events ?? []))).toEqual(
      ids(events.filter((event) => event.actors.some((one) => one.actor === actor))),
    );
    cells.forEach((cell, i) => {
      if (cell) expect(matrix.columns[i]?.events).toEqual(expect.arrayContaining([...cell.events]));
    });
  }
  return matrix;
}

describe("the matrix", () => {
  it("has each part of each actor in exactly one cell", () => {
    for (const corpus of [real, fictional]) {
      expect(expectEachPartOnce(corpus).isByPanel).toBe(false);
    }
    fc.assert(
      fc.property(randomCase, ({ events }) => {
        expectEachPartOnce({ ...fictional, events, roles: ROLES }, ACTORS);
      }),
    );
  });

  it("has a column for each panel in a large case", () => {
    const years = fc.array(fc.integer({ min: 1000, max: 2025 }), {
      minLength: MAX_MATRIX_EVENTS + 1,
      maxLength: 90,
    });
    fc.assert(
      fc.property(years, (found) => {
        const events = found
          .toSorted((a, b) => a - b)
          .map((year, n) =>
            happening(`e${n}`, `${year}`, {
              actors: [{ actor: ACTORS[n % 3] ?? "", role: "mentioned", excerpts: [] }],
            }),
          );
        const { columns, isByPanel } = expectEachPartOnce({ ...fictional, events, roles: ROLES }, ACTORS);
        expect(isByPanel).toBe(true);
        expect(columns.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  it("shows the strongest part, and names all roles", () => {
    const roles = [{ id: "killed", label: "killed" }, ...ROLES];
    const partIn = (...played: string[]) => {
      const event = happening("one", "2020", {
        actors: played.map((role) => ({ actor: "ann", role, excerpts: [] })),
      });
      const [cell] = buildMatrix({ ...fictional, events: [event], roles }).cellsOf("ann");
      return [cell?.part, cell?.roles];
    };
    expect(partIn("killed")).toEqual(["concerned", ["killed"]]);
    expect(partIn("speaking", "conduct")).toEqual(["concerned", ["conduct concerned", "speaking"]]);
    expect(partIn("addressed", "speaking")).toEqual(["speaking", ["speaking", "addressed"]]);
    expect(partIn("mentioned")).toEqual(["named", ["mentioned"]]);
  });

  it("says by its legend which roles occur", () => {
    expect(buildMatrix(real).roles).toEqual({
      concerned: ["killed", "conduct concerned"],
      speaking: ["speaking"],
      named: ["addressed", "mentioned"],
    });
  });
});
