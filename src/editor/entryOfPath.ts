import type { FormKind } from "../core/editing/entryForm.ts";
import type { Path } from "../core/editing/protocol.ts";
import { FORM_FIELDS } from "./forms/formFields.ts";

/** Returns the entry that has a value of the annotation; null if the entry has no form. */
export function entryOfPath([kind, key]: Path): { kind: FormKind; key: string | number } | null {
  if (kind === "case") return { kind, key: kind };
  const hasForm = typeof kind === "string" && Object.hasOwn(FORM_FIELDS, kind);
  return hasForm && key !== undefined ? { kind: kind as FormKind, key } : null;
}
