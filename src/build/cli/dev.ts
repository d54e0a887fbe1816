import { serveFiles } from "../host/serveFiles.ts";
import { watchFolder } from "../host/watchFolder.ts";
import { createLivePage } from "../site/livePage.ts";
import { caseFolder, FOLDER_HELP } from "./caseFolder.ts";
import { type Command, requireFolder } from "./command.ts";
import { describeError } from "./describeError.ts";
import { parseAddress, SERVER_OPTIONS, startServer } from "./start.ts";
import { readPageFiles } from "./template.ts";

/** Shows a case while it is edited. */
export const devCommand: Command = {
  parameters: "[DIR]",
  count: [0, 1],
  summary: "Serves the page of a case, and renders it again when a file is saved, until it is stopped.",
  details: [...FOLDER_HELP, "Problems of the case are shown over the page. Nothing is written."],
  options: { ...SERVER_OPTIONS, "--port NUMBER": "port (PORT or 5173)" },
  failure: "never: a problem of the case does not stop the server",
  async run(args, terminal) {
    const dir = caseFolder(args.positionals[0]);
    requireFolder(dir);
    const address = parseAddress(args, 5173);
    const { files } = readPageFiles();
    terminal.step(`Checking ${dir}`);
    const { print, printError: warn } = terminal;
    const page = createLivePage(dir, files, { print, warn, describeError });
    page.compile();
    const change = () => {
      page.change();
      page.compile();
    };
    const watcher = watchFolder(dir, change, (error) => warn(describeError(error)));
    terminal.step("");
    // Compressing the corpus takes longer than sending it to a browser on the same computer.
    const { url } = await startServer(address, "dev", (port, host) =>
      serveFiles(page.read, port, host, { isCompressed: false }),
    ).catch((error) => {
      // The process would not end while it watches the folder.
      watcher.close();
      throw error;
    });
    terminal.print(`The page is at ${url}`);
    return 0;
  },
};
