import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { formatValue, type Problem } from "../../core/model/problem.ts";
import { readPlainFile } from "./readPlainFile.ts";
import { formatSha256 } from "./readSeeds.ts";

/** Folder of the originals, inside that of the case. It is never published. */
export const ORIGINALS_FOLDER = "originals";
/** File with the SHA-256 of each original, for `sha256sum --check`. */
export const SUMS_FILE = "SHA256SUMS";

/** A line of the list of hashes. Another line has its text only. */
interface SumsLine {
  text: string;
  sha256?: string;
  /** Name of the original in its folder. */
  name?: string;
}

const SUMS_LINE = /^(?<sha256>[\da-f]{64}) [ *](?<name>[^/\\]+)$/;

const ADVICE = {
  missing: "restore the file, or remove its line from SHA256SUMS",
  unreadable: "replace it by the file that was added",
};

/** Reads the list of hashes of a case, by lines; empty if there is none. */
export function readSums(dir: string): SumsLine[] {
  const bytes = readPlainFile(join(dir, ORIGINALS_FOLDER, SUMS_FILE), ADVICE);
  const lines = "wrong" in bytes ? [] : bytes.toString().split(/\r?\n/);
  return lines.map((text) => ({ text, ...SUMS_LINE.exec(text)?.groups }));
}

/** Finds the originals that are missing, that no line lists, or that have changed since they were added. */
export function originalProblems(dir: string): Problem[] {
  const folder = join(dir, ORIGINALS_FOLDER);
  const list = join(folder, SUMS_FILE);
  const read = existsSync(list) ? readPlainFile(list, ADVICE) : undefined;
  if (read && "wrong" in read) return [{ path: list, line: 1, col: 1, ...read }];
  const lines = readSums(dir);
  const listed = new Set(lines.map(({ name }) => name).concat(SUMS_FILE));
  const unlisted = originalsIn(folder).filter((name) => !listed.has(name));
  const changed = lines.flatMap(({ text, sha256, name }, i): Problem[] => {
    if (text === "") return [];
    if (sha256 === undefined || name === undefined) {
      const todo = "write the SHA-256 and the name of an original, with two spaces between them";
      const place = { path: list, line: i + 1, col: 1 };
      return [
        { ...place, wrong: "this line does not give the hash of a file", found: formatValue(text), todo },
      ];
    }
    const at = { path: join(folder, name), line: 1, col: 1 };
    const bytes = readPlainFile(at.path, ADVICE);
    if ("wrong" in bytes) return [{ ...at, ...bytes }];
    const found = formatSha256(bytes);
    if (found === sha256) return [];
    const todo = `restore the file with the SHA-256 ${sha256}, or add this one as another article`;
    const wrong = "this original is not the file that was added";
    return [{ ...at, wrong, found: `the SHA-256 ${found}`, todo }];
  });
  return [...changed, ...unlisted.map((name) => describeUnlisted(folder, name))];
}

/** Returns the names of the originals. A system may have a file of its own in the folder: `.DS_Store`. */
function originalsIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .sort();
}

function describeUnlisted(folder: string, name: string): Problem {
  const at = { path: join(folder, name), line: 1, col: 1 };
  const bytes = readPlainFile(at.path, ADVICE);
  if ("wrong" in bytes) return { ...at, ...bytes };
  const todo = `add the line “${formatSha256(bytes)}  ${name}” to ${SUMS_FILE}, or remove the file`;
  return { ...at, wrong: "no line gives the hash of this original", found: name, todo };
}
