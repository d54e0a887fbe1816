import { mkdirSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { standfirstText } from "../../../src/core/model/corpus.ts";
import { corpusSchema } from "../../../src/core/model/corpusSchema.ts";
import { formatProblem } from "../../../src/core/model/problem.ts";
import { copySeeds, corpus, FICTIONAL_SEEDS, texts } from "../../fixtures/fictionalCase.ts";

/** The problems of a seeds folder, as `npm run check` prints them. */
const problemLines = (dir: string) => compileSeeds(dir).problems.map(formatProblem);

describe("a compiled case", () => {
  it("has every excerpt at its offsets, character for character", () => {
    expect(corpus.excerpts.length).toBeGreaterThan(0);
    for (const { article, exact, start, end } of corpus.excerpts) {
      expect(texts.get(article)?.slice(start, end)).toBe(exact);
    }
  });

  it("matches its schema, and is the same each time", () => {
    expect(corpusSchema.parse(corpus)).toEqual(corpus);
    expect(compileSeeds(FICTIONAL_SEEDS)).toMatchObject({ compiled: { corpus }, problems: [], notes: [] });
  });

  it("finds the excerpt that names an actor, by name or alias", () => {
    const exactOf = new Map(corpus.excerpts.map(({ id, exact }) => [id, exact]));
    const roles = corpus.events.flatMap(({ id, actors }) =>
      actors.map(({ actor, role, excerpts }) => [`${id} ${role} ${actor}`, exactOf.get(excerpts[0] ?? "")]),
    );
    expect(Object.fromEntries(roles)).toMatchObject({
      "bridge-closed speaking mara-quill": "“We closed it on the day we were told,” said Mara Quill",
      "report-read-out mentioned tomas-reed":
        "Mr Reed’s report was read out at a meeting of the council between 5 and 8 March.",
      "quill-denies-delay mentioned bridge-friends": "Nobody told us before March",
    });
  });

  it("has a standfirst that rests on quotes, with the articles’ names", () => {
    const clauses = corpus.standfirst.map(({ text, excerpts }) => ({ text, count: excerpts.length }));
    expect(clauses).toEqual([
      { text: "A village closed its footbridge in March 2024.", count: 1 },
      {
        text: "About 60 people a day crossed it, “Herald on the closure” reports, or 90, “Alderby asks for a ferry” reports.",
        count: 2,
      },
    ]);
    expect(standfirstText(corpus)).toBe(clauses.map(({ text }) => text).join(" "));
  });

  it("has the facts about an article under the corpus’s names", () => {
    expect(corpus.articles[0]).toMatchObject({
      url: "articles/herald.txt",
      sourceUrl: "https://herald.example/footbridge",
      dateIs: "published",
      short: "Herald on the closure",
    });
    expect(Object.keys(corpus.articles[1] ?? {})).toEqual([
      "id",
      "file",
      "url",
      "date",
      "headline",
      "short",
      "sha256",
    ]);
  });

  it("has tags, place and weight of an event, and defaults for those without", () => {
    const facts = (id: string) => {
      const { tags, place, weight } = corpus.events.find((event) => event.id === id) ?? {};
      return { tags, place, weight };
    };
    expect(facts("timbers-replaced")).toEqual({ tags: ["timbers"], place: "alderby", weight: 3 });
    expect(facts("repair")).toEqual({ tags: [], place: undefined, weight: 2 });
  });

  it("makes a label of the title, cut after a word", () => {
    const { title, label } = corpus.events.find(({ id }) => id === "letters-received") ?? {};
    expect(title).toBe(
      "The parish council receives several letters, as “News from Alderby Parish Council” says",
    );
    expect(label).toBe("The parish council receives several…");
  });

  it("has the editor’s reason in place of quotes", () => {
    const event = corpus.events.find(({ id }) => id === "letters-received");
    expect(event?.actors.find(({ role }) => role === "mentioned")).toEqual({
      actor: "bridge-friends",
      role: "mentioned",
      excerpts: [],
      because: "The letters are taken to be by friends of the footbridge.",
    });
  });

  it("accepts ids that begin with a digit", () => {
    const seeds = copySeeds();
    const old = seeds.read("timeline.yaml");
    seeds.write("timeline.yaml", old.replaceAll("bridge-opened", "1952-opening"));
    const { compiled, problems } = compileSeeds(seeds.dir);
    expect(problems).toEqual([]);
    expect(compiled?.corpus.events.map(({ id }) => id)).toContain("1952-opening");
  });

  it("publishes renamed and retired ids for old links", () => {
    expect(corpus.renamed).toEqual({ "bridge-shut": "bridge-closed" });
    expect(corpus.retired).toEqual({ "bridge-sold": "No article says that the footbridge was sold." });
  });
});

it("keeps times of day with their zone, and the file’s order", () => {
  const copy = copySeeds();
  copy.edit(
    'edtf: "2024-03-04"\n      basis: printed',
    'edtf: "2024-03-27T18:05+01:00"\n      basis: inferred',
  );
  copy.edit('edtf: "2024-03-27"', 'edtf: "2024-03-27T17:05Z"');
  const events = compileSeeds(copy.dir).compiled?.corpus.events ?? [];
  const times = events.filter(({ date }) => date.min?.precision === "minute");
  expect(times.map(({ date }) => date.min)).toEqual(
    [60, 0].map((offset) => ({
      ...{ time: Date.parse("2024-03-27T17:05Z"), precision: "minute", approximate: false, offset },
    })),
  );
  expect(corpusSchema.shape.events.parse(events)).toEqual(events);
});

describe("a seeds folder with a mistake", () => {
  it.each([
    [
      "a quote that the article does not have",
      '"since the bridge was closed"',
      '"since the bridge was shut"',
      /timeline\.yaml:\d+:\d+: this quote is not in newsletter\.txt/,
    ],
    [
      "a quote that the article has twice",
      '"around October 2023"',
      '"council"',
      /this quote occurs 2 times in herald\.txt \(3:\d+, 4:\d+\).*quote more words/,
    ],
    [
      "straight quotation marks for curly ones",
      '"“Nobody told us before March,” she said."',
      `'"Nobody told us before March," she said.'`,
      /character for character: quotation marks differ; .*write it as the article does: ““Nobody told us before March,” she said/,
    ],
    [
      "more spaces than the article has",
      '"around October 2023"',
      '"around  October 2023"',
      /this quote is not in herald/,
    ],
    [
      "29 February 1900",
      'edtf: "1952"',
      'edtf: "[1900-02-29..1952-01-01]"',
      /“1900-02-29” does not exist in the calendar\); found “\[1900-02-29\.\.1952-01-01\]”/,
    ],
    ["a time without a zone", 'edtf: "1952"', 'edtf: "1952-01-01T10:00"', /“1952-01-01T10:00” is not a day/],
    [
      "an invalid date",
      'edtf: "1952"',
      'edtf: "1952-13"',
      /the timeline cannot draw this date.*found “1952-13”/,
    ],
    [
      "an unknown actor",
      "conduct: [tomas-reed]",
      "conduct: [nobody]",
      /no entry of “actors” has this id; found “nobody”/,
    ],
    [
      "an unknown actor in a group",
      "actors: [bridge-friends, parish-council]",
      "actors: [bridge-friends, nobody]",
      /no entry of “actors” has this id; found “nobody”/,
    ],
    [
      "an invalid id",
      "conduct: [tomas-reed]",
      "conduct: [Mr Reed]",
      /an id has lower-case words.*found “Mr Reed”/,
    ],
    [
      "an invalid id of an entry",
      "  ferry-refused:\n",
      "  Ferry_refused:\n",
      /this is not a valid id; found “Ferry_refused”; write lower-case words/,
    ],
    [
      "an id of digits only, which JavaScript would sort",
      "  ferry-refused:\n",
      "  1952:\n",
      /this is not a valid id; found “1952”; write lower-case words joined by hyphens, not only digits/,
    ],
    [
      "an address that is none",
      "url: https://herald.example/footbridge",
      "url: javascript:alert(1)",
      /not a web address; found “javascript:alert\(1\)”; write an address/,
    ],
    [
      "a day that is none",
      "captured: 2024-03-19",
      "captured: March",
      /captured: .*; found “March”; write a day/,
    ],
    [
      "a language that is none",
      "  language: en-GB",
      "  language: British English",
      /not a language tag; found “British English”; write a language tag/,
    ],
    [
      "a name that two articles have",
      "  gazette: gazette.txt",
      "  gazette: { file: gazette.txt, short: Herald on the closure }",
      /another article has this name; found “Herald on the closure”/,
    ],
    [
      "an edition of an article that is not listed",
      "    date-is: published",
      "    edition-of: tribune",
      /this is not the id of another article; found “tribune”/,
    ],
    [
      "a text that names an article that is not listed",
      "as {newsletter} says",
      "as {tribune} says",
      /no article has this id; found “\{tribune\}”; write an article’s id/,
    ],
    [
      "a standfirst whose words no article has",
      '- gazette: "90 people cross it every day"',
      '- gazette: "100 people cross it every day"',
      /this quote is not in gazette\.txt/,
    ],
    ["an unknown tag", "tags: [timbers]", "tags: [iron]", /no entry of “tags” has this id; found “iron”/],
    ["an unknown place", "place: alderby", "place: wend", /no entry of “places” has this id; found “wend”/],
    [
      "an unknown subject",
      "about: cracks",
      "about: timbers",
      /no entry of “subjects” has this id; found “timbers”; add it to subjects, or write an id/,
    ],
    ["a weight that is too great", "weight: 3", "weight: 4", /weight: .*found 4; write at most 3/],
    [
      "an actor with quotes and a reason",
      'because: "The letters',
      'excerpts: [{ newsletter: "several letters" }], because: "The letters',
      /this has both quotes and a reason;.*keep one of them/,
    ],
    [
      "a role without words that name the actor",
      "addressed: [parish-council]",
      "addressed: [parish-council, tomas-reed]",
      /no quote of “ferry-asked-for” names “Tomás Reed”; found “tomas-reed”; write .*excerpts/,
    ],
    [
      "a role’s quote that the article does not have",
      '{ gazette: "a meeting of the council" }',
      '{ gazette: "the meeting of the council" }',
      /this quote is not in gazette/,
    ],
    [
      "two articles that differ, of which only one is quoted",
      "    kind: within\n",
      "    kind: articles\n",
      /the sides come from 1 article,.*found “articles”; write the kind that fits/,
    ],
    [
      "a difference within one article that two articles have",
      "    kind: articles\n",
      "    kind: within\n",
      /the sides come from 2 articles,.*found “within”; write the kind that fits/,
    ],
    ["an unknown key", "    label: Repair\n", "    lable: Repair\n", /lable/],
    ["an id that is used twice", "  ferry-refused:", "  ferry-asked-for:", /this key occurs twice/],
    [
      "a key that no object can have",
      "events:\n",
      "events:\n  __proto__: { title: x }\n",
      /__proto__.*another key/,
    ],
    [
      "an alias without its anchor",
      "silences: *no-day",
      "silences: *no-days",
      /no anchor above has this name; found \*no-days/,
    ],
    [
      "a number where a text belongs",
      "title: The footbridge is opened",
      "title: 1952",
      /title: .*; found 1952; put it in quotes: "1952"/,
    ],
    [
      "an empty list",
      "conduct: [tomas-reed]",
      "conduct:",
      /conduct: this should be a list; found null; write a value/,
    ],
    [
      "a link from an event to itself",
      "kind: denies, to: friends-claim-delay",
      "kind: denies, to: quill-denies-delay",
      /links an event to itself/,
    ],
    [
      "a quote that is listed twice",
      '        - herald: "on 4 March 2024"',
      '        - herald: "on 4 March 2024"\n        - herald: "on 4 March 2024"',
      /this quote is in the list twice/,
    ],
    [
      "an actor that has one role twice",
      "speaking: [mara-quill, parish-council]",
      "speaking: [mara-quill, mara-quill]",
      /this actor is in the list twice/,
    ],
    [
      "a file that is listed twice",
      "articles:\n",
      "articles:\n  again: herald.txt\n",
      /the article “again” has this file already/,
    ],
    [
      "an alias that no article uses",
      "aliases: [Ms Quill]",
      "aliases: [Mary]",
      /no article uses this alias; found “Mary”/,
    ],
  ])("reports %s with file, line and column", (_what, from, to, expected) => {
    const seeds = copySeeds();
    seeds.edit(from, to);
    const lines = problemLines(seeds.dir);
    expect(lines).toContainEqual(expect.stringMatching(expected));
    for (const line of lines) expect(line).toMatch(/^.+:\d+:\d+: .+; found .+; .+$/);
  });

  it("reports all mistakes at once, in the order of the file", () => {
    const seeds = copySeeds();
    seeds.edit("retired:", "retired:\n  bridge-closed: It is there.");
    seeds.edit('edtf: "1952"', 'edtf: "1952-13"');
    seeds.edit("    label: Timbers replaced\n", "    lable: Timbers replaced\n");
    seeds.edit("  bridge-closed:\n", "  bridge-closed:\n    colour: red\n");
    seeds.edit('"Ms Quill denied it."', '"Ms Quill denies it."');
    seeds.write("newsletter.txt", "no first line\n");
    const lines = problemLines(seeds.dir);
    for (const mistake of [
      /“1952-13”/,
      /“bridge-closed”/,
      /› lable: this key is not allowed here/,
      /› colour: this key is not allowed here/,
      /“Ms Quill denies it\.”/,
      /does not give the date and headline/,
    ]) {
      expect(
        lines.filter((line) => mistake.test(line)),
        `${mistake}\n${lines.join("\n")}`,
      ).toHaveLength(1);
    }
    const numbers = lines
      .filter((line) => line.includes("timeline.yaml"))
      .map((line) => Number(/yaml:(\d+)/.exec(line)?.[1]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it("reports an unknown key at the key itself", () => {
    const seeds = copySeeds();
    seeds.edit("  bridge-closed:\n", "  bridge-closed:\n    colour: red\n");
    const line = seeds.read("timeline.yaml").split("\n").indexOf("    colour: red") + 1;
    expect(problemLines(seeds.dir)[0]).toContain(`timeline.yaml:${line}:5: `);
  });

  it("reports a folder in place of a file, and a missing file", () => {
    const seeds = copySeeds();
    rmSync(seeds.path("newsletter.txt"));
    mkdirSync(seeds.path("newsletter.txt"));
    expect(problemLines(seeds.dir)[0]).toContain("found a folder;");
    rmSync(seeds.path("timeline.yaml"));
    expect(problemLines(seeds.dir).join("\n")).toContain("the file is missing");
  });

  it("reports a missing article once, and not what its words would change", () => {
    const seeds = copySeeds();
    seeds.edit("\nevents:\n", "\nsynonyms:\n  boat: [knew of the cracks]\n\nevents:\n");
    expect(problemLines(seeds.dir)).toEqual([]);
    rmSync(seeds.path("gazette.txt"));
    expect(problemLines(seeds.dir)).toEqual([
      expect.stringContaining(
        "gazette.txt:1:1: the file is missing; found no such file; add it to the folder",
      ),
    ]);
  });

  it("reports a case without a standfirst", () => {
    const seeds = copySeeds();
    seeds.write(
      "timeline.yaml",
      seeds.read("timeline.yaml").replace(/ {2}standfirst:[\s\S]*? {2}language/, "  language"),
    );
    expect(problemLines(seeds.dir)).toEqual([
      expect.stringMatching(/:3:3: the case has no standfirst; .*; add standfirst: a list of clauses/),
    ]);
  });

  it("reports a sentence that only the standfirst quotes", () => {
    const seeds = copySeeds();
    seeds.write("newsletter.txt", `${seeds.read("newsletter.txt")}One more sentence.\n`);
    seeds.edit('- gazette: "90 people cross it every day"', '- newsletter: "One more sentence."');
    expect(problemLines(seeds.dir)).toEqual([
      expect.stringContaining("no claim or background entry quotes this sentence"),
    ]);
  });

  it("reports a sentence that nothing quotes", () => {
    const seeds = copySeeds();
    seeds.write("newsletter.txt", `${seeds.read("newsletter.txt")}One more sentence.\n`);
    const path = seeds.path("newsletter.txt");
    expect(problemLines(seeds.dir)).toEqual([
      `${path}:6:1: no claim or background entry quotes this sentence; found “One more sentence.”; quote it in a claim, or add it to background with a reason`,
    ]);
  });

  it("reports the rest of a sentence of which a third is quoted", () => {
    const seeds = copySeeds();
    seeds.edit(
      'herald: "About 60 people cross the bridge each day, the council said."\n\n',
      'herald: "About 60 people"\n\n',
    );
    const lines = problemLines(seeds.dir).filter((line) => line.includes("less than half"));
    expect(lines).toEqual([
      `${seeds.path("herald.txt")}:4:17: less than half of this sentence is quoted; found “cross the bridge each day, the council said” without a quote; quote more of it in a claim, or add the rest to background with a reason`,
    ]);
  });

  it("counts sentences, and asks for all of them only in a strict case", () => {
    const seeds = copySeeds();
    seeds.write("newsletter.txt", `${seeds.read("newsletter.txt")}One more sentence.\n`);
    seeds.edit("  strict: true\n", "");
    const { compiled, problems, counts } = compileSeeds(seeds.dir);
    expect([problems, counts]).toEqual([[], { sentences: 19, covered: 18 }]);
    expect(compiled?.corpus).toMatchObject({ events: corpus.events, excerpts: corpus.excerpts });
    expect(compiled?.corpus).not.toHaveProperty("strict");
    expect(compileSeeds(seeds.dir, { strict: true }).problems).toHaveLength(1);
    seeds.edit("  language: en-GB", "  language: en-GB\n  strict: false");
    expect(problemLines(seeds.dir)).toEqual([expect.stringMatching(/strict: .*; found false; write true$/)]);
  });

  it("reports unread sentences beside problems of shape and references", () => {
    const seeds = copySeeds();
    seeds.write("newsletter.txt", `${seeds.read("newsletter.txt")}One more sentence.\n`);
    seeds.edit("standing: denial", "standing: refuted");
    seeds.edit("    title:", "    lable: Words\n    title:");
    const wrong = compileSeeds(seeds.dir).problems.map((problem) => problem.wrong);
    expect(wrong).toContainEqual(expect.stringMatching(/› lable: this key is not allowed here$/));
    expect(wrong).toContain("no entry of “standings” has this id");
    // The sentences of the event with the wrong key are not unread.
    expect(wrong.filter((one) => /sentence/.test(one))).toEqual([
      "no claim or background entry quotes this sentence",
    ]);
  });

  it("reports no unread sentences if some quotes are unknown", () => {
    const seeds = copySeeds();
    seeds.write("newsletter.txt", `${seeds.read("newsletter.txt")}One more sentence.\n`);
    seeds.edit("events:\n", "events:\n  ferry-refused: {}\n");
    const wrong = compileSeeds(seeds.dir).problems.map((problem) => problem.wrong);
    expect(wrong).toContain("this key occurs twice");
    expect(wrong.filter((one) => /sentence/.test(one))).toEqual([]);
  });

  it("lists the unquoted rest of a sentence that is used in part", () => {
    const seeds = copySeeds();
    const before = compileSeeds(seeds.dir).coverage();
    expect(before.filter((line) => /Not quoted: /.test(line)).length).toBeGreaterThan(0);
    for (const line of before)
      if (/Not quoted: /.test(line)) expect(line).toMatch(/^ {4}Not quoted: “[^”]*[\p{L}\p{N}][^”]*”/u);
  });

  it("lists the coverage of every sentence, despite a problem", () => {
    const seeds = copySeeds();
    seeds.write("newsletter.txt", `${seeds.read("newsletter.txt")}One more sentence.\n`);
    const result = compileSeeds(seeds.dir);
    const coverage = result.coverage();
    expect(result.compiled).toBeNull();
    expect(coverage.filter((line) => line.includes(" not read yet: by nothing"))).toHaveLength(1);
    expect(coverage).toContain(`${seeds.path("newsletter.txt")}:6:1: One more sentence.`);
    expect(coverage).toContain("    background: This sentence is not about the footbridge.");
    expect(coverage).toContain("    events: ferry-refused");
  });

  it("reports an article that is not UTF-8", () => {
    const seeds = copySeeds();
    seeds.write("newsletter.txt", Buffer.from([0x64, 0xff, 0xfe]));
    expect(problemLines(seeds.dir)[0]).toContain("the file is not UTF-8");
  });

  it("reports a renamed id that is in use or that leads nowhere", () => {
    const seeds = copySeeds();
    seeds.edit("  bridge-shut: bridge-closed", "  bridge-closed: nowhere\n  a: b\n  b: a");
    expect(compileSeeds(seeds.dir).problems.map(({ wrong }) => wrong)).toEqual([
      "this id is in use",
      "no event, actor or stage has this id",
      "no event, actor or stage has this id",
      "no event, actor or stage has this id",
    ]);
  });
});
