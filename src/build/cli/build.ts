import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSite } from "../site/buildSite.ts";
import { CaseProblems, compileOrThrow } from "../site/caseFiles.ts";
import { parseSiteUrl } from "../site/pageMetadata.ts";
import { findObstacle, writeSite } from "../site/writeSite.ts";
import { caseFolder, FOLDER_HELP } from "./caseFolder.ts";
import { type Arguments, type Command, CommandError, type Terminal } from "./command.ts";
import { loadTemplate } from "./template.ts";

/** Options of all commands that build a site. */
export const BUILD_OPTIONS = {
  "--out FOLDER": "folder to write (dist); an earlier site in it is replaced",
  "--url URL": "address of publication (SITE), for the links that other sites show",
};

/** Builds the site of a case into a folder, and returns the folder. Throws `CaseProblems` if it has any. */
export async function buildCase({ positionals, value }: Arguments, terminal: Terminal): Promise<string> {
  const dir = caseFolder(positionals[0]);
  const out = value("out") ?? "dist";
  const obstacle = findObstacle(out);
  if (obstacle !== undefined) throw new CommandError(`${obstacle}; choose another folder with --out.`);
  const site = parseUrlOption(value("url") ?? process.env.SITE);
  terminal.step(`Checking ${dir}`);
  const compiled = compileOrThrow(dir, terminal.printError);
  terminal.step("Building the site");
  const options = {
    site,
    readEarlier: (path: string) => (existsSync(join(out, path)) ? readFileSync(join(out, path)) : undefined),
    onCard: (card: number, all: number) => terminal.step(`Drawing social card ${card} of ${all}`),
  };
  await writeSite(out, buildSite(compiled, await loadTemplate(), options));
  return out;
}

function parseUrlOption(value: string | undefined): string {
  try {
    return parseSiteUrl(value);
  } catch (error) {
    throw new CommandError((error as Error).message);
  }
}

/** Runs work on a built case. Prints the problems of a case that has any, and returns 1. */
export async function reportProblems(terminal: Terminal, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CaseProblems)) throw error;
    terminal.printError(error.message);
    return 1;
  }
}

/** Builds the site of a case. */
export const buildCommand: Command = {
  parameters: "[DIR]",
  count: [0, 1],
  summary: "Builds the site of a case: a folder of files for any web server.",
  details: [...FOLDER_HELP, "Nothing is written if the case has a problem."],
  options: BUILD_OPTIONS,
  failure: "the case has a problem; nothing was written",
  run: (args, terminal) =>
    reportProblems(terminal, async () => {
      const out = await buildCase(args, terminal);
      terminal.print(`${out}: the page is ${out}/index.html; copy the folder to a web server`);
      return 0;
    }),
};
