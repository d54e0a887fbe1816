import type { Locator, Page } from "@playwright/test";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { arrangeDifferences } from "../../../src/core/model/subjectGroups.ts";

/** Returns the differences of each table that is in sight, in the order of the page. */
export function listDifferenceTables({ disagreements, subjects }: Corpus) {
  const { comparedSubjects, disputedSubjects, others } = arrangeDifferences(disagreements, subjects);
  const tables = [
    ...comparedSubjects.map((one) => one.disagreements),
    others.articles,
    ...disputedSubjects.map((one) => one.disagreements),
    others.disputed,
  ];
  return tables.map((all) => ({
    open: all.filter(({ kind }) => kind !== "wording"),
    folded: all.filter(({ kind }) => kind === "wording"),
  }));
}

/** The section that compares what articles and parties say, below the list of events. */
export class DisagreementsArea {
  readonly section: Locator;
  /** The differences, each a group of rows of a table. */
  readonly rows: Locator;

  constructor(page: Page) {
    this.section = page.getByRole("region", { name: "Where accounts differ" });
    this.rows = this.section.locator("[data-disagreement]");
  }

  /** Opens every closed part. */
  async openAll(): Promise<void> {
    const closed = this.section.locator("details:not([open]) > summary");
    while ((await closed.count()) > 0) await closed.first().click();
  }

  /** Returns the parts of the quotes in which the sides of one disagreement differ. */
  emphasisedWords(id: string): Promise<string[]> {
    return this.section.locator(`[data-disagreement="${id}"]`).getByRole("emphasis").allTextContents();
  }
}
