import { chooseMessages } from "./language.ts";

// Copies of these are in index.html, because they are shown while no script runs.
const en = {
  scriptMissing:
    "Part of this page did not load, so its buttons will not work. You can still read it. Reload the page to try again.",
  noScript: "This page needs JavaScript to show the timeline. The data are in corpus.json.",
};

/** Text of the page while no script runs. The page's own script never needs it. */
export const withoutScriptMessages = chooseMessages({ en });
