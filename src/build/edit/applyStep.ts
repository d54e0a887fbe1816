import { applyOperation, MissingPathError } from "../../core/editing/applyOperation.ts";
import { isSame } from "../../core/editing/findOperations.ts";
import type { EditStep } from "../../core/editing/protocol.ts";
import { DOUBLE_KEY, formatValue, type Problem } from "../../core/model/problem.ts";
import { readYaml } from "../compile/readYaml.ts";
import type { PlainReader } from "./plainReader.ts";
import { UnknownFormError, YamlEditor } from "./yamlEditor.ts";

/** An annotation's text after a step and its value, or the problem that prevents the step. */
export type AppliedStep = { text: string; value: unknown } | { problem: Problem };

/** Applies all operations of a step to a text. Returns undefined if its form is unknown. */
function editText(
  text: string,
  value: unknown,
  { operations }: EditStep,
  isWhole: boolean,
): string | undefined {
  try {
    const editor = new YamlEditor(text, value, isWhole);
    for (const operation of operations) editor.apply(operation);
    return editor.text;
  } catch (error) {
    if (error instanceof UnknownFormError) return undefined;
    throw error;
  }
}

/**
 * Applies a step to the text of an annotation. Only the changed entries are written again: all else keeps
 * its bytes. The result is read again, and returned only if it has exactly the expected value.
 */
export function applyStep(
  path: string,
  text: string,
  step: EditStep,
  read: PlainReader = (source) => readYaml(path, source),
): AppliedStep {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const source = text.slice(mark.length);
  const before = read(source);
  const [broken] = before.problems;
  if (broken) return { problem: broken };
  if (before.value === undefined) throw new TypeError("a file without problems has no value");
  const problem = (wrong: string, found: string, todo: string): AppliedStep => {
    const [at = []] = step.operations.map((operation) => operation.path);
    return { problem: { ...before.positionAt(before.offsetsOf(at).value), wrong, found, todo } };
  };
  let expected: unknown = before.value;
  try {
    for (const operation of step.operations) expected = applyOperation(expected, operation);
  } catch (error) {
    if (!(error instanceof MissingPathError)) throw error;
    if (step.operations.some((one) => one.do === "renameEntry" && one.key === error.at.at(-1)))
      return problem(DOUBLE_KEY.wrong, formatValue(error.at.at(-1)), DOUBLE_KEY.todo);
    const todo = "look at the present file, and repeat the change";
    return problem("the file has no such value, or has it already", error.at.join(" › "), todo);
  }
  let wrongResult: Problem | undefined;
  // A part of the file is read faster; the whole file shows its meaning in every form.
  for (const isWhole of [false, true]) {
    const edited = editText(source, before.value, step, isWhole);
    if (edited === undefined) continue;
    const { value, problems } = read(edited);
    if (problems.length === 0 && isSame(value, expected)) return { text: mark + edited, value };
    wrongResult = problems[0];
  }
  if (wrongResult) return { problem: wrongResult };
  const todo = "edit this place in the file yourself";
  return problem("the form of this place cannot be changed here", formatValue(step.label), todo);
}

/**
 * Creates a function that applies steps to texts of one annotation. It knows the last result: a step is
 * checked before it is saved, and takes half a second among 20,000 events.
 */
export function createStepApplier(path: string, read: PlainReader) {
  let last: { text: string; step: string; result: AppliedStep } | undefined;
  return (text: string, step: EditStep): AppliedStep => {
    const words = JSON.stringify(step);
    if (last?.text !== text || last.step !== words)
      last = { text, step: words, result: applyStep(path, text, step, read) };
    return last.result;
  };
}
