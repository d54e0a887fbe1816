/** As much of Citation.js, which brings no types, as the tests call. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(items: unknown, options: { generateGraph: boolean });
    format(what: "data", how: { format: "object" }): unknown[];
    format(what: "bibliography", how: { format: "text"; template: string; lang: string }): string;
  }
}
declare module "@citation-js/plugin-csl";
