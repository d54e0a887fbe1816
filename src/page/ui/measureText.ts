/**
 * Creates a function that measures labels of an exported picture, in CSS pixels at 13 px. Pictures use a
 * system font, whose width varies: 4 % are added. Throws an Error if the browser has no canvas.
 */
export function createTextMeasure(): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("this browser gives no canvas to measure on.");
  context.font = "13px Arial, 'Liberation Sans', sans-serif";
  return (text) => context.measureText(text).width * 1.04;
}
