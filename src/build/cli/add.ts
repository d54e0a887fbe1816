import { join } from "node:path";
import { listFirst, listForeign, shortenForeign } from "../../core/messages/foreignText.ts";
import { count } from "../../core/messages/language.ts";
import { isCalendarDay } from "../../core/model/day.ts";
import { formatEntries } from "../add/articleEntry.ts";
import { findDate, listInvisible } from "../add/formatArticle.ts";
import { type NewArticle, prepareArticles } from "../add/prepareArticles.ts";
import { writeArticles } from "../add/writeArticles.ts";
import { formatProblems } from "../compile/formatProblems.ts";
import { ORIGINALS_FOLDER, SUMS_FILE } from "../compile/originals.ts";
import { ANNOTATION_FILE } from "../compile/readSeeds.ts";
import { id as idSchema } from "../compile/scalarSchemas.ts";
import { caseFolder, FOLDER_HELP } from "./caseFolder.ts";
import {
  type Arguments,
  type Command,
  CommandError,
  formatCall,
  requireFolder,
  type Terminal,
} from "./command.ts";

/** Most dropped parts of a file that are printed, unless all are asked for. */
const MAX_DROPPED = 20;
/** Longest part of a dropped text that is printed, in UTF-16 code units. */
const MAX_SHOWN_PART = 100;

const shortenPart = (text: string) => shortenForeign(text, MAX_SHOWN_PART);

/** Lists the parts of a file that are not in its article. */
function listDropped({ source: { blocks } }: NewArticle, { has }: Arguments): string[] {
  const lines = blocks.flatMap(({ kind, text, why }) => {
    if (kind === "dropped") return [`dropped (${why}): “${shortenPart(text)}”`];
    return kind === "caption" && !has("captions") ? [`caption left out: “${shortenPart(text)}”`] : [];
  });
  const rest = lines.length - MAX_DROPPED;
  if (has("all") || rest <= 0) return lines;
  return [...lines.slice(0, MAX_DROPPED), `${rest} more parts left out; --all prints them`];
}

/** Says why a file's dates are not used. */
function describeDates({ source }: NewArticle): string[] {
  const { dates, unclearDates } = source.facts;
  const days = [...new Set(dates.map(({ day }) => day))];
  return [
    ...(days.length > 1 ? [`the file gives several days, so none is used: ${listFirst(days)}`] : []),
    ...(unclearDates.length > 0 && !findDate(source)
      ? [`the file gives a date in another form: ${listForeign([...new Set(unclearDates)])}`]
      : []),
  ];
}

/** Describes an article that was written: its files, its parts, and what is left to do. */
function describeAdded(dir: string, article: NewArticle, args: Arguments): string {
  const { path, source, text, file, original, sha256, entry, replaces, before } = article;
  const { headings, paragraphs } = {
    headings: source.blocks.filter(({ kind }) => kind === "heading").length,
    paragraphs: source.blocks.filter(({ kind }) => kind === "paragraph").length,
  };
  const parts = [
    ...(headings > 0 ? [count(headings, { one: "heading", other: "headings" })] : []),
    count(paragraphs, { one: "paragraph", other: "paragraphs" }),
  ].join(", ");
  const headline = source.headline === undefined ? "" : `headline “${shortenPart(source.headline)}”, `;
  return [
    `${join(dir, file)}: ${headline}${parts}, from ${path} (${source.format})`,
    ...[
      `original: ${join(dir, ORIGINALS_FOLDER, original)}, SHA-256 ${sha256}`,
      ...(before ? [`the text before: ${join(dir, ORIGINALS_FOLDER, before.original)}`] : []),
      ...(replaces ? [`${join(dir, file)} is replaced; its former content is the original`] : []),
      ...listDropped(article, args),
      ...listInvisible(text),
      ...source.remarks,
      ...describeDates(article),
      ...(entry.missing === "" ? [] : [`fill in: ${entry.missing}`]),
    ].map((line) => `  ${line}`),
  ].join("\n");
}

