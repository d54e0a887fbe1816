import type { EditStep, Operation } from "./protocol.ts";

/** An entry that is to be removed. */
interface Removal {
  kind: string;
  key: string | number;
  /** Sentence for readers who open an old link to a removed event; "" for none. */
  reason: string;
}

/** Builds the step that removes an entry. With a reason, `retired` answers the old links to it. */
export function buildRemoveStep({ kind, key, reason }: Removal, label: string): EditStep {
  const retired: Operation[] =
    reason.trim() === "" ? [] : [{ do: "set", path: ["retired", `${key}`], value: reason.trim() }];
  return { label, operations: [{ do: "remove", path: [kind, key] }, ...retired] };
}
