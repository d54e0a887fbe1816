import { group } from "d3";
import type { Disagreement, Term } from "./corpusSchema.ts";
import { sortByKind } from "./disagreement.ts";

/** All differences about a subject that several have, by the priority of their kinds. */
export interface SubjectGroup<D> {
  subject: Term;
  disagreements: readonly D[];
}

/** Groups the differences that share a subject, in the order of the subjects. Omits all others. */
export function groupBySubject<D extends Pick<Disagreement, "kind" | "about">>(
  disagreements: readonly D[],
  subjects: readonly Term[],
): SubjectGroup<D>[] {
  const about = group(sortByKind(disagreements), (one) => one.about);
  return subjects
    .map((subject) => ({ subject, disagreements: about.get(subject.id) ?? [] }))
    .filter((one) => one.disagreements.length > 1);
}
