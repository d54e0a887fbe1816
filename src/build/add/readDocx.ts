import { strFromU8, unzipSync } from "fflate";
import { DOMParser } from "linkedom";
import mammoth from "mammoth";
import { readHtml } from "./readHtml.ts";
import { describeOrigin, noFacts, type SourceProblem, type SourceText } from "./source.ts";

/** Styles of Word that are not those of a paragraph or a heading with a number. */
const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];
/** Numbers of notes and the arrows back to them: Word writes them, not the author. */
const NOTE_MARKS =
  /<sup><a href="#(?:foot|end)note-\d+"[^>]*>[^<]*<\/a><\/sup>|<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g;

/** Reads when and by whom a document of Word was made. */
function describeDocxOrigin(bytes: Uint8Array): string[] {
  const path = "docProps/core.xml";
  const { [path]: file } = unzipSync(bytes, { filter: ({ name }) => name === path });
  if (file === undefined) return [];
  const properties = new DOMParser().parseFromString(strFromU8(file), "text/xml");
  const textOf = (tag: string) => properties.getElementsByTagName(tag)[0]?.textContent ?? "";
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(textOf("dcterms:created")) ?? [];
  return describeOrigin("DOCX", day, textOf("dc:creator"));
}

/** Reads a document of Word, without headers, footers and comments. */
export async function readDocx(bytes: Uint8Array): Promise<SourceText | SourceProblem> {
  let html: string;
  let origin: string[];
  try {
    const options = {
      styleMap: STYLE_MAP,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    };
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
    origin = describeDocxOrigin(bytes);
  } catch (error) {
    const todo = "save it again in Word or LibreOffice, or get another copy";
    return { wrong: "this DOCX file is damaged", found: (error as Error).message.split("\n")[0] ?? "", todo };
  }
  const notes = html.match(NOTE_MARKS)?.length ?? 0;
  const remarks = [
    ...(notes > 0 ? ["the numbers of notes are left out; the notes are the last paragraphs"] : []),
    ...origin,
  ];
  const source = readHtml(html.replace(NOTE_MARKS, "").replace(/<img[^>]*>/g, ""), false);
  const [first, ...rest] = source.blocks;
  const isHeadline = source.headline === undefined && rest.length > 0 && (first?.text.length ?? 0) <= 200;
  return {
    ...source,
    ...(isHeadline ? { headline: first?.text, blocks: rest } : {}),
    format: "DOCX",
    facts: noFacts(),
    remarks,
  };
}
