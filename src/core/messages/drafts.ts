import { chooseMessages, count, formatNumber } from "./language.ts";

const DRAFT_NAMES = {
  events: "Draft",
  disagreements: "Draft of a difference",
  links: "Draft of a link",
  background: "Draft of background",
  corrections: "Draft of a correction",
};
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
  /** State of a draft, by the part of the annotation that it belongs to. */
  state: (kind: keyof typeof DRAFT_NAMES, lacksQuotes: boolean) =>
    `${DRAFT_NAMES[kind]}: ${lacksQuotes ? "no source words yet" : "not finished"}`,
  noDate: "No date",
};

/** Text about unfinished entries, for editors only. */
export const draftMessages = chooseMessages({ en });
