/** The parts of Citation.js that the tests call; it has no types of its own. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(items: unknown, options?: { generateGraph?: boolean; forceType?: string });
    data: Record<string, unknown>[];
    format(what: "data", how: { format: "object" }): unknown[];
    format(what: "bibliography", how: { format: "text"; template: string; lang: string }): string;
  }
}
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
declare module "@citation-js/plugin-bibtex";
