/** A word of an earlier version that was found and replaced, with its place in the annotation. */
interface Replacement {
  path: PropertyKey[];
  old: string;
  now: string;
}

/** Replaces the words of version 1 in an annotation's plain value, in place, and returns the replacements. */
export function replaceOldWords(annotation: unknown): Replacement[] {
  const links = (annotation as { links?: Record<string, { kind?: unknown } | null> } | null)?.links;
  return Object.entries(links ?? {}).flatMap(([i, link]) => {
    if (link?.kind !== "came-out-at") return [];
    link.kind = "became-public-at";
    return [{ path: ["links", i, "kind"], old: "came-out-at", now: "became-public-at" }];
  });
}
