import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { stringify } from "yaml";
import type { Corpus } from "../../core/model/corpus.ts";
import type { Problem } from "../../core/model/problem.ts";
import { SCHEMA_LINE } from "../compile/annotationJsonSchema.ts";
import { compileSeeds } from "../compile/compileCorpus.ts";
import { ANNOTATION_FILE } from "../compile/readSeeds.ts";
import { buildAnnotation } from "./corpusToAnnotation.ts";
import type { ExportedCase } from "./readExport.ts";
import { writeNewCase } from "./writeDrafts.ts";

/** Result of writing an exported case: the parts that differ from the export, or problems. */
export type WrittenExport = { different: string[]; isSameEdition: boolean } | { problems: Problem[] };

/** Compiles files in a temporary folder, so that a case with a problem is never written. */
function compileFiles(files: ReadonlyMap<string, string | Uint8Array>) {
  const dir = mkdtempSync(join(tmpdir(), "on-the-record-"));
  try {
    for (const [name, content] of files) writeFileSync(join(dir, name), content);
    return compileSeeds(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Returns the parts of two corpora that differ. An edition differs if anything does. */
function findDifferentParts(one: Corpus, other: Corpus): string[] {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Corpus>;
  return [...keys].filter(
    (key) => key !== "edition" && key !== "extract" && !isDeepStrictEqual(one[key], other[key]),
  );
}

/** Writes the case of an export (`path`) into a new folder, after a check that it compiles. */
export function writeExport(path: string, dir: string, { corpus, articles }: ExportedCase): WrittenExport {
  const texts = new Map(
    corpus.articles.map(({ id, file }) => [id, `${articles.get(file) ?? ""}`.replace(/^\uFEFF/, "")]),
  );
  const annotation = stringify(buildAnnotation(corpus, texts), {
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
  const files = new Map<string, string | Uint8Array>([
    ...articles,
    [ANNOTATION_FILE, `${SCHEMA_LINE}\n\n${annotation}`],
  ]);
  const { compiled, problems } = compileFiles(files);
  if (compiled === null)
    return {
      problems: problems.map(({ wrong, found, todo }) => ({
        ...{ path, line: 1, col: 1, found, todo, wrong: `the case of this export has a problem: ${wrong}` },
      })),
    };
  writeNewCase(dir, files);
  return {
    different: findDifferentParts(corpus, compiled.corpus),
    isSameEdition: corpus.edition === compiled.corpus.edition,
  };
}
