import { chooseMessages } from "./language.ts";

const en = {
  copyText: "Copy as text",
  formats: { ris: "RIS", bibtex: "BibTeX", csl: "CSL-JSON" },
  copyAs: (format: string) => `Copy as ${format}`,
  citationCopied: "Citation copied.",
  copied: (format: string) => `${format} copied.`,
};
/** Text of the options to copy a citation. */
export const citationMessages = chooseMessages({ en });
