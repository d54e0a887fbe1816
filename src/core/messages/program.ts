/** Name of the program that makes the pages. A case has its own name; only its footer has this one. */
export const PROGRAM_NAME = "On the Record";
