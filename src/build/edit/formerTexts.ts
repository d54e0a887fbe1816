/** Texts of the last versions of a case, to which a window can apply a step. */
export interface FormerTexts {
  add(version: number, text: string): void;
  /** Returns the text of a version; undefined if it is forgotten. */
  get(version: number): string | undefined;
}

const MAX_VERSIONS = 50;
/** Most UTF-16 code units of all texts, unless there is only one. Of 20,000 events, 24 texts took 300 MB. */
const MAX_LENGTH_OF_ALL = 40_000_000;

/** Creates the texts of a case. The oldest ones are forgotten. */
export function createFormerTexts(): FormerTexts {
  const texts = new Map<number, string>();
  let length = 0;
  return {
    add(version, text) {
      texts.set(version, text);
      length += text.length;
      for (const [oldest, { length: own }] of texts) {
        if (texts.size === 1 || (texts.size <= MAX_VERSIONS && length <= MAX_LENGTH_OF_ALL)) break;
        texts.delete(oldest);
        length -= own;
      }
    },
    get: (version) => texts.get(version),
  };
}
