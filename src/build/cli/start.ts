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

/** Port and host of a server. */
interface ServerAddress {
  port: number;
  host: string | undefined;
}

/** Parses the port and host of the options. Throws a `CommandError` if the port is not a number of one. */
export function parseAddress({ value }: Arguments, usualPort: number): ServerAddress {
  const text = value("port") ?? (process.env.PORT || `${usualPort}`);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new CommandError(`“${shortenForeign(text)}” is not a port; write a number up to 65535.`);
  return { port, host: value("host") ?? (process.env.HOST || undefined) };
}

/** Starts a server at an address, or throws a `CommandError` with another choice. */
export async function startServer<Started extends SiteServer>(
  { port, host }: ServerAddress,
  name: string,
  serve: (port: number, host: string | undefined) => Promise<Started>,
): Promise<Started> {
  try {
    return await serve(port, host);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (["ENOTFOUND", "EADDRNOTAVAIL", "EAI_AGAIN", "EINVAL"].includes(code))
      throw new CommandError(
        `This computer has no address “${shortenForeign(host ?? "")}”; leave out HOST, or write 0.0.0.0.`,
      );
    const reasons: Readonly<Partial<Record<string, string>>> = {
      EADDRINUSE: `Port ${port} is already in use`,
      EACCES: `Port ${port} needs the rights of an administrator`,
    };
    // A port below 1024 is for administrators, and so is often the next one.
    const example = `PORT=${port < 1024 ? 4173 : (port % 65_535) + 1} ${formatCall(name)}`;
    throw new CommandError(`${reasons[code] ?? message}. Choose another PORT, for example: ${example}`);
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
      // A mistake in it is found before a build of minutes.
      const address = parseAddress(args, 4173);
      const folder = builtFolder(args) ?? (await buildCase(args, terminal));
      terminal.step("");
      const { url } = await startServer(address, "start", (port, host) => serveFolder(folder, port, host));
      terminal.print(`The page is at ${url}`);
      return 0;
    }),
};
