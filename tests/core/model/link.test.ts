import { expect, it } from "vitest";
import { type Link, linksOf } from "../../../src/core/model/link.ts";

const links: Link[] = [
  { from: "letter", kind: "mentions", to: "fault", excerpts: [] },
  { from: "denial", kind: "denies", to: "charge", excerpts: [] },
  { from: "answer", kind: "responds-to", to: "charge", excerpts: [] },
];

it("lists a denial first, from both of its ends", () => {
  expect(linksOf("charge", links).map(({ other, words }) => `${words} ${other}`)).toEqual([
    "claims like these are denied in denial",
    "responded to by answer",
  ]);
  expect(linksOf("denial", links).map(({ other, words }) => `${words} ${other}`)).toEqual([
    "denies claims like those in charge",
  ]);
});
it("reads every kind in both directions", () => {
  const words = (["became-public-at", "part-of", "mentions"] as const).map((kind) => {
    const link: Link = { from: "finding", kind, to: "hearing", excerpts: [] };
    return [linksOf("finding", [link]), linksOf("hearing", [link])].map(([one]) => one?.words);
  });
  expect(words).toEqual([
    ["said in", "said here"],
    ["part of", "part of it"],
    ["mentions", "mentioned in"],
  ]);
});
it("lists nothing for an event without links", () => {
  expect(linksOf("other", links)).toEqual([]);
});
