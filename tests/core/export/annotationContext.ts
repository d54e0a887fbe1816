const OA = "http://www.w3.org/ns/oa#";
const AS = "http://www.w3.org/ns/activitystreams#";
const DC = "http://purl.org/dc/elements/1.1/";
const DCTERMS = "http://purl.org/dc/terms/";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const RDFS = "http://www.w3.org/2000/01/rdf-schema#";

const resource = (id: string) => ({ "@id": id, "@type": "@id" });
const word = (id: string) => ({ "@id": id, "@type": "@vocab" });

/**
 * Context of the Web Annotation Vocabulary (W3C Recommendation of 23 February 2017), reduced to the terms
 * that an export may use. Any other key has no meaning, so that a JSON-LD expansion in safe mode fails on it.
 */
export const ANNOTATION_CONTEXT = {
  "@context": {
    id: "@id",
    type: "@type",
    Annotation: `${OA}Annotation`,
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    TextualBody: `${OA}TextualBody`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    describing: `${OA}describing`,
    created: { "@id": `${DCTERMS}created`, "@type": "http://www.w3.org/2001/XMLSchema#dateTime" },
    generator: resource(`${AS}generator`),
    Software: `${AS}Application`,
    partOf: resource(`${AS}partOf`),
    motivation: word(`${OA}motivatedBy`),
    purpose: word(`${OA}hasPurpose`),
    body: resource(`${OA}hasBody`),
    target: resource(`${OA}hasTarget`),
    source: resource(`${OA}hasSource`),
    selector: resource(`${OA}hasSelector`),
    exact: `${OA}exact`,
    prefix: `${OA}prefix`,
    suffix: `${OA}suffix`,
    start: `${OA}start`,
    end: `${OA}end`,
    value: `${RDF}value`,
    format: `${DC}format`,
    language: `${DC}language`,
    creator: resource(`${DCTERMS}creator`),
    name: "http://xmlns.com/foaf/0.1/name",
    via: resource(`${OA}via`),
    label: `${RDFS}label`,
    total: `${AS}totalItems`,
    startIndex: `${AS}startIndex`,
    first: resource(`${AS}first`),
    items: { ...resource(`${AS}items`), "@container": "@list" },
  },
};
