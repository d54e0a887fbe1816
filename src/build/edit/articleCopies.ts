import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Article } from "../../core/model/article.ts";
import { writeAtomically } from "../compile/writeAtomically.ts";
import type { EditorFolder } from "./editorFolder.ts";

/** Copies of the articles as they were when they had all their quotes. A newer text is compared with them. */
export interface ArticleCopies {
  /**
   * Keeps the text of an article, unless it is kept or a quote needs the earlier text. Throws the error of
   * the system if that is not possible.
   */
  keep(article: Article, needsEarlier: (earlier: string) => boolean): void;
  /** Returns whether the kept text is that of the article. Reading 2,000 texts takes 20 ms. */
  isKept(article: Article): boolean;
  /** Returns the kept text of an article; undefined if there is none. */
  read(id: string): string | undefined;
  /** Keeps an earlier text of an article again. */
  restore(id: string, earlier: string): void;
}

/** Opens the copies in the folder of the editor. */
export function openArticleCopies(folder: EditorFolder): ArticleCopies {
  const kept = new Map<string, Article>();
  const pathOf = (id: string) => folder.pathOf(join("articles", `${id}.txt`));
  const read = (id: string) => (existsSync(pathOf(id)) ? readFileSync(pathOf(id), "utf8") : undefined);
  const write = (id: string, text: string) => {
    folder.prepare();
    mkdirSync(dirname(pathOf(id)), { recursive: true });
    writeAtomically(pathOf(id), text);
  };
  return {
    read,
    isKept: (article) => kept.get(article.id) === article,
    restore(id, earlier) {
      write(id, earlier);
      kept.delete(id);
    },
    keep(article, needsEarlier) {
      const { id, text } = article;
      if (kept.get(id) === article) return;
      const earlier = read(id);
      if (earlier !== undefined && earlier !== text && needsEarlier(earlier)) return;
      if (earlier !== text) write(id, text);
      kept.set(id, article);
    },
  };
}
