/** An entity tag of RFC 9110, section 8.8.3: `"hash"`, or `W/"hash"` if only the meaning is the same. */
const ENTITY_TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

/**
 * Whether `If-None-Match` or `If-Match` names the tag of the present file, alone, in a list or as `*`
 * (RFC 9110, sections 13.1.1 and 13.1.2). A weak tag counts only in a weak comparison.
 */
export function namesTag(field: string, tag: string, comparison: "weak" | "strong"): boolean {
  if (field.trim() === "*") return true;
  const tags = field.match(ENTITY_TAG) ?? [];
  return tags.some((one) => (comparison === "weak" ? one.replace(/^W\//, "") : one) === tag);
}

/** Whether `Accept-Encoding` allows an encoding: it or `*` is listed, and not with `q=0`. */
export function acceptsEncoding(field: string, encoding: string): boolean {
  const weights = new Map(
    field.split(",").map((part) => {
      const [name = "", ...parameters] = part.split(";").map((word) => word.trim().toLowerCase());
      return [name, parameters.some((word) => /^q=0(?:\.0*)?$/.test(word)) ? 0 : 1] as const;
    }),
  );
  return (weights.get(encoding) ?? weights.get("*") ?? 0) > 0;
}
