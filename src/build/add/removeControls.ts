import { listFirst, nameControls } from "../../core/messages/foreignText.ts";
import { CONTROL } from "../compile/readSeeds.ts";
import type { SourceText } from "./source.ts";

/** Removes control characters, except tabs and line ends, from a source. A remark lists them. */
export function removeControls(source: SourceText): SourceText {
  const counts = new Map<string, number>();
  const clean = (text: string) =>
    text.replace(new RegExp(CONTROL, "gu"), (sign) => {
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
      return "";
    });
  const { article, headline, facts } = source;
  const blocks = source.blocks
    .map((block) => (block.kind === "dropped" ? block : { ...block, text: clean(block.text) }))
    .filter(({ text }) => text.trim() !== "");
  // A text that is an article already has its blocks twice.
  if (article !== undefined) counts.clear();
  const cleaned: SourceText = {
    ...source,
    blocks,
    ...(headline === undefined ? {} : { headline: article === undefined ? clean(headline) : headline }),
    ...(article === undefined ? {} : { article: clean(article) }),
  };
  for (const key of ["publisher", "author", "url"] as const)
    if (facts[key] !== undefined) cleaned.facts = { ...cleaned.facts, [key]: clean(facts[key]) };
  const list = [...counts].map(([sign, count]) => `${nameControls(sign)} (${count})`);
  if (list.length > 0)
    cleaned.remarks = [...source.remarks, `control characters left out: ${listFirst(list)}`];
  return cleaned;
}
