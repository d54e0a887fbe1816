/** Types of the parts of jsonld that the tests use. The package has none. */
declare module "jsonld" {
  interface Options {
    /** Returns the document of a context by its URL. */
    documentLoader(url: string): Promise<{ contextUrl: null; documentUrl: string; document: object }>;
    /** Whether to throw if a part of the document would be lost. */
    safe: boolean;
  }
  interface Quad {
    subject: { value: string };
    predicate: { value: string };
    object: { value: string };
  }
  const jsonld: {
    toRDF(document: object, options: Options): Promise<Quad[]>;
    expand(document: object, options: Options): Promise<object[]>;
  };
  export default jsonld;
}
