import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyOperation } from "../../../src/core/editing/applyOperation.ts";
import { describeAnnotationChanges } from "../../../src/core/editing/describeAnnotationChanges.ts";
import { isSame } from "../../../src/core/editing/findOperations.ts";
import type { Operation, Path } from "../../../src/core/editing/protocol.ts";
import { operations, writtenAnnotations } from "../../fixtures/randomYaml.ts";

const BEFORE = {
  case: { title: "The storm" },
  stages: { storm: "The storm" },
  actors: { ada: { name: "Ada Finn", kind: "person", group: "harbour" } },
  events: {
    closed: {
      title: "Ada Finn closes the harbour",
      date: "2014-06",
      actors: { conduct: ["ada"] },
      claims: [
        { text: "Ada Finn closed it.", standing: "stated", excerpts: { gazette: "closed" } },
        { text: "A storm came.", standing: "stated", excerpts: { gazette: "A storm" } },
      ],
    },
  },
  links: [{ from: "a", kind: "denies", to: "b", excerpts: { gazette: "no" } }],
};

const EVENT = "Event “Ada Finn closes the harbour”";

/** Describes the changes of operations. */
const changesOf = (...operations: Operation[]) =>
  describeAnnotationChanges(BEFORE, operations.reduce<unknown>(applyOperation, BEFORE));
const set = (path: Path, value: unknown): Operation => ({ do: "set", path, value });
const remove = (path: Path): Operation => ({ do: "remove", path });

describe("the differences of two annotations in words", () => {
  it.each<[Operation, string[]]>([
    [
      set(["events", "closed", "date"], "2014-06-19"),
      [`${EVENT}: date changed from “2014-06” to “2014-06-19”`],
    ],
    [
      set(["events", "closed", "date", "basis"], "inferred"),
      [`${EVENT}: basis of the date added: “inferred”`],
    ],
    [set(["events", "closed", "weight"], 3), [`${EVENT}: weight added: 3`]],
    [
      { do: "insert", path: ["events", "closed", "actors", "conduct", 1], value: "crew" },
      [`${EVENT}: person (conduct) added: “crew”`],
    ],
    [remove(["events", "closed", "claims", 0]), [`${EVENT}: statement removed: “Ada Finn closed it.”`]],
    [
      set(["events", "closed", "claims", 0, "excerpts", 0, "gazette"], "has closed"),
      [`${EVENT}: statement changed in its details: “Ada Finn closed it.”`],
    ],
    [set(["actors", "ben"], { name: "Ben Hale" }), ["Person “Ben Hale” added"]],
    [remove(["events", "closed"]), [`${EVENT} removed`]],
    [set(["links", 0, "kind"], "mentions"), ["Link from a to b: kind changed from “denies” to “mentions”"]],
    [set(["stages", "storm"], "Storm"), ["“storm” in stages changed from “The storm” to “Storm”"]],
    [set(["case", "title"], "A storm"), ["The case: title changed from “The storm” to “A storm”"]],
    [set(["retired", "x"], "gone"), ["“x” in retired added"]],
  ])("name the entry and what changed: %j", (operation, changes) => {
    expect(changesOf(operation)).toEqual(changes);
  });

  it.each<[unknown, unknown, string[]]>([
    [["a", "b"], ["b", "a"], ["tag: order changed"]],
    [["a", "a"], ["a"], ["tag removed: “a”"]],
    [["a"], ["a", "a"], ["tag added: “a”"]],
  ])("name what changed in a list: %j, then %j", (before, after, changes) => {
    const [old, now] = [before, after].map((tags) => ({ events: { one: { tags } } }));
    expect(describeAnnotationChanges(old, now)).toEqual(changes.map((change) => `Event “one”: ${change}`));
  });

  it("name a part that has no entries any more", () => {
    const [old, now] = [{ stages: { storm: "The storm" } }, { stages: "The storm" }];
    expect(describeAnnotationChanges(old, now)).toEqual(["stages changed from “The storm” to “The storm”"]);
    const links = [{ from: "a" }, { from: "b" }];
    expect(describeAnnotationChanges({ links }, { links: links.toReversed() })).toEqual([
      "links: order changed",
    ]);
  });

  it("are there if and only if a value changed", () => {
    const check = fc.property(
      writtenAnnotations,
      fc.array(operations, { minLength: 1, maxLength: 5 }),
      ({ value }, list) => {
        for (const operation of list) {
          const after = applyOperation(value, operation(value));
          expect(describeAnnotationChanges(value, value)).toEqual([]);
          if (!isSame(value, after)) expect(describeAnnotationChanges(value, after)).not.toEqual([]);
        }
      },
    );
    fc.assert(check, { numRuns: 60 });
  });

  it("have no change of a short form into a long one", () => {
    expect(changesOf(set(["events", "closed", "date"], { edtf: "2014-06" }))).toEqual([]);
    expect(describeAnnotationChanges(null, null)).toEqual([]);
  });

  it("name a removed and an added statement if they are not as many", () => {
    const claims = [{ text: "Nobody knows." }];
    expect(changesOf(set(["events", "closed", "claims"], claims))).toEqual([
      `${EVENT}: statement removed: “Ada Finn closed it.”`,
      `${EVENT}: statement removed: “A storm came.”`,
      `${EVENT}: statement added: “Nobody knows.”`,
    ]);
  });
});
