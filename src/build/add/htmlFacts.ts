import { isFields } from "../compile/oldWords.ts";
import { addDate, collapseSpace, noFacts, type SourceFacts } from "./source.ts";

/** Types of Schema.org whose records describe an article. */
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/;

/** Finds all records in a value of JSON-LD, also in lists and graphs. */
function findRecords(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(findRecords);
  if (!isFields(value)) return [];
  return [value as Record<string, unknown>, ...findRecords(value["@graph"])];
}

/** Reads the JSON-LD of a page about its article. Broken JSON is frequent, so it is skipped. */
function readJsonLd(document: Document): Record<string, unknown>[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts
    .flatMap((script) => {
      try {
        return findRecords(JSON.parse(script.textContent ?? ""));
      } catch {
        return [];
      }
    })
    .filter((record) => [record["@type"]].flat().some((type) => ARTICLE_TYPE.test(String(type))));
}

/** Returns the names in a value of JSON-LD: a text, a record with a name, or a list of them. */
function namesIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return isFields(value) && typeof value.name === "string" ? [value.name] : [];
}

const isAddress = (text: string | undefined) => /^https?:\/\/\S+$/.test(text ?? "");

/** Reads the facts that a page gives about its article, and the article's title. */
export function readHtmlFacts(document: Document, html: string): { facts: SourceFacts; title?: string } {
  const facts = noFacts();
  const records = readJsonLd(document);
  const meta = (name: string): string[] =>
    [...document.querySelectorAll("meta")]
      .filter((element) =>
        ["property", "name", "itemprop"].some((key) => element.getAttribute(key)?.toLowerCase() === name),
      )
      .map((element) => collapseSpace(element.getAttribute("content") ?? ""))
      .filter((text) => text !== "");
  const first = (...lists: (readonly string[])[]) =>
    lists
      .flat()
      .find((text) => text.trim() !== "")
      ?.trim();
  const field = (key: string) => records.flatMap((record) => namesIn(record[key]));
  const times = [...document.querySelectorAll("time[pubdate], time[itemprop~=datePublished]")].map(
    (time) => time.getAttribute("datetime") ?? "",
  );
  const dates = [
    ...field("datePublished"),
    ...meta("article:published_time"),
    ...meta("datepublished"),
    ...["date", "dc.date", "dcterms.date", "dc.date.issued", "dcterms.issued"].flatMap(meta),
    ...times,
  ];
  for (const date of dates.filter((text) => text !== "")) addDate(facts, date);
  const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
  // Browsers write the address of a saved page into a comment.
  const saved = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html)?.[1] ?? "";
  const authors = [...field("author"), ...meta("author")].filter((name) => !isAddress(name));
  Object.assign(facts, {
    dateIs: "published",
    publisher: first(field("publisher"), meta("og:site_name")),
    author: [...new Set(authors)].join(", ") || undefined,
    url: [canonical, ...meta("og:url"), ...field("url"), saved].find(isAddress),
    language: first(field("inLanguage"), [document.documentElement?.getAttribute("lang") ?? ""]),
  });
  const title = first(field("headline"), meta("og:title"), [
    collapseSpace(document.querySelector("title")?.textContent ?? ""),
  ]);
  return { facts, ...(title === undefined ? {} : { title }) };
}
