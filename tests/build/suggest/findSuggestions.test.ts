import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSuggestions } from "../../../src/build/suggest/findSuggestions.ts";
import { verifySuggestion } from "../../../src/build/suggest/suggestion.ts";
import type { Suggestion, SuggestionKind } from "../../../src/core/editing/protocol.ts";
import { type Article, isArticleProblem, parseArticle } from "../../../src/core/model/article.ts";
import { isInsideCharacter, isInsideWord } from "../../../src/core/text/boundaries.ts";
import { splitSentences } from "../../../src/core/text/sentences.ts";
import { cpuSecondsOf } from "../../fixtures/cpuTime.ts";

/** Builds an article of Saturday 11 December 2021. */
function articleOf(body: string, id = "gazette", language?: string): Article {
  const article = parseArticle(id, `date 2021-12-11 A storm\n${body}`, language);
  if (isArticleProblem(article)) throw new Error(article.wrong);
  return article;
}
const ADA = { id: "ada-finn", names: ["Ada Finn", "the harbour master"] };

function suggest(kind: SuggestionKind, body: string, actors = [ADA]): Suggestion[] {
  const article = articleOf(body);
  return findSuggestions({ articles: [article], actors }, article).filter((one) => one.kind === kind);
}
const wordsOf = (list: readonly Suggestion[]) => list.map(({ quotes }) => quotes[0]?.words);

describe("suggested dates", () => {
  const datesOf = (body: string) => suggest("date", body).map(({ quotes, edtf }) => [quotes[0]?.words, edtf]);

  it("are the longest words of a sentence that give a date", () => {
    expect(
      datesOf("It rained between June 2014 and May 2015, and on Friday. In early 2016 it snowed."),
    ).toEqual([
      ["between June 2014 and May 2015", "[2014-06..2015-05]"],
      ["on Friday", "2021-12-10"],
      ["In early 2016", "2016"],
    ]);
  });

  it("have the whole sentence as their last quote", () => {
    const [first] = suggest("date", "On Friday it rained. Nobody came.");
    expect(first?.quotes.map(({ words }) => words)).toEqual(["On Friday", "On Friday it rained."]);
  });

  it("are no numbers, names and uncertain ends", () => {
    expect(
      datesOf(
        "Theresa May may sit by the 2000 people of Bloody Sunday. The Sunday Times sold 1,500 copies. More than two years ago it rained. From the spring to June 2014 it was dry.",
      ),
    ).toEqual([]);
  });

  it("are never a part of a range, or of a year that another date has", () => {
    expect(datesOf("It was read out between 5 and 8 March.")).toEqual([
      ["between 5 and 8 March", "[2021-03-05..2021-03-08]"],
    ]);
    expect(datesOf("It was read out between page 5 and 8 March.")).toEqual([]);
    expect(
      datesOf("It rained in the last week of May, on the first Friday of May, in the week of 6 May."),
    ).toEqual([]);
    expect(datesOf("It rained in May last year, and on Tuesday last week.")).toEqual([
      ["in May last year", "2020-05"],
      ["on Tuesday last week", "2021-11-30"],
    ]);
    expect(datesOf("It rained a year ago today.")).toEqual([["a year ago", "2020~"]]);
    expect(datesOf("It was read out in June and in May 2019.")).toEqual([
      ["in June", undefined],
      ["in May 2019", "2019-05"],
    ]);
  });

  it.each([
    "It killed about 1200 people and flooded 300 farms in 2000 homes.",
    "Between 1500 and 2000 boats came. From 1800 to 1900 jobs go. By 2000 votes to 10 it passed.",
    "It rained until at least June 2014. It shuts on Monday week, and a week on Friday.",
    "It closed on the Friday before, and the following Monday. It is shut every Sunday, and on Friday 13th.",
  ])("are none in numbers and in weeks near another date: %s", (body) => {
    expect(datesOf(body)).toEqual([]);
  });

  it("have no year of the article after a sentence with another year", () => {
    expect(datesOf("He left in 2014. He was seen on 28 August.")[1]).toEqual(["on 28 August", undefined]);
    expect(datesOf("He left in 2021. He was seen on 28 August.")[1]).toEqual(["on 28 August", "2021-08-28"]);
  });

  it.each([
    "The harbour will open on Friday.",
    "The harbour opens on Friday.",
    "Talks resume on Friday.",
    "The vote is on Friday.",
  ])("have no EDTF where the sentence speaks of the future, but say why: %s", (body) => {
    const [date] = suggest("date", body);
    expect(date?.edtf).toBeUndefined();
    expect(date?.title).toContain("10 December 2021 or 17 December 2021");
  });
});

