import type { Annotation, Quote } from "./annotationSchema.ts";
import type { Report, YamlPath } from "./readAnnotation.ts";

/** Complains of whatever stands in a list a second time. */
function duplicates<T>(
  list: readonly T[],
  keyOf: (entry: T) => string,
  what: string,
  path: YamlPath,
  complain: Report,
  placeOf: (entry: T, i: number) => YamlPath = (_entry, i) => [...path, i],
) {
  const seen = new Set<string>();
  list.forEach((entry, i) => {
    const key = keyOf(entry);
    if (seen.has(key))
      complain(placeOf(entry, i), `this ${what} stands in the list already`, key, "take it away");
    seen.add(key);
  });
}

/** What is said once must stand once: quotes, actors in one role, claims, links. */
export function checkDuplicates(annotation: Annotation, complain: Report): void {
  const quotes = (list: readonly Quote[], path: YamlPath) =>
    duplicates(list, (quote) => Object.values(quote)[0] ?? "", "quote", path, complain);
  for (const [id, event] of Object.entries(annotation.events)) {
    const path = ["events", id];
    quotes(event.date.excerpts, [...path, "date", "excerpts"]);
    for (const [role, parts] of Object.entries(event.actors)) {
      const at = [...path, "actors", role];
      const actors = parts.flatMap((part, i) =>
        part.actors.map((actor, j) => ({ actor, place: [...at, i, "actors", j] })),
      );
      duplicates(
        actors,
        ({ actor }) => actor,
        "actor",
        at,
        complain,
        ({ place }) => place,
      );
      parts.forEach(({ excerpts = [] }, i) => void quotes(excerpts, [...at, i, "excerpts"]));
    }
    duplicates(event.claims, (claim) => claim.text, "claim", [...path, "claims"], complain);
    event.claims.forEach((claim, i) => void quotes(claim.excerpts, [...path, "claims", i, "excerpts"]));
  }
  duplicates(annotation.links, ({ from, kind, to }) => `${from} ${kind} ${to}`, "link", ["links"], complain);
}
