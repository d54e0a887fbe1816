import type { Actor } from "../model/actor.ts";
import type { Excerpt } from "../model/excerpt.ts";

const LETTER_PATTERN = /[\p{L}\p{N}]/u;

/** Where a name stands in a text as words of its own, not inside a longer word. */
function nameOccurrences(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = at === 0 ? "" : text.slice(0, at).slice(-1);
    if (!LETTER_PATTERN.test(before) && !LETTER_PATTERN.test(text.charAt(at + name.length))) places.push(at);
  }
  return places;
}

const namesOf = ({ name, aliases }: Actor) => [name, ...aliases];

/**
 * Finds, for these actors, the words that name one of them: an excerpt in which an article says who it is, if it lies
 * within the words given; else the shortest of the words given that has one of its names. A name inside a longer name
 * of somebody else is that other's: “an inquest jury” does not name the inquest. Answers none where none does.
 */
export function findNamingExcerpt(actors: readonly Actor[], all: ReadonlyMap<string, Excerpt>) {
  const names = new Map(
    actors.map((actor) => [
      actor.id,
      namesOf(actor).map((name) => ({
        name,
        longer: actors
          .flatMap((other) => (other.id === actor.id ? [] : namesOf(other)))
          .filter((other) => other.length > name.length && other.includes(name)),
      })),
    ]),
  );
  const isNamed = (actor: Actor, text: string) =>
    (names.get(actor.id) ?? []).some(({ name, longer }) =>
      nameOccurrences(text, name).some(
        (at) =>
          !longer.some((other) =>
            nameOccurrences(text, other).some(
              (from) => from <= at && at + name.length <= from + other.length,
            ),
          ),
      ),
    );
  return (actor: Actor, words: readonly Excerpt[]): Excerpt | undefined => {
    const described = actor.described
      .flatMap((id) => all.get(id) ?? [])
      .find((who) => words.some((one) => contains(one, who)));
    return described ?? words.filter(({ exact }) => isNamed(actor, exact)).sort(byLength)[0];
  };
}

function contains(outer: Excerpt, inner: Excerpt): boolean {
  return outer.article === inner.article && outer.start <= inner.start && inner.end <= outer.end;
}

function byLength(a: Excerpt, b: Excerpt): number {
  return a.exact.length - b.exact.length;
}
