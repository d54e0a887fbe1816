import { expect, it } from "vitest";
import { buildDrawing } from "../../../src/core/layout/drawing.ts";
import { buildDrawingModel } from "../../../src/core/layout/drawingModel.ts";
import { buildPanelScale } from "../../../src/core/layout/panelScale.ts";
import { drawnWindowAt } from "../../../src/core/layout/visibleMarks.ts";
import { corpus } from "../../fixtures/realCorpus.ts";

/** Average width of a letter of a label with the usual text, in CSS pixels. */
const LETTER = 5.8;

const model = buildDrawingModel(corpus.events, corpus, false);

it.each([
  [720, 1],
  [1292, 1],
  [1318, 2],
  [1392, 2],
  [1872, 2],
])("at %i px with text of size %i each mark has a label, each statement a place", (width, textSize) => {
  const scale = buildPanelScale(model.panels, width, textSize);
  const metrics = { measure: (text: string) => text.length * LETTER * textSize, unit: 15 * textSize };
  const window = drawnWindowAt(0, width);
  const { marks, voices } = buildDrawing(model, scale, window, { x0: 0, x1: width }, metrics, true);
  for (const { event, lines } of marks) expect(lines, event.id).not.toEqual([]);
  expect(voices.map(({ more }) => more)).toEqual([null]);
});
