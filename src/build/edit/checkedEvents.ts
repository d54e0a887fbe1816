import { z } from "zod";
import { isJsonMap, type JsonMap } from "../../core/editing/jsonMap.ts";
import { codeOfContent, contentOf, readChecked } from "../../core/editing/reviewEvents.ts";
import type { EditorFolder } from "./editorFolder.ts";
import { openKeptValue } from "./keptValue.ts";

/** Contents of events as a person checked them, by their ids. Later changes are compared with them. */
export interface CheckedEvents {
  /** Keeps the events of an annotation that are as they were checked. */
  keep(annotation: JsonMap): void;
  /** Finds the kept contents that the marks of an annotation are about. */
  find(annotation: JsonMap): Record<string, JsonMap>;
}

const content = z.record(z.string(), z.unknown());

/** Lists the events with a mark, each with the code of the content that was checked. */
function* listMarked({ events }: JsonMap): Generator<{ id: string; event: JsonMap; checked: string }> {
  for (const [id, event] of Object.entries(isJsonMap(events) ? events : {})) {
    const mark = isJsonMap(event) ? readChecked(event) : undefined;
    if (mark && isJsonMap(event)) yield { id, event, checked: mark.content };
  }
}

/** Opens the contents in the folder of the editor. They are kept by their codes. */
export function openCheckedEvents(folder: EditorFolder): CheckedEvents {
  const kept = openKeptValue(folder, "checked.json", z.record(z.string(), content), {});
  return {
    keep(annotation) {
      const known = kept.get();
      const marked = [...listMarked(annotation)];
      const isNew = marked.some(
        ({ event, checked }) => !Object.hasOwn(known, checked) && codeOfContent(event) === checked,
      );
      if (!isNew) return;
      const contents = marked.flatMap(({ event, checked }) => {
        const before = codeOfContent(event) === checked ? contentOf(event) : known[checked];
        return before ? [[checked, before] as const] : [];
      });
      kept.set(Object.fromEntries(contents));
    },
    find(annotation) {
      const found = [...listMarked(annotation)].flatMap(({ id, checked }) => {
        const before = Object.hasOwn(kept.get(), checked) ? kept.get()[checked] : undefined;
        return before ? [[id, before] as const] : [];
      });
      return Object.fromEntries(found);
    },
  };
}
