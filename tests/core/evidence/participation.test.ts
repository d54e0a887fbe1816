import { sum } from "d3";
import { expect, it } from "vitest";
import { eventsByActor, groupActors } from "../../../src/core/evidence/participation.ts";
import { findActors } from "../../../src/core/search/findActors.ts";
import { corpus as fictional } from "../../fixtures/fictionalCase.ts";
import { corpus as real } from "../../fixtures/realCorpus.ts";

it.each([
  ["real", real],
  ["fictional", fictional],
])("lists each actor once, most events first, groups in order: %s", (_, corpus) => {
  const groups = groupActors(corpus);
  const order = corpus.groups.map(({ id }) => id);
  expect(groups.map(({ group }) => order.indexOf(group.id))).toEqual(
    groups.map(({ group }) => order.indexOf(group.id)).toSorted((a, b) => a - b),
  );
  const ids = groups.flatMap(({ members }) => members.map(({ actor }) => actor.id));
  expect(ids.toSorted()).toEqual(corpus.actors.map(({ id }) => id).toSorted());
  for (const { members } of groups) {
    const counts = members.map(({ events }) => events.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  }
  const parts = corpus.events.map(({ actors }) => new Set(actors.map(({ actor }) => actor)).size);
  expect(sum(eventsByActor(corpus).values(), ({ length }) => length)).toBe(sum(parts));
});

it("lists those who were killed before those who are said to have done it", () => {
  const groups = groupActors(real);
  const groupOf = (role: string) =>
    groups.findIndex(({ members }) =>
      members.some(({ actor, events }) =>
        events.some(
          ({ actors, stage }) =>
            stage === "killing" && actors.some((one) => one.actor === actor.id && one.role === role),
        ),
      ),
    );
  expect(groupOf("killed")).toBe(0);
  expect(groupOf("conduct")).toBe(groups.length - 1);
});

it("finds actors by any of their names", () => {
  const groups = groupActors(real);
  const find = (query: string) =>
    findActors(groups, query).flatMap(({ members }) => members.map(({ actor }) => actor.id));
  expect(find("  walgate ")).toEqual(["anthony-walgate"]);
  expect(find("hmicfrs")).toEqual(["hmicfrs"]);
  expect(find("Mr Khan")).toEqual(["sadiq-khan"]);
  expect(find("no such name")).toEqual([]);
  expect(find(" ")).toHaveLength(real.actors.length);
});