describe("suggested names", () => {
  it("are known names of a sentence together, the longest ones", () => {
    const [named] = suggest("name", "Ada Finn, the harbour master, closed it.");
    expect(named).toMatchObject({ actors: ["ada-finn"], quotes: [{ words: "Ada Finn" }, {}] });
  });

  it("are new names with two capitals, a title or an acronym, each once", () => {
    const list = suggest(
      "name",
      "Then DCI Helen Ball of the RNLI met Tom de la Rue. Ms Ball left. Harbours closed.",
      [],
    );
    expect(list.map(({ newName }) => newName)).toEqual(["DCI Helen Ball", "RNLI", "Tom de la Rue"]);
  });

  it("are no first words of sentences, days and months", () => {
    expect(
      suggest("name", "Yesterday Storms hit Wick. The Harbour. However Boats sank on Friday in May.", []),
    ).toEqual([]);
  });

  it.each([
    ["offices", "The Labour MP Tom Reed met the Home Secretary.", ["Tom Reed"]],
    ["places and laws", "The Wick Bridge Act closed Wick Town Hall. It was near Belle Fork.", []],
    ["the place of a report", "PORT ELLERY — Tom Reed left.", ["Tom Reed"]],
    ["capital letters of nobody", "A dose of GHB harmed Tom Reed of the RNLI.", ["Tom Reed", "RNLI"]],
    ["many people without a name", "Residents of Wick met Tom Reed KC.", ["Tom Reed"]],
    ["half of an institution", "The Health and Safety Executive left.", ["Health and Safety Executive"]],
  ])("are no %s", (_, body, names) => {
    expect(suggest("name", body, []).map(({ newName }) => newName)).toEqual(names);
  });

  it("say which known actor a short name may be", () => {
    expect(suggest("name", "Mrs Finn left.")).toMatchObject([{ newName: "Mrs Finn", actors: ["ada-finn"] }]);
    const dame = [{ id: "margaret-hodge", names: ["Dame Margaret Hodge"] }];
    const [suggestion] = suggest("name", "Margaret Hodge, the MP for Wick, left.", dame);
    expect(suggestion).toMatchObject({ newName: "Margaret Hodge", actors: ["margaret-hodge"] });
    expect(suggest("name", "Jane Hodge left.", dame)).toMatchObject([{ newName: "Jane Hodge" }]);
    expect(suggest("name", "Jane Hodge left.", dame)[0]).not.toHaveProperty("actors");
  });
});

