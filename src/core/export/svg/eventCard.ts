import { sum } from "d3";
import { describeCertainty } from "../../dates/describeCertainty.ts";
import { formatEventDate } from "../../dates/formatEventDate.ts";
import { describeAttribution } from "../../evidence/statements.ts";
import type { Corpus } from "../../model/corpus.ts";
import { describeMarkedDifferences, differenceKindOf } from "../../model/disagreement.ts";
import { indexCorpus } from "../../model/indexCorpus.ts";
import type { TimelineEvent } from "../../model/timelineEvent.ts";
import { isolateDirection } from "../../text/direction.ts";
import { escapeMarkup } from "../../text/escapeMarkup.ts";
import { quotePassage, segmentGraphemes } from "../../text/quote.ts";
import { wrapText } from "../../text/wrapText.ts";
import { PALETTE } from "./palette.ts";
import { CARD_SIZE } from "./socialCard.ts";
import { svgText } from "./text.ts";

const { ink, paper, soft, accent, line } = PALETTE;
const EVENT_CARD_PADDING = 56;

/** A block of lines: its font size, weight and colour, and the most lines that it may have. */
interface CardText {
  text: string;
  size: number;
  weight?: 400 | 600;
  colour?: string;
  lines: number;
  /** Pixels above the block. */
  gap: number;
  /** Sign after the ellipsis of a text without room. */
  end?: string;
}

/**
 * Renders the picture for a link to an event: its title, date with certainty, differences, and the first
 * quote of its first statement, with type, speaker and article. A text without room ends with an ellipsis.
 */
export function renderEventCardSvg(corpus: Corpus, event: TimelineEvent): string {
  const { excerpt, articleName } = indexCorpus(corpus);
  const [claim] = event.claims;
  const words = excerpt(claim?.excerpts[0] ?? "");
  const passage = quotePassage(words?.exact ?? "");
  const differs = describeMarkedDifferences(event.id, corpus.disagreements);
  const isRed = differenceKindOf(event.id, corpus.disagreements) === "articles";
  const blocks: CardText[] = [
    { text: corpus.title, size: 24, colour: soft, lines: 1, gap: 0 },
    { text: event.title, size: 44, weight: 600, lines: 4, gap: 26 },
    {
      text: `${formatEventDate(event.date)} · ${describeCertainty(event.date)}`,
      size: 26,
      lines: 2,
      gap: 18,
    },
    ...(differs === ""
      ? []
      : [{ text: differs, size: 26, weight: 600, colour: isRed ? accent : ink, lines: 1, gap: 8 } as const]),
    ...(claim && words
      ? [
          { text: passage, size: 28, lines: 4, gap: 26, end: passage.at(-1) ?? "" },
          {
            text: `${describeAttribution(corpus, claim)} · ${isolateDirection(articleName(words.article))}`,
            size: 24,
            colour: soft,
            lines: 2,
            gap: 12,
          },
        ]
      : []),
  ];
  const { width, height } = CARD_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Source Sans 3">`,
    `<title>${escapeMarkup(event.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<rect width="12" height="${height}" fill="${line}"/>`,
    ...renderTexts(blocks),
    "</svg>",
  ].join("\n");
}

function renderTexts(blocks: readonly CardText[]): string[] {
  let y = EVENT_CARD_PADDING;
  return blocks.flatMap(({ text, size, weight = 400, colour = ink, gap, ...rest }) => {
    y += gap;
    return fitText(text, { size, ...rest }).map((part) => {
      y += size * 1.2;
      const font = `font-size="${size}" font-weight="${weight}" fill="${colour}"`;
      return svgText(EVENT_CARD_PADDING, Math.round(y), part, font);
    });
  });
}

/** Breaks a text into the lines of its block. A text without room ends with an ellipsis. */
function fitText(
  text: string,
  { size, lines, end = "" }: Pick<CardText, "size" | "lines" | "end">,
): string[] {
  const room = (CARD_SIZE.width - 2 * EVENT_CARD_PADDING) / size;
  const wrapped = wrapText(text, room, estimateWidth);
  return wrapped.slice(0, lines).map((part, i) => {
    const isCut = i === lines - 1 && wrapped.length > lines;
    if (!isCut && estimateWidth(part) <= room) return part;
    const letters = [...segmentGraphemes(part)].map(({ segment }) => segment);
    while (estimateWidth(`${letters.join("")}…${end}`) > room) letters.pop();
    return `${letters.join("").trimEnd()}…${isCut ? end : ""}`;
  });
}

/** Estimates the width of a text in Source Sans 3, in font sizes: at least the real one. */
function estimateWidth(text: string): number {
  return sum(text, (letter) =>
    NARROW.test(letter) ? 0.37 : WIDE.test(letter) ? 0.95 : SMALL.test(letter) ? 0.58 : 0.68,
  );
}

const NARROW = /[ijlftrI.,:;'’‘!|() -]/;
const SMALL = /[a-z0-9]/;
const WIDE = /[mwMW@%—…]/;
