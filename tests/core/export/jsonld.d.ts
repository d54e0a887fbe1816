/** What the tests use of jsonld, which brings no types. */
declare module "jsonld" {
  interface Options {
    /** Answers a context's document by its address. */
    documentLoader(url: string): Promise<{ contextUrl: null; documentUrl: string; document: object }>;
    /** Throws where something of the document would be lost. */
    safe: boolean;
  }
  interface Quad {
    subject: { value: string };
    predicate: { value: string };
    object: { value: string };
  }
  const jsonld: { toRDF(document: object, options: Options): Promise<Quad[]> };
  export default jsonld;
}
