import { beforeEach, describe, expect, it } from "vitest";
import type { FormKind } from "../../../src/core/editing/entryForm.ts";
import type { JsonMap } from "../../../src/core/editing/jsonMap.ts";
import type { EditState } from "../../../src/core/editing/protocol.ts";
import { titleOf } from "../../../src/editor/forms/titleOf.ts";
import { editorQueries, setState } from "../../../src/editor/state/serverState.ts";

beforeEach(() => {
  editorQueries.clear();
  setState({ version: 1, annotation: { events: { a: { title: "A storm" } } } } as unknown as EditState);
});

describe("the title of an entry in the lists", () => {
  it.each<[FormKind, JsonMap, string]>([
    ["events", { title: "A storm" }, "A storm"],
    ["disagreements", { subject: "Boats" }, "Boats"],
    ["background", { quote: { log: "It rained.", prefix: "So " } }, "It rained."],
    ["corrections", { right: "Four boats." }, "Four boats."],
    ["links", { from: "a", to: "b" }, "A storm – b"],
    ["links", { from: "a" }, "A storm – …"],
    ["links", { to: "a" }, "… – A storm"],
    ["links", {}, "Without title"],
    ["disagreements", { title: " " }, "Without title"],
  ])("is made of the words that it has: %s %j", (kind, entry, title) => {
    expect(titleOf(kind, entry)).toBe(title);
  });
});
