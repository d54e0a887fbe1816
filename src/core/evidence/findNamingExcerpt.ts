import { least } from "d3";
import type { Actor } from "../model/actor.ts";
import { type Excerpt, findOccurrences } from "../model/excerpt.ts";

const LETTER_PATTERN = /[\p{L}\p{N}]/u;

/** Finds the offsets at which a name occurs in a text as whole words. */
function findName(text: string, name: string): number[] {
  const isLetter = (at: number) => LETTER_PATTERN.test(text.charAt(at));
  return findOccurrences(text, name).filter((at) => !isLetter(at - 1) && !isLetter(at + name.length));
}

const namesOf = ({ name, aliases }: Actor) => [name, ...aliases];

/**
 * Returns a function that finds the excerpt that names an actor: one in which an article says who the actor
 * is, else the shortest with one of the actor's names. A name inside a longer name of another actor does not
 * count: "an inquest jury" does not name the inquest.
 */
export function findNamingExcerpt(actors: readonly Actor[], excerptById: ReadonlyMap<string, Excerpt>) {
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
      findName(text, name).some(
        (at) =>
          !longer.some((other) =>
            findName(text, other).some((from) => from <= at && at + name.length <= from + other.length),
          ),
      ),
    );
  return (actor: Actor, excerpts: readonly Excerpt[]): Excerpt | undefined => {
    const described = actor.described
      .flatMap((id) => excerptById.get(id) ?? [])
      .find((description) => excerpts.some((one) => contains(one, description)));
    const naming = excerpts.filter(({ exact }) => isNamed(actor, exact));
    return described ?? least(naming, ({ exact }) => exact.length);
  };
}

function contains(outer: Excerpt, inner: Excerpt): boolean {
  return outer.article === inner.article && outer.start <= inner.start && inner.end <= outer.end;
}
