// @vitest-environment jsdom
import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { drawEventCards } from "../../../src/build/site/drawEventCards.ts";
import { sourceSans } from "../../../src/build/site/measureLabel.ts";
import { renderEventCardSvg } from "../../../src/core/export/svg/eventCard.ts";
import { CARD_SIZE } from "../../../src/core/export/svg/socialCard.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { happening } from "../../fixtures/events.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

const withEvents = (events: Corpus["events"]): Corpus => ({ ...corpus, events });
const earlier = () => new Uint8Array([1]);

async function drawAll(...args: Parameters<typeof drawEventCards>) {
  const cards = [];
  for await (const card of drawEventCards(...args)) cards.push(card);
  return cards;
}

/** Builds the cards of a case, and the number of those that were drawn. */
async function build(one: Corpus, files = new Map<string, Uint8Array>()) {
  let drawn = 0;
  const options = { readEarlier: (path: string) => files.get(path), onCard: () => drawn++ };
  const cards = await drawAll(one, options);
  return { cards, drawn, files: new Map(cards.map(({ file: [path, png] }) => [path, png as Uint8Array])) };
}

it("draws a card again only if its content has changed", async () => {
  const [one, two] = [happening("one", "2024"), happening("two", "2024")];
  const first = await build(withEvents([one, two]));
  expect([first.drawn, first.files.size]).toEqual([2, 2]);
  for (const png of first.files.values())
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(1200);
  const second = await build(withEvents([one, { ...two, title: "another title" }]), first.files);
  expect(second.drawn).toBe(1);
  expect(second.cards[0]?.file).toEqual(first.cards[0]?.file);
});

it("has cards of the 300 events with the highest weight, else the earliest", async () => {
  const light = Array.from({ length: 299 }, (_, i) => happening(`light-${i}`, "2023", { weight: 1 }));
  const heavy = Array.from({ length: 2 }, (_, i) => happening(`heavy-${i}`, "2024", { weight: 3 }));
  const cards = await drawAll(withEvents([...light, ...heavy]), { readEarlier: earlier });
  const ids = new Set(cards.map(({ event }) => event));
  expect(ids.size).toBe(300);
  expect([ids.has("heavy-0"), ids.has("heavy-1"), ids.has("light-297"), ids.has("light-298")]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

it("has no card in a script that its font lacks", async () => {
  const events = ["ἔργον", "дело", "案件", "قضية"].map((title, i) =>
    happening(`event-${i}`, "2024", { title }),
  );
  const cards = await drawAll(withEvents(events), { readEarlier: earlier });
  expect(cards.map(({ event }) => event)).toEqual(["event-0", "event-1"]);
});

it("keeps every text inside the picture", () => {
  const font = sourceSans("600SemiBold", "400Regular");
  const [event = happening("none", "2024")] = corpus.events;
  const words = fc.array(fc.constantFrom("WWWWWW", "Mayor", "of", "the", "inspectorate", "mm".repeat(40)), {
    minLength: 1,
    maxLength: 90,
  });
  fc.assert(
    fc.property(words, words, (title, said) => {
      const exact = said.join(" ");
      const one = {
        ...corpus,
        title: title.join(" "),
        excerpts: corpus.excerpts.map((old) => ({ ...old, exact })),
      };
      const svg = renderEventCardSvg(one, { ...event, title: title.join(" ") });
      const texts = svg.replace(/<rect .*/g, "");
      const box = new Resvg(texts, { font }).getBBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(CARD_SIZE.width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(CARD_SIZE.height);
    }),
    { numRuns: 25 },
  );
});

it("draws cards in the colours of the case", async () => {
  const one = withEvents(corpus.events.slice(0, 1));
  const theme = { paper: { light: "#fff1e5", dark: "#14191f" } };
  const [[plain], [themed]] = [await drawAll(one, {}), await drawAll(one, { colours: theme })];
  expect(themed?.file[0]).not.toBe(plain?.file[0]);
  expect(themed?.file[1]).not.toEqual(plain?.file[1]);
});