describe("suggested quotations", () => {
  const speakersOf = (body: string) => suggest("quotation", body).map(({ speaker }) => speaker);

  it.each([
    ["“We were lucky today,” said Ada Finn.", "ada-finn"],
    ["“We were lucky today,” the harbour master said.", "ada-finn"],
    ['"We were lucky today," Tom Reed told the Gazette.', "Tom Reed"],
    ["Mr Reed said: “We were lucky today.”", "Mr Reed"],
    ["According to Tom Reed, the sea was high.", "Tom Reed"],
    ["The sea was high, according to the letter.", "the letter"],
    ["According to the union Dockers United, pay is low.", "Dockers United"],
    ["According to the union Unite, pay is low.", "the union Unite"],
    ["According to a report by Tom Reed, the sea was high.", "a report"],
    ["“We were lucky today,” said a spokesman for Tom Reed.", "a spokesman"],
    ["“We were lucky today,” said the mayor Tuesday.", "the mayor"],
    ["Officers denied that they were late.", "Officers"],
    ["On Friday, an inquest jury decided that it was so.", "an inquest jury"],
    ["She said: “We were lucky today.”", "She"],
    ["Ada Finn and Tom Reed said that the sea was high.", "Ada Finn and Tom Reed"],
    ["Tom Reed, according to Ada Finn, said that the sea was high.", "ada-finn"],
    ["Ada Finn, who met Tom Reed, said that the sea was high.", "ada-finn"],
  ])("%s has the speaker %s", (body, speaker) => {
    expect(speakersOf(body)).toEqual([speaker]);
  });

  it.each([
    ["Friends of Ada Finn told nobody.", "a name that is not the subject"],
    ["Ada Finn’s lawyer said that the sea was high.", "an owner"],
    ["Nobody said that the sea was high.", "nobody"],
    ["Tom was told that the sea was high.", "a passive verb"],
    ["The captain heard their claims that the sea was high.", "a noun"],
    ["Neither Ada Finn nor Tom Reed said that the sea was high.", "nobody of two"],
    ["If Ada Finn said so, the sea was high.", "a condition"],
    ["It is not true that Ada Finn said so.", "a denial by others"],
    ["Police deny that Ada Finn said so.", "a denial without a verb of speech"],
    ["What Ada Finn said is not known. Did Ada Finn say so?", "a question"],
  ])("%s has no speaker: %s", (body) => {
    expect(speakersOf(body).filter((speaker) => speaker !== undefined)).toEqual([]);
  });

  it("go on in the next paragraph if their mark is not closed", () => {
    expect(speakersOf("Ada Finn said: “We were lucky today.\n“It was a big storm.”")).toEqual([
      "ada-finn",
      "ada-finn",
    ]);
  });

  it("have no speaker of other words, which were closed or are further away", () => {
    const closed = "Ada Finn said: ‘We knew it all along.’\n‘Nobody asked us about it.’ Tom Reed left.";
    expect(speakersOf(closed)).toEqual(["ada-finn", undefined]);
    const long = `“It was ${"wet and cold and ".repeat(140)}bad. It was a very sad day.”`;
    expect(speakersOf(`“We were lucky today,” said Ada Finn.\n${long}`)).toEqual(["ada-finn", undefined]);
  });

  it("are no doubtful words between marks", () => {
    expect(suggest("quotation", "The “storm” was small.")).toEqual([]);
  });
});

it("suggests the most similar sentence of another article", () => {
  const one = articleOf("Ada Finn closed the harbour of Wick with 14 boats. The café is open.");
  const other = articleOf(
    "Nobody was hurt. The harbour of Wick was closed by Ada Finn; 14 boats stayed.",
    "echo",
  );
  const far = articleOf("Nothing else is similar here. Some lines are long.", "far");
  const found = findSuggestions({ articles: [one, other, far], actors: [] }, one);
  const same = found.filter(({ kind }) => kind === "same");
  expect(same.map(({ quotes }) => quotes.map(({ article }) => article))).toEqual([["gazette", "echo"]]);
  expect(same[0]?.quotes[1]?.words).toContain("closed by Ada Finn");
});

describe("similar sentences of two articles", () => {
  const pairsOf = (shown: Article, ...others: Article[]) =>
    findSuggestions({ articles: [shown, ...others], actors: [] }, shown)
      .filter(({ kind }) => kind === "same")
      .map(({ quotes }) => quotes.map(({ words }) => words));
  const FAR = articleOf("Nothing else is similar here. Some lines are long, and the river is low.", "far");
  const echo = (body: string) => articleOf(`${body} Nobody was hurt.`, "echo");

  it("are each the most similar one of the other", () => {
    const closed = "Ada Finn closed the harbour of Wick with 14 boats.";
    const opened = "Ada Finn opened the harbour later.";
    const other = echo("Ada Finn closed the harbour of Wick on Friday with 14 boats.");
    expect(pairsOf(articleOf(`${closed} ${opened}`), other, FAR)).toEqual([
      [closed, "Ada Finn closed the harbour of Wick on Friday with 14 boats."],
    ]);
  });

  it("are no headlines, which repeat their article", () => {
    const [shown, other] = ["one", "two"].map((id) => {
      const article = parseArticle(id, `date 2021-12-11 Storm closes the harbour of Wick\nRain ${id}.`);
      if (isArticleProblem(article)) throw new Error(article.wrong);
      return article;
    });
    expect(shown && other && pairsOf(shown, other, FAR)).toEqual([]);
  });
});

