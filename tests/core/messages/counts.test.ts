import { expect, it } from "vitest";
import { exportMessages } from "../../../src/core/messages/exports.ts";
import { filterMessages } from "../../../src/core/messages/filters.ts";
import { peopleMessages } from "../../../src/core/messages/people.ts";
import { printMessages } from "../../../src/core/messages/print.ts";
import { readerMessages } from "../../../src/core/messages/reader.ts";
import { searchMessages } from "../../../src/core/messages/search.ts";
import { shareMessages } from "../../../src/core/messages/share.ts";
import { describeListedEvents, shellMessages } from "../../../src/core/messages/shell.ts";
import { timelineMessages } from "../../../src/core/messages/timeline.ts";

/** Sentences that count something which may be nothing, for 0, 1 and 2. */
const sentences: [(number: number) => string, string, string, string][] = [
  [
    (number) => readerMessages.hidden(number),
    "Hidden by your filters or search (no events shown).",
    "Hidden by your filters or search (1 event shown).",
    "Hidden by your filters or search (2 events shown).",
  ],
  [
    (number) => filterMessages.inPeriod(number, 0),
    "No event is possibly in this period.",
    "1 event is possibly in this period, none certainly.",
    "2 events are possibly in this period, none certainly.",
  ],
  [
    (number) => filterMessages.inPeriod(2, number),
    "2 events are possibly in this period, none certainly.",
    "2 events are possibly in this period, 1 certainly.",
    "2 events are possibly in this period, 2 certainly.",
  ],
  [
    (number) => searchMessages.leftByFilters(number, 13),
    "The filters in use hide all 13 events on the page.",
    "The filters in use leave 1 of the 13 events on the page.",
    "The filters in use leave 2 of the 13 events on the page.",
  ],
  [timelineMessages.inView, "no events in view", "1 event in view", "2 events in view"],
  [shareMessages.shownEvents, "no events shown", "the event shown", "the 2 events shown"],
  [shareMessages.allEvents, "no events", "the only event", "all 2 events"],
  [printMessages.pictureOf, "Timeline of no events", "Timeline of 1 event", "Timeline of 2 events"],
  [
    exportMessages.reachIntoPeriod,
    "None of these is at least partly in the period shown.",
    "1 of these is at least partly in the period shown.",
    "2 of these are at least partly in the period shown.",
  ],
  [
    (number) => peopleMessages.countedColumn("2014–16", number),
    "2014–16: no events",
    "2014–16: 1 event",
    "2014–16: 2 events",
  ],
  [
    (number) => shellMessages.eventsFrom(number, number, null),
    "no events from no articles",
    "1 event from 1 article",
    "2 events from 2 articles",
  ],
  [(number) => describeListedEvents(number, 3), "0 of 3 events", "1 of 3 events", "2 of 3 events"],
];

it.each(sentences)("reads well for nothing, one and two: %o", (sentence, ...expected) => {
  expect([0, 1, 2].map(sentence)).toEqual(expected);
});

/** Sentences that count at least one, for 1 and 2. */
it.each<[(number: number) => string, string, string]>([
  [filterMessages.showAllEvents, "Show the event", "Show all 2 events"],
  [timelineMessages.zoomInOn, "Zoom in on this event", "Zoom in on these 2 events"],
  [peopleMessages.showOnly, "Show only this event", "Show only these 2 events"],
  [
    (number) => searchMessages.leftByFilters(0, number),
    "The filters in use hide the event on the page.",
    "The filters in use hide all 2 events on the page.",
  ],
])("reads well for one and two: %o", (sentence, ...expected) => {
  expect([1, 2].map(sentence)).toEqual(expected);
});
