/** Breaks a text at spaces into lines of at most `room` pixels; a longer word has a line of its own. */
export function wrapText(text: string, room: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Breaks a text into as few lines as `wrapText` does, and makes the widest line as narrow as possible. */
export function balanceText(text: string, room: number, measure: (text: string) => number): string[] {
  const lines = wrapText(text, room, measure);
  if (lines.length === 1) return lines;
  const width = Math.max(...lines.map(measure));
  const narrower = wrapText(text, width - 0.01, measure);
  const isNarrower = narrower.length === lines.length && Math.max(...narrower.map(measure)) < width;
  return isNarrower ? balanceText(text, width - 0.01, measure) : lines;
}
