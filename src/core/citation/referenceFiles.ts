import { exportMessages as messages } from "../messages/exports.ts";
import type { CslItem } from "./cslItems.ts";

/** Types of RIS. Reference managers show `ELEC` as a web page, and `NEWS` as a newspaper article. */
const RIS_TYPES: Readonly<Record<CslItem["type"], string>> = { webpage: "ELEC", "article-newspaper": "NEWS" };

/** Formats items as RIS. A date that is not one of publication is a note. */
export function formatRis(items: readonly CslItem[]): string {
  return items
    .map((item) => {
      const fields: [tag: string, value: string | undefined][] = [
        ["TY", RIS_TYPES[item.type]],
        ["ID", item.id],
        ["TI", item.title],
        ["ST", item["title-short"]],
        ["T2", item["container-title"]],
        ...(item.author ?? []).map(({ literal }): [string, string] => ["AU", literal]),
        ["PB", item.publisher],
        ["PY", dayOf(item.issued)?.slice(0, 4)],
        ["DA", dayOf(item.issued)?.replaceAll("-", "/")],
        ["Y2", dayOf(item.accessed)?.replaceAll("-", "/")],
        ["LA", item.language],
        ["UR", item.URL],
        ["ET", item.version],
        ["AB", item.abstract],
        ...notesOf(item).map((note): [string, string] => ["N1", note]),
      ];
      const lines = fields.flatMap(([tag, value]) =>
        value === undefined ? [] : [`${tag}  - ${joinToLine(value)}\r\n`],
      );
      return `${lines.join("")}ER  - \r\n`;
    })
    .join("\r\n");
}

/**
 * Formats items for BibTeX and BibLaTeX, which has a type for web pages and the subtype `newspaper`. A date
 * that is not one of publication is a note.
 */
export function formatBibtex(items: readonly CslItem[]): string {
  return items
    .map((item) => {
      const isArticle = item.type === "article-newspaper";
      const notes = notesOf(item);
      const fields: [name: string, value: string | undefined][] = [
        // Inner braces keep capitals and names as they are.
        ["title", protect(item.title)],
        ["shorttitle", protect(item["title-short"])],
        ["author", item.author?.map(({ literal }) => protect(literal)).join(" and ")],
        ["journaltitle", isArticle ? protect(item["container-title"]) : undefined],
        ["entrysubtype", isArticle ? "newspaper" : undefined],
        ["publisher", isArticle ? protect(item.publisher) : undefined],
        ["organization", isArticle ? undefined : formatOrganization(item)],
        ["date", dayOf(item.issued)],
        ["url", item.URL && escapeUrl(item.URL)],
        ["urldate", dayOf(item.accessed)],
        ["language", item.language],
        ["version", item.version],
        ["abstract", item.abstract && escapeTex(item.abstract)],
        ["note", notes.length > 0 ? escapeTex(notes.join(". ")) : undefined],
      ];
      const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
      return `@${isArticle ? "article" : "online"}{${item.id},\n${lines.join("")}}\n`;
    })
    .join("\n");
}

/**
 * Formats the site of a web page and its publisher, the one field that `@online` has for both. From a main
 * title, which it does not have, pandoc made the title of every reference.
 */
function formatOrganization({ "container-title": site, publisher }: CslItem): string | undefined {
  const names = [site, publisher].flatMap((name) => protect(name) ?? []);
  return names.length > 0 ? names.join(" and ") : undefined;
}

/** Returns the day of a date, YYYY-MM-DD. Undefined if the date has only words. */
function dayOf(date: CslItem["issued"]): string | undefined {
  const parts = date && "date-parts" in date ? date["date-parts"][0] : undefined;
  return parts?.map((part, i) => `${part}`.padStart(i === 0 ? 4 : 2, "0")).join("-");
}

/** Returns the facts without a field of their own: a date in words, the address of a copy, and the note. */
function notesOf({ issued, archive_location: copy, note }: CslItem): string[] {
  const words = issued && "literal" in issued ? issued.literal : undefined;
  return [words, copy && messages.archivedCopy(copy), note].filter((one) => one !== undefined);
}

function joinToLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

const TEX_SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Escapes a text for TeX, as one line. */
function escapeTex(text: string): string {
  return joinToLine(text).replace(/[\\{}~^&%$#_]/g, (sign) => TEX_SIGNS[sign] ?? `\\${sign}`);
}

function protect(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${escapeTex(text)}}`;
}

/** Escapes the signs in a URL that would end its field. Its other signs are not TeX. */
function escapeUrl(url: string): string {
  return url.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}
