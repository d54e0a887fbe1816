import { groups } from "d3";
import type { FormKind } from "../../core/editing/entryForm.ts";
import { fieldOf, isJsonMap } from "../../core/editing/jsonMap.ts";
import type { EditState, PlacedQuote } from "../../core/editing/protocol.ts";
import { entryKindMessages as messages } from "../../core/messages/entryKinds.ts";
import type { WordUse } from "../../page/shared/UsesOfWords.tsx";
import { entryOfPath } from "../entryOfPath.ts";
import { openForm } from "../forms/formActions.ts";
import { titleOf } from "../forms/titleOf.ts";

/** Finds the entries that rest on quotes, each once, by their part of the annotation. */
export function entriesOfWords(
  { annotation }: Pick<EditState, "annotation">,
  quotes: readonly PlacedQuote[],
  onOpen: () => void,
): { heading: string; uses: WordUse[] }[] {
  const found = quotes.flatMap(({ at }) => entryOfPath(at) ?? []);
  const entries = new Map(found.map((one) => [`${one.kind} ${one.key}`, one]));
  const useOf = ([name, { kind, key }]: [string, { kind: FormKind; key: string | number }]): WordUse => {
    const part = annotation[kind];
    const entry = kind === "case" ? part : Array.isArray(part) ? part[Number(key)] : fieldOf(part, `${key}`);
    return {
      key: name,
      title: isJsonMap(entry) ? titleOf(kind, entry) : `${key}`,
      note: "",
      open: () => {
        onOpen();
        void openForm(kind, key);
      },
    };
  };
  return groups(entries, ([, { kind }]) => kind).map(([kind, ofKind]) => ({
    heading: { ...messages.lists, ...messages.termLists }[kind],
    uses: ofKind.map(useOf),
  }));
}
