import type { z } from "zod";
import { parseEdtf } from "../../core/dates/parseEdtf.ts";
import type { Suggestion } from "../../core/editing/protocol.ts";
import type { Renaming } from "../../core/editing/renameEntry.ts";
import { formatValue, type Problem } from "../../core/model/problem.ts";
import { schemaProblems, type YamlPath } from "../compile/annotationProblems.ts";
import { buildQuoteFinder } from "../compile/quoteFinder.ts";
import type { ArticleFile } from "../compile/readSeeds.ts";
import { readYaml } from "../compile/readYaml.ts";
import { parseJsonFile } from "../import/parseJson.ts";
import type { KnownActor } from "./findNames.ts";
import { followRenames, mapIds } from "./followRenames.ts";
import { verifySuggestion, withSuggestionId } from "./suggestion.ts";
import { suggestionEntry, suggestionFile } from "./suggestionSchema.ts";

/** Name of the file of suggestions in the folder of a case. */
export const SUGGESTION_FILE = "suggestions.json";

type SuggestionEntry = z.infer<typeof suggestionEntry>;

/** The parts of a case to which a file of suggestions refers. */
export interface SuggestionTargets {
  articles: ReadonlyMap<string, ArticleFile>;
  actors: readonly KnownActor[];
  /** Changes of ids, in the order in which they were made. The file may have been written before them. */
  renamings: readonly Renaming[];
}

type ReportEntry = (key: YamlPath, wrong: string, found: unknown, todo: string) => void;

/** Reports each date, id and name of a suggestion that is not valid. */
function checkEntry(entry: SuggestionEntry, { actors }: SuggestionTargets, report: ReportEntry): void {
  const isActor = (id: string) => actors.some((actor) => actor.id === id);
  const isQuoted = (words: string) => entry.quotes.some(({ exact }) => exact.includes(words));
  const { edtf, newName, speaker } = entry;
  if (edtf !== undefined)
    try {
      parseEdtf(edtf);
    } catch (error) {
      const todo = "write it as seeds/README.md shows";
      report(["edtf"], `edtf: ${(error as Error).message}`, edtf, todo);
    }
  for (const [i, id] of (entry.actors ?? []).entries())
    if (!isActor(id))
      report(["actors", i], "no actor has this id", id, "write an id of actors, or the name as newName");
  const todo = "write words of the quotes, or add the quote that has them";
  if (newName !== undefined && !isQuoted(newName))
    report(["newName"], "these words are in none of its quotes", newName, todo);
  if (speaker !== undefined && !isActor(speaker) && !isQuoted(speaker))
    report(["speaker"], "this is no actor’s id, and in none of its quotes", speaker, todo);
  const different = new Set(entry.quotes.map((one) => JSON.stringify(one))).size;
  if (entry.kind === "same" && different < 2)
    report(["quotes"], "“same” needs two different quotes", `${different}`, "add the other one");
}

/**
 * Reads a file of suggestions that any program may write. Suggestions whose words are not in their articles
 * exactly once are left out, each with a problem at its place. So are those with an unknown article, actor,
 * speaker or date. A file that is not JSON, or has another form, has no suggestions.
 */
export function readSuggestionFile(
  path: string,
  content: string,
  targets: SuggestionTargets,
): { suggestions: Suggestion[]; problems: Problem[] } {
  const json = parseJsonFile(path, content);
  if ("wrong" in json) return { suggestions: [], problems: [json] };
  // JSON is YAML. This reading has the places of the values.
  const yaml = readYaml(path, content);
  if (yaml.value === undefined) return { suggestions: [], problems: yaml.problems };
  const positionOf = (at: YamlPath, part?: "value" | "key") => {
    const { key, value } = yaml.offsetsOf(at);
    return yaml.positionAt(part === "key" && key !== undefined ? key : value);
  };
  const file = suggestionFile.safeParse(json.value);
  if (!file.success)
    return {
      suggestions: [],
      problems: [...yaml.problems, ...schemaProblems(file.error.issues, json.value, positionOf)],
    };
  const problems = [...yaml.problems];
  const { source } = file.data;
  const whole = json.value;
  const byId = new Map([...targets.articles].map(([id, { article }]) => [id, article]));
  const actorIds = new Set(targets.actors.map(({ id }) => id));
  const isPresent = (kind: string, id: string) => (kind === "articles" ? byId : actorIds).has(id);

  function readEntry(value: unknown, i: number): Suggestion | undefined {
    const before = problems.length;
    const at = (path: YamlPath) => ["suggestions", i, ...path];
    const parsed = suggestionEntry.safeParse(value);
    const issues = (parsed.error?.issues ?? []).map((issue) => ({ ...issue, path: [...at(issue.path)] }));
    problems.push(...schemaProblems(issues, whole, positionOf));
    if (!parsed.success) return undefined;
    const finder = buildQuoteFinder(
      targets.articles,
      () => false,
      (path, wrong, found, todo, more) =>
        problems.push({
          ...positionOf(path),
          wrong,
          found: formatValue(found),
          todo,
          ...(more?.passage && { passage: more.passage }),
        }),
    );
    const entry = mapIds(parsed.data, (kind, id) =>
      followRenames(targets.renamings, kind, id, (one) => isPresent(kind, one)),
    );
    const found = entry.quotes.map((quote, q) =>
      finder.excerpts.get(finder.find(quote, at(["quotes", q])) ?? ""),
    );
    checkEntry(entry, targets, (key, wrong, found, todo) =>
      problems.push({ ...positionOf(at(key)), wrong, found: formatValue(found), todo }),
    );
    if (problems.length > before) return undefined;
    const placed = found.flatMap((one) =>
      one ? [{ article: one.article, start: one.start, end: one.end, words: one.exact }] : [],
    );
    const suggestion = withSuggestionId({ ...entry, quotes: placed, source });
    if (verifySuggestion(suggestion, byId)) return suggestion;
    const todo = "write whole words, without part-of-word";
    problems.push({
      ...positionOf(at(["quotes"])),
      ...{
        wrong: "a quote begins or ends inside a word",
        found: formatValue(entry.quotes[0]?.exact),
        todo,
      },
    });
    return undefined;
  }
  const suggestions = file.data.suggestions.flatMap((value, i) => readEntry(value, i) ?? []);
  return { suggestions, problems };
}
