import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { migrateAnnotation } from "../../../src/build/compile/migrateAnnotation.ts";
import { applyEdits } from "../../../src/build/compile/migrationEdits.ts";

/** Migrates a text that must have no problems. */
const migrated = (text: string) => {
  const { text: result, problems } = migrateAnnotation("timeline.yaml", text);
  expect(problems).toEqual([]);
  return result;
};

describe("migrateAnnotation", () => {
  it.each([
    [
      "a plain word",
      "events: { a: { date: { basis: stated } } }",
      "events: { a: { date: { basis: printed } } }",
    ],
    [
      "a word in quotation marks",
      `links:\n  - kind: 'cites' # why\n  - kind: "came-out-at"\n`,
      `links:\n  - kind: 'mentions' # why\n  - kind: "became-public-at"\n`,
    ],
    ["a word with escapes", 'links: [{ kind: "c\\x69tes" }]', 'links: [{ kind: "mentions" }]'],
    ["a block scalar", "links:\n  - kind: |-\n      cites\n", "links:\n  - kind: |-\n      mentions\n"],
    [
      "keys of roles",
      "events:\n  a:\n    actors:\n      did: [x] # said\n      'spoken-of': [did]\n",
      "events:\n  a:\n    actors:\n      conduct: [x] # said\n      'mentioned': [did]\n",
    ],
    [
      "an anchored event",
      "events:\n  a: &a\n    date: &d { basis: resolved }\n  b: { date: *d }\n  c: *a\n",
      "events:\n  a: &a\n    date: &d { basis: worked-out }\n  b: { date: *d }\n  c: *a\n",
    ],
    [
      "an anchored word that has another meaning elsewhere",
      "events:\n  a: { date: { basis: &s stated }, claims: [{ standing: *s }] }\n",
      "events:\n  a: { date: { basis: &s printed }, claims: [{ standing: stated }] }\n",
    ],
    [
      "an alias of an anchored word that stays",
      "retired: { x: &s stated }\nevents:\n  a: { date: { basis: *s } }\n",
      "retired: { x: &s stated }\nevents:\n  a: { date: { basis: printed } }\n",
    ],
    [
      "matter on its own line",
      "disagreements:\n  a:\n    kind: inside-one\n    matter: words\n    subject: x # y\n",
      "disagreements:\n  a:\n    kind: wording\n    subject: x # y\n",
    ],
    [
      "matter with a comment",
      "disagreements:\n  a:\n    matter: facts # not words\n    kind: between-articles\n",
      "disagreements:\n  a:\n     # not words\n    kind: articles\n",
    ],
    [
      "matter in braces",
      "disagreements: { a: { matter: words, kind: within }, b: { kind: within, matter: facts } }",
      "disagreements: { a: { kind: wording }, b: { kind: within } }",
    ],
    [
      "a difference without subject",
      "disagreements:\n  a:\n    # why\n    title: 'How many'\n    kind: within\n",
      "disagreements:\n  a:\n    # why\n    subject: 'How many'\n    title: 'How many'\n    kind: within\n",
    ],
    [
      "a difference with a folded title",
      "disagreements:\n  a:\n    title: >-\n      How\n      many\n    kind: within\n",
      'disagreements:\n  a:\n    subject: "How many"\n    title: >-\n      How\n      many\n    kind: within\n',
    ],
    [
      "the role killed",
      "groups:\n  men: Men # all\n\n# People\nactors: {}\nevents: { a: { actors: { killed: [x] } } }\n",
      'groups:\n  men: Men # all\n\nroles:\n  killed: { label: "killed", heading: "The killing of {name}" }\n\n# People\nactors: {}\nevents: { a: { actors: { killed: [x] } } }\n',
    ],
    [
      "the role killed beside other roles",
      "roles:\n  owner: owner\nevents: { a: { actors: { killed: [x] } } }\n",
      'roles:\n  killed: { label: "killed", heading: "The killing of {name}" }\n  owner: owner\nevents: { a: { actors: { killed: [x] } } }\n',
    ],
    [
      "the role killed with empty roles",
      "roles:\nevents: { a: { actors: { killed: [x] } } }\n",
      'roles: { killed: { label: "killed", heading: "The killing of {name}" } }\nevents: { a: { actors: { killed: [x] } } }\n',
    ],
    [
      "a summary on one line",
      "case:\n  title: x\n  summary: One and two. # why\n  note: y\n",
      "case:\n  title: x\n  standfirst:\n    - text: One and two. # why\n  note: y\n",
    ],
    [
      "a folded summary",
      "case:\n  summary: >- # why\n    One\n\n    and two.\n  # note\n  note: y\n",
      "case:\n  standfirst:\n    - text: >- # why\n        One\n\n        and two.\n  # note\n  note: y\n",
    ],
    [
      "a quoted summary of two lines",
      'case:\n  summary: "One\n    and two."\n',
      'case:\n  standfirst:\n    - text: "One\n        and two."\n',
    ],
    [
      "a summary in braces",
      "case: { summary: One, note: x }",
      "case: { standfirst: [{ text: One }], note: x }",
    ],
    [
      "a file with the line ends of Windows",
      "case:\r\n  summary: |-\r\n    One\r\n\r\n    two\r\ndisagreements:\r\n  a:\r\n    title: x\r\n",
      "case:\r\n  standfirst:\r\n    - text: |-\r\n        One\r\n\r\n        two\r\ndisagreements:\r\n  a:\r\n    subject: x\r\n    title: x\r\n",
    ],
  ])("replaces the old words of %s", (_what, before, after) => {
    expect(migrated(before)).toBe(after);
    expect(migrated(after)).toBe(after);
  });

  it("names each change with its place in the new text", () => {
    const text = "case:\n  summary: One.\nlinks:\n  - { kind: cites }\n";
    expect(migrateAnnotation("a.yaml", text).changes).toEqual([
      { path: "a.yaml", line: 2, col: 3, what: "“summary” is now “standfirst”; add excerpts to its clause" },
      { path: "a.yaml", line: 5, col: 13, what: "“cites” is now “mentions”" },
    ]);
  });

  it.each([
    ["invalid YAML", "case: [", /not valid YAML/],
    ["a key that occurs twice", "case: {}\ncase: {}\n", /this key occurs twice/],
    ["an alias without anchor", "case: *x\n", /no anchor above has this name/],
    [
      "an old role beside its present word",
      "events:\n  a:\n    actors:\n      did: [x]\n      conduct: [y]\n",
      /^4:7: this old word and its present word are both keys here/,
    ],
    [
      "a summary beside a standfirst",
      "case:\n  summary: x\n  standfirst: [{ text: y }]\n",
      /^2:3: this old word and its present word are both keys here/,
    ],
    [
      "an anchor that would be removed",
      "disagreements: { a: { matter: &m words, title: *m } }",
      /does not allow/,
    ],
  ])("changes nothing and reports %s", (_what, text, expected) => {
    const result = migrateAnnotation("timeline.yaml", text);
    expect([result.text, result.edits, result.changes]).toEqual([text, [], []]);
    expect(result.problems.map(({ line, col, wrong }) => `${line}:${col}: ${wrong}`)[0]).toMatch(expected);
  });
});

