import type { Disagreement } from "../../core/model/disagreement.ts";
import type { Annotation } from "./annotationSchema.ts";
import type { Report } from "./readAnnotation.ts";
import type { ArticleFile } from "./readSeeds.ts";

/** An alias is a word of the sources: it must stand in one of them. */
export function checkAliases(
  annotation: Annotation,
  articles: Map<string, ArticleFile>,
  complain: Report,
): void {
  for (const [id, { aliases }] of Object.entries(annotation.actors)) {
    aliases.forEach((alias, i) => {
      if ([...articles.values()].some(({ article }) => article.text.includes(alias))) return;
      complain(
        ["actors", id, "aliases", i],
        "no article uses this alias",
        alias,
        "take the articles’ own word, or drop it",
      );
    });
  }
}

/** A disagreement's emphasised words must stand once in their excerpt; its kind must fit its articles. */
export function checkWording(
  disagreements: Disagreement[],
  exactOf: (id: string) => { exact: string; article: string } | undefined,
  complain: Report,
): void {
  for (const { id, kind, matter, sides } of disagreements) {
    if (kind === "between-parties" && matter === "words") {
      complain(
        ["disagreements", id, "matter"],
        "what parties hold against each other is more than a choice of words",
        matter,
        "write facts, or take the line away",
      );
    }
    const found = sides.map((side) => exactOf(side.excerpt));
    sides.forEach((side, i) => {
      const exact = found[i]?.exact;
      if (exact === undefined || exact.split(side.words).length === 2) return;
      complain(
        ["disagreements", id, "sides", i, "words"],
        "these words do not stand once in the quote",
        side.words,
        "take words from the quote",
      );
    });
    const articles = new Set(found.map((excerpt) => excerpt?.article));
    if (articles.has(undefined) || kind === "between-parties") continue;
    const count = articles.size;
    if ((kind === "inside-one") === (count === 1)) continue;
    complain(
      ["disagreements", id, "kind"],
      `the sides come from ${count} articles, which this kind can't be`,
      kind,
      "set the kind that fits",
    );
  }
}
