import { chooseMessages, count, formatNumber } from "./language.ts";

const DRAFTS = { one: "draft", other: "drafts" };

const en = {
  /** Drafts of a case, and how many of them quote no article. */
  leftOut: (drafts: number, unquoted: number) => {
    const which = unquoted === drafts ? "" : `${formatNumber(unquoted)} `;
    const state = unquoted === 0 ? "" : `; ${which}without source words`;
    return `${count(drafts, DRAFTS)}, left out of every build${state}`;
  },
  /** Heading of the list of drafts, which only the editor's preview shows. */
  heading: (drafts: number) => count(drafts, DRAFTS),
  lead: "Only this preview shows drafts. The page that you publish, its numbers and its exports have none.",
  noQuotes: "Draft: no source words yet",
  unfinished: "Draft: not finished",
  noDate: "No date",
};

/** Text about unfinished events, for editors only. */
export const draftMessages = chooseMessages({ en });
