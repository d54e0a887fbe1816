import { chooseMessages } from "./language.ts";

const en = {
  /** Names of the lists. */
  lists: {
    case: "Case",
    articles: "Articles",
    events: "Events",
    actors: "People",
    disagreements: "Differences",
    links: "Links",
    background: "Background",
    corrections: "Corrections",
  },
  terms: "Terms",
  termsLead:
    "The words that entries choose from. Built-in roles and types of statement are not listed, unless the case changes them.",
  termLists: {
    stages: "Stages",
    groups: "Groups of people",
    roles: "Roles of people",
    standings: "Types of statement",
    tags: "Tags",
    places: "Places",
    subjects: "Subjects of differences",
    synonyms: "Other words for the search",
    renamed: "Former ids of events, people and stages",
    retired: "Removed events",
  },
  /** Names of one entry. */
  kinds: {
    case: "Case",
    articles: "Article",
    events: "Event",
    actors: "Person",
    disagreements: "Difference",
    links: "Link",
    background: "Background",
    corrections: "Correction",
    stages: "Stage",
    groups: "Group",
    roles: "Role",
    standings: "Type of statement",
    tags: "Tag",
    places: "Place",
    subjects: "Subject",
    synonyms: "Other words for the search",
    renamed: "Former id",
    retired: "Removed event",
  },
  /** Buttons that add an entry, and titles of its form. */
  newEntry: {
    case: "Case",
    events: "New event",
    actors: "New person",
    disagreements: "New difference",
    links: "New link",
    background: "New background",
    articles: "New article",
    corrections: "New correction",
    stages: "New stage",
    groups: "New group",
    roles: "New role",
    standings: "New type of statement",
    tags: "New tag",
    places: "New place",
    subjects: "New subject",
    synonyms: "New word for the search",
    renamed: "New former id",
    retired: "New removed event",
  },
};
/** Words for the kinds of entries of the annotation, in the lists and forms of the editor. */
export const entryKindMessages = chooseMessages({ en });
