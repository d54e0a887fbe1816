/** Selector of the drawing. */
export const DRAWING = "[data-timeline]";

/** Finds the labels that reach out of the drawing. It runs in the page. */
export function findClippedLabels(drawing: string): string[] {
  const surface = document.querySelector(drawing);
  const frame = surface?.getBoundingClientRect();
  return [...(surface?.querySelectorAll("text") ?? [])].flatMap((text) => {
    const box = text.getBoundingClientRect();
    const isInside = frame && box.left >= frame.left - 1 && box.right <= frame.right + 1;
    return isInside ? [] : [text.textContent ?? ""];
  });
}

/** Finds the labels that overlap another one, as "label over label". It runs in the page. */
export function findOverlappingLabels(drawing: string): string[] {
  const texts = [...document.querySelectorAll(`${drawing} text`)].map((text) => {
    return { text: text.textContent ?? "", at: text.getBoundingClientRect() };
  });
  return texts.flatMap(({ text, at }, i) =>
    texts
      .slice(i + 1)
      .filter(
        (other) =>
          Math.min(at.right, other.at.right) - Math.max(at.left, other.at.left) > 1 &&
          // Boxes of adjacent lines overlap by the space above and below their letters.
          Math.min(at.bottom, other.at.bottom) - Math.max(at.top, other.at.top) > 6,
      )
      .map((other) => `${text} over ${other.text}`),
  );
}
