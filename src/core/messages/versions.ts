import { chooseMessages } from "./language.ts";

const en = {
  changes: (earlier: string, later: string) => `What changed from “${earlier}” to “${later}”`,
  noChanges: "All sentences are the same.",
  removed: "Removed:",
  added: "Added:",
  /** Reason why a sentence of a later version has no events of its own. */
  sameSentence: (earlier: string) => `The earlier version, “${earlier}”, has the same sentence.`,
};
/** Text about versions of an article. */
export const versionMessages = chooseMessages({ en });
