import { listForeign } from "../../core/messages/foreignText.ts";
import { isArticleProblem, parseArticle } from "../../core/model/article.ts";
import { joinLines } from "./joinLines.ts";
import { type Block, noFacts, type ReadOptions, type SourceText } from "./source.ts";

/** Longest first line that can be a headline, in characters. */
const MAX_HEADLINE = 200;
/** A line of signs below a heading or between parts. */
const RULE = /^([-=_*~#+.])(?: ?\1){2,}$/;

/** Describes words that a hyphen divided at the end of a line. */
export function remarkOnDivided(divided: readonly string[]): string[] {
  if (divided.length === 0) return [];
  const list = listForeign([...new Set(divided)]);
  return [`words divided at the end of a line: ${list}; compare them with the original`];
}

/** Reads a plain text. A short first line is its headline. */
export function readPlainText(text: string, { keepLines = false }: ReadOptions): SourceText {
  const article = parseArticle("article", text);
  if (!isArticleProblem(article)) {
    const headline = text.slice(article.headline.start, article.headline.end);
    const blocks = article.paragraphs.map(({ start, end }): Block => {
      return { kind: "paragraph", text: text.slice(start, end) };
    });
    return { format: "article", headline, blocks, article: text, facts: noFacts(), remarks: [] };
  }
  const { paragraphs, divided } = joinLines(text, keepLines);
  const blocks = paragraphs.map((text): Block => {
    const isRule = RULE.test(text);
    return isRule ? { kind: "dropped", text, why: "a line of signs" } : { kind: "paragraph", text };
  });
  const [first, ...rest] = blocks;
  const hasHeadline = first?.kind === "paragraph" && first.text.length <= MAX_HEADLINE && rest.length > 0;
  return {
    format: "plain text",
    headline: hasHeadline ? first.text : undefined,
    blocks: hasHeadline ? rest : blocks,
    facts: noFacts(),
    remarks: remarkOnDivided(divided),
  };
}
