/** Lines of YAML between two lines of three hyphens at the beginning. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/** Splits a text with front matter into its YAML, without the lines of hyphens, and the rest. */
export function splitFrontMatter(text: string): { yaml: string; body: string } | undefined {
  const [whole, yaml = ""] = text.startsWith("---") ? (FRONT_MATTER.exec(text) ?? []) : [];
  return whole === undefined ? undefined : { yaml, body: text.slice(whole.length) };
}
