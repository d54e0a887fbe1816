import { existsSync } from "node:fs";
import { join } from "node:path";
import { SCHEMA_LINE } from "../compile/annotationJsonSchema.ts";
import { ANNOTATION_FILE } from "../compile/readSeeds.ts";
import { isFree, writeNewCase } from "../import/writeDrafts.ts";
import { type Command, CommandError, formatCall, requireFolder } from "./command.ts";

const ARTICLE = `date 2024-06-04 Library of Wick Sands opens on Sundays
The library of Wick Sands will open on Sundays, its head Ada Finn said on Monday.
The building is near the harbour.
`;

const ANNOTATION = `${SCHEMA_LINE}
# What the articles say. Each statement quotes an article word for word.
# Replace this example with your own case. seeds/README.md of On the Record explains every key.

case:
  title: The library of Wick Sands
  # The story in 50 to 70 words. Each clause has the quotes that it rests on.
  # {gazette} becomes the short name of the article, in quotation marks.
  standfirst:
    - text: The library of Wick Sands will open on Sundays, {gazette} reports.
      excerpts:
        - gazette: "The library of Wick Sands will open on Sundays"
  language: en # the language of your own texts

# One text file for each article. Its first line is “date YYYY-MM-DD Headline”. Never change its words.
articles:
  gazette: { file: library.txt, short: Library opens on Sundays }

# The rows of the timeline, from top to bottom.
stages:
  opening: Opening hours

groups:
  library: The library

# Everybody whom the events name. An id has lower-case words joined by hyphens.
actors:
  ada-finn:
    name: Ada Finn
    kind: person # or group, institution
    group: library
    described:
      - gazette: "its head Ada Finn"

events:
  # The id of an event is part of links to the page: never change it.
  sunday-opening-announced:
    title: Ada Finn says that the library of Wick Sands will open on Sundays
    label: Sunday opening announced # for the drawing, at most 44 characters
    stage: opening
    date:
      edtf: "2024-06-03" # a day, a month "2024-06", a range "2024-06-01/2024-06-03" and more
      basis: worked-out # or printed, inferred
      reasoning: The article is dated Tuesday 4 June 2024. The Monday before that day is 3 June.
      excerpts:
        - gazette: "on Monday"
    actors:
      speaking: [ada-finn] # or conduct, addressed, mentioned
    claims:
      # One sober statement that is clear on its own, with its type (standing) and its speaker.
      - text: Ada Finn, the head of the library of Wick Sands, said that it will open on Sundays.
        standing: statement
        speaker: ada-finn
        excerpts:
          - gazette: "The library of Wick Sands will open on Sundays, its head Ada Finn said on Monday."
      - text: The library of Wick Sands opens on Sundays, the headline says.
        standing: stated
        speaker: article
        excerpts:
          - gazette: "Library of Wick Sands opens on Sundays"

# Sentences that no event quotes, each with the reason.
background:
  - quote: { gazette: "The building is near the harbour." }
    reason: The sentence says where the library is. Nothing happens in it.
`;

/** Annotation of a case without an example. Title and story are missing: nobody can publish ours. */
const EMPTY_ANNOTATION = `${SCHEMA_LINE}
# What the articles say. Each statement quotes an article word for word.
# seeds/README.md of On the Record explains every key.

# The title of the page, and its story in 50 to 70 words with the quotes that it rests on.
case: {}

# The command add writes articles here.
articles: {}

stages: {}
groups: {}
actors: {}
events: {}
`;

/** Creates a case. */
export const newCommand: Command = {
  parameters: "DIR",
  count: [1, 1],
  summary: "Creates the folder of a case, with one article, one event, and comments that explain both.",
  details: [
    "DIR must be missing or empty. The new case has no problem and can be built. With --empty, it can be built",
    "once it has a title and a story.",
  ],
  options: { "--empty": "create a case without title, article and event" },
  failure: "never",
  run({ positionals: [dir = ""], has }, terminal) {
    if (existsSync(dir)) requireFolder(dir);
    if (!isFree(dir))
      throw new CommandError(`${dir} is not empty, and nothing was written; choose a new folder.`);
    const example = new Map([
      ["library.txt", ARTICLE],
      [ANNOTATION_FILE, ANNOTATION],
    ]);
    writeNewCase(dir, has("empty") ? new Map([[ANNOTATION_FILE, EMPTY_ANNOTATION]]) : example);
    terminal.print(
      [
        has("empty")
          ? `${dir}: a case without articles. Next:`
          : `${dir}: a case with one article and one event. Next:`,
        ...(has("empty") ? [`  ${formatCall("add", `--case ${dir} FILE…`)}  adds articles`] : []),
        `  ${formatCall("edit", dir)}   opens the editor`,
        `  ${formatCall("dev", dir)}    shows the page while you edit ${join(dir, ANNOTATION_FILE)}`,
        `  ${formatCall("check", dir)}  finds every mistake`,
        `  ${formatCall("build", dir)}  writes the site`,
      ].join("\n"),
    );
    return 0;
  },
};
