import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../core/model/article.ts";

/** Copies of the articles as they were when they had all their quotes. A newer text is compared with them. */
export interface ArticleCopies {
  /** Keeps the text of an article. */
  keep(article: Article): void;
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
    keep(article) {
      const { id, text } = article;
      if (kept.get(id) === article) return;
      kept.set(id, article);
      if (read(id) === text) return;
      mkdirSync(folder, { recursive: true });
      writeFileSync(pathOf(id), text);
    },
  };
}
