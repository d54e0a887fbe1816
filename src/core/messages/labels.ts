import { chooseMessages } from "./language.ts";

// The keys are the words of the data, so the model takes its types and its checks from them.

/** The page's label for each basis of a date. */
export const BASIS_LABELS = chooseMessages({
  en: { printed: "Printed", "worked-out": "Worked out", inferred: "Inferred" },
});

/** The page's label for each kind of difference, by priority. */
export const DISAGREEMENT_LABELS = chooseMessages({
  en: {
    articles: "Articles differ",
    disputed: "Disputed",
    within: "Within one article",
    wording: "Wording only",
  },
});

/** The page's label for each kind of link, read from `from` to `to`. */
export const LINK_LABELS = chooseMessages({
  en: {
    "became-public-at": "said in",
    "part-of": "part of",
    "responds-to": "responds to",
    denies: "denies claims like those in",
    mentions: "mentions",
  },
});

/** The page's label for the same links, read from `to` back to `from`. */
export const REVERSE_LINK_LABELS: Readonly<Record<keyof typeof LINK_LABELS, string>> = chooseMessages({
  en: {
    "became-public-at": "said here",
    "part-of": "part of it",
    "responds-to": "responded to by",
    denies: "claims like these are denied in",
    mentions: "mentioned in",
  },
});
