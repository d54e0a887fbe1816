import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildSaveStep,
  type EntryForm,
  type FormKind,
  hasChanges,
  numberOfNew,
  openEntry,
  removeEmpty,
  renewForm,
} from "../../../src/core/editing/entryForm.ts";
import type { JsonMap } from "../../../src/core/editing/jsonMap.ts";
import { valueAt, withValueAt } from "../../../src/core/editing/jsonPath.ts";

const annotation = {
  events: {
    sailing: {
      title: "The ferry leaves",
      stage: "voyage",
      date: "2019-03-02",
      actors: { conduct: ["captain"] },
      claims: [{ text: "The ferry left.", standing: "stated", excerpts: { log: "ferry left" } }],
    },
  },
  background: [{ quote: { log: "The sea was calm. " }, reason: "weather" }],
  stages: { voyage: "The voyage", inquiry: { label: "The inquiry" } },
  articles: { log: "log.txt" },
};

function openForm(kind: FormKind, key: string | number): EntryForm {
  const form = openEntry(annotation, kind, key);
  if (form === null) throw new Error("The fixture has no such entry.");
  return form;
}
const sailing = () => openForm("events", "sailing");
const change = (form: EntryForm, path: (string | number)[], value: unknown): EntryForm => ({
  ...form,
  entry: withValueAt(form.entry, path, value) as EntryForm["entry"],
});

describe("a form", () => {
  it("has the short forms of the file written out", () => {
    const { entry } = sailing();
    expect(valueAt(entry, ["date"])).toEqual({ edtf: "2019-03-02" });
    expect(valueAt(entry, ["actors", "conduct"])).toEqual([{ actors: ["captain"] }]);
    expect(valueAt(entry, ["claims", 0, "excerpts"])).toEqual([{ log: "ferry left" }]);
  });

  it("saves nothing if nothing was changed", () => {
    expect(hasChanges(sailing())).toBe(false);
    expect(buildSaveStep(sailing(), "", false)).toBeNull();
  });

  it("saves only the field that was changed, and keeps the other short forms", () => {
    const form = change(sailing(), ["claims", 0, "text"], "The ferry left the pier.");
    expect(hasChanges(form)).toBe(true);
    expect(buildSaveStep(form, "label", false)?.operations).toEqual([
      { do: "set", path: ["events", "sailing", "claims", 0, "text"], value: "The ferry left the pier." },
    ]);
  });

  it("writes a short form out where something was added to it", () => {
    const form = change(sailing(), ["date", "basis"], "printed");
    expect(buildSaveStep(form, "label", false)?.operations).toEqual([
      { do: "set", path: ["events", "sailing", "date"], value: { edtf: "2019-03-02", basis: "printed" } },
    ]);
  });

  it("adds a person or a statement without a change of the others", () => {
    const person = change(sailing(), ["actors", "conduct", 1], { actors: ["pilot"] });
    expect(buildSaveStep(person, "", false)?.operations).toEqual([
      { do: "insert", path: ["events", "sailing", "actors", "conduct", 1], value: "pilot" },
    ]);
    const other = change(sailing(), ["actors", "conduct", 0], { actors: ["pilot"] });
    expect(buildSaveStep(other, "", false)?.operations).toEqual([
      { do: "set", path: ["events", "sailing", "actors", "conduct", 0], value: "pilot" },
    ]);
    const claim = { text: "It was late.", standing: "stated", excerpts: [{ log: "late" }] };
    const first = change(sailing(), ["claims"], [claim, ...(sailing().entry.claims as JsonMap[])]);
    expect(buildSaveStep(first, "", false)?.operations).toEqual([
      { do: "insert", path: ["events", "sailing", "claims", 0], value: claim },
    ]);
  });

  it("keeps a term or an article a text until it has a second field", () => {
    const label = change(openForm("stages", "voyage"), ["label"], "The trip");
    expect(buildSaveStep(label, "", false)?.operations).toEqual([
      { do: "set", path: ["stages", "voyage"], value: "The trip" },
    ]);
    const map = change(openForm("stages", "inquiry"), ["label"], "The inquest");
    expect(buildSaveStep(map, "", false)?.operations).toEqual([
      { do: "set", path: ["stages", "inquiry", "label"], value: "The inquest" },
    ]);
    const article = change(openForm("articles", "log"), ["author"], "Ada Finn");
    expect(buildSaveStep(article, "", false)?.operations).toEqual([
      { do: "set", path: ["articles", "log"], value: { file: "log.txt", author: "Ada Finn" } },
    ]);
  });

  it("writes a new term as a text if it has only a label", () => {
    const term: EntryForm = { kind: "tags", key: "fog", saved: undefined, entry: { label: "Fog" } };
    expect(buildSaveStep(term, "", false)?.operations).toEqual([
      { do: "set", path: ["tags", "fog"], value: "Fog" },
    ]);
  });

  it("of a new term without a label can be checked", () => {
    const term: EntryForm = { kind: "tags", key: "new-tag", saved: undefined, entry: {} };
    expect(buildSaveStep(term, "", false)?.operations).toEqual([
      { do: "set", path: ["tags", "new-tag"], value: {} },
    ]);
  });

  it("keeps white space around exact words if another field is changed", () => {
    const form = change(openForm("background", 0), ["reason"], "the weather");
    expect(buildSaveStep(form, "", false)?.operations).toEqual([
      { do: "set", path: ["background", 0, "reason"], value: "the weather" },
    ]);
  });

  it("has the next number of a list if it is new, so that problems find it", () => {
    expect(numberOfNew(annotation, "background")).toBe(1);
    expect(numberOfNew(annotation, "links")).toBe(0);
    expect(numberOfNew(annotation, "events")).toBeUndefined();
  });

  it("marks an unfinished event as a draft, and a finished one no longer", () => {
    const [operation] = buildSaveStep(sailing(), "label", true)?.operations ?? [];
    expect(operation).toEqual({ do: "set", path: ["events", "sailing", "draft"], value: true });
    const { saved } = sailing();
    const draft: EntryForm = { ...sailing(), saved: { draft: true, ...(saved as JsonMap) } };
    expect(buildSaveStep(draft, "label", false)?.operations).toEqual([
      { do: "remove", path: ["events", "sailing", "draft"] },
    ]);
  });

  it("says that the articles name nobody in a finished event", () => {
    const event: EntryForm = {
      kind: "events",
      key: "b",
      saved: undefined,
      entry: { title: "B", actors: {} },
    };
    const step = buildSaveStep(event, "label", false);
    expect(step?.operations).toEqual([
      { do: "set", path: ["events", "b"], value: { title: "B", actors: {} } },
    ]);
    const saved = { title: "B", actors: {} };
    expect(buildSaveStep({ ...event, saved }, "label", false)).toBeNull();
  });

  it("adds a new entry under its id, or at the end of its list", () => {
    const event: EntryForm = { kind: "events", key: "b", saved: undefined, entry: { title: "B", label: "" } };
    expect(buildSaveStep(event, "label", true)?.operations).toEqual([
      { do: "set", path: ["events", "b"], value: { draft: true, title: "B" } },
    ]);
    const background: EntryForm = { kind: "background", key: 1, saved: undefined, entry: { reason: "x" } };
    expect(buildSaveStep(background, "label", false)?.operations).toMatchObject([{ do: "insert" }]);
  });
});

