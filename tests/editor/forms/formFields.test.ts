import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { annotationJsonSchema } from "../../../src/build/compile/annotationJsonSchema.ts";
import { readYaml } from "../../../src/build/compile/readYaml.ts";
import { buildSaveStep, type FormKind, hasChanges, openEntry } from "../../../src/core/editing/entryForm.ts";
import { fieldOf, isJsonMap, type JsonMap } from "../../../src/core/editing/jsonMap.ts";
import { KEYED_KINDS, keyedFields } from "../../../src/core/editing/keyedEntries.ts";
import { FORM_FIELDS, type FormField } from "../../../src/editor/forms/formFields.ts";

/** Fields that no form has: other controls write them. */
const WITHOUT_FIELD: Readonly<Partial<Record<FormKind, readonly string[]>>> = {
  events: ["draft", "checked"],
  ...{ disagreements: ["draft"], links: ["draft"], background: ["draft"], corrections: ["draft"] },
};

const schema = annotationJsonSchema() as JsonMap;

/** Returns a schema, all its alternatives, and those of its items or entries. */
function partsOf(one: unknown): JsonMap[] {
  if (Array.isArray(one)) return one.flatMap(partsOf);
  if (!isJsonMap(one)) return [];
  const name = typeof one.$ref === "string" ? one.$ref.split("/").at(-1) : undefined;
  const referred = name === undefined ? undefined : fieldOf(schema.definitions, name);
  return [one, ...[referred, one.anyOf, one.oneOf, one.allOf].flatMap(partsOf)];
}

/** Returns the keys that a schema of maps has. */
const keysOf = (one: unknown) => [
  ...new Set(
    partsOf(one).flatMap(({ properties }) => (isJsonMap(properties) ? Object.keys(properties) : [])),
  ),
];

/** Returns the schemas of the entries of a part of the annotation. */
function entriesOf(kind: FormKind): JsonMap[] {
  const part = fieldOf(schema.properties, kind);
  if (kind === "case") return partsOf(part);
  return partsOf(part).flatMap((one) => partsOf([one.additionalProperties, one.items]));
}

/** Returns the schemas of a key in schemas. */
const fieldIn = (schemas: JsonMap[], key: string) =>
  schemas.flatMap(({ properties }) => partsOf(fieldOf(properties, key)));

const kinds = (Object.keys(FORM_FIELDS) as FormKind[]).filter((kind) => !keyedFields(kind));
/** Returns the fields of a form that write values. */
const writingFields = (kind: FormKind) => FORM_FIELDS[kind].filter(({ type }) => type !== "dateLine");

describe("the form", () => {
  it.each(kinds)("of “%s” has every field of the annotation", (kind) => {
    const keys = entriesOf(kind).flatMap(keysOf);
    expect(keys.length).toBeGreaterThan(0);
    const fields = [...writingFields(kind).map(({ key }) => key), ...(WITHOUT_FIELD[kind] ?? [])];
    expect([...new Set(keys)].filter((key) => !fields.includes(key))).toEqual([]);
    expect(fields.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it("has every field of the items in its lists", () => {
    const lists = kinds.flatMap((kind) =>
      FORM_FIELDS[kind]
        .filter(({ type }) => type === "items")
        .map((field): [FormKind, FormField] => [kind, field]),
    );
    expect(lists).toHaveLength(3);
    for (const [kind, { key, fields = [] }] of lists) {
      const items = fieldIn(entriesOf(kind), key).flatMap(({ items: of }) => partsOf(of));
      const keys = [...new Set(items.flatMap(keysOf))];
      expect(fields.map((one) => one.key).sort(), `${kind} ${key}`).toEqual(keys.sort());
    }
  });
});

it("each part of the annotation has a form", () => {
  const parts = Object.keys(isJsonMap(schema.properties) ? schema.properties : {});
  expect(parts.length).toBeGreaterThan(15);
  expect(parts.toSorted()).toEqual(Object.keys(FORM_FIELDS).toSorted());
});

it.each(KEYED_KINDS)("the form of “%s” has a field for the key and for the value", (kind) => {
  const fields = keyedFields(kind);
  expect(FORM_FIELDS[kind].map(({ key }) => key)).toEqual([fields?.key, fields?.value]);
});

it("opening and saving each entry of the real case changes nothing", () => {
  const { value } = readYaml("timeline.yaml", readFileSync("seeds/timeline.yaml", "utf8"));
  const annotation = value as JsonMap;
  const forms = (Object.keys(FORM_FIELDS) as FormKind[]).flatMap((kind) => {
    const part = fieldOf(annotation, kind);
    const keys = kind === "case" ? ["case"] : isJsonMap(part) ? Object.keys(part) : [];
    const numbers = Array.isArray(part) ? part.map((_, i) => i) : [];
    return [...keys, ...numbers].map((key) => openEntry(annotation, kind, key));
  });
  expect(forms.length).toBeGreaterThan(80);
  for (const form of forms) {
    const name = `${form?.kind} ${form?.key}`;
    expect(form && hasChanges(form), name).toBe(false);
    expect(form && buildSaveStep(form, "", false), name).toBeNull();
  }
});
