/** Returns the month of each name in a language, in lower case: `06` of “june”. */
export function monthNames(language: string): Map<string, string> {
  const names = new Map<string, string>();
  for (let month = 0; month < 12; month++)
    // Beside a day, many languages write the name of a month in another case.
    for (const options of [{ month: "long" }, { month: "long", day: "numeric" }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
      const parts = format.formatToParts(Date.UTC(2024, month, 1));
      const name = parts.find((part) => part.type === "month")?.value ?? "";
      names.set(name.toLowerCase(), String(month + 1).padStart(2, "0"));
    }
  return names;
}
