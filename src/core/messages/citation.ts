import { chooseMessages } from "./language.ts";

const en = {
  copyText: "Copy as text",
  copyCsl: "Copy as CSL-JSON",
  citationCopied: "Citation copied.",
  cslCopied: "CSL-JSON copied.",
  copyBlocked: "Your browser blocked copying. The citation is selected below: copy it with Ctrl+C or ⌘C.",
  citationToCopy: "Citation to copy",
};
/** Text of the options to copy a citation. */
export const citationMessages = chooseMessages({ en });
