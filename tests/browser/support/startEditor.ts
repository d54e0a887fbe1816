import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The bundled command, as people install it. */
const TOOL = "dist-tool/on-the-record.js";

/** Runs the command, and returns what it prints. Throws with its errors unless it exits with 0. */
export const runTool = (...words: string[]): string =>
  execFileSync(process.execPath, [TOOL, ...words], { encoding: "utf8" });

/** A case in a temporary folder that an editor serves. */
export interface EditedFolder {
  dir: string;
  /** Link that opens the editor once. */
  link: string;
  /** Returns the present text of the annotation. */
  annotation(): string;
  /** Replaces words of an article’s file, as somebody who received a corrected text would. */
  correct(file: string, old: string, next: string): void;
  close(): Promise<void>;
}

/** Creates an empty case, adds articles by their ids, and starts its editor on a free port. */
export async function startEditor(articles: Readonly<Record<string, string>>): Promise<EditedFolder> {
  const folder = mkdtempSync(join(tmpdir(), "edit-"));
  const dir = join(folder, "case");
  runTool("new", "--empty", dir);
  for (const [id, text] of Object.entries(articles)) {
    writeFileSync(join(folder, `${id}.txt`), text);
    runTool("add", "--case", dir, join(folder, `${id}.txt`));
  }
  const server = spawn(process.execPath, [TOOL, "edit", dir, "--port", "0"]);
  const link = await new Promise<string>((resolve, reject) => {
    server.stdout.on("data", (output) => {
      const [found] = /http:\S+token=\S+/.exec(`${output}`) ?? [];
      if (found) resolve(found);
    });
    server.stderr.on("data", (output) => reject(new Error(`${output}`)));
  });
  const read = (file: string) => readFileSync(join(dir, file), "utf8");
  return {
    dir,
    link,
    annotation: () => read("timeline.yaml"),
    correct(file, old, next) {
      const text = read(file);
      if (!text.includes(old)) throw new Error(`“${old}” is not in ${file}.`);
      writeFileSync(join(dir, file), text.replace(old, next));
    },
    async close() {
      server.kill();
      await once(server, "close");
      rmSync(folder, { recursive: true });
    },
  };
}
