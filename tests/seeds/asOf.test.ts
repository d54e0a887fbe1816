import { expect, it } from "vitest";
import { formatDay } from "../../src/core/dates/formatDay.ts";
import { countPublicity, findAsOfStops } from "../../src/core/evidence/asOfStops.ts";
import { disclosuresOf, findPublicity } from "../../src/core/evidence/disclosure.ts";
import { describePicture } from "../../src/core/export/svg/caption.ts";
import { buildPicture, INITIAL_PICTURE } from "../../src/core/export/svg/view.ts";
import { evidenceMessages } from "../../src/core/messages/evidence.ts";
import { corpus, texts } from "../fixtures/realCorpus.ts";

const stops = findAsOfStops(corpus.events, disclosuresOf(corpus));
const request = { corpus, events: corpus.events, filters: [], texts, page: "" };

/** Words that claim that something was secret or unknown, which no article says of any event. */
const CLAIM_OF_SECRECY =
  /\b(?:had|was|were|has)(?: not|n't|n’t) (?:yet )?(?:become |been |come |made )?(?:public|known|out|printed|reported|disclosed)|not yet public|undisclosed|unknown until|secret/i;

it("claims at no stop of the slider that something was not public", () => {
  const sentences = stops.map((stop) => `${formatDay(stop)}: ${countPublicity(corpus, corpus.events, stop)}`);
  const metrics = { measure: (text: string) => text.length * 6.6, unit: 15 };
  const picture = buildPicture(corpus.events, corpus, INITIAL_PICTURE, 1200, metrics);
  const pictures = stops.flatMap((asOf) => describePicture(request, { ...INITIAL_PICTURE, asOf }, picture));
  for (const sentence of [...sentences, ...pictures, ...Object.values(evidenceMessages.publicity)])
    expect(sentence).not.toMatch(CLAIM_OF_SECRECY);
  expect("2 events had not become public").toMatch(CLAIM_OF_SECRECY);
  expect(stops.length).toBeGreaterThan(3);
});

it("counts every event once at every stop, and all as public at the last", () => {
  for (const stop of stops) {
    const counts = countPublicity(corpus, corpus.events, stop).match(/(?<=^|; )\d+/g) ?? [];
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(corpus.events.length);
  }
  const last = stops.at(-1) ?? 0;
  expect(formatDay(last)).toBe("11 December 2021");
  expect(countPublicity(corpus, corpus.events, last)).toBe(`${corpus.events.length} were public`);
});

it("shows an event as public with the event at which it became public", () => {
  for (const { from, to, kind } of corpus.links) {
    if (kind !== "became-public-at") continue;
    const [event, discloser] = [from, to].map((id) => corpus.events.find((one) => one.id === id));
    if (!event || !discloser) throw new Error(`no ${from} or ${to}`);
    for (const stop of stops) {
      if (findPublicity(corpus, discloser, stop) === "public")
        expect(findPublicity(corpus, event, stop), from).toBe("public");
    }
  }
});
