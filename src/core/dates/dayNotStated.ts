/**
 * Says that the day is in none of the case's articles, by how many there are: "neither article gives the day"; of several days, "gives
 * any day". True of
 * every date that is only within something: no date is less precise than what an article says.
 */
export function dayNotStated(articles: number, several = false): string {
  const none =
    articles === 1
      ? "the article does not give"
      : articles === 2
        ? "neither article gives"
        : "none of the articles gives";
  return `${none} ${several ? "any" : "the"} day`;
}
