import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSource } from "../../../src/build/add/readSource.ts";
import { isSourceProblem, type SourceText } from "../../../src/build/add/source.ts";
import { buildDocx, buildEmail, buildPdf, buildZip, stackLines } from "../../fixtures/documents.ts";

async function read(name: string, content: string | Uint8Array): Promise<SourceText> {
  const source = await readSource(name, Buffer.from(content), {});
  if (isSourceProblem(source)) throw new Error(`${source.wrong}; found ${source.found}`);
  return source;
}

const shapeOf = ({ headline, blocks }: SourceText) => [
  `headline: ${headline}`,
  ...blocks.map(({ kind, text, why }) => `${kind}${why ? ` (${why})` : ""}: ${text}`),
];

describe("DOCX", () => {
  it("has headings, captions and paragraphs", async () => {
    const docx = buildDocx([
      ["Title", "Ferry drifts"],
      "The ferry drifted on\u00a0Monday & was towed.",
      ["heading 1", "Towed to the harbour"],
      ["caption", "The ferry in May"],
      "A tug took it at 21:30.",
    ]);
    const source = await read("ferry.docx", docx);
    expect(source.format).toBe("DOCX");
    expect(shapeOf(source)).toEqual([
      "headline: Ferry drifts",
      "paragraph: The ferry drifted on\u00a0Monday & was towed.",
      "heading: Towed to the harbour",
      "caption: The ferry in May",
      "paragraph: A tug took it at 21:30.",
    ]);
    expect(source.facts.dates).toEqual([]);
  });

  it("has its first short paragraph as headline if it has no heading", async () => {
    const source = await read("ferry.docx", buildDocx(["Ferry drifts", "It drifted."]));
    expect(shapeOf(source)).toEqual(["headline: Ferry drifts", "paragraph: It drifted."]);
  });

  it("mentions who made it and when, and uses neither", async () => {
    const core = `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:creator>Ada
      Finn</dc:creator><dcterms:created>2024-06-05T10:00:00Z</dcterms:created></cp:coreProperties>`;
    const docx = buildDocx(["Ferry drifts", "It drifted."], { "docProps/core.xml": core });
    const { facts, remarks } = await read("ferry.docx", docx);
    expect(remarks).toEqual([
      "the DOCX was made on 2024-06-05 by “Ada Finn”; that need not be the day or author of the article",
    ]);
    expect(facts).toEqual({ dates: [], unclearDates: [] });
  });
});

const MARKDOWN = `---
title: Ferry drifts
date: 2024-06-04
author: Ada Finn
url: https://gazette.example/ferry
---

The ferry *Ostrea* drifted
on Monday.

## Towed

- A tug came & took it.
- Nobody was hurt.
`;

describe("Markdown", () => {
  it("has facts in its front matter", async () => {
    const source = await read("ferry.md", MARKDOWN);
    expect(source.format).toBe("Markdown, UTF-8");
    expect(shapeOf(source)).toEqual([
      "headline: Ferry drifts",
      "paragraph: The ferry Ostrea drifted on Monday.",
      "heading: Towed",
      "paragraph: A tug came & took it.",
      "paragraph: Nobody was hurt.",
    ]);
    expect(source.facts).toMatchObject({
      dates: [{ day: "2024-06-04" }],
      author: "Ada Finn",
      url: "https://gazette.example/ferry",
    });
  });

  it("may have a first heading and no front matter", async () => {
    expect(shapeOf(await read("a.markdown", "# Ferry drifts\n\nIt drifted.\n"))).toEqual([
      "headline: Ferry drifts",
      "paragraph: It drifted.",
    ]);
  });
});

/** RTF with fonts, styles, a picture, a header and a hidden word. */
const RTF = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset204 Arial CYR;}}
{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1 heading 1;}}{\info{\title Not the text}}
{\header Sands Gazette\par}{\*\generator Some Word 1.0;}
\pard\s1 Ferry drifts\par
\pard The caf\'e9\rquote s owner saw it\~drift: \ldblquote {\b lo}st\rdblquote  \endash  at
 18:05 \u8364?5, {\v hidden}{\f1 \'c4\'e0}, har\-bour.{\footnote A note.}\par
\pard\outlinelevel1 Towed\par
\pard{\pict\pngblip 89504e47}A tug took it.\cell Nobody\cell was hurt.\row}`;

describe("RTF", () => {
  it("has the words of its text, in its encodings", async () => {
    const source = await read("ferry.rtf", RTF);
    expect(shapeOf(source)).toEqual([
      "headline: Ferry drifts",
      "paragraph: The café’s owner saw it\u00a0drift: “lost” – at 18:05 €5, Да, har\u00adbour.",
      "heading: Towed",
      "paragraph: A tug took it. Nobody was hurt.",
      "dropped (header): Sands Gazette",
      "dropped (note): A note.",
    ]);
  });

  it("mentions who made it and when, and uses neither", async () => {
    const info = String.raw`{\info{\author J\'f6rg}{\operator Word}{\creatim\yr2024\mo6\dy5\hr9}{\revtim\yr2024\mo7\dy8}}`;
    const source = await read("ferry.rtf", RTF.replace(/\{\\info.*?\}\}/, info));
    expect(source.remarks).toEqual([
      "the RTF was made on 2024-06-05 by “Jörg”; that need not be the day or author of the article",
    ]);
    expect(source.facts).toEqual({ dates: [], unclearDates: [] });
    expect(shapeOf(source)).toEqual(shapeOf(await read("ferry.rtf", RTF)));
  });
});

