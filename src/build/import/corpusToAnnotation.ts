import { parseEdtf } from "../../core/dates/parseEdtf.ts";
import { builtInRoles, builtInStandings } from "../../core/model/builtInTerms.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import type { EventDate } from "../../core/model/eventDate.ts";
import { findOccurrences } from "../../core/model/excerpt.ts";
import type { Participant, TimelineEvent } from "../../core/model/timelineEvent.ts";
import type { Term } from "../../core/model/vocabulary.ts";
import { isInsideWord } from "../../core/text/boundaries.ts";
import { proposeContext } from "../../core/text/findQuote.ts";
import { truncateAtWord } from "../../core/text/quote.ts";
import { MAX_LABEL_LENGTH } from "../compile/eventEntry.ts";
import type { Fields } from "../compile/oldWords.ts";

/** Returns a record without the fields that are empty lists or undefined. */
const filled = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

const byId = <T extends { id: string }>(list: readonly T[], build: (item: Omit<T, "id">) => unknown) =>
  Object.fromEntries(list.map(({ id, ...item }) => [id, build(item)]));

/** Returns the terms of a vocabulary as the annotation has them: a label alone, or a record. */
function buildTerms(terms: readonly Term[], builtIn: readonly Term[] = []): Fields {
  const isOwn = (term: Term) =>
    !builtIn.some((one) => one.id === term.id && JSON.stringify(one) === JSON.stringify(term));
  return byId(terms.filter(isOwn), ({ label, ...rest }) =>
    Object.keys(rest).length === 0 ? label : { label, ...rest },
  );
}

/** Builds a function that writes an excerpt as a quote, with the words around it if they are needed. */
function quoteWriter({ excerpts }: Corpus, texts: ReadonlyMap<string, string>) {
  const byExcerpt = new Map(excerpts.map((excerpt) => [excerpt.id, excerpt]));
  return (id: string): Fields => {
    const excerpt = byExcerpt.get(id);
    if (excerpt === undefined) return {};
    const { article, exact, start, end } = excerpt;
    const text = texts.get(article) ?? "";
    const places = findOccurrences(text, exact).map((at) => ({ start: at, end: at + exact.length }));
    const place = places.find((one) => one.start === start);
    const context = place && places.length > 1 ? (proposeContext(text, places, place) ?? {}) : {};
    const cuts = [start, end].some((at) => isInsideWord(text, at));
    return { [article]: exact, ...context, ...(cuts ? { "part-of-word": true } : {}) };
  };
}

/** Returns which ends of a date are known less exactly than its EDTF value says. */
function findKnown({ edtf, min, max }: EventDate): Fields {
  const exact = parseEdtf(edtf);
  const known = (end: "min" | "max", bound: EventDate["min"]) =>
    bound && bound.precision !== exact[end]?.precision ? { [end]: bound.precision } : {};
  const ends = { ...known("min", min), ...known("max", max) };
  return Object.keys(ends).length > 0 ? { known: ends } : {};
}

/** Groups the participants of an event by role. Neighbours with the same quotes share an entry. */
function buildRoles(actors: readonly Participant[], write: (id: string) => Fields): Fields {
  const roles: Record<string, { actors: string[]; excerpts?: Fields[]; because?: string | undefined }[]> = {};
  const keys = new Map<string, string>();
  for (const { actor, role, excerpts, because } of actors) {
    const entries = roles[role] ?? [];
    roles[role] = entries;
    const key = JSON.stringify([excerpts, because]);
    const last = entries.at(-1);
    if (last && keys.get(role) === key) last.actors.push(actor);
    else entries.push({ actors: [actor], ...(because ? { because } : { excerpts: excerpts.map(write) }) });
    keys.set(role, key);
  }
  return roles;
}

function buildEvent(event: Omit<TimelineEvent, "id">, write: (id: string) => Fields): Fields {
  const { title, label, stage, tags, place, weight, date, actors, claims, silences } = event;
  const { edtf, several, basis, reasoning, excerpts } = date;
  return filled({
    title,
    label: label === truncateAtWord(title, MAX_LABEL_LENGTH) ? undefined : label,
    ...{ stage, tags, place, weight: weight === 2 ? undefined : weight },
    date: filled({ edtf, ...findKnown(date), several, basis, reasoning, excerpts: excerpts.map(write) }),
    actors: buildRoles(actors, write),
    claims: claims.map(({ excerpts, ...claim }) => ({ ...claim, excerpts: excerpts.map(write) })),
    silences,
  });
}

/** Returns the former ids that lead to an entry of the corpus: a part of a case may not have it. */
function findPresentRenames({ renamed, retired, events, actors, stages }: Corpus): Record<string, string> {
  const ids = new Set([...Object.keys(retired), ...[...events, ...actors, ...stages].map(({ id }) => id)]);
  const isPresent = (id: string, seen: readonly string[] = []): boolean =>
    ids.has(id) || (!seen.includes(id) && isPresent(renamed[id] ?? id, [...seen, id]));
  return Object.fromEntries(Object.entries(renamed).filter(([, id]) => isPresent(id)));
}

/**
 * Builds the annotation of which a corpus was compiled, as a plain value. Names of articles that the
 * annotation had in braces are in words. The corpus does not say whether the case is strict.
 */
export function buildAnnotation(corpus: Corpus, texts: ReadonlyMap<string, string>): Fields {
  const write = quoteWriter(corpus, texts);
  const { title, name, note, harmed, language, publisher, contact, licence, updated } = corpus;
  const optional = {
    roles: buildTerms(corpus.roles, builtInRoles()),
    standings: buildTerms(corpus.standings, builtInStandings()),
    tags: buildTerms(corpus.tags),
    places: buildTerms(corpus.places),
    subjects: buildTerms(corpus.subjects),
    synonyms: corpus.synonyms ?? {},
    corrections: corpus.corrections ?? [],
    renamed: findPresentRenames(corpus),
    retired: corpus.retired,
  };
  const standfirst = corpus.standfirst.map(({ text, excerpts }) =>
    filled({ text, excerpts: excerpts.map(write) }),
  );
  return {
    case: filled({ title, name, standfirst, note, harmed, language, publisher, contact, licence, updated }),
    articles: byId(
      corpus.articles,
      ({ file, short, author, publisher, licence, sourceUrl, archived, captured, language, ...rest }) =>
        filled({
          ...{ file, short, author, publisher, licence, url: sourceUrl, archived, captured, language },
          "date-is": rest.dateIs,
          "edition-of": rest.editionOf,
          publish: rest.quotesSha256 === undefined ? undefined : "quotes",
        }),
    ),
    stages: buildTerms(corpus.stages),
    groups: buildTerms(corpus.groups),
    ...Object.fromEntries(Object.entries(optional).filter(([, entries]) => Object.keys(entries).length > 0)),
    actors: byId(corpus.actors, ({ described, ...actor }) =>
      filled({ ...actor, described: described.map(write) }),
    ),
    events: byId(corpus.events, (event) => buildEvent(event, write)),
    disagreements: byId(corpus.disagreements, ({ sides, ...texts }) => ({
      ...texts,
      sides: sides.map(({ says, words, excerpt }) => ({ says, words, quote: write(excerpt) })),
    })),
    links: corpus.links.map(({ excerpts, ...link }) => ({ ...link, excerpts: excerpts.map(write) })),
    background: corpus.background.map(({ excerpt, reason }) => ({ quote: write(excerpt), reason })),
  };
}
