import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";

const MARKUP = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
const BREAKOUT = `"></title></script><svg onload="document.title='run'"> ' onclick='x`;
const SCRIPT_URL = "javascript:document.title='run'";
/** Right-to-left override and embedding without their ends, isolates the wrong way round. */
const BIDI = "\u202Edesrever\u202B \u2069\u2067";
const INVISIBLE = "ze\u200Bro\u200Dwi\u2060dth\uFEFF";
const LONG = "Donaudampfschifffahrt".repeat(60);
const FORMULA = `=HYPERLINK("${SCRIPT_URL}")`;
const CALENDAR = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:run";

/** Words that appear in the articles, each hostile in its way, by an id that every object has a property of. */
const QUOTES = {
  constructor: `${MARKUP} said ${BREAKOUT}.`,
  prototype: `See ${SCRIPT_URL} and ${BIDI} there.`,
  valueof: `The word ${LONG} and ${INVISIBLE} stand here.`,
};

/** A megabyte in one paragraph and one sentence. */
const MEGABYTE = `${"so it goes on and on ".repeat(50_000)}to its end.`;

/**
 * Writes a seeds folder whose every text is hostile: markup, ways out of attributes, script addresses, bidirectional
 * controls without their ends, characters without width, words longer than any line, formulas, lines of other
 * formats, ids that are properties of every object, and a paragraph of a megabyte.
 */
export function writeHostileSeeds(dir: string): void {
  mkdirSync(dir, { recursive: true });
  const headline = `${MARKUP} ${BREAKOUT} ${BIDI}`;
  const body = [...Object.values(QUOTES), MEGABYTE];
  writeFileSync(join(dir, "hostile.txt"), `date 2021-12-11 ${headline}\n${body.join("\n\n")}\n`);
  const quotesOf = (words: string) => [{ constructor: words }];
  const day = (words: string) => ({
    edtf: "2021-12-10",
    basis: "inferred",
    reasoning: `${MARKUP} ${LONG}`,
    excerpts: quotesOf(words),
  });
  const events = Object.entries(QUOTES).map(([id, words], i) => [
    id,
    {
      title: `${[MARKUP, BIDI, LONG][i]} ${BREAKOUT} ${CALENDAR}`,
      label: [MARKUP, SCRIPT_URL, LONG][i]?.slice(0, 44),
      stage: "constructor",
      date: day(words),
      actors: { said: [{ actors: Object.keys(QUOTES), excerpts: quotesOf(words) }] },
      claims: [
        {
          text: `${FORMULA} ${INVISIBLE} ${BIDI} ${LONG}`,
          standing: "allegation",
          speaker: id,
          excerpts: quotesOf(words),
        },
      ],
      silences: [MARKUP, LONG],
    },
  ]);
  const annotation = {
    case: { title: headline, summary: `${BREAKOUT} ${LONG}`, note: `${MARKUP} ${SCRIPT_URL} ${LONG}` },
    articles: { constructor: "hostile.txt" },
    stages: { constructor: `${MARKUP} ${LONG}` },
    groups: { constructor: BREAKOUT, prototype: LONG, valueof: BIDI },
    actors: Object.fromEntries(
      [FORMULA, LONG, `${MARKUP}${BIDI}`].map((name, i) => {
        const id = Object.keys(QUOTES)[i] ?? "";
        return [id, { name, kind: "person", group: id }];
      }),
    ),
    events: Object.fromEntries(events),
    disagreements: {
      constructor: {
        kind: "inside-one",
        title: `${MARKUP} ${LONG}`,
        differs: BREAKOUT,
        shared: BIDI,
        events: ["constructor"],
        sides: [
          { says: LONG, words: SCRIPT_URL, quote: { constructor: QUOTES.prototype } },
          { says: MARKUP, words: "stand here", quote: { constructor: QUOTES.valueof } },
        ],
      },
    },
    background: [headline, MEGABYTE].map((words) => ({ quote: { constructor: words }, reason: MARKUP })),
  };
  writeFileSync(join(dir, "timeline.yaml"), stringify(annotation, { lineWidth: 0 }));
}
