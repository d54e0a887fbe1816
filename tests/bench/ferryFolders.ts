import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "../browser/support/startEditor.ts";
import { FERRY, writeFerryArticles } from "../fixtures/ferryCase.ts";

/** Days that the articles have only in their texts. The person fills them in before the annotation. */
const DAYS = { "log.txt": "2024-06-03", "report.txt": "2024-06-10" };

/** Facts of articles for which the editor has no form: an entry of each article, from its first key on. */
const ARTICLE_FACTS = /(?<=^articles:\n)(?: .*\n)+/m;

const changeFile = (path: string, change: (text: string) => string) =>
  writeFileSync(path, change(readFileSync(path, "utf8")));

/** Makes the ferry case without an annotation twice in a folder, and once with the finished annotation. */
export function makeFerryFolders(folder: string): { empty: string; standard: string; finished: string } {
  const [empty, standard, finished] = [join(folder, "case"), join(folder, "standard"), join(folder, "done")];
  writeFerryArticles(folder);
  runTool("new", "--empty", empty);
  runTool("add", "--case", empty, ...["gazette.html", "Log.txt", "report.docx"].map((f) => join(folder, f)));
  for (const [file, day] of Object.entries(DAYS))
    changeFile(join(empty, file), (text) => text.replace("YYYY-MM-DD", day));
  const annotation = readFileSync(join(FERRY, "timeline.yaml"), "utf8");
  const [facts = ""] = ARTICLE_FACTS.exec(annotation) ?? [];
  changeFile(join(empty, "timeline.yaml"), (text) => text.replace(ARTICLE_FACTS, () => facts));
  for (const copy of [standard, finished]) cpSync(empty, copy, { recursive: true });
  writeFileSync(join(finished, "timeline.yaml"), annotation);
  // The article has a no-break space and a soft hyphen, which nobody types.
  runTool("check", finished, "--fix");
  return { empty, standard, finished };
}
