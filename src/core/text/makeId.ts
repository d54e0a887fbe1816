/** Makes the words of an id: "Fähre 2" becomes "fahre-2". Empty if the text has no letter of the alphabet. */
export function makeId(text: string, maxLength = Number.POSITIVE_INFINITY): string {
  const words =
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let made = "";
  for (const word of words) {
    const longer = made === "" ? word : `${made}-${word}`;
    if (made !== "" && longer.length > maxLength) break;
    made = longer;
  }
  return made.length > maxLength ? made.slice(0, maxLength) : made;
}
