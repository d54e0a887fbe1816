import fc from "fast-check";
import { expect, test } from "vitest";
import { buildEventCards } from "../../../src/core/evidence/eventCards.ts";
import type { TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import { claim, happening, words } from "../../fixtures/events.ts";

const quotes = [words("one", 0, 5), words("one", 9, 12)];
const events = fc
  .array(
    fc.record({
      edtf: fc.constantFrom("2014-06", "[2014-06..2015-09]", "2021-12-10"),
      stage: fc.constantFrom("killing", "response"),
      quote: fc.option(fc.constantFrom(...quotes), { nil: undefined }),
      basis: fc.constantFrom("printed" as const, "inferred" as const),
      several: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((list) =>
    list.map(({ edtf, stage, quote, basis, several }, i) => {
      const event = happening(`e${i}`, edtf, { stage, claims: quote ? [claim([quote])] : [] });
      return { ...event, date: { ...event.date, basis, ...(several && { several }) } };
    }),
  );

/** Returns everything that a card shows once for all of its events. */
const shared = ({ stage, date, claims }: TimelineEvent) => [stage, date, claims[0]?.excerpts[0]];

test("every event is in exactly one card, in the given order", () => {
  fc.assert(
    fc.property(events, (list) => {
      expect(buildEventCards(list).flat()).toEqual(list);
    }),
  );
});

test("neighbours with one stage, date and first quote share a card", () => {
  fc.assert(
    fc.property(events, (list) => {
      const cards = buildEventCards(list);
      const cardOf = new Map(cards.flatMap((card, i) => card.map(({ id }) => [id, i])));
      for (const [i, next] of list.slice(1).entries()) {
        const event = list[i] as TimelineEvent;
        const same = next.claims.length > 0 && JSON.stringify(shared(event)) === JSON.stringify(shared(next));
        expect(cardOf.get(event.id) === cardOf.get(next.id)).toBe(same);
      }
    }),
  );
});
