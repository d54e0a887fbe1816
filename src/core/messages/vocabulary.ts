import { chooseMessages } from "./language.ts";

const en = {
  // Roles of every case.
  roles: {
    conduct: {
      label: "conduct concerned",
      description: "The event is about what this person or body did or did not do, or is said to have done.",
      heading: "Events about their conduct",
    },
    speaking: {
      label: "speaking",
      description: "This person or body says something in the event.",
      heading: "Their statements",
    },
    addressed: {
      label: "addressed",
      description: "Somebody says something to this person or body.",
      heading: "Addressed to them",
    },
    mentioned: {
      label: "mentioned",
      description: "The event or a claim in it mentions this person or body.",
      heading: "Mentioned in",
    },
  },
  // Types of statement of every case.
  standings: {
    stated: {
      label: "Stated by the article",
      description: "The article says this in its own voice, and names nobody who said it.",
    },
    "court-outcome": {
      label: "Court outcome",
      description: "The article reports what a court decided.",
    },
    finding: {
      label: "Finding",
      description: "A jury, court or inquiry whose task it is to decide has decided that this is so.",
    },
    told: {
      label: "Told to a hearing",
      description: "Somebody told a hearing this; the article does not say that the hearing accepted it.",
    },
    allegation: { label: "Allegation", description: "Somebody says that somebody else did wrong." },
    admission: { label: "Admission", description: "Somebody says that they themselves did wrong." },
    denial: { label: "Denial", description: "Somebody says that a claim is not true." },
    request: { label: "Request", description: "Somebody asks for something to be done." },
    statement: { label: "Statement", description: "A party’s own account of facts." },
    view: { label: "View or pledge", description: "What somebody thinks, feels or promises." },
  },
};
/** Labels, descriptions and headings of the vocabularies of every case, by id. */
export const vocabularyMessages = chooseMessages({ en });
