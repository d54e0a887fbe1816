import type { FieldOption } from "./options.ts";

/** Most options that a list shows. */
const MAX_MATCHES = 50;

/** A letter that is the same one for readers without its accents. In other scripts they are vowels. */
const ACCENTED = /([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{M}+/gu;

/** Returns words without capital letters, accents and outer spaces, for a comparison. */
const foldWords = (words: string) =>
  words.normalize("NFKD").replace(ACCENTED, "$1").toLowerCase().trim().replaceAll(/\s+/g, " ");

/** Returns the names of an option: its label, other names, and its id. */
const namesOf = ({ id, label, aliases = [] }: FieldOption) => [label, ...aliases, `${id}`];

/** Finds the option that a person typed: by its label, another name or its id, exactly if there is one. */
export function findTyped(options: readonly FieldOption[], typed: string): FieldOption | undefined {
  const find = (fold: (words: string) => string) =>
    options.find((option) => namesOf(option).some((name) => fold(name) === fold(typed)));
  return find((words) => words.normalize().trim()) ?? find(foldWords);
}

/** Returns whether more keys could make the name of another option: “Ann” begins “Ann Bell”. */
export function isBeginning(options: readonly FieldOption[], typed: string): boolean {
  const words = foldWords(typed);
  const isBegun = (option: FieldOption) => namesOf(option).some((name) => foldWords(name).startsWith(words));
  return options.filter(isBegun).length > 1;
}

/** An option that has the typed words, and the name by which it has them, if that is not its label. */
export interface OptionMatch {
  option: FieldOption;
  name?: string;
}

/**
 * Finds the options one of whose names has all typed words, in any order. First are those with a name that
 * begins with them.
 */
export function matchOptions(options: readonly FieldOption[], typed: string): OptionMatch[] {
  const whole = foldWords(typed);
  const words = whole.split(" ");
  const matches = options.flatMap((option): (OptionMatch & { isFirst: boolean })[] => {
    const names = namesOf(option).filter((name) => {
      const folded = foldWords(name);
      return words.every((word) => folded.includes(word));
    });
    const [best] = names.filter((name) => foldWords(name).startsWith(whole)).concat(names);
    if (best === undefined) return [];
    const isFirst = foldWords(best).startsWith(whole);
    return [{ option, isFirst, ...(best !== option.label && { name: best }) }];
  });
  const [first, others] = [
    matches.filter(({ isFirst }) => isFirst),
    matches.filter(({ isFirst }) => !isFirst),
  ];
  return [...first, ...others].slice(0, MAX_MATCHES);
}
