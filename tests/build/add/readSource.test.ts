import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSource } from "../../../src/build/add/readSource.ts";
import { isSourceProblem, type ReadOptions, type SourceText } from "../../../src/build/add/source.ts";
import { escapeMarkup } from "../../../src/core/text/escapeMarkup.ts";
import { encodeUtf16, readFixture } from "../../fixtures/sources.ts";

/** Reads a source that has no problem. */
async function read(
  name: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<SourceText> {
  const source = await readSource(name, Buffer.from(content), options);
  if (isSourceProblem(source)) throw new Error(`${source.wrong}; found ${source.found}`);
  return source;
}

/** Reads a source that cannot be read, and returns the reason. */
async function refusal(name: string, content: string | Uint8Array, options: ReadOptions = {}) {
  const source = await readSource(name, Buffer.from(content), options);
  if (!isSourceProblem(source)) throw new Error("the source was read");
  return `${source.wrong}; found ${source.found}; ${source.todo}`;
}

/** The parts of a source that its article keeps. */
const kept = ({ blocks }: SourceText) =>
  blocks.filter(({ kind }) => kind === "heading" || kind === "paragraph").map(({ text }) => text);
const wordsOf = (texts: readonly string[]) =>
  texts
    .join("\n")
    .split(/[ \t\r\n]+/)
    .filter((word) => word !== "");

const CAFE = "Café closes\n\nThe café closed — “for ever”, its owner said.\n";

describe("a hostile file", () => {
  it.each([
    ["a.html", "<div>".repeat(20_000), "elements that are nested more than 250 levels deep"],
    ["a.md", `${"x".repeat(10_000_000)}`, "more than its reader can hold"],
    ["a.eml", "x".repeat(3_000_000), "Maximum header size of 2097152 bytes exceeded"],
  ])("ends no reader: %s", async (name, content, found) => {
    expect(await refusal(name, content)).toBe(
      `this file cannot be read; found ${found}; save its text as plain text, and add that`,
    );
  });

  it("may have 200 levels of elements, as pages with unclosed tags have", async () => {
    const source = await read("a.html", `${"<div>".repeat(200)}It drifted.`);
    expect(kept(source)).toEqual(["It drifted."]);
  });
});

describe("a plain text", () => {
  it("has its first line as headline, and a paragraph for each part", async () => {
    const source = await read("a.txt", "Ferry drifts\n=====\n\nIt drifted.\n\nIt was towed.\n");
    expect(source.headline).toBe("Ferry drifts");
    expect(source.blocks).toEqual([
      { kind: "dropped", text: "=====", why: "a line of signs" },
      { kind: "paragraph", text: "It drifted." },
      { kind: "paragraph", text: "It was towed." },
    ]);
  });

  it("is kept as it is if it has a date line", async () => {
    const text = "date 2024-06-04 Ferry drifts\nIt drifted.\n\n  It was towed.\n";
    expect(await read("a.txt", `\uFEFF${text}`)).toMatchObject({ article: text, headline: "Ferry drifts" });
  });

  it.each([
    ["UTF-8", Buffer.from(CAFE)],
    ["UTF-8", Buffer.from(`\uFEFF${CAFE}`)],
    ["UTF-16LE", encodeUtf16(CAFE)],
    ["UTF-16BE", encodeUtf16(CAFE, { bigEndian: true })],
    ["UTF-16LE", encodeUtf16(CAFE, { mark: false })],
    ["UTF-16BE", encodeUtf16(CAFE, { bigEndian: true, mark: false })],
    ["probably windows-1252", Buffer.from(CAFE.replace("—", "\x97").replace(/[“”]/g, "\x94"), "latin1")],
  ])("is read in %s", async (name, bytes) => {
    const source = await read("a.txt", bytes);
    expect(source.format).toBe(`plain text, ${name}`);
    expect(source.headline).toBe("Café closes");
    expect(kept(source)[0]).toMatch(/^The café closed — [“”]for ever”, its owner said\.$/);
  });

  it("is read in the encoding that the editor names", async () => {
    const bytes = Buffer.from([0xc4, 0xe0, 0x0a, 0xc4, 0xe0, 0x0a]);
    expect(await read("a.txt", bytes, { encoding: "windows-1251" })).toMatchObject({ headline: "Да" });
    expect(await refusal("a.txt", bytes, { encoding: "klingon" })).toBe(
      "this text cannot be read in its encoding; found klingon; save it as UTF-8, or name its encoding with --encoding",
    );
    expect(await refusal("a.txt", bytes, { encoding: "utf-8" })).toContain("found utf-8");
  });

  it("says which words show whether a guessed encoding is right", async () => {
    const { remarks } = await read("a.txt", Buffer.from("A café\n\nThe café is in Malmö.\n", "latin1"));
    expect(remarks).toEqual([
      "the encoding is a guess; check these words: “café”, “Malmö”; --encoding NAME reads it in another one",
    ]);
  });
});

describe("a saved page", () => {
  it("keeps the article, and marks headings, captions and everything else", async () => {
    const source = await read("ferry.html", readFixture("ferry.html"));
    expect(source.headline).toBe("Ferry loses power off Wick Sands");
    expect(source.blocks.filter(({ kind }) => kind !== "dropped")).toEqual([
      {
        kind: "paragraph",
        text: "The ferry Ostrea lost power at 18:05\u00a0on Monday with 212 people on board, the harbour master of Wick Sands said.",
      },
      { kind: "caption", text: "The Ostrea in May. Picture: Sands Gazette" },
      { kind: "heading", text: "Towed to the har\u00adbour" },
      { kind: "paragraph", text: "A tug took the ferry to the harbour at 21:30, she said. Nobody was hurt." },
      { kind: "caption", text: "Ferries of the county" },
      { kind: "paragraph", text: "Ostrea 1998" },
      { kind: "paragraph", text: "The crew started the engine again at 22:00." },
      { kind: "paragraph", text: "The ferry sails again on Thursday." },
    ]);
    const dropped = source.blocks.filter(({ kind }) => kind === "dropped");
    expect(dropped.map(({ text, why }) => `${why}: ${text}`)).toEqual([
      "outside the article: Sands Gazette",
      "navigation: Home",
      "navigation: Sea",
      "side column: Sign up to our letter",
      "hidden: Invisible words",
      "links: Storm damages three boats",
      "footer: © Sands Gazette",
    ]);
  });

  it("has the h1 of its title as headline, not the name of the site", async () => {
    const body = "<body><h1>Gazette</h1><h1>Ferry drifts</h1><p>It drifted.</p></body>";
    const source = await read("a.html", `<html><title>Ferry drifts - Gazette</title>${body}</html>`);
    expect(source.headline).toBe("Ferry drifts");
  });

  it("gives the facts that it has", async () => {
    const { facts } = await read("ferry.html", readFixture("ferry.html"));
    expect(facts).toEqual({
      dates: [{ day: "2024-06-04" }, { day: "2024-06-04", clock: "10:00 +02:00" }],
      unclearDates: [],
      dateIs: "published",
      publisher: "Sands Gazette",
      author: "Ada Finn",
      url: "https://gazette.example/ferry",
      language: "en-GB",
    });
  });

  it("keeps a date in an unclear form apart", async () => {
    const html = '<html><head><meta name="date" content="04/06/2024"></head><p>It drifted.</p></html>';
    const { facts } = await read("a.html", html);
    expect([facts.dates, facts.unclearDates]).toEqual([[], ["04/06/2024"]]);
  });

  it("is read in the encoding that it names", async () => {
    const html = "<html><meta charset=iso-8859-2><h1>A</h1><p>£ódź is a town, the page says.</p></html>";
    const bytes = Buffer.from(html.replace("ź", "\xbc").replace("£", "\xa3"), "latin1");
    expect(kept(await read("a.html", bytes))).toEqual(["Łódź is a town, the page says."]);
  });

  it("is known by its beginning, whatever its name", async () => {
    expect((await read("page", "<!DOCTYPE html><h1>A</h1><p>It drifted.</p>")).format).toContain("HTML");
  });
});

describe("a file that is no article", () => {
  it.each([
    ["an empty file", "a.txt", "", "this file is empty; found 0 bytes"],
    ["a file of spaces", "a.txt", " \n\t\n", "this file is empty; found no text"],
    [
      "a page without text",
      "a.html",
      "<html><script>1</script></html>",
      "this file has no text of an article",
    ],
    ["binary data", "a.txt", Buffer.from([1, 2, 3, 0, 255]), "this file is not a text; found binary data"],
    [
      "a picture",
      "a.txt",
      Buffer.from("\x89PNG\r\n", "latin1"),
      "not a text; found a picture (PNG); recognise",
    ],
    [
      "an old Word document",
      "a.doc",
      Buffer.from("d0cf11e0a1b1", "hex"),
      "an old or protected document of Word; save",
    ],
    [
      "an unknown format",
      "a.xyz",
      "Some words\n\nMore words\n",
      "this format is not known; found .xyz; add a",
    ],
  ])("is refused: %s", async (_, name, content, message) => {
    expect(await refusal(name, content)).toContain(message);
  });
});

/** Words of several scripts, with signs, without hyphens at their ends. */
const word = fc
  .string({ unit: fc.constantFrom(..."aeiouénßłдж,.’“”()0123456789<&-"), minLength: 1, maxLength: 12 })
  .filter((text) => /^[^-=_*~#+.]/.test(text) && !text.endsWith("-"));
const paragraph = fc.array(word, { minLength: 1, maxLength: 60 });
const article = fc.array(paragraph, { minLength: 2, maxLength: 8 });

/** Wraps words at a width. */
function wrap(words: readonly string[], width: number): string {
  const lines = [""];
  for (const one of words) {
    const line = lines.at(-1) ?? "";
    if (line === "") lines[lines.length - 1] = one;
    else if (line.length + 1 + one.length <= width) lines[lines.length - 1] = `${line} ${one}`;
    else lines.push(one);
  }
  return lines.join("\n");
}

describe("all words are kept in order", () => {
  it("in wrapped texts of every encoding", async () => {
    const encodings = [
      (text: string) => Buffer.from(text),
      (text: string) => Buffer.from(`\uFEFF${text}`),
      (text: string) => encodeUtf16(text),
      (text: string) => encodeUtf16(text, { bigEndian: true }),
    ];
    const property = fc.asyncProperty(
      article,
      fc.integer({ min: 20, max: 130 }),
      fc.constantFrom(...encodings),
      fc.constantFrom("\n", "\r\n"),
      async (paragraphs, width, encode, eol) => {
        const text = paragraphs.map((words) => wrap(words, width)).join("\n\n");
        const source = await read("a.txt", encode(text.replaceAll("\n", eol)));
        expect(wordsOf([source.headline ?? "", ...kept(source)])).toEqual(paragraphs.flat());
      },
    );
    await fc.assert(property);
  });

  it("in saved pages", async () => {
    const property = fc.asyncProperty(article, async (paragraphs) => {
      const body = paragraphs.map((words) => `<p>${escapeMarkup(wrap(words, 60))}</p>`).join("\n");
      const html = `<html><nav>Home</nav><main><h1>A</h1>${body}</main><footer>Imprint</footer></html>`;
      expect(wordsOf(kept(await read("a.html", html)))).toEqual(paragraphs.flat());
    });
    await fc.assert(property, { numRuns: 50 });
  });
});
