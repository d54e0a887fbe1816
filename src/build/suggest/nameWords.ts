import { fitsOneOf } from "./sentenceWords.ts";

/** Words of address and office that are directly before a name. */
export const NAME_TITLE = fitsOneOf(`
  Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baroness Rev Father Sister Judge Justice Coroner
  DCI DCS DI DS DC PC PS Inspector Superintendent Constable Sergeant Detective Commissioner Captain
  Colonel Sgt Lt Capt Col Gen Gov Sen Rep Supt Insp Councillor Cllr Senator President Chancellor Minister
  Secretary Mayor King Queen Prince Princess`);
/** Small words inside a name. */
export const PARTICLE = /^(?:of|and|de|da|del|della|di|du|la|le|van|von|der|den|bin|ibn|al|el)$/;
/** Words that begin a sentence with a capital letter, and are no part of a name. */
export const OPENING_WORD = fitsOneOf(
  `
  a an the this that these those it he she they we i you his her their its our my your some many most all
  both each every no not none one two three four five six seven eight nine ten in on at by to of for from
  with without after before since until while when where why how who what which as if but and or nor so
  yet because although though however also then there here now today yesterday tomorrow during under over
  about against between among despite following according nearly almost only even just last next earlier
  later meanwhile instead once did does do is are was were has have had will would can could may might
  should let please yes well new nobody somebody everybody anybody everyone someone anyone`,
  "i",
);
/** Offices at the end of words that name an office and nobody: “Labour MP”. Several are a group. */
export const OFFICE_WORD = fitsOneOf(`
  MP MEP MSP Minister Secretary President Chancellor Commissioner Superintendent Inspector Councillor
  Senator Governor Ambassador Director Officer Chairman Chairwoman`);
/** Letters after a person’s name that are no part of it. */
export const POST_NOMINAL = fitsOneOf("KC QC SC MP MEP MSP MBE OBE CBE QPM FRS MD PhD");
/** Ends of the names of places, laws and clocks, which do nothing. No word is also a frequent surname. */
export const PLACE_OR_LAW = fitsOneOf(`
  Act Airport Avenue Bay Beach Bridge Canal Dam Harbour Harbor Highway Island Islands Motorway Pier Quarry
  Quay River Road Square Stadium Station Street Time Valley`);
/** Ends of the names of institutions. */
export const ORGANISATION = fitsOneOf(`
  Agency Association Authority Board Commission Committee Company Council Department Executive Federation
  Inspectorate Ministry Office Police Service Services Society Trust Union`);
