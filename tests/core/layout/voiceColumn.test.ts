import { expect, it } from "vitest";
import { buildVoiceColumn } from "../../../src/core/layout/voiceColumn.ts";
import { eventFrom } from "../../fixtures/layout.ts";

const metrics = { measure: (text: string) => text.length * 7, unit: 15 };
const event = {
  ...eventFrom("denial", 0, 1, "day"),
  label: "Officers deny it",
  title: "Officers deny the claims",
};

function textAt(width: number): string {
  const room = { left: 0, right: width };
  const column = buildVoiceColumn([event], [], room, metrics, 600, () => false);
  return column.entries.flatMap(({ lines }) => lines).join(" ");
}

it("shows the labels of statements, and their titles where these have room", () => {
  expect(textAt(300)).toBe("Officers deny it");
  expect(textAt(1300)).toBe("Officers deny the claims");
});

it("wraps each statement within its column", () => {
  const room = { left: 0, right: 120 };
  const { entries } = buildVoiceColumn([event], [], room, metrics, 600, () => false);
  expect(entries[0]?.lines.length).toBeGreaterThan(1);
  for (const { x, lines } of entries)
    for (const line of lines) expect(x + metrics.measure(line)).toBeLessThanOrEqual(room.right);
});
