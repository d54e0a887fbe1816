const DAY = 86_400_000;

/** A length of time in whole, rounded words: "5 years", "3 months", "2 days". Milliseconds in. */
export function durationInWords(ms: number): string {
  const days = ms / DAY;
  const [count, unit] =
    days >= 548 ? [days / 365.25, "year"] : days >= 45 ? [days / 30.44, "month"] : [Math.max(1, days), "day"];
  const whole = Math.round(count);
  return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}
