let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();
/** Labels of one drawing and its ticks are far fewer; a long session must not keep all it ever saw. */
const MOST_KEPT = 20_000;

/** Where there is no canvas, in Node and in jsdom, a wide average letter stands in, unless there is a better ruler. */
let ruler = (text: string) => text.length * 6.6;

/** Measures with another ruler where there is no canvas: a label's width in 500 13px Source Sans 3, in CSS pixels. */
export function measureWith(other: (text: string) => number): void {
  ruler = other;
  widths.clear();
}

/** The width of a label in the drawing's face and size, in CSS pixels. */
export function measureLabel(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (context === undefined) {
    context = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
    if (context) context.font = "500 13px 'Source Sans 3 Variable', sans-serif";
  }
  const width = context ? context.measureText(text).width + 2 : ruler(text);
  if (widths.size >= MOST_KEPT) widths.clear();
  widths.set(text, width);
  return width;
}
