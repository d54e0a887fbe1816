import { marked } from "marked";
import { isFields } from "../compile/oldWords.ts";
import { readYaml } from "../compile/readYaml.ts";
import { splitFrontMatter } from "./frontMatter.ts";
import { readHtml } from "./readHtml.ts";
import { addDate, type SourceProblem, type SourceText } from "./source.ts";

/** Reads Markdown, perhaps with front matter in YAML. */
export async function readMarkdown(text: string): Promise<SourceText | SourceProblem> {
  const { yaml, body } = splitFrontMatter(text) ?? { yaml: "", body: text };
  const { value, problems } = readYaml("front matter", yaml);
  const [problem] = yaml.trim() === "" ? [] : problems;
  if (problem) return { wrong: `front matter: ${problem.wrong}`, found: problem.found, todo: problem.todo };
  const fields = isFields(value) ? value : {};
  const textOf = (...keys: string[]) =>
    keys.map((key) => fields[key]).find((item): item is string => typeof item === "string");
  const source = readHtml(await marked.parse(body), false);
  const date = fields.date ?? fields.published;
  if (date !== undefined && date !== null) addDate(source.facts, String(date));
  return {
    ...source,
    format: "Markdown",
    headline: source.headline ?? textOf("title", "headline"),
    facts: {
      ...source.facts,
      dateIs: undefined,
      publisher: textOf("publisher"),
      author: textOf("author"),
      url: textOf("url", "link", "canonical"),
      language: textOf("language", "lang"),
    },
  };
}
