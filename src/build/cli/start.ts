import { existsSync } from "node:fs";
import { join } from "node:path";
import { shortenForeign } from "../../core/messages/foreignText.ts";
import type { SiteServer } from "../host/serveFiles.ts";
import { serveFolder } from "../host/serveFolder.ts";
import { BUILD_OPTIONS, buildCase, reportProblems } from "./build.ts";
import { FOLDER_HELP } from "./caseFolder.ts";
import { type Arguments, type Command, CommandError, formatCall, requireFolder } from "./command.ts";

/** Options of all commands that serve a site. */
export const SERVER_OPTIONS = {
  "--port NUMBER": "port (PORT)",
  "--host ADDRESS": "address (HOST or 127.0.0.1); 0.0.0.0 opens it to the network",
};

/** Starts a server at the port and host of the options, or throws a `CommandError` with another choice. */
export async function startServer(
  { value }: Arguments,
  usualPort: number,
  name: string,
  serve: (port: number, host: string | undefined) => Promise<SiteServer>,
): Promise<SiteServer> {
  const text = value("port") ?? (process.env.PORT || `${usualPort}`);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new CommandError(`“${shortenForeign(text)}” is not a port; write a number up to 65535.`);
  try {
    return await serve(port, value("host") ?? (process.env.HOST || undefined));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === "EADDRINUSE" ? `Port ${port} is already in use` : message;
    const example = `PORT=${(port || usualPort) + 1} ${formatCall(name)}`;
    throw new CommandError(`${reason}. Choose another PORT or HOST, for example: ${example}`);
  }
}

/** Returns the folder of `--built`, if it is given. Throws a `CommandError` unless it has a page. */
export function builtFolder({ value }: Arguments): string | undefined {
  const folder = value("built");
  if (folder === undefined) return undefined;
  requireFolder(folder);
  if (!existsSync(join(folder, "index.html")))
    throw new CommandError(`${folder} has no built page: it has no index.html.`);
  return folder;
}

/** Builds and serves a case. */
export const startCommand: Command = {
  parameters: "[DIR]",
  count: [0, 1],
  summary: "Builds the site of a case and serves it on this computer, until it is stopped.",
  details: FOLDER_HELP,
  options: {
    ...BUILD_OPTIONS,
    ...SERVER_OPTIONS,
    "--port NUMBER": "port (PORT or 4173)",
    "--built FOLDER": "serve a folder that is already built, and build nothing",
  },
  failure: "the case has a problem; nothing was written or served",
  run: (args, terminal) =>
    reportProblems(terminal, async () => {
      const folder = builtFolder(args) ?? (await buildCase(args, terminal));
      terminal.step("");
      const { url } = await startServer(args, 4173, "start", (port, host) => serveFolder(folder, port, host));
      terminal.print(`The page is at ${url}`);
      return 0;
    }),
};
