import { chooseMessages } from "./language.ts";

const en = {
  blocked: "Your browser blocked copying. The text is selected below: copy it from there.",
  shareFailed: (reason: string) =>
    `Sharing did not work (${reason}). The link is selected below: copy it from there.`,
  textToCopy: "Text to copy",
};
/** Text of all buttons that copy or share. */
export const copyMessages = chooseMessages({ en });
