import { checkCase } from "../compile/checkCase.ts";
import { caseFolder, FOLDER_HELP } from "./caseFolder.ts";
import { type Command, formatJson } from "./command.ts";

/** Checks a case. */
export const checkCommand: Command = {
  parameters: "[DIR]",
  count: [0, 1],
  summary: "Checks a case and prints each problem and note, or a summary if there is no problem.",
  details: [
    ...FOLDER_HELP,
    "A problem is one line: path:line:col: what is wrong; found …; what to do.",
    "Nothing is written without --fix.",
  ],
  options: {
    "--coverage": "also print every sentence of every article with its events",
    "--review": "also print the events that nobody checked or that changed since, and all notes",
    "--all": "print all problems and unquoted words, also more than 20 of a kind",
    "--fix": "correct the typography of quotes in timeline.yaml",
    "--strict": "require that every sentence is used or explained",
    "--json": "print problems, notes and numbers as one JSON object",
  },
  failure: "the case has a problem",
  run({ positionals, has }, terminal) {
    const dir = caseFolder(positionals[0]);
    terminal.step(`Checking ${dir}`);
    const result = checkCase(dir, {
      coverage: has("coverage"),
      review: has("review"),
      fix: has("fix"),
      all: has("all"),
      strict: has("strict"),
    });
    const { errors, output, isValid, problems, notes, counts } = result;
    if (has("json")) {
      terminal.print(formatJson({ valid: isValid, problems, notes, counts }));
    } else {
      if (output.length > 0) terminal.print(output.join("\n"));
      if (errors.length > 0) terminal.printError(errors.join("\n"));
    }
    return isValid ? 0 : 1;
  },
};
