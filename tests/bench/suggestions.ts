import { formatSuggestionTable } from "../fixtures/suggestionTable.ts";

// Prints precision and recall of the built-in suggestions as the table of tests/README.md.
console.log(formatSuggestionTable());
