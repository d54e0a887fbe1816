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
  /** Replaces words of a file, as another program would. */
  replace(file: string, old: string, next: string): void;
  /** Kills the editor, and starts it again in the same folder. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the editor of a folder on a free port. The link opens it once. Throws an Error with the output of an
 * editor that ends.
 */
export async function spawnEditor(dir: string) {
  const server = spawn(process.execPath, [TOOL, "edit", dir, "--port", "0"]);
  const link = await new Promise<string>((resolve, reject) => {
    // On a busy machine the command reports its progress there, too.
    let errors = "";
    server.stderr.on("data", (output) => {
      errors += output;
    });
    server.stdout.on("data", (output) => {
      const [found] = /http:\S+token=\S+/.exec(`${output}`) ?? [];
      if (found) resolve(found);
    });
    server.on("close", () => reject(new Error(errors)));
  });
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal);
    await once(server, "close");
  };
  return { link, end };
}

/** Creates an empty case, adds articles by their ids, and starts its editor. */
export async function startEditor(articles: Readonly<Record<string, string>>): Promise<EditedFolder> {
  const folder = mkdtempSync(join(tmpdir(), "edit-"));
  const dir = join(folder, "case");
  runTool("new", "--empty", dir);
  const files = Object.entries(articles).map(([id, text]) => {
    const file = join(folder, `${id}.txt`);
    writeFileSync(file, text);
    return file;
  });
  runTool("add", "--case", dir, ...files);
  let server = await spawnEditor(dir);
  const read = (file: string) => readFileSync(join(dir, file), "utf8");
  return {
    dir,
    get link() {
      return server.link;
    },
    annotation: () => read("timeline.yaml"),
    replace(file, old, next) {
      const text = read(file);
      if (!text.includes(old)) throw new Error(`“${old}” is not in ${file}.`);
      writeFileSync(join(dir, file), text.replace(old, next));
    },
    async restart() {
      await server.end("SIGKILL");
      server = await spawnEditor(dir);
    },
    async close() {
      await server.end("SIGTERM");
      rmSync(folder, { recursive: true });
    },
  };
}
