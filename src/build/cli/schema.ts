import { join } from "node:path";
import { formatSchemaFile, SCHEMA_FILE, SCHEMA_LINE } from "../compile/annotationJsonSchema.ts";
import { ANNOTATION_FILE, readText } from "../compile/readSeeds.ts";
import { writeAtomically } from "../compile/writeAtomically.ts";
import { SUGGESTION_FILE } from "../suggest/readSuggestionFile.ts";
import { SUGGESTION_SCHEMA_FILE, suggestionJsonSchema } from "../suggest/suggestionSchema.ts";
import { caseFolder, FOLDER_HELP } from "./caseFolder.ts";
import { type Command, CommandError } from "./command.ts";

/** Writes the JSON Schemas of the annotation and of suggestions. */
export const schemaCommand: Command = {
  parameters: "[DIR]",
  count: [0, 1],
  summary: `Writes ${SCHEMA_FILE} beside the annotation, so that editors complete and validate it.`,
  details: [
    ...FOLDER_HELP,
    `The first line of ${ANNOTATION_FILE} refers to it: ${SCHEMA_LINE}`,
    `${SUGGESTION_SCHEMA_FILE} is for programs that write ${SUGGESTION_FILE} for the editor.`,
  ],
  options: {},
  failure: "never",
  run({ positionals }, terminal) {
    const dir = caseFolder(positionals[0]);
    const read = readText(dir, ANNOTATION_FILE);
    if (!("text" in read)) throw new CommandError(`${dir} has no ${ANNOTATION_FILE} that can be read.`);
    const path = join(dir, SCHEMA_FILE);
    writeAtomically(path, formatSchemaFile());
    const suggestions = join(dir, SUGGESTION_SCHEMA_FILE);
    writeAtomically(suggestions, `${JSON.stringify(suggestionJsonSchema(), null, 2)}\n`);
    const isNamed = read.text.startsWith("# yaml-language-server:");
    terminal.print(
      `${path}: written${isNamed ? "" : `; add this first line to ${ANNOTATION_FILE}:\n${SCHEMA_LINE}`}`,
    );
    terminal.print(`${suggestions}: written`);
    return 0;
  },
};
