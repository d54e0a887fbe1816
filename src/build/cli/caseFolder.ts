import { existsSync } from "node:fs";
import { ANNOTATION_FILE } from "../compile/readSeeds.ts";

/** Help on the folder of a case, for the commands that take one. */
export const FOLDER_HELP = [
  "DIR is the folder of the case. If it is not given, it is SEEDS (an environment variable),",
  `the present folder if it has a ${ANNOTATION_FILE}, or “seeds”.`,
];

/** Returns the folder of the case that a command is about. */
export const caseFolder = (dir: string | undefined): string =>
  dir ?? (process.env.SEEDS || (existsSync(ANNOTATION_FILE) ? "." : "seeds"));
