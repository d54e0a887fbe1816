import { chooseMessages, list } from "./language.ts";

const en = {
  date: (words: string, date: string) => `“${words}”: ${date}`,
  names: (names: readonly string[]) => `Named here: ${list(names)}`,
  newName: (name: string) => `New name: ${name}`,
  otherName: (words: string, name: string) => `“${words}” may be ${name}`,
  quotation: (speaker: string) => `Words of ${speaker}`,
  noSpeaker: "Somebody’s words; the speaker is not named beside them",
  same: "These sentences may be about the same thing",
};

/** Text about suggestions of an editor. */
export const suggestionMessages = chooseMessages({ en });
