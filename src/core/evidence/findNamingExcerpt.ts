import { least } from "d3";
import type { Actor } from "../model/actor.ts";
import type { Excerpt } from "../model/excerpt.ts";

/** A run of letters and digits, or another character. */
const RUN = /[\p{L}\p{N}]+|./gsu;
const LETTER_PATTERN = /[\p{L}\p{N}]/u;

/** A name of an actor at a place in a text. */
interface FoundName {
  actor: string;
  start: number;
  end: number;
}

/** Builds a function that finds all names of actors in a text, as whole words, in linear time. */
function buildNameSearch(actors: readonly Actor[]): (text: string) => FoundName[] {
  const byFirstRun = new Map<string, { actor: string; name: string }[]>();
  for (const { id, name, aliases } of actors)
    for (const one of new Set([name, ...aliases])) {
      const [first = ""] = one.match(RUN) ?? [];
      const known = byFirstRun.get(first);
      // A new list for each name took 27 s with 50,000 names that begin alike.
      if (known) known.push({ actor: id, name: one });
      else byFirstRun.set(first, [{ actor: id, name: one }]);
    }
  return (text) =>
    [...text.matchAll(RUN)].flatMap(({ 0: run, index: start }) =>
      (byFirstRun.get(run) ?? []).flatMap(({ actor, name }) => {
        const end = start + name.length;
        const isWhole = text.startsWith(name, start) && !isLetter(text, start - 1) && !isLetter(text, end);
        return isWhole ? { actor, start, end } : [];
      }),
    );
}

const isLetter = (text: string, at: number) => LETTER_PATTERN.test(text.charAt(at));

/**
 * Returns a function that finds the excerpt that names an actor: one in which an article says who the actor
 * is, else the shortest with one of the actor's names. A name inside a longer name of another actor does not
 * count: "an inquest jury" does not name the inquest.
 */
export function findNamingExcerpt(actors: readonly Actor[], excerptById: ReadonlyMap<string, Excerpt>) {
  const findNames = buildNameSearch(actors);
  const isNamed = ({ id }: Actor, text: string) => {
    const found = findNames(text);
    return found.some(
      ({ actor, start, end }) =>
        actor === id &&
        !found.some(
          (other) =>
            other.actor !== id &&
            other.start <= start &&
            end <= other.end &&
            other.end - other.start > end - start,
        ),
    );
  };
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