const MAIL = `The ferry “Ostrea” drifted on Monday for an hour,
and a tug took it to the harbour at 21:30. Nobody
was hurt, and it sails again on Thursday morning.

> Did the ferry drift?

-- 
Ada Finn
`;

describe("EML", () => {
  it("has a subject, a sender, and the day of the sender", async () => {
    const source = await read("ferry.eml", buildEmail(MAIL));
    expect(source.format).toBe("EML");
    expect(shapeOf(source)).toEqual([
      "headline: Ferry drifts",
      "paragraph: The ferry “Ostrea” drifted on Monday for an hour, and a tug took it to the harbour at 21:30. Nobody was hurt, and it sails again on Thursday morning.",
      "dropped (an earlier mail): > Did the ferry drift?",
      "dropped (signature): Ada Finn",
    ]);
    expect(source.facts).toMatchObject({
      author: "Ada Finn",
      dates: [{ day: "2024-06-04", clock: "00:30 +0200" }],
    });
  });

  it("may be HTML or in windows-1252", async () => {
    const html = buildEmail("<p>It <b>dr</b>ifted.</p><p>It was towed.</p>", { "Content-Type": "text/html" });
    expect(shapeOf(await read("a.eml", html)).slice(1)).toEqual([
      "paragraph: It drifted.",
      "paragraph: It was towed.",
    ]);
    const bytes = Buffer.from(
      buildEmail("It \x93drifted\x94.", { "Content-Type": "text/plain; charset=windows-1252" }),
      "latin1",
    );
    expect(shapeOf(await read("a.eml", bytes))[1]).toBe("paragraph: It “drifted”.");
  });
});

const PDF = buildPdf(
  [
    [
      [72, 780, 24, "Ferry drifts"],
      ...stackLines(
        [
          "The ferry Ostrea lost power on Monday, and it drif-",
          "ted for an hour, the harbour master",
          "said.",
        ],
        740,
      ),
      [90, 698, 11, "It drifted (twice) towards the sandbank, she said, with"],
      [72, 684, 11, "212 people on board."],
      [72, 650, 15, "Towed to the harbour"],
      ...stackLines(["A tug took the ferry to the harbour, and the crew"], 620),
      [72, 30, 9, "Sands Gazette, page 1"],
    ],
    [...stackLines(["started its engine again at 22:00."], 780), [72, 30, 9, "Sands Gazette, page 2"]],
  ],
  "/CreationDate (D:20240605100000Z)",
);

describe("PDF", () => {
  it("has paragraphs over lines and pages, and no running lines", async () => {
    const source = await read("ferry.pdf", PDF);
    expect(source.format).toBe("PDF");
    expect(shapeOf(source)).toEqual([
      "headline: Ferry drifts",
      "paragraph: The ferry Ostrea lost power on Monday, and it drifted for an hour, the harbour master said.",
      "paragraph: It drifted (twice) towards the sandbank, she said, with 212 people on board.",
      "heading: Towed to the harbour",
      "paragraph: A tug took the ferry to the harbour, and the crew started its engine again at 22:00.",
      "dropped (edge of a page): Sands Gazette, page 1",
      "dropped (edge of a page): Sands Gazette, page 2",
    ]);
  });

  it("says when it was made, and does not take that for the day", async () => {
    const source = await read("ferry.pdf", PDF);
    expect(source.facts.dates).toEqual([]);
    expect(source.remarks).toEqual([
      "words divided at the end of a line: “drifted”; compare them with the original",
      "the PDF was made on 2024-06-05; that need not be the day of the article",
    ]);
  });

  it("is refused if PDF.js leaves an error of a damaged page unhandled", async () => {
    const damaged = PDF.toString("latin1").replace(/\n([35]) 0 obj/g, "\n$1 0 obx");
    const source = await readSource("a.pdf", Buffer.from(damaged, "latin1"), {});
    expect(source).toMatchObject({
      wrong: "this PDF is damaged",
      found: "Bad (uncompressed) XRef entry: 5R",
    });
  });

  it("says which pages have no text", async () => {
    const pdf = buildPdf([stackLines(["Ferry drifts", "It drifted on Monday."], 700), []]);
    expect((await read("a.pdf", pdf)).remarks).toEqual(["pages without text, perhaps pictures of text: 2"]);
  });
});

