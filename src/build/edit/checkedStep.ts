import type { JsonMap } from "../../core/editing/jsonMap.ts";
import type { CheckRequest, EditStep } from "../../core/editing/protocol.ts";
import { codeOfContent } from "../../core/editing/reviewEvents.ts";
import { reviewMessages as messages } from "../../core/messages/review.ts";
import type { CompileResult } from "../compile/compileCorpus.ts";
import type { Reason } from "./caseAnswers.ts";

/** A mark of an event, with the event as the annotation has it. */
interface CheckedEvent extends CheckRequest {
  event: JsonMap;
}

/** Builds the step that marks an event as checked. A case with problems has no edition for the mark. */
export function buildCheckedStep(
  { id, event, by, day }: CheckedEvent,
  { compiled, problems }: Pick<CompileResult, "compiled" | "problems">,
): EditStep | Reason {
  if (!compiled) return messages.noEdition(problems.length);
  const { edition } = compiled.corpus;
  const value = { ...(by !== "" && { by }), day, edition, content: codeOfContent(event) };
  const label = messages.step(String(event.title ?? id));
  return { label, operations: [{ do: "set", path: ["events", id, "checked"], value }] };
}