/** Reads the date that the editor gives. */
function parseDateOption(day: string | undefined): { day: string } | undefined {
  if (day === undefined) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isCalendarDay(day))
    throw new CommandError(`“${shortenForeign(day)}” is not a day; write --date YYYY-MM-DD.`);
  return { day };
}

/** Reads the id that the editor gives. */
function parseIdOption(words: string | undefined): string | undefined {
  if (words === undefined || idSchema.safeParse(words).success) return words;
  throw new CommandError(
    `“${shortenForeign(words)}” is not an id; write lower-case words joined by hyphens.`,
  );
}

async function addToCase(args: Arguments, terminal: Terminal): Promise<number> {
  const { positionals, has, value } = args;
  const dir = caseFolder(value("case"));
  requireFolder(dir, `; ${formatCall("new", dir)} creates a case`);
  const id = parseIdOption(value("id"));
  const date = parseDateOption(value("date"));
  const replace = parseIdOption(value("replace"));
  if (id !== undefined && replace !== undefined)
    throw new CommandError("--replace names the article; leave out --id.");
  for (const [option, given] of Object.entries({ id, replace, date }))
    if (given !== undefined && positionals.length > 1)
      throw new CommandError(`--${option} is for one article; add the files one by one.`);
  terminal.step(`Reading ${count(positionals.length, { one: "file", other: "files" })}`);
  const { articles, problems } = await prepareArticles(dir, positionals, {
    ...{ id, replace, date, encoding: value("encoding") },
    ...{ captions: has("captions"), keepLines: has("keep-lines") },
  });
  if (problems.length > 0) {
    terminal.printError(formatProblems(problems, has("all"), "--all").join("\n"));
    return 1;
  }
  const isInAnnotation = writeArticles(dir, articles);
  for (const article of articles) terminal.print(describeAdded(dir, article, args));
  if (replace !== undefined) {
    terminal.print(`${formatCall("edit", dir)} lists the quotes that changed`);
    return 0;
  }
  const entries = articles.map(({ entry }) => entry);
  const annotation = join(dir, ANNOTATION_FILE);
  terminal.print(
    isInAnnotation
      ? `${annotation}: added to articles: ${entries.map(({ id }) => id).join(", ")}`
      : `${annotation} was not changed; write these lines below “articles:”\n${formatEntries(entries, "  ")}`,
  );
  terminal.print(`${formatCall("check", dir)} shows what is left to do`);
  return 0;
}

/** Adds articles to a case. */
export const addCommand: Command = {
  parameters: "FILE…",
  count: [1, Number.POSITIVE_INFINITY],
  summary: "Adds articles in any format to a case: writes their text, keeps the original, and lists both.",
  details: [
    ...FOLDER_HELP,
    "FILE is a saved web page (HTML), DOCX, PDF with text, Markdown, RTF, EML, or plain text in any encoding.",
    `The text becomes ID.txt in the folder of the case, the original “${ORIGINALS_FOLDER}/ID.…”, its hash a line of`,
    `“${ORIGINALS_FOLDER}/${SUMS_FILE}”, and the article an entry of ${ANNOTATION_FILE}. Originals are not published.`,
    "Parts that are not the article are left out and printed. Words are kept. The day is that which the file",
    "gives for its publication; if it gives none, you write it into the first line.",
    "Control characters are left out and printed. A file that is already added is refused.",
    "Nothing is written if a file has a problem, and no article is overwritten without --replace.",
  ],
  options: {
    "--case DIR": "folder of the case (DIR above)",
    "--id ID": "id of the article, and name of its files (made of the file’s name)",
    "--replace ID": "article of the case that gets FILE as its newer text; the text before is kept",
    "--date YYYY-MM-DD": "day of the article, instead of the file’s own",
    "--encoding NAME": "encoding of a text: windows-1252, utf-16le, shift_jis …",
    "--captions": "keep captions of pictures and tables as paragraphs",
    "--keep-lines": "do not join wrapped lines of a text",
    "--all": "print all parts that are left out, also more than 20",
  },
  failure: "a file cannot be added; nothing was written",
  run: addToCase,
};
