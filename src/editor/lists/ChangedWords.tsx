import { compareWords } from "../../core/text/compareEditions.ts";

interface ChangedWordsProps {
  earlier: string;
  later: string;
  /** The text that is shown; words that the other one does not have are struck out or underlined. */
  side: "earlier" | "later";
}

/** Shows one of two texts with the words marked that only it has. */
export function ChangedWords({ earlier, later, side }: ChangedWordsProps) {
  const Tag = side === "earlier" ? "del" : "ins";
  return compareWords(earlier, later)
    .filter(({ in: where }) => where === "both" || where === side)
    .map(({ words, in: where }, i) => {
      const key = `${i} ${words}`;
      return where === "both" ? <span key={key}>{words}</span> : <Tag key={key}>{words}</Tag>;
    });
}