describe("a recovered form", () => {
  const words = (quote: string) => ({ quote: { log: quote }, reason: "Weather" });
  const formOf = (quote: string): EntryForm => {
    const form = openEntry({ background: [words(quote)] }, "background", 0);
    if (!form) throw new Error("There is no entry.");
    return { ...form, entry: words("changed"), base: 12 };
  };

  it("has the present number of its item", () => {
    const now = { background: [words("new"), words("old")] };
    expect(renewForm(formOf("old"), now, 3)).toMatchObject({ key: 1, saved: words("old"), base: 3 });
  });

  it("adds an item that others changed as a new one", () => {
    const renewed = renewForm(formOf("old"), { background: [words("other")] }, 3);
    expect(buildSaveStep(renewed, "", false)?.operations).toMatchObject([
      { do: "insert", value: words("changed") },
    ]);
  });

  it("of an entry with an id has no version", () => {
    expect(renewForm({ ...formOf("old"), kind: "events", key: "one" }, {}, 3).base).toBe(undefined);
  });
});

describe("removeEmpty", () => {
  it("leaves no empty text, list or map, and keeps all else", () => {
    const key = fc.constantFrom("a", "b", "c");
    const values = [fc.constantFrom("", " ", "word", " two words"), fc.integer(), fc.boolean()];
    const value = fc.object({ maxDepth: 3, key, values });
    fc.assert(
      fc.property(value, (any) => {
        const kept = JSON.stringify(removeEmpty(any)) ?? "";
        expect(kept).not.toMatch(/""|\[\]|\{\}/);
        expect(removeEmpty(removeEmpty(any))).toEqual(removeEmpty(any));
      }),
    );
    expect(removeEmpty({ a: " ", b: [{ c: "" }, "d "], e: 0, f: false })).toEqual({
      b: ["d"],
      e: 0,
      f: false,
    });
  });
});

describe("withValueAt", () => {
  it("sets a value that valueAt then returns, and leaves the others", () => {
    const before = sailing().entry;
    const after = withValueAt(before, ["claims", 1, "text"], "New");
    expect(valueAt(after, ["claims", 1, "text"])).toBe("New");
    expect(valueAt(after, ["claims", 0])).toBe(valueAt(before, ["claims", 0]));
    expect(withValueAt(after, ["claims", 1], undefined)).toEqual(before);
  });
});
