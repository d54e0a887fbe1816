/**
 * Measures labels for a picture that stands alone, in CSS pixels at 13 px. It has no web faces: it is measured in the
 * plain face that it will be shown in, with a little to spare. Throws an Error where the browser can't measure.
 */
export function createTextMeasure(): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("this browser gives no canvas to measure on.");
  context.font = "13px Arial, 'Liberation Sans', sans-serif";
  return (text) => context.measureText(text).width * 1.04;
}
