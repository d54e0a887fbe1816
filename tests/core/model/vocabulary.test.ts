import { describe, expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { builtInRoles, builtInStandings } from "../../../src/core/model/builtInTerms.ts";
import { indexCorpus } from "../../../src/core/model/indexCorpus.ts";
import { formatRoleHeading } from "../../../src/core/model/vocabulary.ts";
import { copySeeds, corpus } from "../../fixtures/fictionalCase.ts";

const idsOf = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);

describe("the vocabulary of a case", () => {
  it("has its own roles before the built-in ones", () => {
    expect(idsOf(corpus.roles)).toEqual(["repairing", ...idsOf(builtInRoles())]);
  });

  it("has its own standings after the built-in ones", () => {
    expect(idsOf(corpus.standings)).toEqual([...idsOf(builtInStandings()), "guess"]);
  });

  it("may rename a built-in term, which keeps its place and description", () => {
    const builtIn = builtInStandings().find(({ id }) => id === "told");
    expect(indexCorpus(corpus).standing("told")).toEqual({ ...builtIn, label: "Told to the council" });
  });

  it("defines its tags, places and subjects, with or without a description", () => {
    expect(corpus.tags).toEqual([
      { id: "timbers", label: "Timbers", description: "What the footbridge is made of." },
    ]);
    expect(corpus.places).toEqual([{ id: "alderby", label: "Alderby" }]);
    expect(corpus.subjects).toEqual([{ id: "cracks", label: "The cracks" }]);
  });

  it("is used by its events", () => {
    const repair = corpus.events.find(({ id }) => id === "repair");
    expect(repair?.actors.map(({ role }) => role)).toEqual(["repairing", "speaking"]);
  });

  it("describes every built-in term in one sentence", () => {
    for (const { description } of [...builtInRoles(), ...builtInStandings()])
      expect(description).toMatch(/^[A-Z][^.]+\.$/);
  });

  it("has no role and no standing of another case", () => {
    expect([...builtInRoles(), ...builtInStandings()].map(({ label }) => label).join()).not.toMatch(
      /kill|jury|inquest/i,
    );
  });

  it.each([
    ["conduct: [tomas-reed]", "wrecking: [tomas-reed]", "“wrecking”", "roles"],
    ["standing: denial", "standing: refuted", "“refuted”", "standings"],
  ])("refuses a word that it does not define: %s → %s", (from, to, found, kind) => {
    const seeds = copySeeds();
    seeds.edit(from, to);
    const { problems } = compileSeeds(seeds.dir);
    expect(problems).toMatchObject([{ found, wrong: `no entry of “${kind}” has this id` }]);
    expect(problems[0]?.todo).toMatch(new RegExp(`^add it to ${kind}, or write one of \\w+`));
  });
});

describe("the heading of a role on an actor’s card", () => {
  it("names the actor, whatever the name", () => {
    const headings = corpus.roles.map((role) => formatRoleHeading(role, "$& Quill"));
    expect(headings).toEqual([
      "Repairs by $& Quill",
      "Events about their conduct",
      "Their statements",
      "Addressed to them",
      "Mentioned in",
    ]);
  });

  it("is made of the label if the case gives none", () => {
    expect(formatRoleHeading({ id: "owner", label: "owner" }, "Ada Finn")).toBe("Ada Finn: owner");
  });
});
