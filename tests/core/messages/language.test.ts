import { afterEach, describe, expect, it } from "vitest";
import {
  chooseMessages,
  count,
  formatNumber,
  list,
  setLanguage,
} from "../../../src/core/messages/language.ts";

const messages = chooseMessages({
  en: { close: "Close", events: (shown: number) => count(shown, { one: "event", other: "events" }) },
  pl: {
    close: "Zamknij",
    events: (shown: number) =>
      count(shown, { one: "zdarzenie", few: "zdarzenia", many: "zdarzeń", other: "zdarzenia" }),
  },
});

afterEach(() => setLanguage("en"));

describe("messages", () => {
  it("have the plural of a count", () => {
    expect([0, 1, 2].map(messages.events)).toEqual(["0 events", "1 event", "2 events"]);
  });

  it("follow the language of the case, with its plural rules", () => {
    setLanguage("pl");
    expect(messages.close).toBe("Zamknij");
    expect([1, 2, 5].map((shown) => messages.events(shown))).toEqual([
      "1 zdarzenie",
      "2 zdarzenia",
      "5 zdarzeń",
    ]);
  });

  it("use the language without its region", () => {
    setLanguage("pl-PL");
    expect(messages.close).toBe("Zamknij");
  });

  it("are English if a language has no catalogue", () => {
    setLanguage("cy");
    expect(messages.close).toBe("Close");
    expect(messages.events(1)).toBe("1 event");
    expect(list(["one", "two"])).toBe("one and two");
  });
});

describe("a number", () => {
  it("has the separators of the language from 1,000 on", () => {
    expect([0, 999, 2000].map(formatNumber)).toEqual(["0", "999", "2,000"]);
    expect(messages.events(1_234_567)).toBe("1,234,567 events");
    setLanguage("pl");
    expect(formatNumber(12_345)).toBe("12\u00a0345");
  });
});

describe("a list", () => {
  it("is joined as the language does", () => {
    expect(list(["one"])).toBe("one");
    expect(list(["one", "two", "three"])).toBe("one, two, and three");
    setLanguage("en-GB");
    expect(list(["one", "two", "three"])).toBe("one, two and three");
  });
});
