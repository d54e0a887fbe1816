/** A value that an earlier version of the annotation used. "*" in the path matches every entry. */
interface OldWord {
  path: readonly string[];
  old: string;
  now: string;
}

const OLD_WORDS: readonly OldWord[] = [
  { path: ["links", "*", "kind"], old: "came-out-at", now: "became-public-at" },
];

/** An old word that was found and replaced, with its place in the annotation. */
interface Replacement {
  path: string[];
  old: string;
  now: string;
}

function replaceAt(parent: unknown, path: readonly string[], { old, now }: OldWord): string[][] {
  const [step, ...rest] = path;
  if (step === undefined || typeof parent !== "object" || parent === null) return [];
  const record = parent as Record<string, unknown>;
  const keys = step === "*" ? Object.keys(record) : Object.hasOwn(record, step) ? [step] : [];
  return keys.flatMap((key) => {
    if (rest.length > 0) return replaceAt(record[key], rest, { path, old, now }).map((end) => [key, ...end]);
    if (record[key] !== old) return [];
    record[key] = now;
    return [[key]];
  });
}

/** Replaces the old words in an annotation's plain value, in place, and returns the replacements. */
export function replaceOldWords(annotation: unknown): Replacement[] {
  return OLD_WORDS.flatMap((word) =>
    replaceAt(annotation, word.path, word).map((path) => ({ path, old: word.old, now: word.now })),
  );
}