describe("a file that cannot be read", () => {
  const docx = buildDocx(["Ferry drifts", "It drifted."]);
  it.each([
    ["a damaged DOCX", "a.docx", docx.subarray(0, docx.length / 2), "this DOCX file is damaged; found "],
    ["a DOCX with other content", "a.docx", buildZip({ "a.txt": "a" }), "this DOCX file is damaged; found "],
    [
      "an empty DOCX",
      "a.docx",
      buildDocx([""]),
      "this file has no text of an article; found DOCX; add a file",
    ],
    ["another archive", "a.zip", buildZip({ "a.txt": "a" }), "found a ZIP archive; unpack it"],
    [
      "a scan",
      "a.pdf",
      buildPdf([[], []]),
      "this PDF is a scan: its pages are pictures and have no text; found 2",
    ],
    [
      "a damaged PDF",
      "a.pdf",
      PDF.subarray(0, 200),
      "this PDF is damaged; found Invalid PDF structure.; get",
    ],
    [
      "a damaged RTF",
      "a.rtf",
      RTF.slice(0, -1),
      "this RTF file is damaged; found an end inside of a group; save",
    ],
    [
      "RTF in an unknown encoding",
      "a.rtf",
      "{\\rtf1\\ansicpg850 caf\\'82\\par}",
      "not known; found windows-850; ",
    ],
    [
      "RTF with a broken byte",
      "a.rtf",
      "{\\rtf1 caf\\'e\\par}",
      "found \\' without two hexadecimal digits; save",
    ],
    [
      "a PDF with a damaged page",
      "a.pdf",
      Buffer.from(`${PDF}`.replace("/Kids [", "/Kids x")),
      "PDF is damaged; ",
    ],
    [
      "a text called EML",
      "a.eml",
      "Some words",
      "this file is not a mail; found no sender and no subject; save",
    ],
    ["broken front matter", "a.md", "---\na: [\n---\n\nText\n", "front matter: this is not valid YAML: "],
  ])("is refused: %s", async (_, name, content, message) => {
    const source = await readSource(name, Buffer.from(content), {});
    if (!isSourceProblem(source)) throw new Error("the source was read");
    expect(`${source.wrong}; found ${source.found}; ${source.todo}`).toContain(message);
  });
});

describe("an encoding that the editor names", () => {
  it.each([
    ["a.docx", buildDocx(["Ferry drifts", "It drifted."])],
    ["a.eml", buildEmail(MAIL)],
    ["a.pdf", PDF],
    ["a.rtf", RTF],
  ])("is refused for %s, which gives its own", async (name, content) => {
    expect(await readSource(name, Buffer.from(content), { encoding: "latin1" })).toEqual({
      wrong: "a file of this format gives its own encoding",
      found: "--encoding latin1",
      todo: "leave it out",
    });
  });
});

describe("a damaged file of any format", () => {
  it("is read or refused, and never stops the command", async () => {
    const files: [string, Buffer][] = [
      ["a.docx", buildDocx([["Title", "Ferry drifts"], "It drifted."])],
      ["a.eml", Buffer.from(buildEmail(MAIL))],
      ["a.pdf", PDF],
      ["a.rtf", Buffer.from(RTF)],
      ["a.md", Buffer.from(MARKDOWN)],
      ["a.html", Buffer.from("<html><body><main><h1>A</h1><p>It drifted.</p></main></body></html>")],
    ];
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
    const property = fc.asyncProperty(fc.constantFrom(...files), damage, async ([name, content], changes) => {
      const bytes = Buffer.from(content);
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      const source = await readSource(name, bytes, {});
      expect(isSourceProblem(source) ? source.wrong : source.format).not.toBe("");
    });
    await fc.assert(property, { numRuns: 150 });
  });
});

const word = fc.string({ unit: fc.constantFrom(..."aeioubcdfg019()\\{}&<"), minLength: 1, maxLength: 9 });
const article = fc.array(fc.array(word, { minLength: 1, maxLength: 25 }), { minLength: 1, maxLength: 5 });
const wordsOf = ({ headline = "", blocks }: SourceText) =>
  [headline, ...blocks.filter(({ kind }) => kind !== "dropped").map(({ text }) => text)]
    .join(" ")
    .split(/[ \n]+/)
    .filter((one) => one !== "");

describe("all words are kept in order", () => {
  const keep = async (name: string, build: (paragraphs: string[]) => string | Uint8Array) => {
    const property = fc.asyncProperty(article, async (paragraphs) => {
      const texts = ["Ferry drifts", ...paragraphs.map((words) => words.join(" "))];
      expect(wordsOf(await read(name, build(texts)))).toEqual(texts.join(" ").split(" "));
    });
    await fc.assert(property, { numRuns: 30 });
  };

  it("in DOCX", () => keep("a.docx", (texts) => buildDocx(texts)));

  it("in RTF", () =>
    keep("a.rtf", (texts) => {
      const escaped = texts.map((text) => text.replace(/[\\{}]/g, "\\$&"));
      return `{\\rtf1\\ansi ${escaped.join("\\par\n")}\\par}`;
    }));

  it("in EML", () => keep("a.eml", ([, ...texts]) => buildEmail(texts.join("\n\n"))));

  it("in PDF", () =>
    keep("a.pdf", (texts) => buildPdf([texts.map((text, i) => [72, 780 - 40 * i, 11, text] as const)])));
});
