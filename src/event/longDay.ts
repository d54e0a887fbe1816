const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** A day in words, "10 December 2021"; `time` is in milliseconds UTC. */
export function longDay(time: number): string {
  return format.format(time);
}
