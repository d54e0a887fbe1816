import { expect, it } from "vitest";
import { type Link, linksOf } from "../../../src/core/model/link.ts";

const links: Link[] = [
  { from: "letter", kind: "cites", to: "fault", excerpts: [] },
  { from: "denial", kind: "denies", to: "charge", excerpts: [] },
  { from: "answer", kind: "responds-to", to: "charge", excerpts: [] },
];

it("lists a denial first, from both of its ends", () => {
  expect(linksOf("charge", links).map(({ other, words }) => `${words} ${other}`)).toEqual([
    "claims of this kind are denied in denial",
    "responded to by answer",
  ]);
  expect(linksOf("denial", links).map(({ other, words }) => `${words} ${other}`)).toEqual([
    "denies claims of the kind made in charge",
  ]);
});
it("lists nothing for an event without links", () => {
  expect(linksOf("other", links)).toEqual([]);
});
