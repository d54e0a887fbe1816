// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { QueryClient } from "@tanstack/react-query";
import { cleanup, configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { list, setLanguage } from "../../src/core/messages/language.ts";
import { App } from "../../src/page/App.tsx";
import { useStore } from "../../src/page/state/store.ts";
import { corpus, FICTIONAL_SEEDS } from "../fixtures/fictionalCase.ts";

/** The server’s answers. A test replaces them to inject a fault. */
let answer: (url: string) => Response;

// Upper bound of each wait for a state, in milliseconds. The first render is slow on a busy machine.
configure({ asyncUtilTimeout: 60_000 });

beforeEach(() => {
  answer = (url) =>
    url === "corpus.json"
      ? Response.json(corpus)
      : new Response(readFileSync(`${FICTIONAL_SEEDS}/${url.replace("articles/", "")}`, "utf8"));
  vi.stubGlobal("fetch", async (url: string) => answer(url));
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: query.includes("width >="),
    addEventListener() {},
    removeEventListener() {},
  }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  HTMLCanvasElement.prototype.getContext = () => null;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  useStore.setState(useStore.getInitialState());
  history.replaceState(null, "", "/");
});

function open() {
  render(<App queries={new QueryClient({ defaultOptions: { queries: { retry: false } } })} />);
  return userEvent.setup();
}

it("filters the events by several actors and says how many are left", async () => {
  const user = open();
  const filter = within(await screen.findByRole("region", { name: "Filters" }));
  await user.click(filter.getByRole("button", { name: /^Residents of Alderby/ }));
  const one = corpus.events.filter(({ actors }) => actors.some(({ actor }) => actor === "residents"));
  const count = `${one.length} of ${corpus.events.length} events`;
  expect(filter.getByText(count)).toBeTruthy();
  expect(screen.getByRole("heading", { name: count })).toBeTruthy();
  await user.click(filter.getByRole("button", { name: /^The Friends of the Footbridge/ }));
  const either = corpus.events.filter(({ actors }) =>
    actors.some(({ actor }) => ["residents", "bridge-friends"].includes(actor)),
  );
  expect(either.length).toBeGreaterThan(one.length);
  expect(filter.getByText(new RegExp(`^${either.length} of `))).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Clear" }));
  expect(screen.getByText(new RegExp(`^${corpus.events.length} events from \\d+ articles`))).toBeTruthy();
});

it("shows an event’s date with its basis, its claims and disagreements", async () => {
  const user = open();
  const title = await screen.findByRole("heading", { level: 4, name: /^Mara Quill denies/ });
  await user.click(within(title).getByRole("button"));
  const view = within(await screen.findByRole("complementary", { name: "Reader" }));
  expect(view.getByText(/^on or before 20 March 2024/, { selector: ".reader-date *" })).toBeTruthy();
  expect(view.getByText("inferred")).toBeTruthy();
  expect(view.getByText("Inferred.")).toBeTruthy();
  expect(view.getAllByText("Denial").length).toBeGreaterThan(0);
  expect(view.getByText("When the council knew of the cracks", { exact: false })).toBeTruthy();
});

it("shows the place and the tags of an event", async () => {
  const user = open();
  const title = await screen.findByRole("heading", {
    level: 4,
    name: "The timbers of the footbridge are replaced",
  });
  await user.click(within(title).getByRole("button"));
  const view = await screen.findByRole("region", { name: "The selected event" });
  expect(within(view).getByText("Place: Alderby · Tag: Timbers")).toBeTruthy();
});

it("shows an alert if the corpus is unavailable, and loads on Try again", async () => {
  const works = answer;
  answer = () => new Response("", { status: 503 });
  const user = open();
  expect((await screen.findByRole("alert")).textContent).toContain("error 503");
  answer = works;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("heading", { level: 1, name: corpus.title })).toBeTruthy();
});

it("has the language of the case", async () => {
  onTestFinished(() => setLanguage("en"));
  open();
  await screen.findByRole("heading", { level: 1, name: corpus.title });
  expect(document.documentElement.lang).toBe("en-GB");
  expect(list(["one", "two", "three"])).toBe("one, two and three");
});

it("refuses a corpus of another version", async () => {
  answer = () => Response.json({ ...corpus, version: 3 });
  open();
  expect((await screen.findByRole("alert")).textContent).toContain(
    "version 3, but this page needs version 2",
  );
});

it("keeps the page if an article is unavailable, and loads on Try again", async () => {
  const works = answer;
  answer = (url) => (url === "corpus.json" ? works(url) : new Response("", { status: 404 }));
  const [event] = corpus.events;
  const [excerpt] = event?.claims[0]?.excerpts ?? [];
  const quote = corpus.excerpts.find(({ id }) => id === excerpt);
  history.replaceState(null, "", `/?event=${event?.id}`);
  const user = open();
  expect((await screen.findAllByRole("alert"))[0]?.textContent).toContain("error 404");
  expect(screen.getByRole("heading", { name: "All events" })).toBeTruthy();
  // The quotes are in the corpus.
  const words = () => document.querySelector(`[data-excerpt~="${excerpt}"]`);
  expect(words()?.textContent).toBe(quote?.exact);
  answer = works;
  while (screen.queryAllByRole("alert").length > 0)
    await user.click(screen.getAllByRole("button", { name: "Try again" })[0] as HTMLElement);
  expect(words()?.parentElement?.textContent).not.toBe(quote?.exact);
});
