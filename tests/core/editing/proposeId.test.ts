import { expect, it } from "vitest";
import { proposeId } from "../../../src/core/editing/proposeId.ts";

it("proposes an id of the title that no other entry has", () => {
  expect(proposeId("The bridge is shut", new Set(), "New event")).toBe("the-bridge-is-shut");
  expect(proposeId("The bridge is shut", new Set(["the-bridge-is-shut"]), "")).toBe("the-bridge-is-shut-2");
});

it("proposes a valid id also for a title without letters a to z", () => {
  expect(proposeId("橋は古い", new Set(["new-event"]), "New event")).toBe("new-event-2");
});