it("puts the suggestions for unread sentences first", () => {
  const article = articleOf("On Friday it rained. On Thursday it snowed.");
  const [, , last] = splitSentences(article);
  const order = findSuggestions({ articles: [article], actors: [] }, article, last ? [last] : []);
  expect(wordsOf(order)).toEqual(["On Thursday", "On Friday"]);
});

it("keeps the id of a suggestion if the article changes elsewhere", () => {
  const ids = ["On Friday it rained.", "Early on, it was dry. On Friday it rained."].map(
    (body) => suggest("date", body).find(({ edtf }) => edtf === "2021-12-10")?.id,
  );
  expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
  expect(ids[1]).toBe(ids[0]);
});

it("finds only ISO dates and known names in other languages", () => {
  const article = articleOf(
    "Am 2021-12-03 sagte Ada Finn am Freitag, im Mai 2014: “Wir hatten Glück heute.”",
    "g",
    "de",
  );
  const found = findSuggestions({ articles: [article], actors: [ADA] }, article);
  expect(found.map(({ kind, quotes }) => [kind, quotes[0]?.words])).toEqual([
    ["date", "2021-12-03"],
    ["name", "Ada Finn"],
  ]);
});

describe("a suggestion is verified", () => {
  const article = articleOf("On Friday it rained.");
  const articles = new Map([["gazette", article]]);
  const start = article.text.indexOf("Friday");
  const quote = { article: "gazette", start, end: start + 6, words: "Friday" };

  it("if its words are at their place", () => {
    expect(verifySuggestion({ quotes: [quote] }, articles)).toBe(true);
  });

  it.each([
    ["other words", { words: "friday" }],
    ["another place", { start: start + 1, end: start + 7 }],
    ["a part of a word", { end: start + 3, words: "Fri" }],
    ["no words", { end: start, words: "" }],
    ["an unknown article", { article: "echo" }],
  ])("not with %s", (_, change) => {
    expect(verifySuggestion({ quotes: [{ ...quote, ...change }] }, articles)).toBe(false);
  });
});

it("makes none for thousands of dates without the end of a sentence", () => {
  const article = articleOf("on Friday Ada Finn said “a b c” ".repeat(5000));
  const search = () => expect(findSuggestions({ articles: [article], actors: [ADA] }, article)).toEqual([]);
  expect(cpuSecondsOf(search)).toBeLessThan(5);
});

const PIECES = [
  ...[
    "On Friday",
    "in June 2014",
    "2016",
    "Ada Finn",
    "Mr Reed",
    "said",
    "told",
    "according to",
    "the",
    "“We were lucky",
    "”",
  ],
  ...[
    '"',
    "’s",
    "’",
    ",",
    ".",
    " ",
    "\n",
    "\r\n",
    "👩‍👩‍👧",
    "é",
    "e\u0301",
    "יום שישי",
    "東京",
    "\u202e",
    "\u00a0",
    "-",
    "–",
    "Friday’s",
    "A",
    "1,500",
  ],
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((list) => list.join(" ")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((list) => list.join("")),
  fc.string({ unit: "grapheme", maxLength: 80 }),
);

it("has exactly the words of its article, whatever the text is", () => {
  let quotes = 0;
  fc.assert(
    fc.property(anyText, anyText, (one, two) => {
      const texts = [one, two].map((body) => `${body} x`);
      const articles = texts.map((body, i) => articleOf(body, `a${i}`));
      for (const article of articles)
        for (const suggestion of findSuggestions({ articles, actors: [ADA] }, article)) {
          for (const { article: id, start, end, words } of suggestion.quotes) {
            const text = articles.find((each) => each.id === id)?.text ?? "";
            expect(text.slice(start, end)).toBe(words);
            for (const at of [start, end])
              expect(isInsideWord(text, at) || isInsideCharacter(text, at)).toBe(false);
            quotes++;
          }
        }
    }),
    { numRuns: 300 },
  );
  expect(quotes).toBeGreaterThan(100);
});
