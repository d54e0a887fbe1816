import { z } from "zod";
import { annotationSchema } from "./annotationSchema.ts";

/** Name of the JSON Schema beside an annotation. */
export const SCHEMA_FILE = "timeline.schema.json";

/** First line of an annotation, by which editors with YAML support find its schema. */
export const SCHEMA_LINE = `# yaml-language-server: $schema=./${SCHEMA_FILE}`;

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Replaces the content of a schema. */
function replaceSchema(schema: JsonSchema, content: JsonSchema): void {
  for (const key of Object.keys(schema)) delete schema[key];
  Object.assign(schema, content);
}

/** Adds the rules that zod has as functions, which it leaves out of the JSON Schema. */
function completeSchema(zodSchema: z.core.$ZodType, schema: JsonSchema): void {
  const { def } = zodSchema._zod as z.core.$ZodTypeInternals & { def: z.core.$ZodPipeDef };
  const shape = schema.properties ?? {};
  if (def.type === "pipe" && def.in._zod.def.type === "transform") {
    // A record may be written as its first key only: a term as its label, an article as its file name. A list
    // may be written as its only item.
    const [first = schema] = Object.values(shape) as JsonSchema[];
    replaceSchema(schema, { anyOf: [(first.items ?? first) as JsonSchema, { ...schema }] });
  }
  // Only drafts have this key: it separates them from events.
  if (shape.draft && Object.keys(shape.draft).length === 0) delete shape.draft;
  if ("part-of-word" in shape) {
    // A quote has one article, besides the keys that find its words.
    const keys = Object.keys(shape);
    const several = { minProperties: 2, maxProperties: keys.length + 1 };
    Object.assign(schema, {
      anyOf: [
        { minProperties: 1, maxProperties: 1 },
        {
          ...several,
          anyOf: keys.map((key) => ({ required: [key] })),
          not: { propertyNames: { enum: keys } },
        },
      ],
    });
  }
  const patterns = (def.checks ?? []).map((check) => (check._zod.def as { pattern?: RegExp }).pattern);
  const pattern = patterns.find((expression) => expression?.ignoreCase);
  if (pattern) schema.pattern = pattern.source.replaceAll("a-z", "A-Za-z");
}

/** Builds a JSON Schema of what a schema of the checks reads. It is of draft 7, which all editors know. */
export function buildJsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => completeSchema(zodSchema, jsonSchema),
  });
}

/**
 * Builds the JSON Schema of `timeline.yaml`, from the same source as the checks. It has the shape only:
 * references and quotes need `check`.
 */
export const annotationJsonSchema = (): object => buildJsonSchema(annotationSchema);

/** Formats the JSON Schema as the content of its file. */
export const formatSchemaFile = () => `${JSON.stringify(annotationJsonSchema(), null, 2)}\n`;
