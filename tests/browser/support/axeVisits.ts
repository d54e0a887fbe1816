import type { AppPage } from "./AppPage.ts";

/** CSS selectors of areas, for axe. */
const HEADER = ".case-head";
const LIST = "#chronicle";
const READER = "aside";
const DIALOG = "dialog[open]";

/** Sizes of the viewport. */
export const SIZES = {
  wide: { width: 1440, height: 900 },
  "on its side": { width: 844, height: 390 },
  "on a phone": { width: 390, height: 844 },
};
export type Form = keyof typeof SIZES;

/** On a phone, menus and the reader are sheets and the timeline is a strip. */
const BOTH: Form[] = ["wide", "on a phone"];
export const ALL_FORMS: Form[] = ["wide", "on its side", "on a phone"];

/** A state of the page that a few actions reach. */
export interface State {
  name: string;
  reach(app: AppPage): Promise<unknown>;
  /** Goes back, so that the next state of the visit can be reached. Escape by default. */
  leave?(app: AppPage): Promise<unknown>;
  /** Selectors of what the state changes; all if absent. The first view has the rest. */
  parts?: string[];
  /** The sizes at which it is checked; only wide by default. */
  forms?: Form[];
  /** Whether the state only changes colours, and has the same colours in both schemes of the system. */
  coloursOnly?: true;
}

/** A state that is reached from an address, and others that are reached from it without another page load. */
export interface Visit extends State {
  address?: string;
  next?: State[];
}

export const pressEscape = ({ page }: AppPage) => page.keyboard.press("Escape");

/** The visits that axe checks. */
export const VISITS: Visit[] = [
  {
    name: "the first view",
    reach: async () => {},
    forms: ALL_FORMS,
    next: [
      {
        name: "the open menu of people",
        reach: async (app) => {
          await app.filters.peopleButton.click();
          await app.filters.panel.getByRole("button").first().waitFor();
        },
        parts: [HEADER],
        forms: ["wide", "on its side"],
      },
      {
        name: "the open share panel",
        reach: async (app) => {
          await app.share.button.click();
          await app.share.exports.first().waitFor();
        },
        parts: ["header"],
        forms: ALL_FORMS,
      },
      {
        name: "the menu of everything else",
        reach: (app) => app.page.getByRole("button", { name: "More", exact: true }).click(),
        parts: ["header"],
        forms: ["on a phone"],
      },
      {
        name: "the people after a search for a name",
        reach: async (app) => {
          await app.people.search.fill("police");
          await app.people.found.filter({ hasText: /^\d+ of/ }).waitFor();
        },
        parts: ["#actors"],
        forms: BOTH,
      },
      {
        name: "the coverage",
        reach: async (app) => {
          await app.coverageButton.click();
          await app.coverage
            .getByText(/ sentences used or explained/)
            .first()
            .waitFor();
        },
        parts: [DIALOG],
        forms: BOTH,
      },
      {
        name: "the list of shortcuts",
        reach: async (app) => {
          await app.shortcutsButton.click();
          await app.dialog.waitFor();
        },
        parts: [DIALOG],
        forms: BOTH,
      },
    ],
  },
  {
    name: "an open event",
    reach: async (app) => {
      await app.events.titles.first().click();
      await app.reader.currentRuns.first().waitFor();
    },
    leave: async (app) => {
      await app.reader.close.click();
      await app.reader.panel.waitFor({ state: "detached" });
    },
    parts: [READER],
    forms: ALL_FORMS,
    next: [
      {
        name: "open filters, one in use",
        reach: async (app) => {
          await app.filters.person("Jack Taylor").click();
          await app.filters.openFacet("Type of statement");
          await app.filters.panel.getByRole("button", { name: /^Denial \d/ }).waitFor();
        },
        leave: async (app) => {
          await pressEscape(app);
          await app.filters.clear.click();
        },
        parts: [HEADER],
        forms: ALL_FORMS,
      },
      {
        name: "a search",
        reach: async (app) => {
          // On a phone the field is behind a button of the bottom bar.
          if (await app.search.opener.isVisible()) await app.search.opener.click();
          await app.search.box.fill("jury");
          await app.search.summary.waitFor();
        },
        parts: [HEADER, "search"],
        forms: ALL_FORMS,
      },
    ],
  },
  {
    name: "the dark theme on a light system",
    reach: async (app) => {
      await app.themeButton.click();
      await app.page.waitForSelector(":root[data-theme=dark]");
    },
    coloursOnly: true,
    next: [
      {
        name: "the light theme on a dark system",
        reach: async (app) => {
          await app.page.emulateMedia({ colorScheme: "dark" });
          await app.themeButton.click();
          await app.page.waitForSelector(":root[data-theme=light]");
        },
        coloursOnly: true,
      },
    ],
  },
  {
    name: "events as known on a day",
    address: "/?v=1&known=2015-09-30",
    reach: (app) => app.events.publicityNotes.first().waitFor(),
    parts: [LIST],
    forms: BOTH,
    next: [
      {
        name: "an open event that was not yet public",
        reach: async (app) => {
          await app.events.title("port-jailed").click();
          await app.reader.currentRuns.first().waitFor();
          await app.asOf.open();
        },
        parts: [HEADER, READER],
      },
    ],
  },
  {
    name: "an open list of events that rest on a run",
    address: "/?event=killing-of-jack-taylor&article=mayor",
    reach: async (app) => {
      await app.reader.panel
        .getByRole("button", { name: /^He was jailed for life at the Old Bailey/ })
        .click();
      await app.reader.picker.waitFor();
    },
    parts: [READER],
    forms: ALL_FORMS,
  },
  {
    name: "filters without results",
    address: "/?v=1&actors=jack-taylor,gabriel-kovari&together=yes&standings=admission&stages=killing",
    reach: (app) => app.page.getByText("No event matches all these filters.").waitFor(),
    parts: [HEADER, "#timeline", LIST],
  },
  {
    name: "an actor’s card",
    address: "/?card=stephen-port",
    reach: (app) => app.dialog.waitFor(),
    parts: [DIALOG],
    forms: ALL_FORMS,
  },
  {
    name: "an article that is refused",
    reach: async (app) => {
      const body = "date 2021-12-11\nAnother\n\nText.";
      await app.page.route("**/articles/*", (route) => route.fulfill({ body }));
      await app.open("/?event=killing-of-jack-taylor");
      await app.reader.alert.first().waitFor();
    },
    parts: [READER],
  },
  {
    name: "disagreements of one kind",
    address: "/?v=1&differing=within",
    reach: (app) => app.disagreements.rows.first().waitFor(),
    parts: ["#disagreements"],
  },
  {
    name: "an event with all sections and a citation open",
    address: "/?event=mps-letter",
    reach: async (app) => {
      await app.reader.currentRuns.first().waitFor();
      await app.reader.openCitation("this statement");
    },
    parts: [READER],
  },
  {
    name: "lanes by actor at true length",
    address: "/?v=1&scale=linear&lanes=actor",
    reach: (app) => app.timeline.marks.or(app.timeline.clusters).first().waitFor(),
    parts: ["#timeline"],
  },
  {
    name: "a link to an unknown event",
    address: "/?event=no-such-event",
    reach: (app) => app.alert.waitFor(),
    parts: ["[role=alert]"],
  },
  {
    name: "the compact form in a frame",
    address: "/?embed&event=killing-of-jack-taylor",
    reach: (app) => app.reader.currentRuns.first().waitFor(),
    forms: BOTH,
  },
];
