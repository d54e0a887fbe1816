import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../core/model/article.ts";

/** Copies of the articles as they were when they had all their quotes. A newer text is compared with them. */
export interface ArticleCopies {
  /** Keeps the text of an article, unless it is kept or a quote needs the earlier text. */
  keep(article: Article, needsEarlier: (earlier: string) => boolean): void;
  /** Returns the kept text of an article; undefined if there is none. */
  read(id: string): string | undefined;
}

/** Opens the copies in a folder, which is created with the first one. */
export function openArticleCopies(folder: string): ArticleCopies {
  const kept = new Map<string, Article>();
  const pathOf = (id: string) => join(folder, `${id}.txt`);
  const read = (id: string) => (existsSync(pathOf(id)) ? readFileSync(pathOf(id), "utf8") : undefined);
  return {
    read,
    keep(article, needsEarlier) {
      const { id, text } = article;
      if (kept.get(id) === article) return;
      const earlier = read(id);
      if (earlier !== undefined && earlier !== text && needsEarlier(earlier)) return;
      kept.set(id, article);
      if (earlier === text) return;
      mkdirSync(folder, { recursive: true });
      writeFileSync(pathOf(id), text);
    },
  };
}