/** An annotation of version 1 in random style: quotation marks, comments, blank lines, anchors, line ends. */
const oldAnnotation = (() => {
  const comment = fc.constantFrom("", "", " # did: said", " # it’s “stated”: [cites]");
  const quoted = (word: string) => fc.constantFrom(word, `"${word}"`, `'${word}'`);
  const between = fc.constantFrom("", "", "\n", "# summary: old\n", "\n    # matter: words\n\n");
  const line = (indent: number, key: fc.Arbitrary<string>, value: fc.Arbitrary<string>) =>
    fc
      .tuple(between, key, value, comment)
      .map(([gap, k, v, c]) => `${gap}${" ".repeat(indent)}${k}: ${v}${c}\n`);
  const fixed = (text: string) => fc.constant(text);
  const word = (...words: string[]) => fc.constantFrom(...words).chain(quoted);
  const role = (old: string) =>
    line(6, quoted(old), fc.constantFrom("[x]", '["x" , x]', "[ x, { actors: [x] } ]"));
  const summary = fc.constantFrom(
    "  summary: One, and two.\n",
    "  'summary': \"One\n    and two.\" # why\n",
    "  summary: >-\n    One\n\n      and\n    two.\n\n",
    "  summary: &s |2\n      One\n    two\n",
  );
  const event = (id: string) => [
    fixed(`  ${id}: &${id}\n    date: { basis: `),
    word("stated", "resolved", "inferred"),
    fixed(" }\n    actors:\n"),
    role("did"),
    role("spoken-of"),
    role("said"),
    fixed("    claims:\n      - &claim-"),
    fixed(`${id}\n`),
    line(8, quoted("standing"), word("stated", "jury-finding", "told-to-inquests", "denial")),
  ];
  const difference = (id: string) => [
    fixed(`  ${id}:\n`),
    line(4, quoted("kind"), word("between-articles", "inside-one", "between-parties")),
    fc.oneof(fixed(""), line(4, quoted("matter"), word("words", "facts"))),
    line(4, quoted("title"), fc.constantFrom("How many", '"How: many"', "'It''s #1'", "&t How")),
    line(4, quoted("shared"), fixed("x")),
  ];
  const parts = [
    fixed("# Old: did, said.\ncase:\n"),
    summary,
    line(2, fixed("note"), fixed("stated")),
    fixed("actors: {}\nevents:\n"),
    ...event("a"),
    ...event("b"),
    fixed("  c: *a\n"),
    fixed("links:\n"),
    line(2, fixed("- kind"), word("cites", "came-out-at", "denies")),
    fixed("disagreements:\n"),
    ...difference("d"),
    ...difference("e"),
    between,
  ];
  return fc
    .tuple(fc.tuple(...parts), fc.constantFrom("\n", "\r\n"))
    .map(([texts, eol]) => texts.join("").replaceAll("\n", eol));
})();

describe("a migration of an annotation in any style", () => {
  it("keeps every byte between the replacements, and all comments", () => {
    const commentsOf = (text: string) => text.match(/# .*/g);
    fc.assert(
      fc.property(oldAnnotation, (text) => {
        const { text: result, edits, problems } = migrateAnnotation("timeline.yaml", text);
        expect(problems).toEqual([]);
        let shift = 0;
        const undo = edits.map(({ start, end, text: now }) => {
          const from = start + shift;
          shift += now.length - (end - start);
          return { start: from, end: from + now.length, text: text.slice(start, end) };
        });
        expect(applyEdits(result, undo)).toBe(text);
        expect(commentsOf(result)).toEqual(commentsOf(text));
        for (const { start, end } of edits)
          expect(text.slice(start, end).trim()).toMatch(/^["']?[a-z-]*["']?(: ["']?(words|facts)["']?)?$/);
      }),
    );
  });

  it("leaves no old word, and finds nothing to do the second time", () => {
    fc.assert(
      fc.property(oldAnnotation, (text) => {
        const result = migrated(text);
        expect(result).not.toBe(text);
        expect(migrateAnnotation("timeline.yaml", result)).toMatchObject({ text: result, edits: [] });
      }),
    );
  });
});
