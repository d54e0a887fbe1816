import { group } from "d3";
import type { Corpus } from "./corpus.ts";
import type { Disagreement, Term } from "./corpusSchema.ts";
import { type DisagreementKind, sortByKind } from "./disagreement.ts";
import { indexCorpus } from "./indexCorpus.ts";

/** All differences about a subject that several have, by the priority of their kinds. */
export interface SubjectGroup<D> {
  subject: Term;
  disagreements: readonly D[];
}

/** Differences in the order of the page: each is in one list. */
export interface ArrangedDifferences<D> {
  /** Subjects on which articles differ. */
  comparedSubjects: readonly SubjectGroup<D>[];
  /** Subjects with disputed statements on which no articles differ. */
  disputedSubjects: readonly SubjectGroup<D>[];
  /** All others, by kind. */
  others: Readonly<Record<DisagreementKind, readonly D[]>>;
}

/** Largest number of articles that have columns of their own. */
const MAX_COLUMNS = 3;

/** Groups differences by the subject that several share, in the order of the subjects, else by kind. */
export function arrangeDifferences<D extends Pick<Disagreement, "kind" | "about">>(
  disagreements: readonly D[],
  subjects: readonly Term[],
): ArrangedDifferences<D> {
  const about = group(sortByKind(disagreements), (one) => one.about);
  const groupsBy = (kind: DisagreementKind) =>
    subjects
      .map((subject) => ({ subject, disagreements: about.get(subject.id) ?? [] }))
      .filter((one) => one.disagreements.length > 1 && one.disagreements[0]?.kind === kind);
  const [comparedSubjects, disputedSubjects] = [groupsBy("articles"), groupsBy("disputed")];
  const grouped = new Set([...comparedSubjects, ...disputedSubjects].flatMap((one) => one.disagreements));
  const othersOf = (kind: DisagreementKind) =>
    disagreements.filter((one) => one.kind === kind && !grouped.has(one));
  return {
    comparedSubjects,
    disputedSubjects,
    others: {
      articles: othersOf("articles"),
      disputed: othersOf("disputed"),
      within: othersOf("within"),
      wording: othersOf("wording"),
    },
  };
}

/**
 * Returns the ids of the articles that are the columns of a table of differences, in the order of the case.
 * Returns null if they are too many, or no difference quotes two of them: then one column has all quotes.
 */
export function findArticleColumns(
  corpus: Corpus,
  disagreements: readonly Pick<Disagreement, "sides">[],
): string[] | null {
  const { excerpt } = indexCorpus(corpus);
  const quoted = disagreements.map(
    ({ sides }) => new Set(sides.map((side) => excerpt(side.excerpt)?.article)),
  );
  const all = new Set(quoted.flatMap((articles) => [...articles]));
  if (all.size > MAX_COLUMNS || quoted.every(({ size }) => size < 2)) return null;
  return corpus.articles.map(({ id }) => id).filter((id) => all.has(id));
}
